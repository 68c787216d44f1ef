import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttemptOutcome,
  decideRetry,
  RETRIED_STATUSES,
  type RetryPolicy,
  retryAfterMs,
  TRANSIENT_STATUSES,
} from "../../src/runtime/index.js";
import { readRateLimitReset } from "../../src/runtime/rate-limit-reset.js";

const NOW = Date.UTC(2026, 0, 9, 12, 0, 0);
const DEFAULTS: RetryPolicy = {};
const seconds = readRateLimitReset({ header: "x-ratelimit-reset", unit: "epoch-seconds" });
const milliseconds = readRateLimitReset({ header: "x-ratelimit-reset", unit: "milliseconds" });

const outcome = (members: Partial<AttemptOutcome> & { head?: Record<string, string> } = {}): AttemptOutcome => {
  const { head, ...rest } = members;
  return { idempotent: true, ...(head && { headers: new Headers(head) }), ...rest };
};

describe("whether an attempt is followed by another", () => {
  const cases: [name: string, attempt: number, AttemptOutcome, RetryPolicy, again: boolean][] = [
    ["no response", 1, outcome(), DEFAULTS, true],
    ...[408, 429, 500, 502, 503, 504].map((status): (typeof cases)[number] => [
      `status ${status}`,
      1,
      outcome({ status }),
      DEFAULTS,
      true,
    ]),
    ...[200, 207, 301, 400, 401, 403, 404, 409, 413, 422, 423, 425, 501, 505].map((status): (typeof cases)[number] => [
      `status ${status}`,
      1,
      outcome({ status }),
      DEFAULTS,
      false,
    ]),
    ["the second retry by default", 2, outcome(), DEFAULTS, true],
    ["a third retry by default", 3, outcome(), DEFAULTS, false],
    ["no retries at all", 1, outcome(), { maxRetries: 0 }, false],
    ["the last of five retries", 5, outcome({ status: 503 }), { maxRetries: 5 }, true],
    ["one more than five", 6, outcome({ status: 503 }), { maxRetries: 5 }, false],
    ["a call that is not idempotent", 1, outcome({ idempotent: false }), DEFAULTS, false],
    ["a 429 to such a call", 1, outcome({ idempotent: false, status: 429 }), DEFAULTS, false],
    [
      "a Retry-After to such a call",
      1,
      outcome({ idempotent: false, status: 503, head: { "retry-after": "1" } }),
      {},
      false,
    ],
    ["such a call, asked for", 1, outcome({ idempotent: false }), { retryUnsafe: true }, true],
    [
      "such a call, asked for, with a 404",
      1,
      outcome({ idempotent: false, status: 404 }),
      { retryUnsafe: true },
      false,
    ],
    ["a status that the caller adds", 1, outcome({ status: 425, retriedStatuses: new Set([425]) }), DEFAULTS, true],
    ["a status that the caller leaves out", 1, outcome({ status: 503, retriedStatuses: new Set([425]) }), {}, false],
  ];
  test.each(cases)("%s (attempt %i)", (_, attempt, what, policy, again) => {
    expect(decideRetry(attempt, what, policy, NOW).retry).toBe(again);
  });

  test("more statuses are transient for uploads and polls", () => {
    for (const status of [408, 425, 429, 500, 501, 505, 521, 599]) {
      const what = outcome({ status, retriedStatuses: TRANSIENT_STATUSES });
      expect(decideRetry(1, what, DEFAULTS, NOW).retry, `${status}`).toBe(true);
    }
    for (const status of [200, 307, 400, 401, 403, 404, 409, 413, 422, 423, 424, 426]) {
      expect(TRANSIENT_STATUSES.has(status), `${status}`).toBe(false);
    }
  });

  test("the status 0 of an opaque redirect is final", () => {
    expect(decideRetry(1, outcome({ status: 0 }), DEFAULTS, NOW)).toEqual({ retry: false });
  });

  test("the transient statuses are exported, for packages that add to them", () => {
    expect([...RETRIED_STATUSES]).toEqual([408, 429, 500, 502, 503, 504]);
  });
});

