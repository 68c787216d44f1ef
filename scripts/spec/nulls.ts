import { entries, isObject, type Json, type JsonObject, list } from "./json.js";
import { dereference } from "./references.js";
import type { Visited } from "./walk.js";

/**
 * Takes `null` out of what has no form on the wire: OpenAPI gives it none in a path, a query or a header, so that leaving
 * the parameter out is what it means. A parameter or an item that takes nothing but `null` stays as it is.
 */
export function removeNullOfParameter(root: JsonObject, parameter: JsonObject): void {
  if (!isObject(parameter.schema)) return;
  parameter.schema = withoutNull(root, parameter.schema);
  if (parameter.example === null) delete parameter.example;
  for (const [name, example] of entries(parameter.examples)) {
    if (isObject(example) && example.value === null && isObject(parameter.examples)) delete parameter.examples[name];
  }
}

/** A reference to what may be `null` becomes a copy of it. Where a list or an object is meant, so are those inside. */
function withoutNull(root: JsonObject, schema: JsonObject, within: readonly JsonObject[] = []): JsonObject {
  const target = dereference(root, schema);
  if (!target || within.includes(target) || !mentionsNull(root, target)) return schema;
  const inner = [...within, target];
  const read = (value: Json): Json => (isObject(value) ? withoutNull(root, value, inner) : value);
  const result: JsonObject = { ...target };
  for (const key of ["type", "enum", "examples", "anyOf", "oneOf"]) {
    const { [key]: values } = result;
    if (!Array.isArray(values)) continue;
    const rest = values.filter((one) => !isNull(key, one));
    if (rest.length > 0) result[key] = key === "anyOf" || key === "oneOf" ? rest.map(read) : rest;
    else if (key === "examples") delete result.examples;
  }
  for (const key of ["default", "example"]) if (result[key] === null) delete result[key];
  if (Array.isArray(result.allOf)) result.allOf = result.allOf.map(read);
  if (result.items !== undefined) result.items = read(result.items);
  if (isObject(result.properties))
    result.properties = Object.fromEntries(entries(result.properties).map(([name, value]) => [name, read(value)]));
  return result;
}

/** Whether `null` stands somewhere in a schema, so that a copy is needed. */
function mentionsNull(root: JsonObject, schema: JsonObject, seen: Set<JsonObject> = new Set()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const own = ["type", "enum", "examples"].some((key) => list(schema[key]).some((one) => isNull(key, one)));
  if (own || schema.type === "null" || [schema.const, schema.default, schema.example].includes(null)) return true;
  const parts = [
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => list(schema[key])),
    schema.items,
    ...entries(schema.properties).map(([, value]) => value),
  ];
  return parts.some((part) => {
    const target = dereference(root, part);
    return target !== undefined && mentionsNull(root, target, seen);
  });
}

function isNull(key: string, one: Json): boolean {
  if (key === "type") return one === "null";
  return one === null || (isObject(one) && (one.type === "null" || one.const === null));
}

/**
 * Writes the fields of a form that are something inline or `null` with a list of types, so that a file, or a list of
 * files, is seen to be one. The meaning stays.
 */
export function joinNullOfForm(root: JsonObject, { kind, value, at }: Visited): void {
  if (kind !== "media type" || !/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(String(at.at(-1))))
    return;
  const schema = dereference(root, value.schema);
  for (const one of [schema, ...list(schema?.allOf).map((part) => dereference(root, part))]) {
    for (const [, property] of entries(one?.properties)) if (isObject(property)) joinNull(property);
  }
}

function joinNull(schema: JsonObject): void {
  for (const key of ["anyOf", "oneOf"]) {
    const alternatives = list(schema[key]);
    const other = alternatives.find((one) => !isNull(key, one));
    if (alternatives.length !== 2 || !isObject(other) || alternatives.every((one) => !isNull(key, one))) continue;
    const { type } = other;
    if (typeof type !== "string" || schema.type !== undefined || other.const !== undefined) continue;
    delete schema[key];
    // What is said of the whole holds before what is said of the part.
    Object.assign(schema, { ...other, ...schema, type: [type, "null"] });
    if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
  }
}
