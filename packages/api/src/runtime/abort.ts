/**
 * Signals come from anywhere: another realm, happy-dom, a polyfill. Only what all of them have is used here (`aborted`,
 * `addEventListener`, `removeEventListener`), and none is handed to `fetch`, which takes only its own platform's.
 */

/** One entry for each signal that is listened to. Node warns of a leak when a signal has more than ten listeners. */
const subscriptions = new WeakMap<AbortSignal, { listeners: Set<() => void>; notify: () => void }>();

/**
 * Calls `listener` once when the signal aborts, or at once if it has aborted already. However many listen, the signal
 * itself has one listener.
 *
 * @returns a function that stops listening.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const { listeners } = subscriptions.get(signal) ?? subscribe(signal);
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) unsubscribe(signal);
  };
}

/** @throws the signal's own reason when it has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}

/** Why a signal aborted. Old polyfills do not know; then it is what the platform's own signal would say. */
export function abortReason(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException("This operation was aborted", "AbortError");
}

/** The longest wait of a timer, in milliseconds: beyond 31 bits it would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface Deadline {
  /** Ends the work with its own reason. */
  signal?: AbortSignal | undefined;
  /** Ends the work with `timeoutError()`. More than {@link LONGEST_TIMER_MS} is no limit. */
  timeoutMs: number;
  timeoutError(): unknown;
}

/**
 * Does some work until it ends, its time is up or the caller aborts, whichever comes first. The work is given a signal
 * that aborts in the last two cases and when it fails; the promise does not wait for work that ignores it.
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
    const timer = timeoutMs <= LONGEST_TIMER_MS ? setTimeout(() => stop(timeoutError()), timeoutMs) : undefined;
    // The connection keeps a process alive; the limit on it must not.
    timer?.unref?.();
    const stopListening = onAbort(signal, () => stop(signal && abortReason(signal)));
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

/**
 * Waits `ms` milliseconds. Ends at once with the signal's reason when the signal aborts; leaves no timer and no
 * listener behind. The timer keeps a process alive, as the work that is waited for does.
 */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const timer = setTimeout(
      () => {
        stopListening();
        resolve();
      },
      Math.min(ms, LONGEST_TIMER_MS),
    );
    const stopListening = onAbort(signal, () => {
      clearTimeout(timer);
      reject(signal && abortReason(signal));
    });
  });
}

function subscribe(signal: AbortSignal): { listeners: Set<() => void> } {
  const listeners = new Set<() => void>();
  const notify = (): void => {
    unsubscribe(signal);
    for (const listener of listeners) listener();
  };
  const subscription = { listeners, notify };
  subscriptions.set(signal, subscription);
  signal.addEventListener("abort", notify);
  return subscription;
}

function unsubscribe(signal: AbortSignal): void {
  const subscription = subscriptions.get(signal);
  if (!subscription) return;
  subscriptions.delete(signal);
  signal.removeEventListener("abort", subscription.notify);
}
