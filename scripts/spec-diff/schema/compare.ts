import { isObject, type Json } from "../../spec/index.js";
import { type Direction, judge, type RuleId } from "../rules.js";
import { type Alternative, alternativesOf, type JsonType, type Located, TooManyAlternatives } from "./alternatives.js";
import { compareArrays } from "./arrays.js";
import { canonical } from "./canonical.js";
import { compareDiscriminators } from "./discriminator.js";
import { fingerprint } from "./fingerprint.js";
import { areDisjoint, match } from "./match.js";
import { compareObjects } from "./objects.js";
import { compareOverlap } from "./overlap.js";
import { compareScalars } from "./scalars.js";
import { chain, keyOf, placeOf, type Schema } from "./schema.js";
import { isUnchanged } from "./unchanged.js";
import { type Finding, type MemberPlace, show, type Walk } from "./walk.js";

/**
 * Compares two schemas as sets of values.
 *
 * @returns how they differ, each difference once, at the first member that leads to it.
 */
export function compareSchemas(base: Schema, head: Schema, direction: Direction, member: string): Finding[] {
  return collect(direction, nothingSeen(), (walk) => walk.compare(base, head, member));
}

/** Pairs of schemas that need no second look. */
interface Seen {
  /** Compared elsewhere, or taken to fit. */
  compared: Set<string>;
  /** Being compared, with their references followed: a recursive schema meets itself again. */
  underWay: Set<string>;
}

function nothingSeen(): Seen {
  return { compared: new Set(), underWay: new Set() };
}

function collect(direction: Direction, seen: Seen, work: (walk: Walk) => void): Finding[] {
  const findings: Finding[] = [];
  work(walkWith(direction, seen, (finding) => findings.push(finding)));
  return findings;
}

function walkWith(direction: Direction, seen: Seen, report: Walk["report"]): Walk {
  const walk: Walk = {
    direction,
    report,
    compare: (base, head, member) => {
      const key = pairKey(base, head);
      const target = pairKey(targetOf(base), targetOf(head));
      if (seen.compared.has(key) || seen.underWay.has(target)) return;
      seen.compared.add(key);
      if (isUnchanged(base, head)) return;
      seen.underWay.add(target);
      compareInside(base, head, member, walk);
      seen.underWay.delete(target);
    },
    fitsAlternative: (base, head) => {
      const misfits = misfitsOf(direction, base);
      if (misfits.has(head)) return false;
      const fits =
        !areDisjoint(base, head) && hurtsNobody(direction, seen, (quiet) => compareAlternatives(base, head, "", quiet));
      if (!fits) misfits.add(head);
      return fits;
    },
  };
  return walk;
}

const knownMisfits: Readonly<Record<Direction, WeakMap<Alternative, WeakSet<Alternative>>>> = {
  request: new WeakMap(),
  response: new WeakMap(),
  unknown: new WeakMap(),
};

/**
 * The alternatives that are known not to fit. That holds wherever the question comes up: what is being compared already
 * was taken to fit. That two fit does not, and is asked again.
 */
function misfitsOf(direction: Direction, base: Alternative): WeakSet<Alternative> {
  const misfits = knownMisfits[direction].get(base) ?? new WeakSet<Alternative>();
  knownMisfits[direction].set(base, misfits);
  return misfits;
}

function pairKey(base: Schema, head: Schema): string {
  return `${keyOf(base)}\n\n\n${keyOf(head)}`;
}

/** What a schema that is nothing but a reference refers to. */
function targetOf(schema: Schema): Schema {
  const [part, ...more] = schema.parts;
  if (!part || more.length > 0) return schema;
  for (const one of chain(schema.spec, part)) {
    const isReference = isObject(one.value) && Object.keys(one.value).join() === "$ref";
    if (!isReference) return { spec: schema.spec, parts: [one] };
  }
  return schema;
}

/** Ends a comparison that only asks whether there is anything that hurts. */
class Hurts extends Error {}

