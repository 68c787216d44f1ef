import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject } from "../spec/index.js";
import type { Change } from "./change.js";
import { RULES } from "./rules.js";
import { UsageError } from "./sources.js";

/** Changes that hurt nobody although a rule says so, each with the reason: for the next release, as the changesets are. */
export const IGNORED = ".changeset/ignored-spec-changes.yaml";

/** An entry of the file: all that it names has to fit. */
interface Entry {
  rule: string;
  spec?: string;
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

/** @throws UsageError for an entry without a rule or a reason, or with a member that nobody knows. */
export function readIgnored(root: string, file: string = IGNORED): Ignored {
  const path = join(root, file);
  const entries = existsSync(path) ? readEntries(readFileSync(path, "utf8"), file) : [];
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
        .map((entry) => `${file}: no change matches the entry ${KEYS.flatMap((key) => entry[key] ?? []).join(", ")}`),
  };
}

function fits({ rule, spec, operation, member }: Entry, name: string, change: Change): boolean {
  return (
    rule === change.rule &&
    (spec === undefined || spec === name) &&
    (operation === undefined || operation === change.operation) &&
    (member === undefined || member === change.member)
  );
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readEntries(text: string, file: string): Entry[] {
  const written = parseYaml(text, file) ?? [];
  if (!Array.isArray(written)) throw new UsageError(`${file} must be a list.`);
  return written.map((one: unknown, index) => {
    const fail = (problem: string): never => {
      throw new UsageError(`${file}, entry ${index + 1}: ${problem}`);
    };
    if (!isObject(one)) return fail("has to be an object.");
    for (const [key, value] of Object.entries(one)) {
      if (!KEYS.some((known) => known === key)) fail(`unknown member ${key}; known are ${KEYS.join(", ")}.`);
      if (typeof value !== "string" || value.trim() === "") fail(`${key} must be a non-empty string.`);
    }
    const { rule, reason } = one;
    if (typeof rule !== "string" || !Object.hasOwn(RULES, rule)) return fail(`${String(rule)} is not a rule.`);
    if (typeof reason !== "string") return fail("the reason is missing.");
    const optional = Object.fromEntries(Object.entries(one).filter(([key]) => key !== "rule" && key !== "reason"));
    return { ...optional, rule, reason };
  });
}
