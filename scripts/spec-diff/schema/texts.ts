import type { Pointer } from "../../spec/index.js";
import type { RuleId } from "../rules.js";
import type { Alternative, Located } from "./alternative.js";
import { onlyIn } from "./located.js";
import { comparePatterns } from "./patterns.js";
import { show, type Walk } from "./walk.js";

/** Compares what is said of strings alone: patterns, and the data that a string holds. */
export function compareTexts(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  // Where all values are listed, a pattern says nothing more.
  if (!base.values || !head.values) comparePatternLists(base, head, member, walk);
  compareContent(base, head, member, walk);
}

function comparePatternLists(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const gone = onlyIn(base.patterns, head.patterns);
  const added = onlyIn(head.patterns, base.patterns);
  const [before, ...moreGone] = gone;
  const [after, ...moreAdded] = added;
  const changed = before && after;
  if (changed) comparePattern(before, after, member, walk);
  const report = (rule: RuleId, base: Pointer | undefined, head: Pointer | undefined, sentence: string): void =>
    walk.report({ rule, member, base, head, sentence });
  for (const { value, at } of changed ? moreAdded : added) {
    report("pattern-added", undefined, at, `The string must now match ${show(value)}.`);
  }
  for (const { value, at } of changed ? moreGone : gone) {
    report("pattern-removed", at, undefined, `The string no longer needs to match ${show(value)}.`);
  }
}

function comparePattern(before: Located<string>, after: Located<string>, member: string, walk: Walk): void {
  const rules: Record<Exclude<ReturnType<typeof comparePatterns>, "same">, RuleId> = {
    narrower: "pattern-narrowed",
    wider: "pattern-widened",
    other: "pattern-changed",
    unknown: "pattern-unclear",
  };
  const relation = comparePatterns(before.value, after.value);
  if (relation === "same") return;
  const sentence = `The pattern was ${show(before.value)} and is ${show(after.value)} now.`;
  walk.report({ rule: rules[relation], member, base: before.at, head: after.at, sentence });
}

/** The data inside a text. */
function compareContent(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const [gone, added] = [onlyIn(base.contentTypes, head.contentTypes), onlyIn(head.contentTypes, base.contentTypes)];
  const at = { member, base: gone[0]?.at ?? base.at, head: added[0]?.at ?? head.at };
  if (gone.length + added.length > 0) {
    const told = (all: readonly Located<string>[]): string => all.map(({ value }) => value).join(" and ") || "anything";
    const sentence = `The text holds ${told(head.contentTypes)} now instead of ${told(base.contentTypes)}.`;
    walk.report({ ...at, rule: "content-type-changed", sentence });
  }
  if (base.contentSchema && head.contentSchema) walk.compare(base.contentSchema, head.contentSchema, member);
  else if (head.contentSchema) {
    walk.report({ ...at, rule: "content-schema-added", sentence: "The content of the text has a schema now." });
  } else if (base.contentSchema) {
    walk.report({ ...at, rule: "content-schema-removed", sentence: "The content of the text has no schema any more." });
  }
}
