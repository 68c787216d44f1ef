import { ConfigurationError, ResponseTooLargeError } from "./errors.js";
import { onAbort, throwIfAborted } from "./resilience/index.js";

/** A `Response`, or an object that looks like one, as some replacements of `fetch` return. */
export type ReadableResponse = Pick<Response, "text"> & Partial<Pick<Response, "body" | "bodyUsed">>;

/**
 * Yields the body of a response chunk by chunk, and counts its bytes after decompression. Leaving the loop early, an
 * abort and every error cancel the body, which closes its connection.
 *
 * @param maxBytes - the longest body to accept. A body of exactly this length is accepted.
 * @param signal - ends the reading at once, with the signal's own reason.
 * @throws {@link ResponseTooLargeError} as soon as the body is longer than `maxBytes`.
 * @throws {@link ConfigurationError} for a body that middleware or a replacement of `fetch` has already read, and
 * for a chunk that is not a Uint8Array.
 */
export async function* readChunks(
  response: ReadableResponse,
  maxBytes: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (response.bodyUsed) {
    throw new ConfigurationError("the response body was already read: middleware must read `response.clone()`");
  }
  const reader = (response.body ?? (await streamOfText(response))).getReader();
  const cancel = (): void => {
    // Cancelling a stream ends its pending read at once. Whether its source stops without an error does not matter here.
    reader.cancel(signal?.reason).catch(() => {});
  };
  const stopListening = onAbort(signal, cancel);
  let size = 0;
  try {
    for (;;) {
      throwIfAborted(signal);
      const { done, value } = await reader.read();
      throwIfAborted(signal);
      if (done) return;
      if (!ArrayBuffer.isView(value)) {
        throw new ConfigurationError(
          "the response body has a chunk that is not a Uint8Array: correct the `fetch` or middleware that returned it",
        );
      }
      size += value.byteLength;
      if (size > maxBytes) throw new ResponseTooLargeError(maxBytes);
      yield value;
    }
  } catch (error) {
    throwIfAborted(signal); // The error may be a consequence of the abort.
    throw error;
  } finally {
    stopListening();
    cancel();
  }
}

/** Reads a whole body as UTF-8 text, as `response.text()` does, within the limits of {@link readChunks}. */
export async function readText(response: ReadableResponse, maxBytes: number, signal?: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of readChunks(response, maxBytes, signal)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Returns the body of a response without a stream, as in React Native. It is counted only after it has arrived. */
async function streamOfText(response: ReadableResponse): Promise<ReadableStream<Uint8Array>> {
  const bytes = response.body === null ? new Uint8Array() : new TextEncoder().encode(await response.text());
  return new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}
