import type { Bytes } from "./bytes.js";
import type { Source } from "./parts.js";
import { readBlob } from "./read-blob.js";

/** How much is read at a time, in bytes. */
const PIECE = 64 * 1024;

/**
 * A source for a request that may have to be repeated. It is read once, during the first attempt, and kept in memory.
 */
export interface ReplayableSource {
  /** All bytes from the start: those that were read before from memory, the others from the source. */
  read(): AsyncGenerator<Bytes, void, undefined>;
  /** All bytes, after reading what has not been read yet. */
  whole(): Promise<Blob>;
}

/** @param check - called with the number of bytes read so far. If it throws, reading ends. */
export function replayable(source: Source, check: (byteLength: number) => void): ReplayableSource {
  const parts = source.parts(PIECE, new Set());
  const pieces: Bytes[] = [];
  let byteLength = 0;
  let ended = false;
  let reading: Promise<void> | undefined;

  async function readPiece(): Promise<void> {
    const part = await parts.next();
    if (part.done) {
      await source.verify?.();
      ended = true;
      return;
    }
    byteLength += part.value.byteLength;
    check(byteLength);
    const content = await part.value.read();
    pieces.push(content instanceof Blob ? await readBlob(content) : content);
  }

  /**
   * Reads one piece at a time: an attempt that was given up may still be waiting for a piece when the next one starts.
   */
  function nextPiece(): Promise<void> {
    reading ??= readPiece().then(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    async *read() {
      for (let index = 0; ; index++) {
        while (index === pieces.length && !ended) await nextPiece();
        const piece = pieces[index];
        if (!piece) return;
        yield piece;
      }
    },
    async whole() {
      while (!ended) await nextPiece();
      return new Blob(pieces);
    },
  };
}
