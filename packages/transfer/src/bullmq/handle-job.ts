import { ConfigurationError, linkAbort } from "@pixwire/api/runtime";
import type { Job } from "bullmq";
import { type EngineSetup, handleItem, type ItemJournal } from "../engine.js";
import type { ItemRecord, Task } from "../ports.js";
import { runningRecord } from "../records.js";
import { place } from "../tasks.js";
import type { Backend } from "./backend.js";
import { encodeValue, type JobData, readJobData } from "./job-data.js";
import { rideOut } from "./outages.js";
import { checkSuitsWorker } from "./suitability.js";

/** What is the same for all jobs of a worker. */
export type JobSetup = Omit<EngineSetup, "journal" | "existing">;

/** What a worker has of a job while it works on it. */
export interface HeldJob {
  readonly job: Job;
  readonly token: string;
  readonly lockMs: number;
}

/** Another worker has taken the job over, because this one did not renew its lock in time. */
export class LostJobError extends Error {
  override name = "LostJobError";
}

/**
 * Works on the item of a job, in the same way as a run in one process.
 *
 * @returns the record, which is the result of the job; `null` if the item has been collected already.
 * @throws ConfigurationError for a job that this worker must not handle, TransferStoppedError for what every other item
 * would fail with as well, LostJobError before it would write, and the reason of the signal.
 */
export async function handleJob(
  { store }: Backend,
  setup: JobSetup,
  label: string,
  held: HeldJob,
  signal: AbortSignal,
): Promise<ItemRecord | null> {
  const data = readJobData(held.job.data);
  if (data.refused) return data.refused;
  const id = held.job.id ?? "";
  checkSuitsWorker(data, setup, label);
  if (data.isRepeated && (await rideOut(() => store.isCollected(id), signal))) return null;
  const task = taskOf(setup, data, id);
  const existing = { get: () => data.existing };
  const { controller, unlink } = linkAbort(signal);
  const journal = journalOf(held, data, impliedRecord(setup, held, data, task), controller);
  try {
    return await handleItem({ ...setup, existing, journal }, task, { onProgress: () => {} }, controller.signal);
  } finally {
    unlink();
  }
}

/** Makes the task again, which proves that the producer had the same target. */
function taskOf({ target }: JobSetup, { item }: JobData, id: string): Task {
  const task = item && place(target, item);
  if (task?.id === id) return task;
  const problem = "the queue has an item of a transfer to another target, or of another version of @pixwire/transfer";
  throw new ConfigurationError(problem, "createTransferWorker");
}

/**
 * Returns what an earlier attempt would have noted, where it needs no note: if the producer has found nothing at the
 * destination, an attempt that was interrupted can have written there and nowhere else. A note would cost a round trip for
 * each item. With `rename`, only a note tells the name.
 *
 * @returns `undefined` where a note is needed, `"none"` for the first attempt.
 */
function impliedRecord(
  { onConflict }: JobSetup,
  { job }: HeldJob,
  { existing, earlier }: JobData,
  task: Task,
): ItemRecord | "none" | undefined {
  if (existing !== "none" || onConflict === "rename" || earlier) return undefined;
  const earlierAttempts = job.attemptsStarted - 1;
  return earlierAttempts > 0 ? runningRecord(task, task.destination, earlierAttempts) : "none";
}

/** A journal of one item: what an earlier attempt has noted is in the data of the job, and the end is its result. */
function journalOf(
  held: HeldJob,
  data: JobData,
  implied: ItemRecord | "none" | undefined,
  controller: AbortController,
): ItemJournal {
  let known = implied === "none" ? undefined : (implied ?? data.earlier);
  return {
    statusOf: () => known?.status,
    find: async () => known,
    findByDestination: async () => undefined,
    async append(record) {
      if (record.status !== "running") return;
      try {
        if (!implied)
          await rideOut(() => held.job.updateData(encodeValue({ ...data, earlier: record })), controller.signal);
        await checkHeld(held, controller.signal);
      } catch (error) {
        // Another attempt must not be made here: the item belongs to somebody else.
        controller.abort(error);
        throw error;
      }
      known = record;
    },
  };
}

/**
 * Makes sure that this worker has its job still, before it writes: any worker that takes it over from now on finds what was
 * noted, and looks there first.
 */
async function checkHeld({ job, token, lockMs }: HeldJob, signal: AbortSignal): Promise<void> {
  // When this process has asked for the job, by its own clock. Nobody gets it before its lock has expired.
  const heldMs = Date.now() - (job.processedOn ?? 0);
  if (heldMs >= 0 && heldMs < lockMs / 2) return;
  if ((await rideOut(() => job.extendLock(token, lockMs), signal)) === 1) return;
  throw new LostJobError(`The job ${job.id} was taken over by another worker.`);
}
