import { decideRetry, delay, throwIfAborted } from "@pixwire/api/runtime";
import { judge, outcomeOf } from "./failures.js";

/** A shorter wait would hit a service that is being restarted, and a longer one is another run's. */
const DELAYS = { initialDelayMs: 500, maxDelayMs: 30_000, maxRetryAfterMs: 15 * 60_000 };

/**
 * Waits until something that failed may be tried again.
 *
 * @param attempt - the attempt that failed: 1 for the first.
 * @throws the error, if another attempt would fail in the same way or none is left, and the reason of the signal.
 */
export async function waitForRetry(
  error: unknown,
  attempt: number,
  maxAttempts: number,
  signal: AbortSignal,
): Promise<void> {
  throwIfAborted(signal);
  const decision = decideRetry(attempt, outcomeOf(error), { ...DELAYS, maxRetries: maxAttempts - 1 }, Date.now());
  if (judge(error) !== "retry" || !decision.retry) throw error;
  await delay(decision.delayMs, signal);
}

/** Does something that may be repeated as a whole. */
export async function retrying<Result>(
  work: () => Promise<Result>,
  maxAttempts: number,
  signal: AbortSignal,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      await waitForRetry(error, attempt, maxAttempts, signal);
    }
  }
}
