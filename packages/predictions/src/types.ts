import type {
  Prediction,
  PredictionFailed,
  PredictionModel,
  PredictionSchema,
  PredictionSucceeded,
} from "@pixwire/api/pixelbin";
import type { PixwireError, RequestOptions } from "@pixwire/api/runtime";
import type { PredictionInput } from "./input.js";
import type { PollOptions, StatusOptions } from "./poll.js";
import type { PollAllOptions } from "./poll-all.js";
import type { ScheduleOptions } from "./schedule.js";

/** A job that is over; `status` tells which way. */
export type FinalPrediction = PredictionSucceeded | PredictionFailed;

export interface CreateInput {
  /** The model, its plugin and operation joined by one `_`, such as `erase_bg`. */
  name: string;
  input: PredictionInput;
  /** The absolute URL to call when the job ends. */
  webhook?: string | undefined;
  /**
   * Compares the input with the model's schema before it is sent. A schema that has been read is kept.
   * @defaultValue false
   */
  validate?: boolean | undefined;
}

export interface WatchOptions extends ScheduleOptions, PollOptions {}

export interface WaitOptions extends WatchOptions, StatusOptions<Prediction> {
  /** Throw a `PredictionFailedError` for a job that failed, instead of returning it. @defaultValue false */
  throwOnFailure?: boolean | undefined;
}

/** Options with which a job that failed is never returned. */
export type ThrowingWaitOptions = WaitOptions & { throwOnFailure: true };

export interface CreateAndWaitInput extends CreateInput {
  options?: WaitOptions | undefined;
}

export interface WaitAllOptions extends ScheduleOptions, PollAllOptions {}

/** What became of one of many jobs: its final state, or what ended the wait for it. */
export type WaitAllResult =
  | { requestId: string; prediction: FinalPrediction; error?: undefined }
  | { requestId: string; prediction?: undefined; error: PixwireError };

/** Prediction jobs of one PixelBin client. No job has state here: its id is all that any method needs. */
export interface Predictions {
  /**
   * Starts a job. Never repeated by itself, because each time may be charged.
   *
   * @throws InvalidInputError before any request, for a name, input or webhook that cannot be sent.
   * @throws PredictionInputError before the job is created, for an input that does not fit, with `validate`.
   */
  create(input: CreateInput, options?: RequestOptions): Promise<Prediction>;

  /** Reads a job once. */
  get(requestId: string, options?: RequestOptions): Promise<Prediction>;

  /**
   * Yields each state that the server reports, and ends after a final one. Leave the loop to stop asking.
   *
   * @throws RangeError before any request, for an option out of range.
   * @throws PredictionTimeoutError after `maxAttempts` requests.
   */
  watch(requestId: string, options?: WatchOptions): AsyncGenerator<Prediction, FinalPrediction, undefined>;

  /**
   * Waits until a job is over; any process can, with its id alone. The first request is made at once. 408, 429, 5xx and
   * connection errors are ridden out, and count; any other error ends the wait.
   *
   * @throws RangeError before any request, for an option out of range.
   * @throws PredictionTimeoutError after `maxAttempts` requests.
   * @throws PredictionFailedError for a job that failed, with `throwOnFailure`.
   */
  wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
  wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;

  /**
   * Waits for many jobs and yields each as it ends. They share one budget of requests, so that a thousand jobs are no
   * more load than one. `maxAttempts` and the intervals are those of each job; a full budget makes the intervals longer.
   * An id that is given twice is yielded once. A 401, and a client without a credential, end the iteration; any other
   * error is the result of its job. Leave the loop, or abort, to stop.
   *
   * @throws RangeError before any request, for an option out of range.
   * @throws InvalidInputError before any request, for a single text in place of the list.
   */
  waitAll(requestIds: Iterable<string>, options?: WaitAllOptions): AsyncGenerator<WaitAllResult, void, undefined>;

  /**
   * Starts a job and waits until it is over. `onStatus` gets the job as soon as it exists.
   *
   * @throws PredictionError for whatever ends the wait once the job exists, an abort included: its `requestId` is that
   * of the job, which goes on and may be charged.
   */
  createAndWait(input: CreateInput & { options: ThrowingWaitOptions }): Promise<PredictionSucceeded>;
  createAndWait(input: CreateAndWaitInput): Promise<FinalPrediction>;

  /** The models there are. Needs no token. */
  list(options?: RequestOptions): Promise<PredictionModel[]>;

  /** Which inputs a model takes. Needs no token. */
  getSchema(name: string, options?: RequestOptions): Promise<PredictionSchema>;
}
