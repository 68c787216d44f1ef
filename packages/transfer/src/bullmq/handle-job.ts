import { ConfigurationError, linkAbort } from "@pixwire/api/runtime";
import type { Job } from "bullmq";
import { type EngineSetup, handleItem, type ItemJournal } from "../engine.js";
import type { ItemRecord, Task } from "../ports.js";
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
  try {
    const itemSetup = { ...setup, existing, journal: journalOf(held, data, controller) };
    return await handleItem(itemSetup, task, { onProgress: () => {} }, controller.signal);
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

/** A journal of one item: what an earlier attempt has recorded is in the data of the job, and the end is its result. */
function journalOf(held: HeldJob, data: JobData, controller: AbortController): ItemJournal {
  let running = data.running;
  return {
    statusOf: () => running?.status,
    find: async () => running,
    findByDestination: async () => undefined,
    async append(record) {
      if (record.status !== "running") return;
      await mark(held, { ...data, running: record }, controller);
      running = record;
    },
  };
}

/**
 * Notes in the data of a job where its item is about to be written. That it still has the lock afterwards proves that any
 * worker that takes it over from now on finds the note, and looks there first.
 */
async function mark({ job, token, lockMs }: HeldJob, data: JobData, controller: AbortController): Promise<void> {
  try {
    await rideOut(() => job.updateData(encodeValue(data)), controller.signal);
    if ((await rideOut(() => job.extendLock(token, lockMs), controller.signal)) === 1) return;
    throw new LostJobError(`The job ${job.id} was taken over by another worker.`);
  } catch (error) {
    // Another attempt must not be made here: the item belongs to somebody else.
    controller.abort(error);
    throw error;
  }
}
