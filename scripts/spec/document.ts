import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { fromPointer, type Pointer, readYaml, toPointer } from "./yaml.js";

export type { Pointer };

export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A mistake in a spec, with the place in the YAML where it is. */
export class SpecError extends Error {
  override name = "SpecError";
}

/** A spec as data, which also knows where in the YAML a value stands. */
export interface SpecDocument {
  /** `pixelbin` for `spec/pixelbin.yaml`. */
  name: string;
  /** Relative to the repository, with forward slashes. */
  file: string;
  root: JsonObject;
  fail(at: Pointer, problem: string): never;
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

export function parseSpec(text: string, file: string): SpecDocument {
  const { value, errors, lineOf } = readYaml(text);
  const [broken] = errors;
  if (broken) throw new SpecError(`${file}:${broken.line}: ${broken.message}`);
  if (!isJsonObject(value)) throw new SpecError(`${file}:1: not an object`);
  return {
    name: basename(file, ".yaml"),
    file,
    root: value,
    fail: (at, problem) => {
      throw new SpecError(`${file}:${lineOf(at)}: ${problem} (at ${toPointer(at)})`);
    },
  };
}

/** What comes out of a YAML parser is JSON, for the core schema has no other types. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  let current = value;
  let place = at;
  let component: string | undefined;
  const seen = new Set<string>();
  while (isObject(current) && typeof current.$ref === "string") {
    const ref = current.$ref;
    if (seen.has(ref)) spec.fail(place, `${ref} refers to itself`);
    seen.add(ref);
    if (!ref.startsWith("#/")) spec.fail(place, `${ref} leads out of this file`);
    const keys = fromPointer(ref);
    current = keys.reduce<Json | undefined>(
      (node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined),
      spec.root,
    );
    if (current === undefined) spec.fail(place, `${ref} leads nowhere`);
    place = keys;
    component = keys.at(-1);
  }
  if (!isObject(current)) spec.fail(place, "must be an object");
  return { value: current, at: place, ...(component !== undefined && { component }) };
}
