import type { Pointer, SpecDocument } from "../spec/index.js";
import type { Change, Place } from "./change.js";
import { type Direction, judge, type RuleId } from "./rules.js";
import { compareSchemas } from "./schema/compare.js";
import type { Schema } from "./schema/schema.js";

/** The two documents, and what was found between them. */
export interface Comparison {
  base: SpecDocument;
  head: SpecDocument;
  changes: Change[];
}

/** The part of a comparison that one operation is. */
export interface Scope {
  comparison: Comparison;
  /** The operation's name in reports; absent for what belongs to none. */
  operation?: string;
}

export interface Found {
  rule: RuleId;
  member?: string;
  base?: Pointer | undefined;
  head?: Pointer | undefined;
  sentence: string;
}

/** @param direction - absent for what concerns an operation or the document as a whole. */
export function report(scope: Scope, found: Found, direction?: Direction): void {
  const { severity, hurts, adds } = judge(found.rule, direction);
  const { base, head, changes } = scope.comparison;
  const bump = severity === "breaking" ? "major" : adds ? "minor" : "patch";
  changes.push({
    rule: found.rule,
    severity,
    hurts,
    ...(scope.operation !== undefined && { operation: scope.operation }),
    member: found.member ?? "",
    ...(found.base && { base: placeIn(base, found.base) }),
    ...(found.head && { head: placeIn(head, found.head) }),
    sentence: found.sentence,
    bump,
  });
}

function placeIn(document: SpecDocument, at: Pointer): Place {
  const line = document.lineOf(at);
  return { at, ...(line > 0 && { line }) };
}

/** Compares two schemas and reports each difference once per operation and direction. */
export function reportSchemas(scope: Scope, base: Schema, head: Schema, direction: Direction, member: string): void {
  for (const finding of compareSchemas(base, head, direction, member)) report(scope, finding, direction);
}
