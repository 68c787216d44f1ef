import {
  ApiError,
  ConnectionError,
  delay,
  isApiError,
  type RequestOptions,
  retryAfterMs,
  TimeoutError,
  type WithResponse,
} from "@pixwire/api/runtime";
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

/** What one request led to. `state` is absent when it failed and the failure was ridden out. */
export type Step<Pending, Final> =
  | { next: "done"; state: Final }
  | { next: "wait"; state?: Pending; delayMs: number; failure?: unknown }
  | { next: "give-up"; state?: Pending; error: Error };

/** How each request of a wait is made. */
export interface PollOptions {
  /** Ends the wait at once, in a request or between two; the wait then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Limit of one request, in milliseconds. @defaultValue the client's */
  timeoutMs?: number | undefined;
}

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
    let asked: number | undefined;
    let state: { state?: Pending } = {};
    try {
      // Attempts are counted here, so the client must not make more of its own.
      const { data, response } = await job.read({ signal, timeoutMs, retry: { maxRetries: 0 } });
      if (job.isFinal(data)) return { next: "done", state: data };
      last = data;
      state = { state: data };
      asked = retryAfterMs(response.headers, Date.now());
    } catch (error) {
      if (!isTransient(error)) throw error;
      failure = error;
      asked = askedMs(error);
    }
    if (attempts >= schedule.maxAttempts) {
      return { ...state, next: "give-up", error: job.outOfAttempts(attempts, last, failure) };
    }
    return { ...state, next: "wait", delayMs: schedule.delayMs(attempts, asked), failure };
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
    signal?.throwIfAborted();
    const step = await next(signal);
    if (step.state !== undefined) yield step.state;
    if (step.next === "done") return step.state;
    if (step.next === "give-up") throw step.error;
    await delay(step.delayMs, signal);
  }
}

/** What a wait can be told beside how to make its requests. */
export interface StatusOptions<State> {
  /** Called with a state whenever its `status` is another than before, the first one included. */
  onStatus?: ((state: State) => void) | undefined;
}

/** @throws TypeError for an `onStatus` that cannot be called. */
export function checkListener({ onStatus }: { onStatus?: unknown }): void {
  if (onStatus && typeof onStatus !== "function") throw new TypeError("`onStatus` must be a function");
}

/**
 * Reads {@link poll} to its end.
 *
 * @param known - a status that `onStatus` has been told already.
 */
export async function waitFor<Pending extends { status: string }, Final extends { status: string }>(
  job: Job<Pending, Final>,
  schedule: Schedule,
  options: PollOptions & StatusOptions<Pending | Final>,
  known?: string,
): Promise<Final> {
  checkListener(options);
  const states = poll(job, schedule, options);
  let status = known;
  while (true) {
    const { done, value: state } = await states.next();
    if (state.status !== status) options.onStatus?.(state);
    status = state.status;
    if (done) return state;
  }
}

/**
 * Passes on an answer whose `members` are texts. Without them a wait could not end.
 *
 * @throws ApiError for any other answer.
 */
export function checked<State extends object>(
  operation: string,
  answer: WithResponse<State>,
  ...members: (keyof State & string)[]
): WithResponse<State> {
  const { data, response } = answer;
  if (members.every((member) => typeof data?.[member] === "string")) return answer;
  const message = `${operation}: answered ${response.status} without ${members.map((name) => `\`${name}\``).join(" or ")}`;
  throw new ApiError({ operation, message, response, body: data });
}

/** Whether the same request may well succeed later. What is final, such as a 401, must not be asked for again. */
function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  return isApiError(error) && (error.status === 408 || error.status === 429 || error.status >= 500);
}

/** The wait that an error answer asks for, in milliseconds. */
function askedMs(error: unknown): number | undefined {
  if (!isApiError(error)) return undefined;
  // A rate limit's error knows the provider's own header as well.
  if ("retryAfterMs" in error && typeof error.retryAfterMs === "number") return error.retryAfterMs;
  return retryAfterMs(error.headers, Date.now());
}
