import { randomUUID } from "node:crypto";
import { ConfigurationError } from "@pixwire/api/runtime";
import type { Job } from "bullmq";
import { isRecord } from "../node/journal-lines.js";
import { NotCarriedCounter } from "../plan.js";
import type { ItemRecord, OpenJournal, Target } from "../ports.js";
import { ProgressReporter, type TransferProgress } from "../progress.js";
import { failedRecord } from "../records.js";
import type { Prepared, TransferSummary } from "../run.js";
import { place } from "../tasks.js";
import type { Backend } from "./backend.js";
import { QueuePausedError } from "./errors.js";
import { decodeValue, type JobData, readJobData } from "./job-data.js";
import { rideOut } from "./outages.js";
import { countOutstanding } from "./queue.js";
import type { Listing } from "./store.js";

/** How many jobs are collected at once. */
const PAGE_JOBS = 500;

/** A job that has ended. */
interface Finished {
  readonly id: string;
  readonly data: JobData;
  /** `undefined` for an item that had been collected before. */
  readonly record: ItemRecord | undefined;
}

/** Moves what has been finished from a queue to a journal. */
export class Collector {
  readonly #backend: Backend;
  readonly #journal: OpenJournal;
  readonly #options: Prepared;
  readonly #progress: ProgressReporter;
  readonly #notCarried = new NotCarriedCounter();
  readonly #startedAt = performance.now();
  readonly #name = randomUUID();
  #listing: Listing | undefined;

  constructor(
    backend: Backend,
    journal: OpenJournal,
    options: Prepared,
    onProgress: ((progress: TransferProgress) => void) | undefined,
    fail: (error: unknown) => void,
  ) {
    this.#backend = backend;
    this.#journal = journal;
    this.#options = options;
    this.#progress = new ProgressReporter(onProgress, undefined, fail);
  }

  /** Takes over from a collector that has ended. */
  async start(signal: AbortSignal): Promise<void> {
    await rideOut(() => this.#backend.store.claimCollector(this.#name, true), signal);
  }

  /** Collects a page of jobs. A crash at any place leaves each of them in the queue, in the journal, or in both. */
  async collectSome(signal: AbortSignal): Promise<"more" | "waiting" | "complete"> {
    const { queue, store } = this.#backend;
    if (!(await rideOut(() => store.claimCollector(this.#name), signal))) {
      const problem = `another call has taken over the queue ${queue.name}, and its journal has what comes from now on`;
      throw new ConfigurationError(problem, "collect");
    }
    // Read first: what is added after this is not missed.
    const listing = await rideOut(() => store.load(), signal);
    this.#checkListing(listing);
    const jobs = await rideOut(() => queue.getJobs(["completed", "failed"], 0, PAGE_JOBS - 1, true), signal);
    const finished = jobs.flatMap((job: Job | undefined) => (job ? [readFinished(job, this.#options.target)] : []));
    if (finished.length === 0) {
      if (listing?.isComplete && (await rideOut(() => countOutstanding(queue), signal)) === 0) return "complete";
      const reason = await rideOut(() => store.pauseReason(), signal);
      if (reason !== undefined) throw new QueuePausedError(queue.name, reason);
      return "waiting";
    }
    await Promise.all(finished.map(({ record }) => record && this.#add(record)));
    await this.#journal.flush();
    const relistable = finished.filter(({ data }) => mayBeListedAgain(data, listing));
    await rideOut(() => store.addCollected(relistable.map(({ id }) => id)));
    await Promise.all(finished.map(({ id }) => rideOut(() => queue.remove(id))));
    return "more";
  }

  /** Forgets the list, so that the queue can be used again. */
  async finish(): Promise<void> {
    await rideOut(() => this.#backend.store.clear());
  }

  end(): void {
    this.#progress.end();
  }

  summary(): TransferSummary {
    const { done, skipped, failed } = this.#progress.counts;
    const total = this.#listing?.items ?? 0;
    return {
      done,
      skipped,
      failed,
      settled: Math.max(0, total - done - skipped - failed),
      deleted: 0,
      sentBytes: this.#progress.sentBytes,
      durationMs: Math.round(performance.now() - this.#startedAt),
      notCarried: this.#notCarried.counts(),
    };
  }

  async #add(record: ItemRecord): Promise<void> {
    if (await this.#isKnown(record)) return;
    await this.#journal.append(record);
    if (record.status !== "failed") this.#notCarried.add(record.notCarried ?? []);
    const ending = record.status === "done" || record.status === "skipped" ? record.status : "failed";
    this.#progress.ended(record.id, ending, ending === "done" ? record.bytes : 0);
  }

  /** Whether the journal has it: from before a crash, or because a producer without this journal has added it again. */
  async #isKnown(record: ItemRecord): Promise<boolean> {
    const status = this.#journal.statusOf(record.id);
    if (status === undefined) return false;
    if (status === "done" && (this.#options.mode !== "mirror" || record.status === "skipped")) return true;
    const known = await this.#journal.find(record.id);
    return known?.status === record.status && known.at === record.at;
  }

  #checkListing(listing: Listing | undefined): void {
    const { target } = this.#options;
    if (listing && listing.target !== target.id) {
      const problem = `the items of the queue go to ${listing.target}, and this journal is for ${target.id}`;
      throw new ConfigurationError(problem, "collect");
    }
    if (listing?.isComplete && !this.#listing?.isComplete) this.#progress.listed(listing);
    this.#listing = listing;
  }
}

function readFinished(job: Job, target: Target): Finished {
  const id = job.id ?? "";
  const data = readJobData(job.data);
  const result = decodeValue(job.returnvalue);
  if (isRecord(result)) return { id, data, record: result };
  if (result === null && job.failedReason === undefined) return { id, data, record: undefined };
  // BullMQ itself has failed it, because it was taken over from too many workers.
  const { item, refused } = data;
  if (refused || !item) return { id, data, record: refused };
  const reason = new Error(job.failedReason ?? "The result of the job is not a record.");
  const measured = { attempts: job.attemptsStarted, durationMs: 0 };
  const task = { ...place(target, item), id };
  // Where nothing was, an attempt is not noted; see `impliedRecord`.
  const attempted = data.earlier?.attempted ?? (data.existing === "none" ? task.destination : undefined);
  return { id, data, record: failedRecord({ ...task, attempted }, reason, measured) };
}

/** Whether the producer, when it is killed now, would add the item again after its job was removed. */
function mayBeListedAgain({ epoch, batch }: JobData, listing: Listing | undefined): boolean {
  if (!listing || listing.isComplete) return false;
  return epoch !== listing.epoch || batch > listing.committedBatch;
}
