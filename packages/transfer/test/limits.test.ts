import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTransfer } from "../src/index.js";
import { pixelbinTarget } from "../src/pixelbin/index.js";
import { textSource } from "./support/stub-target.js";

const waitReally = globalThis.setTimeout;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Runs a promise on the fake clock, which waits for what happens outside of it, such as hashing. */
async function onFakeClock(promise: Promise<unknown>): Promise<void> {
  let isSettled = false;
  promise.finally(() => (isSettled = true)).catch(() => {});
  while (!isSettled) {
    await vi.advanceTimersByTimeAsync(5);
    // Lets real work end before the clock goes on: otherwise, a busy machine would count as a slow server.
    await new Promise((resolve) => waitReally(resolve, 2));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${index}.txt`, `text ${index}`]));
}

// Hashing takes real time, during which the fake clock of a machine that stalls may go on.
test("eight files at once use the limit of an account, and stay below it", { retry: 2, timeout: 120_000 }, async () => {
  const requestLimit = { requests: 50, perMs: 1000 };
  const mock = createMock("pixelbin", { now: Date.now, requestLimit, latencyMs: 30 });
  const target = pixelbinTarget(createPixelbin({ token: "t", fetch: mock.fetch }));
  const transfer = createTransfer({
    source: textSource(manyFiles(200)),
    target,
    concurrency: 8,
    rateLimit: requestLimit,
  });
  const startedAt = Date.now();
  const run = transfer.run();
  await onFakeClock(run);
  expect(await run).toMatchObject({ done: 200, failed: 0 });
  const seconds = (Date.now() - startedAt) / 1000;
  const refused = mock.requests.filter(({ status }) => status === 429).length;
  expect(mock.requests.length).toBeGreaterThanOrEqual(600);
  expect(refused / mock.requests.length).toBeLessThanOrEqual(0.01);
  expect((mock.requests.length - refused) / seconds).toBeGreaterThanOrEqual(45);
});

test("without a rate limit, refusals hold everything back for as long as the server asks", {
  timeout: 120_000,
}, async () => {
  const mock = createMock("pixelbin", { now: Date.now, requestLimit: { requests: 20, perMs: 1000 }, latencyMs: 30 });
  const target = pixelbinTarget(createPixelbin({ token: "t", fetch: mock.fetch }));
  const transfer = createTransfer({ source: textSource(manyFiles(40)), target, concurrency: 8 });
  const run = transfer.run();
  await onFakeClock(run);
  expect(await run).toMatchObject({ done: 40, failed: 0 });
  // Each refusal is followed by a second in which nothing starts, but for what was on its way.
  const refusals = mock.requests.filter(({ status }) => status === 429);
  const first = refusals[0]?.endedAt ?? 0;
  const inHold = mock.requests.filter(({ startedAt }) => startedAt > first && startedAt < first + 990);
  expect(refusals.length).toBeGreaterThan(0);
  expect(inHold).toEqual([]);
});
