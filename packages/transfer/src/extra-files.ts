import { MaxDeleteError } from "./errors.js";
import type { StoredFile } from "./item.js";
import type { CallContext, Target } from "./ports.js";
import { type RetryLimits, withRetries } from "./retrying.js";
import type { Destinations } from "./tasks.js";
import { runWorkers } from "./workers.js";

/** Yields the files of a target to which no item of the source goes. */
export async function* extraFiles(
  target: Target,
  wanted: Destinations,
  context: CallContext,
): AsyncGenerator<StoredFile> {
  for await (const file of target.list?.(context) ?? []) if (!wanted.has(file.destination)) yield file;
}

/**
 * Removes the extra files of a target.
 *
 * @returns how many there were.
 * @throws MaxDeleteError if there are more than `maxDelete`, before the first one is removed.
 */
export async function deleteExtraFiles(
  target: Target,
  wanted: Destinations,
  { maxDelete, concurrency, retryLimits }: { maxDelete: number; concurrency: number; retryLimits: RetryLimits },
  context: CallContext,
): Promise<number> {
  // All are counted first. A list that is read while files are removed may skip some.
  const { extra, count } = await withRetries(
    () => collect(extraFiles(target, wanted, context), maxDelete),
    retryLimits,
    context.signal,
  );
  if (count > maxDelete) throw new MaxDeleteError(count, maxDelete);
  await runWorkers(
    toAsync(extra),
    concurrency,
    0,
    (file, signal) => withRetries(async () => target.remove?.(file, { ...context, signal }), retryLimits, signal),
    context.signal,
  );
  return count;
}

/** Keeps the first files of a list, and counts all of them. */
async function collect(
  files: AsyncIterable<StoredFile>,
  most: number,
): Promise<{ extra: StoredFile[]; count: number }> {
  const extra: StoredFile[] = [];
  let count = 0;
  for await (const file of files) if (++count <= most) extra.push(file);
  return { extra, count };
}

async function* toAsync<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
