import { onAbort, throwIfAborted, withDeadline } from "@pixwire/api/runtime";
import { type ByteStream, unshared } from "./bytes.js";

export interface CollectOptions {
  signal: AbortSignal | undefined;
  /** @defaultValue no limit */
  maxBytes?: number;
  /** The limit of the whole reading, however many pieces arrive, in milliseconds. @defaultValue no limit */
  timeoutMs?: number;
  /** Makes the error for a stream that cannot be used. The problem is written behind the name of what was read. */
  toError(problem: string): Error;
}

/** Reads a stream to its end into a Blob. An abort, or a failure, closes the stream. */
export function collect(
  stream: ByteStream,
  { signal, maxBytes = Number.POSITIVE_INFINITY, timeoutMs = Number.POSITIVE_INFINITY, toError }: CollectOptions,
): Promise<Blob> {
  const timeoutError = (): Error => toError(`took longer than \`timeoutMs\`, ${timeoutMs} ms, to arrive`);
  return withDeadline({ signal, timeoutMs, timeoutError }, async (stopped) => {
    if (stream instanceof ReadableStream && stream.locked) throw toError("is a stream that something else is reading");
    // Not every browser can iterate over a ReadableStream.
    const source = stream instanceof ReadableStream ? stream.getReader() : stream[Symbol.asyncIterator]();
    const next = (): Promise<{ done?: boolean | undefined; value?: unknown }> =>
      "read" in source ? source.read() : source.next();
    onAbort(stopped, () => close(stream, source));
    const pieces: BlobPart[] = [];
    let bytesLeft = maxBytes;
    while (true) {
      const { done, value } = await next();
      throwIfAborted(stopped);
      if (done) return new Blob(pieces);
      const piece = typeof value === "string" ? new TextEncoder().encode(value) : value;
      if (!(piece instanceof Uint8Array)) throw toError("yields something that is neither bytes nor text");
      bytesLeft -= piece.byteLength;
      if (bytesLeft < 0) throw toError(`is longer than ${maxBytes} bytes`);
      pieces.push(unshared(piece));
    }
  });
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
