import type { Pointer } from "../../spec/index.js";
import type { Direction, RuleId } from "../rules.js";
import type { Alternative } from "./alternatives.js";
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

/** A comparison under way. */
export interface Walk {
  direction: Direction;
  report(finding: Finding): void;
  /** Compares two schemas that stand inside those that are being compared. */
  compare(base: Schema, head: Schema, member: string): void;
  /** Whether callers of the one could live with the other, without a report. */
  fitsAlternative(base: Alternative, head: Alternative): boolean;
}

/** A value as it is shown in a sentence. */
export function show(value: unknown): string {
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}

export function showAll(values: readonly unknown[]): string {
  const shown = values.slice(0, 8).map(show).join(", ");
  return values.length > 8 ? `${shown} and ${values.length - 8} more` : shown;
}
