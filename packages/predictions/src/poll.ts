import {
  ApiError,
  delay,
  isApiError,
  isTransientError,
  type RequestOptions,
  retryAfterMs,
  TRANSIENT_STATUSES,
  throwIfAborted,
  type WithResponse,
} from "@pixwire/api/runtime";
import { aborter, callable, numberIn } from "@pixwire/check-options";
import type { TimeoutDetails } from "./errors.js";
import type { MethodRules } from "./options.js";
import type { Schedule } from "./schedule.js";

/** How a wait ended without a final state. */
export interface GaveUp<Pending> extends TimeoutDetails {
  /** The number of requests that were made. */
  attempts: number;
  /** The last state that the server reported; `undefined` if no request succeeded. */
  last: Pending | undefined;
}

/** A job of any API: how to read it, which states are final, and the error for a wait that ends before it does. */
export interface Job<Pending, Final> {
  read(options: RequestOptions): Promise<WithResponse<Pending | Final>>;
  isFinal(state: Pending | Final): state is Final;
  timeoutError(details: GaveUp<Pending>): Error;
}

/** What follows from one request. `state` is absent if the request failed and may be repeated. */
export type Step<Pending, Final> =
  | { next: "done"; state: Final }
  | { next: "wait"; state?: Pending; delayMs: number; cause: unknown }
  | { next: "give-up"; state?: Pending; error: Error };

/** How each request of a wait is made. */
export interface PollOptions {
  /** Ends the wait at once, during a request or between two. The wait then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** The time limit of one request, in milliseconds. @defaultValue the client's */
  timeoutMs?: number | undefined;
}

export const pollRules: MethodRules<PollOptions> = {
  numbers: { timeoutMs: numberIn(0, Number.POSITIVE_INFINITY) },
  others: { signal: aborter },
};

/** Returns a function that makes one request, counts it, and returns what to do next. It does not wait itself. */
export function createPoller<Pending, Final>(
  job: Job<Pending, Final>,
  schedule: Schedule,
  { timeoutMs }: PollOptions,
): (signal: AbortSignal | undefined) => Promise<Step<Pending, Final>> {
  let attempts = 0;
  let last: Pending | undefined;
  return async (signal) => {
    attempts++;
    let cause: unknown;
    let requestedMs: number | undefined;
    let state: { state?: Pending } = {};
    try {
      // Attempts are counted here, so the client must not make any more.
      const { data, response } = await job.read({ signal, timeoutMs, retry: { maxRetries: 0 } });
      if (job.isFinal(data)) return { next: "done", state: data };
      last = data;
      state = { state: data };
      requestedMs = retryAfterMs(response.headers, Date.now());
    } catch (error) {
      if (!isTransientError(error, TRANSIENT_STATUSES)) throw error;
      cause = error;
      requestedMs = isApiError(error) ? error.retryAfterMs : undefined;
    }
    const isTooLong = requestedMs !== undefined && requestedMs > schedule.remainingMs(attempts);
    if (isTooLong || attempts >= schedule.maxAttempts) {
      const details = { ...(cause !== undefined && { cause }), ...(isTooLong && { retryAfterMs: requestedMs }) };
      return { ...state, next: "give-up", error: job.timeoutError({ attempts, last, ...details }) };
    }
    return { ...state, next: "wait", delayMs: Math.max(schedule.delayMs(attempts), requestedMs ?? 0), cause };
  };
}

/** Yields each state that the server reports and returns the final one. */
export async function* poll<Pending, Final>(
  job: Job<Pending, Final>,
  schedule: Schedule,
  options: PollOptions,
): AsyncGenerator<Pending | Final, Final, undefined> {
  const { signal } = options;
  const next = createPoller(job, schedule, options);
  while (true) {
    throwIfAborted(signal);
    const step = await next(signal);
    if (step.state !== undefined) yield step.state;
    if (step.next === "done") return step.state;
    if (step.next === "give-up") throw step.error;
    await delay(step.delayMs, signal);
  }
}

/** A listener for the progress of a wait. */
export interface StatusOptions<State> {
  /** Called with the first state, and with each state whose `status` differs from the previous one. */
  onStatus?: ((state: State) => void) | undefined;
}

export const statusRules: MethodRules<StatusOptions<never>> = { numbers: {}, others: { onStatus: callable } };

/**
 * Runs {@link poll} to its end and returns the final state.
 *
 * @param reportedStatus - the status that `onStatus` was last called with, if it was.
 */
export async function waitFor<Pending extends { status: string }, Final extends { status: string }>(
  job: Job<Pending, Final>,
  schedule: Schedule,
  options: PollOptions & StatusOptions<Pending | Final>,
  reportedStatus?: string,
): Promise<Final> {
  const states = poll(job, schedule, options);
  let status = reportedStatus;
  while (true) {
    const { done, value: state } = await states.next();
    if (state.status !== status) options.onStatus?.(state);
    status = state.status;
    if (done) return state;
  }
}

/**
 * Returns the response, in which each of `members` must be a string. Without them a wait could not end.
 *
 * @throws ApiError for any other response.
 */
export function requireStrings<State extends object>(
  operation: string,
  result: WithResponse<State>,
  ...members: (keyof State & string)[]
): WithResponse<State> {
  const { data } = result;
  const missing = members.filter((member) => typeof data?.[member] !== "string");
  if (missing.length === 0) return result;
  const names = missing.map((name) => `\`${name}\``).join(" and no ");
  throw unusable(operation, result, `has no ${names}. A proxy may have answered instead of the API`);
}

/** Creates the error for a response whose body does not prove what it should. */
export function unusable(operation: string, { data, response }: WithResponse<unknown>, problem: string): ApiError {
  const message = `${operation} answered ${response.status}: the body ${problem}`;
  return new ApiError({ operation, message, response, body: data });
}
