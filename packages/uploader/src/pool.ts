import { raced } from "./abort.js";

/**
 * Workers draw from one iterator, so an item is taken only when a slot is free for it. The first failure aborts
 * `controller`, and with it the other workers; they are gone when this rejects with that failure.
 */
export async function pool<T>(
  items: AsyncIterator<T>,
  width: number,
  work: (item: T) => Promise<void>,
  controller: AbortController,
): Promise<void> {
  const { signal } = controller;
  const worker = async (): Promise<void> => {
    while (!signal.aborted) {
      const next = await raced(items.next(), signal);
      if (next.done) return;
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: width }, () => worker().catch((error) => controller.abort(error))));
  signal.throwIfAborted();
}
