import { type ByteStream, unshared } from "./bytes.js";

/**
 * Reads a stream to its end into a Blob. An abort, or a failure, closes the stream.
 *
 * @throws TypeError for a piece that is neither bytes nor text.
 * @throws RangeError for more than `maxBytes`.
 */
export async function collect(
  stream: ByteStream,
  signal: AbortSignal | undefined,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<Blob> {
  signal?.throwIfAborted();
  // Not every browser can iterate over a ReadableStream.
  const source = stream instanceof ReadableStream ? stream.getReader() : stream[Symbol.asyncIterator]();
  const next = (): Promise<{ done?: boolean | undefined; value?: unknown }> =>
    "read" in source ? source.read() : source.next();
  const pieces: BlobPart[] = [];
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
  });
  signal?.addEventListener("abort", abort, { once: true });
  let complete = false;
  let bytesLeft = maxBytes;
  try {
    while (true) {
      const { done, value } = await Promise.race([next(), aborted]);
      if (done) break;
      const piece = toBytes(value);
      bytesLeft -= piece.byteLength;
      if (bytesLeft < 0) throw new RangeError(`is longer than ${maxBytes} bytes`);
      pieces.push(piece);
    }
    complete = true;
    return new Blob(pieces);
  } finally {
    signal?.removeEventListener("abort", abort);
    if (!complete) close(stream, source);
  }
}

function toBytes(piece: unknown): ArrayBufferView<ArrayBuffer> {
  if (typeof piece === "string") return new TextEncoder().encode(piece);
  if (piece instanceof Uint8Array) return unshared(piece);
  throw new TypeError("holds something that is neither bytes nor text");
}

/** Not awaited: a source that hangs would hold up the error that is on its way to the caller. */
function close(
  stream: ByteStream,
  source: ReadableStreamDefaultReader<Uint8Array> | AsyncIterator<Uint8Array | string>,
): void {
  if ("cancel" in source) void source.cancel().catch(() => {});
  else if ("destroy" in stream && typeof stream.destroy === "function") stream.destroy();
  else void source.return?.().catch(() => {});
}
