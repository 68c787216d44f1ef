import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPixelbin } from "../../src/pixelbin/index.js";
import {
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  delay,
  InternalServerError,
  RateLimitError,
  type RequestOptions,
  TimeoutError,
} from "../../src/runtime/index.js";
import { clientOver, FILE, rejection, TOKEN } from "../support/clients.js";

const START = Date.UTC(2026, 0, 9);
beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

const ok = (): Response => Response.json(FILE);
const failed = (status: number, head: Record<string, string> = {}): Response =>
  Response.json({ message: "No." }, { status, headers: head });
const never = (): Promise<Response> => new Promise(() => {});

/** Runs a call to its end on the fake clock; `at` holds when each request was made, in milliseconds from the start. */
async function play(
  replies: (() => Response | Promise<Response>)[],
  options: RequestOptions = {},
  call: "get" | "post" = "get",
): Promise<{ at: number[]; endedAt: number; result: unknown }> {
  const at: number[] = [];
  const timed = replies.map((reply) => () => {
    at.push(Date.now() - START);
    return reply();
  });
  const { pixelbin } = clientOver(timed, { retry: { jitter: 0 } });
  const run =
    call === "get"
      ? pixelbin.assets.getFileById({ _id: "a" }, options)
      : pixelbin.assets.createFolder({ name: "a" }, options);
  let endedAt = Number.NaN;
  const settled = run
    .catch((error: unknown) => error)
    .finally(() => {
      endedAt = Date.now() - START;
    });
  await vi.runAllTimersAsync();
  return { result: await settled, at, endedAt };
}

describe("when requests are made", () => {
  const refused = (): never => {
    throw new TypeError("fetch failed");
  };
  const cases: [name: string, Parameters<typeof play>, at: number[], result: unknown][] = [
    ["a success", [[ok]], [0], FILE],
    ["a 503, then a success", [[() => failed(503), ok]], [0, 500], FILE],
    ["no response twice, then a success", [[refused, refused, ok]], [0, 500, 1500], FILE],
    ["three 500s: the last is thrown", [[() => failed(500)]], [0, 500, 1500], InternalServerError],
    ["no response at all", [[refused]], [0, 500, 1500], ConnectionError],
    ["a 401", [[() => failed(401)]], [0], AuthenticationError],
    ["no retries", [[() => failed(503)], { retry: { maxRetries: 0 } }], [0], InternalServerError],
    [
      "four retries",
      [[() => failed(503)], { retry: { maxRetries: 4 } }],
      [0, 500, 1500, 3500, 7500],
      InternalServerError,
    ],
    ["a shorter first delay", [[() => failed(503), ok], { retry: { initialDelayMs: 10 } }], [0, 10], FILE],
    ["Retry-After in seconds", [[() => failed(429, { "retry-after": "3" }), ok]], [0, 3000], FILE],
    [
      "Retry-After as a date",
      [[() => failed(503, { "retry-after": new Date(START + 9000).toUTCString() }), ok]],
      [0, 9000],
      FILE,
    ],
    [
      "Retry-After of an hour: no further attempt",
      [[() => failed(429, { "retry-after": "3600" }), ok]],
      [0],
      RateLimitError,
    ],
    ["a POST that got a 503", [[() => failed(503), ok], {}, "post"], [0], InternalServerError],
    ["a POST without a response", [[refused, ok], {}, "post"], [0], ConnectionError],
    ["a POST with `retryUnsafe`", [[refused, ok], { retry: { retryUnsafe: true } }, "post"], [0, 500], FILE],
    ["a stall: the time limit, then the delay", [[never, ok]], [0, 60_500], FILE],
    ["stalls in every attempt", [[never], { timeoutMs: 1000 }], [0, 1500, 3500], TimeoutError],
    ["a POST that stalls", [[never], { timeoutMs: 1000 }, "post"], [0], TimeoutError],
  ];
  test.each(cases)("%s", async (_, input, at, expected) => {
    const played = await play(...input);
    expect(played.at).toEqual(at);
    if (typeof expected === "function") expect(played.result).toBeInstanceOf(expected);
    else expect(played.result).toEqual(expected);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a body that stalls counts towards the time limit", async () => {
    const stalled = (): Response =>
      new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) }));
    const { at, result } = await play([stalled], { timeoutMs: 200, retry: { maxRetries: 1 } });
    expect(at).toEqual([0, 700]);
    expect(result).toBeInstanceOf(TimeoutError);
  });

  test("a TimeoutError names the operation, the attempt and the limit", async () => {
    const { result } = await play([never], { timeoutMs: 1000 });
    expect(result).toMatchObject({ operation: "getFileById", attempt: 3, timeoutMs: 1000 });
    expect(String(result)).toBe(
      "TimeoutError: getFileById: attempt 3 took longer than `timeoutMs`, 1000 ms: raise it, or check the connection",
    );
  });

  test.each([Number.POSITIVE_INFINITY, 2 ** 31, 1e12])("a time limit of %d ms never fires", async (timeoutMs) => {
    const slow = (): Promise<Response> => delay(2 ** 31 - 2).then(ok);
    expect((await play([slow], { timeoutMs })).result).toEqual(FILE);
  });

  test("the retry policy of a call overrides that of the client, and `undefined` changes nothing", async () => {
    const at: number[] = [];
    const reply = (): Response => {
      at.push(Date.now() - START);
      return failed(503);
    };
    const { pixelbin } = clientOver(reply, { retry: { maxRetries: 1, initialDelayMs: 7, jitter: 0 }, timeoutMs: 5 });
    const calls = [
      pixelbin.assets.getModules({}, { retry: { maxRetries: undefined, initialDelayMs: 9 }, timeoutMs: undefined }),
    ];
    const settled = Promise.allSettled(calls);
    await vi.runAllTimersAsync();
    await settled;
    expect(at).toEqual([0, 9]);
  });
});

