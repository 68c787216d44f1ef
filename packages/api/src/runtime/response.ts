import type { Provider } from "./client.js";
import { apiError } from "./errors.js";
import type { OperationSpec } from "./operation.js";
import { redactStart, type Secrets } from "./redact.js";
import { valueAt } from "./value-at.js";

/** An answer, read to the end. */
export interface Answer {
  response: Response;
  text: string;
  /** What the request was signed with, and what else no message may repeat. */
  secrets: Secrets;
}

/**
 * The data of an answer.
 *
 * @throws ApiError when the answer is not the success that the operation promises.
 */
export function readAnswer(provider: Provider, spec: OperationSpec, answer: Answer): unknown {
  const { response, text, secrets } = answer;
  const { status } = response;
  const { errorBody, rateLimitReset } = provider;
  const { body, isJson } = parse(text);
  const partial = status === 207 ? provider.partialSuccess?.(body) : undefined;
  let problem = partial?.problem;
  if (response.ok && status !== 207) {
    const isError = textAt(body, errorBody.message, secrets) && textAt(body, errorBody.code, secrets);
    if (!isError) {
      problem = findProblem(spec, body, isJson);
      if (!problem) return body;
    }
  } else if (status < 400 && !response.ok) {
    // Redirects are not followed: that could lose a body, or repeat a call. Browsers show them with the status 0.
    problem = status === 304 ? "not modified" : "a redirect; set `baseUrl` to its target";
  }
  const code = textAt(body, errorBody.code, secrets);
  const said = textAt(body, errorBody.message, secrets);
  throw apiError({
    operation: spec.id,
    message: [`${spec.id}: ${spec.method} ${spec.path} answered ${status}`, code, said ?? problem]
      .filter(Boolean)
      .join(", "),
    response,
    body,
    code,
    requestId: requestIdOf(provider, answer, body),
    rateLimitReset,
    ...partial,
  });
}

/** What keeps the body of a success status from being the success that the operation promises, if anything does. */
function findProblem(spec: OperationSpec, body: unknown, isJson: boolean): string | undefined {
  if (spec.empty && (isJson || body === undefined)) return undefined;
  if (body === undefined) return "without a body";
  if (!isJson) return "with a body that is not whole JSON";
  const problem = spec.problem?.(body);
  if (problem) return problem;
  const expected = spec.answer ?? "object";
  const kind = kindOf(body);
  return kind === expected ? undefined : `with ${NAMES[kind]} instead of ${NAMES[expected]}`;
}

type Kind = keyof typeof NAMES;
const NAMES = { array: "an array", object: "an object", scalar: "a single value" };

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return "array";
  return typeof value === "object" && value !== null ? "object" : "scalar";
}

/** The id to quote to support: from the headers, else from an error body. */
export function requestIdOf(provider: Provider, { response, secrets }: Answer, body?: unknown): string | undefined {
  const id = provider.requestIdHeaders.map((name) => response.headers.get(name)).find(Boolean);
  return id ? redactStart(id, LONGEST_TEXT, secrets) : textAt(body, provider.errorBody.requestId, secrets);
}

/** JSON as it is meant, anything else as its text, nothing as `undefined`. */
function parse(text: string): { body: unknown; isJson: boolean } {
  try {
    return { body: JSON.parse(text), isJson: true };
  } catch {
    return { body: text.trim() ? text : undefined, isJson: false };
  }
}

/** In characters: what a server says is cut to this before it gets into a message. */
const LONGEST_TEXT = 1000;

/** The first dotted path that leads to a text or a number, fit for a message: cut and scrubbed. */
function textAt(body: unknown, paths: readonly string[], secrets: Secrets): string | undefined {
  const found = paths.map((path) => valueAt(body, path)).find((value) => value && /string|number/.test(typeof value));
  return found ? redactStart(`${found}`, LONGEST_TEXT, secrets) : undefined;
}
