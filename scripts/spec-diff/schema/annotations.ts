import { isObject, text } from "../../spec/index.js";
import { canonical } from "./canonical.js";
import { annotation, isMarked, type Schema } from "./schema.js";
import { show, type Walk } from "./walk.js";

/** What is said of a member beside the values that it takes: default, deprecation, and the extensions of a member. */
export function compareAnnotations(base: Schema, head: Schema, member: string, walk: Walk): void {
  compareDefaults(base, head, member, walk);
  if (!isMarked(base, "deprecated") && isMarked(head, "deprecated")) {
    const at = annotation(head, "deprecated")?.at;
    walk.report({ rule: "member-deprecated", member, head: at, sentence: "It is deprecated now." });
  }
  if (walk.direction === "request") compareInputMarks(base, head, member, walk);
  compareExtensions(base, head, member, walk);
}

/** What is taken for a value that is not sent. */
export function compareDefaults(
  base: Schema,
  head: Schema,
  member: string,
  walk: Pick<Walk, "direction" | "report">,
): void {
  const [before, after] = [annotation(base, "default"), annotation(head, "default")];
  if ((before && canonical(before.value)) === (after && canonical(after.value))) return;
  const told = (one: typeof before): string => (one ? show(one.value) : "not given");
  const changed = before ? (after ? "default-changed" : "default-removed") : "default-added";
  walk.report({
    rule: walk.direction === "request" ? changed : "answer-default-changed",
    member,
    base: before?.at,
    head: after?.at,
    sentence: `The default was ${told(before)} and is ${told(after)} now.`,
  });
}

function compareInputMarks(base: Schema, head: Schema, member: string, walk: Walk): void {
  const name = (schema: Schema): string => ownText(schema, "x-pixwire-name");
  const alias = (schema: Schema): string => ownText(schema, "x-pixwire-alias-of");
  const at = (key: string) => ({ member, base: annotation(base, key)?.at, head: annotation(head, key)?.at });
  if (name(base) !== name(head)) {
    const last = member.split(".").at(-1) ?? member;
    const sentence = `Its name in the input was ${name(base) || last} and is ${name(head) || last} now.`;
    walk.report({ ...at("x-pixwire-name"), rule: "member-renamed", sentence });
  }
  if (alias(base) !== alias(head)) {
    const told = (of: string): string => (of === "" ? "a member of its own" : `another name of ${of}`);
    const sentence = `It was ${told(alias(base))} and is ${told(alias(head))} now.`;
    walk.report({
      ...at("x-pixwire-alias-of"),
      rule: alias(head) === "" ? "alias-changed" : "property-removed",
      sentence,
    });
  }
  compareMark(base, head, "secret", "The value of a secret is taken out of error messages", member, walk);
  compareMark(base, head, "credential", "It proves who the caller is", member, walk);
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
  walk: Walk,
): void {
  const key = `x-pixwire-${mark}`;
  const [before, after] = [isMarked(base, key), isMarked(head, key)];
  if (before === after) return;
  const at = { member, base: annotation(base, key)?.at, head: annotation(head, key)?.at };
  const sentence = `The mark \`${key}\` is ${after ? "new" : "gone"}. ${meaning}${after ? "" : ", which ends"}.`;
  walk.report({ ...at, rule: after ? `${mark}-mark-added` : `${mark}-mark-removed`, sentence });
}

/** Extensions that are compared where their meaning is known. */
const JUDGED = /^x-pixwire-(alias-of|credential|name|pagination|idempotent|path-style|query-style|secret)$/;

/** An extension of this project that nothing here knows may change what is generated. */
function compareExtensions(base: Schema, head: Schema, member: string, walk: Walk): void {
  const names = [base, head].flatMap(({ parts }) => parts.flatMap(({ value }) => Object.keys(value)));
  for (const key of new Set(names)) {
    if (!key.startsWith("x-pixwire-") || JUDGED.test(key)) continue;
    const [before, after] = [annotation(base, key), annotation(head, key)];
    if ((before && canonical(before.value)) === (after && canonical(after.value))) continue;
    const sentence = `\`${key}\` differs, and no rule knows what that means.`;
    walk.report({ rule: "extension-changed", member, base: before?.at, head: after?.at, sentence });
  }
}
