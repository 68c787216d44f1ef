import { PixwireError } from "@pixwire/api/runtime";

/** Why an item failed, in one word; `code` of its record. Other codes are those of providers, statuses and the system. */
export type ItemProblem =
  /** The target can never take this item: it is too large, of a kind it does not take, or has no usable name. */
  | "refused"
  /** The file was not in the source any more. */
  | "missing"
  /** The server of the source does not hand out the file. */
  | "unreadable"
  /** The file changed while it was read. */
  | "changed"
  /** Another file is at the destination, and must not be replaced. */
  | "taken"
  /** Another item of the same source goes to the same destination. */
  | "collision"
  /** The target does not have what was sent to it. */
  | "verify"
  /** The source yielded something that is not an item. */
  | "invalid";

/** An item failed for a reason of its own. The run goes on with the others. */
export class ItemError extends PixwireError {
  override name = "ItemError";
  readonly code: ItemProblem;
  /** The path of the item. */
  readonly path: string;

  constructor(code: ItemProblem, path: string, problem: string, options?: ErrorOptions) {
    super(`${path}: ${problem}`, options);
    this.code = code;
    this.path = path;
  }
}

/** The target can never take an item. Thrown by `place` of a target, and by `write`. */
export class ItemRefusedError extends ItemError {
  override name = "ItemRefusedError";

  /** @param problem - what is wrong and what to do, such as `has 6 MiB, and img-src takes at most 5`. */
  constructor(path: string, problem: string, options?: ErrorOptions) {
    super("refused", path, problem, options);
  }
}

/** A source does not have a file any more. Thrown by `open` of a source. */
export class SourceMissingError extends ItemError {
  override name = "SourceMissingError";

  constructor(path: string, options?: ErrorOptions) {
    super("missing", path, "is not in the source any more", options);
  }
}

/** A file changed while it was read, so that what was copied may be a mixture. */
export class SourceChangedError extends ItemError {
  override name = "SourceChangedError";

  constructor(path: string, options?: ErrorOptions) {
    super("changed", path, "changed while it was read: run again when nothing writes to it", options);
  }
}

/** A file is at the destination, and `overwrite` was not asked for. Thrown by `write` of a target. */
export class DestinationTakenError extends ItemError {
  override name = "DestinationTakenError";

  constructor(path: string, destination: string, options?: ErrorOptions) {
    super("taken", path, `a file is at ${destination} already: \`onConflict\` says what to do with it`, options);
  }
}

/** What is wrong with a journal; see {@link JournalError}. */
export type JournalProblem =
  /** Another process uses it. */
  | "locked"
  /** A line before the last one is not a record. */
  | "damaged"
  /** It was written for another target. */
  | "target"
  /** It was written by another version of this package. */
  | "version"
  /** It could not be read or written, for example because the disk is full; `cause` says why. */
  | "io";

/** The journal cannot be used. Nothing that it has confirmed is lost. */
export class JournalError extends PixwireError {
  override name = "JournalError";
  readonly problem: JournalProblem;

  constructor(problem: JournalProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** Deleting would remove more files than `maxDelete` allows. Nothing was deleted. */
export class MaxDeleteError extends PixwireError {
  override name = "MaxDeleteError";
  readonly extraFiles: number;
  readonly maxDelete: number;

  constructor(extraFiles: number, maxDelete: number) {
    super(
      `run: the target has ${extraFiles} files that the source has not, and \`maxDelete\` is ${maxDelete}: nothing was deleted. ` +
        "Look at the plan, and raise `maxDelete` if the files are to go.",
    );
    this.extraFiles = extraFiles;
    this.maxDelete = maxDelete;
  }
}

/**
 * The run ended early, because every other item would have failed as well: a credential was refused, a disk is full,
 * the source could not be listed, the server asks for a longer wait than `maxRetryAfterMs`, or `failFast` is set. What was confirmed is in the journal: run again to go on.
 */
export class TransferStoppedError extends PixwireError {
  override name = "TransferStoppedError";
  /** How long the server asks to wait, in milliseconds, if that is longer than `maxRetryAfterMs`. */
  readonly retryAfterMs: number | undefined;
  /** What happened, without what to do. */
  readonly problem: string;

  constructor(problem: string, cause: unknown, retryAfterMs?: number) {
    super(`run: ${problem}. What was done is recorded: run again to go on.`, { cause });
    this.retryAfterMs = retryAfterMs;
    this.problem = problem;
  }
}
