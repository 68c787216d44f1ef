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
  /** Longest wait that a server may ask for, in milliseconds; a longer one is cut to this. @defaultValue 60000 */
  maxRetryAfterMs?: number | undefined;
  /**
   * Also replay calls that may already have taken effect, such as a POST whose answer was lost.
   * @defaultValue false
   */
  retryUnsafe?: boolean | undefined;
}

/** Where a provider says, beside `Retry-After`, when a used up rate limit starts anew. */
export interface RateLimitReset {
  header: string;
  /** Dotted path to the same in an error body, read when neither header is there. */
  body?: string;
  /** `epoch-seconds`: the moment of the reset. `milliseconds`: the time until it. */
  unit: "epoch-seconds" | "milliseconds";
}

/** What came of one attempt: a status (with its headers), or no answer at all. */
export interface AttemptOutcome {
  /** Absent when no answer arrived: a connection error or a timeout. */
  status?: number | undefined;
  headers?: Headers | undefined;
  /** The parsed body of an error. */
  body?: unknown;
  /** Whether repeating the call cannot do its work twice. */
  idempotent: boolean;
  rateLimitReset?: RateLimitReset | undefined;
  /** Statuses that are tried again. @defaultValue {@link RETRIED_STATUSES} */
  retriedStatuses?: ReadonlySet<number> | undefined;
}

/** `reason` is short and fit for a log line. */
export type RetryDecision =
  | { retry: true; delayMs: number; reason: string }
  | { retry: false; reason: "not-retryable" | "not-idempotent" | "retries-used-up" };

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
  const { status, retriedStatuses = RETRIED_STATUSES } = outcome;
  const { maxRetries = 2, initialDelayMs = 500, maxDelayMs = 8000, factor = 2, jitter = 1 } = policy;
  if (status !== undefined && !retriedStatuses.has(status)) return { retry: false, reason: "not-retryable" };
  if (!outcome.idempotent && !policy.retryUnsafe) return { retry: false, reason: "not-idempotent" };
  if (attempt > maxRetries) return { retry: false, reason: "retries-used-up" };

  const reason = status === undefined ? "no answer" : `status ${status}`;
  // Every answer may carry the reset, whatever it is; it says how long to wait only when the limit is what failed the call.
  const reset = status === 429 ? outcome.rateLimitReset : undefined;
  const asked = outcome.headers && retryAfterMs(outcome.headers, now, reset, outcome.body);
  if (asked !== undefined) {
    return {
      retry: true,
      delayMs: Math.min(asked, policy.maxRetryAfterMs ?? 60_000),
      reason: `${reason}, wait asked for`,
    };
  }
  const bound = Math.min(initialDelayMs * factor ** (attempt - 1), maxDelayMs);
  return { retry: true, delayMs: bound * (1 - jitter * random()), reason };
}

/**
 * The wait that a server asks for, in milliseconds from `now`: `Retry-After` in seconds or as a date, else the
 * provider's own reset, in a header or in the body of the error. `undefined` when it says nothing that can be read.
 */
export function retryAfterMs(
  headers: Headers,
  now: number,
  reset?: RateLimitReset,
  body?: unknown,
): number | undefined {
  const retryAfter = headers.get("retry-after")?.trim();
  if (retryAfter) {
    const ms = /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
    if (Number.isFinite(ms)) return Math.max(0, ms);
  }
  if (!reset) return undefined;
  for (const value of [headers.get(reset.header), reset.body && valueAt(body, reset.body)]) {
    if (!/^\d+(\.\d+)?$/.test(String(value ?? "").trim())) continue;
    return reset.unit === "milliseconds" ? Number(value) : Math.max(0, Number(value) * 1000 - now);
  }
  return undefined;
}

/**
 * Waits `ms` milliseconds. Ends at once with the signal's reason when the signal aborts; leaves no timer and no
 * listener behind.
 */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}
