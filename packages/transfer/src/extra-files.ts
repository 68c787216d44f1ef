import { MaxDeleteError } from "./errors.js";
import { listTarget, toAsync } from "./existing-files.js";
import type { StoredFile } from "./item.js";
import type { CallContext, Target } from "./ports.js";
import { type RetryLimits, withRetries } from "./retrying.js";
import type { Destinations } from "./tasks.js";
import { runWorkers } from "./workers.js";

/**
 * Finds the files of a target to which no item of the source goes.
 *
 * @param most - how many of them are returned at most. All are counted.
 */
export async function findExtraFiles(
  target: Target,
  wanted: Destinations,
  limits: RetryLimits,
  context: CallContext,
  most = 0,
): Promise<{ extra: readonly StoredFile[]; count: number }> {
  let extra: StoredFile[] = [];
  let count = 0;
  const restart = (): void => {
    extra = [];
    count = 0;
  };
  for await (const file of listTarget(target, context, limits, restart)) {
    if (!wanted.has(file.destination) && ++count <= most) extra.push(file);
  }
  return { extra, count };
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
  const { extra, count } = await findExtraFiles(target, wanted, retryLimits, context, maxDelete);
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
