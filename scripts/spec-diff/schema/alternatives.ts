import { isObject, type Json, type JsonObject, list, type Pointer, type SpecDocument } from "../../spec/index.js";
import { canonical } from "./canonical.js";
import { both, chain, keyOf, partAt, type Schema, type SchemaPart, schemaAt } from "./schema.js";

const TYPES = ["null", "boolean", "number", "string", "array", "object"] as const;
export type JsonType = (typeof TYPES)[number];

const ALL_TYPES: ReadonlySet<string> = new Set<string>([...TYPES, "integer"]);

/** What an object may hold beyond its properties. */
export interface Undeclared {
  allowed: boolean;
  /** What their values have to satisfy; absent for anything. */
  schema?: Schema;
  /** The types know of them: `additionalProperties` is there, or the object has nothing else. */
  declared: boolean;
  /** `additionalProperties` is there. */
  spelt: boolean;
  at: Pointer;
}

/**
 * Values of one JSON type, as one way to satisfy a schema. Every spelling of the same thing gives the same alternatives:
 * `allOf` is merged, `anyOf` and `oneOf` and lists of types are taken apart, `nullable` is the type `null`, `const` is an
 * `enum` of one.
 */
export interface Alternative {
  type: JsonType;
  spec: SpecDocument;
  at: Pointer;
  /** The components that references led to. */
  names: readonly string[];
  /** Its place in the unions that it comes from. */
  branch: string;
  /** Some schema names its type. Without one, and without any rule, everything is valid. */
  typed: boolean;
  /** The keyword `type` names it, rather than that there are properties or items. */
  named: boolean;
  integer: boolean;
  values?: readonly Json[];
  /** Bounds by keyword; the exclusive ones of integers as inclusive ones. */
  bounds: ReadonlyMap<Bound, Located<number>>;
  format?: Located<string>;
  patterns: readonly Located<string>[];
  properties: ReadonlyMap<string, Schema>;
  required: ReadonlyMap<string, Pointer>;
  undeclared: Undeclared;
  patternProperties: ReadonlyMap<string, Schema>;
  propertyNames?: Schema;
  dependentRequired: ReadonlyMap<string, readonly string[]>;
  items?: Schema;
  tuple: readonly Schema[];
  uniqueItems: boolean;
  contains?: Schema;
  contentSchema?: Schema;
  contentType?: Located<string>;
  exclusions: readonly Schema[];
  /** Keywords that nothing here understands, with all that the merged schemas say by them. */
  others: ReadonlyMap<string, readonly Located<Json>[]>;
}

export interface Located<Value> {
  value: Value;
  at: Pointer;
}

const LOWER_BOUNDS = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"] as const;
const UPPER_BOUNDS = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"] as const;
export type Bound = (typeof LOWER_BOUNDS)[number] | (typeof UPPER_BOUNDS)[number] | "multipleOf";

export function isLower(bound: Bound): boolean {
  return LOWER_BOUNDS.some((one) => one === bound);
}

/** To which type a bound applies. */
const BOUNDS_OF: Partial<Record<JsonType, readonly Bound[]>> = {
  number: ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems", "minContains", "maxContains"],
  object: ["minProperties", "maxProperties"],
};

/** Say nothing about which values are valid. */
const ANNOTATIONS = new Set(
  (
    "$anchor $comment $defs $id $schema contentEncoding default deprecated description discriminator example examples " +
    "externalDocs format readOnly summary title writeOnly xml"
  ).split(" "),
);

/** What the code below reads, and what it leads through. */
const KNOWN = new Set(
  (
    "$ref additionalProperties allOf anyOf const contains contentMediaType contentSchema dependentRequired enum " +
    "exclusiveMaximum exclusiveMinimum items maxContains maxItems maxLength maxProperties maximum minContains minItems " +
    "minLength minProperties minimum multipleOf not nullable oneOf pattern patternProperties prefixItems properties " +
    "propertyNames required type uniqueItems"
  ).split(" "),
);

