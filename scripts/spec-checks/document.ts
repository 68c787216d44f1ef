import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";

export interface Problem {
  file: string;
  line: number;
  /** JSON pointer of the place, such as `#/paths/~1files/get`. */
  pointer: string;
  message: string;
}

export type JsonObject = Record<string, unknown>;

/** A value of a document and the keys that lead to it from the root. */
export interface Place {
  path: string[];
  value: unknown;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const entries = (place: Place): Place[] =>
  isObject(place.value) || Array.isArray(place.value)
    ? Object.entries(place.value).map(([key, value]) => ({ path: [...place.path, key], value }))
    : [];

/** What is under `keys`, or `undefined` as soon as a key is missing. */
export function child(place: Place, ...keys: string[]): Place {
  return keys.reduce<Place>(
    ({ path, value }, key) => ({
      path: [...path, key],
      value:
        (isObject(value) || Array.isArray(value)) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    }),
    place,
  );
}

export const toPointer = (path: readonly string[]): string =>
  ["#", ...path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");

export const fromPointer = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** A YAML document that knows on which line each of its values is. */
export class SpecDocument {
  readonly root: Place;
  /** What is wrong with the file as such. When there is anything, nothing else can be checked. */
  readonly problems: Problem[];
  readonly #lines = new LineCounter();
  readonly #contents: ParsedNode | null;

  constructor(readonly file: string) {
    const yaml = parseDocument(readFileSync(file, "utf8"), { lineCounter: this.#lines });
    this.#contents = yaml.contents;
    if (yaml.errors.length > 0) {
      this.root = { path: [], value: undefined };
      this.problems = yaml.errors.map(({ linePos, message }) => ({
        file,
        line: linePos?.[0].line ?? 1,
        pointer: "#",
        message,
      }));
      return;
    }
    this.root = { path: [], value: yaml.toJS() };
    this.problems = this.#refsElsewhere(this.root);
  }

  /** The place that a `$ref` leads to; the place itself when it is none. */
  resolve(place: Place): Place {
    const seen = new Set<string>();
    let current = place;
    while (isObject(current.value) && typeof current.value.$ref === "string" && !seen.has(current.value.$ref)) {
      seen.add(current.value.$ref);
      current = child(this.root, ...fromPointer(decodeURIComponent(current.value.$ref)));
    }
    return current;
  }

  problem(path: readonly string[], message: string): Problem {
    return { file: this.file, line: this.#line(path), pointer: toPointer(path), message };
  }

  /** Line of the key at `path`, or of the nearest ancestor that is in the file. */
  #line(path: readonly string[]): number {
    let node: unknown = this.#contents;
    let offset = 0;
    for (const key of path) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
        if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset;
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(key)];
        if (isNode(next)) offset = next.range?.[0] ?? offset;
      }
      if (!isNode(next)) break;
      node = next;
    }
    return this.#lines.linePos(offset).line;
  }

  /** Refused, so that a check never fetches anything. */
  #refsElsewhere(place: Place): Problem[] {
    const ref = isObject(place.value) ? place.value.$ref : undefined;
    const here =
      typeof ref === "string" && !ref.startsWith("#/")
        ? [this.problem([...place.path, "$ref"], `${JSON.stringify(ref)} refers outside this file`)]
        : [];
    return [...here, ...entries(place).flatMap((entry) => this.#refsElsewhere(entry))];
  }
}
