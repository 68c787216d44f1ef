import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { ConfigurationError, delay } from "@pixwire/api/runtime";
import { ItemError } from "../errors.js";
import { failedRecord } from "../records.js";
import type { Prepared } from "../run.js";
import type { Planned } from "../tasks.js";
import type { Backend } from "./backend.js";
import { QueuePausedError } from "./errors.js";
import { encodeValue, itemForJob, type JobData } from "./job-data.js";
import { rideOut } from "./outages.js";
import { countOutstanding } from "./queue.js";
import type { Listing } from "./store.js";

/** What is in the queue, or has been. */
export interface EnqueueSummary {
  /** Items that were listed. */
  readonly items: number;
  /** Their bytes, as far as the source knows them. */
  readonly bytes: number;
  /** Items of them that the journal has as done, so that they were not added. */
  readonly settled: number;
}

/** How many jobs are in the queue at most, those included whose results have not been collected. */
const MAX_OUTSTANDING = 10_000;
const BATCH_ITEMS = 500;
/** What a slow source has yielded is added after this time, in milliseconds. */
const BATCH_MS = 1000;
const POLL_MS = 200;

/**
 * How often BullMQ may start a job whose result it could not record, as when its server is restarted at that moment. What
 * fails in the item itself is a result, and not repeated here.
 */
const MAX_UNRECORDED = 20;
/** As a record, each job stays until the collector has it. */
const JOB_OPTIONS = { attempts: MAX_UNRECORDED, removeOnComplete: false, removeOnFail: false };

/** Adds items to a queue in batches, and notes after each how far it has come. */
export class Producer {
  readonly #backend: Backend;
  readonly #isRepeated: boolean;
  /** What the store has. */
  #listing: Listing;
  /** How far the list has come, and how far it had at the last item with a cursor. */
  #counts: Pick<Listing, "items" | "bytes" | "settled">;
  #checkpoint: Pick<Listing, "items" | "bytes" | "settled" | "cursor"> | undefined;
  /** The batch to which the item of the checkpoint belongs. */
  #checkpointBatch = 1;
  #jobs: { id: string; data: JobData }[] = [];
  #batch = 1;
  #batchStartedAt = 0;
  /** How many jobs the queue takes without being asked again. */
  #room = 0;

  private constructor(backend: Backend, listing: Listing, isRepeated: boolean) {
    this.#backend = backend;
    this.#listing = listing;
    this.#isRepeated = isRepeated;
    const { items, bytes, settled } = listing;
    this.#counts = { items, bytes, settled };
  }

  /** Takes over from a producer that has ended. */
  static async start({ source, target }: Prepared, backend: Backend, label = hostname()): Promise<Producer> {
    const { store, queue } = backend;
    const found = await rideOut(() => store.load());
    if (found && found.target !== target.id) {
      const problem = `the queue ${queue.name} is in use for ${found.target}. Use another name for ${target.id}`;
      throw new ConfigurationError(problem, "enqueue");
    }
    if (found?.isComplete) return new Producer(backend, found, false);
    const none = { items: 0, bytes: 0, settled: 0 };
    const listing: Listing = {
      ...(found?.cursor === undefined ? none : found),
      cursor: found?.cursor,
      producer: randomUUID(),
      target: target.id,
      source: source.name,
      label: source.reach === "this machine" ? label : undefined,
      epoch: (found?.epoch ?? 0) + 1,
      committedBatch: 0,
      isComplete: false,
    };
    await rideOut(() => store.save(listing, true));
    return new Producer(backend, listing, found !== undefined);
  }

  get isComplete(): boolean {
    return this.#listing.isComplete;
  }

  get cursor(): string | undefined {
    return this.#listing.cursor;
  }

  summary(): EnqueueSummary {
    const { items, bytes, settled } = this.#listing;
    return { items, bytes, settled };
  }

  /** @param known - what the target and the journal have of the item. */
  async take(entry: Planned, known: Pick<JobData, "existing" | "earlier">, signal: AbortSignal): Promise<void> {
    const { item, id } = entry.task;
    const { items, bytes, settled } = this.#counts;
    const isSettled = entry.kind === "settled";
    this.#counts = { items: items + 1, bytes: bytes + (item.size ?? 0), settled: settled + (isSettled ? 1 : 0) };
    if (item.cursor !== undefined) {
      this.#checkpoint = { ...this.#counts, cursor: item.cursor };
      this.#checkpointBatch = this.#batch;
    }
    const now = performance.now();
    if (!isSettled) {
      if (this.#jobs.length === 0) this.#batchStartedAt = now;
      this.#jobs.push({ id, data: this.#dataFor(entry, known) });
    }
    const isDue = this.#jobs.length >= BATCH_ITEMS || now - this.#batchStartedAt >= BATCH_MS;
    if (this.#jobs.length > 0 && isDue) await this.#flush(signal);
  }

  /** Adds what is left, and notes that the list has ended. */
  async finish(signal: AbortSignal): Promise<void> {
    await this.#flush(signal);
    await this.#save({ ...this.#listing, ...this.#counts, isComplete: true });
  }

  #dataFor(entry: Planned, known: Pick<JobData, "existing" | "earlier">): JobData {
    const { epoch, label } = this.#listing;
    const common = { epoch, batch: this.#batch };
    try {
      if (entry.kind === "refused") throw entry.error;
      const isRepeated = this.#isRepeated || undefined;
      return { ...common, item: itemForJob(entry.task.item), ...known, label, isRepeated };
    } catch (error) {
      if (!(error instanceof ItemError)) throw error;
      return { ...common, refused: failedRecord(entry.task, error, { attempts: 1, durationMs: 0 }) };
    }
  }

  async #flush(signal: AbortSignal): Promise<void> {
    const jobs = this.#jobs.map(({ id, data }) => ({
      name: "item",
      data: encodeValue(data),
      opts: { ...JOB_OPTIONS, jobId: id },
    }));
    await this.#waitForRoom(jobs.length, signal);
    if (jobs.length > 0) await rideOut(() => this.#backend.queue.addBulk(jobs), signal);
    this.#jobs = [];
    const checkpoint = this.#checkpoint;
    // Items of the same batch behind the cursor are listed again after a kill.
    const isCovered = checkpoint?.items === this.#counts.items;
    const committedBatch = isCovered ? this.#batch : this.#checkpointBatch - 1;
    this.#batch++;
    await this.#save({ ...this.#listing, ...checkpoint, committedBatch });
  }

  async #save(listing: Listing): Promise<void> {
    if (!(await rideOut(() => this.#backend.store.save(listing)))) {
      const problem = `another call has taken over the queue ${this.#backend.queue.name}`;
      throw new ConfigurationError(problem, "enqueue");
    }
    this.#listing = listing;
  }

  async #waitForRoom(count: number, signal: AbortSignal): Promise<void> {
    const { queue, store } = this.#backend;
    while (this.#room < count) {
      const reason = await rideOut(() => store.pauseReason(), signal);
      if (reason !== undefined) throw new QueuePausedError(queue.name, reason);
      this.#room = MAX_OUTSTANDING - (await rideOut(() => countOutstanding(queue), signal));
      if (this.#room < count) await delay(POLL_MS, signal);
    }
    this.#room -= count;
  }
}
