import { UploadSourceError } from "../errors.js";
import type { Bytes } from "./bytes.js";

/** One part of a source. */
export interface Part {
  /** Starts at 1. */
  partNumber: number;
  byteLength: number;
  /** Returns the bytes, which are valid until `release`. */
  read(): Promise<Bytes | Blob>;
  /** Tells the source that it may reuse the memory of these bytes. */
  release?(): void;
}

/** A source that is ready to be read in parts. */
export interface Source {
  /** In bytes; `undefined` until a stream of unknown length has ended. */
  readonly size: number | undefined;
  /** The parts in ascending order, except those in `skip`. A part is read only when it is asked for. */
  parts(chunkSize: number, skip: { has(partNumber: number): boolean }): AsyncIterator<Part>;
  /** Whether `parts` can be called only once. */
  readonly singleUse?: boolean;
  /** Identifies the content: the same text for the same content, in a later process as well. */
  readonly fingerprint?: ((signal: AbortSignal | undefined) => Promise<string>) | undefined;
  /** Called after the last part. @throws {@link UploadSourceError} if the content has changed since it was opened. */
  verify?(): Promise<void>;
  /** Releases everything, even while a read is pending. */
  close?(): Promise<void>;
}

/** Cuts content of a known length into parts. */
export async function* partsOf(
  size: number,
  chunkSize: number,
  skip: { has(partNumber: number): boolean },
  contentOf: (start: number, end: number) => Pick<Part, "read" | "release">,
): AsyncGenerator<Part, void, undefined> {
  for (let partNumber = 1, start = 0; start < size; partNumber++, start += chunkSize) {
    const end = Math.min(start + chunkSize, size);
    if (!skip.has(partNumber)) yield { partNumber, byteLength: end - start, ...contentOf(start, end) };
  }
}

/** @throws {@link UploadSourceError} if a source holds no bytes, or not as many as the caller declared. */
export function checkSize(actual: number, declared = actual): void {
  if (actual === 0) {
    throw new UploadSourceError("empty", "the source holds no bytes. A stream that has been read to its end is empty.");
  }
  if (!Number.isSafeInteger(declared) || declared < 0) {
    throw new UploadSourceError("length", `\`size\` must be a whole number of bytes, not ${declared}.`);
  }
  if (actual !== declared) {
    throw new UploadSourceError("length", `the source holds ${actual} bytes, but \`size\` is ${declared}.`);
  }
}
