import { valueAt } from "./value-at.js";

/** How often and how patiently a call is tried again. Every member has a default. */
export interface RetryPolicy {
  /** Tries after the first one. @defaultValue 2 */
  maxRetries?: number | undefined;
  /** Upper bound of the first wait, in milliseconds. @defaultValue 500 */
  initialDelayMs?: number | undefined;
  /** Upper bound of any computed wait, in milliseconds. @defaultValue 8000 */
  maxDelayMs?: number | undefined;
  /** Growth of the bound from one wait to the next. @defaultValue 2 */
  factor?: number | undefined;
  /** Share of a wait that is random: 1 is full jitter, 0 waits the bound itself. @defaultValue 1 */
  jitter?: number | undefined;
  /**
   * Longest wait that a server may ask for, in milliseconds. When it asks for a longer one, the call fails at once: to
   * come back earlier would be refused again.
   * @defaultValue 60000
   */
  maxRetryAfterMs?: number | undefined;
  /**
   * Also replay calls that may already have taken effect, such as a POST whose answer was lost.
   * @defaultValue false
   */
  retryUnsafe?: boolean | undefined;
}

/**
 * Reads what a provider says beside `Retry-After`: how long to wait, in milliseconds from `now`; `undefined` when it says
 * nothing that can be read. Asked on a 429 only: some send it with every answer.
 */
export type RateLimitReset = (headers: Headers, body: unknown, now: number) => number | undefined;

/** Where a provider says how long to wait. */
export interface RateLimitPlaces {
  header: string;
  /** `epoch-seconds`: the moment of the reset. `milliseconds`: the time until it. */
  unit: "epoch-seconds" | "milliseconds";
  /** Dotted path to a number of the same unit in the body of a 429; the header goes first. */
  body?: string | undefined;
}

/** What came of one attempt: a status (with its headers and body), or no answer at all. */
export interface AttemptOutcome {
  /** Absent when no answer arrived: a connection error or a timeout. */
  status?: number | undefined;
  headers?: Headers | undefined;
  body?: unknown;
  /** Whether repeating the call cannot do its work twice. */
  idempotent: boolean;
  rateLimitReset?: RateLimitReset | undefined;
  /** Statuses that are tried again. @defaultValue {@link RETRIED_STATUSES} */
  retriedStatuses?: ReadonlySet<number> | undefined;
}

/** Whether to try again, and after how long. `reason` is short and fit for a log line. */
export type RetryDecision = { retry: true; delayMs: number; reason: string } | { retry: false };

export const RETRIED_STATUSES: ReadonlySet<number> = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);

/**
 * Decides whether a failed attempt is followed by another, and after how long. Pure but for `random`.
 *
 * @param attempt - 1 for the first attempt.
 * @param now - the current time in epoch milliseconds; dates in headers are compared with it.
 */
export function decideRetry(
  attempt: number,
  outcome: AttemptOutcome,
  policy: RetryPolicy,
  now: number,
  random: () => number = Math.random,
): RetryDecision {
  const { status, headers, retriedStatuses = RETRIED_STATUSES } = outcome;
  const {
    maxRetries = 2,
    initialDelayMs = 500,
    maxDelayMs = 8000,
    factor = 2,
    jitter = 1,
    maxRetryAfterMs = 60_000,
    retryUnsafe,
  } = policy;
  const retryable = !status || retriedStatuses.has(status);
  const replayable = outcome.idempotent || retryUnsafe;
  // Every answer may carry the reset, whatever it is; it says how long to wait only when the limit is what failed the call.
  const reset = status === 429 ? outcome.rateLimitReset : undefined;
  const asked = headers && (retryAfterMs(headers, now) ?? reset?.(headers, outcome.body, now));
  const tooLong = asked !== undefined && asked > maxRetryAfterMs;
  if (!retryable || !replayable || attempt > maxRetries || tooLong) return { retry: false };

  // The power overflows after a thousand attempts, and 0 times Infinity is no number.
  const bound = Math.min(initialDelayMs * factor ** (attempt - 1), maxDelayMs) || 0;
  return {
    retry: true,
    reason: status ? `status ${status}` : "no answer",
    delayMs: asked ?? bound * Math.max(0, 1 - jitter * random()),
  };
}

/** What `Retry-After` asks for, in seconds or as a date: milliseconds from `now`; `undefined` when it cannot be read. */
export function retryAfterMs(headers: Pick<Headers, "get">, now: number): number | undefined {
  const retryAfter = headers.get("retry-after") ?? "";
  const wait = toNumber(retryAfter) * 1000;
  if (wait >= 0) return wait;
  // A date has a letter. Without asking for one, "-5" would be read as a day in 2001.
  const date = Date.parse(/[a-z]/i.test(retryAfter) ? retryAfter : "");
  return date >= 0 ? Math.max(0, date - now) : undefined;
}

/** Reads the reset header of a provider, else the number in the body: {@link RateLimitReset}. */
export function readRateLimitReset({ header, unit, body: path }: RateLimitPlaces): RateLimitReset {
  return (headers, body, now) => {
    for (const value of [headers.get(header), path && valueAt(body, path)]) {
      const wait = toNumber(value);
      if (wait >= 0) return unit === "milliseconds" ? wait : Math.max(0, wait * 1000 - now);
    }
    return undefined;
  };
}

function toNumber(value: unknown): number {
  return Number(/^\s*\d+(\.\d+)?\s*$/.exec(`${value}`)?.[0]);
}
