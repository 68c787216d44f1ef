import { createApiError } from "./errors.js";
import { parseJson } from "./json.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import type { Provider } from "./provider.js";
import { redactStart, type Secrets } from "./redact.js";
import { valueAt } from "./value-at.js";

/** A response that has been read to its end. */
export interface ReceivedResponse {
  response: Response;
  text: string;
  /** The body of a success that is not JSON. */
  data?: string | Blob | undefined;
  /** What to redact in messages: the credential, and the secret members of the input. */
  secrets: Secrets;
}

/**
 * Returns the data of a response.
 *
 * @throws ApiError when the response is not the success that the operation promises.
 */
export function readResponse(provider: Provider, operation: OperationDescriptor, received: ReceivedResponse): unknown {
  const { response, text, secrets } = received;
  const { status } = response;
  if (received.data !== undefined) return received.data;
  const { body, jsonProblem } = parse(text);
  const code = textAt(body, provider.errorBody.code, secrets);
  const message = textAt(body, provider.errorBody.message, secrets);
  const partial = status === 207 ? provider.partialSuccess?.(body) : undefined;
  let problem = partial?.problem;
  if (response.ok && status !== 207) {
    if (!(code && message)) {
      problem = findProblem(operation, body, jsonProblem);
      if (!problem) return body;
    }
  } else if (status < 400 && !response.ok) {
    // Redirects are not followed, because that could lose a body or repeat a call. In browsers they have the status 0.
    problem = status === 304 ? NOT_MODIFIED : REDIRECTED;
  }
  const outcome = `${operation.id}: ${operation.method} ${operation.path} answered ${status}${code ? ` (${code})` : ""}`;
  throw createApiError({
    operation: operation.id,
    message: [outcome, message ?? problem].filter(Boolean).join(": "),
    response,
    body,
    code,
    requestId: requestIdOf(provider, received, body),
    rateLimitReset: provider.rateLimitReset,
    ...partial,
  });
}

/** Returns the id of a request, for support: from the headers, otherwise from an error body. */
export function requestIdOf(
  provider: Provider,
  { response, secrets }: ReceivedResponse,
  body?: unknown,
): string | undefined {
  const id = provider.requestIdHeaders.map((name) => response.headers.get(name)).find(Boolean);
  return id ? redactStart(id, LONGEST_TEXT, secrets) : textAt(body, provider.errorBody.requestId, secrets);
}

const NOT_MODIFIED = "the response has no data. Leave out the request's condition, such as the header `If-None-Match`";

const REDIRECTED = "redirects are not followed. Set `baseUrl` to the target of this one";

const INTERFERENCE = "Something other than the API may have answered, such as a proxy or the login page of a network";

/** Returns why the body under a success status is not the success that the operation promises. */
function findProblem(operation: OperationDescriptor, body: unknown, jsonProblem?: string): string | undefined {
  if (operation.empty && (jsonProblem === undefined || body === undefined)) return undefined;
  if (operation.read) return `the body is an HTML page. ${INTERFERENCE}`;
  if (body === undefined) return "the body is empty";
  if (jsonProblem !== undefined) return `the body ${jsonProblem}. ${INTERFERENCE}`;
  const problem = operation.problem?.(body);
  if (problem) return problem;
  const expected = operation.responseKind ?? "object";
  const kind = kindOf(body);
  if (expected === "any" || kind === expected) return undefined;
  return `the body is ${KINDS[kind]} instead of ${KINDS[expected]}`;
}

const KINDS = { array: "an array", object: "an object", scalar: "a single value" };

function kindOf(value: unknown): keyof typeof KINDS {
  if (Array.isArray(value)) return "array";
  return typeof value === "object" && value !== null ? "object" : "scalar";
}

/** Returns the value of a JSON text, any other text as it is, and `undefined` for a blank text. */
function parse(text: string): { body: unknown; jsonProblem?: string } {
  const parsed = parseJson(text);
  if (parsed.problem === undefined) return { body: parsed.value };
  return { body: text.trim() ? text : undefined, jsonProblem: parsed.problem };
}

/** In characters. Texts of a server are cut to this length before they are used in a message. */
const LONGEST_TEXT = 1000;

/** Returns the first string or number at one of the dotted paths, cut and redacted. */
function textAt(body: unknown, paths: readonly string[], secrets: Secrets): string | undefined {
  for (const path of paths) {
    const value = valueAt(body, path);
    if (!value || (typeof value !== "string" && typeof value !== "number")) continue;
    return redactStart(String(value), LONGEST_TEXT, secrets);
  }
  return undefined;
}
