import { type ByteStream, unshared } from "./bytes.js";

export interface CollectOptions {
  signal: AbortSignal | undefined;
  /** @defaultValue no limit */
  maxBytes?: number;
  /** Throws the error for a stream that cannot be used; the problem follows its name. */
  refuse(problem: string): never;
}

/** Reads a stream to its end into a Blob. An abort, or a failure, closes the stream. */
export async function collect(
  stream: ByteStream,
  { signal, maxBytes = Number.POSITIVE_INFINITY, refuse }: CollectOptions,
): Promise<Blob> {
  signal?.throwIfAborted();
  if (stream instanceof ReadableStream && stream.locked) refuse("is a stream that something else reads");
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
      const piece = typeof value === "string" ? new TextEncoder().encode(value) : value;
      if (!(piece instanceof Uint8Array)) return refuse("holds something that is neither bytes nor text");
      bytesLeft -= piece.byteLength;
      if (bytesLeft < 0) return refuse(`is longer than ${maxBytes} bytes`);
      pieces.push(unshared(piece));
    }
    complete = true;
    return new Blob(pieces);
  } finally {
    signal?.removeEventListener("abort", abort);
    if (!complete) close(stream, source);
  }
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
