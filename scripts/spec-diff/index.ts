// What an edit of an OpenAPI document does to the callers of its bindings.
import { type JsonObject, nestingProblem, type SpecDocument, SpecError } from "../spec/index.js";
import { bySeverity, type Change } from "./change.js";
import { compareDocumentation } from "./documentation.js";
import { CALLS, compareOperations, readOperations, WEBHOOKS } from "./operations.js";
import type { Comparison } from "./report.js";
import { compareSecuritySchemes } from "./security.js";
import { compareTypeNames } from "./type-names.js";
import { compareUnusedTypes } from "./unused-types.js";

export type { Bump, Change, Place } from "./change.js";
export { RULES, type RuleId, type Severity, type Who } from "./rules.js";

/** A document as `parseSpec` reads it, which knows its lines, or as plain data. */
export type ParsedDocument = SpecDocument | JsonObject;

/**
 * Lists what changed between two documents for callers of the bindings, the worst first. A difference that reaches
 * several operations is listed for each of them.
 *
 * @throws SpecError for a reference that leads nowhere, or out of the document.
 */
export function diff(base: ParsedDocument, head: ParsedDocument): Change[] {
  const comparison: Comparison = { base: documentOf(base, "base"), head: documentOf(head, "head"), changes: [] };
  const [before, after] = [comparison.base, comparison.head];
  const calls = {
    base: readOperations(before, section(before, "paths"), ["paths"]),
    head: readOperations(after, section(after, "paths"), ["paths"]),
  };
  compareOperations(comparison, calls.base, calls.head, CALLS);
  compareOperations(
    comparison,
    readOperations(before, section(before, "webhooks"), ["webhooks"]),
    readOperations(after, section(after, "webhooks"), ["webhooks"]),
    WEBHOOKS,
  );
  compareTypeNames({ comparison }, calls.base, calls.head);
  compareUnusedTypes({ comparison });
  compareSecuritySchemes({ comparison });
  compareDocumentation(comparison, calls.base, calls.head);
  return withoutRepetitions(comparison.changes).sort((one, other) => bySeverity(one.severity, other.severity));
}

function isSpecDocument(document: ParsedDocument): document is SpecDocument {
  return typeof document.lineOf === "function";
}

function documentOf(document: ParsedDocument, name: string): SpecDocument {
  // A copy, because what is remembered of a document is remembered by identity, for one comparison.
  if (isSpecDocument(document)) return { ...document };
  const problem = nestingProblem(document);
  if (problem !== undefined) throw new SpecError(name, [{ line: 0, at: [], problem }]);
  return {
    name,
    file: name,
    root: document,
    lineOf: () => 0,
    fail: (at, problem) => {
      throw new SpecError(name, [{ line: 0, at, problem }]);
    },
  };
}

function section({ root }: SpecDocument, key: "paths" | "webhooks"): JsonObject {
  const value = root[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** A schema that several members of an operation lead to differs once. */
function withoutRepetitions(changes: readonly Change[]): Change[] {
  const seen = new Map<string, Change>();
  for (const change of changes) {
    const { rule, severity, operation, base, head, sentence, hurts } = change;
    const where = base || head ? [base?.at, head?.at] : change.member;
    const key = JSON.stringify([rule, severity, operation, where, sentence, hurts]);
    if (!seen.has(key)) seen.set(key, change);
  }
  return [...seen.values()];
}
