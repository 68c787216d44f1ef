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

/** A job that has ended. Its `status` says how. */
export type FinalPrediction = PredictionSucceeded | PredictionFailed;

export interface CreateInput {
  /** The name of the model: a plugin, one `_` and an operation, such as `erase_bg`. */
  name: string;
  /** The inputs of the model, by the names that its schema gives them. */
  input: PredictionInput;
  /** The absolute URL that PixelBin calls when the job ends. */
  webhook?: string | undefined;
  /**
   * Whether to check the input against the schema of the model before it is sent. A schema is fetched once and kept.
   * @defaultValue false
   */
  validate?: boolean | undefined;
}

export interface WatchOptions extends ScheduleOptions, PollOptions {}

export interface WaitOptions extends WatchOptions, StatusOptions<Prediction> {
  /** Whether to throw a `PredictionFailedError` for a job that failed, instead of returning it. @defaultValue false */
  throwOnFailure?: boolean | undefined;
}

/** Options with which a job that failed is thrown and never returned. */
export type ThrowingWaitOptions = WaitOptions & { throwOnFailure: true };

export interface CreateAndWaitInput extends CreateInput {
  options?: WaitOptions | undefined;
}

export interface WaitAllOptions extends ScheduleOptions, PollAllOptions {}

/** The result of one of many jobs: its final state, or the error that ended the wait for it. */
export type WaitAllResult =
  | { requestId: string; prediction: FinalPrediction; error?: undefined }
  | { requestId: string; prediction?: undefined; error: PixwireError };

/** The prediction jobs of one PixelBin client. It keeps no state of a job: every method needs only the id. */
export interface Predictions {
  /**
   * Starts a job. The request is never repeated, because each one may be charged.
   *
   * @throws InvalidInputError before any request, for a name, an input or a webhook that cannot be sent.
   * @throws ConfigurationError and RangeError before any request, for a wrong option.
   * @throws PredictionInputError before the job is created, with `validate`, for an input that does not fit the model.
   */
  create(job: CreateInput, options?: RequestOptions): Promise<Prediction>;

  /** Reads a job once. */
  get(requestId: string, options?: RequestOptions): Promise<Prediction>;

  /**
   * Yields each state that the server reports, and ends after a final one. Leave the loop to stop the requests.
   *
   * @throws RangeError before any request, for a number out of range.
   * @throws ConfigurationError before any request, for any other wrong option.
   * @throws PredictionTimeoutError after `maxAttempts` requests.
   */
  watch(requestId: string, options?: WatchOptions): AsyncGenerator<Prediction, FinalPrediction, undefined>;

  /**
   * Waits until a job is over. Any process can do that, with the id alone. The first request is made at once. After
   * 408, 425, 429, 5xx and connection errors the wait goes on, and the request counts; any other error ends the wait.
   *
   * @throws RangeError before any request, for a number out of range.
   * @throws ConfigurationError before any request, for any other wrong option.
   * @throws PredictionTimeoutError after `maxAttempts` requests, and at once when the server asks with `Retry-After`
   * for more time than the wait has left.
   * @throws PredictionFailedError with `throwOnFailure`, for a job that failed.
   */
  wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
  wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;

  /**
   * Waits for many jobs and yields each one when it ends. All jobs share the limits on requests. `maxAttempts` and the
   * intervals apply to each job; with many jobs, the limits make the intervals longer. An id that is given twice is
   * yielded once. A 401, or a client without a credential, ends the iteration; any other error is the result of its
   * job. To stop, leave the loop or abort.
   *
   * @throws RangeError before any request, for a number out of range.
   * @throws ConfigurationError before any request, for any other wrong option.
   * @throws InvalidInputError before any request, for anything but an iterable of ids.
   */
  waitAll(requestIds: Iterable<string>, options?: WaitAllOptions): AsyncGenerator<WaitAllResult, void, undefined>;

  /**
   * Starts a job and waits until it ends. `onStatus` is called with the job as soon as it exists.
   *
   * @throws PredictionError for whatever ends the wait after the job was created, an abort included. `requestId` is the
   * id of the job, which continues and may be charged.
   * @throws whatever `create` and `wait` throw before the job is created.
   */
  createAndWait(job: CreateInput & { options: ThrowingWaitOptions }): Promise<PredictionSucceeded>;
  createAndWait(job: CreateAndWaitInput): Promise<FinalPrediction>;

  /** Lists the models. Needs no token. */
  list(options?: RequestOptions): Promise<PredictionModel[]>;

  /** Reads the schema of a model's inputs. Needs no token. */
  getSchema(name: string, options?: RequestOptions): Promise<PredictionSchema>;
}
