import type { Json, JsonObject, Pointer } from "../../spec/index.js";
import type { Bound, JsonType, Located } from "./alternative.js";

/** Limits by keyword. */
export type Bounds = ReadonlyMap<Bound, Located<number>>;

const LOWER_BOUNDS: readonly Bound[] = [
  "minimum",
  "exclusiveMinimum",
  "minLength",
  "minItems",
  "minProperties",
  "minContains",
];

export function isLower(bound: Bound): boolean {
  return LOWER_BOUNDS.includes(bound);
}

/** The type whose values a bound limits. */
const BOUNDS_OF: Partial<Record<JsonType, readonly Bound[]>> = {
  number: ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems", "minContains", "maxContains"],
  object: ["minProperties", "maxProperties"],
};

/** The bounds that a schema sets for one of its types; for integers in the form of `ofIntegers`. */
export function boundsOf(schema: JsonObject, type: JsonType, integer: boolean, at: Pointer): Bounds {
  const bounds = new Map<Bound, Located<number>>();
  for (const keyword of BOUNDS_OF[type] ?? []) {
    const value = schema[keyword];
    if (typeof value !== "number") continue;
    // No text has fewer than no characters.
    const trivial = keyword.startsWith("min") && keyword !== "minimum" && keyword !== "minContains" && value === 0;
    if (!trivial) bounds.set(keyword, { value, at: [...at, keyword] });
  }
  for (const [inclusive, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const bound = bounds.get(inclusive);
    // OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`.
    if (bound && schema[exclusive] === true) {
      bounds.delete(inclusive);
      bounds.set(exclusive, bound);
    }
  }
  return integer ? ofIntegers(bounds) : bounds;
}

/** Bounds that both hold: of each keyword the tighter one. */
export function mergeBounds(one: Bounds, other: Bounds, integer: boolean): Bounds {
  const bounds = new Map(one);
  for (const [keyword, bound] of other) addBound(bounds, keyword, bound);
  return integer ? ofIntegers(bounds) : bounds;
}

/** Writes bounds as integers meet them: inclusive, without a fraction, and without the remark that they are multiples of 1. */
function ofIntegers(given: Bounds): Bounds {
  const bounds = new Map(given);
  for (const [inclusive, exclusive, round, step] of [
    ["minimum", "exclusiveMinimum", Math.ceil, 1],
    ["maximum", "exclusiveMaximum", Math.floor, -1],
  ] as const) {
    const bound = bounds.get(inclusive);
    if (bound) bounds.set(inclusive, { ...bound, value: round(bound.value) });
    const excluded = bounds.get(exclusive);
    if (!excluded) continue;
    bounds.delete(exclusive);
    const rounded = round(excluded.value);
    const value = rounded === excluded.value ? rounded + step : rounded;
    addBound(bounds, inclusive, { value, at: excluded.at });
  }
  if (bounds.get("multipleOf")?.value === 1) bounds.delete("multipleOf");
  return bounds;
}

function addBound(bounds: Map<Bound, Located<number>>, keyword: Bound, bound: Located<number>): void {
  const earlier = bounds.get(keyword);
  if (!earlier) bounds.set(keyword, bound);
  else if (keyword === "multipleOf") {
    const value = leastCommonMultiple(earlier.value, bound.value);
    if (value !== earlier.value) bounds.set(keyword, { value, at: bound.at });
  } else if (isLower(keyword) ? bound.value > earlier.value : bound.value < earlier.value) bounds.set(keyword, bound);
}

/** Of numbers with up to nine decimals, such as 0.25. */
function leastCommonMultiple(one: number, other: number): number {
  const [first, second] = [one, other].map((value) => Math.round(value * DECIMALS));
  if (!first || !second) return Math.max(one, other);
  let [divisor, rest] = [first, second];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return ((first / divisor) * second) / DECIMALS;
}

const DECIMALS = 1e9;

export function isWholeNumber(value: Json | undefined): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

const RANGES = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

/** Whether all that keeps the lower bounds of the one is above the upper bounds of the other. */
export function isAbove(lower: Bounds, upper: Bounds): boolean {
  return RANGES.some(([least, most]) => {
    const [from, to] = [lower.get(least), upper.get(most)];
    return from !== undefined && to !== undefined && from.value > to.value;
  });
}
