import type { Reports } from "./reports.js";

/**
 * Compares the reports that are committed with those of the packages as they are built.
 *
 * @returns a line for each report that differs, is missing, or belongs to no entry.
 */
export function differences(committed: Reports, current: Reports): string[] {
  const names = [...new Set([...committed.keys(), ...current.keys()])].sort();
  return names.flatMap((name) => {
    const before = committed.get(name);
    const after = current.get(name);
    if (before === after) return [];
    if (before === undefined) return [`${name} is missing.`];
    if (after === undefined) return [`${name} belongs to no entry of a package.`];
    return [`${name} differs from line ${firstDifference(before, after)}.`];
  });
}

function firstDifference(before: string, after: string): number {
  const current = after.split("\n");
  return before.split("\n").findIndex((line, index) => line !== current[index]) + 1;
}
