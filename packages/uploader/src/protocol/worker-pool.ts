import { linkAbort, raceAbort, throwIfAborted } from "@pixwire/api/runtime";

/**
 * Workers that take items from one iterator: an item is taken only when a worker is free for it. The first failure, or
 * an abort of `signal`, aborts the signal that all workers get. When this rejects, with that failure or reason, no
 * worker is running any more.
 */
export async function runWorkers<Item>(
  items: AsyncIterator<Item>,
  count: number,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { controller, unlink } = linkAbort(signal);
  const worker = async (): Promise<void> => {
    while (!controller.signal.aborted) {
      const next = await raceAbort(items.next(), controller.signal);
      if (next.done) return;
      await work(next.value, controller.signal);
    }
  };
  await Promise.all(Array.from({ length: count }, () => worker().catch((error) => controller.abort(error))));
  unlink();
  throwIfAborted(controller.signal);
}
