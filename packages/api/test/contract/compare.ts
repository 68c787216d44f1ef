import { isDeepStrictEqual } from "node:util";
import type { RequestParts } from "./requests.js";

/** A request, or its absence, that is not what the document says. */
export class ContractError extends Error {
  override name = "ContractError";
}

/** @throws ContractError that names every member at which a request differs from the expected one. */
export function compareRequests(actual: RequestParts | undefined, expected: RequestParts): void {
  if (!actual) throw new ContractError("no request was made");
  const problems = [
    ...differences("method", actual.method, expected.method),
    ...differences("server", actual.server, expected.server),
    ...differences("path", actual.path, expected.path),
    ...differencesByName("query", actual.query, expected.query),
    ...differencesByName("header", actual.headers, expected.headers),
    ...differences("content type", actual.contentType, expected.contentType),
    ...(isRecord(actual.body) && isRecord(expected.body)
      ? differencesByName("body", actual.body, expected.body)
      : differences("body", actual.body, expected.body)),
  ];
  if (problems.length > 0) throw new ContractError(problems.join("\n"));
}

function differencesByName(place: string, actual: object, expected: object): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) =>
    differences(`${place} ${name}`, Reflect.get(actual, name), Reflect.get(expected, name)),
  );
}

function differences(what: string, actual: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  return [`${what}: the document says ${show(expected)}, the request has ${show(actual)}`];
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
