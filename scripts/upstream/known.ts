import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject } from "../spec/index.js";
import type { Difference } from "./compare.js";

/** Differences that somebody looked at, each with the reason why it stays. */
export interface Known {
  /** Those that nobody looked at yet. */
  unknown(differences: readonly Difference[]): Difference[];
  /** Entries that are no difference any more, in words. */
  outdated(differences: readonly Difference[]): string[];
}

/** @throws Error for an entry that has other members than `package`, `what`, `subject` and `reason`. */
export function readKnown(path: string): Known {
  const written: unknown = parse(readFileSync(path, "utf8"));
  const entries = Array.isArray(written) ? written.map((one: unknown) => readEntry(one, path)) : [];
  const keys = new Set(entries);
  return {
    unknown: (differences) => differences.filter((one) => !keys.has(keyOf(one))),
    outdated: (differences) => {
      const found = new Set(differences.map(keyOf));
      return entries.filter((key) => !found.has(key));
    },
  };
}

function keyOf(difference: Pick<Difference, "package" | "what" | "subject">): string {
  return `${difference.package} ${difference.what} ${difference.subject}`;
}

function readEntry(entry: unknown, path: string): string {
  const members = isObject(entry) ? Object.entries(entry) : [];
  const { package: name, what, subject, reason } = Object.fromEntries(members);
  const texts = [name, what, subject, reason].every((value) => typeof value === "string" && value !== "");
  if (!texts || members.length !== 4) {
    throw new Error(
      `${path}: an entry has package, what, subject and reason, all of them texts: ${JSON.stringify(entry)}`,
    );
  }
  return `${String(name)} ${String(what)} ${String(subject)}`;
}
