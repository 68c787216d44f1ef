import type { Provider } from "./client.js";
import { apiError } from "./errors.js";
import type { OperationSpec } from "./operation.js";
import { redact } from "./redact.js";
import { valueAt } from "./value-at.js";

type Secrets = readonly (readonly string[] | undefined)[];

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
  const body = parse(text);
  const partial = status === 207 ? provider.partialSuccess?.(body) : undefined;
  let problem = partial?.problem;
  if (response.ok && status !== 207) {
    if (typeof body !== "object" || body === null) {
      if (spec.empty) return undefined;
      problem = text ? "with a body that is not whole JSON" : "without a body";
    } else if (!(textAt(body, errorBody.message, secrets) && textAt(body, errorBody.code, secrets))) {
      problem = spec.problem?.(body);
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

/** The id to quote to support: from the headers, else from an error body. */
export function requestIdOf(provider: Provider, { response, secrets }: Answer, body?: unknown): string | undefined {
  const id = provider.requestIdHeaders.map((name) => response.headers.get(name)).find(Boolean);
  return id ? redact(id, secrets) : textAt(body, provider.errorBody.requestId, secrets);
}

/** JSON as it is meant, anything else as its text, nothing as `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}

/** The first dotted path that leads to a text or a number, fit for a message: scrubbed, and of 1000 characters at most. */
function textAt(body: unknown, paths: readonly string[], secrets: Secrets): string | undefined {
  const found = paths.map((path) => valueAt(body, path)).find((value) => value && /string|number/.test(typeof value));
  return found ? redact(`${found}`, secrets).slice(0, 1000) : undefined;
}
