import { JSONSchemaFaker } from "json-schema-faker";
import {
  documentOf,
  entries,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type Pointer,
  readExamples,
  resolve,
  type SpecDocument,
  walk,
} from "../spec/index.js";
import { createValidator } from "../spec-checks/validator.js";
import { takeOneOfAsAnyOf } from "./overlaps.js";
import { deleteAt, type Note, objectAt, objects, setAt, valueAt } from "./tree.js";

/** How an example that was made is called, so that a reader of the spec knows. */
const MADE = "made";

/**
 * Gives every parameter, request body and response an example that matches its schema: where there is none, or one that
 * does not match, one is made from the schema.
 */
export function makeExamples(root: JsonObject, file: string): Note[] {
  const relaxed = structuredClone(root);
  const made = make(root, file);
  if (made.missing.length === 0) return made.notes;
  // Where alternatives overlap, no value is of exactly one.
  const overlaps = takeOneOfAsAnyOf(
    relaxed,
    made.missing.map(({ at }) => at),
  );
  const other = overlaps.length > 0 ? make(relaxed, file) : made;
  if (other.missing.length >= made.missing.length) return [...made.notes, ...made.missing.map(toDecision)];
  Object.assign(root, relaxed);
  return [...overlaps, ...other.notes, ...other.missing.map(toDecision)];
}

function toDecision({ at, reason }: Missing): Note {
  const text = `write an example: the one that was made does not match its schema, because ${reason}`;
  return { at, text, isDecision: true };
}

/** Where the example that was made does not match, and why. */
interface Missing {
  at: Pointer;
  reason: string;
}

interface MadeExamples {
  notes: Note[];
  missing: Missing[];
}

function make(root: JsonObject, file: string): MadeExamples {
  const spec = documentOf(structuredClone(root), file);
  const validate = createValidator(spec);
  const mismatch = (at: Pointer, value: unknown): string | undefined => {
    try {
      const [first] = validate(at, value);
      return first && `${first.path.join(".") || "it"} ${first.message}`;
    } catch {
      return undefined; // The schema cannot be checked, so that nothing can be said of its examples.
    }
  };
  const matches = (at: Pointer, value: unknown): boolean => mismatch(at, value) === undefined;
  const notes: Note[] = [];
  const missing: Missing[] = [];
  let [made, left] = [0, 0];
  const removed = removeWrong(root, spec, matches);
  if (removed > 0) notes.push({ at: [], text: `removed examples of schemas that do not match them (${removed})` });
  for (const { kind, value, at } of walk(spec)) {
    if ((kind !== "parameter" && kind !== "media type") || value.$ref !== undefined) continue;
    if (kind === "media type" && /xml/.test(String(at.at(-1)))) continue; // Nobody reads or writes it.
    if (at.includes("encoding")) continue;
    const schemaAt = [...at, "schema"];
    const schema = value.schema === undefined ? {} : resolve(spec, value.schema, schemaAt).value;
    if (isBytes(String(at.at(-1)), schema)) {
      if (!hasExample(value)) made += set(root, at, "bytes");
      continue;
    }
    const isGood = (one: Json): boolean => value.schema === undefined || matches(schemaAt, one);
    const wrong = wrongExamples(spec, value, at, isGood);
    const own = readExamples(spec, value, at).length;
    left += wrong.length;
    if (own > wrong.length) {
      for (const place of wrong) deleteAt(root, place);
      continue;
    }
    const good = schemaExamples(schema).find(isGood);
    // Outside of a body, any value is any text.
    const isAnyText = kind === "parameter" && Object.keys(schema).length === 0;
    const candidate = good ?? (isAnyText ? MADE : sampleOf(spec, schema, isGood));
    made += set(root, at, candidate);
    const reason = value.schema === undefined ? undefined : mismatch(schemaAt, candidate);
    if (reason !== undefined) missing.push({ at, reason });
  }
  if (left > 0) notes.push({ at: [], text: `removed examples that do not match their schemas (${left})` });
  if (made > 0) notes.unshift({ at: [], text: `made ${made} examples from their schemas, each called \`${MADE}\`` });
  return { notes, missing };
}

