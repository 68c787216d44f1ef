import { delay } from "@pixwire/api/runtime";
import { BufferPool } from "./buffer-pool.js";
import { UploadSourceError } from "./errors.js";
import type { Part, Source } from "./source.js";

/** Bytes that come one piece after the other, of any length. */
export type ByteStream =
  | ReadableStream<Uint8Array | ArrayBuffer>
  | AsyncIterable<Uint8Array | ArrayBuffer>
  | Iterable<Uint8Array | ArrayBuffer>;

/** After so many pieces, timers and sockets get their turn, also when the stream never waits for anything. */
const PIECES_PER_TURN = 4096;

/** A stream as a source; `undefined` when the value is none. */
export function openStream(stream: object, size: number | undefined): Source | undefined {
  const reader = readerOf(stream);
  return reader && new StreamSource(reader, size);
}

/** What is needed of a web stream, an async iterable or an iterable. */
interface Reader {
  next(): PromiseLike<IteratorResult<unknown>> | IteratorResult<unknown>;
  /** Tells the stream that nobody reads on. */
  cancel(): unknown;
}

function readerOf(stream: object): Reader | undefined {
  // By its reader where there is one: in Safari a ReadableStream is no async iterable.
  if ("getReader" in stream && stream instanceof ReadableStream) {
    if (stream.locked) throw new UploadSourceError("read", "the stream is locked: somebody else reads it.");
    const reader: ReadableStreamDefaultReader<unknown> = stream.getReader();
    return {
      next: async () => {
        const { done, value } = await reader.read();
        return done ? { done, value: undefined } : { done, value };
      },
      cancel: () => reader.cancel(),
    };
  }
  const iterator = iteratorOf(stream);
  return (
    iterator && {
      next: () => iterator.next(),
      // A Node stream is destroyed, since its iterator answers only when the read that is pending does.
      cancel: () =>
        "destroy" in stream && typeof stream.destroy === "function" ? stream.destroy() : iterator.return?.(),
    }
  );
}

function iteratorOf(stream: object): AsyncIterator<unknown> | Iterator<unknown> | undefined {
  if (isIterable(stream, Symbol.asyncIterator)) return stream[Symbol.asyncIterator]();
  if (isIterable(stream, Symbol.iterator)) return stream[Symbol.iterator]();
  return undefined;
}

class StreamSource implements Source {
  size: number | undefined;
  readable = true;
  #closed = false;

  constructor(
    private readonly reader: Reader,
    private readonly declaredSize: number | undefined,
  ) {
    this.size = declaredSize;
  }

  /** Fills one buffer per part: a single copy, so that a stream may use its own buffers again. */
  async *parts(chunkSize: number): AsyncGenerator<Part, void, undefined> {
    this.readable = false;
    const buffers = new BufferPool(Math.min(chunkSize, this.declaredSize ?? chunkSize));
    let buffer = buffers.take();
    let filled = 0;
    let total = 0;
    let number = 1;
    const part = (bytes: Uint8Array): Part => ({
      number: number++,
      byteLength: bytes.byteLength,
      read: async () => bytes,
      release: () => buffers.give(bytes),
    });

    for await (const piece of this.#pieces()) {
      total += piece.byteLength;
      if (total > (this.declaredSize ?? total)) throw wrongLength(this.declaredSize, `more, ${total} so far`);
      for (let offset = 0; offset < piece.byteLength; ) {
        const taken = piece.subarray(offset, offset + buffer.byteLength - filled);
        buffer.set(taken, filled);
        filled += taken.byteLength;
        offset += taken.byteLength;
        if (filled < buffer.byteLength) continue;
        yield part(buffer);
        buffer = buffers.take();
        filled = 0;
      }
    }
    if (total < (this.declaredSize ?? total)) throw wrongLength(this.declaredSize, `only ${total}`);
    if (total === 0)
      throw new UploadSourceError("empty", "the stream ended without a byte. There is nothing to store.");
    this.size = total;
    if (filled > 0) yield part(buffer.subarray(0, filled));
  }

  async close(): Promise<void> {
    this.#closed = true;
    try {
      // Not waited for: a stream that hangs in a read does not answer, and what it says now changes nothing.
      Promise.resolve(this.reader.cancel()).catch(() => {});
    } catch {
      // As above.
    }
  }

  async *#pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let count = 1; !this.#closed; count++) {
      if (count % PIECES_PER_TURN === 0) await delay(0);
      let next: IteratorResult<unknown>;
      try {
        next = await this.reader.next();
      } catch (cause) {
        throw new UploadSourceError("read", "the stream failed. Nothing was completed.", { cause });
      }
      if (next.done) return;
      yield toBytes(next.value, count);
    }
  }
}

function toBytes(piece: unknown, count: number): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  if (piece instanceof ArrayBuffer) return new Uint8Array(piece);
  throw new UploadSourceError(
    "chunk",
    `piece ${count} of the stream is ${typeof piece === "string" ? "a string" : "no Uint8Array"}. Pieces have to be bytes: encode text, and do not set an encoding on the stream.`,
  );
}

function wrongLength(declared: number | undefined, actual: string): UploadSourceError {
  return new UploadSourceError("length", `\`size\` says ${declared} bytes, but the stream holds ${actual}.`);
}

function isIterable<Key extends typeof Symbol.asyncIterator | typeof Symbol.iterator>(
  value: object,
  key: Key,
): value is { [K in Key]: () => AsyncIterator<unknown> & Iterator<unknown> } {
  return typeof Reflect.get(value, key) === "function";
}
