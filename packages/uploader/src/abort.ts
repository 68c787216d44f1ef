/**
 * The promise, or the signal's reason if the signal aborts first. Leaves no listener behind; a late rejection of the
 * promise does not count as unhandled.
 */
export function raced<T>(promise: PromiseLike<T> | T, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const unfollow = follow(signal, reject);
    Promise.resolve(promise).then(resolve, reject).finally(unfollow);
  });
}

/**
 * A controller that aborts with the caller's signal. Uploads listen to a signal of their own: the caller's may be shared
 * by many of them, and Node takes more than ten listeners on one signal for a leak. It may also come from another realm
 * or a polyfill, and `AbortSignal.any` and `fetch` refuse such a signal.
 *
 * `release` takes the listener off the caller's signal.
 *
 * @throws the reason of a signal that has aborted.
 */
export function linkedController(signal: AbortSignal | undefined): {
  controller: AbortController;
  release: () => void;
} {
  if (signal?.aborted) throw reasonOf(signal);
  const controller = new AbortController();
  // Browsers older than 2024 have no `any`.
  const isOurs = signal instanceof AbortSignal && typeof AbortSignal.any === "function";
  const release = follow(isOurs ? AbortSignal.any([signal]) : signal, (reason) => controller.abort(reason));
  return { controller, release };
}

/** Calls `abort` with the signal's reason when the signal aborts, or has aborted. Returns what takes the listener away. */
export function follow(signal: AbortSignal | undefined, abort: (reason: unknown) => void): () => void {
  if (!signal) return () => {};
  const listener = (): void => abort(reasonOf(signal));
  if (signal.aborted) listener();
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}

/** Older polyfills have no `reason`. */
function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException("This operation was aborted", "AbortError");
}
