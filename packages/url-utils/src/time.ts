import type { Rule } from "@pixwire/check-options";

export const validDate: Rule = (value) =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? undefined : "must be a valid Date";

/** Returns a time in whole Unix seconds. */
export function unixSeconds(now: Date = new Date()): number {
  return Math.floor(now.getTime() / 1000);
}
