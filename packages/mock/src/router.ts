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
  const router = new TrieRouter<Route>();
  // The first match wins, so concrete segments have to come before parameters.
  for (const operation of [...operations].sort((a, b) => rank(a.path).localeCompare(rank(b.path)))) {
    const template = readTemplate(operation);
    router.add(operation.method, template.map(toPattern).join("/"), { operation, template });
  }
  return (method, pathname) => {
    // As with the services, a trailing slash makes no difference. Some of the vendors' clients send it.
    const whole = pathname.replace(/(?<=.)\/$/, "");
    const inner = basePaths.filter((base) => whole.startsWith(`${base}/`)).map((base) => whole.slice(base.length));
    for (const tried of [whole, ...inner]) {
      for (const [{ operation, template }, values] of router.match(method, tried)[0]) {
        const path = template.map((segment, at) => {
          const value = values[`p${at}`];
          return value === undefined ? [] : readSegment(segment, String(value));
        });
        if (!path.every((read) => read !== undefined)) continue;
        return { operation, path: Object.fromEntries(path.flat().map(([name, value]) => [name, decodePath(value)])) };
      }
    }
    return undefined;
  };
}

interface Route {
  operation: Operation;
  template: readonly Segment[];
}

/** Concrete segments, then those with text beside a parameter, then parameters. */
function rank(path: string): string {
  return path
    .split("/")
    .map((segment) => (/^\{[^{}]*\}$/.test(segment) ? "2" : segment.includes("{") ? "1" : "0"))
    .join("");
}

/** A segment of a template: texts, and parameters between them. */
type Segment = readonly (string | { name: string; spans: boolean })[];

/** `/files/{id}.json` as `[""], ["files"], [{ id }, ".json"]`. */
function readTemplate({ path, spanning = [] }: Operation): Segment[] {
  return path.split("/").map((segment) =>
    segment
      .split(/(\{[^{}]+\})/)
      .filter((part) => part !== "")
      .map((part) => {
        const name = /^\{(.+)\}$/.exec(part)?.[1];
        return name === undefined ? part : { name, spans: spanning.includes(name) };
      }),
  );
}

/** A segment in Hono's notation, with one parameter for the whole of it. {@link readSegment} looks at its parts. */
function toPattern(segment: Segment, at: number): string {
  const [first = "", ...others] = segment;
  if (segment.some((part) => typeof part === "object" && part.spans)) return `:p${at}{.+}`;
  // Texts with these characters would be patterns.
  return typeof first === "string" && others.length === 0 && !/[:*?]/.test(first) ? first : `:p${at}`;
}

/**
 * Reads the parameters of a segment, from the right, so that each text between them is found where it stands last:
 * `a.b.png` for `{name}.{format}` has the name `a.b`.
 *
 * @returns `undefined` for a value that does not have the parts of the segment.
 */
function readSegment(segment: Segment, value: string): [name: string, value: string][] | undefined {
  const values: [string, string][] = [];
  let end = value.length;
  for (let at = segment.length - 1; at >= 0; at -= 1) {
    const part = segment[at] ?? "";
    if (typeof part === "string") {
      if (!value.endsWith(part, end)) return undefined;
      end -= part.length;
      continue;
    }
    const start = startOfParameter(segment.slice(0, at), value, end);
    if (start >= end) return undefined;
    values.push([part.name, value.slice(start, end)]);
    end = start;
  }
  return end === 0 ? values : undefined;
}

/** @param before - the parts of the segment in front of the parameter. */
function startOfParameter(before: Segment, value: string, end: number): number {
  const text = before.at(-1);
  if (text === undefined) return 0;
  // Of parameters with no text between them, the first takes all but one character.
  if (typeof text === "object") return end - 1;
  return before.length === 1 ? text.length : value.lastIndexOf(text, end - 1 - text.length) + text.length;
}
