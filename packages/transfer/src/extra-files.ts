import { decideRetry, delay } from "@pixwire/api/runtime";
import { MaxDeleteError } from "./errors.js";
import { judge, outcomeOf } from "./failures.js";
import type { StoredFile } from "./item.js";
import type { CallContext, Target } from "./ports.js";
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
  { maxDelete, concurrency }: { maxDelete: number; concurrency: number },
  context: CallContext,
): Promise<number> {
  const extra: StoredFile[] = [];
  let count = 0;
  // All are counted first. A list that is read while files are removed may skip some.
  for await (const file of extraFiles(target, wanted, context)) if (++count <= maxDelete) extra.push(file);
  if (count > maxDelete) throw new MaxDeleteError(count, maxDelete);
  await runWorkers(
    toAsync(extra),
    concurrency,
    0,
    (file, signal) => removeWithRetries(target, file, { ...context, signal }),
    context.signal,
  );
  return count;
}

async function removeWithRetries(target: Target, file: StoredFile, context: CallContext): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await target.remove?.(file, context);
    } catch (error) {
      const decision = decideRetry(attempt, outcomeOf(error), { maxRetries: 4 }, Date.now());
      if (context.signal.aborted || judge(error) !== "retry" || !decision.retry) throw error;
      await delay(decision.delayMs, context.signal);
    }
  }
}

async function* toAsync<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