/** A schema that multiplies its unions beyond this many is not taken apart. */
const MOST_ALTERNATIVES = 400;

export class TooManyAlternatives extends Error {}

const expanded = new WeakMap<object, Map<string, readonly Alternative[]>>();

/**
 * The alternatives of a schema; none for one that nothing satisfies.
 *
 * @throws TooManyAlternatives
 */
export function alternativesOf(schema: Schema): readonly Alternative[] {
  const key = keyOf(schema);
  const known = expanded.get(schema.spec) ?? new Map<string, readonly Alternative[]>();
  expanded.set(schema.spec, known);
  const found = known.get(key) ?? normalise(allOf(schema, schema.parts, new Set()));
  known.set(key, found);
  return found;
}

/** Merges what all the parts allow. */
function allOf(schema: Schema, parts: readonly SchemaPart[], within: ReadonlySet<object>): Alternative[] {
  return parts.reduce(
    (merged, part) => product(merged, expand(schema, part, within)),
    TYPES.map((type) => anything(schema.spec, type, parts[0]?.at ?? [])),
  );
}

function product(ones: readonly Alternative[], others: readonly Alternative[]): Alternative[] {
  const merged = ones.flatMap((one) => others.flatMap((other) => merge(one, other) ?? []));
  if (merged.length > MOST_ALTERNATIVES) throw new TooManyAlternatives();
  return merged;
}

/** @param within - the schemas that are being expanded: one that is part of itself adds nothing to its own parts. */
function expand(schema: Schema, part: SchemaPart, within: ReadonlySet<object>): Alternative[] {
  const { spec } = schema;
  const { value, at } = part;
  if (typeof value === "boolean") return value ? TYPES.map((type) => anything(spec, type, at)) : [];
  if (within.has(value)) return TYPES.map((type) => anything(spec, type, at));
  const inner = new Set([...within, value]);
  let found = ownAlternatives(schema, value, at);
  if (typeof value.$ref === "string") {
    const [, target] = chain(spec, part);
    if (target) {
      const name = target.component ?? "";
      const referred = expand(schema, target, inner);
      found = product(
        found,
        referred.map((one) => ({ ...one, names: [name, ...one.names] })),
      );
    }
  }
  const parts = list(value.allOf).map((one, index) => partAt(spec, one, [...at, "allOf", index]));
  for (const one of parts) found = product(found, expand(schema, one, inner));
  for (const key of ["anyOf", "oneOf"]) {
    if (!Array.isArray(value[key])) continue;
    const branches = value[key].map((one, index) => partAt(spec, one, [...at, key, index]));
    const all = branches.flatMap((one, index) =>
      expand(schema, one, inner).map((each) => ({ ...each, branch: `${key}${index}${each.branch}` })),
    );
    found = product(found, all);
  }
  return found;
}

function anything(spec: SpecDocument, type: JsonType, at: Pointer): Alternative {
  return {
    type,
    spec,
    at,
    names: [],
    branch: "",
    typed: false,
    named: false,
    integer: false,
    bounds: new Map(),
    patterns: [],
    properties: new Map(),
    required: new Map(),
    undeclared: { allowed: true, declared: false, spelt: false, at },
    patternProperties: new Map(),
    dependentRequired: new Map(),
    tuple: [],
    uniqueItems: false,
    exclusions: [],
    others: new Map(),
  };
}

