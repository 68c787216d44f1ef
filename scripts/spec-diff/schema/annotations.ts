import { isObject, text } from "../../spec/index.js";
import { canonical } from "./canonical.js";
import { onlyIn } from "./located.js";
import { type Annotation, annotation, annotations, isMarked, type Schema } from "./schema.js";
import { type Reporter, show, type Walk } from "./walk.js";

/** Compares two schemas inside others, such as those of items, with what is said of their values beside their type. */
export function compareNested(base: Schema, head: Schema, member: string, walk: Walk): void {
  compareValueAnnotations(base, head, member, walk);
  walk.compare(base, head, member);
}

/** What is said of a member beside the values that it takes: default, deprecation, and the extensions of a member. */
export function compareAnnotations(base: Schema, head: Schema, member: string, reporter: Reporter): void {
  if (reporter.direction === "request") compareNames(base, head, member, reporter);
  compareValueAnnotations(base, head, member, reporter);
}

function compareValueAnnotations(base: Schema, head: Schema, member: string, reporter: Reporter): void {
  compareDefaults(base, head, member, reporter);
  if (!isMarked(base, "deprecated") && isMarked(head, "deprecated")) {
    const at = annotation(head, "deprecated")?.at;
    reporter.report({ rule: "member-deprecated", member, head: at, sentence: "It is deprecated now." });
  }
  if (reporter.direction === "request") {
    compareMark(base, head, "secret", "The value of a secret is taken out of error messages", member, reporter);
    compareMark(base, head, "credential", "It proves who the caller is", member, reporter);
  }
  compareExtensions(base, head, member, reporter);
}

/** What is taken for a value that is not sent. The alternatives of a union may have defaults of their own. */
export function compareDefaults(base: Schema, head: Schema, member: string, reporter: Reporter): void {
  const [before, after] = [annotations(base, "default"), annotations(head, "default")];
  const [gone, added] = [onlyIn(before, after), onlyIn(after, before)];
  if (gone.length + added.length === 0) return;
  const told = (all: readonly Annotation[]): string => all.map(({ value }) => show(value)).join(" or ") || "not given";
  const changed = before.length === 0 ? "default-added" : after.length === 0 ? "default-removed" : "default-changed";
  reporter.report({
    rule: reporter.direction === "request" ? changed : "answer-default-changed",
    member,
    base: (gone[0] ?? before[0])?.at,
    head: (added[0] ?? after[0])?.at,
    sentence: `The default was ${told(before)} and is ${told(after)} now.`,
  });
}

/** The names of a member in the input. */
function compareNames(base: Schema, head: Schema, member: string, reporter: Reporter): void {
  const name = (schema: Schema): string => ownText(schema, "x-pixwire-name");
  const alias = (schema: Schema): string => ownText(schema, "x-pixwire-alias-of");
  const at = (key: string) => ({ member, base: annotation(base, key)?.at, head: annotation(head, key)?.at });
  if (name(base) !== name(head)) {
    const last = member.split(".").at(-1) ?? member;
    const sentence = `Its name in the input was ${name(base) || last} and is ${name(head) || last} now.`;
    reporter.report({ ...at("x-pixwire-name"), rule: "member-renamed", sentence });
  }
  if (alias(base) !== alias(head)) {
    const told = (of: string): string => (of === "" ? "a member of its own" : `another name of ${of}`);
    const sentence = `It was ${told(alias(base))} and is ${told(alias(head))} now.`;
    reporter.report({
      ...at("x-pixwire-alias-of"),
      rule: alias(head) === "" ? "alias-changed" : "property-removed",
      sentence,
    });
  }
}

/** What stands at the member itself: at a component the same key names its type. */
function ownText({ parts }: Schema, key: string): string {
  return parts.flatMap(({ value }) => (isObject(value) ? (text(value[key]) ?? []) : []))[0] ?? "";
}

function compareMark(
  base: Schema,
  head: Schema,
  mark: "secret" | "credential",
  meaning: string,
  member: string,
  reporter: Reporter,
): void {
  const key = `x-pixwire-${mark}`;
  const [before, after] = [base, head].map((schema) => annotations(schema, key).find(({ value }) => value === true));
  if (Boolean(before) === Boolean(after)) return;
  const at = { member, base: before?.at, head: after?.at };
  const sentence = `The mark \`${key}\` is ${after ? "new" : "gone"}. ${meaning}${after ? "" : ", which ends"}.`;
  reporter.report({ ...at, rule: after ? `${mark}-mark-added` : `${mark}-mark-removed`, sentence });
}

/** Extensions that are compared where their meaning is known. */
const JUDGED = /^x-pixwire-(alias-of|credential|name|pagination|idempotent|path-style|query-style|secret)$/;

/** An extension of this project that nothing here knows may change what is generated. */
function compareExtensions(base: Schema, head: Schema, member: string, reporter: Reporter): void {
  const names = [base, head].flatMap(({ parts }) => parts.flatMap(({ value }) => Object.keys(value)));
  for (const key of new Set(names)) {
    if (!key.startsWith("x-pixwire-") || JUDGED.test(key)) continue;
    const [before, after] = [annotation(base, key), annotation(head, key)];
    if ((before && canonical(before.value)) === (after && canonical(after.value))) continue;
    const sentence = `\`${key}\` differs, and no rule knows what that means.`;
    reporter.report({ rule: "extension-changed", member, base: before?.at, head: after?.at, sentence });
  }
}
