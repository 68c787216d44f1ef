import { type ClientInternals, toAuthorization } from "./client.js";
import { ConfigurationError, ConnectionError } from "./errors.js";
import type { WireInput } from "./input.js";
import type { OperationSpec } from "./operation.js";
import { checkUrl, lowerCaseHeaders } from "./options.js";
import type { Answer } from "./response.js";
import type { RequestOptions } from "./send.js";

/** One try of a call. */
export interface Attempt {
  spec: OperationSpec;
  input: object | undefined;
  wire: WireInput;
  options: RequestOptions;
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
  if (options.headers) Object.assign(headers, lowerCaseHeaders(options.headers, spec.id));
  if (typeof wire.body === "string") headers["content-type"] ??= "application/json";
  let authorization = headers.authorization ? toAuthorization(headers.authorization) : undefined;
  if (!authorization && spec.auth !== false && !wire.hasCredential) {
    authorization = await internals.authorize(spec.auth !== "optional");
    if (authorization) headers.authorization = authorization.header;
  }

  const baseUrl = options.baseUrl === undefined ? internals.baseUrl(spec.server) : checkUrl(options.baseUrl, spec.id);
  const url = baseUrl + wire.pathname + wire.search;
  const init: RequestInit = { method: spec.method, headers, body: wire.body, redirect: "manual", signal };
  let response: Response | undefined;
  try {
    // Making a Request takes a tenth of the time of a fast call: where nobody looks at it, there is none.
    if (through) response = await through(attempt, baseUrl, new Request(url, init), fetch);
    else response = await (fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init));
    if (typeof response?.text === "function")
      return {
        response,
        text: await response.text(),
        secrets: { values: wire.secrets, credentials: authorization?.secrets ?? [] },
      };
  } catch (cause) {
    // What middleware throws is the caller's own.
    throw through && !response ? cause : lost(attempt, response, cause);
  }
  throw new ConfigurationError("`fetch` gave no Response", spec.id);
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
