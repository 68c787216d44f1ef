import { html, json } from "./answers.js";
import { drain, meteredBody, readHalf, tooLarge } from "./body.js";
import { Failure, QuotaFailure } from "./errors.js";
import { answerExample } from "./example.js";
import type { Breakage, ExchangeInfo, FaultKind } from "./faults.js";
import { Reply } from "./handler.js";
import type { Operation } from "./operation.js";
import { pause } from "./pause.js";
import type { CredentialCarrier, Emulator, Provider } from "./provider.js";
import type { Random } from "./random.js";
import { TooManyRequests } from "./request-limit.js";
import type { OpenRecord, RequestRecord } from "./request-log.js";
import type { Match, Router } from "./router.js";
import { readInput } from "./validate.js";

/**
 * Turns a request into a response or a broken connection, both in process and for a server.
 *
 * @param baseUrl - the address at which the caller reaches the emulator; undefined in process.
 */
export type Respond = (request: Request, baseUrl: string | undefined) => Promise<Response | Breakage>;

export interface RespondParts {
  provider: Pick<Provider<never, unknown, object>, "validators" | "credentials" | "errorBody">;
  emulator: Emulator<unknown, object>;
  router: Router;
  random: Random;
  now(): number;
  /** The only token that is accepted; undefined for any token. */
  token: string | undefined;
  /** The tokens that were accepted. */
  tokens: Map<string, unknown>;
  /** Whether query parameters and form fields are refused that the operation does not declare. */
  strict: boolean;
  latencyMs(exchange: ExchangeInfo): number;
  fault(exchange: ExchangeInfo): FaultKind | undefined;
  retryAfterSeconds: number | undefined;
  /** The largest body of a request, in bytes. */
  maxBodyBytes: number;
  /** Counts a request. @throws TooManyRequests */
  countRequest(): void;
  log(record: RequestRecord): void;
}

/** The operationId of requests that are not operations. */
export const DELIVERY = "delivery";

export function createRespond(parts: RespondParts): Respond {
  const counts = new Map<string, number>();
  return async (request, baseUrl) => {
    const url = new URL(request.url);
    const found = findOperation(parts.router, request.method, url);
    const operation = operationOf(found);
    const operationId = operation?.id ?? DELIVERY;
    const count = (counts.get(operationId) ?? 0) + 1;
    counts.set(operationId, count);
    const info: ExchangeInfo = { operationId, method: request.method, url, count };
    const record: OpenRecord = {
      operationId,
      method: request.method,
      path: operation?.path ?? url.pathname,
      url: request.url,
      status: undefined,
      fault: parts.fault(info),
      requestBytes: 0,
      unknownFields: [],
      responseBytes: 0,
      startedAt: parts.now(),
      endedAt: undefined,
    };
    parts.log(record);
    await pause(parts.latencyMs(info), request.signal);
    if (record.fault === "stall") return { kind: "stall" };
    try {
      return await carryOut(parts, { request, url, found, baseUrl }, record);
    } finally {
      record.endedAt = parts.now();
    }
  };
}

interface Incoming {
  request: Request;
  url: URL;
  found: Found;
  baseUrl: string | undefined;
}

/** An operation, a failure to read the path, or undefined for a path that is not in the spec. */
type Found = Match | Failure | undefined;

