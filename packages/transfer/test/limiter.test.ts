import type { ResponseHead } from "@pixwire/api/runtime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLimiter } from "../src/limiter.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;

function answer(status: number, headers: Record<string, string> = {}): ResponseHead {
  return { status, headers: new Headers(headers) };
}

/** Sends requests through a limiter for some time, and returns when each started. */
async function flood(
  limiter: ReturnType<typeof createLimiter>,
  forMs: number,
  respond: (startedAt: number) => ResponseHead | undefined = () => answer(200),
): Promise<{ starts: number[]; mostInFlight: number }> {
  const starts: number[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const stop = new AbortController();
  const end = performance.now() + forMs;
  const sender = async (): Promise<void> => {
    while (performance.now() < end) {
      const leave = await limiter.enter(stop.signal);
      starts.push(performance.now());
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      const response = respond(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 10));
      inFlight--;
      leave(response);
    }
  };
  const senders = Array.from({ length: 16 }, () => sender().catch(() => {}));
  await vi.advanceTimersByTimeAsync(forMs);
  stop.abort();
  await vi.advanceTimersByTimeAsync(100);
  await Promise.all(senders);
  return { starts, mostInFlight };
}

/** The most starts in any span of this length. */
function mostIn(starts: readonly number[], spanMs: number): number {
  return Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + spanMs).length));
}

test.each([
  { requests: 50, perMs: 1000 },
  { requests: 5, perMs: 100 },
  { requests: 100, perMs: 60_000 },
])("no span of $perMs ms has more than $requests requests, and nearly as many are used", async (limit) => {
  const { starts } = await flood(createLimiter(16, limit), limit.perMs * 10);
  expect(mostIn(starts, limit.perMs)).toBeLessThanOrEqual(limit.requests);
  expect(starts.length).toBeGreaterThanOrEqual(limit.requests * 10 * 0.93);
});

test("no more requests are in flight than `concurrency`", async () => {
  expect((await flood(createLimiter(3), 1000)).mostInFlight).toBe(3);
});

describe("a refusal holds back all requests", () => {
  test.each([
    ["429 with Retry-After in seconds", answer(429, { "retry-after": "7" }), 7000],
    ["503 with Retry-After", answer(503, { "retry-after": "2" }), 2000],
    ["429 with the provider's own reset", { ...answer(429), rateLimitReset: () => 4000 }, 4000],
    [
      "a success that used up the allowance",
      { ...answer(200, { "x-ratelimit-remaining": "0" }), rateLimitReset: () => 3000 },
      3000,
    ],
    ["429 that does not say how long", answer(429), 1000],
  ])("%s", async (_, refusal, holdMs) => {
    const limiter = createLimiter(4);
    (await limiter.enter(never))(refusal);
    const started = vi.fn();
    for (let index = 0; index < 3; index++) limiter.enter(never).then(started);
    const ready = vi.fn();
    limiter.ready(never).then(ready);
    await vi.advanceTimersByTimeAsync(holdMs - 1);
    expect([started, ready].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    await vi.advanceTimersByTimeAsync(2);
    expect(started.mock.calls.length).toBeGreaterThan(0);
  });

  test("that does not say how long doubles with each one in a row", async () => {
    const limiter = createLimiter(1);
    const waits: number[] = [];
    for (let index = 0; index < 4; index++) {
      const from = performance.now();
      let leave: ((answer: ResponseHead | undefined) => void) | undefined;
      limiter.enter(never).then((value) => {
        leave = value;
      });
      while (!leave) await vi.advanceTimersByTimeAsync(1);
      waits.push(performance.now() - from);
      leave(answer(429));
    }
    expect(waits.map((wait) => Math.round(wait / 1000))).toEqual([0, 1, 2, 4]);
  });
});

test("fewer requests are in flight after refusals, and more again after successes", async () => {
  const limiter = createLimiter(16);
  const refuse = async (): Promise<void> => {
    const leave = await limiter.enter(never);
    await vi.advanceTimersByTimeAsync(1);
    leave({ ...answer(429), rateLimitReset: () => 0 });
  };
  await refuse();
  await refuse();
  expect((await flood(limiter, 10)).mostInFlight).toBe(4);
  await flood(limiter, 2000);
  expect((await flood(limiter, 10)).mostInFlight).toBe(16);
});

test("requests that were in flight at a refusal do not lower the number again", async () => {
  const limiter = createLimiter(8);
  const leaves = await Promise.all(Array.from({ length: 8 }, () => limiter.enter(never)));
  await vi.advanceTimersByTimeAsync(1);
  for (const leave of leaves) leave({ ...answer(429), rateLimitReset: () => 0 });
  expect((await flood(limiter, 10)).mostInFlight).toBe(4);
});

test("an abort ends a wait, and the others go on", async () => {
  const limiter = createLimiter(1);
  const leave = await limiter.enter(never);
  const controller = new AbortController();
  const aborted = limiter.enter(controller.signal).catch((error: unknown) => error);
  const next = limiter.enter(never);
  controller.abort(new Error("stop"));
  expect(await aborted).toEqual(new Error("stop"));
  leave(answer(200));
  (await next)(answer(200));
  await expect(limiter.ready(controller.signal)).rejects.toThrow("stop");
});

test("a new item may start when no request waits", async () => {
  const limiter = createLimiter(1, { requests: 1, perMs: 1000 });
  await limiter.ready(never);
  (await limiter.enter(never))(answer(200));
  const waiting = limiter.enter(never);
  const ready = vi.fn();
  limiter.ready(never).then(ready);
  await vi.advanceTimersByTimeAsync(500);
  expect(ready).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600);
  (await waiting)(undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(ready).toHaveBeenCalled();
});
