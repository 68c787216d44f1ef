import { delay } from "@pixwire/api/runtime";
import { adoptNodeStream } from "#runtime";
import { UploadSourceError } from "./errors.js";
import { asBytes, checkSize, type Part, type Source } from "./source.js";
import type { Bytes } from "./transport.js";

/** Bytes that come piece by piece; a piece may have any length. */
export type ByteStream =
  | ReadableStream<Uint8Array | ArrayBuffer>
  | AsyncIterable<Uint8Array | ArrayBuffer>
  | Iterable<Uint8Array | ArrayBuffer>;

/** After so many pieces timers and sockets get their turn, also when the stream never waits for anything. */
const PIECES_PER_TURN = 4096;

/** A stream as a source; `undefined` when the value is none. */
export function openStream(stream: object, declaredSize: number | undefined): Source | undefined {
  const reader = readerOf(stream);
  if (!reader) return undefined;
  const source = {
    size: declaredSize,
    once: true,

    /** Fills one buffer per part: a single copy, after which the stream may use its own buffers again. */
    async *parts(chunkSize: number): AsyncGenerator<Part, void, undefined> {
      const length = Math.min(chunkSize, declaredSize ?? chunkSize);
      const free: Bytes[] = [];
      let buffer: Bytes = new Uint8Array(length);
      let filled = 0;
      let total = 0;
      let partNumber = 0;
      const part = (whole: Bytes, byteLength: number): Part => ({
        partNumber: ++partNumber,
        byteLength,
        read: async () => whole.subarray(0, byteLength),
        release: () => free.push(whole),
      });
      for (let count = 1, rest: Bytes | undefined; (rest = await readPiece(reader, count)); count++) {
        total += rest.byteLength;
        if (total > (declaredSize ?? total)) break;
        while (rest.byteLength) {
          const taken = rest.subarray(0, length - filled);
          buffer.set(taken, filled);
          filled += taken.byteLength;
          rest = rest.subarray(taken.byteLength);
          if (filled === length) {
            yield part(buffer, filled);
            buffer = free.pop() ?? new Uint8Array(length);
            filled = 0;
          }
        }
      }
      checkSize(total, declaredSize);
      source.size = total;
      if (filled) yield part(buffer, filled);
    },

    async close() {
      // Not waited for: a stream that hangs in a read never answers, and nothing it says now matters.
      new Promise((resolve) => resolve(reader.cancel())).catch(() => {});
    },
  };
  return source;
}

async function readPiece(reader: Reader, count: number): Promise<Bytes | undefined> {
  if (count % PIECES_PER_TURN === 0) await delay(0);
  let next: IteratorResult<unknown>;
  try {
    next = await reader.next();
  } catch (cause) {
    throw new UploadSourceError("read", "the stream failed.", cause);
  }
  if (next.done) return undefined;
  const piece = asBytes(next.value);
  if (piece) return piece;
  throw new UploadSourceError("chunk", `piece ${count} is a ${typeof next.value}, not bytes.`);
}

/** What is needed of a web stream, an async iterable or an iterable. */
interface Reader {
  next(): Promise<IteratorResult<unknown>> | IteratorResult<unknown>;
  /** Tells the stream that nobody reads on. */
  cancel(): unknown;
}

function readerOf(stream: object): Reader | undefined {
  // Web streams by their reader: in Safari they are no async iterables.
  if (stream instanceof ReadableStream) {
    let reader: ReadableStreamDefaultReader<unknown> | undefined;
    return {
      next: () => (reader ??= stream.getReader()).read(),
      cancel: () => (reader ?? stream).cancel(),
    };
  }
  const open: (() => AsyncIterator<unknown> | Iterator<unknown>) | undefined =
    Reflect.get(stream, Symbol.asyncIterator) ?? Reflect.get(stream, Symbol.iterator);
  const iterator = open?.call(stream);
  return iterator && { next: () => iterator.next(), cancel: adoptNodeStream(stream) ?? (() => iterator.return?.()) };
}
