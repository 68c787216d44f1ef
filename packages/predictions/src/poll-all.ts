import { abortReason, ConfigurationError, delay, isApiError, onAbort, PixwireError } from "@pixwire/api/runtime";
import { numberIn, wholeNumberIn } from "@pixwire/check-options";
import type { MethodRules } from "./options.js";
import { createPoller, type Job, type PollOptions, pollRules } from "./poll.js";
import type { Schedule } from "./schedule.js";

/** The budget of requests that all jobs share. */
export interface PollAllOptions extends PollOptions {
  /** The most requests under way at once. A whole number from 1 to 100. @defaultValue 4 */
  concurrency?: number | undefined;
  /** The most requests to start per second, all jobs together, from 0.1 to 1000; evenly spaced. @defaultValue 10 */
  requestsPerSecond?: number | undefined;
}

export const pollAllRules: MethodRules<PollAllOptions> = {
  numbers: { ...pollRules.numbers, concurrency: wholeNumberIn(1, 100), requestsPerSecond: numberIn(0.1, 1000) },
  others: pollRules.others,
};

/** The result of one job. */
export type Outcome<Final> = { id: string; final: Final } | { id: string; error: PixwireError };

/**
 * Asks for many jobs in turn, each by its own schedule, and together no more often than the options allow. A rate limit
 * that one of them meets delays all of them. Yields each job when it is over, in the order in which they end.
 *
 * An error of one job is its outcome. An error that every job would meet, such as a 401, ends the iteration.
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
  /** When the next request may start, by `performance.now()`. */
  let openAt = 0;
  let failure: { error: unknown } | undefined;
  let isOver = false;
  let wake = (): void => {};

  /** Waits until a job is due and the shared budget has room for a request. */
  async function waitForTurn(dueAt: number): Promise<void> {
    let waitMs = 0;
    do {
      // Timers count whole milliseconds. One that is set to a fraction would end too early, and be set again.
      await delay(Math.ceil(waitMs), stop.signal);
      waitMs = Math.max(dueAt, openAt) - performance.now();
    } while (waitMs > 0);
    const now = performance.now();
    // Timers are late by about a millisecond, which would add up. Time that was not used is not made up for.
    openAt = (now - openAt < spacingMs ? openAt : now) + spacingMs;
  }

  /** A worker ends when the queue is empty: each job that is not over yet is in the hands of another worker. */
  async function runWorker(): Promise<void> {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const { id, next } = job;
      await waitForTurn(job.dueAt);
      try {
        const step = await next(stop.signal);
        if (step.next === "give-up") throw step.error;
        if (step.next === "wait") {
          const dueAt = performance.now() + step.delayMs;
          if (isApiError(step.cause, 429)) openAt = Math.max(openAt, dueAt);
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
  const allDone = Promise.all(workers).then(() => {
    isOver = true;
    wake();
  });
  try {
    while (true) {
      const batch = outcomes.splice(0);
      yield* batch;
      if (batch.length > 0) continue;
      if (isOver) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure) throw failure.error;
  } finally {
    // The caller may have left the loop.
    stop.abort();
    await allDone;
    stopListening();
  }
}

function isOfOneJob(error: unknown): error is PixwireError {
  return error instanceof PixwireError && !(error instanceof ConfigurationError) && !isApiError(error, 401);
}
