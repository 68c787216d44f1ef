import http, { type ClientRequest, type Agent as HttpAgent, type IncomingMessage } from "node:http";
import https, { type Agent as HttpsAgent } from "node:https";
import { abortReason, onAbort, ResponseTooLargeError, systemCodeOf, throwIfAborted } from "@pixwire/api/runtime";
import { isObject, type OptionRules } from "@pixwire/check-options";
import type { Bytes } from "../sources/bytes.js";
import { readBlob } from "../sources/read-blob.js";
import { cannotStart } from "./cannot-start.js";
import type { BodySegment, Transport, TransportRequest, TransportResponse } from "./transport.js";
import { checkTransportOptions } from "./transport-options.js";

export interface NodeTransportOptions {
  /** Manages the connections, for example through a proxy. @defaultValue Node's global agent, which keeps them alive */
  agent?: HttpAgent | HttpsAgent | undefined;
}

/**
 * The length of one write, in bytes. Progress is reported when the connection has taken all of them, so it is short.
 */
const STEP_BYTES = 256 * 1024;

const NODE_RULES = {
  // The same check as Node's.
  agent: (value) =>
    isObject(value) && typeof value.addRequest === "function"
      ? undefined
      : "must be an Agent of node:http or node:https",
} satisfies OptionRules<NodeTransportOptions>;

/** Sends with `node:http` and `node:https`, without copying. Progress follows the bytes that the socket takes. */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  checkTransportOptions("nodeTransport", options, NODE_RULES);
  const { agent } = options;
  return {
    reportsBytes: true,
    async send(request) {
      throwIfAborted(request.signal);
      const client = start(request, agent);
      try {
        return await send(client, request);
      } catch (error) {
        if (request.body.once || !isStale(client, error)) throw error;
        return await send(start(request, agent), request);
      }
    },
  };
}

/**
 * Whether the server closed a kept-alive connection just when this request started to use it, and saw nothing of the
 * request. The code depends on whether a read or a write noticed it.
 */
function isStale({ reusedSocket }: ClientRequest, error: unknown): boolean {
  const code = systemCodeOf(error);
  return reusedSocket && (code === "ECONNRESET" || code === "EPIPE");
}

function start({ url, method, headers, body }: TransportRequest, agent: HttpAgent | undefined): ClientRequest {
  // Looked up at each request, so that tools which replace the function, such as MSW, see uploads too.
  const { request } = new URL(url).protocol === "https:" ? https : http;
  const length = body.byteLength === undefined ? {} : { "content-length": body.byteLength };
  // Uncompressed: short responses gain nothing from compression, and one that grows while it is read does harm.
  const all = { ...headers, ...length, "accept-encoding": "identity" };
  try {
    return request(url, { method, headers: all, ...(agent && { agent }) });
  } catch (error) {
    // For example, the agent is for the other protocol.
    throw cannotStart("nodeTransport", error);
  }
}

async function send(client: ClientRequest, request: TransportRequest): Promise<TransportResponse> {
  const { signal, body, onBytes, maxResponseBytes } = request;
  let sentBytes = 0;
  let stopListening = (): void => {};
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      stopListening = onAbort(signal, () => {
        client.destroy();
        reject(abortReason(signal));
      });
      // Never removed: after an early response, writing the rest of the body may fail.
      client.on("error", reject);
      client.on("response", resolve);
      // Not before there is a connection: until then, agents of proxies may rewrite the head. After the first write,
      // that head would end up in the middle of the body.
      client.once("socket", () => {
        const onWritten = (bytes: number): void => {
          sentBytes += bytes;
          onBytes(sentBytes);
        };
        writeAll(client, body.segments, onWritten).catch(reject);
      });
    });
    const text = await readText(response, maxResponseBytes);
    // The response came before all of the body was written, so the connection cannot be used again.
    if (!client.writableEnded) client.destroy();
    return { status: response.statusCode ?? 0, headers: headersOf(response), text };
  } catch (error) {
    client.destroy();
    throwIfAborted(signal);
    throw error;
  } finally {
    stopListening();
  }
}

/** Writes as fast as the connection allows. Rejects if bytes cannot be read. A broken connection only ends it. */
async function writeAll(
  client: ClientRequest,
  segments: readonly BodySegment[],
  onWritten: (bytes: number) => void,
): Promise<void> {
  /** Whether the connection took the bytes. */
  const write = async (bytes: Bytes): Promise<boolean> => {
    const failed = await new Promise((resolve) => {
      // Bytes that fit in Node's own buffer are not waited for, so that small segments are sent together with the next.
      if (client.write(bytes, resolve)) resolve(undefined);
    });
    if (failed || client.destroyed) return false;
    onWritten(bytes.byteLength);
    return true;
  };
  let taken = Promise.resolve(true);
  for await (const bytes of stepsOf(segments)) {
    // Queued behind the step that the connection is taking, so that it never has to wait for the next one.
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

/**
 * @throws ResponseTooLargeError if the body of a success response is longer than the limit, and what
 * interrupts it.
 */
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
    // Only the status of a refusal counts, but a success has to be complete.
    if ((response.statusCode ?? 0) < 400) throw error;
  }
  return text;
}

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
}
