import type { PredictionFailed, PredictionPending } from "@pixwire/api/pixelbin";
import { PixwireError, redact } from "@pixwire/api/runtime";

/** A member of an input that does not fit the schema of its model. */
export interface Violation {
  member: string;
  /** What is wrong with the member; it is written behind its name. */
  problem: string;
}

/** The input does not fit the schema of its model. Thrown before the job is created. */
export class PredictionInputError extends PixwireError {
  override name = "PredictionInputError";

  constructor(
    /** The name of the model. */
    readonly model: string,
    /** Everything that does not fit. */
    readonly violations: readonly Violation[],
  ) {
    super(`${model}: ${violations.map(({ member, problem }) => `\`input.${member}\` ${problem}`).join("; ")}`);
  }
}

/** The wait for an existing job ended without its result. Its `requestId` is all that another wait needs. */
export class PredictionError extends PixwireError {
  override name = "PredictionError";

  constructor(
    /** The `_id` of the job. */
    readonly requestId: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The job was not over after the last request that `maxAttempts` allows. It goes on: wait for it again by its id. */
export class PredictionTimeoutError extends PredictionError {
  override name = "PredictionTimeoutError";
  /** Requests that were made. */
  readonly attempts: number;
  /**
   * The last state that the server reported; `undefined` if no request was answered. Not enumerable, because its inputs
   * may be private.
   */
  declare readonly last: PredictionPending | undefined;

  /** @param options - its `cause` is why the last request failed, if it did. */
  constructor(requestId: string, attempts: number, last: PredictionPending | undefined, options?: ErrorOptions) {
    super(requestId, `Prediction ${requestId} ${describeTimeout(attempts, last?.status, options?.cause)}`, options);
    this.attempts = attempts;
    hide(this, "last", last);
  }
}

/** The job ended with `FAILURE`, and the caller set `throwOnFailure`. */
export class PredictionFailedError extends PredictionError {
  override name = "PredictionFailedError";
  /** Not enumerable, because its inputs may be private. */
  declare readonly prediction: PredictionFailed;

  constructor(prediction: PredictionFailed) {
    const { _id, error } = prediction;
    const reason = typeof error === "string" ? error : error?.message;
    super(_id, `Prediction ${_id} failed${reason ? `: ${redact(reason)}` : ""}`);
    hide(this, "prediction", prediction);
  }
}

/**
 * A job was created, and then `cause` ended the wait for it: an answer such as 401, or an abort. The job goes on and may be
 * charged.
 */
export class PredictionWaitError extends PredictionError {
  override name = "PredictionWaitError";

  constructor(requestId: string, cause: unknown) {
    const reason = cause instanceof Error ? `: ${redact(cause.message)}` : "";
    const message = `Prediction ${requestId} was created, but the wait for it ended${reason}. Wait for the same id again.`;
    super(requestId, message, { cause });
  }
}

/** The end of the message of a wait that ran out of requests. */
export function describeTimeout(attempts: number, status: string | undefined, cause: unknown): string {
  const state = status === undefined ? "could not be read in" : `was still ${status} after`;
  const failed = cause === undefined ? "" : "; the last one failed, see `cause`";
  const requests = attempts === 1 ? "1 request" : `${attempts} requests`;
  return `${state} ${requests}${failed}. It goes on: wait for the same id again.`;
}

/** Defines a member that stays out of logs and JSON. */
function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: false });
}
