import { type Alternative, lacksRequired } from "./alternative.js";
import { alternativesOf, TooManyAlternatives } from "./alternatives.js";
import { isAbove } from "./bounds.js";
import { canonical } from "./canonical.js";
import { fingerprint } from "./fingerprint.js";
import type { Schema } from "./schema.js";

/** Alternatives of the two sides that stand for the same thing, and those without a counterpart. */
export interface Matched {
  pairs: [base: Alternative, head: Alternative][];
  gone: Alternative[];
  added: Alternative[];
}

/** How alike two alternatives have to be to be taken for one that was edited. */
const LIKE = 0.5;

/**
 * Pairs alternatives of one type: equal ones first, then those with the same values of their constant members, those of
 * the same component, those most alike.
 */
export function match(bases: readonly Alternative[], heads: readonly Alternative[]): Matched {
  const gone = [...bases];
  const added = [...heads];
  const pairs: Matched["pairs"] = [];
  const pairBy = (keyOf: (one: Alternative) => string): void => {
    const keys = new Map(added.map((head) => [head, keyOf(head)]));
    for (const base of [...gone]) {
      const key = keyOf(base);
      const head = key === "" ? undefined : added.find((one) => keys.get(one) === key);
      if (!head) continue;
      added.splice(added.indexOf(head), 1);
      gone.splice(gone.indexOf(base), 1);
      pairs.push([base, head]);
    }
  };
  pairBy(print);
  pairBy(constants);
  pairBy(({ names }) => names.join("&"));
  pairMostAlike(pairs, gone, added);
  const [lastGone, ...moreGone] = gone;
  const [lastAdded, ...moreAdded] = added;
  const lone = lastGone && lastAdded && moreGone.length + moreAdded.length === 0;
  if (lone && pairs.length === 0 && bases.length === heads.length)
    return { pairs: [[lastGone, lastAdded]], gone: [], added: [] };
  return { pairs, gone, added };
}

function pairMostAlike(pairs: Matched["pairs"], gone: Alternative[], added: Alternative[]): void {
  const scored = gone.flatMap((base) => added.map((head) => ({ base, head, score: likeness(base, head) })));
  scored.sort((one, other) => other.score - one.score);
  for (const { base, head, score } of scored) {
    if (score < LIKE || !gone.includes(base) || !added.includes(head)) continue;
    gone.splice(gone.indexOf(base), 1);
    added.splice(added.indexOf(head), 1);
    pairs.push([base, head]);
  }
}

/** From 0 to 1: which part of their members, or of what else they say, the two share. */
function likeness(base: Alternative, head: Alternative): number {
  if (base.branch !== "" && base.branch === head.branch && base.properties.size === 0 && head.properties.size === 0)
    return 1;
  const [ones, others] = [traits(base), traits(head)];
  const shared = [...ones].filter((one) => others.has(one)).length;
  return shared / Math.max(ones.size, others.size, 1);
}

function traits({ properties, items, formats, values }: Alternative): Set<string> {
  const listed = (values ?? []).map(({ value }) => `=${canonical(value)}`);
  return new Set([
    ...properties.keys(),
    ...(items ? [fingerprint(items)] : []),
    ...formats.map(({ value }) => value),
    ...listed,
  ]);
}

/** The whole of an alternative as text: equal for equal ones. */
function print(one: Alternative): string {
  const schemas = (map: ReadonlyMap<string, Schema>): string[] =>
    [...map].map(([name, schema]) => `${name}:${fingerprint(schema)}`).sort();
  const nested = [one.items, one.contains, one.propertyNames, one.contentSchema, one.undeclared.schema, ...one.tuple];
  return JSON.stringify([
    one.type,
    one.integer,
    one.values ? one.values.map(({ value }) => canonical(value)).sort() : null,
    [...one.bounds].map(([keyword, { value }]) => [keyword, value]).sort(),
    one.formats.map(({ value }) => value).sort(),
    one.patterns.map(({ value }) => value).sort(),
    schemas(one.properties),
    [...one.required.keys()].sort(),
    [one.undeclared.allowed, one.undeclared.declared],
    schemas(one.patternProperties),
    [...one.dependentRequired].sort(),
    nested.map((schema) => (schema ? fingerprint(schema) : null)),
    one.uniqueItems,
    one.contentTypes.map(({ value }) => value).sort(),
    one.exclusions.map(fingerprint).sort(),
    [...one.others].map(([key, all]) => [key, ...all.map(({ value }) => canonical(value)).sort()]).sort(),
  ]);
}

/** `type=video` for an object whose required `type` has one value: it tells alternatives apart. */
function constants(one: Alternative): string {
  const found = [...one.properties].flatMap(([name, schema]) => {
    const value = one.required.has(name) ? constantOf(schema) : undefined;
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return found.sort().join("&");
}

function constantOf(schema: Schema): string | undefined {
  const [value, ...more] = listedValues(schema) ?? [];
  return more.length === 0 ? value : undefined;
}

const listed = new WeakMap<Schema, { values: readonly string[] | undefined }>();

/** All values of a schema that lists them, however it does. Every pair of alternatives asks for them. */
function listedValues(schema: Schema): readonly string[] | undefined {
  const found = listed.get(schema) ?? { values: readListedValues(schema) };
  listed.set(schema, found);
  return found.values;
}

function readListedValues(schema: Schema): readonly string[] | undefined {
  try {
    const alternatives = alternativesOf(schema);
    if (alternatives.some(({ type, values }) => type !== "null" && !values)) return undefined;
    return alternatives.flatMap(({ values }) =>
      values ? values.map(({ value }) => canonical(value)) : [canonical(null)],
    );
  } catch (error) {
    if (error instanceof TooManyAlternatives) return undefined;
    throw error;
  }
}

/** Whether no value can satisfy both. */
export function areDisjoint(one: Alternative, other: Alternative): boolean {
  if (one.type !== other.type) return true;
  if (one.values && other.values) {
    const values = new Set(one.values.map(({ value }) => canonical(value)));
    return !other.values.some(({ value }) => values.has(canonical(value)));
  }
  if (isAbove(one.bounds, other.bounds) || isAbove(other.bounds, one.bounds)) return true;
  if (isClosedTo(one, other) || isClosedTo(other, one)) return true;
  return [...one.properties].some(([name, schema]) => {
    const counterpart = other.properties.get(name);
    if (!counterpart || !one.required.has(name) || !other.required.has(name)) return false;
    const [values, otherValues] = [listedValues(schema), listedValues(counterpart)];
    return values !== undefined && otherValues !== undefined && !values.some((value) => otherValues.includes(value));
  });
}

/** Whether the one takes no object that the other one takes. What lacks its own members says nothing about others. */
function isClosedTo(one: Alternative, other: Alternative): boolean {
  return lacksRequired(one, other) && !lacksRequired(one, one);
}