/** What the keywords of one schema object say by themselves, for each type that they allow. */
function ownAlternatives(schema: Schema, value: JsonObject, at: Pointer): Alternative[] {
  if (value.not === true || (isObject(value.not) && Object.keys(value.not).length === 0)) return [];
  const types = typesOf(value);
  const { multipleOf } = value;
  // A multiple of an integer is one, whatever the type is called.
  const integerOnly = !types.has("number") ? types.has("integer") : isWholeNumber(multipleOf);
  return TYPES.filter((type) => types.has(type) || (type === "number" && integerOnly)).flatMap((type) => {
    const values = valuesOf(value, type);
    if (values?.length === 0) return [];
    const { spec } = schema;
    const nested = (key: string): Schema | undefined =>
      value[key] === undefined ? undefined : schemaAt(spec, value[key], [...at, key]);
    return [
      {
        ...anything(spec, type, at),
        typed: types.size < ALL_TYPES.size,
        named: value.type !== undefined || values !== undefined,
        integer: type === "number" && integerOnly,
        ...(values && { values }),
        bounds: boundsOf(value, type, integerOnly, at),
        ...(type === "string" || type === "number" ? formatOf(value, at) : {}),
        ...(type === "string" ? textRules(value, at, nested) : {}),
        ...(type === "object" ? objectRules(schema, value, at, nested) : {}),
        ...(type === "array" ? arrayRules(schema, value, at, nested) : {}),
        exclusions: value.not === undefined ? [] : [schemaAt(spec, value.not, [...at, "not"])],
        others: othersOf(value, at),
      },
    ];
  });
}

function typesOf({ type, nullable, properties, required, additionalProperties, items }: JsonObject): Set<string> {
  const named = Array.isArray(type) ? type.filter((one) => typeof one === "string") : [type];
  const types = new Set(named.filter((one) => typeof one === "string"));
  if (types.size > 0) return nullable === true ? types.add("null") : types;
  // Without a type a schema with properties means an object, as every reader takes it.
  if (properties !== undefined || (additionalProperties !== undefined && required !== undefined)) {
    return new Set(nullable === true ? ["object", "null"] : ["object"]);
  }
  return items === undefined ? new Set(ALL_TYPES) : new Set(["array"]);
}

function valuesOf(schema: JsonObject, type: JsonType): readonly Json[] | undefined {
  const given = schema.const !== undefined ? [schema.const] : schema.enum;
  if (!Array.isArray(given)) return undefined;
  const nullAllowed = type === "null" && schema.nullable === true;
  if (type === "null" || type === "boolean") {
    const values = given.filter((value) => typeOf(value) === type);
    const full = type === "null" ? values.length > 0 || nullAllowed : values.length === 2;
    return full ? undefined : values;
  }
  return given.filter((value) => typeOf(value) === type);
}

function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

function boundsOf(schema: JsonObject, type: JsonType, integer: boolean, at: Pointer): Map<Bound, Located<number>> {
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
  return integer ? boundsOfIntegers(bounds) : bounds;
}

