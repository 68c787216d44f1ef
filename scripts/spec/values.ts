import { type Located, resolve, type SpecDocument } from "./document.js";
import { isObject, type Json, type JsonObject, list } from "./json.js";
import { isList, typesOf } from "./schema.js";

// What a value of a member is compared with before a request: fixed values, and bounds of numbers.

type Single = string | number | boolean | null;

/** Whether a member takes one of a fixed list of values, or a list of such; which ones. */
export function closedValues(
  spec: SpecDocument,
  schema: Located,
  within: readonly JsonObject[] = [],
): Single[] | undefined {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value))
    spec.fail(at, "the schema contains itself through its items or alternatives: use a property instead");
  const inner = [...within, value];
  const read = (one: Json, ...place: (string | number)[]): Single[] | undefined =>
    isObject(one) ? closedValues(spec, { value: one, at: [...at, ...place] }, inner) : undefined;
  // Each of these holds, as far as there is one.
  const sets = [
    ownValues(value),
    itemValues(spec, { value, at }, read),
    ...["anyOf", "oneOf"].map((key) => {
      const alternatives = list(value[key]).map((one, index) => read(one, key, index));
      return alternatives.length > 0 && alternatives.every((one) => one !== undefined)
        ? alternatives.flat()
        : undefined;
    }),
    ...list(value.allOf).map((one, index) => read(one, "allOf", index)),
  ].filter((set) => set !== undefined);
  const [first, ...others] = sets;
  return first && [...new Set(first)].filter((one) => others.every((set) => set.includes(one)));
}

function ownValues({ enum: values, const: value, type }: JsonObject): Single[] | undefined {
  const given = Array.isArray(values) ? values : value !== undefined ? [value] : type === "null" ? [null] : undefined;
  const single = given?.filter((one) => typeof one !== "object" || one === null);
  return single?.length === given?.length ? single : undefined;
}

/** The values of the items, where there is nothing but a list or `null`. Items that are lists are not looked into. */
function itemValues(
  spec: SpecDocument,
  { value, at }: Located,
  read: (items: Json, place: string) => Single[] | undefined,
): Single[] | undefined {
  const types = [value.type ?? []].flat();
  if (!isObject(value.items) || !isList(value) || types.some((type) => type !== "array" && type !== "null"))
    return undefined;
  const values = read(value.items, "items");
  if (!values || isList(resolve(spec, value.items, [...at, "items"]).value)) return undefined;
  return types.includes("null") ? [...values, null] : values;
}

/** Inclusive bounds. */
interface Range {
  min?: number;
  max?: number;
}

/**
 * The bounds of a number, or of each item of a list. A member that takes something else as well has none. An exclusive
 * bound is one only for an integer.
 */
export function numericRange(spec: SpecDocument, schema: Located): Range {
  if (isOnly(spec, schema, "number")) return boundsOf(spec, schema);
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (!isObject(value.items) || !isOnly(spec, schema, "array")) return {};
  const items: Located = { value: value.items, at: [...at, "items"] };
  return isOnly(spec, items, "number") ? boundsOf(spec, items) : {};
}

/** Whether values are of one kind, or `null`. */
function isOnly(spec: SpecDocument, schema: Located, type: "array" | "number"): boolean {
  const types = [...typesOf(spec, schema)].filter((one) => one !== "null");
  return types.length === 1 && types[0] === type;
}

function boundsOf(spec: SpecDocument, schema: Located, within: readonly JsonObject[] = []): Range {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value)) return {};
  const read = (key: string): Range[] =>
    list(value[key]).flatMap((one, index) => {
      const part: Located = { value: isObject(one) ? one : {}, at: [...at, key, index] };
      // `null` has no bounds, and takes none from the others.
      return typesOf(spec, part).has("number") ? [boundsOf(spec, part, [...within, value])] : [];
    });
  return narrowest([ownBounds(value), ...read("allOf"), widest(read("anyOf")), widest(read("oneOf"))]);
}

function ownBounds({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject): Range {
  const isInteger = [type].flat().includes("integer");
  const bound = (inclusive: Json | undefined, exclusive: Json | undefined, step: 1 | -1): number | undefined => {
    if (typeof inclusive === "number") return inclusive;
    return typeof exclusive === "number" && isInteger ? exclusive + step : undefined;
  };
  return range(bound(minimum, exclusiveMinimum, 1), bound(maximum, exclusiveMaximum, -1));
}

/** The bounds that all of several ranges have. */
function narrowest(ranges: readonly Range[]): Range {
  const least = ranges.flatMap(({ min }) => min ?? []);
  const greatest = ranges.flatMap(({ max }) => max ?? []);
  return range(
    least.length > 0 ? Math.max(...least) : undefined,
    greatest.length > 0 ? Math.min(...greatest) : undefined,
  );
}

/** The bounds outside of which none of several ranges is. */
function widest(ranges: readonly Range[]): Range {
  const least = ranges.flatMap(({ min }) => min ?? []);
  const greatest = ranges.flatMap(({ max }) => max ?? []);
  const isEach = (bounds: readonly number[]): boolean => bounds.length > 0 && bounds.length === ranges.length;
  return range(isEach(least) ? Math.min(...least) : undefined, isEach(greatest) ? Math.max(...greatest) : undefined);
}

function range(min: number | undefined, max: number | undefined): Range {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
