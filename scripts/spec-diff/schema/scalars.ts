import type { Json, Pointer } from "../../spec/index.js";
import type { RuleId } from "../rules.js";
import { type Alternative, type Bound, isAnything, type Located } from "./alternative.js";
import { isLower } from "./bounds.js";
import { isMultiple } from "./listed-values.js";
import { onlyIn } from "./located.js";
import { showAll, type Walk } from "./walk.js";

/** Compares what is said of single values: which are listed, their formats and their bounds. */
export function compareScalars(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  compareValues(base, head, member, walk);
  // Where all values are listed, a bound says nothing more.
  if (base.values && head.values) return;
  compareFormats(base, head, member, walk);
  compareRange("minimum", base, head, member, walk);
  compareRange("maximum", base, head, member, walk);
  for (const bound of new Set([...base.bounds.keys(), ...head.bounds.keys()])) {
    if (!/imum$/.test(bound)) compareBound(bound, base, head, member, walk);
  }
  const [wasInteger, isInteger] = [isWhole(base), isWhole(head)];
  if (base.type === "number" && wasInteger !== isInteger) {
    const rule = isInteger ? "fractions-forbidden" : "fractions-allowed";
    const sentence = isInteger ? "The number must now be an integer." : "The number may now have a fraction.";
    walk.report({ rule, member, base: base.at, head: head.at, sentence });
  }
}

function isWhole({ integer, values }: Alternative): boolean {
  return integer || (values?.every(({ value }) => Number.isInteger(value)) ?? false);
}

function compareValues(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const report = (rule: RuleId, at: { base: Pointer; head: Pointer }, sentence: string): void =>
    walk.report({ rule, member, ...at, sentence });
  const at = { base: base.at, head: head.at };
  const shown = (values: readonly Located<Json>[]): string => showAll(values.map(({ value }) => value));
  if (!base.values && head.values) {
    report("values-limited", { ...at, head: listPlace(head) }, `Only ${shown(head.values)} are valid now.`);
  } else if (base.values && !head.values) {
    report("values-unlimited", { ...at, base: listPlace(base) }, `Not only ${shown(base.values)} are valid now.`);
  } else if (base.values && head.values) {
    const gone = onlyIn(base.values, head.values);
    const added = onlyIn(head.values, base.values);
    const [firstGone, firstAdded] = [gone[0], added[0]];
    const verb = (values: readonly unknown[]): string => (values.length > 1 ? "are" : "is");
    if (firstGone) {
      const place = { base: firstGone.at, head: listPlace(head) };
      report("value-removed", place, `${shown(gone)} ${verb(gone)} no longer valid.`);
    }
    if (firstAdded) {
      const place = { base: listPlace(base), head: firstAdded.at };
      report("value-added", place, `${shown(added)} ${verb(added)} valid too now.`);
    }
  }
}

/** The list of values as a whole: `enum`, or `const`. */
function listPlace({ values, at }: Alternative): Pointer {
  const [first] = values ?? [];
  return first === undefined ? at : first.at.slice(0, first.at.at(-1) === "const" ? undefined : -1);
}

/** Formats whose values are among those of another one. */
const WIDER_FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ["float", ["double"]],
  ["int32", ["int64"]],
  ["uri", ["uri-reference", "iri", "iri-reference"]],
  ["email", ["idn-email"]],
  ["hostname", ["idn-hostname"]],
]);

function compareFormats(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const [gone, added] = [onlyIn(base.formats, head.formats), onlyIn(head.formats, base.formats)];
  for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
    const [before, after] = [gone[index], added[index]];
    const isAny = isAnything(base) || isAnything(head);
    const rule = (isAny ? formatOfAny : formatRule)(before?.value, after?.value);
    const told = (one: Located<string> | undefined): string => one?.value ?? "not given";
    const sentence = `The format was ${told(before)} and is ${told(after)} now.`;
    walk.report({ rule, member, base: before?.at ?? base.at, head: after?.at ?? head.at, sentence });
  }
}