/** Examples inside of schemas, which validators look at as well. */
function removeWrong(root: JsonObject, spec: SpecDocument, matches: (at: Pointer, value: unknown) => boolean): number {
  let removed = 0;
  for (const { kind, value, at } of walk(spec)) {
    if (kind !== "schema") continue;
    const examples = [value.example ?? [], ...(Array.isArray(value.examples) ? value.examples : [])].flat();
    const hasWrong =
      (value.example !== undefined && !matches(at, value.example)) ||
      (Array.isArray(value.examples) && !value.examples.every((one) => matches(at, one)));
    if (examples.length === 0 || !hasWrong) continue;
    for (const schema of [objectAt(root, at), value]) {
      delete schema?.example;
      delete schema?.examples;
    }
    removed += 1;
  }
  return removed;
}

function isBytes(mediaType: string, { format }: JsonObject): boolean {
  return format === "binary" || /^(image|audio|video)\/|octet-stream|pdf|zip/.test(mediaType);
}

function hasExample({ example, examples }: JsonObject): boolean {
  return example !== undefined || (isObject(examples) && Object.keys(examples).length > 0);
}

/** The places of the examples that a validator refuses, or that have no value. */
function wrongExamples(
  spec: SpecDocument,
  holder: JsonObject,
  at: Pointer,
  isGood: (value: Json) => boolean,
): Pointer[] {
  const wrong: Pointer[] = [];
  // OpenAPI allows one or the other.
  const isBeside = entries(holder.examples).length > 0;
  if (holder.example !== undefined && (isBeside || !isGood(holder.example))) wrong.push([...at, "example"]);
  for (const [name, one] of entries(holder.examples)) {
    const { value } = resolve(spec, one, [...at, "examples", name]).value;
    if (value === undefined || !isGood(value)) wrong.push([...at, "examples", name]);
  }
  return wrong;
}

function schemaExamples({ example, examples }: JsonObject): Json[] {
  return [example, ...(Array.isArray(examples) ? examples : [])].filter((one) => one !== undefined);
}

/** How many values are tried, each with other alternatives of the schema. */
const MOST_TRIES = 12;

/** As many as there are sizes of values. */
const TRIES_IN_FULL = 4;

/** The first of some values that a schema takes: with all members at its top if possible, otherwise with the required ones. */
function sampleOf(spec: SpecDocument, schema: JsonObject, isValid: (value: Json) => boolean): Json {
  const { properties } = schema;
  const least = withTargets(spec.root, schema);
  const full = isObject(properties) ? withTargets(spec.root, { ...schema, required: Object.keys(properties) }) : least;
  for (const [one, tries] of [
    [full, TRIES_IN_FULL],
    [least, MOST_TRIES],
  ] as const) {
    for (let seed = 1; seed <= tries; seed++) {
      const value = fake(one, seed);
      if (value !== undefined && isValid(value)) return value;
    }
  }
  return fake(least, 1) ?? null;
}

/** A value with the required members of a schema. The same schema and seed give the same value. */
function fake(schema: JsonObject, seed: number): Json | undefined {
  let state = seed;
  const items = Math.max(1, ...[...objects(schema)].map(({ minItems }) => smallCount(minItems)));
  JSONSchemaFaker.option({
    random: () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    },
    fillProperties: false,
    fixedProbabilities: true,
    optionalsProbability: 0,
    useExamplesValue: true,
    // No list, and with each other seed lists as short as the schemas allow, because an example inside of a schema may
    // not fit into one. These numbers replace those of the schemas.
    minItems: seed % 2 === 0 ? 0 : items,
    maxItems: items,
    // Most schemas need few levels, and those that contain themselves grow with each.
    refDepthMax: seed <= 2 ? 3 : 10,
    failOnInvalidTypes: false,
    failOnInvalidFormat: false,
    ignoreMissingRefs: true,
  });
  try {
    const value: unknown = JSONSchemaFaker.generate(structuredClone(schema));
    if (value === undefined) return undefined;
    const copy: Json = JSON.parse(JSON.stringify(value) ?? "null");
    // The library leaves a reference as it is where it follows no more of them.
    return [...objects(copy)].some(({ $ref }) => $ref !== undefined) ? undefined : copy;
  } catch {
    return undefined; // A schema that contradicts itself, or refers to itself without end.
  }
}

/** A list of thousands would be no example. */
const MOST_ITEMS = 100;

function smallCount(minItems: Json | undefined): number {
  return typeof minItems === "number" && minItems <= MOST_ITEMS ? minItems : 0;
}

