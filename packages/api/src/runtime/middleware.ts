import { isObject, type Rule } from "@pixwire/check-options";
import type { Middleware } from "openapi-fetch";
import type { MiddlewareRunner } from "./attempt.js";

export type { Middleware };

export const middlewareRule: Rule = (value) =>
  Array.isArray(value) && value.every(isMiddleware)
    ? undefined
    : "must be an array of objects with an onRequest, onResponse or onError function";

function isMiddleware(value: unknown): boolean {
  return isObject(value) && [value.onRequest, value.onResponse, value.onError].some((one) => typeof one === "function");
}

/** Runs middleware in the order of openapi-fetch: requests first to last, responses and failures last to first. */
export function createMiddlewareRunner(middleware: readonly Middleware[]): MiddlewareRunner {
  return async (attempt, baseUrl, original, fetch) => {
    const { operation, input, wire } = attempt;
    let request = original;
    const context = {
      schemaPath: operation.path,
      // The input is flat: path and query parameters are not separated, so both have all members.
      params: { path: { ...input }, query: { ...input } },
      id: Math.random().toString(36).slice(2),
      options: {
        baseUrl,
        parseAs: "text",
        querySerializer: () => wire.search.slice(1),
        pathSerializer: () => wire.pathname,
        bodySerializer: () => wire.body,
        fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(new Request(input, init)),
      },
    } as const;
    for (const one of middleware) {
      const result = await one.onRequest?.({ ...context, request });
      if (result instanceof Request) request = result;
      else if (result) return result;
    }
    const backwards = [...middleware].reverse();
    let response = await fetch(request).catch(async (failure: unknown) => {
      let error = failure;
      for (const one of backwards) {
        const result = await one.onError?.({ ...context, request, error });
        if (result instanceof Error) error = result;
        else if (result) return result;
      }
      throw error;
    });
    for (const one of backwards) response = (await one.onResponse?.({ ...context, request, response })) ?? response;
    return response;
  };
}
