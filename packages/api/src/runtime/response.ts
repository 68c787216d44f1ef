import type { ClientInternals, Provider } from "./client.js";
import { type ApiError, apiError } from "./errors.js";
import type { OperationSpec } from "./operation.js";
import { redact } from "./redact.js";
import { valueAt } from "./value-at.js";

/** What an answer means: data, or the error to throw. */
export type Answer = { data: unknown } | { error: ApiError };

/** Statuses that carry a success of the operation; 207 does not, for part of it failed. */
export function isSuccess(response: Response): boolean {
  return response.ok && response.status !== 207;
}

/** Turns an answer of any kind into data or an error. `body` is its text, or JSON that was parsed already. */
export function readAnswer(
  internals: ClientInternals,
  spec: OperationSpec,
  response: Response,
  body: unknown,
  secrets: readonly string[],
): Answer {
  const { provider } = internals;
  const parsed = parse(body);
  const fail = (problem?: string): Answer => ({
    error: toError(provider, spec, response, parsed.value, secrets, problem),
  });

  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    return fail(
      "a redirect, which is not followed because it could lose or repeat the call: set `baseUrl` to the final address",
    );
  }
  if (!isSuccess(response)) return fail();
  if (body === "" || body === undefined)
    return spec.empty ? { data: undefined } : fail("and no body, where one was expected");
  if (!parsed.json) return spec.empty ? { data: undefined } : fail("and a body that is not JSON, or is cut short");
  if (typeof parsed.value === "object" && parsed.value !== null && provider.isErrorBody?.(parsed.value)) return fail();
  return { data: parsed.value };
}

/** The id to quote to support: from the headers, else from an error body. */
export function requestIdOf(provider: Provider, response: Response, body?: unknown): string | undefined {
  for (const name of provider.requestIdHeaders) {
    const value = response.headers.get(name);
    if (value) return value;
  }
  return textAt(body, provider.errorBody.requestId);
}

function toError(
  provider: Provider,
  spec: OperationSpec,
  response: Response,
  body: unknown,
  secrets: readonly string[],
  problem: string | undefined,
): ApiError {
  const code = textAt(body, provider.errorBody.code);
  const { succeeded = [], failed = [] } = (response.status === 207 && provider.partialSuccess) || {};
  const done = succeeded.flatMap((path) => textsAt(body, path.split(".")));
  const undone = failed.flatMap((path) => textsAt(body, path.split(".")));
  const said =
    textAt(body, provider.errorBody.message) ??
    (undone.length > 0 ? `${done.length} succeeded, ${undone.length} failed` : undefined);
  const answered = `${spec.id}: ${spec.method} ${spec.path} answered ${response.status}${code ? ` ${code}` : ""}`;
  return apiError({
    operation: spec.id,
    message: redact(problem ? `${answered}, ${problem}` : said ? `${answered}: ${said}` : answered, secrets),
    response,
    body,
    code: code && redact(code, secrets),
    requestId: requestIdOf(provider, response, body),
    rateLimitReset: provider.rateLimitReset,
    succeeded: done,
    failed: undone,
  });
}

function parse(body: unknown): { json: boolean; value: unknown } {
  if (typeof body !== "string") return { json: body !== undefined, value: body };
  try {
    return { json: true, value: JSON.parse(body) };
  } catch {
    return { json: false, value: body === "" ? undefined : body };
  }
}

/** The first dotted path that leads to a text or a number. */
function textAt(body: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = valueAt(body, path);
    if ((typeof value === "string" && value !== "") || typeof value === "number") return String(value);
  }
  return undefined;
}

/** Every text at the end of a path; of a list on the way, those of all its items. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [key, ...rest] = path;
  if (key !== undefined) return textsAt(valueAt(value, key), rest);
  return typeof value === "string" ? [value] : [];
}
