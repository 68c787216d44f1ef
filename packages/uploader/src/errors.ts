import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { ConfigurationError, InvalidInputError, PixwireError } from "@pixwire/api/runtime";

/** @throws InvalidInputError for an invalid member. Callers without types can pass anything. */
export function check(condition: boolean, member: string, problem: string): asserts condition {
  if (!condition) throw new InvalidInputError("upload", member, problem);
}

/**
 * @param problem - what a rule says about the argument; `undefined` if it is right.
 * @throws ConfigurationError
 */
export function checkArgument(caller: string, argument: string, problem: string | undefined): void {
  if (problem !== undefined) throw new ConfigurationError(`\`${argument}\` ${problem}`, caller);
}

/** What is wrong with a source; see {@link UploadSourceError}. */
export type SourceProblem =
  /** It is not of a kind that can be read in this runtime. */
  | "unsupported"
  /** It holds no bytes. */
  | "empty"
  /** A piece of a stream is not bytes. */
  | "chunk"
  /** Its length is not the declared `size`. */
  | "length"
  /** It changed while it was read. */
  | "changed"
  /** It could not be read; `cause` says why. */
  | "read";

/** An error that also says in one word what is wrong. */
class ProblemError<Problem extends string> extends PixwireError {
  readonly problem: Problem;

  constructor(problem: Problem, message: string, cause?: unknown) {
    super(`upload: ${message}`, { cause });
    this.problem = problem;
  }
}

/** The source could not be read. Nothing was stored. */
export class UploadSourceError extends ProblemError<SourceProblem> {
  override name = "UploadSourceError";
}

/** What is known about a request that failed for good. */
export interface UploadFailure {
  /** The number of the part; `undefined` if the completion failed. */
  partNumber: number | undefined;
  /** The number of attempts that were made. */
  attempts: number;
  /** The status of the last response; `undefined` if there was none. */
  status: number | undefined;
  /** The server's own code for the failure, for example `CG-0400`. */
  code: string | undefined;
  /** The numbers of the parts that the server had confirmed by then, ascending. */
  storedParts: readonly number[];
  /**
   * How long the server asks to wait before the next attempt, in milliseconds; `undefined` if it does not ask. If this
   * is longer than the option `maxRetryAfterMs`, the upload ended at once: upload again after that time.
   */
  retryAfterMs: number | undefined;
}

/** The response to signing is not a target. Nothing was sent. */
export class UploadTargetError extends PixwireError {
  override name = "UploadTargetError";

  /** @param problem - a clause that says what is wrong. */
  constructor(problem: string) {
    super(
      `upload: the signing server did not return a target: ${problem}. Pass on the result of \`createSignedUrlV2\` unchanged.`,
    );
  }
}

/** The server refused a part or the completion, or did not respond, and no attempts are left. */
export class UploadFailedError extends PixwireError implements UploadFailure {
  override name = "UploadFailedError";
  readonly partNumber: number | undefined;
  readonly attempts: number;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly storedParts: readonly number[];
  readonly retryAfterMs: number | undefined;

  constructor(message: string, failure: UploadFailure, cause?: unknown) {
    super(`upload: ${message}`, { cause });
    this.partNumber = failure.partNumber;
    this.attempts = failure.attempts;
    this.status = failure.status;
    this.code = failure.code;
    this.storedParts = failure.storedParts;
    this.retryAfterMs = failure.retryAfterMs;
  }
}

/** In the last attempt, no byte sent for too long, or no response arrived in time. */
export class UploadStalledError extends UploadFailedError {
  override name = "UploadStalledError";
}

/**
 * The server refused a request because the target has expired; `cause` is that refusal. If `target` is a function, the
 * upload calls it a second time before it fails.
 */
export class UploadExpiredError extends PixwireError {
  override name = "UploadExpiredError";
  /** By the server's clock, in epoch milliseconds; `NaN` if the target does not say. */
  readonly expiredAt: number;

  constructor(expiredAt: number, refusal: UploadFailedError) {
    super(`upload: the target has expired (${withoutPrefix(refusal)}). Sign a new one.`, { cause: refusal });
    this.expiredAt = expiredAt;
  }
}

/** The server reports a success, but not that it stored what was sent. */
export class UploadIntegrityError extends PixwireError {
  override name = "UploadIntegrityError";
  readonly sentBytes: number;
  /** `undefined` if the response names no file. */
  readonly storedBytes: number | undefined;

  constructor(
    sentBytes: number,
    storedBytes: number | undefined,
    problem = `the server reports ${storedBytes === undefined ? "no size" : `a size of ${storedBytes}`}`,
    cause?: unknown,
  ) {
    super(
      `upload: ${sentBytes} bytes were sent, but ${problem}. Check whether the file is there before you upload it again.`,
      { cause },
    );
    this.sentBytes = sentBytes;
    this.storedBytes = storedBytes;
  }
}

/** Why an upload cannot be resumed; see {@link ResumeError}. */
export type ResumeProblem =
  /** The store failed; `cause` says why. */
  | "store"
  /** The source cannot be recognised in a later process: it is a stream, or bytes in a browser. */
  | "source"
  /** What the store holds is not a record, or its members contradict each other. */
  | "damaged"
  /** The record was written by another version of this package. */
  | "version"
  /** The record was written with another `chunkSize`. */
  | "chunkSize"
  /** The record is of a file with another length. */
  | "size"
  /** The record is of another file, or of this file before it changed. */
  | "fingerprint";

/** The upload could not be resumed, or its record could not be saved or removed. */
export class ResumeError extends ProblemError<ResumeProblem> {
  override name = "ResumeError";
  /** The stored file, if the upload has succeeded and only its record could not be removed; otherwise `undefined`. */
  readonly asset: UploadedAsset | undefined;

  constructor(problem: ResumeProblem, message: string, cause?: unknown, asset?: UploadedAsset) {
    super(problem, message, cause);
    this.asset = asset;
  }
}

/** What to do about a record that cannot be used: a sentence. */
export function howToStartOver(key: string): string {
  return `To start over, remove it with \`store.remove(${JSON.stringify(key)})\`.`;
}

/** The message of an error, to be quoted in the message of another one. */
export function withoutPrefix({ message }: Error): string {
  return message.replace(/^upload: /, "");
}
