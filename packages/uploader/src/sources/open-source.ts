import { destroyerOf, fingerprintOf, openPath } from "#runtime";
import { UploadSourceError } from "../errors.js";
import { asBytes } from "./bytes.js";
import { openMemory } from "./memory-source.js";
import type { Source } from "./parts.js";
import { type ByteStream, openStream } from "./stream-source.js";

/** A file by its path, read by position. For Node, Bun and Deno. */
export interface PathSource {
  path: string | URL;
}

/** What can be uploaded. A Node `Readable` is an `AsyncIterable`. */
export type UploadSource = Blob | Uint8Array | ArrayBuffer | ByteStream | PathSource;

/**
 * Makes a source ready to be read.
 *
 * @param size - the length that the caller declares, in bytes.
 * @throws {@link UploadSourceError} for a value of any other kind, and for a file that cannot be opened.
 */
export async function openSource(file: unknown, size: number | undefined): Promise<Source> {
  const content = file instanceof Blob ? file : asBytes(file);
  if (content) return openMemory(content, fingerprintOf(content));
  if (typeof file === "object" && file !== null) {
    const source = openStream(file, size, destroyerOf) ?? (await openPath(file));
    if (source) return source;
  }
  throw new UploadSourceError(
    "unsupported",
    "`file` must be a Blob, bytes, a stream of bytes or, in Node, Bun and Deno, { path }.",
  );
}