/** What the bounds say of integers: inclusive bounds that are integers, and no word about multiples of 1. */
function boundsOfIntegers(given: ReadonlyMap<Bound, Located<number>>): Map<Bound, Located<number>> {
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

function isWholeNumber(value: Json | undefined): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function addBound(bounds: Map<Bound, Located<number>>, keyword: Bound, bound: Located<number>): void {
  const earlier = bounds.get(keyword);
  if (keyword === "multipleOf" && earlier && isWholeNumber(earlier.value) && isWholeNumber(bound.value)) {
    bounds.set(keyword, { value: leastCommonMultiple(earlier.value, bound.value), at: bound.at });
    return;
  }
  const tighter = !earlier || (isLower(keyword) ? bound.value > earlier.value : bound.value < earlier.value);
  if (tighter) bounds.set(keyword, bound);
}

function leastCommonMultiple(one: number, other: number): number {
  let [divisor, rest] = [one, other];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return (one / divisor) * other;
}

function formatOf({ format }: JsonObject, at: Pointer): Pick<Alternative, "format"> {
  return typeof format === "string" ? { format: { value: format, at: [...at, "format"] } } : {};
}

function textRules(
  { pattern, contentMediaType, contentEncoding }: JsonObject,
  at: Pointer,
  nested: (key: string) => Schema | undefined,
): Partial<Alternative> {
  const contentSchema = nested("contentSchema");
  const content = [contentMediaType, contentEncoding].filter((one) => typeof one === "string").join(" as ");
  return {
    patterns: typeof pattern === "string" ? [{ value: pattern, at: [...at, "pattern"] }] : [],
    ...(contentSchema && { contentSchema }),
    ...(content !== "" && { contentType: { value: content, at: [...at, "contentMediaType"] } }),
  };
}

function objectRules(
  { spec }: Schema,
  value: JsonObject,
  at: Pointer,
  nested: (key: string) => Schema | undefined,
): Partial<Alternative> {
  const schemas = (key: string): Map<string, Schema> => {
    const map = value[key];
    return new Map(
      isObject(map) ? Object.entries(map).map(([name, one]) => [name, schemaAt(spec, one, [...at, key, name])]) : [],
    );
  };
  const names = list(value.required).filter((name) => typeof name === "string");
  const propertyNames = nested("propertyNames");
  const properties = schemas("properties");
  return {
    properties,
    required: new Map(names.map((name) => [name, [...at, "required"]])),
    undeclared: undeclaredOf(spec, value, at, properties.size > 0),
    patternProperties: schemas("patternProperties"),
    ...(propertyNames && { propertyNames }),
    dependentRequired: new Map(
      Object.entries(isObject(value.dependentRequired) ? value.dependentRequired : {}).map(([name, needed]) => [
        name,
        list(needed).filter((one) => typeof one === "string"),
      ]),
    ),
  };
}

function undeclaredOf(spec: Schema["spec"], value: JsonObject, at: Pointer, hasProperties: boolean): Undeclared {
  const { additionalProperties: given } = value;
  const place = [...at, "additionalProperties"];
  if (given === false) return { allowed: false, declared: true, spelt: true, at: place };
  // The types of an object without properties are open without a word.
  if (given === undefined) return { allowed: true, declared: isBareObject(value) && !hasProperties, spelt: false, at };
  const open = given === true || (isObject(given) && Object.keys(given).length === 0);
  if (open) return { allowed: true, declared: true, spelt: true, at: place };
  return { allowed: true, declared: true, spelt: true, at: place, schema: schemaAt(spec, given, place) };
}

function isBareObject(value: JsonObject): boolean {
  const named = value.type === "object" || list(value.type).includes("object");
  return named && !["allOf", "anyOf", "oneOf", "$ref"].some((key) => value[key] !== undefined);
}

function arrayRules(
  { spec }: Schema,
  value: JsonObject,
  at: Pointer,
  nested: (key: string) => Schema | undefined,
): Partial<Alternative> {
  const items = nested("items");
  const contains = nested("contains");
  return {
    ...(items && { items }),
    tuple: list(value.prefixItems).map((one, index) => schemaAt(spec, one, [...at, "prefixItems", index])),
    uniqueItems: value.uniqueItems === true,
    ...(contains && { contains }),
  };
}

/** Conditions count as one: `if`, `then` and `else` mean nothing without each other. */
function othersOf(value: JsonObject, at: Pointer): Map<string, Located<Json>[]> {
  const others = new Map<string, Located<Json>[]>();
  const { if: condition, then: consequence, else: alternative } = value;
  if (condition !== undefined && (consequence !== undefined || alternative !== undefined)) {
    const all = { if: condition, ...(consequence !== undefined && { then: consequence }) };
    const whole = { ...all, ...(alternative !== undefined && { else: alternative }) };
    others.set("if", [{ value: whole, at: [...at, "if"] }]);
  }
  for (const [key, one] of Object.entries(value)) {
    if (KNOWN.has(key) || ANNOTATIONS.has(key) || key.startsWith("x-")) continue;
    if (key === "if" || key === "then" || key === "else") continue;
    others.set(key, [{ value: one, at: [...at, key] }]);
  }
  return others;
}

/** What satisfies both; nothing when that cannot be. */
function merge(one: Alternative, other: Alternative): Alternative | undefined {
  if (one.type !== other.type) return undefined;
  const values = commonValues(one.values, other.values);
  if (values?.length === 0) return undefined;
  const bounds = new Map(one.bounds);
  for (const [keyword, bound] of other.bounds) addBound(bounds, keyword, bound);
  const integer = one.integer || other.integer;
  const format = one.format ?? other.format;
  const items = both(one.items, other.items);
  const contains = both(one.contains, other.contains);
  const propertyNames = both(one.propertyNames, other.propertyNames);
  const contentSchema = both(one.contentSchema, other.contentSchema);
  const contentType = one.contentType ?? other.contentType;
  return {
    type: one.type,
    spec: one.spec,
    at: isBlank(one) ? other.at : one.at,
    names: [...one.names, ...other.names],
    branch: one.branch + other.branch,
    typed: one.typed || other.typed,
    named: one.named || other.named,
    integer,
    ...(values && { values }),
    bounds: integer ? boundsOfIntegers(bounds) : bounds,
    ...(format && { format }),
    patterns: [...one.patterns, ...other.patterns],
    properties: mergeMaps(one.properties, other.properties, both),
    required: new Map([...one.required, ...other.required]),
    undeclared: mergeUndeclared(one.undeclared, other.undeclared),
    patternProperties: mergeMaps(one.patternProperties, other.patternProperties, both),
    ...(propertyNames && { propertyNames }),
    dependentRequired: mergeMaps(one.dependentRequired, other.dependentRequired, (a, b) => [
      ...(a ?? []),
      ...(b ?? []),
    ]),
    ...(items && { items }),
    tuple: one.tuple.length > 0 ? one.tuple : other.tuple,
    uniqueItems: one.uniqueItems || other.uniqueItems,
    ...(contains && { contains }),
    ...(contentSchema && { contentSchema }),
    ...(contentType && { contentType }),
    exclusions: [...one.exclusions, ...other.exclusions],
    others: mergeMaps(one.others, other.others, (a, b) => [...(a ?? []), ...(b ?? [])]),
  };
}

/** Whether a schema that says nothing gave this alternative: in types it is `unknown`. */
export function isAnything(one: Alternative): boolean {
  return !one.typed && isBlank(one);
}

/** Nothing that a schema says reached it yet. */
function isBlank({
  names,
  properties,
  required,
  values,
  undeclared,
  items,
  bounds,
  patterns,
  format,
}: Alternative): boolean {
  const maps = names.length + properties.size + required.size + bounds.size + patterns.length;
  return maps === 0 && !values && !undeclared.declared && !items && !format;
}

function commonValues(one?: readonly Json[], other?: readonly Json[]): readonly Json[] | undefined {
  if (!one || !other) return one ?? other;
  const wanted = new Set(other.map(canonical));
  return one.filter((value) => wanted.has(canonical(value)));
}

function mergeMaps<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
  join: (one: Value | undefined, other: Value | undefined) => Value | undefined,
): Map<string, Value> {
  const merged = new Map(one);
  for (const [name, value] of other) {
    const joined = join(merged.get(name), value);
    if (joined !== undefined) merged.set(name, joined);
  }
  return merged;
}

function mergeUndeclared(one: Undeclared, other: Undeclared): Undeclared {
  const schema = both(one.schema, other.schema);
  return {
    allowed: one.allowed && other.allowed,
    declared: one.declared || other.declared,
    spelt: one.spelt || other.spelt,
    at: one.declared ? one.at : other.at,
    ...(schema && { schema }),
  };
}

/** Listed values of one type that stand alone in several alternatives are one list. */
function normalise(found: readonly Alternative[]): readonly Alternative[] {
  const kept: Alternative[] = [];
  for (const one of found) {
    const twin = kept.findIndex((other) => isPlainList(one) && isPlainList(other) && one.type === other.type);
    const earlier = kept[twin];
    if (earlier?.values && one.values) {
      const all = new Map([...earlier.values, ...one.values].map((value) => [canonical(value), value]));
      kept[twin] = { ...earlier, values: [...all.values()] };
    } else if (one.type !== "null" || !kept.some(({ type }) => type === "null")) kept.push(one);
  }
  return kept;
}

function isPlainList({ type, values, others, exclusions, format, patterns }: Alternative): boolean {
  const scalar = type === "string" || type === "number" || type === "boolean";
  return scalar && values !== undefined && others.size + exclusions.length + patterns.length === 0 && !format;
}
