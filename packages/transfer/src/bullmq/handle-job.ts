import { ConfigurationError } from "@pixwire/api/runtime";
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

/**
 * Works on the item of a job, in the same way as a run in one process.
 *
 * @returns the record, which is the result of the job; `null` if the item has been collected already.
 * @throws ConfigurationError for a job that this worker must not handle, TransferStoppedError for what every other item
 * would fail with as well, and the reason of the signal.
 */
export async function handleJob(
  { store }: Backend,
  setup: JobSetup,
  label: string,
  job: Job,
  signal: AbortSignal,
): Promise<ItemRecord | null> {
  const data = readJobData(job.data);
  if (data.refused) return data.refused;
  const id = job.id ?? "";
  checkSuitsWorker(data, setup, label);
  if (data.isRepeated && (await rideOut(() => store.isCollected(id), signal))) return null;
  const task = taskOf(setup, data, id);
  const existing = { get: () => data.existing };
  const itemSetup = { ...setup, existing, journal: journalOf(job, data, signal) };
  return handleItem(itemSetup, task, { onProgress: () => {} }, signal);
}

/** Makes the task again, which proves that the producer had the same target. */
function taskOf({ target }: JobSetup, { item }: JobData, id: string): Task {
  const task = item && place(target, item);
  if (task?.id === id) return task;
  const problem = "the queue has an item of a transfer to another target, or of another version of @pixwire/transfer";
  throw new ConfigurationError(problem, "createTransferWorker");
}

/** A journal of one item: what an earlier attempt has recorded is in the data of the job, and the end is its result. */
function journalOf(job: Job, data: JobData, signal: AbortSignal): ItemJournal {
  let running = data.running;
  return {
    statusOf: () => running?.status,
    find: async () => running,
    findByDestination: async () => undefined,
    async append(record) {
      if (record.status !== "running") return;
      await rideOut(() => job.updateData(encodeValue({ ...data, running: record })), signal);
      running = record;
    },
  };
}
