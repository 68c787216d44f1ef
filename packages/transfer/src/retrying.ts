import { decideRetry, delay, throwIfAborted } from "@pixwire/api/runtime";
import { TransferStoppedError } from "./errors.js";
import { classifyFailure, outcomeOf, requestedDelayOf } from "./failures.js";

/** A shorter wait would hit a service that is being restarted. */
const DELAYS = { initialDelayMs: 500, maxDelayMs: 30_000 };

/** How often something is tried, and how long a server may ask to wait. */
export interface RetryLimits {
  readonly maxAttempts: number;
  readonly maxRetryAfterMs: number;
}

/**
 * Waits until something that failed may be tried again.
 *
 * @param attempt - the attempt that failed: 1 for the first.
 * @throws the error, if another attempt would fail in the same way or none is left; TransferStoppedError, if the server
 * asks for a longer wait than the limit, since it asks that of every other item as well; and the reason of the signal.
 */
export async function waitForRetry(
  error: unknown,
  attempt: number,
  { maxAttempts, maxRetryAfterMs }: RetryLimits,
  signal: AbortSignal,
): Promise<void> {
  throwIfAborted(signal);
  const policy = { ...DELAYS, maxRetries: maxAttempts - 1, maxRetryAfterMs };
  const decision = decideRetry(attempt, outcomeOf(error), policy, Date.now());
  if (classifyFailure(error) !== "retry") throw error;
  const requestedMs = requestedDelayOf(error) ?? 0;
  const tooLongMs = decision.retry ? requestedMs : decision.retryAfterMs;
  if (tooLongMs !== undefined && tooLongMs > maxRetryAfterMs) throw asksForTooLong(tooLongMs, error);
  if (!decision.retry) throw error;
  await delay(Math.max(decision.delayMs, requestedMs), signal);
}

/** Does something that may be repeated as a whole. */
export async function withRetries<Result>(
  work: () => Promise<Result>,
  limits: RetryLimits,
  signal: AbortSignal,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      await waitForRetry(error, attempt, limits, signal);
    }
  }
}

function asksForTooLong(retryAfterMs: number, error: unknown): TransferStoppedError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const problem = `the server asks to wait ${seconds} s, which is longer than \`maxRetryAfterMs\` allows`;
  return new TransferStoppedError(problem, error, retryAfterMs);
}
