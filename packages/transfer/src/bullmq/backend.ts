import type { Processor, Queue, Worker, WorkerOptions } from "bullmq";
import type { Store } from "./store.js";

/** The options of BullMQ's worker that this package sets. */
export type WorkerSettings = Pick<
  WorkerOptions,
  "concurrency" | "lockDuration" | "maxStalledCount" | "runRetryDelay" | "stalledInterval"
>;

/** What is used of BullMQ's queue, whose other members differ between the servers. */
export interface JobQueue
  extends Pick<Queue, "name" | "addBulk" | "getJobs" | "isPaused" | "pause" | "remove" | "resume"> {
  /** Over PostgreSQL, the jobs of a paused queue have a state that the types of BullMQ do not name. */
  getJobCounts(...states: string[]): Promise<Record<string, number>>;
}
/** As {@link JobQueue}. */
export type JobWorker = Pick<Worker, "close" | "pause" | "waitUntilReady">;

/** A queue of BullMQ, and what this package keeps beside it, on one of the two servers. */
export interface Backend {
  readonly queue: JobQueue;
  readonly store: Store;
  readonly bullmq: typeof import("bullmq");
  /** Reports an error about which nothing has to be done. */
  readonly onError: (error: Error) => void;
  createWorker(processor: Processor, settings: WorkerSettings): JobWorker;
  close(): Promise<void>;
}

/** How long the first connection may take. */
export const CONNECT_TIMEOUT_MS = 10_000;

/** Events are read by nobody: the jobs themselves are looked at. */
export const QUEUE_SETTINGS = { streams: { events: { maxLen: 100 } } };
