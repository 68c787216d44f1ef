import { type Located, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject, list } from "./json.js";
import type { ResponseModel } from "./responses.js";
import type { Pointer } from "./yaml.js";

/** Whether a schema is that of an array. */
export function isList({ type }: JsonObject): boolean {
  return type === "array" || (Array.isArray(type) && type.includes("array"));
}

/** Whether a member takes one of a fixed list of values, or a list of such; which ones. */
export function closedValues(
  spec: SpecDocument,
  schema: Located,
  within: readonly JsonObject[] = [],
): (string | number | boolean | null)[] | undefined {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value)) spec.fail(at, "a value of a list of values cannot be that list");
  const inner = [...within, value];
  if (value.type === "array" && isObject(value.items)) {
    return closedValues(spec, { value: value.items, at: [...at, "items"] }, inner);
  }
  const alternatives = value.anyOf ?? value.oneOf;
  if (Array.isArray(alternatives)) {
    const closed = alternatives.map((one) =>
      isObject(one) ? closedValues(spec, { value: one, at }, inner) : undefined,
    );
    return closed.every((one) => one !== undefined) ? [...new Set(closed.flat())] : undefined;
  }
  const values = Array.isArray(value.enum) ? value.enum : value.const === undefined ? undefined : [value.const];
  return values?.every((one) => typeof one !== "object" || one === null)
    ? values.filter((one) => typeof one !== "object" || one === null)
    : undefined;
}

/** The bounds of a number. An exclusive bound is one only for an integer. */
export function numericRange(spec: SpecDocument, schema: Located): { min?: number; max?: number } {
  const { value } = resolve(spec, schema.value, schema.at);
  const bound = (inclusive: Json | undefined, exclusive: Json | undefined, step: 1 | -1): number | undefined => {
    if (typeof inclusive === "number") return inclusive;
    return typeof exclusive === "number" && [value.type].flat().includes("integer") ? exclusive + step : undefined;
  };
  const min = bound(value.minimum, value.exclusiveMinimum, 1);
  const max = bound(value.maximum, value.exclusiveMaximum, -1);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A property of an object schema. */
export interface Property {
  wire: string;
  required: boolean;
  located: Located;
}

/** Properties of an object schema, those of its `allOf` parts included. */
export function objectProperties(spec: SpecDocument, schema: Located, within: readonly JsonObject[] = []): Property[] {
  if (within.includes(schema.value)) spec.fail(schema.at, "the schema is part of itself");
  const required = new Set(list(schema.value.required));
  const own = entries(schema.value.properties).map(([wire, value]): Property => {
    const at = [...schema.at, "properties", wire];
    if (!isObject(value)) spec.fail(at, "must be an object");
    return { wire, required: required.has(wire), located: { value, at } };
  });
  const inherited = list(schema.value.allOf).flatMap((part, index) =>
    objectProperties(spec, resolve(spec, part, [...schema.at, "allOf", index]), [...within, schema.value]),
  );
  return [...inherited, ...own];
}

/**
 * Whether the body of a success is an array; it is an object otherwise.
 *
 * @throws SpecError when it can be either: the bindings could not tell a success from something else.
 */
export function answersArray(
  spec: SpecDocument,
  { id, at, responses }: { id: string; at: Pointer; responses: readonly ResponseModel[] },
): boolean {
  const kinds = new Set(responses.flatMap(({ success, schema }) => (success && schema ? kindsOf(spec, schema) : [])));
  if (kinds.size > 1) spec.fail([...at, "responses"], `${id} answers an object or an array: let it be one of the two`);
  return kinds.has("array");
}

function kindsOf(spec: SpecDocument, schema: Located): ("array" | "object")[] {
  const { value, at } = resolve(spec, schema.value, schema.at);
  for (const key of ["oneOf", "anyOf"]) {
    const alternatives = value[key];
    if (!Array.isArray(alternatives)) continue;
    return alternatives.flatMap((one, index) => kindsOf(spec, resolve(spec, one, [...at, key, index])));
  }
  return [value.type === "array" ? "array" : "object"];
}
