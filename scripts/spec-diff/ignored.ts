import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject } from "../spec/index.js";
import type { Change } from "./change.js";
import { RULES } from "./rules.js";
import { UsageError } from "./sources.js";

/** Changes that hurt nobody although a rule says so, each with the reason: for the next release, as the changesets are. */
export const IGNORED = ".changeset/ignored-spec-changes.yaml";

/** An entry of the file: all that it names has to fit. It names an operation, a member or both. */
interface Entry {
  rule: string;
  spec: string;
  operation?: string;
  member?: string;
  reason: string;
}

const KEYS = ["rule", "spec", "operation", "member", "reason"] as const;

/** Tells which changes are ignored, and why. */
export interface Ignored {
  reasonFor(spec: string, change: Change): string | undefined;
  /** Entries that fitted no change so far, in words. */
  unused(): string[];
}

export const NOTHING_IGNORED: Ignored = { reasonFor: () => undefined, unused: () => [] };

/** @throws UsageError for an entry without a rule, a place or a reason, or with a member that nobody knows. */
export function readIgnored(root: string): Ignored {
  const path = join(root, IGNORED);
  const entries = existsSync(path) ? readEntries(readFileSync(path, "utf8")) : [];
  const used = new Set<Entry>();
  return {
    reasonFor: (spec, change) => {
      const entry = entries.find((one) => fits(one, spec, change));
      if (entry) used.add(entry);
      return entry?.reason;
    },
    unused: () =>
      entries
        .filter((entry) => !used.has(entry))
        .map(
          (entry) => `${IGNORED}: no change matches the entry ${KEYS.flatMap((key) => entry[key] ?? []).join(", ")}`,
        ),
  };
}

function fits({ rule, spec, operation, member }: Entry, name: string, change: Change): boolean {
  return (
    rule === change.rule &&
    spec === name &&
    (operation === undefined || operation === change.operation) &&
    (member === undefined || member === change.member)
  );
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`${IGNORED} is not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readEntries(text: string): Entry[] {
  const written = parseYaml(text) ?? [];
  if (!Array.isArray(written)) throw new UsageError(`${IGNORED} must be a list.`);
  return written.map((one: unknown, index) => {
    const fail = (problem: string): never => {
      throw new UsageError(`${IGNORED}, entry ${index + 1}: ${problem}`);
    };
    if (!isObject(one)) return fail("it must be an object.");
    const given = new Map<string, string>();
    for (const [key, value] of Object.entries(one)) {
      if (!KEYS.some((known) => known === key)) fail(`unknown member ${key}; known are ${KEYS.join(", ")}.`);
      if (typeof value !== "string" || value.trim() === "") return fail(`${key} must be a non-empty string.`);
      given.set(key, value);
    }
    const needed = (key: "rule" | "spec" | "reason"): string =>
      given.get(key) ?? fail(`${key} is missing. An entry has a rule, a spec, a reason, and an operation or a member.`);
    const entry: Entry = { rule: needed("rule"), spec: needed("spec"), reason: needed("reason") };
    if (!Object.hasOwn(RULES, entry.rule)) return fail(`${entry.rule} is not a rule.`);
    const [operation, member] = [given.get("operation"), given.get("member")];
    if (operation === undefined && member === undefined) {
      return fail("name the operation or the member. An entry for a whole spec would hide later breaks, too.");
    }
    return { ...entry, ...(operation !== undefined && { operation }), ...(member !== undefined && { member }) };
  });
}
