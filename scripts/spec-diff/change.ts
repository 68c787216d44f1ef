import type { Pointer } from "../spec/index.js";
import type { RuleId, Severity, Who } from "./rules.js";

/** By semantic versioning. Before 1.0 a breaking change is a minor one, and every other a patch. */
export type Bump = "major" | "minor" | "patch";

/** A place in one of the two documents. */
export interface Place {
  at: Pointer;
  /** The line in the YAML, when the document was read from text. */
  line?: number;
}

/** One thing that an edit of a document does to callers. */
export interface Change {
  rule: RuleId;
  severity: Severity;
  hurts: Who[];
  /** The operationId, `GET /path` for an operation without one; absent for what belongs to no operation. */
  operation?: string;
  /** Such as `query.pageSize`, `body.meta.tags[]`, `200.items[].name`; empty for the operation itself. */
  member: string;
  /** Where it was; absent when it is new. */
  base?: Place;
  /** Where it is; absent when it is gone. */
  head?: Place;
  sentence: string;
  /** The bump that it demands from version 1.0 on. `demandedBump` says what it demands before. */
  bump: Bump;
}

const SEVERITIES: readonly Severity[] = ["safe", "warning", "breaking"];

/** The worst first, as `sort` wants it. */
export function bySeverity(one: Severity, other: Severity): number {
  return SEVERITIES.indexOf(other) - SEVERITIES.indexOf(one);
}

/** @param stable - whether the version of the packages is 1.0 or later. */
export function demandedBump(bump: Bump, stable: boolean): Bump {
  if (stable) return bump;
  return bump === "major" ? "minor" : "patch";
}

const BUMPS: readonly Bump[] = ["patch", "minor", "major"];

/** The greatest of them; nothing for none. */
export function greatestBump(bumps: readonly Bump[]): Bump | undefined {
  return BUMPS.findLast((bump) => bumps.includes(bump));
}

export function covers(given: Bump, demanded: Bump): boolean {
  return BUMPS.indexOf(given) >= BUMPS.indexOf(demanded);
}
