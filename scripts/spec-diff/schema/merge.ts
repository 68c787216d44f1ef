import type { Json, SpecDocument } from "../../spec/index.js";
import { type Alternative, isBlank, type Located, type Undeclared } from "./alternative.js";
import { mergeBounds } from "./bounds.js";
import { canonical } from "./canonical.js";
import { both, type Schema } from "./schema.js";

/** What satisfies both alternatives; undefined when nothing can. */
export function merge(one: Alternative, other: Alternative): Alternative | undefined {
  if (one.type !== other.type) return undefined;
  const values = commonValues(one.values, other.values);
  if (values?.length === 0) return undefined;
  const integer = one.integer || other.integer;
  const items = both(one.items, other.items);
  const contains = both(one.contains, other.contains);
  const propertyNames = both(one.propertyNames, other.propertyNames);
  const contentSchema = both(one.contentSchema, other.contentSchema);
  return {
    type: one.type,
    spec: one.spec,
    at: isBlank(one) ? other.at : one.at,
    sources: [...one.sources, ...other.sources],
    names: [...one.names, ...other.names],
    branch: one.branch + other.branch,
    sharesValues: one.sharesValues || other.sharesValues,
    typed: one.typed || other.typed,
    named: one.named || other.named,
    integer,
    ...(values && { values }),
    bounds: mergeBounds(one.bounds, other.bounds, integer),
    formats: union(one.formats, other.formats),
    patterns: union(one.patterns, other.patterns),
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
    tuple: mergeTuples(one, other),
    uniqueItems: one.uniqueItems || other.uniqueItems,
    ...(contains && { contains }),
    ...(contentSchema && { contentSchema }),
    contentTypes: union(one.contentTypes, other.contentTypes),
    exclusions: [...one.exclusions, ...other.exclusions],
    others: mergeMaps(one.others, other.others, (a, b) => [...(a ?? []), ...(b ?? [])]),
  };
}

function commonValues(
  one: readonly Located<Json>[] | undefined,
  other: readonly Located<Json>[] | undefined,
): readonly Located<Json>[] | undefined {
  if (!one || !other) return one ?? other;
  const wanted = new Set(other.map(({ value }) => canonical(value)));
  return one.filter(({ value }) => wanted.has(canonical(value)));
}

/** Each value once, where it stands first. */
function union(ones: readonly Located<string>[], others: readonly Located<string>[]): Located<string>[] {
  const known = new Set(ones.map(({ value }) => value));
  return [...ones, ...others.filter(({ value }) => !known.has(value))];
}

/** A position that only one of the two lists has to satisfy the items of the other one. */
function mergeTuples(one: Alternative, other: Alternative): readonly Schema[] {
  const length = Math.max(one.tuple.length, other.tuple.length);
  return Array.from({ length }, (_, index) => {
    const position = both(one.tuple[index] ?? one.items, other.tuple[index] ?? other.items);
    return position ?? anySchema(one.spec);
  });
}

function anySchema(spec: SpecDocument): Schema {
  return { spec, parts: [] };
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
