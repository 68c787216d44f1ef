import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkSync, type Diagnostics } from "recheck";
import { ROOT, specFiles } from "../spec/index.js";
import { type FoundRegex, findRegexes } from "./find.js";
import { findSpecPatterns } from "./spec-patterns.js";

export interface RegexProblem {
  line: number;
  message: string;
}

/** The largest length of a text, in characters, for which quadratic time is acceptable. */
const LARGEST_BOUND = 4096;
/** Most expressions are analysed in a few milliseconds. One that takes this long is too complicated anyway. */
const TIMEOUT_MS = 60_000;
/** A comment that limits the length of a text to a number of characters, and says where the limit is checked. */
const BOUND = /(?:\/\/|#) regex-bound: (\d+) characters, \S/;

/** The private packages that are built into published ones. */
const BUILT_IN: readonly string[] = ["check-options"];

/** Returns all source files of the published packages, generated ones included, and all specs. */
export function filesWithRegexes(): string[] {
  const sources = readdirSync(join(ROOT, "packages")).flatMap((name) => {
    const { private: isPrivate } = JSON.parse(readFileSync(join(ROOT, "packages", name, "package.json"), "utf8"));
    if (isPrivate && !BUILT_IN.includes(name)) return [];
    const folder = join(ROOT, "packages", name, "src");
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
      .map((file) => join(folder, file));
  });
  return [...sources, ...specFiles()].map((file) => relative(process.cwd(), file));
}

/**
 * Finds the regular expressions of a file that may take more than linear time. Each must be proved linear; one that
 * cannot be needs a comment `regex-bound: N characters, ...` on its line or the one before.
 */
export function checkRegexes(file: string): { checked: number; problems: RegexProblem[] } {
  const text = readFileSync(file, "utf8");
  const found = /\.ya?ml$/.test(file) ? findSpecPatterns(text) : findRegexes(file, text);
  const bounds = readBounds(text);
  const problems: RegexProblem[] = [];
  const used = new Set<number>();
  for (const regex of found) {
    const problem = analyse(regex);
    if (problem === undefined) continue;
    const line = [regex.line, regex.line - 1].find((each) => bounds.has(each)) ?? 0;
    used.add(line);
    if (problem.canBeBounded && (bounds.get(line) ?? Number.POSITIVE_INFINITY) <= LARGEST_BOUND) continue;
    problems.push({ line: regex.line, message: problem.message });
  }
  for (const line of bounds.keys()) {
    if (!used.has(line)) problems.push({ line, message: "This bound is not needed: remove the comment." });
  }
  return { checked: found.length, problems };
}

/** Returns the bounds in comments, by their lines. */
function readBounds(text: string): Map<number, number> {
  const bounds = new Map<number, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const bound = BOUND.exec(line)?.[1];
    if (bound !== undefined) bounds.set(index + 1, Number(bound));
  }
  return bounds;
}

function analyse({ pattern }: FoundRegex): { message: string; canBeBounded: boolean } | undefined {
  if (pattern === undefined) {
    return {
      message: "The pattern of this RegExp is not a constant, so that its time cannot be checked.",
      canBeBounded: true,
    };
  }
  const result = diagnose(pattern.source, pattern.flags);
  const name = `/${pattern.source}/${pattern.flags}`;
  switch (result.status) {
    case "safe":
      return undefined;
    case "vulnerable":
      return {
        message: `${name} takes time of ${result.complexity.summary} for ${result.attack.pattern}.`,
        canBeBounded: result.complexity.type === "polynomial",
      };
    case "unknown":
      return {
        message: `${name} cannot be proved linear: ${describe(result.error)}.`,
        canBeBounded: result.error.kind === "timeout" || result.error.kind === "unsupported",
      };
  }
}

const results = new Map<string, Diagnostics>();

/** Analyses an expression with automata, which prove a result. The fuzzing of the library only searches for one. */
function diagnose(source: string, flags: string): Diagnostics {
  process.env.RECHECK_SYNC_BACKEND = "pure";
  const key = `${flags}/${source}`;
  const earlier = results.get(key);
  if (earlier) return earlier;
  const result = checkSync(source, flags, { checker: "automaton", attackTimeout: null, timeout: TIMEOUT_MS });
  results.set(key, result);
  return result;
}

function describe(error: Extract<Diagnostics, { status: "unknown" }>["error"]): string {
  if (error.kind === "timeout") return `the analysis took more than ${TIMEOUT_MS / 1000} seconds`;
  return "message" in error ? `${error.kind}, ${error.message}` : error.kind;
}
