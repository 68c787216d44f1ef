import type { ClientInternals } from "./client.js";
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
  /** Ends it: the caller's abort and the time limit of the attempt. */
  signal: AbortSignal;
}

/**
 * Sends one request and reads its answer to the end, whatever its status: an unread body would hold its connection.
 *
 * @throws {@link ConnectionError} when no whole answer arrives; any other error comes from the caller's own functions.
 */
export async function exchange(internals: ClientInternals, attempt: Attempt): Promise<Answer> {
  const { spec, wire, options, signal, number } = attempt;
  const secrets = [...wire.secrets];
  const headers = { ...internals.headers, ...(options.headers && lowerCaseHeaders(options.headers)) };
  if (typeof wire.body === "string") headers["content-type"] ??= "application/json";
  const anonymous = spec.auth === false || wire.hasCredential;
  const authorization =
    headers.authorization ?? (!anonymous && (await internals.authorize(secrets, spec.auth !== "optional")));
  if (authorization) {
    headers.authorization = authorization;
    // Without the scheme, so that the credential is found wherever it stands.
    secrets.push(authorization.replace(/^\w+ /, ""));
  }

  const lost = (what: string, cause: unknown): ConnectionError =>
    new ConnectionError(spec.id, number, `${spec.id}: ${spec.method} ${spec.path}: ${what}${codeOf(cause)}`, { cause });
  const { fetch, through } = internals;
  const baseUrl = checkUrl(options.baseUrl ?? internals.baseUrl(spec.server));
  const url = baseUrl + wire.pathname + wire.search;
  const init: RequestInit = { method: spec.method, headers, body: wire.body, redirect: "manual", signal };
  const send = async (request?: Request): Promise<Response> => {
    try {
      return await (request ? (fetch ?? globalThis.fetch)(request) : globalThis.fetch(url, init));
    } catch (cause) {
      throw lost("no answer arrived", cause);
    }
  };
  // Making a Request takes a tenth of the time of a fast call: where nobody looks at it, there is none.
  const request = fetch || through ? new Request(url, init) : undefined;
  const response = await (request && through ? through(attempt, baseUrl, request, send) : send(request));
  if (typeof response?.text !== "function") {
    throw new ConfigurationError(`${spec.id}: \`fetch\` gave no Response`);
  }
  try {
    return { response, text: await response.text(), secrets };
  } catch (cause) {
    throw lost(`the answer (${response.status}) broke off`, cause);
  }
}

/** The system's code for a failure, such as ECONNRESET; never its message, which may quote the URL. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? ` (${error.code})` : codeOf(error.cause);
}
