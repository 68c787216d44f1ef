import { isObject, type Json, type JsonObject, type Located, resolve, type SpecDocument } from "./document.js";

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
