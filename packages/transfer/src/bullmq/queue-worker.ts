import { onAbort, raceAbort } from "@pixwire/api/runtime";
import type { Job } from "bullmq";
import { TransferStoppedError } from "../errors.js";
import { describe } from "../failures.js";
import type { Backend, JobWorker } from "./backend.js";
import { QueuePausedError } from "./errors.js";
import { handleJob, type JobSetup, LostJobError } from "./handle-job.js";
import { encodeValue } from "./job-data.js";
import { rideOut } from "./outages.js";
import { checkSuitsWorker } from "./suitability.js";
import { watchForSilence } from "./watchdog.js";

export interface CloseOptions {
  /** How long items in flight may go on before they are handed back, in milliseconds. @defaultValue 10_000 */
  timeoutMs?: number | undefined;
}

/** Handles items of a queue until it is closed. */
export interface TransferWorker {
  /** Resolves when the worker takes items. Rejects as `ended` does. */
  readonly ready: Promise<void>;
  /**
   * Resolves when the worker has been closed. Rejects with a ConfigurationError if the queue cannot be used or the worker
   * does not suit it, and with a QueuePausedError if the worker has met something that every item would fail with.
   */
  readonly ended: Promise<void>;
  /** Takes no more items, waits for those in flight, and hands back the ones that do not end in time. */
  close(options?: CloseOptions): Promise<void>;
}

interface QueueWorkerOptions {
  readonly concurrency: number;
  readonly label: string;
  readonly takeOverAfterMs: number;
  readonly signal: AbortSignal | undefined;
  /** How often a worker that takes nothing is looked at, in milliseconds. */
  readonly checkMs?: number | undefined;
}

/**
 * How often a job may be taken over from a worker that was killed. One that kills its worker each time must end at last;
 * the default of BullMQ, one, would fail an item because machines were switched off twice.
 */
const MAX_TAKE_OVERS = 100;
/**
 * Between two attempts of BullMQ to get a job while the server is away. Its default, 15 s, would also keep a worker that is
 * closed from ending.
 */
const RETRY_MS = 1000;
const CLOSE_TIMEOUT_MS = 10_000;
/** What was aborted is handed back within this time. */
const HAND_BACK_MS = 2000;
/** The connections of BullMQ close within this time, or are given up. */
const DISCONNECT_MS = 5000;

export class QueueWorker implements TransferWorker {
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  readonly #options: QueueWorkerOptions;
  readonly #abort = new AbortController();
  readonly #inFlight = new Set<Promise<unknown>>();
  #begun = 0;
  #worker: JobWorker | undefined;
  #closing: Promise<void> | undefined;
  #resolveEnd: () => void = () => {};
  #rejectEnd: (error: unknown) => void = () => {};

  constructor(open: () => Promise<{ backend: Backend; setup: JobSetup }>, options: QueueWorkerOptions) {
    this.#options = options;
    this.ended = new Promise((resolve, reject) => {
      this.#resolveEnd = resolve;
      this.#rejectEnd = reject;
    });
    this.ready = this.#start(open);
    // The same error is the one of `ended`.
    this.ready.catch(() => undefined);
    if (options.signal) onAbort(options.signal, () => void this.close());
  }

  close({ timeoutMs = CLOSE_TIMEOUT_MS }: CloseOptions = {}): Promise<void> {
    return this.#close(timeoutMs, undefined);
  }

  async #start(open: () => Promise<{ backend: Backend; setup: JobSetup }>): Promise<void> {
    try {
      const { backend, setup } = await open();
      const listing = await rideOut(() => backend.store.load(), this.#abort.signal);
      if (listing) checkSuitsWorker(listing, setup, this.#options.label);
      if (this.#closing) return;
      await rideOut(() => this.#connect(backend, setup), this.#abort.signal);
      void this.#watch(backend, setup);
    } catch (error) {
      void this.#close(0, error);
      throw error;
    }
  }

  /** A worker of BullMQ whose first connection fails stays without one. */
  async #connect(backend: Backend, setup: JobSetup): Promise<void> {
    const worker = this.#createWorker(backend, setup);
    this.#worker = worker;
    try {
      await worker.waitUntilReady();
    } catch (error) {
      await worker.close(true).catch(backend.onError);
      throw error;
    }
  }

  #createWorker(backend: Backend, setup: JobSetup): JobWorker {
    const { concurrency, takeOverAfterMs } = this.#options;
    return backend.createWorker((job, token) => this.#process(backend, setup, job, token), {
      concurrency,
      lockDuration: takeOverAfterMs,
      stalledInterval: takeOverAfterMs,
      maxStalledCount: MAX_TAKE_OVERS,
      runRetryDelay: RETRY_MS,
    });
  }

