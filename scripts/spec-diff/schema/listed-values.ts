import type { Json } from "../../spec/index.js";
import type { Alternative } from "./alternative.js";

/** An alternative without the listed values that its own bounds and patterns refuse. */
export function limitValues(one: Alternative): Alternative {
  return one.values ? { ...one, values: one.values.filter(({ value }) => isWithinBounds(value, one)) } : one;
}

function isWithinBounds(value: Json, { bounds, integer, patterns }: Alternative): boolean {
  const bound = (keyword: Parameters<typeof bounds.get>[0], otherwise: number): number =>
    bounds.get(keyword)?.value ?? otherwise;
  if (typeof value === "number") {
    const multiple = bounds.get("multipleOf")?.value;
    return (
      value >= bound("minimum", -Infinity) &&
      value > bound("exclusiveMinimum", -Infinity) &&
      value <= bound("maximum", Infinity) &&
      value < bound("exclusiveMaximum", Infinity) &&
      (multiple === undefined || isMultiple(value, multiple)) &&
      (!integer || Number.isInteger(value))
    );
  }
  if (typeof value !== "string") return true;
  const length = [...value].length;
  if (length < bound("minLength", 0) || length > bound("maxLength", Infinity)) return false;
  return patterns.every(({ value: pattern }) => matches(value, pattern));
}

/** Also of fractions, which have no exact quotients. */
export function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** A pattern that is none refuses nothing. */
function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}
