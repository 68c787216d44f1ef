/** How often, and after which delays, a request is repeated. Every member has a default. */
export interface RetryPolicy {
  /** The maximum number of attempts after the first one. @defaultValue 2 */
  maxRetries?: number | undefined;
  /** The upper bound of the first delay, in milliseconds. @defaultValue 500 */
  initialDelayMs?: number | undefined;
  /** The upper bound of every computed delay, in milliseconds. @defaultValue 8000 */
  maxDelayMs?: number | undefined;
  /** The growth of the bound from one delay to the next. @defaultValue 2 */
  factor?: number | undefined;
  /** The share of a delay that is random: 1 is full jitter, 0 is the bound itself. @defaultValue 1 */
  jitter?: number | undefined;
  /**
   * The longest delay that a server may ask for, in milliseconds. If it asks for a longer one, the call fails at once,
   * because an earlier attempt would be refused again. `retryAfterMs` of the error is the requested delay.
   * @defaultValue 60000
   */
  maxRetryAfterMs?: number | undefined;
  /**
   * Whether to repeat calls that may already have taken effect, such as a POST whose response was lost.
   * @defaultValue false
   */
  retryUnsafe?: boolean | undefined;
}

/**
 * Reads the delay that a provider asks for in headers of its own, or in an error body, instead of `Retry-After`.
 *
 * @returns milliseconds from `now`; `undefined` if the response does not ask for a delay.
 */
export type RateLimitReset = (headers: Headers, body: unknown, now: number) => number | undefined;

/** The parts of a response that say when to try again. */
export interface ResponseHead {
  status?: number | undefined;
  headers?: Headers | undefined;
  body?: unknown;
  /** Used for a 429 only, because some providers send the reset time with every response. */
  rateLimitReset?: RateLimitReset | undefined;
}

/** A set of statuses: a `Set`, or any object with `has`. */
export type Statuses = Pick<ReadonlySet<number>, "has">;

/** The outcome of a failed attempt. Without a `status`, no response arrived: the connection failed or timed out. */
export interface AttemptOutcome extends ResponseHead {
  /** Whether the request can be repeated without taking effect twice. */
  idempotent: boolean;
  /** The statuses after which the request is repeated. @defaultValue {@link RETRIED_STATUSES} */
  retriedStatuses?: Statuses | undefined;
}

/**
 * Whether to repeat the request. `reason` is a short text for logs. `retryAfterMs` is given if the server asked for a
 * longer delay than the policy allows.
 */
export type RetryDecision =
  | { retry: true; delayMs: number; reason: string }
  | { retry: false; retryAfterMs?: number | undefined };

/** After these statuses a call is repeated: 408, 429, 500, 502, 503 and 504. */
export const RETRIED_STATUSES: ReadonlySet<number> = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);

/**
 * Statuses that do not mean that the request itself is wrong: 408, 425, 429 and every 5xx. For the parts of an upload
 * and the polls of a job, which are repeated in more cases than a single call.
 */
export const TRANSIENT_STATUSES: Statuses = {
  has: (status) => status === 408 || status === 425 || status === 429 || status >= 500,
};

/**
 * Decides whether a failed attempt is followed by another one, and after which delay. The result depends on the
 * arguments alone.
 *
 * @param attempt - 1 for the first attempt.
 * @param now - the current time in epoch milliseconds. Dates in headers are compared with it.
 */
export function decideRetry(
  attempt: number,
  outcome: AttemptOutcome,
  policy: RetryPolicy,
  now: number,
  random: () => number = Math.random,
): RetryDecision {
  const { status, retriedStatuses = RETRIED_STATUSES, idempotent } = outcome;
  const { maxRetries = 2, maxRetryAfterMs = 60_000, retryUnsafe = false } = policy;
  const isRetried = status === undefined || retriedStatuses.has(status);
  if (!isRetried || !(idempotent || retryUnsafe) || attempt > maxRetries) return { retry: false };

  const requestedMs = requestedDelayMs(outcome, now);
  if (requestedMs !== undefined && requestedMs > maxRetryAfterMs) return { retry: false, retryAfterMs: requestedMs };
  const reason = status === undefined ? "no response" : `status ${status}`;
  return { retry: true, reason, delayMs: requestedMs ?? backoffMs(attempt, policy, random) };
}

/** Computes the delay after an attempt, in milliseconds: exponential growth up to a bound, with jitter. */
function backoffMs(attempt: number, policy: RetryPolicy, random: () => number = Math.random): number {
  const { initialDelayMs = 500, maxDelayMs = 8000, factor = 2, jitter = 1 } = policy;
  // The power overflows to Infinity after a thousand attempts, and 0 times Infinity is NaN.
  const bound = Math.min(initialDelayMs * factor ** (attempt - 1), maxDelayMs) || 0;
  return bound * Math.max(0, 1 - jitter * random());
}

/**
 * Reads the delay that a response asks for: `Retry-After` in seconds or as a date, and for a 429 the provider's own
 * reset time.
 *
 * @param now - the current time in epoch milliseconds, for responses that do not have the server's time in `Date`.
 * @returns milliseconds; `undefined` if the response does not ask for a delay.
 */
export function requestedDelayMs(head: ResponseHead, now: number): number | undefined {
  const { status, headers, body, rateLimitReset } = head;
  if (!headers) return undefined;
  const reset = status === 429 ? rateLimitReset : undefined;
  return retryAfterMs(headers, now) ?? reset?.(headers, body, serverTime(headers) ?? now);
}

/** Reads `Retry-After`: see {@link requestedDelayMs}. */
export function retryAfterMs(headers: Pick<Headers, "get">, now: number): number | undefined {
  const text = (headers.get("retry-after") ?? "").trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = parseDate(text);
  return date === undefined ? undefined : Math.max(0, date - (serverTime(headers) ?? now));
}

/**
 * Returns the time of a response by the server's clock, in epoch milliseconds; `undefined` if the response does not have
 * it. The caller's clock may be wrong by hours. Browsers show the header only to pages of the same origin.
 */
export function serverTime(headers: Pick<Headers, "get">): number | undefined {
  return parseDate(headers.get("date") ?? "");
}

function parseDate(text: string): number | undefined {
  // An HTTP date has letters. Without this check, `Date.parse` would read "-5" as a day in 2001.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}
