import type { PredictionFailed, PredictionPending } from "@pixwire/api/pixelbin";
import { PixwireError, redact } from "@pixwire/api/runtime";

/** A member of an input that does not fit the schema of its model. */
export interface Violation {
  member: string;
  /** What is wrong with the member, such as `is required`. */
  problem: string;
}

/** The input does not fit the schema of its model. Thrown before the job is created. */
export class PredictionInputError extends PixwireError {
  override name = "PredictionInputError";
  /** The name of the model. */
  readonly model: string;
  readonly violations: readonly Violation[];

  /** @param method - the method that the caller used, for the message. */
  constructor(model: string, violations: readonly Violation[], method: string) {
    const list = violations.map(({ member, problem }) => `\`input.${member}\` ${problem}`).join("; ");
    super(`${method}: the input does not fit the model ${model}: ${list}`);
    this.model = model;
    this.violations = violations;
  }
}

/** The wait for an existing job ended without its result. To wait again, pass its `requestId`. */
export class PredictionError extends PixwireError {
  override name = "PredictionError";
  /** The `_id` of the job. */
  readonly requestId: string;

  constructor(requestId: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.requestId = requestId;
  }
}

/** Why a wait ended before its job did. */
export interface TimeoutDetails extends ErrorOptions {
  /** How long the server asks to wait, in milliseconds, if that is longer than the time that remained. */
  retryAfterMs?: number | undefined;
}

/**
 * The job had not ended after the last request that `maxAttempts` allows, or the server asked for a longer delay than
 * the wait had time for. The job continues: wait for the same id again.
 */
export class PredictionTimeoutError extends PredictionError {
  override name = "PredictionTimeoutError";
  /** The number of requests that were made. */
  readonly attempts: number;
  /**
   * The last state that the server reported; `undefined` if no request succeeded. Not enumerable, because its inputs
   * may be private.
   */
  declare readonly last: PredictionPending | undefined;
  /** How long the server asks to wait, in milliseconds, if that is longer than the time that remained. */
  readonly retryAfterMs: number | undefined;

  /** @param details - `cause` is the error of the last request, if it failed. */
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
    Object.defineProperty(this, "last", { value: last });
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
    Object.defineProperty(this, "prediction", { value: prediction });
  }
}

/**
 * The job was created, and then `cause` ended the wait for it: a response such as 401, or an abort. The job continues
 * and may be charged.
 */
export class PredictionWaitError extends PredictionError {
  override name = "PredictionWaitError";

  constructor(requestId: string, cause: unknown) {
    const reason = cause instanceof Error ? `: ${excerpt(cause.message)}` : "";
    const problem = `was created, but the wait for it failed${reason}`;
    super(requestId, `Prediction ${requestId} ${problem}. Wait for the same id again.`, { cause });
  }
}

/** Describes how a wait ended. The text follows the name of the job in the message. */
export function describeTimeout(
  attempts: number,
  last: { status: string } | undefined,
  { retryAfterMs, cause }: TimeoutDetails,
): string {
  const requests = attempts === 1 ? "1 request" : `${attempts} requests`;
  const state = last ? `was still ${excerpt(last.status)} after ${requests}` : `could not be read in ${requests}`;
  const failed = cause === undefined ? "" : "; `cause` is the error of the last one";
  const again =
    retryAfterMs === undefined
      ? "Wait for the same id again."
      : `The server asks to wait ${Math.ceil(retryAfterMs / 1000)} s, which is longer than this wait had left: ` +
        "wait for the same id again after that time.";
  return `${state}${failed}. The job continues. ${again}`;
}

/** Shortens and redacts a text of the server, for use in a message. */
function excerpt(text: string): string {
  return redact(text.slice(0, 1000));
}
