import type { Source } from "./source.js";
import type { Bytes } from "./transport.js";

/** How much is read at a time, in bytes. */
const PIECE = 64 * 1024;

/** A source for one request that may have to be repeated: read once, while it is sent, and kept. */
export interface Recording {
  /** All bytes from the first on: what was read before from memory, the rest from the source. */
  read(): AsyncGenerator<Bytes, void, undefined>;
  /** Everything, read as far as it has not been. */
  whole(): Promise<Blob>;
}

/** @param check - called with the length read so far; when it throws, no more is read. */
export function record(source: Source, check: (byteLength: number) => void): Recording {
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
    pieces.push(content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content);
  }

  /** One read at a time: an attempt that was given up may still wait for a piece when the next one asks for it. */
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
