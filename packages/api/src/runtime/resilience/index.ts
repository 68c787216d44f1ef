/**
 * Retries, delays, deadlines and abort signals, for all packages.
 *
 * - Which statuses are transient: {@link RETRIED_STATUSES} for calls, {@link TRANSIENT_STATUSES} for uploads and polls.
 * - Which delay the server asks for: {@link requestedDelayMs} reads `Retry-After` and the provider's own reset time.
 * - Whether to try again, and when: {@link decideRetry}, a pure function that also computes the delay.
 * - Waiting and time limits: {@link delay} waits, and {@link withDeadline} limits the time of a whole attempt.
 * - Abort signals: {@link onAbort} listens to any `AbortSignal` without the warning about too many listeners,
 *   {@link linkAbort} creates a controller that aborts with one, {@link detachOnFailure} keeps a `fetch` that has
 *   failed from being aborted afterwards, {@link raceAbort} rejects a promise when one aborts, and {@link throwIfAborted} and {@link abortReason} give
 *   its reason.
 *
 * The same rule applies everywhere: if a server asks for a longer delay than the limit, the call, upload or wait ends
 * at once with an error that has `retryAfterMs`. The limit is an option.
 */
export { abortReason, detachOnFailure, linkAbort, onAbort, raceAbort, throwIfAborted } from "./abort.js";
export { type Deadline, delay, LONGEST_TIMER_MS, withDeadline } from "./deadline.js";
export {
  type AttemptOutcome,
  decideRetry,
  type RateLimitReset,
  RETRIED_STATUSES,
  type ResponseHead,
  type RetryDecision,
  type RetryPolicy,
  requestedDelayMs,
  retryAfterMs,
  type Statuses,
  serverTime,
  TRANSIENT_STATUSES,
} from "./retry.js";
