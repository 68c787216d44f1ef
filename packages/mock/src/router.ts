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

/**
 * @param basePaths - the paths of the API's servers, such as `/v3`, which a client that has its default `baseUrl` writes
 *   before the paths of operations.
 */
export function createRouter(operations: readonly Operation[], basePaths: readonly string[] = []): Router {
  const router = new TrieRouter<Operation>();
  // The first match wins, so concrete segments have to come before parameters.
  for (const operation of [...operations].sort((a, b) => rank(a.path).localeCompare(rank(b.path)))) {
    router.add(operation.method, toPattern(operation), operation);
  }
  return (method, pathname) => {
    // As with the services, a trailing slash makes no difference. Some of the vendors' clients send it.
    const whole = pathname.replace(/(?<=.)\/$/, "");
    const inner = basePaths.filter((base) => whole.startsWith(`${base}/`)).map((base) => whole.slice(base.length));
    for (const tried of [whole, ...inner]) {
      const [[match]] = router.match(method, tried);
      if (!match) continue;
      const [operation, values] = match;
      const path = Object.entries(values).map(([name, value]) => [name, decodePath(String(value))]);
      return { operation, path: Object.fromEntries(path) };
    }
    return undefined;
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
