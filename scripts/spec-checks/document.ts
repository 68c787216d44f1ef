import { readFileSync } from "node:fs";
import { fromPointer, readYaml, toPointer, type YamlFile } from "../spec/yaml.js";

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

/** A YAML document that knows on which line each of its values is. */
export class CheckedDocument {
  readonly root: Place;
  /** What is wrong with the file as such. When there is anything, nothing else can be checked. */
  readonly problems: Problem[];
  readonly #yaml: YamlFile;

  constructor(readonly file: string) {
    this.#yaml = readYaml(readFileSync(file, "utf8"));
    const { value, errors } = this.#yaml;
    this.root = { path: [], value };
    this.problems =
      errors.length > 0 ? errors.map((error) => ({ file, pointer: "#", ...error })) : this.#refsElsewhere(this.root);
  }

  /** The place that a `$ref` leads to; the place itself when it is none. */
  resolve(place: Place): Place {
    const seen = new Set<string>();
    let current = place;
    while (isObject(current.value) && typeof current.value.$ref === "string" && !seen.has(current.value.$ref)) {
      seen.add(current.value.$ref);
      current = child(this.root, ...fromPointer(current.value.$ref));
    }
    return current;
  }

  problem(path: readonly string[], message: string): Problem {
    return { file: this.file, line: this.#yaml.lineOf(path), pointer: toPointer(path), message };
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
