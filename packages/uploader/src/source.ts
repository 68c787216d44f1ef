import { openPath } from "#runtime";
import { UploadSourceError } from "./errors.js";
import { type ByteStream, openStream } from "./stream-source.js";

/** A file by its path, read by position. For Node, Bun and Deno. */
export interface PathSource {
  path: string | URL;
}

/** What can be uploaded. A Node `Readable` is an `AsyncIterable`. */
export type UploadSource = Blob | Uint8Array | ArrayBuffer | ByteStream | PathSource;

/** One part of a source. */
export interface Part {
  /** The first is 1. */
  number: number;
  byteLength: number;
  /** Its bytes, valid until `release`. */
  read(): Promise<Uint8Array | Blob>;
  /** Nobody needs the bytes any more: their memory may be used again. */
  release(): void;
}

/** A source made ready for reading. */
export interface Source {
  /** In bytes; `undefined` as long as a stream has not ended. */
  readonly size: number | undefined;
  /** Whether `parts` can be called: a stream can be read only once. */
  readonly readable: boolean;
  /** In ascending order, without those that `skip` names. Nothing is read before it is asked for. */
  parts(chunkSize: number, skip: ReadonlySet<number>): AsyncIterator<Part>;
  /** To be called when all parts have been read. @throws {@link UploadSourceError} when it is not what it was at first. */
  verify?(): Promise<void>;
  /** Lets go of everything, at once even while a read is pending. */
  close(): Promise<void>;
}

/**
 * @param size - what the caller says that it holds.
 * @throws {@link UploadSourceError} for what cannot be uploaded, as far as that is known before reading.
 */
export async function openSource(file: unknown, size: number | undefined): Promise<Source> {
  const source = await open(file, size);
  if (source.size === 0) {
    await source.close();
    throw new UploadSourceError("empty", "the source is empty. There is nothing to store.");
  }
  if (size !== undefined && source.size !== undefined && source.size !== size) {
    await source.close();
    throw new UploadSourceError("length", `the source holds ${source.size} bytes, but \`size\` says ${size}.`);
  }
  return source;
}

async function open(file: unknown, size: number | undefined): Promise<Source> {
  if (file instanceof Blob) return sliced(file.size, (start, end) => file.slice(start, end));
  if (file instanceof ArrayBuffer) return ofBytes(new Uint8Array(file));
  if (file instanceof Uint8Array) return ofBytes(file);
  if (typeof file === "object" && file !== null) {
    const stream = openStream(file, size);
    if (stream) return stream;
    if ("path" in file && (typeof file.path === "string" || file.path instanceof URL)) return openPath(file.path);
  }
  throw new UploadSourceError(
    "unsupported",
    `\`file\` is ${typeof file === "string" ? "a string. For a file on disk pass { path }, for text its encoded bytes." : "not a Blob, bytes, a stream of bytes or { path }."}`,
  );
}

function ofBytes(bytes: Uint8Array): Source {
  return sliced(bytes.byteLength, (start, end) => bytes.subarray(start, end));
}

/** A source in memory: its parts are views, not copies. */
function sliced(size: number, slice: (start: number, end: number) => Uint8Array | Blob): Source {
  return {
    size,
    readable: true,
    parts: (chunkSize, skip) =>
      partsOf(size, chunkSize, skip, (start, end) => ({
        async read() {
          const bytes = slice(start, end);
          if ((bytes instanceof Blob ? bytes.size : bytes.byteLength) === end - start) return bytes;
          throw new UploadSourceError("changed", "the source got shorter while it was uploaded.");
        },
        release() {},
      })),
    async close() {},
  };
}

/** Cuts a known length into parts. */
export async function* partsOf(
  size: number,
  chunkSize: number,
  skip: ReadonlySet<number>,
  bytes: (start: number, end: number) => Pick<Part, "read" | "release">,
): AsyncGenerator<Part, void, undefined> {
  for (let number = 1, start = 0; start < size; number++, start += chunkSize) {
    const end = Math.min(start + chunkSize, size);
    if (!skip.has(number)) yield { number, byteLength: end - start, ...bytes(start, end) };
  }
}
