import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { entries, isObject, type Json, type JsonObject } from "./json.js";
import { normalize } from "./normalize.js";
import { followPointer } from "./references.js";
import type { Cause } from "./refusal-causes.js";
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
  fail(at: Pointer, problem: string, cause?: Cause): never;
}

/** One thing in a spec that cannot be expressed, with the place in the YAML where it is. */
export interface Refusal {
  line: number;
  at: Pointer;
  problem: string;
  cause?: Cause | undefined;
  /** The operations that cannot be read because of it. None for what is wrong whoever reads it. */
  operations?: readonly Pointer[];
}

/** What is wrong with a spec: all of it that was found, in the order of the file. */
export class SpecError extends Error {
  override name = "SpecError";
  readonly file: string;
  readonly refusals: readonly Refusal[];

  constructor(file: string, refusals: readonly Refusal[]) {
    super(
      refusals.map(({ line, at, problem }) => `${file}:${line}: ${problem} (at ${shorten(toPointer(at))})`).join("\n"),
    );
    this.file = file;
    this.refusals = refusals;
  }
}

/** A pointer into a document that somebody made up may be very long. */
function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Collects what is wrong with a spec, so that all of it is reported at once. */
export class Refusals {
  readonly #spec: SpecDocument;
  readonly #found = new Map<string, Refusal>();
  #operation: Pointer | undefined;

  constructor(spec: SpecDocument) {
    this.#spec = spec;
  }

  add(at: Pointer, problem: string, cause?: Cause): void {
    const key = `${toPointer(at)} ${problem}`;
    const { operations = [] } = this.#found.get(key) ?? {};
    this.#found.set(key, {
      line: this.#spec.lineOf(at),
      at,
      problem,
      cause,
      operations: this.#operation ? [...operations, this.#operation] : operations,
    });
  }

  /** As {@link attempt}, for what is read of an operation, also where it refers to something else. */
  attemptOperation<Result>(operation: Pointer, read: () => Result): Result | undefined {
    this.#operation = operation;
    const result = this.attempt(read);
    this.#operation = undefined;
    return result;
  }

  /** The result of `read`; undefined when it refuses something, which is kept. */
  attempt<Result>(read: () => Result): Result | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      for (const { at, problem, cause } of error.refusals) this.add(at, problem, cause);
      return undefined;
    }
  }

  /** @throws {@link SpecError} with all that was found, if anything was. */
  throwIfAny(): void {
    if (this.#found.size === 0) return;
    const refusals = [...this.#found.values()].sort((a, b) => a.line - b.line);
    throw new SpecError(this.#spec.file, refusals);
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
  if (errors.length > 0) {
    throw new SpecError(
      file,
      errors.map(({ line, message }) => ({ line, at: [], problem: message })),
    );
  }
  if (!isObject(value)) throw new SpecError(file, [{ line: 1, at: [], problem: "the document is not an object" }]);
  return documentOf(value, file, lineOf);
}

/**
 * A spec from data. It is changed: what can be written in several ways is brought into one form.
 *
 * @param lineOf - the line of a place; without it every refusal is on line 0.
 */
export function documentOf(root: JsonObject, file: string, lineOf: (at: Pointer) => number = () => 0): SpecDocument {
  return {
    name: basename(file, ".yaml"),
    file,
    root: normalize(root),
    lineOf,
    fail: (at, problem, cause) => {
      throw new SpecError(file, [{ line: lineOf(at), at, problem, cause }]);
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
  if (typeof target === "boolean")
    spec.fail(place, `the schema is ${target}, which is not supported: use {} for any value, or remove the member`, {
      code: "boolean-schema",
    });
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
  if (!ref.startsWith("#/"))
    spec.fail(at, `the reference ${JSON.stringify(ref)} refers to another file: copy its target into this file`, {
      code: "missing-target",
      subject: ref,
    });
  const keys = fromPointer(ref);
  const value = followPointer(spec.root, keys);
  if (value === undefined)
    spec.fail(at, `the reference ${ref} refers to a component that does not exist: add it, or correct the reference`, {
      code: "missing-target",
      subject: ref,
    });
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
