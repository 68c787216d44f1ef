import { type ClientRequest, type Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { type Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { ResponseTooLargeError } from "@pixwire/api/runtime";
import type { OptionRules } from "@pixwire/check-options";
import { follow } from "../abort.js";
import { UploadSourceError } from "../errors.js";
import type { Bytes } from "../sources/bytes.js";
import { cannotStart } from "./cannot-start.js";
import type { BodySegment, Transport, TransportRequest, TransportResponse } from "./transport.js";
import { checkTransportOptions } from "./transport-options.js";

export interface NodeTransportOptions {
  /** Holds the connections, such as one for a proxy. @defaultValue Node's global agent of the protocol, which keeps them alive */
  agent?: HttpAgent | HttpsAgent | undefined;
}

/** Bytes of one write. Progress is told when the connection has taken them all, so they are few. */
const STEP_BYTES = 256 * 1024;

const NODE_RULES = {
  // As Node checks it.
  agent: (value) =>
    typeof Object(value).addRequest === "function" ? undefined : "must be an Agent of node:http or node:https",
} satisfies OptionRules<NodeTransportOptions>;

/** Sends with `node:http` and `node:https`: no copy of the bytes, progress as the socket takes them. */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  checkTransportOptions("nodeTransport", options, NODE_RULES);
  const { agent } = options;
  return {
    reportsBytes: true,
    async send(request) {
      for (let replayed = false; ; replayed = true) {
        request.signal.throwIfAborted();
        const client = start(request, agent);
        try {
          return await send(client, request);
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
  // Answers come as they are: short ones gain nothing from compression, and one that grows when it is read does harm.
  const all = { ...headers, ...length, "accept-encoding": "identity" };
  try {
    return request(url, { method, headers: all, ...(agent && { agent }) });
  } catch (error) {
    // Such as when the agent is for the other protocol.
    throw cannotStart("nodeTransport", error);
  }
}

async function send(client: ClientRequest, request: TransportRequest): Promise<TransportResponse> {
  const { signal, body, onBytes, maxResponseBytes } = request;
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
      // Not before there is a connection: agents of proxies write the head anew until then, and after a first write it
      // would stand in the midst of the body.
      client.once("socket", () => {
        writeAll(client, body.segments, (bytes) => onBytes((sentBytes += bytes))).catch(reject);
      });
    });
    const text = await readText(response, maxResponseBytes);
    // Answered before the whole body was there: the connection cannot carry another request.
    if (!client.writableEnded) client.destroy();
    return { status: response.statusCode ?? 0, headers: headersOf(response), text };
  } catch (error) {
    client.destroy();
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
  let taken = Promise.resolve(true);
  for await (const bytes of stepsOf(segments)) {
    // Behind the step that the connection is taking, so that the next one is there when it has room.
    const next = write(bytes);
    if (!(await taken)) return;
    taken = next;
  }
  if (await taken) client.end();
}

async function* stepsOf(segments: readonly BodySegment[]): AsyncGenerator<Bytes, void, undefined> {
  for (const segment of segments) {
    for await (const bytes of Symbol.asyncIterator in segment ? segment : [segment]) {
      const length = bytes instanceof Blob ? bytes.size : bytes.byteLength;
      for (let start = 0; start < length; start += STEP_BYTES) {
        const end = Math.min(start + STEP_BYTES, length);
        yield bytes instanceof Blob ? await readBlob(bytes.slice(start, end)) : bytes.subarray(start, end);
      }
    }
  }
}

async function readBlob(blob: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new UploadSourceError("read", "the Blob cannot be read any more.", cause);
  }
}

/** @throws ResponseTooLargeError when the body of a success exceeds the limit, and what breaks it off. */
async function readText(response: IncomingMessage, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.length;
      if (size > maxBytes) throw new ResponseTooLargeError(maxBytes);
      text += decoder.decode(chunk, { stream: true });
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
