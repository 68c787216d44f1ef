import { ConfigurationError } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import type { TransportResponse } from "./transport.js";

/**
 * Checks what a transport resolves with. A transport of the caller may return anything, despite its type.
 *
 * @throws ConfigurationError
 */
export function checkResponse(response: TransportResponse): TransportResponse {
  const { status, headers, text } = membersOf(response);
  if (typeof text === "function") {
    throw invalid("it is a `Response`. Return `{ status, headers, text: await response.text() }` instead");
  }
  if (typeof status !== "number") throw invalid("its `status` is not a number");
  if (!hasGet(headers)) throw invalid("its `headers` are not a `Headers`");
  if (typeof text !== "string") throw invalid("its `text` is not a string");
  return response;
}

/** @throws ConfigurationError if a `fetch` of the caller returned something else. */
export function checkFetched(response: Response): Response {
  const { status, headers, text } = membersOf(response);
  if (typeof status === "number" && hasGet(headers) && typeof text === "function") return response;
  throw new ConfigurationError("`fetch` must return a Response, or a promise of one", "fetchTransport");
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function hasGet(headers: unknown): boolean {
  return typeof membersOf(headers).get === "function";
}

function invalid(problem: string): ConfigurationError {
  return new ConfigurationError(`what \`transport.send\` resolves with is not a response: ${problem}`, "upload");
}