test("a 429 that asks for a longer delay than `maxRetryAfterMs` is thrown at once, with that delay", async () => {
  const { at, result } = await play([() => failed(429, { "retry-after": "3600" }), ok]);
  expect(at).toEqual([0]);
  expect(result).toMatchObject({ name: "RateLimitError", retryAfterMs: 3_600_000 });
});

describe("an abort", () => {
  test("before the call prevents every request", async () => {
    const { pixelbin, requests } = clientOver(ok);
    const reason = new Error("left the page");
    const error = await rejection(pixelbin.assets.getModules({}, { signal: AbortSignal.abort(reason) }));
    expect(error).toBe(reason);
    expect(requests).toHaveLength(0);
  });

  test("ends a delay at once with its own reason, and prevents the next attempt", async () => {
    const { pixelbin, requests } = clientOver(() => failed(429, { "retry-after": "30" }));
    const controller = new AbortController();
    const call = rejection(pixelbin.assets.getModules({}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    const abortedAt = Date.now();
    controller.abort("enough");
    expect(await call).toBe("enough");
    expect(Date.now()).toBe(abortedAt);
    expect(requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends a call whose `fetch` ignores the signal, and reaches a `fetch` that listens", async () => {
    const { pixelbin, requests } = clientOver(never);
    const controller = new AbortController();
    const call = rejection(pixelbin.assets.getModules({}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await call).toBe(controller.signal.reason);
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("at the moment when a delay ends is noticed", async () => {
    const controller = new AbortController();
    const replies = [() => failed(503), ok];
    const { pixelbin, requests } = clientOver(replies, {
      retry: { jitter: 0 },
      logger: { ...silent, warn: () => void setTimeout(() => controller.abort("now"), 500) },
    });
    const call = rejection(pixelbin.assets.getModules({}, { signal: controller.signal }));
    await vi.runAllTimersAsync();
    expect(await call).toBe("now");
    expect(requests).toHaveLength(1);
  });

  test("of `AbortSignal.timeout` limits the time of the whole call", async () => {
    vi.useRealTimers();
    const { pixelbin, requests } = clientOver(() => failed(503), { retry: { maxRetries: 99, initialDelayMs: 1 } });
    const startedAt = performance.now();
    const error = await rejection(pixelbin.assets.getModules({}, { signal: AbortSignal.timeout(100) }));
    expect(error).toMatchObject({ name: "TimeoutError" });
    expect(error).not.toBeInstanceOf(TimeoutError);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(requests.length).toBeGreaterThan(1);
  });

  test("ends a real delay within 10 ms", async () => {
    vi.useRealTimers();
    const controller = new AbortController();
    const waiting = rejection(delay(60_000, controller.signal));
    let abortedAt = 0;
    setTimeout(() => {
      abortedAt = performance.now();
      controller.abort();
    }, 20);
    await waiting;
    expect(performance.now() - abortedAt).toBeLessThan(10);
  });
});

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

describe("limits that cannot work are refused", () => {
  test.each([
    { timeoutMs: -1 },
    { timeoutMs: Number.NaN },
    { retry: { maxRetries: -1 } },
    { retry: { maxRetries: Number.NaN } },
    { retry: { initialDelayMs: -0.1 } },
    { retry: { maxDelayMs: Number.NaN } },
    { retry: { factor: -2 } },
    { retry: { jitter: -1 } },
    { retry: { maxRetryAfterMs: Number.NaN } },
  ])("%j, by the client and by a call", async (limits) => {
    expect(() => createPixelbin({ token: TOKEN, ...limits })).toThrow(ConfigurationError);
    const { pixelbin, requests } = clientOver(ok);
    const error = await rejection(pixelbin.assets.getModules({}, limits));
    expect(error).toBeInstanceOf(ConfigurationError);
    const name = "retry" in limits ? `retry.${Object.keys(limits.retry ?? {})}` : Object.keys(limits)[0];
    expect(error).toMatchObject({
      operation: "getModules",
      message: `getModules: \`${name}\` must be a number of at least 0`,
    });
    expect(requests).toHaveLength(0);
  });
});

describe("delay", () => {
  test("waits, and leaves neither a timer nor a listener behind", async () => {
    const controller = new AbortController();
    const waiting = delay(1000, controller.signal);
    await vi.advanceTimersByTimeAsync(999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    controller.abort();
  });

  test("waits as long as a timer can for a longer time, instead of not at all", async () => {
    let done = false;
    void delay(1e12).then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(true);
  });

  test("rejects at once under a signal that has aborted", async () => {
    expect(await rejection(delay(1000, AbortSignal.abort("gone")))).toBe("gone");
    expect(vi.getTimerCount()).toBe(0);
  });
});
