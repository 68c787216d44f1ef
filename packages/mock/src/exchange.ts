import { json, page } from "./answers.js";
import { drain, meteredBody, readHalf, tooLarge } from "./body.js";
import { Failure } from "./errors.js";
import { answerExample } from "./example.js";
import type { Breakage, ExchangeInfo, FaultKind } from "./faults.js";
import { Reply } from "./handler.js";
import type { Operation } from "./operation.js";
import type { Answer, Emulator, Handler, Provider } from "./provider.js";
import type { Random } from "./random.js";
import type { Match, Router } from "./router.js";
import { readInput } from "./validate.js";

/** One line of the request log. */
export interface RequestRecord {
  /** `delivery` for what is no operation. */
  readonly operationId: string;
  readonly method: string;
  /** The path template of the operation; the path itself for what is no operation. */
  readonly path: string;
  readonly url: string;
  /** Undefined until it is answered, and for good when the connection broke before that. */
  readonly status: number | undefined;
  /** The fault that was injected. */
  readonly fault: FaultKind | undefined;
  /** Bytes of the body that were read, multipart framing included. */
  readonly requestBytes: number;
  /** Fields of a form that the operation does not have, whether they were ignored or refused. */
  readonly unknownFields: readonly string[];
  /** Bytes of the answer's body. */
  readonly responseBytes: number;
  /** By the emulator's clock, in milliseconds. */
  readonly startedAt: number;
  /** When the answer was ready, or the connection broke; undefined until then. */
  readonly endedAt: number | undefined;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** @param baseUrl - where the caller reaches the emulator; undefined in process. */
export type Exchange = (request: Request, baseUrl: string | undefined) => Promise<Response | Breakage>;

export interface ExchangeParts {
  provider: Pick<Provider<never, unknown>, "validators" | "tokenOf" | "errorBody">;
  emulator: Emulator<unknown>;
  router: Router;
  random: Random;
  now(): number;
  token: string | undefined;
  tokens: Map<string, unknown>;
  latencyMs(exchange: ExchangeInfo): number;
  fault(exchange: ExchangeInfo): FaultKind | undefined;
  retryAfterSeconds: number | undefined;
  /** The largest body of a request, in bytes. */
  maxBodyBytes: number;
  log(record: RequestRecord): void;
}

/** How one request becomes one answer, whatever it came over. */
export function createExchange(parts: ExchangeParts): Exchange {
  const counts = new Map<string, number>();
  return async (request, baseUrl) => {
    const url = new URL(request.url);
    const found = findOperation(parts.router, request.method, url);
    const operation = operationOf(found);
    const operationId = operation?.id ?? DELIVERY;
    const count = (counts.get(operationId) ?? 0) + 1;
    counts.set(operationId, count);
    const info: ExchangeInfo = { operationId, method: request.method, url, count };
    const record: Writable<RequestRecord> = {
      ...{ operationId, method: request.method, path: operation?.path ?? url.pathname, url: request.url },
      ...{ status: undefined, fault: parts.fault(info), requestBytes: 0, responseBytes: 0, unknownFields: [] },
      ...{ startedAt: parts.now(), endedAt: undefined },
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

async function carryOut(
  parts: ExchangeParts,
  incoming: Incoming,
  record: Writable<RequestRecord>,
): Promise<Response | Breakage> {
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
  const response = await answering.catch((error: unknown) => refuse(parts, error, operationOf(found)));
  await drain(body);
  // A caller that went away in the middle of its request is answered nothing, whatever came of the half.
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

const DELIVERY = "delivery";

/** An operation, or why there can be none, or undefined for a path that the spec does not have. */
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

async function answer(
  parts: ExchangeParts,
  { request, url, found, baseUrl }: Incoming,
  body: Response,
  record: Writable<RequestRecord>,
): Promise<Response> {
  if (found instanceof Failure) throw found;
  if (Number(request.headers.get("content-length") ?? 0) > parts.maxBodyBytes) throw tooLarge(parts.maxBodyBytes);
  if (!found) {
    const delivered = await parts.emulator.deliver(request, url, baseUrl);
    if (delivered) return delivered;
    throw new Failure(404, `There is no ${request.method} ${url.pathname}`);
  }
  const { operation } = found;
  const token = authorize(parts, operation, request);
  parts.emulator.admit?.(operation, token);
  const validators = parts.provider.validators[operation.id];
  if (!validators) throw new Error(`${operation.id} has no validators`);
  const input = await readInput(found, validators, url, body, (fields) => {
    record.unknownFields = fields;
  });
  const handler = handlerOf(parts.emulator, operation);
  return handler ? toResponse(await handler({ ...input, baseUrl, token }), operation) : answerExample(operation);
}

/** Types give way here: what was checked against an operation is what the handler of its id takes. */
function handlerOf({ handlers }: Emulator<unknown>, { id }: Operation): Handler | undefined {
  return Object.hasOwn(handlers, id) ? Reflect.get(handlers, id) : undefined;
}

/** The token of a call, if it needs one. @throws Failure 401 */
function authorize(
  { provider, emulator, token, tokens }: ExchangeParts,
  { credential = "required" }: Operation,
  request: Request,
): string | undefined {
  if (credential === "none") return undefined;
  const header = request.headers.get("authorization");
  if (header === null && credential === "optional") return undefined;
  const given = header === null ? undefined : provider.tokenOf(header);
  if (given === undefined || !(token === undefined || given === token || emulator.issued?.(given)))
    throw new Failure(401, "Invalid authorization token");
  if (!tokens.has(given)) tokens.set(given, true);
  return given;
}

function toResponse(answer: Answer, { success }: Operation): Response {
  if (answer instanceof Response) return answer;
  if (answer instanceof Reply) return json(answer.data, answer.status);
  return answer === undefined ? new Response(null, { status: success.status }) : json(answer, success.status);
}

/** A fault, answered with a status. */
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

/** @throws what is no refusal: a mistake in the emulator itself, or a caller that has gone. */
function refuse({ provider }: ExchangeParts, error: unknown, operation: Operation | undefined): Response {
  if (!(error instanceof Failure)) throw error;
  if (error instanceof InjectedStatus && (error.status === 502 || error.status === 504)) {
    return page(`<html><body><h1>${error.status}</h1></body></html>`, error.status);
  }
  const response = json(provider.errorBody(error, operation), error.status);
  if (error instanceof InjectedStatus && error.retryAfterSeconds !== undefined) {
    response.headers.set("retry-after", String(error.retryAfterSeconds));
  }
  return response;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal.addEventListener("abort", abort, { once: true });
  });
}