describe("the delay before the next attempt", () => {
  const wait = (attempt: number, what: AttemptOutcome, policy: RetryPolicy = {}, random = 0): number | undefined => {
    const decision = decideRetry(attempt, what, policy, NOW, () => random);
    return decision.retry ? decision.delayMs : undefined;
  };

  test.each([
    [1, 0, 500],
    [2, 0, 1000],
    [1, 0.5, 250],
    [2, 0.75, 250],
  ])("after attempt %i, with the random number %d, is %d ms", (attempt, random, expected) => {
    expect(wait(attempt, outcome(), {}, random)).toBe(expected);
  });

  test("has a bound that stops growing at `maxDelayMs`", () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7].map((attempt) => wait(attempt, outcome(), { maxRetries: 9 }));
    expect(bounds).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  test("is the bound itself without jitter", () => {
    expect(wait(2, outcome(), { initialDelayMs: 100, factor: 3, jitter: 0 }, 0.9)).toBe(300);
  });

  const date = (offsetMs: number): string => new Date(NOW + offsetMs).toUTCString();
  const asked: [name: string, head: Record<string, string>, AttemptOutcome["rateLimitReset"], expected: number][] = [
    ["seconds", { "retry-after": "7" }, undefined, 7000],
    ["zero seconds", { "retry-after": "0" }, undefined, 0],
    ["a fraction of a second", { "retry-after": "0.25" }, undefined, 250],
    ["spaces around", { "retry-after": "  2 " }, undefined, 2000],
    ["a date", { "retry-after": date(5000) }, undefined, 5000],
    ["a date in the past", { "retry-after": date(-5000) }, undefined, 0],
    ["as much as the cap", { "retry-after": "60" }, undefined, 60_000],
    ["the reset in epoch seconds", { "x-ratelimit-reset": String(NOW / 1000 + 30) }, seconds, 30_000],
    ["a reset that has passed", { "x-ratelimit-reset": String(NOW / 1000 - 30) }, seconds, 0],
    ["the reset in milliseconds", { "x-ratelimit-reset": "1500" }, milliseconds, 1500],
    ["both: Retry-After goes first", { "retry-after": "1", "x-ratelimit-reset": "9000" }, milliseconds, 1000],
    [
      "an unreadable Retry-After beside a reset",
      { "retry-after": "soon", "x-ratelimit-reset": "900" },
      milliseconds,
      900,
    ],
  ];
  test.each(asked)("is what the server asks for: %s", (_, head, rateLimitReset, expected) => {
    expect(wait(1, outcome({ status: 429, head, rateLimitReset }))).toBe(expected);
  });

  test.each(["soon", "-5", "1e3", "", "1 2", "NaN", "Infinity"])(
    "does not follow from the invalid Retry-After %j",
    (value) => {
      expect(wait(1, outcome({ status: 503, head: { "retry-after": value } }))).toBe(500);
    },
  );

  test.each([408, 429, 500, 503])("follows from the Retry-After of a %i", (status) => {
    expect(wait(1, outcome({ status, head: { "retry-after": "3" } }))).toBe(3000);
  });

  test("follows from a reset time that comes with every response only for a 429", () => {
    const head = { "x-ratelimit-reset": "45000" };
    expect(wait(1, outcome({ status: 500, head, rateLimitReset: milliseconds }))).toBe(500);
    expect(wait(1, outcome({ status: 429, head, rateLimitReset: milliseconds }))).toBe(45_000);
  });

  test("follows from a number in the body if no header has it", () => {
    const rateLimitReset = readRateLimitReset({
      header: "x-ratelimit-reset",
      unit: "epoch-seconds",
      body: "error.retry_after",
    });
    const body = { error: { retry_after: NOW / 1000 + 4 } };
    expect(wait(1, outcome({ status: 429, head: {}, rateLimitReset, body }))).toBe(4000);
    expect(wait(1, outcome({ status: 429, head: { "retry-after": "2" }, rateLimitReset, body }))).toBe(2000);
    expect(wait(1, outcome({ status: 429, head: {}, rateLimitReset, body: "later" }))).toBe(500);
  });

  test.each([
    ["Retry-After", { "retry-after": "61" }, undefined],
    ["a date", { "retry-after": date(61_000) }, undefined],
    ["the reset in epoch seconds", { "x-ratelimit-reset": String(NOW / 1000 + 61) }, seconds],
    ["the reset in milliseconds", { "x-ratelimit-reset": "60001" }, milliseconds],
  ])("makes the failure final if %s asks for more than the limit", (_, head, rateLimitReset) => {
    expect(wait(1, outcome({ status: 429, head, rateLimitReset }))).toBeUndefined();
  });

  test("has the limit that the caller gives", () => {
    const asked = outcome({ status: 503, head: { "retry-after": "90" } });
    expect(wait(1, asked, { maxRetryAfterMs: 90_000 })).toBe(90_000);
    expect(decideRetry(1, asked, { maxRetryAfterMs: 89_999 }, NOW)).toEqual({ retry: false, retryAfterMs: 90_000 });
    expect(wait(1, asked, { maxRetryAfterMs: Number.POSITIVE_INFINITY })).toBe(90_000);
  });

  test("may be computed to more than the limit for what a server asks", () => {
    expect(wait(1, outcome({ status: 503 }), { maxRetryAfterMs: 0 })).toBe(500);
  });

  test("comes with a reason for a log line", () => {
    expect(decideRetry(1, outcome(), {}, NOW)).toMatchObject({ reason: "no response" });
    expect(decideRetry(1, outcome({ status: 503, head: { "retry-after": "1" } }), {}, NOW)).toMatchObject({
      reason: "status 503",
    });
  });
});