  /** Replaces a worker of BullMQ that has fallen silent, until this one is closed. */
  async #watch(backend: Backend, setup: JobSetup): Promise<void> {
    const { onError } = backend;
    const watched = {
      begun: () => this.#begun,
      isBusy: () => this.#inFlight.size > 0,
      replace: () => {
        if (this.#closing) return;
        // It has nothing in flight that would be worth waiting for.
        this.#worker?.close(true).catch(onError);
        this.#worker = this.#createWorker(backend, setup);
      },
    };
    const { checkMs } = this.#options;
    await watchForSilence(backend.queue, watched, { signal: this.#abort.signal, onError, checkMs }).catch(
      (error: unknown) => {
        if (!this.#abort.signal.aborted) void this.#close(CLOSE_TIMEOUT_MS, error);
      },
    );
  }

  /** Returns what the job keeps as its result. */
  async #process(backend: Backend, setup: JobSetup, job: Job, token = ""): Promise<unknown> {
    const { signal } = this.#abort;
    const { label, takeOverAfterMs: lockMs } = this.#options;
    const work = handleJob(backend, setup, label, { job, token, lockMs }, signal);
    this.#begun++;
    this.#inFlight.add(work);
    try {
      // Work that ignores its signal is abandoned: its job must not stay locked for as long as this process runs.
      return encodeValue(await raceAbort(work, signal));
    } catch (error) {
      if (isLost(error)) throw new backend.bullmq.WaitingError();
      if (error instanceof TransferStoppedError) await this.#pauseQueue(backend, error);
      else if (!signal.aborted) void this.#close(CLOSE_TIMEOUT_MS, error);
      return await this.#handBack(backend, job, token);
    } finally {
      this.#inFlight.delete(work);
    }
  }

  async #pauseQueue(backend: Backend, error: TransferStoppedError): Promise<void> {
    const reason = describe(new Error(error.problem)).message;
    await rideOut(() => backend.store.setPauseReason(reason));
    await rideOut(() => backend.queue.pause());
    const kept = (await rideOut(() => backend.store.pauseReason())) ?? reason;
    void this.#close(CLOSE_TIMEOUT_MS, new QueuePausedError(backend.queue.name, kept, { cause: error }));
  }

  /** Puts a job back into the queue. It was not finished by this worker, and that is no failure of it. */
  async #handBack({ bullmq, onError }: Backend, job: Job, token: string): Promise<never> {
    // If it cannot be put back, another worker takes it over when its lock has expired.
    await job.moveToWait(token).catch(onError);
    throw new bullmq.WaitingError();
  }

  #close(timeoutMs: number, error: unknown): Promise<void> {
    this.#closing ??= this.#shutDown(timeoutMs).then(
      () => (error === undefined ? this.#resolveEnd() : this.#rejectEnd(error)),
      (problem: unknown) => this.#rejectEnd(error ?? problem),
    );
    return this.#closing;
  }

  async #shutDown(timeoutMs: number): Promise<void> {
    await this.#worker?.pause(true);
    const settled = Promise.allSettled(this.#inFlight);
    await waitAtMost(timeoutMs, settled);
    this.#abort.abort(new Error("The worker was closed."));
    await waitAtMost(HAND_BACK_MS, settled);
    await waitAtMost(DISCONNECT_MS, this.#worker?.close());
  }
}

/** Whether a job belongs to another worker, or is not in the queue any more because that one has finished it. */
function isLost(error: unknown): boolean {
  return (
    error instanceof LostJobError || (error instanceof Error && /^Missing (?:key|lock) for job/.test(error.message))
  );
}

/** Waits for something, and leaves no timer behind. */
async function waitAtMost(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, time]);
  clearTimeout(timer);
}
