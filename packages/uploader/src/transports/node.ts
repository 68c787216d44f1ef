import { type ClientRequest, type Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { type Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { UploadSourceError } from "../errors.js";
import type { BodySegment, Transport, TransportRequest, TransportResponse } from "../transport.js";

export interface NodeTransportOptions {
  /** Holds the connections, such as one for a proxy. @defaultValue Node's global agent of the protocol, which keeps them alive */
  agent?: HttpAgent | HttpsAgent | undefined;
}

/** Limits of one write, in bytes. In between it is what the connection takes in about `WRITE_MS` milliseconds. */
const MIN_WRITE = 16 * 1024;
const MAX_WRITE = 1024 * 1024;
const WRITE_MS = 20;

/** Sends with `node:http` and `node:https`: no copy of the bytes, progress as the socket takes them. */
export function nodeTransport({ agent }: NodeTransportOptions = {}): Transport {
  return {
    reportsBytes: true,
    async send(request) {
      request.signal.throwIfAborted();
      const segments = await Promise.all(request.body.segments.map(toBytes));
      for (let replayed = false; ; replayed = true) {
        request.signal.throwIfAborted();
        const client = start(request, agent);
        try {
          return await exchange(client, segments, request);
        } catch (error) {
          // The server closed a kept connection just when it was taken for this request, so it saw nothing of it.
          if (replayed || request.signal.aborted || !client.reusedSocket || codeOf(error) !== "ECONNRESET") throw error;
        }
      }
    },
  };
}

function start({ url, method, headers, body }: TransportRequest, agent: HttpAgent | undefined): ClientRequest {
  const request = new URL(url).protocol === "https:" ? httpsRequest : httpRequest;
  return request(url, { method, headers: { ...headers, "content-length": body.byteLength }, ...(agent && { agent }) });
}

async function exchange(
  client: ClientRequest,
  segments: readonly Uint8Array[],
  { signal, onBytes }: TransportRequest,
): Promise<TransportResponse> {
  let sentBytes = 0;
  let abort: () => void = () => {};
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      abort = () => {
        client.destroy();
        reject(signal.reason);
      };
      signal.addEventListener("abort", abort);
      // Stays for good: when the server answers early and closes, what is still to be written fails after the answer.
      client.on("error", reject);
      client.on("response", resolve);
      writeAll(client, segments, (bytes) => onBytes((sentBytes += bytes)));
    });
    const text = await readText(response, () => onBytes(sentBytes), signal);
    // The server did not wait for the rest of the body, so the connection cannot carry another request.
    if (!client.writableEnded) client.destroy();
    return { status: response.statusCode ?? 0, headers: headersOf(response), text };
  } catch (error) {
    client.destroy();
    throw error;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Writes as fast as the connection takes it. A failure shows up as the request's `error`. */
function writeAll(client: ClientRequest, segments: readonly Uint8Array[], onWritten: (bytes: number) => void): void {
  let size = 4 * MIN_WRITE;
  const slices = slicesOf(segments, () => size);
  const writeNext = (): void => {
    const { done, value: slice } = slices.next();
    if (done) {
      client.end();
      return;
    }
    const startedAt = performance.now();
    client.write(slice, (error) => {
      if (error) return;
      const tookMs = performance.now() - startedAt;
      if (slice.byteLength >= size && tookMs < WRITE_MS / 2) size = Math.min(size * 2, MAX_WRITE);
      else if (tookMs > WRITE_MS * 2) size = Math.max(size / 2, MIN_WRITE);
      onWritten(slice.byteLength);
      writeNext();
    });
  };
  writeNext();
}

function* slicesOf(segments: readonly Uint8Array[], size: () => number): Generator<Uint8Array, void, undefined> {
  for (const segment of segments) {
    for (let offset = 0; offset < segment.byteLength; ) {
      const slice = segment.subarray(offset, offset + size());
      offset += slice.byteLength;
      yield slice;
    }
  }
}

async function readText(response: IncomingMessage, onBytes: () => void, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of response) {
      text += decoder.decode(chunk, { stream: true });
      onBytes();
    }
    return text;
  } catch (error) {
    signal.throwIfAborted();
    // Of a refusal the status is what counts; a success has to be complete.
    if ((response.statusCode ?? 0) >= 400) return text;
    throw error;
  }
}

async function toBytes(segment: BodySegment): Promise<Uint8Array> {
  if (segment instanceof Uint8Array) return segment;
  try {
    return new Uint8Array(await segment.arrayBuffer());
  } catch (cause) {
    throw new UploadSourceError("read", "the Blob cannot be read any more. Nothing was completed.", { cause });
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  return headers;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
