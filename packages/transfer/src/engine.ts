import { throwIfAborted } from "@pixwire/api/runtime";
import { DestinationTakenError, TransferStoppedError } from "./errors.js";
import type { ExistingFiles } from "./existing-files.js";
import { classifyFailure, describe } from "./failures.js";
import type { Item } from "./item.js";
import type { ItemRecord, Limiter, OpenJournal, Task } from "./ports.js";
import { failedRecord, outcomeRecord, runningRecord } from "./records.js";
import { type RetryLimits, waitForRetry } from "./retrying.js";
import { runStep, type StepAttempt, type StepSetup } from "./step.js";

/** What the work on an item needs of a journal: of a run, or of a job in a queue. */
export type ItemJournal = Pick<OpenJournal, "statusOf" | "find" | "findByDestination" | "append">;

/** Everything that the work on an item needs, and that is the same for all items of a run. */
export interface EngineSetup extends StepSetup {
  readonly journal: ItemJournal;
  readonly sourceLimiter: Limiter;
  readonly targetLimiter: Limiter;
  readonly retryLimits: RetryLimits;
  /** What was at the target when it was listed; `undefined` if it was not. */
  readonly existing: Pick<ExistingFiles, "get"> | undefined;
}

/** What a step gets for a task, apart from its listeners. */
export function attemptFor(setup: EngineSetup, task: Task, signal: AbortSignal): StepAttempt {
  return {
    task,
    sourceContext: { signal, gate: setup.sourceLimiter },
    targetContext: { signal, gate: setup.targetLimiter },
    existing: setup.existing?.get(task.destination),
    async rememberedSha256() {
      const remembered = await setup.journal.findByDestination(task.destination);
      // What a failed attempt has left there is not known.
      return remembered?.status === "done" ? remembered.sha256 : undefined;
    },
  };
}

/** What the engine tells while it works on an item. */
export interface ItemListener {
  onProgress(sentBytes: number): void;
}

/**
 * Works on one item until it is done, skipped or failed for good, and records that.
 *
 * @returns the record.
 * @throws TransferStoppedError for what would end every other item as well, and the reason of the signal.
 */
export async function handleItem(
  setup: EngineSetup,
  given: Task,
  listener: ItemListener,
  signal: AbortSignal,
): Promise<ItemRecord> {
  const { journal, retryLimits } = setup;
  const startedAt = performance.now();
  const earlierRecord = journal.statusOf(given.id) === undefined ? undefined : await journal.find(given.id);
  const earlier = earlierRecord?.attempts ?? 0;
  const measured = (attempt: number) => ({
    attempts: earlier + attempt,
    durationMs: performance.now() - startedAt,
  });
  const common = attemptFor(setup, given, signal);
  let task: Task = { ...given, attempted: earlierRecord?.attempted };
  for (let attempt = 1; ; attempt++) {
    // An attempt that waited at the gate would run into the time limit of its request.
    await setup.targetLimiter.ready(signal);
    const { attempted } = task;
    try {
      const outcome = await runStep(setup, {
        ...common,
        task,
        onProgress: listener.onProgress,
        async onWrite(destination) {
          // From here on, the outcome is not known until it is recorded.
          if (task.attempted === destination) return;
          await journal.append(runningRecord(task, destination, earlier + attempt));
          task = { ...task, attempted: destination };
        },
      });
      return await record(journal, outcomeRecord(task, outcome, measured(attempt)));
    } catch (error) {
      throwIfAborted(signal);
      // This write was refused, so that what is there is not its file.
      if (error instanceof DestinationTakenError) task = { ...task, attempted };
      if (classifyFailure(error) === "stop") throw toStoppedError(error, task.item);
      try {
        await waitForRetry(error, attempt, retryLimits, signal);
      } catch (final) {
        throwIfAborted(signal);
        if (final instanceof TransferStoppedError) throw final;
        return await record(journal, failedRecord(task, error, measured(attempt)));
      }
    }
  }
}

async function record(journal: ItemJournal, entry: ItemRecord): Promise<ItemRecord> {
  await journal.append(entry);
  return entry;
}

function toStoppedError(error: unknown, { path }: Item): TransferStoppedError {
  if (error instanceof TransferStoppedError) return error;
  return new TransferStoppedError(`${path}: ${describe(error).message.replace(/\.$/, "")}`, error);
}
