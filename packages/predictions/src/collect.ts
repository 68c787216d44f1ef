import { onAbort, throwIfAborted, withDeadline } from "@pixwire/api/runtime";
import { type ByteStream, unshared } from "./bytes.js";

export interface CollectOptions {
  signal: AbortSignal | undefined;
  /** @defaultValue no limit */
  maxBytes?: number;
  /**
   * The time limit for the whole stream, in milliseconds. Chunks that arrive do not extend it.
   * @defaultValue no limit
   */
  timeoutMs?: number;
  /** Creates the error for a stream that cannot be used. The problem follows the name of the stream in the message. */
  toError(problem: string): Error;
}

/** Reads a stream to its end into a Blob. An abort or a failure closes the stream. */
export function collect(
  stream: ByteStream,
  { signal, maxBytes = Number.POSITIVE_INFINITY, timeoutMs = Number.POSITIVE_INFINITY, toError }: CollectOptions,
): Promise<Blob> {
  const timeoutError = (): Error => toError(`took longer to arrive than \`timeoutMs\` allows, ${timeoutMs} ms`);
  return withDeadline({ signal, timeoutMs, timeoutError }, async (stopSignal) => {
    if (stream instanceof ReadableStream && stream.locked) throw toError("is a stream that has another reader");
    // Not every browser can iterate over a ReadableStream.
    const source = stream instanceof ReadableStream ? stream.getReader() : stream[Symbol.asyncIterator]();
    const next = (): Promise<{ done?: boolean | undefined; value?: unknown }> =>
      "read" in source ? source.read() : source.next();
    onAbort(stopSignal, () => close(stream, source));
    const chunks: BlobPart[] = [];
    let bytesLeft = maxBytes;
    while (true) {
      const { done, value } = await next();
      throwIfAborted(stopSignal);
      if (done) return new Blob(chunks);
      const chunk = typeof value === "string" ? new TextEncoder().encode(value) : value;
      if (!(chunk instanceof Uint8Array)) throw toError("is a stream with a chunk that is neither bytes nor text");
      bytesLeft -= chunk.byteLength;
      if (bytesLeft < 0) throw toError(tooLong(maxBytes));
      chunks.push(unshared(chunk));
    }
  });
}

/** Describes a stream or a text that is longer than the option `maxBytes`. */
export function tooLong(maxBytes: number): string {
  return `is longer than ${maxBytes} bytes; raise \`maxBytes\` if it should not be`;
}

/** Closes a source without waiting for it: one that hangs would delay the error. */
function close(
  stream: ByteStream,
  source: ReadableStreamDefaultReader<Uint8Array> | AsyncIterator<Uint8Array | string>,
): void {
  if ("cancel" in source) void source.cancel().catch(() => {});
  else if ("destroy" in stream && typeof stream.destroy === "function") stream.destroy();
  else void source.return?.().catch(() => {});
}
