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

/** Why a wait ended before its job was over. */
export interface TimeoutDetails extends ErrorOptions {
  /** How long the server asks to wait, in milliseconds, if that is longer than the wait had left. */
  retryAfterMs?: number | undefined;
}

/**
 * The job was not over after the last request that `maxAttempts` allows, or the server asked to come back later than the
 * wait may take. The job goes on: wait for it again by its id.
 */
export class PredictionTimeoutError extends PredictionError {
  override name = "PredictionTimeoutError";
  /** Requests that were made. */
  readonly attempts: number;
  /**
   * The last state that the server reported; `undefined` if no request was answered. Not enumerable, because its inputs
   * may be private.
   */
  declare readonly last: PredictionPending | undefined;
  /** How long the server asks to wait, in milliseconds, if that is longer than the wait had left. */
  readonly retryAfterMs: number | undefined;

  /** @param details - its `cause` is why the last request failed, if it did. */
  constructor(
    requestId: string,
    attempts: number,
    last: PredictionPending | undefined,
    { retryAfterMs, ...options }: TimeoutDetails = {},
  ) {
    super(
      requestId,
      `Prediction ${requestId} ${describeTimeout(attempts, last, { retryAfterMs, ...options })}`,
      options,
    );
    this.attempts = attempts;
    this.retryAfterMs = retryAfterMs;
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
    super(_id, `Prediction ${_id} failed${reason ? `: ${excerpt(reason)}` : ""}`);
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
    const reason = cause instanceof Error ? `: ${excerpt(cause.message)}` : "";
    const message = `Prediction ${requestId} was created, but the wait for it ended${reason}. Wait for the same id again.`;
    super(requestId, message, { cause });
  }
}

/** Says how a wait ended, to be written behind the name of its job. */
export function describeTimeout(
  attempts: number,
  last: { status: string } | undefined,
  { retryAfterMs, cause }: TimeoutDetails,
): string {
  const state = last ? `was still ${excerpt(last.status)} after` : "could not be read in";
  const failed = cause === undefined ? "" : "; the last one failed, see `cause`";
  const requests = attempts === 1 ? "1 request" : `${attempts} requests`;
  const again =
    retryAfterMs === undefined
      ? "Wait for the same id again."
      : `The server asks to come back in ${Math.ceil(retryAfterMs / 1000)} s, later than this wait may take: ` +
        "wait for the same id again then.";
  return `${state} ${requests}${failed}. The job goes on. ${again}`;
}

/** A text of the server as a message may repeat it. */
function excerpt(text: string): string {
  return redact(text.slice(0, 1000));
}

/** Defines a member that stays out of logs and JSON. */
function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: false });
}
