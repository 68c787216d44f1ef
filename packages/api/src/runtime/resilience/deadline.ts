import { abortReason, onAbort, throwIfAborted } from "./abort.js";

/** The longest delay of a timer, in milliseconds. With more than 31 bits, it would fire immediately. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Waits `ms` milliseconds, at most 24.8 days. Rejects with the reason of the signal as soon as that aborts, and leaves
 * neither a timer nor a listener behind. The timer keeps the process alive, because a call is still in progress.
 */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const end = (): void => {
      stopListening();
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, LONGEST_TIMER_MS));
    const stopListening = onAbort(signal, () => {
      clearTimeout(timer);
      reject(abortReason(signal));
    });
  });
}

/** The limits of {@link withDeadline}. */
export interface Deadline {
  /** Ends the work with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** The time that the work may take, in milliseconds. More than 24.8 days is no limit. */
  timeoutMs: number;
  /** Creates the error that ends the work when its time is up. */
  timeoutError(): unknown;
}

/**
 * Runs `work` until it settles, its time is up, or the caller aborts, whichever comes first. `work` receives a signal
 * that aborts in the last two cases, and when `work` itself fails, so that whatever it started can stop. The promise
 * does not wait for work that ignores the signal.
 *
 * Progress of `work` does not extend its time: a server cannot keep a call open by sending one byte at a time.
 */
export function withDeadline<Result>(
  { signal, timeoutMs, timeoutError }: Deadline,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const controller = new AbortController();
    const stop = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    // The timer keeps the process alive, because the work may have no connection that does: `fetch` may be a test
    // double.
    const timer = timeoutMs <= LONGEST_TIMER_MS ? setTimeout(() => stop(timeoutError()), timeoutMs) : undefined;
    const stopListening = onAbort(signal, () => stop(abortReason(signal)));
    const settle = (): void => {
      clearTimeout(timer);
      stopListening();
    };
    work(controller.signal).then((result) => {
      settle();
      resolve(result);
    }, stop);
  });
}