describe("the bounds of every delay", () => {
  const policies = fc.record({
    maxRetries: fc.constant(Number.POSITIVE_INFINITY),
    initialDelayMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
    maxDelayMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
    factor: fc.double({ min: 1, max: 100, noNaN: true }),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
    maxRetryAfterMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
  });
  const attempts = fc.integer({ min: 1, max: 5000 });
  const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test("a computed delay lies between the fixed share of its bound and its bound, for any policy", () => {
    fc.assert(
      fc.property(policies, attempts, randoms, (policy, attempt, random) => {
        const decision = decideRetry(attempt, outcome(), policy, NOW, () => random);
        if (!decision.retry) return false;
        const bound = Math.min(policy.initialDelayMs * policy.factor ** (attempt - 1), policy.maxDelayMs) || 0;
        return decision.delayMs <= bound && decision.delayMs >= bound * (1 - policy.jitter) * (1 - 1e-9);
      }),
    );
  });

  test("full jitter reaches the whole range", () => {
    fc.assert(
      fc.property(randoms, (random) => {
        const decision = decideRetry(1, outcome(), { initialDelayMs: 1000 }, NOW, () => random);
        expect(decision).toMatchObject({ delayMs: 1000 * (1 - random) });
      }),
    );
  });

  test("bounds never decrease from one attempt to the next", () => {
    fc.assert(
      fc.property(policies, attempts, (policy, attempt) => {
        const at = (n: number): number => {
          const decision = decideRetry(n, outcome(), { ...policy, jitter: 0 }, NOW);
          return decision.retry ? decision.delayMs : Number.NaN;
        };
        return at(attempt + 1) >= at(attempt);
      }),
    );
  });

  test("whatever a server sends, there is no further attempt, or a delay from 0 to the limit", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
    );
    fc.assert(
      fc.property(
        texts,
        texts,
        policies,
        fc.constantFrom(seconds, milliseconds),
        (after, reset, policy, rateLimitReset) => {
          const headers = new Headers();
          for (const [name, value] of [
            ["retry-after", after],
            ["x-ratelimit-reset", reset],
          ] as const) {
            if (/^[\x20-\x7e]*$/.test(value)) headers.set(name, value);
          }
          const decision = decideRetry(1, { status: 429, idempotent: true, headers, rateLimitReset }, policy, NOW);
          if (!decision.retry) return true;
          return decision.delayMs >= 0 && decision.delayMs <= Math.max(policy.maxRetryAfterMs, policy.maxDelayMs);
        },
      ),
    );
  });

  test("dates are compared with the clock of the server, if the response has its time", () => {
    const hour = 3_600_000;
    for (const skew of [0, -2 * hour, 2 * hour]) {
      const serverNow = NOW + skew;
      const dates = {
        date: new Date(serverNow).toUTCString(),
        "retry-after": new Date(serverNow + 5000).toUTCString(),
      };
      expect(retryAfterMs(new Headers(dates), NOW)).toBe(5000);
      const reset = { date: dates.date, "x-ratelimit-reset": String(serverNow / 1000 + 30) };
      const what = outcome({ status: 429, head: reset, rateLimitReset: seconds });
      expect(decideRetry(1, what, DEFAULTS, NOW)).toMatchObject({ delayMs: 30_000 });
    }
    expect(retryAfterMs(new Headers({ date: "today", "retry-after": new Date(NOW + 5000).toUTCString() }), NOW)).toBe(
      5000,
    );
  });

  test("a requested delay is read without a limit, and is never negative", () => {
    expect(retryAfterMs(new Headers({ "retry-after": "86400" }), NOW)).toBe(86_400_000);
    expect(retryAfterMs(new Headers(), NOW)).toBeUndefined();
    expect(seconds(new Headers({ "x-ratelimit-reset": "1" }), undefined, NOW)).toBe(0);
  });
});
