import { delay } from "@pixwire/api/runtime";
import { UploadSourceError } from "../errors.js";
import { asBytes, type Bytes } from "./bytes.js";
import { checkSize, type Part, type Source } from "./parts.js";

/** Bytes that arrive in pieces of any length. */
export type ByteStream =
  | ReadableStream<Uint8Array | ArrayBuffer>
  | AsyncIterable<Uint8Array | ArrayBuffer>
  | Iterable<Uint8Array | ArrayBuffer>;

/** Returns a function that destroys a Node stream; `undefined` for any other kind of stream. */
export type DestroyerOf = (stream: object) => (() => void) | undefined;

/** After this many pieces, timers and sockets get a turn, even if the stream never waits for anything. */
const PIECES_PER_TURN = 4096;

/**
 * A stream as a source; `undefined` if the value is not a stream.
 *
 * @param declaredSize - the length of the stream in bytes, if the caller knows it.
 */
export function openStream(
  stream: object,
  declaredSize: number | undefined,
  destroyerOf: DestroyerOf,
): Source | undefined {
  const reader = readerOf(stream, destroyerOf);
  if (!reader) return undefined;
  const source = {
    size: declaredSize,
    singleUse: true,

    /** Fills one buffer per part. Copying once is necessary, because a stream may reuse its own buffers. */
    async *parts(chunkSize: number): AsyncGenerator<Part, void, undefined> {
      const length = Math.min(chunkSize, declaredSize ?? chunkSize);
      const free: Bytes[] = [];
      let buffer: Bytes = new Uint8Array(length);
      let filled = 0;
      let total = 0;
      let partNumber = 0;
      const nextPart = (whole: Bytes, byteLength: number): Part => ({
        partNumber: ++partNumber,
        byteLength,
        read: async () => whole.subarray(0, byteLength),
        release: () => free.push(whole),
      });
      for (let count = 1; ; count++) {
        const piece = await readPiece(reader, count);
        if (!piece) break;
        total += piece.byteLength;
        if (total > (declaredSize ?? total)) break;
        for (let start = 0; start < piece.byteLength; ) {
          const taken = piece.subarray(start, start + length - filled);
          buffer.set(taken, filled);
          filled += taken.byteLength;
          start += taken.byteLength;
          if (filled === length) {
            yield nextPart(buffer, filled);
            buffer = free.pop() ?? new Uint8Array(length);
            filled = 0;
          }
        }
      }
      checkSize(total, declaredSize);
      source.size = total;
      if (filled) yield nextPart(buffer, filled);
    },

    async close() {
      // Not awaited: a stream that hangs in a read would never end it. Its errors do not matter any more.
      Promise.resolve()
        .then(() => reader.cancel())
        .catch(() => {});
    },
  };
  return source;
}

/**
 * Reads the next piece; `undefined` at the end of the stream.
 *
 * @param count - the number of the piece, starting at 1.
 */
async function readPiece(reader: Reader, count: number): Promise<Bytes | undefined> {
  if (count % PIECES_PER_TURN === 0) await delay(0);
  let next: IteratorResult<unknown>;
  try {
    next = await reader.next();
  } catch (cause) {
    throw new UploadSourceError("read", "the stream failed; `cause` says why.", cause);
  }
  if (next.done) return undefined;
  const piece = asBytes(next.value);
  if (!piece) throw new UploadSourceError("chunk", `piece ${count} of the stream ${notBytes(next.value)}.`);
  return piece;
}

/** What is wrong with a piece, and what to do. */
function notBytes(piece: unknown): string {
  if (typeof piece === "string") return "is text. Encode it with a TextEncoder";
  const kind = piece === null || piece === undefined ? String(piece) : `a ${typeof piece}`;
  return `is ${kind}. It must be a Uint8Array or an ArrayBuffer`;
}

/** The common part of web streams, async iterables and iterables. */
interface Reader {
  next(): Promise<IteratorResult<unknown>> | IteratorResult<unknown>;
  /** Tells the stream that nobody will read the rest. */
  cancel(): unknown;
}

function readerOf(stream: object, destroyerOf: DestroyerOf): Reader | undefined {
  // In Safari, web streams are not async iterable, but they always have a reader.
  if (stream instanceof ReadableStream) {
    let reader: ReadableStreamDefaultReader<unknown> | undefined;
    return {
      next() {
        reader ??= stream.getReader();
        return reader.read();
      },
      cancel: () => (reader ?? stream).cancel(),
    };
  }
  const open: (() => AsyncIterator<unknown> | Iterator<unknown>) | undefined =
    Reflect.get(stream, Symbol.asyncIterator) ?? Reflect.get(stream, Symbol.iterator);
  const iterator = open?.call(stream);
  return iterator && { next: () => iterator.next(), cancel: destroyerOf(stream) ?? (() => iterator.return?.()) };
}
