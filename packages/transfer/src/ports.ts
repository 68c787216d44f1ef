import type { RequestGate } from "@pixwire/api/runtime";
import type { Content, Item, StoredFile } from "./item.js";

/** What every call of a source or a target gets. */
export interface CallContext {
  readonly signal: AbortSignal;
  /**
   * Every request passes it, so that all items together keep to the rate limit: `gateClient(client, gate)` of
   * `@pixwire/api/runtime` gives a client that does.
   */
  readonly gate: RequestGate;
}

/** Where files come from. A source holds no state: the same source can be listed again. */
export interface Source {
  /** For messages, such as `the folder photos`. */
  readonly name: string;
  /** Whether another machine can `open` the items: a folder is read where it is. */
  readonly reach: "anywhere" | "this machine";
  /**
   * Yields every file once, in bounded memory. The order need not be stable.
   *
   * @param cursor - of the last item that was taken. A source whose items have no cursor starts from the beginning.
   */
  list(context: CallContext, cursor?: string): AsyncIterable<Item>;
  /**
   * Opens the bytes of an item.
   *
   * @throws SourceMissingError if the file is not there any more.
   */
  open(item: Item, context: CallContext): Promise<Content>;
  /**
   * Returns why files of this source cannot go to a target, such as `contains the folder of the target`. Asked before
   * anything is read.
   */
  conflictWith?(places: TransferPlaces): string | undefined;
}

/** What a source may get in the way of. */
export interface TransferPlaces {
  readonly target: Target;
  readonly journal: Journal;
  readonly deleteExtra: boolean;
}

export interface TargetCapabilities {
  /** `write` accepts a `url` instead of content, and the provider fetches it. */
  readonly copyFromUrl: boolean;
  /** What is the same byte for byte can be told by `sha256` of a stored file. */
  readonly sha256: boolean;
  /** A stored file can be replaced. Without it, `onConflict: "overwrite"` is refused before any request. */
  readonly overwrite: boolean;
}

/** What a target makes of an item before any request. */
export interface Placement {
  /** The place in the target, in the form of `Item.path`, with the target's own rules for names applied, in NFC. */
  readonly destination: string;
  /** What the target cannot hold, such as `tags` or `metadata.color`. Listed in the plan and in the report. */
  readonly notCarried: readonly string[];
}

/** A file to be written. Exactly one of `content` and `url` is given. */
export interface WriteRequest {
  readonly item: Item;
  /** From `place`, or with a number added to it when `onConflict` is `rename`. */
  readonly destination: string;
  readonly content?: Content | undefined;
  /** Given only if the target has `copyFromUrl`. */
  readonly url?: string | undefined;
  /** Whether a file that is there may be replaced. Without it, the target must not touch one. */
  readonly overwrite: boolean;
  /** Is told how many bytes have been sent. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined;
}

/**
 * Where files go. A target knows how to look, write, list and remove; the step alone knows the order. Its methods do not
 * repeat what may have had an effect: after a failure whose outcome is not known, the step looks first.
 */
export interface Target {
  /** Names the account or place and the path, such as `pixelbin:summer`. Part of every item's id, so keep it stable. */
  readonly id: string;
  readonly capabilities: TargetCapabilities;
  /** The absolute path of the folder on this machine that the files go to, if it is one. */
  readonly localPath?: string | undefined;
  /**
   * Decides where an item goes, without a request. The same item always gets the same place.
   *
   * @throws ItemRefusedError for an item that the target can never take, such as one that is too large.
   */
  place(item: Item): Placement;
  /** Two destinations with the same key are one file, for a target that ignores case. @defaultValue the destination */
  collisionKey?(destination: string): string;
  /**
   * Returns the file that is at a place now, by a call that is not cached.
   *
   * @param known - what is known of the bytes, for a target that finds files by their hash.
   */
  look(
    destination: string,
    context: CallContext,
    known: { readonly sha256?: string | undefined },
  ): Promise<StoredFile | undefined>;
  /**
   * Writes a file, and returns it as the response of the target describes it.
   *
   * @throws DestinationTakenError if a file is there and `overwrite` is not set.
   */
  write(request: WriteRequest, context: CallContext): Promise<StoredFile>;
  /**
   * Yields every file below the target's path. Without it, every item is looked up, and there is no mirror.
   *
   * @param cursor - of the last file that was taken. A target whose files have no cursor starts from the beginning.
   */
  list?(context: CallContext, cursor?: string): AsyncIterable<StoredFile>;
  /** Removes a file. One that is not there any more is no error. Without it, `deleteExtra` is refused. */
  remove?(file: StoredFile, context: CallContext): Promise<void>;
}

export type ItemStatus = "pending" | "running" | "done" | "skipped" | "failed";

/** What the journal and the report know about an item. Plain data without a secret. */
export interface ItemRecord {
  /** `i` and 22 letters of base64url: the hash of target, destination and source version. */
  readonly id: string;
  readonly status: ItemStatus;
  readonly path: string;
  /** Where the file is, as the response of the target says. Until there is one, where it is going. */
  readonly destination: string;
  /** Where the item may have been written, of a running or failed item whose outcome is not known. */
  readonly attempted?: string | undefined;
  /** How often the item has been tried, over all runs. */
  readonly attempts: number;
  /** The size of the file; 0 until it is known. */
  readonly bytes: number;
  /** How long the last run worked on the item. */
  readonly durationMs: number;
  /** When the record was written, in milliseconds since 1970. */
  readonly at: number;
  readonly version?: string | undefined;
  readonly sha256?: string | undefined;
  /** Where the file was and where it is now, without the signed parts of a URL. */
  readonly sourceUrl?: string | undefined;
  readonly url?: string | undefined;
  readonly notCarried?: readonly string[] | undefined;
  /** Why a failed item failed, or why one was skipped. */
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** Keeps a record per item. What `append` has been given survives a crash of the process once it resolves. */
export interface Journal {
  /** The absolute path of the file on this machine, if it is one. */
  readonly localPath?: string | undefined;
  /**
   * Reads what is there.
   *
   * @param options - `readOnly` opens it beside a process that writes it; `append` then rejects.
   * @throws JournalError if another process has it open, if it is damaged, or if it belongs to another target.
   */
  open(targetId: string, options?: { readonly readOnly?: boolean }): Promise<OpenJournal>;
}

export interface OpenJournal {
  /** The number of different items. */
  readonly size: number;
  statusOf(id: string): ItemStatus | undefined;
  /** The newest record of an item. */
  find(id: string): Promise<ItemRecord | undefined>;
  /** The newest record whose item went to a place. */
  findByDestination(destination: string): Promise<ItemRecord | undefined>;
  /** Resolves when the record would survive a kill of the process. A failure, such as a full disk, ends the run. */
  append(record: ItemRecord): Promise<void>;
  /** Resolves when everything that was appended would survive a power failure. */
  flush(): Promise<void>;
  /** Yields the newest record of every item once. */
  records(): AsyncIterable<ItemRecord>;
  /** Flushes, and lets other processes open the journal. */
  close(): Promise<void>;
}

/** A place for an item, made before it is run: plain data, so that it can be the data of a job in a queue. */
export interface Task {
  readonly id: string;
  readonly item: Item;
  readonly destination: string;
  readonly notCarried: readonly string[];
  /**
   * Where an earlier attempt may have written the item, without its outcome being known. The step looks there first.
   */
  readonly attempted?: string | undefined;
}

/** The gate that all requests pass; see {@link RequestGate}. */
export interface Limiter extends RequestGate {
  /** Resolves when a new item may start: nothing is held back and no request waits. */
  ready(signal: AbortSignal): Promise<void>;
}
