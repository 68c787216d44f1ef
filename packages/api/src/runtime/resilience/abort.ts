/**
 * Abort signals come from anywhere: Node, browsers, another realm, happy-dom, polyfills. These functions use only what
 * all of them have (`aborted`, `addEventListener`, `removeEventListener`), and never hand a caller's signal to `fetch`,
 * which accepts only signals of its own platform.
 */

interface Subscription {
  listeners: Set<() => void>;
  notify(): void;
}

/**
 * One listener per signal, shared by everything that waits for it. Node warns of a memory leak when a signal has more
 * than ten listeners, which is normal for a signal that many calls share.
 */
const subscriptions = new WeakMap<AbortSignal, Subscription>();

/**
 * Calls `listener` once when the signal aborts, or immediately if it has already aborted.
 *
 * @returns a function that removes the listener.
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

/** @throws the reason of the signal, if it has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}

/** Returns why a signal aborted. Old polyfills keep no reason; the result is then an `AbortError`, as from `fetch`. */
export function abortReason(signal: AbortSignal | undefined): unknown {
  return signal?.reason ?? new DOMException("This operation was aborted", "AbortError");
}

/**
 * Settles like the promise, or rejects with the reason of the signal if that aborts first. A later rejection of the
 * promise is ignored.
 */
export function raceAbort<Value>(promise: PromiseLike<Value> | Value, signal: AbortSignal | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stopListening = onAbort(signal, () => reject(abortReason(signal)));
    Promise.resolve(promise).then(resolve, reject).finally(stopListening);
  });
}

/**
 * Creates a controller that aborts when the signal does, with the same reason. The controller's signal belongs to this
 * platform, so that `fetch` accepts it.
 *
 * @returns the controller, and a function that disconnects it from the signal.
 */
export function linkAbort(signal: AbortSignal | undefined): { controller: AbortController; unlink: () => void } {
  const controller = new AbortController();
  return { controller, unlink: onAbort(signal, () => controller.abort(abortReason(signal))) };
}

/**
 * Runs a `fetch` with a signal that aborts with another one, unless the `fetch` has failed before. Node's may fail
 * while its connection is still open, for example when a server names too many content encodings. An abort after that
 * destroys a stream without listeners, and the error of that stream ends the process.
 */
export async function detachOnFailure<Value>(
  signal: AbortSignal | undefined,
  fetch: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const { controller, unlink } = linkAbort(signal);
  try {
    return await fetch(controller.signal);
  } catch (error) {
    unlink();
    throw error;
  }
}

function subscribe(signal: AbortSignal): Subscription {
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
