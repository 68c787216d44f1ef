import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { entries, isObject, type Json, type JsonObject } from "./json.js";
import { fromPointer, type Pointer, readYaml, toPointer } from "./yaml.js";

export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A spec as data, which also knows where in the YAML a value stands. */
export interface SpecDocument {
  /** `pixelbin` for `spec/pixelbin.yaml`. */
  name: string;
  /** Relative to the repository, with forward slashes. */
  file: string;
  root: JsonObject;
  /** The line of the key at a place, or of the nearest ancestor that is in the file. */
  lineOf(at: Pointer): number;
  /** @throws {@link SpecError} */
  fail(at: Pointer, problem: string): never;
}

/** A mistake in a spec, with the place in the YAML where it is. */
export class SpecError extends Error {
  override name = "SpecError";
  readonly file: string;
  readonly line: number;
  readonly at: Pointer;
  readonly problem: string;

  constructor(file: string, line: number, at: Pointer, problem: string) {
    super(`${file}:${line}: ${problem} (at ${toPointer(at)})`);
    this.file = file;
    this.line = line;
    this.at = at;
    this.problem = problem;
  }
}

/** Every spec of the repository, by name. */
export function specFiles(folder: string = join(ROOT, "spec")): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

/** @throws {@link SpecError} when the file is not YAML or not an object. */
export function loadSpec(path: string): SpecDocument {
  return parseSpec(readFileSync(path, "utf8"), relative(ROOT, path).replaceAll("\\", "/"));
}

/** @throws {@link SpecError} when the text is not YAML or not an object. */
export function parseSpec(text: string, file: string): SpecDocument {
  const { value, errors, lineOf } = readYaml(text);
  const [broken] = errors;
  if (broken) throw new SpecError(file, broken.line, [], broken.message);
  if (!isObject(value)) throw new SpecError(file, 1, [], "not an object");
  return {
    name: basename(file, ".yaml"),
    file,
    root: value,
    lineOf,
    fail: (at, problem) => {
      throw new SpecError(file, lineOf(at), at, problem);
    },
  };
}

/** A value of a spec together with where it stands, with references followed. */
export interface Located {
  value: JsonObject;
  at: Pointer;
  /** The name of the component that a reference led to. */
  component?: string;
}

/** Follows `$ref` until there is none. References lead into the same document only. */
export function resolve(spec: SpecDocument, value: Json | undefined, at: Pointer): Located {
  let found: Followed = { value, at };
  const seen = new Set<string>();
  while (isObject(found.value) && typeof found.value.$ref === "string") {
    const ref = found.value.$ref;
    if (seen.has(ref)) spec.fail(found.at, `${ref} refers to itself`);
    seen.add(ref);
    found = follow(spec, ref, found.at);
  }
  const { value: target, at: place, component } = found;
  if (!isObject(target)) spec.fail(place, "must be an object");
  return { value: target, at: place, ...(component !== undefined && { component }) };
}

/** Where a reference leads. */
export interface Followed {
  value: Json | undefined;
  at: Pointer;
  component?: string | undefined;
}

/** Follows one reference, whose target may be a reference too. */
export function follow(spec: SpecDocument, ref: string, at: Pointer): Followed {
  if (!ref.startsWith("#/")) spec.fail(at, `${ref} leads out of this file`);
  const keys = fromPointer(ref);
  const value = keys.reduce<Json | undefined>(
    (node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    spec.root,
  );
  if (value === undefined) spec.fail(at, `${ref} leads nowhere`);
  return { value, at: keys, component: keys.at(-1) };
}

/** An example of a parameter, a header or a media type. */
export interface Example {
  value: Json;
  at: Pointer;
}

/** The values of `example` and `examples`, in the order of the file. */
export function readExamples(spec: SpecDocument, holder: JsonObject, at: Pointer): Example[] {
  const own = holder.example === undefined ? [] : [{ value: holder.example, at: [...at, "example"] }];
  const named = entries(holder.examples).flatMap(([name, example]): Example[] => {
    const { value, at: place } = resolve(spec, example, [...at, "examples", name]);
    return value.value === undefined ? [] : [{ value: value.value, at: [...place, "value"] }];
  });
  return [...own, ...named];
}
