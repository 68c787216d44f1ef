import { isObject } from "@pixwire/check-options";
import { checkItem } from "../check-item.js";
import { ItemRefusedError } from "../errors.js";
import type { Item, StoredFile } from "../item.js";
import { isRecord } from "../node/journal-lines.js";
import type { ItemRecord } from "../ports.js";
import { isSignedUrl } from "../public-url.js";

/** What a job tells a worker. Exactly one of `item` and `refused` is given. */
export interface JobData {
  readonly item?: Item | undefined;
  /** The record of an item that no attempt can copy. It passes through the queue to its collector. */
  readonly refused?: ItemRecord | undefined;
  /** Which producer added it, and in which batch; see `Listing`. */
  readonly epoch: number;
  readonly batch: number;
  /** What was at the destination when the producer listed the target; absent if it did not. */
  readonly existing?: StoredFile | "none" | undefined;
  /** Where the source can be read, if not everywhere. */
  readonly label?: string | undefined;
  /** The producer may have added the item before, so that it may have been collected already. */
  readonly isRepeated?: boolean | undefined;
  /** The record of an earlier attempt that may have written: in this queue, or in the journal of the producer. */
  readonly earlier?: ItemRecord | undefined;
}

/** In characters. More would be the metadata of somebody who uses it as a file. */
const MAX_DATA_LENGTH = 256 * 1024;

/** The escapes of JSON that PostgreSQL refuses: NUL, and half of a surrogate pair. */
const REFUSED_ESCAPES = /\\u(?:0000|d[89a-f])/i;

/**
 * Returns a value that both servers store unchanged. What PostgreSQL would refuse is stored as base64url of its JSON.
 */
export function encodeValue(value: unknown): unknown {
  const text = JSON.stringify(value);
  return REFUSED_ESCAPES.test(text) ? { base64url: Buffer.from(text).toString("base64url") } : value;
}

/** Returns what {@link encodeValue} was given. */
export function decodeValue(value: unknown): unknown {
  if (!isObject(value) || typeof value.base64url !== "string") return value;
  const decoded: unknown = JSON.parse(Buffer.from(value.base64url, "base64url").toString());
  return decoded;
}

/**
 * Returns what a job holds of an item.
 *
 * @throws ItemRefusedError for an item that must not, or cannot, be in a queue, and ItemError for one that is none as JSON.
 */
export function itemForJob({ cursor: _cursor, ...item }: Item): Item {
  if (item.url !== undefined && isSignedUrl(item.url)) {
    const problem = "has a signed URL, which is a secret that a queue must not hold. Copy it with `run()`";
    throw new ItemRefusedError(item.path, problem);
  }
  const text = JSON.stringify(item);
  if (text.length > MAX_DATA_LENGTH) {
    const problem = `has ${Math.ceil(text.length / 1024)} KiB of metadata, and a queue takes ${MAX_DATA_LENGTH / 1024} KiB`;
    throw new ItemRefusedError(item.path, problem);
  }
  // As every worker will read it: what JSON has made of a value need not be an item.
  const kept: unknown = JSON.parse(text);
  checkItem(kept, 1);
  return kept;
}

/** @throws Error for what is not the data of a job of this package, and ItemError for an item that is none. */
export function readJobData(value: unknown): JobData {
  const data = decodeValue(value);
  if (!isJobData(data)) throw new Error("The job was not added by enqueue() of this version of @pixwire/transfer.");
  if (data.item !== undefined) checkItem(data.item, 1);
  return data;
}

function isJobData(value: unknown): value is JobData {
  if (!isObject(value)) return false;
  const { item, refused, epoch, batch, existing, label, isRepeated, earlier } = value;
  return (
    (item === undefined) !== (refused === undefined) &&
    (refused === undefined || isRecord(refused)) &&
    Number.isSafeInteger(epoch) &&
    Number.isSafeInteger(batch) &&
    (existing === undefined || existing === "none" || isStoredFile(existing)) &&
    (label === undefined || typeof label === "string") &&
    (isRepeated === undefined || typeof isRepeated === "boolean") &&
    (earlier === undefined || isRecord(earlier))
  );
}

function isStoredFile(value: unknown): value is StoredFile {
  return (
    isObject(value) && typeof value.destination === "string" && ["number", "undefined"].includes(typeof value.size)
  );
}
