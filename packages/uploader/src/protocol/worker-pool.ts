import { follow, raced } from "../abort.js";

/**
 * Workers draw from one iterator, so an item is taken only when a slot is free for it. The first failure, or the outer
 * signal, aborts the signals of all workers; they are gone when this rejects with that failure or reason.
 */
export async function runWorkers<T>(
  items: AsyncIterator<T>,
  width: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
  outer: AbortSignal | undefined,
): Promise<void> {
  // A signal for each worker: Node takes more than ten listeners on one for a leak.
  const controllers = Array.from({ length: width }, () => new AbortController());
  const stop = (reason: unknown): void => {
    for (const controller of controllers) controller.abort(reason);
  };
  const worker = async ({ signal }: AbortController): Promise<void> => {
    while (!signal.aborted) {
      const next = await raced(items.next(), signal);
      if (next.done) return;
      await work(next.value, signal);
    }
  };
  const unfollow = follow(outer, stop);
  await Promise.all(controllers.map((controller) => worker(controller).catch(stop)));
  unfollow();
  controllers[0]?.signal.throwIfAborted();
}
