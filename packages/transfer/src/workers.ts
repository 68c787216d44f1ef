import { linkAbort, raceAbort, throwIfAborted } from "@pixwire/api/runtime";

/**
 * Workers take items from one iterable, each when it is free. The first failure, or an abort, aborts the signal that all
 * of them get. Rejects with that failure or reason when all have ended, or after `graceMs`: work that ignores its signal
 * is abandoned.
 */
export async function runWorkers<Item>(
  items: AsyncIterable<Item>,
  count: number,
  graceMs: number,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { controller, unlink } = linkAbort(signal);
  const iterator = items[Symbol.asyncIterator]();
  const worker = async (): Promise<void> => {
    while (!controller.signal.aborted) {
      const next = await raceAbort(iterator.next(), controller.signal);
      if (next.done) return;
      await work(next.value, controller.signal);
    }
  };
  const all = Promise.all(Array.from({ length: count }, () => worker().catch((error) => controller.abort(error))));
  await Promise.race([all, graceAfterAbort(controller.signal, graceMs, all)]);
  unlink();
  if (!controller.signal.aborted) return;
  // A source that hangs must not keep the run from ending.
  iterator.return?.()?.catch(() => {});
  throwIfAborted(controller.signal);
}

/** Resolves when the time after an abort is over. Its timer ends with the work. */
function graceAfterAbort(signal: AbortSignal, graceMs: number, all: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (): void => {
      timer = setTimeout(resolve, graceMs);
    };
    signal.addEventListener("abort", start, { once: true });
    all.finally(() => {
      clearTimeout(timer);
      signal.removeEventListener("abort", start);
    });
  });
}
