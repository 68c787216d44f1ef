import { abortReason, ConfigurationError, delay, isApiError, onAbort, PixwireError } from "@pixwire/api/runtime";
import { numberIn, wholeNumberIn } from "@pixwire/check-options";
import type { MethodRules } from "./options.js";
import { createPoller, type Job, type PollOptions, pollRules } from "./poll.js";
import type { Schedule } from "./schedule.js";

/** The limits on requests that all jobs share. */
export interface PollAllOptions extends PollOptions {
  /** The maximum number of requests in flight. A whole number from 1 to 100. @defaultValue 4 */
  concurrency?: number | undefined;
  /**
   * The maximum number of requests per second for all jobs together, evenly spaced. From 0.1 to 1000.
   * @defaultValue 10
   */
  requestsPerSecond?: number | undefined;
}

export const pollAllRules: MethodRules<PollAllOptions> = {
  numbers: { ...pollRules.numbers, concurrency: wholeNumberIn(1, 100), requestsPerSecond: numberIn(0.1, 1000) },
  others: pollRules.others,
};

/** The result of one job. */
export type Outcome<Final> = { id: string; final: Final } | { id: string; error: PixwireError };

/**
 * Polls many jobs, each by its own schedule, and all together no faster than the options allow. A 429 for one of them
 * delays all of them. Yields each job when it ends.
 *
 * The error of a single job is its outcome. An error that would affect every job, such as a 401, ends the iteration.
 */
export async function* pollAll<Pending, Final>(
  jobs: ReadonlyMap<string, Job<Pending, Final>>,
  schedule: Schedule,
  options: PollAllOptions,
): AsyncGenerator<Outcome<Final>, void, undefined> {
  const { signal, concurrency = 4, requestsPerSecond = 10 } = options;
  const spacingMs = 1000 / requestsPerSecond;
  const stop = new AbortController();
  /** Ordered by `dueAt`. */
  const queue = [...jobs].map(([id, job]) => ({ id, next: createPoller(job, schedule, options), dueAt: 0 }));
  const outcomes: Outcome<Final>[] = [];
  /** The earliest start of the next request, by `performance.now()`. */
  let earliestStart = 0;
  let failure: { error: unknown } | undefined;
  let allEnded = false;
  let wake = (): void => {};

  /** Waits until a job is due and the shared limits allow another request. */
  async function waitForTurn(dueAt: number): Promise<void> {
    let waitMs = 0;
    do {
      // Timers count whole milliseconds: a fraction would end too early.
      await delay(Math.ceil(waitMs), stop.signal);
      waitMs = Math.max(dueAt, earliestStart) - performance.now();
    } while (waitMs > 0);
    const now = performance.now();
    // Timers fire about a millisecond late. Counting from the planned start keeps these delays from adding up, unless
    // the planned start is long past: requests that were not made then are not made up for.
    earliestStart = (now - earliestStart < spacingMs ? earliestStart : now) + spacingMs;
  }

  /** A worker ends when the queue is empty: another worker has each job that has not ended yet. */
  async function runWorker(): Promise<void> {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const { id, next } = job;
      await waitForTurn(job.dueAt);
      try {
        const step = await next(stop.signal);
        if (step.next === "give-up") throw step.error;
        if (step.next === "wait") {
          const dueAt = performance.now() + step.delayMs;
          if (isApiError(step.cause, 429)) earliestStart = Math.max(earliestStart, dueAt);
          queue.splice(queue.findLastIndex((other) => other.dueAt <= dueAt) + 1, 0, { id, next, dueAt });
          continue;
        }
        outcomes.push({ id, final: step.state });
      } catch (error) {
        if (!isOfOneJob(error)) throw error;
        outcomes.push({ id, error });
      }
      wake();
    }
  }

  const stopListening = onAbort(signal, () => stop.abort(abortReason(signal)));
  const workers = Array.from({ length: Math.min(concurrency, queue.length) }, () =>
    runWorker().catch((error: unknown) => {
      failure ??= { error };
      stop.abort(error);
    }),
  );
  const workersDone = Promise.all(workers).then(() => {
    allEnded = true;
    wake();
  });
  try {
    while (true) {
      const batch = outcomes.splice(0);
      yield* batch;
      if (batch.length > 0) continue;
      if (allEnded) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure) throw failure.error;
  } finally {
    // The caller may have left the loop.
    stop.abort();
    await workersDone;
    stopListening();
  }
}

function isOfOneJob(error: unknown): error is PixwireError {
  return error instanceof PixwireError && !(error instanceof ConfigurationError) && !isApiError(error, 401);
}