/** With what its references lead to, and nothing else: the library counts references that the schema does not have. */
function withTargets(root: JsonObject, schema: JsonObject): JsonObject {
  const targets: JsonObject = {};
  const added = new Set<string>();
  const add = (value: JsonObject): void => {
    for (const { $ref } of objects(value)) {
      if (typeof $ref !== "string" || added.has($ref)) continue;
      added.add($ref);
      const keys = fromPointer($ref);
      const target = objectAt(root, keys);
      if (!target) continue;
      const copy = simplify(root, target);
      for (const [depth] of keys.entries()) {
        const place = keys.slice(0, depth + 1);
        if (depth === keys.length - 1) setAt(targets, place, copy);
        else if (valueAt(targets, place) === undefined) setAt(targets, place, {});
      }
      add(copy);
    }
  };
  const simple = simplify(root, schema);
  add(simple);
  return { ...simple, ...targets };
}

/**
 * A copy that the library takes for what it is. Nothing stands beside a `$ref`, where it would make a member of a
 * description. It follows a reference a few times only: single values stand in the place of references to them, and
 * objects of an `allOf` are one object. A `pattern` belongs to texts, and would make one of a number.
 */
function simplify(root: JsonObject, value: JsonObject): JsonObject;
function simplify(root: JsonObject, value: Json): Json;
function simplify(root: JsonObject, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => simplify(root, item));
  if (!isObject(value)) return value;
  if (typeof value.$ref === "string") {
    const { reference, target } = lastReference(root, value.$ref);
    return target && isSingle(target) ? simplify(root, target) : { $ref: reference };
  }
  const { allOf, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, Json] => [key, simplify(root, inner)]),
  );
  // The library knows tuples by their older form.
  if (Array.isArray(rest.prefixItems)) {
    rest.items = rest.prefixItems;
    delete rest.prefixItems;
  }
  // A property may be called `pattern`, but is no text.
  if (rest.type !== undefined && ![rest.type].flat().includes("string") && typeof rest.pattern === "string")
    delete rest.pattern;
  if (!Array.isArray(allOf)) return allOf === undefined ? rest : { ...rest, allOf };
  const parts = [...allOf.map((part) => targetOf(root, part)), rest];
  return mergeObjects(parts) ?? { ...rest, allOf };
}

/** Where a chain of references ends. */
function lastReference(root: JsonObject, first: string): { reference: string; target: JsonObject | undefined } {
  const seen = new Set<string>();
  let reference = first;
  for (;;) {
    seen.add(reference);
    const target = objectAt(root, fromPointer(reference));
    if (typeof target?.$ref !== "string" || seen.has(target.$ref)) return { reference, target };
    reference = target.$ref;
  }
}

/** Whether a schema is one of texts, numbers and the like, without schemas inside. */
function isSingle({ type, ...keywords }: JsonObject): boolean {
  const isNested = ["$ref", "allOf", "anyOf", "items", "not", "oneOf", "properties"].some((key) => key in keywords);
  return !isNested && [type ?? []].flat().every((one) => one !== "object" && one !== "array");
}

function targetOf(root: JsonObject, part: Json): Json | undefined {
  if (!isObject(part) || typeof part.$ref !== "string") return part;
  const target = objectAt(root, fromPointer(part.$ref));
  return target && simplify(root, target);
}

const MERGED = new Set(["type", "properties", "required", "title", "description"]);

/** One object schema for several; `undefined` if one of them says more than which members there are. */
function mergeObjects(parts: readonly (Json | undefined)[]): JsonObject | undefined {
  const properties: JsonObject = {};
  const required = new Set<Json>();
  for (const part of parts) {
    if (!isObject(part) || Object.keys(part).some((key) => !MERGED.has(key))) return undefined;
    if (part.type !== undefined && part.type !== "object") return undefined;
    for (const [name, schema] of entries(part.properties)) {
      if (Object.hasOwn(properties, name)) properties[name] = { allOf: [properties[name] ?? {}, schema] };
      else properties[name] = schema;
    }
    if (Array.isArray(part.required)) for (const name of part.required) required.add(name);
  }
  return { type: "object", properties, required: [...required] };
}

function set(root: JsonObject, at: Pointer, value: Json): 0 | 1 {
  const holder = valueAt(root, at);
  if (!isObject(holder)) return 0;
  delete holder.example;
  setAt(root, [...at, "examples"], { [MADE]: { summary: "Made from the schema.", value } });
  return 1;
}
