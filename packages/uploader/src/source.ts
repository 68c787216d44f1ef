import { fingerprintOf, openPath } from "#runtime";
import { UploadSourceError } from "./errors.js";
import { type ByteStream, openStream } from "./stream-source.js";
import type { Bytes } from "./transport.js";

/** A file by its path, read by position. For Node, Bun and Deno. */
export interface PathSource {
  path: string | URL;
}

/** What can be uploaded. A Node `Readable` is an `AsyncIterable`. */
export type UploadSource = Blob | Uint8Array | ArrayBuffer | ByteStream | PathSource;

/** One part of a source. */
export interface Part {
  /** The first is 1. */
  partNumber: number;
  byteLength: number;
  /** Its bytes, valid until `release`. */
  read(): Promise<Bytes | Blob>;
  /** Nobody needs the bytes any more: their memory may be used again. */
  release?(): void;
}

/** A source made ready for reading. */
export interface Source {
  /** In bytes; `undefined` as long as a stream has not told. */
  readonly size: number | undefined;
  /** In ascending order, without those that `skip` has. Nothing is read before it is asked for. */
  parts(chunkSize: number, skip: { has(partNumber: number): boolean }): AsyncIterator<Part>;
  /** Whether `parts` can be called only once. */
  readonly once?: boolean;
  /** Resolves with the same text as long as the source is the same, in a later process too. */
  readonly fingerprint?: ((signal: AbortSignal | undefined) => Promise<string>) | undefined;
  /** To be called after the last part. @throws {@link UploadSourceError} when it is not what it was at first. */
  verify?(): Promise<void>;
  /** Lets go of everything, also while a read is pending. */
  close?(): Promise<void>;
}

/** @throws {@link UploadSourceError} for what cannot be uploaded. */
export async function openSource(file: unknown, size: number | undefined): Promise<Source> {
  const content = file instanceof Blob ? file : asBytes(file);
  if (content) return inMemory(content);
  if (typeof file === "object" && file !== null) {
    const source = openStream(file, size) ?? (await openPath(file));
    if (source) return source;
  }
  throw new UploadSourceError(
    "unsupported",
    "`file` must be a Blob, bytes, a stream of bytes or, on servers, { path }.",
  );
}

/** @throws {@link UploadSourceError} for a source without a byte, or with another length than the caller said. */
export function checkSize(held: number, declared = held): void {
  if (held > 0 && held === declared && Number.isInteger(held)) return;
  throw held
    ? new UploadSourceError("length", `the source holds ${held} bytes, \`size\` says ${declared}.`)
    : new UploadSourceError("empty", "the source holds no bytes (any more).");
}

/** The bytes behind a buffer or a view of one. Not a copy, unless other threads share them. */
export function asBytes(value: unknown): Bytes | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!ArrayBuffer.isView(value)) return undefined;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return isUnshared(bytes) ? bytes : bytes.slice();
}

function isUnshared(bytes: Uint8Array): bytes is Bytes {
  return bytes.buffer instanceof ArrayBuffer;
}

/** A source that any stretch can be taken from: its parts are views, not copies. */
function inMemory(content: Bytes | Blob): Source {
  const size = lengthOf(content);
  return {
    size,
    fingerprint: fingerprintOf(content),
    parts: (chunkSize, skip) =>
      partsOf(size, chunkSize, skip, (start, end) => ({
        async read() {
          // A buffer that was transferred to another thread, or made smaller, has lost bytes.
          if (lengthOf(content) === size) {
            return content instanceof Blob ? content.slice(start, end) : content.subarray(start, end);
          }
          throw new UploadSourceError("changed", "it lost bytes.");
        },
      })),
  };
}

function lengthOf(content: Bytes | Blob): number {
  return content instanceof Blob ? content.size : content.byteLength;
}

/** Cuts a known length into parts. */
export async function* partsOf(
  size: number,
  chunkSize: number,
  skip: { has(partNumber: number): boolean },
  bytes: (start: number, end: number) => Pick<Part, "read" | "release">,
): AsyncGenerator<Part, void, undefined> {
  for (let partNumber = 1, start = 0; start < size; partNumber++, start += chunkSize) {
    const end = Math.min(start + chunkSize, size);
    if (!skip.has(partNumber)) yield { partNumber, byteLength: end - start, ...bytes(start, end) };
  }
}
