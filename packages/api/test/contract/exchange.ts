import type { ClientOptions, RequestOptions } from "../../src/runtime/index.js";
import { type DeclaredOperation, type DeclaredSuccess, isJson } from "./declared.js";
import type { OpenApi } from "./openapi.js";
import { type RequestParts, readRequest } from "./requests.js";
import { sampleOf } from "./values.js";

/** What is compared with a document: a generated operation, and clients to call it with. */
export interface Subject {
  call(client: object, input: object, options: RequestOptions): PromiseLike<unknown>;
  createClient(options: ClientOptions): object;
  /** A client that has no credential, whatever the environment says. */
  createAnonymousClient(options: ClientOptions): object;
}

export interface Exchange {
  requests: Request[];
  parts: RequestParts[];
  /** What the call resolved to; absent if it was rejected. */
  answer?: unknown;
  error?: unknown;
  /** Every line that the client logged. */
  log: string;
}

export interface ExchangeOptions {
  /** One per request; the last one stays. */
  replies: (() => Response)[];
  isAnonymous?: boolean;
  maxRetries?: number;
}

/** Calls an operation, and captures its requests instead of sending them. */
export async function exchange(
  { call, createClient, createAnonymousClient }: Subject,
  operation: DeclaredOperation,
  input: object,
  { replies, isAnonymous = false, maxRetries = 0 }: ExchangeOptions,
): Promise<Exchange> {
  const result: Exchange = { requests: [], parts: [], log: "" };
  const write = (...line: unknown[]): void => {
    result.log += `${JSON.stringify(line)}\n`;
  };
  const client = (isAnonymous ? createAnonymousClient : createClient)({
    fetch: async (request) => {
      result.requests.push(request);
      result.parts.push(await readRequest(request, operation));
      const reply = replies[Math.min(result.requests.length, replies.length) - 1];
      if (!reply) throw new Error("there is no reply");
      return reply();
    },
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: "debug",
  });
  try {
    result.answer = await call(client, input, { retry: { maxRetries, initialDelayMs: 0 } });
  } catch (error) {
    result.error = error;
  }
  return result;
}

/** The first success that an operation declares. */
export function successOf(document: OpenApi, { id, successes }: DeclaredOperation): () => Response {
  const [first] = successes;
  if (!first) throw new Error(`${id} declares no success`);
  return replyOf(document, first);
}

/** A response with the first example of a success. */
export function replyOf(document: OpenApi, { status, mediaType, schema, examples }: DeclaredSuccess): () => Response {
  if (mediaType === undefined) return () => new Response(null, { status });
  const body = examples[0] ?? sampleOf(document, schema, "answer");
  const headers = { "content-type": mediaType };
  return () => new Response(isJson(mediaType) ? JSON.stringify(body) : String(body), { status, headers });
}
