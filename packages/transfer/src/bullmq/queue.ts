import { ConfigurationError, redact } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import type { Backend, JobQueue } from "./backend.js";
import { checkQueueOptions, type QueueOptions } from "./options.js";
import { rideOut } from "./outages.js";
import { openPostgres } from "./postgres-backend.js";
import { openRedis } from "./redis-backend.js";

/** How many items are where. */
export interface QueueStatus {
  /** Not begun yet. */
  readonly waiting: number;
  readonly active: number;
  /** Handled, and not collected yet. */
  readonly finished: number;
  readonly isPaused: boolean;
  /** Why a worker has paused the queue. */
  readonly pauseReason: string | undefined;
}

/** A queue over which several machines share a transfer. Its connections are made when they are first needed. */
export interface TransferQueue {
  readonly name: string;
  /** @throws ConfigurationError if the queue cannot be used. */
  status(): Promise<QueueStatus>;
  /** Lets no worker begin another item. */
  pause(): Promise<void>;
  /** Lets the workers go on, also after one of them has paused the queue. */
  resume(): Promise<void>;
  /** Closes the connections. Close workers first. */
  close(): Promise<void>;
}

/** The states of jobs that no worker has. */
const WAITING = ["waiting", "paused", "delayed", "prioritized"];
const FINISHED = ["completed", "failed"];
const REPEATED_ERROR_MS = 10_000;

const openers = new WeakMap<object, () => Promise<Backend>>();

/**
 * Names a queue of BullMQ in Redis or PostgreSQL. Nothing is loaded, and no connection is made, before it is used.
 * `bullmq` and `ioredis` or `pg` have to be installed.
 *
 * @throws ConfigurationError for options that are wrong.
 */
export function bullmqQueue(options: QueueOptions): TransferQueue {
  checkQueueOptions(options);
  const { name } = options;
  const onError = limitErrors(options.onError ?? ((error) => process.emitWarning(error.message, "QueueWarning")));
  let opened: Promise<Backend> | undefined;
  const open = (): Promise<Backend> => {
    opened ??= (options.backend === "postgres" ? openPostgres(options, onError) : openRedis(options, onError)).catch(
      (error: unknown) => {
        // The next call tries again.
        opened = undefined;
        throw error;
      },
    );
    return opened;
  };
  const queue: TransferQueue = {
    name,
    async status() {
      const backend = await open();
      return rideOut(() => statusOf(backend));
    },
    async pause() {
      const backend = await open();
      await rideOut(() => backend.queue.pause());
    },
    async resume() {
      const backend = await open();
      await rideOut(() => backend.store.clearPauseReason());
      await rideOut(() => backend.queue.resume());
    },
    async close() {
      const backend = await opened;
      opened = undefined;
      await backend?.close();
    },
  };
  openers.set(queue, open);
  return queue;
}

/** @throws ConfigurationError for what is not a queue, or one that cannot be used. */
export async function openQueue(queue: TransferQueue, caller: string): Promise<Backend> {
  const open = isObject(queue) ? openers.get(queue) : undefined;
  if (!open) throw new ConfigurationError("the second argument must be a queue from bullmqQueue", caller);
  return open();
}

/** How many jobs the queue holds, whatever their state. */
export async function countOutstanding(queue: JobQueue): Promise<number> {
  const states = [...WAITING, "active", ...FINISHED];
  return sumOf(await queue.getJobCounts(...states), states);
}

async function statusOf({ queue, store }: Backend): Promise<QueueStatus> {
  const counts = await queue.getJobCounts(...WAITING, "active", ...FINISHED);
  return {
    waiting: sumOf(counts, WAITING),
    active: sumOf(counts, ["active"]),
    finished: sumOf(counts, FINISHED),
    isPaused: await queue.isPaused(),
    pauseReason: await store.pauseReason(),
  };
}

function sumOf(counts: Readonly<Record<string, number>>, states: readonly string[]): number {
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** Passes each message on at most every ten seconds: a server that is away causes thousands of them. */
function limitErrors(report: (error: Error) => void): (error: Error) => void {
  const reportedAt = new Map<string, number>();
  return (error) => {
    const now = performance.now();
    const last = reportedAt.get(error.message);
    if (last !== undefined && now - last < REPEATED_ERROR_MS) return;
    if (reportedAt.size >= 100) reportedAt.clear();
    reportedAt.set(error.message, now);
    report(new Error(redact(error.message), { cause: error }));
  };
}
