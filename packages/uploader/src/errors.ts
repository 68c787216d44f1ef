import { PixwireError } from "@pixwire/api/runtime";

/** What is wrong with a source; see {@link UploadSourceError}. */
export type SourceProblem =
  /** Not a kind of source that can be read here. */
  | "unsupported"
  /** Holds no byte. */
  | "empty"
  /** Hands over something that is not bytes. */
  | "chunk"
  /** Its length is not the declared `size`. */
  | "length"
  /** Changed while it was read. */
  | "changed"
  /** Failed to be read; `cause` says why. */
  | "read";

/** The bytes could not be had from the source. Nothing was completed. */
export class UploadSourceError extends PixwireError {
  override name = "UploadSourceError";

  constructor(
    readonly problem: SourceProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`upload: ${message}`, options);
  }
}

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

/** The server refused a part or the completion, or could not be reached, and the retries are used up. */
export class UploadFailedError extends PixwireError implements UploadFailure {
  override name = "UploadFailedError";
  readonly partNumber: number | undefined;
  readonly attempts: number;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly storedParts: readonly number[];

  constructor(message: string, failure: UploadFailure, options?: ErrorOptions) {
    super(`upload: ${message}`, options);
    this.partNumber = failure.partNumber;
    this.attempts = failure.attempts;
    this.status = failure.status;
    this.code = failure.code;
    this.storedParts = failure.storedParts;
  }
}

/** No byte moved for too long, in the last attempt as in those before it. */
export class UploadStalledError extends UploadFailedError {
  override name = "UploadStalledError";
}

/** The target's time is over. Ask for a new target; give it as a function to have that done once by itself. */
export class UploadExpiredError extends PixwireError {
  override name = "UploadExpiredError";

  constructor(
    readonly expiredAt: Date,
    options?: ErrorOptions,
  ) {
    super(
      `upload: the target expired at ${expiredAt.toISOString()}, by this machine's clock. Sign a new one; a larger \`expiry\` gives more time.`,
      options,
    );
  }
}

/** The server says that it is done, but what it stored is not what was sent. */
export class UploadIntegrityError extends PixwireError {
  override name = "UploadIntegrityError";

  constructor(
    readonly sentBytes: number,
    /** `undefined` when the answer names no file. */
    readonly storedBytes: number | undefined,
  ) {
    super(
      `upload: ${sentBytes} bytes were sent, but the server ${storedBytes === undefined ? "answered without a file" : `stored ${storedBytes}`}. Do not use the stored file; upload again.`,
    );
  }
}
