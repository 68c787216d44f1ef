/**
 * Everything that decides how long to go on: the one place for it in all packages.
 *
 * - Which outcomes may pass: {@link RETRIED_STATUSES} for calls, {@link TRANSIENT_STATUSES} for uploads and polls.
 * - What the server asks for: {@link requestedDelayMs} reads `Retry-After` and the provider's own reset.
 * - Whether to try again, and when: {@link decideRetry}, a pure function; {@link backoffMs} computes the delay.
 * - How long to wait: {@link delay} waits, and {@link withDeadline} limits the time of a whole attempt.
 * - When to stop: {@link onAbort} listens to any `AbortSignal` without the warning of too many listeners,
 *   {@link linkAbort} creates a controller that follows one, {@link raceAbort} lets a promise lose against one, and
 *   {@link throwIfAborted} and {@link abortReason} hand on its reason.
 *
 * One rule holds everywhere: a server that asks for a longer wait than the limit ends the call, upload or wait at once,
 * with an error whose `retryAfterMs` says when to come back. The limit is an option.
 */
export { abortReason, linkAbort, onAbort, raceAbort, throwIfAborted } from "./abort.js";
export { type Deadline, delay, withDeadline } from "./deadline.js";
export {
  type AnswerHead,
  type AttemptOutcome,
  backoffMs,
  decideRetry,
  type RateLimitReset,
  RETRIED_STATUSES,
  type RetryDecision,
  type RetryPolicy,
  requestedDelayMs,
  retryAfterMs,
  type Statuses,
  TRANSIENT_STATUSES,
} from "./retry.js";
