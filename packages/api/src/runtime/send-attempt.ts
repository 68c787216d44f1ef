import { type Attempt, connectionError } from "./attempt.js";
import type { ClientInternals } from "./client.js";
import { ConfigurationError, type ConnectionError, ResponseTooLargeError } from "./errors.js";
import { type Fetch, lowerCaseHeaders, trimUrl } from "./options.js";
import { readText } from "./read-body.js";
import { detachOnFailure } from "./resilience/index.js";
import type { ReceivedResponse } from "./response.js";

/** The longest body of a response that is not a success. An error of the APIs has a few hundred bytes. */
const MAX_ERROR_BYTES = 1024 * 1024;

/**
 * Sends the request of an attempt, and reads the response to its end, whatever its status: a body that is not read
 * would keep its connection busy.
 *
 * @param signal - ends the attempt when the caller aborts or its time is up.
 * @throws ConnectionError when no complete response arrives, ResponseTooLargeError, and ConfigurationError for a response
 * that cannot be read. Any other error comes from the caller's own functions.
 */
export async function sendAttempt(
  client: ClientInternals,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<ReceivedResponse> {
  const { operation, wire, options, sender } = attempt;
  const accept = operation.accept ?? "application/json";
  const headers: Record<string, string> = { accept, ...client.headers, ...wire.headers };
  if (options.headers) Object.assign(headers, lowerCaseHeaders(options.headers));
  if (typeof wire.body === "string") headers["content-type"] ??= operation.contentType ?? "application/json";
  const authorization = await client.authorize(wire.hasCredential ? false : operation.auth, headers, operation.id);
  Object.assign(headers, authorization?.headers);

  const baseUrl = options.baseUrl === undefined ? client.baseUrl(operation.server) : trimUrl(options.baseUrl);
  const search = wire.search + (authorization?.query ?? "");
  const url = baseUrl + wire.pathname + search.replace(/^&/, "?");
  const body = sender ? null : wire.body;
  const init: RequestInit = { method: operation.method, headers, body, redirect: "manual" };
  const fetch = createFetch(client, attempt);
  // Node keeps only weak references from a signal to the requests that follow it. A request that is collected while its
  // response is awaited would not be aborted any more, so all of them are kept until the end of the attempt.
  const requests: Request[] = [];
  const createRequest = (input: string | Request, init: RequestInit): Request => {
    const request = new Request(input, init);
    requests.push(request);
    return request;
  };
  let response: Response;
  if (client.runMiddleware) {
    response = await client.runMiddleware(attempt, baseUrl, createRequest(url, { ...init, signal }), (request) =>
      detachOnFailure(request.signal, (signal) => fetch(createRequest(request, { signal }))),
    );
  } else {
    response = await detachOnFailure(signal, (signal) => {
      // Creating a Request takes a tenth of the time of a fast call, so it is created only for those who look at it.
      if (sender || client.fetch) return fetch(createRequest(url, { ...init, signal }));
      return orConnectionError(attempt, () => globalThis.fetch(url, { ...init, signal }));
    });
  }
  if (typeof response?.text !== "function") {
    throw new ConfigurationError("`fetch` must return a Response, or a promise of one", operation.id);
  }
  const secrets = { values: wire.secrets, credentials: authorization?.secrets ?? [] };
  return { response, secrets, ...(await readBody(attempt, response, signal)) };
}

/** Creates the function that finally sends the request. It throws a ConnectionError, or an error of the sender. */
function createFetch(client: ClientInternals, attempt: Attempt): Fetch {
  const { sender, wire, number } = attempt;
  const toError = (cause: unknown): ConnectionError => connectionError(attempt, cause);
  if (sender) return (request) => sender.send({ request, body: wire.body, attempt: number, connectionError: toError });
  return (request) => orConnectionError(attempt, () => (client.fetch ?? globalThis.fetch)(request));
}

async function orConnectionError(attempt: Attempt, fetch: () => Promise<Response>): Promise<Response> {
  try {
    return await fetch();
  } catch (cause) {
    throw connectionError(attempt, cause);
  }
}

/** Reads JSON and errors as text, and any other success as its operation does. */
async function readBody(
  attempt: Attempt,
  response: Response,
  signal: AbortSignal,
): Promise<Pick<ReceivedResponse, "text" | "data">> {
  const { operation, limits } = attempt;
  const maxBytes = response.ok ? limits.maxResponseBytes : Math.min(limits.maxResponseBytes, MAX_ERROR_BYTES);
  try {
    const data = response.ok ? await operation.read?.(response, operation, maxBytes, signal) : undefined;
    return data === undefined ? { text: await readText(response, maxBytes, signal) } : { text: "", data };
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw new ConfigurationError(cause.message, operation.id);
    if (!(cause instanceof ResponseTooLargeError)) throw connectionError(attempt, cause, response);
    const request = `${operation.id}: ${operation.method} ${operation.path}`;
    const isLimitOfCaller = maxBytes === limits.maxResponseBytes;
    const problem = isLimitOfCaller
      ? `with a body longer than \`maxResponseBytes\`, ${maxBytes} bytes: raise it if responses may be that long`
      : `with a body longer than ${maxBytes} bytes, the limit for errors. Check that \`baseUrl\` leads to the API`;
    const message = `${request} answered ${response.status} ${problem}`;
    throw new ResponseTooLargeError(maxBytes, { operation: operation.id, message });
  }
}