/** Whether a comparison finds nothing that hurts callers. */
function hurtsNobody(direction: Direction, seen: Seen, work: (walk: Walk) => void): boolean {
  const own: Seen = { compared: new Set(seen.compared), underWay: new Set(seen.underWay) };
  try {
    work(
      walkWith(direction, own, ({ rule }) => {
        if (!isSafe(rule, direction)) throw new Hurts();
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Hurts) return false;
    throw error;
  }
}

function isSafe(rule: RuleId, direction: Direction): boolean {
  return judge(rule, direction).severity === "safe";
}

function compareInside(base: Schema, head: Schema, member: string, walk: Walk): void {
  if (base.parts.length + head.parts.length === 0) return;
  compareDiscriminators(base, head, member, walk);
  const place = { member, base: placeOf(base), head: placeOf(head) };
  let alternatives: { base: readonly Alternative[]; head: readonly Alternative[] };
  try {
    alternatives = { base: alternativesOf(base), head: alternativesOf(head) };
  } catch (error) {
    if (!(error instanceof TooManyAlternatives)) throw error;
    if (fingerprint(base) === fingerprint(head)) return;
    const sentence = "The schema differs, and combines too many alternatives to say how.";
    walk.report({ ...place, rule: "too-many-alternatives", sentence });
    return;
  }
  compareTypes(alternatives.base, alternatives.head, place, walk);
  const types = new Set(alternatives.base.map(({ type }) => type));
  for (const type of types) {
    const ofType = (one: Alternative): boolean => one.type === type;
    const [bases, heads] = [alternatives.base.filter(ofType), alternatives.head.filter(ofType)];
    if (bases.length > 0 && heads.length > 0) compareUnions(bases, heads, place, walk);
  }
  compareOverlap(alternatives.base, alternatives.head, place, walk);
}

/** Kinds of values that are new or gone altogether. */
function compareTypes(
  bases: readonly Alternative[],
  heads: readonly Alternative[],
  place: MemberPlace,
  walk: Walk,
): void {
  const [before, after] = [bases, heads].map((all) => new Set(all.map(({ type }) => type)));
  if (!before || !after) return;
  if (before.size === 0 || after.size === 0) {
    if (before.size === after.size) return;
    const rule = before.size === 0 ? "sometimes-valid" : "never-valid";
    walk.report({
      ...place,
      rule,
      sentence: before.size === 0 ? "No value was valid." : "No value is valid any more.",
    });
    return;
  }
  const gone = [...before].filter((type) => !after.has(type));
  const added = [...after].filter((type) => !before.has(type));
  const named = (types: readonly JsonType[]): string => types.filter((type) => type !== "null").join(", ");
  if (named(gone) && named(added)) {
    walk.report({ ...place, rule: "type-changed", sentence: `It was ${named(gone)} and is ${named(added)} now.` });
  } else if (named(gone)) {
    walk.report({ ...place, rule: "type-removed", sentence: `It can no longer be ${named(gone)}.` });
  } else if (named(added)) {
    walk.report({ ...place, rule: "type-added", sentence: `It can be ${named(added)} too now.` });
  }
  if (gone.includes("null")) walk.report({ ...place, rule: "null-removed", sentence: "It can no longer be null." });
  if (added.includes("null")) walk.report({ ...place, rule: "null-added", sentence: "It can be null now." });
}

/** Compares the alternatives of one type. */
function compareUnions(
  bases: readonly Alternative[],
  heads: readonly Alternative[],
  place: MemberPlace,
  walk: Walk,
): void {
  const [base, ...moreBases] = bases;
  const [head, ...moreHeads] = heads;
  if (base && head && moreBases.length + moreHeads.length === 0) {
    compareAlternatives(base, head, place.member, walk);
    return;
  }
  const { pairs, gone, added } = match(bases, heads);
  // What callers send has to be covered by what is taken now; what they receive, by what they knew.
  const coversRequest = (one: Alternative): boolean => heads.some((other) => walk.fitsAlternative(one, other));
  const coversResponse = (other: Alternative): boolean => bases.some((one) => walk.fitsAlternative(one, other));
  for (const [one, other] of pairs) {
    const findings: Finding[] = [];
    compareAlternatives(one, other, place.member, { ...walk, report: (finding) => findings.push(finding) });
    const hurts = findings.some(({ rule }) => !isSafe(rule, walk.direction));
    const covered = hurts && (walk.direction === "request" ? coversRequest(one) : coversResponse(other));
    for (const finding of findings) {
      if (!covered || isSafe(finding.rule, walk.direction)) walk.report(finding);
    }
  }
  for (const one of gone) {
    if (walk.direction === "request" && coversRequest(one)) continue;
    walk.report({
      ...place,
      base: one.at,
      rule: "alternative-removed",
      sentence: `${told(one)} is no longer an alternative.`,
    });
  }
  for (const other of added) {
    if (walk.direction === "response" && coversResponse(other)) continue;
    walk.report({
      ...place,
      head: other.at,
      rule: "alternative-added",
      sentence: `${told(other)} is an alternative now.`,
    });
  }
}

function told({ names, type, values }: Alternative): string {
  if (names[0]) return names[0];
  return values ? values.map(show).join(", ") : `${/^[aeiou]/.test(type) ? "An" : "A"} ${type}`;
}

function compareAlternatives(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  compareScalars(base, head, member, walk);
  compareImpliedTypes(base, head, member, walk);
  if (base.type === "object") compareObjects(base, head, member, walk);
  if (base.type === "array") compareArrays(base, head, member, walk);
  if (base.type === "string") compareContent(base, head, member, walk);
  compareExclusions(base, head, member, walk);
  compareOthers(base, head, member, walk);
}

/** Without `type`, `properties` and `items` say nothing about values of other types. */
function compareImpliedTypes(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  if (!base.typed || !head.typed || base.named === head.named) return;
  const narrows = head.named;
  const hurts = walk.direction === "request" ? narrows : !narrows;
  const rule = hurts ? "implied-type-changed" : "implied-type-changed-safely";
  const sentence = narrows ? `The type ${base.type} is named now.` : `The type ${base.type} is no longer named.`;
  walk.report({ rule, member, base: base.at, head: head.at, sentence });
}

/** The data inside a text. */
function compareContent(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const at = { member, base: base.contentType?.at ?? base.at, head: head.contentType?.at ?? head.at };
  const [before, after] = [base.contentType?.value, head.contentType?.value];
  if (before !== after) {
    const sentence = `The text holds ${after ?? "anything"} now instead of ${before ?? "anything"}.`;
    walk.report({ ...at, rule: "content-type-changed", sentence });
  }
  if (base.contentSchema && head.contentSchema) walk.compare(base.contentSchema, head.contentSchema, member);
  else if (head.contentSchema) {
    walk.report({ ...at, rule: "content-schema-added", sentence: "The content of the text has a schema now." });
  } else if (base.contentSchema) {
    walk.report({ ...at, rule: "content-schema-removed", sentence: "The content of the text has no schema any more." });
  }
}

/** What `not` excludes: the more it covers, the fewer values are valid. */
function compareExclusions(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const fits = (one: Schema, other: Schema): boolean =>
    fingerprint(one) === fingerprint(other) ||
    hurtsNobody("request", nothingSeen(), (quiet) => quiet.compare(one, other, ""));
  const isCovered = (one: Schema, all: readonly Schema[]): boolean => all.some((other) => fits(one, other));
  const gone = base.exclusions.filter((one) => !isCovered(one, head.exclusions));
  const added = head.exclusions.filter((one) => !isCovered(one, base.exclusions));
  if (gone.length + added.length === 0) return;
  const at = { member, base: gone[0] && placeOf(gone[0]), head: added[0] && placeOf(added[0]) };
  const place = { ...at, base: at.base ?? base.at, head: at.head ?? head.at };
  if (gone.length === 0) {
    const sentence = base.exclusions.length === 0 ? "`not` excludes values now." : "`not` excludes more values now.";
    walk.report({ ...place, rule: "exclusion-added", sentence });
  } else if (added.length === 0) {
    const excludesNothing = head.exclusions.length === 0;
    const sentence = `\`not\` excludes ${excludesNothing ? "nothing any more" : "fewer values now"}.`;
    walk.report({ ...place, rule: "exclusion-removed", sentence });
  } else walk.report({ ...place, rule: "exclusion-changed", sentence: "`not` excludes other values now." });
}

/** Conditions, and keywords that nothing here understands. Of each there may be several: all of them hold. */
function compareOthers(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  for (const key of new Set([...base.others.keys(), ...head.others.keys()])) {
    const [bases, heads] = [base.others.get(key) ?? [], head.others.get(key) ?? []];
    const gone = without(bases, heads);
    const added = without(heads, bases);
    const kind = key === "if" ? "condition" : "keyword";
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
      const [before, after] = [gone[index], added[index]];
      const change = changeOf(before?.value, after?.value);
      const sentence = `${show(key)} is ${change === "added" ? "new" : change === "removed" ? "gone" : "different"}.`;
      walk.report({ member, base: before?.at, head: after?.at, rule: `${kind}-${change}`, sentence });
    }
  }
}

function without(ones: readonly Located<Json>[], others: readonly Located<Json>[]): Located<Json>[] {
  const known = new Set(others.map(({ value }) => canonical(value)));
  return ones.filter(({ value }) => !known.has(canonical(value)));
}

/** A condition that stays and gets one more consequence is an addition too. */
function changeOf(before: Json | undefined, after: Json | undefined): "added" | "removed" | "changed" {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  if (isPartOf(before, after)) return "added";
  return isPartOf(after, before) ? "removed" : "changed";
}

/** Whether one condition says all that the other one says. */
function isPartOf(part: Json, whole: Json): boolean {
  if (!isObject(part) || !isObject(whole) || part.if === undefined) return false;
  return Object.entries(part).every(([key, value]) => canonical(value) === canonical(whole[key]));
}
