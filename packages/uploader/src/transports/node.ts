import { type ClientRequest, type Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { type Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { OptionRules } from "@pixwire/check-options";
import { follow } from "../abort.js";
import { UploadSourceError } from "../errors.js";
import type { BodySegment, Bytes, Transport, TransportRequest, TransportResponse } from "../transport.js";
import { checkTransportOptions } from "./check.js";

export interface NodeTransportOptions {
  /** Holds the connections, such as one for a proxy. @defaultValue Node's global agent of the protocol, which keeps them alive */
  agent?: HttpAgent | HttpsAgent | undefined;
}

/**
 * Bytes of one write, of which progress is told when the connection has taken them all: as many as went through in
 * `WRITE_MS` milliseconds in the last request that was answered. How fast a connection takes bytes says little, since
 * the system takes some megabytes at once and sends them later.
 */
interface Pace {
  bytes: number;
}
const WRITE_MS = 20;
const FIRST_WRITE = 256 * 1024;
const MIN_WRITE = 16 * 1024;
const MAX_WRITE = 16 * 1024 * 1024;

const NODE_RULES = {
  // As Node checks it.
  agent: (value) =>
    typeof Object(value).addRequest === "function" ? undefined : "must be an Agent of node:http or node:https",
} satisfies OptionRules<NodeTransportOptions>;

/** Sends with `node:http` and `node:https`: no copy of the bytes, progress as the socket takes them. */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  checkTransportOptions("nodeTransport", options, NODE_RULES);
  const { agent } = options;
  const pace: Pace = { bytes: FIRST_WRITE };
  return {
    reportsBytes: true,
    async send(request) {
      for (let replayed = false; ; replayed = true) {
        request.signal.throwIfAborted();
        const client = start(request, agent);
        try {
          return await exchange(client, request, pace);
        } catch (error) {
          // The server closed a kept connection just as it was taken for this request, of which it saw nothing. Which of
          // the two codes it is depends on whether that is noticed in a read or in a write.
          const stale = client.reusedSocket && ["ECONNRESET", "EPIPE"].includes(codeOf(error));
          if (replayed || !stale || request.body.once) throw error;
        }
      }
    },
  };
}

function start({ url, method, headers, body }: TransportRequest, agent: HttpAgent | undefined): ClientRequest {
  const request = new URL(url).protocol === "https:" ? httpsRequest : httpRequest;
  const length = body.byteLength === undefined ? {} : { "content-length": body.byteLength };
  return request(url, { method, headers: { ...headers, ...length }, ...(agent && { agent }) });
}

async function exchange(client: ClientRequest, request: TransportRequest, pace: Pace): Promise<TransportResponse> {
  const { signal, body, onBytes } = request;
  const startedAt = performance.now();
  let sentBytes = 0;
  let unfollow = (): void => {};
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      unfollow = follow(signal, (reason) => {
        client.destroy();
        reject(reason);
      });
      // Stays for good: after an early answer the rest of the body may fail to be written.
      client.on("error", reject);
      client.on("response", resolve);
      writeAll(client, body.segments, pace, (bytes) => onBytes((sentBytes += bytes))).catch(reject);
    });
    const text = await readText(response, () => onBytes(sentBytes));
    // Answered before the whole body was there: the connection cannot carry another request.
    if (!client.writableEnded) client.destroy();
    else if (sentBytes > FIRST_WRITE) {
      const bytes = Math.round((sentBytes / (performance.now() - startedAt)) * WRITE_MS);
      pace.bytes = Math.min(Math.max(bytes, MIN_WRITE), MAX_WRITE);
    }
    return { status: response.statusCode ?? 0, headers: headersOf(response), text };
  } catch (error) {
    client.destroy();
    pace.bytes = FIRST_WRITE;
    signal.throwIfAborted();
    throw error;
  } finally {
    unfollow();
  }
}

/** Writes as fast as the connection takes it. Rejects when bytes cannot be read; a failed connection just ends it. */
async function writeAll(
  client: ClientRequest,
  segments: readonly BodySegment[],
  pace: Pace,
  onWritten: (bytes: number) => void,
): Promise<void> {
  /** Whether the connection took the bytes. */
  const write = async (bytes: Bytes): Promise<boolean> => {
    const failed = await new Promise((resolve) => {
      // What fits in Node's own buffer is not waited for, so that small segments leave together with the next one.
      if (client.write(bytes, resolve)) resolve(undefined);
    });
    if (failed || client.destroyed) return false;
    onWritten(bytes.byteLength);
    return true;
  };
  for (const segment of segments) {
    if (Symbol.asyncIterator in segment) {
      for await (const bytes of segment) if (!(await write(bytes))) return;
      continue;
    }
    const length = segment instanceof Blob ? segment.size : segment.byteLength;
    for (let start = 0, end: number; start < length; start = end) {
      end = Math.min(start + pace.bytes, length);
      const bytes = segment instanceof Blob ? await readBlob(segment.slice(start, end)) : segment.subarray(start, end);
      if (!(await write(bytes))) return;
    }
  }
  client.end();
}

async function readBlob(blob: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new UploadSourceError("read", "the Blob cannot be read any more.", cause);
  }
}

async function readText(response: IncomingMessage, onBytes: () => void): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of response) {
      text += decoder.decode(chunk, { stream: true });
      onBytes();
    }
  } catch (error) {
    // Of a refusal the status is what counts; a success has to be complete.
    if ((response.statusCode ?? 0) < 400) throw error;
  }
  return text;
}

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
