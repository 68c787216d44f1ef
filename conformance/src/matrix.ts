import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";
import type { FoundRuntime, Runtime } from "./runtimes/runtime.js";
import { type CheckResult, groups } from "./suite/index.js";

/** What ran on one runtime. */
export interface Run {
  runtime: Runtime;
  found: FoundRuntime;
  results: readonly CheckResult[];
}

const README = join(ROOT, "README.md");
const START = "<!-- The table is written by `pnpm conformance:matrix`. -->\n\n";
const END = "\n<!-- End of the table. -->";

const columns = Object.keys(groups);

/**
 * A table of runtimes and groups of checks. A cell has a tick when every check of its group held.
 *
 * @param committed - a table whose versions of the system's programs are kept: they change without a commit of ours.
 */
export function matrixTable(runs: readonly Run[], committed = ""): string {
  const versions = new Map(committed.split("\n").map((line) => [line.split(" | ")[0], line.split(" | ")[1]]));
  const rows = runs.map(({ runtime, found, results }) => [
    runtime.name,
    (found.isFromSystem && versions.get(`| ${runtime.name}`)) || majorAndMinor(found.version),
    ...columns.map((group) => (holds(results, group) ? "✓" : "✗")),
  ]);
  const lines = [["Runtime", "Version", ...columns], ["---", "---", ...columns.map(() => ":---:")], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function holds(results: readonly CheckResult[], group: string): boolean {
  const ofGroup = results.filter((result) => result.group === group);
  return ofGroup.length > 0 && ofGroup.every(({ error }) => error === undefined);
}

function majorAndMinor(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

/** The table as the README has it. */
export async function readMatrix(): Promise<string> {
  const { table } = await splitReadme();
  return table;
}

export async function writeMatrix(table: string): Promise<void> {
  const { before, after } = await splitReadme();
  await writeFile(README, before + table + after);
}

async function splitReadme(): Promise<{ before: string; table: string; after: string }> {
  const text = await readFile(README, "utf8");
  const start = text.indexOf(START) + START.length;
  const end = text.indexOf(END, start);
  if (start < START.length || end < 0) throw new Error(`README.md has no place for the matrix: ${START.trim()}`);
  return { before: text.slice(0, start), table: text.slice(start, end), after: text.slice(end) };
}
