import { list, type SpecDocument } from "../../spec/index.js";
import { type Alternative, anything, isUnlimited, type JsonType, TYPES } from "./alternative.js";
import { isAbove } from "./bounds.js";
import { excludeEachOther } from "./branches.js";
import { canonical } from "./canonical.js";
import { ownAlternatives } from "./keywords.js";
import { limitValues } from "./listed-values.js";
import { merge } from "./merge.js";
import { chain, keyOf, partAt, type Schema, type SchemaPart } from "./schema.js";

/** A schema whose unions multiply to more alternatives than these is not taken apart. */
const MOST_ALTERNATIVES = 400;

export class TooManyAlternatives extends Error {}

const expanded = new WeakMap<SpecDocument, Map<string, readonly Alternative[] | TooManyAlternatives>>();

/**
 * The alternatives of a schema; none for one that nothing satisfies.
 *
 * @throws TooManyAlternatives
 */
export function alternativesOf(schema: Schema): readonly Alternative[] {
  const key = keyOf(schema);
  const known = expanded.get(schema.spec) ?? new Map<string, readonly Alternative[] | TooManyAlternatives>();
  expanded.set(schema.spec, known);
  let found = known.get(key);
  if (!found) {
    // A schema that excludes itself finds this on its way.
    known.set(key, []);
    found = expandAll(schema);
    known.set(key, found);
  }
  if (found instanceof TooManyAlternatives) throw found;
  return found;
}

/** The alternatives of several schemas, of which a value has to satisfy one. */
export function unionOf(schemas: readonly Schema[]): readonly Alternative[] {
  return joinLists(schemas.flatMap(alternativesOf));
}

function expandAll({ spec, parts }: Schema): readonly Alternative[] | TooManyAlternatives {
  const everything = TYPES.map((type) => anything(spec, type, parts[0]?.at ?? []));
  try {
    const found = parts.reduce((merged, part) => product(merged, expand(spec, part, new Set())), everything);
    return joinLists(found.map(limitValues).filter((one) => !isEmpty(one)));
  } catch (error) {
    if (error instanceof TooManyAlternatives) return error;
    throw error;
  }
}

/**
 * Whether nothing is left, because bounds contradict each other or the listed values, or `not` excludes the whole type. Closed objects in an
 * `allOf` that demand each other's members are kept: documents have them by mistake, and their types work.
 */
function isEmpty({ type, values, bounds, exclusions }: Alternative): boolean {
  if (values?.length === 0) return true;
  return isAbove(bounds, bounds) || exclusions.some((excluded) => takesAll(excluded, type));
}

function takesAll(schema: Schema, type: JsonType): boolean {
  const all = alternativesOf(schema).filter((one) => one.type === type);
  return all.some((one) => isUnlimited(one) && !one.sharesValues && !all.some((other) => excludeEachOther(one, other)));
}

/** What satisfies one of each. A single long union is no product, however long it is. */
function product(ones: readonly Alternative[], others: readonly Alternative[]): Alternative[] {
  const merged = ones.flatMap((one) => others.flatMap((other) => merge(one, other) ?? []));
  const multiplies = merged.length > Math.max(ones.length, others.length);
  if (multiplies && merged.length > MOST_ALTERNATIVES) throw new TooManyAlternatives();
  return merged;
}

/** @param within - the schemas that are being expanded: one that is part of itself adds nothing to its own parts. */
function expand(spec: SpecDocument, part: SchemaPart, within: ReadonlySet<object>): Alternative[] {
  const { value, at } = part;
  const everything = TYPES.map((type) => anything(spec, type, at));
  if (typeof value === "boolean") return value ? everything : [];
  if (within.has(value)) return everything;
  const inner = new Set([...within, value]);
  let found = ownAlternatives(spec, value, at);
  const combine = (others: readonly Alternative[]): void => {
    found = product(found, others);
  };
  if (typeof value.$ref === "string") {
    const [, target] = chain(spec, part);
    const name = target?.component ?? "";
    if (target) combine(expand(spec, target, inner).map((one) => ({ ...one, names: [name, ...one.names] })));
  }
  const parts = (key: string): SchemaPart[] =>
    list(value[key]).map((one, index) => partAt(spec, one, [...at, key, index]));
  for (const one of parts("allOf")) combine(expand(spec, one, inner));
  for (const key of ["anyOf", "oneOf"]) {
    if (!Array.isArray(value[key])) continue;
    combine(
      parts(key).flatMap((one, index) =>
        expand(spec, one, inner).map((each) => ({ ...each, branch: `${key}${index}${each.branch}` })),
      ),
    );
  }
  if (value.nullable !== true || found.some(({ type }) => type === "null")) return found;
  // OpenAPI 3.0 lets `nullable` add null only to a `type` beside it. Everyone writes it beside `allOf` and unions too, and
  // means that the whole may be null; generators of types take it so.
  return [...found, { ...anything(spec, "null", at), typed: true, named: true }];
}

/** Lists of values that stand alone in several alternatives become one list, and null is one alternative. */
function joinLists(found: readonly Alternative[]): readonly Alternative[] {
  const kept: Alternative[] = [];
  for (const one of found) {
    const index = kept.findIndex((other) => canJoin(one, other));
    const earlier = kept[index];
    if (!earlier) {
      kept.push(one);
      continue;
    }
    const [values = [null], more = [null]] = [earlier, one].map((each) => each.values?.map(({ value }) => value));
    const all = new Map(
      [...(earlier.values ?? []), ...(one.values ?? [])].map((each) => [canonical(each.value), each]),
    );
    const isShared = new Set([...values, ...more].map(canonical)).size < values.length + more.length;
    kept[index] = {
      ...earlier,
      ...(all.size > 0 && { values: [...all.values()] }),
      sharesValues: earlier.sharesValues || (isShared && excludeEachOther(earlier, one)),
    };
  }
  return kept;
}

function canJoin(one: Alternative, other: Alternative): boolean {
  return one.type === other.type && (one.type === "null" || (isPlainList(one) && isPlainList(other)));
}

function isPlainList({ type, values, others, exclusions, formats, patterns }: Alternative): boolean {
  const scalar = type === "string" || type === "number" || type === "boolean";
  const rules = others.size + exclusions.length + patterns.length + formats.length;
  return scalar && values !== undefined && rules === 0;
}
