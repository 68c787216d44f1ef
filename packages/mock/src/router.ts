import { TrieRouter } from "hono/router/trie-router";
import { decodePath } from "./errors.js";
import type { Operation } from "./operation.js";

export interface Match {
  operation: Operation;
  /** Decoded values of the path parameters. */
  path: Record<string, string>;
}

/** Finds the operation of a request. @throws Failure 400 for percent-encoding that is not UTF-8. */
export type Router = (method: string, pathname: string) => Match | undefined;

export function createRouter(operations: readonly Operation[]): Router {
  const router = new TrieRouter<Operation>();
  // The first match wins, so concrete segments have to come before parameters.
  for (const operation of [...operations].sort((a, b) => rank(a.path).localeCompare(rank(b.path)))) {
    router.add(operation.method, toPattern(operation), operation);
  }
  return (method, pathname) => {
    // As with the services, a trailing slash makes no difference. Some of the vendors' clients send it.
    const [[match]] = router.match(method, pathname.replace(/(?<=.)\/$/, ""));
    if (!match) return undefined;
    const [operation, values] = match;
    const path = Object.entries(values).map(([name, value]) => [name, decodePath(String(value))]);
    return { operation, path: Object.fromEntries(path) };
  };
}

function rank(path: string): string {
  return path
    .split("/")
    .map((segment) => (segment.startsWith("{") ? "1" : "0"))
    .join("");
}

/** A path template in Hono's notation, with `:fileId{.+}` for a parameter that may contain slashes. */
function toPattern({ path, spanning = [] }: Operation): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => `:${name}${spanning.includes(name) ? "{.+}" : ""}`);
}
