import {
  ApiError,
  ConnectionError,
  delay,
  isApiError,
  type RequestOptions,
  retryAfterMs,
  TimeoutError,
  throwIfAborted,
  type WithResponse,
} from "@pixwire/api/runtime";
import { aborter, callable, numberIn } from "@pixwire/check-options";
import type { CallRules } from "./options.js";
import type { Schedule } from "./schedule.js";

/** A job of any API: how it is read, when it is done, and what to say when it does not end. */
export interface Job<Pending, Final> {
  read(options: RequestOptions): Promise<WithResponse<Pending | Final>>;
  isFinal(state: Pending | Final): state is Final;
  /**
   * The error to throw when the last request has been made.
   *
   * @param last - what the server last said that was not final.
   * @param failure - of the last request, if that failed.
   */
  outOfAttempts(attempts: number, last: Pending | undefined, failure: unknown): Error;
}

/** What one request led to. `state` is absent when it failed and may be repeated. */
export type Step<Pending, Final> =
  | { next: "done"; state: Final }
  | { next: "wait"; state?: Pending; delayMs: number; failure?: unknown }
  | { next: "give-up"; state?: Pending; error: Error };

/** How each request of a wait is made. */
export interface PollOptions {
  /** Ends the wait at once, in a request or between two; the wait then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** The limit of one request, in milliseconds. @defaultValue the client's */
  timeoutMs?: number | undefined;
}

export const pollRules: CallRules<PollOptions> = {
  numbers: { timeoutMs: numberIn(0, Number.POSITIVE_INFINITY) },
  others: { signal: aborter },
};

/** Returns a function that makes one request, counts it, and says what comes next. It never waits by itself. */
export function createPoller<Pending, Final>(
  job: Job<Pending, Final>,
  schedule: Schedule,
  { timeoutMs }: PollOptions,
): (signal: AbortSignal | undefined) => Promise<Step<Pending, Final>> {
  let attempts = 0;
  let last: Pending | undefined;
  return async (signal) => {
    attempts++;
    let failure: unknown;
    let requestedMs: number | undefined;
    let state: { state?: Pending } = {};
    try {
      // Attempts are counted here, so the client must not make more of its own.
      const { data, response } = await job.read({ signal, timeoutMs, retry: { maxRetries: 0 } });
      if (job.isFinal(data)) return { next: "done", state: data };
      last = data;
      state = { state: data };
      requestedMs = retryAfterMs(response.headers, Date.now());
    } catch (error) {
      if (!isTransient(error)) throw error;
      failure = error;
      requestedMs = requestedDelayMs(error);
    }
    if (attempts >= schedule.maxAttempts) {
      return { ...state, next: "give-up", error: job.outOfAttempts(attempts, last, failure) };
    }
    return { ...state, next: "wait", delayMs: schedule.delayMs(attempts, requestedMs), failure };
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

/** A listener to the progress of a wait. */
export interface StatusOptions<State> {
  /** Called with a state whenever its `status` differs from the one before, and with the first one. */
  onStatus?: ((state: State) => void) | undefined;
}

export const statusRules: CallRules<StatusOptions<never>> = { numbers: {}, others: { onStatus: callable } };

/**
 * Reads {@link poll} to its end.
 *
 * @param knownStatus - a status that `onStatus` has been called with already.
 */
export async function waitFor<Pending extends { status: string }, Final extends { status: string }>(
  job: Job<Pending, Final>,
  schedule: Schedule,
  options: PollOptions & StatusOptions<Pending | Final>,
  knownStatus?: string,
): Promise<Final> {
  const states = poll(job, schedule, options);
  let status = knownStatus;
  while (true) {
    const { done, value: state } = await states.next();
    if (state.status !== status) options.onStatus?.(state);
    status = state.status;
    if (done) return state;
  }
}

/**
 * Returns an answer in which each of `members` is a string. Without them a wait could not end.
 *
 * @throws ApiError for any other answer.
 */
export function requireStrings<State extends object>(
  operation: string,
  answer: WithResponse<State>,
  ...members: (keyof State & string)[]
): WithResponse<State> {
  const { data, response } = answer;
  const missing = members.filter((member) => typeof data?.[member] !== "string");
  if (missing.length === 0) return answer;
  const names = missing.map((name) => `\`${name}\``).join(" and no ");
  const message = `${operation}: the answer, with status ${response.status}, has no ${names}`;
  throw new ApiError({ operation, message, response, body: data });
}

/** Whether the same request may well succeed later. What is final, such as a 401, must not be asked for again. */
function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  return isApiError(error) && (error.status === 408 || error.status === 429 || error.status >= 500);
}

/** The wait that an error answer asks for, in milliseconds. */
function requestedDelayMs(error: unknown): number | undefined {
  if (!isApiError(error)) return undefined;
  // The error of a rate limit has also read the provider's own header.
  if ("retryAfterMs" in error && typeof error.retryAfterMs === "number") return error.retryAfterMs;
  return retryAfterMs(error.headers, Date.now());
}
