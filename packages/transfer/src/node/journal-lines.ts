import type { FileHandle } from "node:fs/promises";
import { isObject } from "@pixwire/check-options";
import { JournalError } from "../errors.js";
import type { ItemRecord, ItemStatus } from "../ports.js";

const READ_BYTES = 512 * 1024;
/** A longer line is no record: it would have to be held in memory. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 10;

export const STATUSES: readonly ItemStatus[] = ["pending", "running", "done", "skipped", "failed"];

/** A complete line of a file, without its line feed. */
export interface Line {
  text: string;
  /** Where it starts in the file, in bytes. */
  offset: number;
  /** Where the next line starts. */
  end: number;
}

/**
 * Yields the complete lines of a file from an offset on. What comes after the last line feed is left out: it is a line
 * whose writing was interrupted.
 */
export async function* readLines(handle: FileHandle, from: number, readBytes = READ_BYTES): AsyncGenerator<Line> {
  let buffer = Buffer.alloc(readBytes);
  let filled = 0;
  for (let offset = from; ; ) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled);
    if (bytesRead === 0) return;
    filled += bytesRead;
    let start = 0;
    for (;;) {
      const feed = buffer.subarray(0, filled).indexOf(LINE_FEED, start);
      if (feed < 0) break;
      yield { text: buffer.toString("utf8", start, feed), offset: offset + start, end: offset + feed + 1 };
      start = feed + 1;
    }
    buffer.copyWithin(0, start, filled);
    filled -= start;
    offset += start;
    if (filled < buffer.length) continue;
    if (filled >= MAX_LINE_BYTES)
      throw new JournalError("damaged", `A line at byte ${offset} is too long to be a record.`);
    buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
  }
}

/** Writes a record. Most destinations are paths, and most attempts go to the destination: neither is repeated. */
export function formatRecord(record: ItemRecord): string {
  const { destination, attempted } = record;
  return JSON.stringify({
    ...record,
    destination: destination === record.path ? undefined : destination,
    attempted: attempted === destination ? true : attempted,
  });
}

/** Returns the record in a line; `undefined` if it holds none. */
export function parseRecord(text: string): ItemRecord | undefined {
  const value = parseLine(text);
  if (!isObject(value)) return undefined;
  const destination = value.destination ?? value.path;
  const attempted = value.attempted === true ? { attempted: destination } : {};
  const record: unknown = { ...value, destination, ...attempted };
  return isRecord(record) ? record : undefined;
}

/** Returns the JSON in a line; `undefined` if there is none. */
export function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is ItemRecord {
  if (!isObject(value)) return false;
  const { id, status, path, destination, attempts, bytes, durationMs, at, error, notCarried } = value;
  return (
    [id, path, destination].every((one) => typeof one === "string") &&
    [attempts, bytes, durationMs, at].every((one) => typeof one === "number" && one >= 0) &&
    ["attempted", "version", "sha256", "sourceUrl", "url"].every((name) => isTextOrAbsent(value[name])) &&
    STATUSES.some((one) => one === status) &&
    (error === undefined || (isObject(error) && typeof error.code === "string" && typeof error.message === "string")) &&
    (notCarried === undefined || (Array.isArray(notCarried) && notCarried.every((one) => typeof one === "string")))
  );
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}
