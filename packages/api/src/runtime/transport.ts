import { type ClientInternals, toAuthorization } from "./client.js";
import { ConfigurationError, ConnectionError, ResponseTooLargeError } from "./errors.js";
import type { WireInput } from "./input.js";
import type { OperationSpec } from "./operation.js";
import { type Limits, lowerCaseHeaders, type RequestOptions, trimUrl } from "./options.js";
import { readText } from "./read-body.js";
import type { Answer } from "./response.js";

/** One try of a call. */
export interface Attempt {
  spec: OperationSpec;
  input: object | undefined;
  wire: WireInput;
  options: RequestOptions;
  limits: Limits;
  /** 1 is the first. */
  number: number;
}

/**
 * Sends one request and reads its answer to the end, whatever its status: an unread body would hold its connection.
 *
 * @param signal - ends it: the caller's abort and the time limit of the attempt.
 * @throws {@link ConnectionError} when no whole answer arrives; any other error comes from the caller's own functions.
 */
export async function exchange(internals: ClientInternals, attempt: Attempt, signal: AbortSignal): Promise<Answer> {
  const { spec, wire, options } = attempt;
  const { fetch, through } = internals;
  const headers = { ...internals.headers };
  if (options.headers) Object.assign(headers, lowerCaseHeaders(options.headers));
  if (typeof wire.body === "string") headers["content-type"] ??= "application/json";
  let authorization = headers.authorization ? toAuthorization(headers.authorization) : undefined;
  if (!authorization && spec.auth !== false && !wire.hasCredential) {
    authorization = await internals.authorize(spec.auth !== "optional");
    if (authorization) headers.authorization = authorization.header;
  }

  const baseUrl = options.baseUrl === undefined ? internals.baseUrl(spec.server) : trimUrl(options.baseUrl);
  const url = baseUrl + wire.pathname + wire.search;
  const init: RequestInit = { method: spec.method, headers, body: wire.body, redirect: "manual", signal };
  let response: Response;
  try {
    // Making a Request takes a tenth of the time of a fast call: where nobody looks at it, there is none.
    if (through) response = await through(attempt, baseUrl, new Request(url, init), fetch);
    else response = await (fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init));
  } catch (cause) {
    throw through ? cause : lost(attempt, undefined, cause); // What middleware throws is the caller's own.
  }
  if (typeof response?.text !== "function") {
    throw new ConfigurationError("`fetch` must return a Response, or a promise of one", spec.id);
  }
  const text = await readAll(attempt, response, signal);
  return { response, text, secrets: { values: wire.secrets, credentials: authorization?.secrets ?? [] } };
}

async function readAll(attempt: Attempt, response: Response, signal: AbortSignal): Promise<string> {
  const { spec, limits } = attempt;
  const { maxResponseBytes } = limits;
  try {
    return await readText(response, maxResponseBytes, signal);
  } catch (cause) {
    if (!(cause instanceof ResponseTooLargeError)) throw lost(attempt, response, cause);
    const answer = `${spec.method} ${spec.path} answered ${response.status}`;
    const message = `${spec.id}: ${answer} with a body longer than \`maxResponseBytes\`, ${maxResponseBytes} bytes`;
    throw new ResponseTooLargeError(maxResponseBytes, { operation: spec.id, message });
  }
}

/** No whole answer arrived. */
export function lost({ spec, number }: Attempt, response: Response | undefined, cause: unknown): ConnectionError {
  const what = response ? `the answer (${response.status}) broke off` : "no answer arrived";
  const message = `${spec.id}: ${spec.method} ${spec.path}: ${what}${codeOf(cause)}`;
  return new ConnectionError(spec.id, number, message, { cause });
}

/** The system's code for a failure, such as ECONNRESET; never its message, which may quote the URL. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? ` (${error.code})` : codeOf(error.cause);
}
