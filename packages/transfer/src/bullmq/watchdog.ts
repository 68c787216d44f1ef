import { delay } from "@pixwire/api/runtime";
import type { JobQueue } from "./backend.js";

/** What is watched of a worker. */
export interface Watched {
  /** How many jobs it has begun. */
  begun(): number;
  isBusy(): boolean;
  /** Is called when it has fallen silent. */
  replace(): void;
}

/** Between two looks at a worker, in milliseconds. */
export const CHECK_MS = 15_000;
/** A worker is silent when it has begun nothing between so many looks in a row, and jobs were waiting at each of them. */
export const SILENT_CHECKS = 4;

/**
 * Watches a worker of BullMQ until it is aborted. After a restart or a failover of Redis, one can stop taking jobs without an
 * error (taskforcesh/bullmq#2466 and #3185), and nothing but a new one helps. It is replaced once a minute at most.
 */
export async function watchForSilence(
  queue: Pick<JobQueue, "getJobCounts" | "isPaused">,
  watched: Watched,
  options: {
    readonly signal: AbortSignal;
    readonly onError: (error: Error) => void;
    readonly checkMs?: number | undefined;
  },
): Promise<void> {
  const { signal, onError, checkMs = CHECK_MS } = options;
  let silentChecks = 0;
  for (let begun = watched.begun(); ; begun = watched.begun()) {
    await delay(checkMs, signal);
    const isWaitedFor = await hasWaitingJobs(queue).catch((error: Error) => {
      onError(error);
      return false;
    });
    const isSilent = isWaitedFor && !watched.isBusy() && watched.begun() === begun;
    silentChecks = isSilent ? silentChecks + 1 : 0;
    if (silentChecks < SILENT_CHECKS) continue;
    silentChecks = 0;
    const seconds = Math.round((checkMs * SILENT_CHECKS) / 1000);
    onError(new Error(`The worker has begun no item for ${seconds} s, although items wait. It connects again.`));
    watched.replace();
  }
}

async function hasWaitingJobs(queue: Pick<JobQueue, "getJobCounts" | "isPaused">): Promise<boolean> {
  const { waiting = 0 } = await queue.getJobCounts("waiting");
  return waiting > 0 && !(await queue.isPaused());
}
