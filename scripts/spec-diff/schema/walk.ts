import type { Pointer } from "../../spec/index.js";
import type { Direction, RuleId } from "../rules.js";
import type { Alternative } from "./alternative.js";
import type { Schema } from "./schema.js";

/** A difference between two schemas, before anybody judges it. */
export interface Finding {
  rule: RuleId;
  member: string;
  base?: Pointer | undefined;
  head?: Pointer | undefined;
  sentence: string;
}

/** A member and where its schemas stand. */
export interface MemberPlace {
  member: string;
  base: Pointer | undefined;
  head: Pointer | undefined;
}

/** Findings that are not reported yet. */
export interface HeldBack {
  findings: readonly Finding[];
  /** Reports those that the filter lets through. Without this call, it is as if nothing had been compared. */
  release(filter?: (finding: Finding) => boolean): void;
}

/** A comparison under way. */
export interface Walk {
  direction: Direction;
  report(finding: Finding): void;
  /** Compares two schemas that stand inside those that are being compared. */
  compare(base: Schema, head: Schema, member: string): void;
  /** Compares two alternatives, and leaves to the caller what becomes of the findings. */
  holdBack(base: Alternative, head: Alternative, member: string): HeldBack;
  /** Whether callers of the one could live with the other, without a report. */
  fitsAlternative(base: Alternative, head: Alternative): boolean;
  /** Whether all values of the one are values of the other, without a report. */
  isWithin(part: Alternative, whole: Alternative): boolean;
}

/** What it takes to report what is said of a single member. */
export type Reporter = Pick<Walk, "direction" | "report">;

/** A value as it is shown in a sentence. */
export function show(value: unknown): string {
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}

export function showAll(values: readonly unknown[]): string {
  const shown = values.slice(0, 8).map(show).join(", ");
  return values.length > 8 ? `${shown} and ${values.length - 8} more` : shown;
}
