import { check } from "./errors.js";

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
 * A signal that aborts with the caller's: theirs may be shared by many uploads, and Node takes more than ten listeners on
 * one for a leak.
 *
 * @throws InvalidInputError for what is no signal, and the reason of one that has aborted.
 */
export function adopt(signal: AbortSignal | undefined): AbortSignal | undefined {
  check(!signal || signal instanceof AbortSignal, "signal", "must be an AbortSignal");
  signal?.throwIfAborted();
  return signal && AbortSignal.any([signal]);
}

/** Calls `abort` with the signal's reason when the signal aborts, or has aborted. Returns what takes the listener away. */
export function follow(signal: AbortSignal | undefined, abort: (reason: unknown) => void): () => void {
  const listener = (): void => abort(signal?.reason);
  if (signal?.aborted) listener();
  signal?.addEventListener("abort", listener);
  return () => signal?.removeEventListener("abort", listener);
}
