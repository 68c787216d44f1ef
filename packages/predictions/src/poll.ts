import {
  ApiError,
  ConnectionError,
  delay,
  isApiError,
  type RequestOptions,
  retryAfterMs,
  TimeoutError,
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
  /** Requests that were made. */
  attempts: number;
  /** The last state that the server reported, unless no request was answered. */
  last: Pending | undefined;
}

/** A job of any API: how to read it, when it is over, and the error for a wait that ends before it is. */
export interface Job<Pending, Final> {
  read(options: RequestOptions): Promise<WithResponse<Pending | Final>>;
  isFinal(state: Pending | Final): state is Final;
  timeoutError(details: GaveUp<Pending>): Error;
}

/** What one request led to. `state` is absent when it failed and may be repeated. */
export type Step<Pending, Final> =
  | { next: "done"; state: Final }
  | { next: "wait"; state?: Pending; delayMs: number; cause: unknown }
  | { next: "give-up"; state?: Pending; error: Error };

/** How each request of a wait is made. */
export interface PollOptions {
  /** Ends the wait at once, in a request or between two; the wait then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** The limit of one request, in milliseconds. @defaultValue the client's */
  timeoutMs?: number | undefined;
}

export const pollRules: MethodRules<PollOptions> = {
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
      if (!isTransient(error)) throw error;
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

/** A listener to the progress of a wait. */
export interface StatusOptions<State> {
  /** Called with a state whenever its `status` differs from the one before, and with the first one. */
  onStatus?: ((state: State) => void) | undefined;
}

export const statusRules: MethodRules<StatusOptions<never>> = { numbers: {}, others: { onStatus: callable } };

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

/** Whether the same request may well succeed later. After any other error, such as a 401, it must not be repeated. */
function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  return isApiError(error) && TRANSIENT_STATUSES.has(error.status);
}