/** Where a schema without a rule is on the other side, which takes bytes like anything else. */
function formatOfAny(before: string | undefined, after: string | undefined): RuleId {
  if (after === "binary") return "bytes-demanded";
  if (before === "binary") return "bytes-no-longer-demanded";
  return after === undefined ? "format-removed" : "format-added";
}

function formatRule(before: string | undefined, after: string | undefined): RuleId {
  // The types have a member of their own kind for bytes.
  if (before === "binary" || after === "binary") return "bytes-changed";
  if (before === undefined) return "format-added";
  if (after === undefined) return "format-removed";
  if (WIDER_FORMATS.get(before)?.includes(after)) return "format-widened";
  return WIDER_FORMATS.get(after)?.includes(before) ? "format-narrowed" : "format-changed";
}

/** An end of the range of a number, whether it is written as an inclusive or as an exclusive bound. */
interface End extends Located<number> {
  exclusive: boolean;
}

function compareRange(
  end: "minimum" | "maximum",
  base: Alternative,
  head: Alternative,
  member: string,
  walk: Walk,
): void {
  const [before, after] = [endOf(base, end), endOf(head, end)];
  if (before?.value === after?.value && before?.exclusive === after?.exclusive) return;
  const told = (one: End | undefined): string =>
    one ? `${one.exclusive ? "exclusively " : ""}${one.value}` : "not given";
  const sentence = `${end} was ${told(before)} and is ${told(after)} now.`;
  const narrows = after !== undefined && (before === undefined || isTighter(end, after, before));
  const narrowing = end === "minimum" ? "lower-bound-raised" : "upper-bound-lowered";
  const widening = end === "minimum" ? "lower-bound-lowered" : "upper-bound-raised";
  walk.report({ rule: narrows ? narrowing : widening, member, base: before?.at, head: after?.at, sentence });
}

/** Of both kinds of bounds the one that says more. */
function endOf({ bounds }: Alternative, end: "minimum" | "maximum"): End | undefined {
  const [inclusive, exclusive] = [
    bounds.get(end),
    bounds.get(end === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"),
  ];
  const one = inclusive && { ...inclusive, exclusive: false };
  const other = exclusive && { ...exclusive, exclusive: true };
  if (!one || !other) return one ?? other;
  return isTighter(end, one, other) ? one : other;
}

function isTighter(end: "minimum" | "maximum", one: End, other: End): boolean {
  if (one.value === other.value) return one.exclusive && !other.exclusive;
  return end === "minimum" ? one.value > other.value : one.value < other.value;
}

function compareBound(keyword: Bound, base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const [before, after] = [base.bounds.get(keyword), head.bounds.get(keyword)];
  if (before?.value === after?.value) return;
  const told = (bound: Located<number> | undefined): string => (bound ? String(bound.value) : "not given");
  const sentence = `${keyword} was ${told(before)} and is ${told(after)} now.`;
  const rule = keyword === "multipleOf" ? multipleRule(before, after) : boundRule(keyword, before, after);
  walk.report({ rule, member, base: before?.at, head: after?.at, sentence });
}

function boundRule(keyword: Bound, before: Located<number> | undefined, after: Located<number> | undefined): RuleId {
  if (isLower(keyword)) {
    const raised = after !== undefined && (before === undefined || after.value > before.value);
    return raised ? "lower-bound-raised" : "lower-bound-lowered";
  }
  const lowered = after !== undefined && (before === undefined || after.value < before.value);
  return lowered ? "upper-bound-lowered" : "upper-bound-raised";
}

function multipleRule(before: Located<number> | undefined, after: Located<number> | undefined): RuleId {
  if (!before) return "multiple-narrowed";
  if (!after) return "multiple-widened";
  if (isMultiple(after.value, before.value)) return "multiple-narrowed";
  return isMultiple(before.value, after.value) ? "multiple-widened" : "multiple-changed";
}
