import { type Direction, judge } from "../rules.js";
import type { Alternative, JsonType } from "./alternative.js";
import { match } from "./match.js";
import { compareOverlap } from "./overlap.js";
import { type Finding, type MemberPlace, show, type Walk } from "./walk.js";

/** Compares all alternatives of two schemas. */
export function compareUnions(
  bases: readonly Alternative[],
  heads: readonly Alternative[],
  place: MemberPlace,
  walk: Walk,
): void {
  compareTypes(bases, heads, place, walk);
  for (const type of new Set(bases.map((base) => base.type))) {
    const ofType = (one: Alternative): boolean => one.type === type;
    const [before, after] = [bases.filter(ofType), heads.filter(ofType)];
    if (after.length > 0) compareOfOneType(before, after, place, walk);
  }
  compareOverlap(bases, heads, place, walk);
}

/** Kinds of values that are new or gone altogether. */
function compareTypes(
  bases: readonly Alternative[],
  heads: readonly Alternative[],
  place: MemberPlace,
  walk: Walk,
): void {
  if (bases.length === 0 || heads.length === 0) {
    if (bases.length === heads.length) return;
    const rule = bases.length === 0 ? "sometimes-valid" : "never-valid";
    const sentence = bases.length === 0 ? "No value was valid." : "No value is valid any more.";
    walk.report({ ...place, rule, sentence });
    return;
  }
  const gone = typesOnlyIn(bases, heads);
  const added = typesOnlyIn(heads, bases);
  const names = (types: ReadonlyMap<JsonType, string>): string =>
    [...types].flatMap(([type, name]) => (type === "null" ? [] : [name])).join(", ");
  if (names(gone) && names(added)) {
    walk.report({ ...place, rule: "type-changed", sentence: `It was ${names(gone)} and is ${names(added)} now.` });
  } else if (names(gone)) {
    walk.report({ ...place, rule: "type-removed", sentence: `It can no longer be ${names(gone)}.` });
  } else if (names(added)) {
    walk.report({ ...place, rule: "type-added", sentence: `It can be ${names(added)} too now.` });
  }
  if (gone.has("null")) walk.report({ ...place, rule: "null-removed", sentence: "It can no longer be null." });
  if (added.has("null")) walk.report({ ...place, rule: "null-added", sentence: "It can be null now." });
}

/** Types without an alternative on the other side, with their names. */
function typesOnlyIn(ones: readonly Alternative[], others: readonly Alternative[]): Map<JsonType, string> {
  const known = new Set(others.map(({ type }) => type));
  const types = new Set(ones.map(({ type }) => type).filter((type) => !known.has(type)));
  const isInteger = ones.every(({ type, integer }) => type !== "number" || integer);
  return new Map([...types].map((type) => [type, type === "number" && isInteger ? "integer" : type]));
}

function compareOfOneType(
  bases: readonly Alternative[],
  heads: readonly Alternative[],
  place: MemberPlace,
  walk: Walk,
): void {
  const { pairs, gone, added } = match(bases, heads);
  const isSingle = bases.length + heads.length === 2;
  // What callers send has to be covered by what is taken now; what they receive, by what they knew.
  const coversRequest = (one: Alternative): boolean => heads.some((other) => walk.fitsAlternative(one, other));
  const coversResponse = (other: Alternative): boolean => bases.some((one) => walk.fitsAlternative(one, other));
  for (const [one, other] of pairs) {
    const { findings, release } = walk.holdBack(one, other, place.member);
    const hurts = !isSingle && findings.some((finding) => !isSafe(finding, walk.direction));
    const covered = hurts && (walk.direction === "request" ? coversRequest(one) : coversResponse(other));
    release((finding) => !covered || isSafe(finding, walk.direction));
  }
  for (const one of gone) {
    if (walk.direction === "request" && coversRequest(one)) continue;
    const sentence = `${describe(one)} is no longer an alternative.`;
    walk.report({ ...place, base: one.at, rule: "alternative-removed", sentence });
  }
  for (const other of added) {
    if (walk.direction === "response" && coversResponse(other)) continue;
    const sentence = `${describe(other)} is an alternative now.`;
    walk.report({ ...place, head: other.at, rule: "alternative-added", sentence });
  }
}

function isSafe({ rule }: Finding, direction: Direction): boolean {
  return judge(rule, direction).severity === "safe";
}

/** An alternative as the subject of a sentence. */
function describe(one: Alternative): string {
  const { names, type, integer, values, formats, patterns, bounds, properties } = one;
  if (names[0]) return `\`${names[0]}\``;
  if (values) return values.map(({ value }) => show(value)).join(", ");
  const name = type === "number" && integer ? "integer" : type;
  const traits = [
    ...formats.map(({ value }) => `the format ${value}`),
    ...[...bounds].map(([keyword, { value }]) => `${keyword} ${value}`),
    ...patterns.map(({ value }) => `the pattern ${show(value)}`),
    ...(properties.size > 0 ? [`the members ${[...properties.keys()].join(", ")}`] : []),
  ];
  return `${/^[aeiou]/.test(name) ? "An" : "A"} ${name}${traits.length > 0 ? ` with ${traits.join(" and ")}` : ""}`;
}
