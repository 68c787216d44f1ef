import type { PredictionFailed, PredictionPending } from "@pixwire/api/pixelbin";
import { PixwireError, redact } from "@pixwire/api/runtime";

/** A member of an input that does not fit its model. */
export interface Violation {
  member: string;
  /** What is wrong with it, to be read after its name. */
  problem: string;
}

/** An input does not fit the schema of its model. Thrown before the job is created. */
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

/** Waiting for a job that exists did not lead to its result. `requestId` is all that is needed to look again. */
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

/** The job was not done after the last request that `maxAttempts` allows. It goes on: wait for it again by its id. */
export class PredictionTimeoutError extends PredictionError {
  override name = "PredictionTimeoutError";
  /** Requests that were made. */
  readonly attempts: number;
  /** The last state that the server reported; `undefined` when no request was answered. Not enumerable, for its inputs. */
  declare readonly last: PredictionPending | undefined;

  /** `options.cause` is why the last request failed, if it did. */
  constructor(requestId: string, attempts: number, last: PredictionPending | undefined, options?: ErrorOptions) {
    const state = last ? `still ${last.status}` : "not read";
    const failed = options?.cause === undefined ? "" : "; the last one failed, see `cause`";
    super(
      requestId,
      `Prediction ${requestId} was ${state} after ${attempts} ${attempts === 1 ? "request" : "requests"}${failed}. ` +
        "The job goes on: wait for the same id again, or raise `maxAttempts` or `retryIntervalMs`.",
      options,
    );
    this.attempts = attempts;
    hide(this, "last", last);
  }
}

/** The job ended with `FAILURE`, and the caller asked for that to be thrown. */
export class PredictionFailedError extends PredictionError {
  override name = "PredictionFailedError";
  /** Not enumerable, for its inputs. */
  declare readonly prediction: PredictionFailed;

  constructor(prediction: PredictionFailed) {
    const { _id, error } = prediction;
    const reason = typeof error === "string" ? error : error?.message;
    super(_id, `Prediction ${_id} failed${reason ? `: ${redact(reason)}` : ""}`);
    hide(this, "prediction", prediction);
  }
}

/**
 * A job was created, and then waiting for it was cut short by `cause`: an answer such as 401, or an abort. It may have
 * been charged and goes on.
 */
export class PredictionWaitError extends PredictionError {
  override name = "PredictionWaitError";

  constructor(requestId: string, cause: unknown) {
    const reason = cause instanceof Error ? `: ${redact(cause.message)}` : "";
    super(requestId, `Prediction ${requestId} was created, but waiting for it ended${reason}. Wait for the same id.`, {
      cause,
    });
  }
}

/** Keeps a member out of logs and JSON. */
function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: false });
}