function findOperation(router: Router, method: string, url: URL): Found {
  try {
    return router(method === "HEAD" ? "GET" : method, url.pathname);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function operationOf(found: Found): Operation | undefined {
  return found instanceof Failure ? undefined : found?.operation;
}

async function carryOut(parts: RespondParts, incoming: Incoming, record: OpenRecord): Promise<Response | Breakage> {
  const { request, found } = incoming;
  const { fault } = record;
  const body = meteredBody(request, parts.maxBodyBytes, (bytes) => {
    record.requestBytes += bytes;
  });
  if (fault === "reset") {
    await readHalf(body, Number(request.headers.get("content-length") ?? 0));
    return { kind: "reset" };
  }
  const answering = isStatus(fault)
    ? Promise.reject(new InjectedStatus(Number(fault), parts.retryAfterSeconds))
    : answer(parts, incoming, body, record);
  const response = await answering.catch((error: unknown) => toErrorResponse(parts, error, operationOf(found)));
  await drain(body);
  // A caller that disconnected in the middle of its request gets no response.
  if (fault === "lost-answer" || request.signal.aborted) return { kind: "reset" };
  for (const [name, value] of Object.entries(parts.emulator.headers?.(parts.random) ?? {})) {
    response.headers.set(name, value);
  }
  record.status = response.status;
  record.responseBytes = request.method === "HEAD" ? 0 : Number(response.headers.get("content-length") ?? 0);
  if (fault === "truncate") return { kind: "cut", response, then: "reset" };
  if (fault === "stall-answer") return { kind: "cut", response, then: "stall" };
  return request.method === "HEAD" ? new Response(null, response) : response;
}

async function answer(
  parts: RespondParts,
  { request, url, found, baseUrl }: Incoming,
  body: Response,
  record: OpenRecord,
): Promise<Response> {
  parts.countRequest();
  if (found instanceof Failure) throw found;
  if (Number(request.headers.get("content-length") ?? 0) > parts.maxBodyBytes) throw tooLarge(parts.maxBodyBytes);
  if (!found) {
    const delivered = await parts.emulator.deliver(request, url, baseUrl);
    if (delivered) return delivered;
    throw new Failure(404, `There is no ${request.method} ${url.pathname}`);
  }
  const { operation } = found;
  const token = authorize(parts, operation, request, url);
  parts.emulator.admit?.(operation, token);
  const validators = parts.provider.validators[operation.id];
  if (!validators) throw new Error(`${operation.id} has no validators`);
  const input = await readInput(found, validators, url, body, {
    headers: request.headers,
    refuseUndeclared: parts.strict,
    credentialNames: credentialNames(parts.provider),
    noteUnknown: (fields) => {
      record.unknownFields = fields;
    },
  });
  const handler = handlerOf(parts.emulator, operation);
  if (!handler) return answerExample(operation);
  return toResponse(await handler({ ...input, baseUrl, token }), operation);
}

/** The query parameters that carry a credential. They are declared with the security schemes, not with an operation. */
function credentialNames({ credentials }: RespondParts["provider"]): string[] {
  return Object.values(credentials)
    .filter(({ in: place }) => place === "query")
    .map(({ name }) => name);
}

/** The one place that is not typed: input that was checked against an operation is what its handler takes. */
function handlerOf(
  { handlers }: Emulator<unknown, object>,
  { id }: Operation,
): ((call: object) => unknown) | undefined {
  return Object.hasOwn(handlers, id) ? Reflect.get(handlers, id) : undefined;
}

/** The token of a call, if the operation needs one. Of several, the first. @throws Failure 401 */
function authorize(
  { provider, emulator, token, tokens }: RespondParts,
  { credential = "required", schemes }: Operation,
  request: Request,
  url: URL,
): string | undefined {
  if (credential === "none") return undefined;
  const alternatives = schemes ?? [Object.keys(provider.credentials)];
  const given = alternatives
    .map((needed) => needed.map((scheme) => readCredential(provider.credentials[scheme], request, url)))
    .find((read) => read.length > 0 && read.every((value) => value !== undefined));
  if (!given) {
    const isAnonymous = Object.values(provider.credentials).every((one) => carriedValue(one, request, url) === null);
    if (credential === "optional" && isAnonymous) return undefined;
    throw new Failure(401, "Invalid authorization token");
  }
  for (const one of given) {
    const isAccepted = one !== undefined && (token === undefined || one === token || emulator.issued?.(one));
    if (!isAccepted) throw new Failure(401, "Invalid authorization token");
    if (!tokens.has(one)) remember(tokens, one);
  }
  return given[0];
}

function readCredential(carrier: CredentialCarrier | undefined, request: Request, url: URL): string | undefined {
  const value = carrier && carriedValue(carrier, request, url);
  if (!carrier || value === null || value === undefined || value === "") return undefined;
  return carrier.tokenOf ? carrier.tokenOf(value) : value;
}

function carriedValue(
  { in: place, name }: CredentialCarrier,
  { headers }: Request,
  { searchParams }: URL,
): string | null {
  return place === "query" ? searchParams.get(name) : headers.get(name);
}

/** A full quota must not keep a new token from reading, and from deleting what fills it. */
function remember(tokens: Map<string, unknown>, token: string): void {
  try {
    tokens.set(token, true);
  } catch (error) {
    if (!(error instanceof QuotaFailure)) throw error;
  }
}

/** @param answer - what a handler returned: data or a {@link Reply}. */
function toResponse(answer: unknown, { success }: Operation): Response {
  const { status, data } = answer instanceof Reply ? answer : { status: success.status, data: answer };
  if (data instanceof Blob)
    return new Response(data, { status, headers: { "content-type": data.type || "application/octet-stream" } });
  return data === undefined ? new Response(null, { status }) : json(data, status);
}

/** An injected fault that is a status. */
class InjectedStatus extends Failure {
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, retryAfterSeconds: number | undefined) {
    super(status, "An injected fault");
    this.retryAfterSeconds = status === 429 || status === 503 ? retryAfterSeconds : undefined;
  }
}

function isStatus(fault: FaultKind | undefined): boolean {
  return fault !== undefined && /^\d+$/.test(fault);
}

/** @throws any error that is not a {@link Failure}, such as a bug in the emulator or the abort of the caller. */
function toErrorResponse({ provider }: RespondParts, error: unknown, operation: Operation | undefined): Response {
  if (!(error instanceof Failure)) throw error;
  if (error instanceof InjectedStatus && (error.status === 502 || error.status === 504)) {
    return html(`<html><body><h1>${error.status}</h1></body></html>`, error.status);
  }
  const response = json(provider.errorBody(error, operation), error.status);
  const isDelayed = error instanceof InjectedStatus || error instanceof TooManyRequests;
  if (isDelayed && error.retryAfterSeconds !== undefined) {
    response.headers.set("retry-after", String(error.retryAfterSeconds));
  }
  return response;
}
