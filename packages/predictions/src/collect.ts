/** Where bytes come from piece by piece, read once: a web stream, a Node stream, a generator. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

export function isByteStream(value: object): value is ByteStream {
  return value instanceof ReadableStream || Symbol.asyncIterator in value;
}

/**
 * Reads a stream to its end into a Blob. An abort, or a failure, closes the stream.
 *
 * @throws TypeError for a piece that is neither bytes nor text.
 */
export async function collect(stream: ByteStream, signal: AbortSignal | undefined): Promise<Blob> {
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
  try {
    while (true) {
      const { done, value } = await Promise.race([next(), aborted]);
      if (done) break;
      pieces.push(toBlobPart(value));
    }
    complete = true;
    return new Blob(pieces);
  } finally {
    signal?.removeEventListener("abort", abort);
    if (!complete) close(stream, source);
  }
}

function toBlobPart(piece: unknown): BlobPart {
  if (typeof piece === "string") return piece;
  if (piece instanceof Uint8Array) return unshared(piece);
  throw new TypeError("a stream of a file must hold Uint8Arrays or texts");
}

/** A view that a Blob takes: shared memory has to be copied first. */
export function unshared(view: ArrayBufferView): ArrayBufferView<ArrayBuffer> {
  return isUnshared(view) ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

function isUnshared(view: ArrayBufferView): view is ArrayBufferView<ArrayBuffer> {
  return view.buffer instanceof ArrayBuffer;
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
