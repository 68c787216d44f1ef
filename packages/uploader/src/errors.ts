import { ConfigurationError, InvalidInputError, PixwireError } from "@pixwire/api/runtime";

/** @throws InvalidInputError for a member that is not as it has to be, as callers without types may give it. */
export function check(holds: boolean, member: string, problem: string): asserts holds {
  if (!holds) throw new InvalidInputError("upload", member, problem);
}

/**
 * @param problem - what a rule says of the argument; `undefined` when it is right.
 * @throws ConfigurationError
 */
export function checkArgument(caller: string, argument: string, problem: string | undefined): void {
  if (problem !== undefined) throw new ConfigurationError(`\`${argument}\` ${problem}`, caller);
}

/** What is wrong with a source; see {@link UploadSourceError}. */
export type SourceProblem =
  /** Not a kind of source that can be read here. */
  | "unsupported"
  /** Holds no byte. */
  | "empty"
  /** A stream handed over something that is not bytes. */
  | "chunk"
  /** Its length is not the declared `size`. */
  | "length"
  /** Changed while it was read. */
  | "changed"
  /** Could not be read; `cause` says why. */
  | "read";

/** An error that says in one word what is wrong. */
class ProblemError<Problem extends string> extends PixwireError {
  declare readonly problem: Problem;

  constructor(problem: Problem, message: string, cause?: unknown) {
    super(`upload: ${message}`, { cause });
    Object.assign(this, { problem });
  }
}

/** The bytes could not be had from the source. Nothing was completed. */
export class UploadSourceError extends ProblemError<SourceProblem> {
  override name = "UploadSourceError";
}

/** What is known of a request that failed for good. */
export interface UploadFailure {
  /** The part at fault; `undefined` when it was the completion. */
  partNumber: number | undefined;
  /** How often it was tried. */
  attempts: number;
  /** The last status; `undefined` when no answer arrived. */
  status: number | undefined;
  /** The server's own code for the failure, such as `CG-0400`. */
  code: string | undefined;
  /** Numbers of the parts that the server had confirmed by then, ascending. */
  storedParts: readonly number[];
}

/** What signing answered cannot be uploaded to. Nothing was sent. */
export class UploadTargetError extends PixwireError {
  override name = "UploadTargetError";

  /** @param problem - a clause that names what is missing. */
  constructor(problem: string) {
    super(`upload: the server that signs gave a wrong answer: ${problem}. It has to be that of \`createSignedUrlV2\`.`);
  }
}

/** The server refused a part or the completion, or could not be reached, and the retries are used up. */
export class UploadFailedError extends PixwireError implements UploadFailure {
  override name = "UploadFailedError";
  declare readonly partNumber: number | undefined;
  declare readonly attempts: number;
  declare readonly status: number | undefined;
  declare readonly code: string | undefined;
  declare readonly storedParts: readonly number[];

  constructor(message: string, failure: UploadFailure, cause?: unknown) {
    super(`upload: ${message}`, { cause });
    Object.assign(this, failure);
  }
}

/** No byte moved for too long, or no answer came in time, in the last attempt as in those before it. */
export class UploadStalledError extends UploadFailedError {
  override name = "UploadStalledError";
}

/**
 * The server refused because the target's time is over; `cause` is that refusal. A new one is asked for by itself, once,
 * where `target` is a function.
 */
export class UploadExpiredError extends PixwireError {
  override name = "UploadExpiredError";
  /** By the server's clock, in epoch milliseconds; `NaN` when the target does not say. */
  declare readonly expiredAt: number;

  constructor(expiredAt: number, refusal: UploadFailedError) {
    super(`upload: the target has expired (${withoutPrefix(refusal)}). Sign a new one.`, { cause: refusal });
    Object.assign(this, { expiredAt });
  }
}

/** The server says that it is done, but not that it stored what was sent. */
export class UploadIntegrityError extends PixwireError {
  override name = "UploadIntegrityError";
  declare readonly sentBytes: number;
  /** `undefined` when the answer tells of no file. */
  declare readonly storedBytes: number | undefined;

  constructor(
    sentBytes: number,
    storedBytes: number | undefined,
    problem = `${storedBytes ?? "none"} are said to be stored`,
    cause?: unknown,
  ) {
    super(`upload: ${sentBytes} bytes were sent, but ${problem}. Upload again.`, { cause });
    Object.assign(this, { sentBytes, storedBytes });
  }
}

/** What stands in the way of a resume; see {@link ResumeError}. */
export type ResumeProblem =
  /** The store failed; `cause` says why. */
  | "store"
  /** The source cannot be told from others in a later process: a stream, or bytes in a browser. */
  | "source"
  /** What the store holds is no record, or one whose members contradict each other. */
  | "damaged"
  /** The record is of another version of this package. */
  | "version"
  /** The record was begun with another `chunkSize`. */
  | "chunkSize"
  /** The record is of another file, or of this one before it changed. */
  | "size"
  | "fingerprint";

/** The upload could not be resumed, or its record not be kept. Nothing was sent that does not fit together. */
export class ResumeError extends ProblemError<ResumeProblem> {
  override name = "ResumeError";
}

/** For quoting an error in the message of another. */
export function withoutPrefix({ message }: Error): string {
  return message.replace(/^upload: /, "");
}
