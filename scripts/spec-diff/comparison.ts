import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../spec/index.js";
import { type Bump, type Change, demandedBump, greatestBump } from "./change.js";
import { type Ignored, NOTHING_IGNORED, readIgnored } from "./ignored.js";
import { diff } from "./index.js";
import { type DocumentPair, readPairs } from "./sources.js";

/** What changed in one document. */
export interface DocumentChanges {
  name: string;
  /** Files, as a reader would type them. */
  base: string;
  head: string;
  changes: Change[];
  /** What the ignore file lists. */
  ignored: { change: Change; reason: string }[];
}

export interface ComparisonResult {
  documents: DocumentChanges[];
  /** Whether the packages are at 1.0 or later, so that a breaking change is a major version. */
  stable: boolean;
  /** The least bump that the changes demand now; nothing when nothing changed. */
  bump: Bump | undefined;
  /** Entries of the ignore file that fit nothing. */
  problems: string[];
}

/** Compares all documents of two sources; by default the specs of the last release with those of the working tree. */
export function compareSources(root: string, base?: string, head?: string): ComparisonResult {
  // The ignore file is about the next release. What other documents or revisions differ in, it knows nothing of.
  const ignored = base === undefined && head === undefined ? readIgnored(root) : NOTHING_IGNORED;
  const documents = readPairs(root, base, head).map((pair) => changesOf(pair, ignored));
  const stable = isStable(root);
  const bumps = documents.flatMap(({ changes }) => changes.map(({ bump }) => demandedBump(bump, stable)));
  return { documents, stable, bump: greatestBump(bumps), problems: ignored.unused() };
}

function changesOf({ name, base, head }: DocumentPair, ignored: Ignored): DocumentChanges {
  const result: DocumentChanges = { name, base: base.file, head: head.file, changes: [], ignored: [] };
  for (const change of diff(base, head)) {
    const reason = change.severity === "safe" ? undefined : ignored.reasonFor(name, change);
    if (reason === undefined) result.changes.push(change);
    else result.ignored.push({ change, reason });
  }
  return result;
}

/** By the version of the package that holds the bindings. */
function isStable(root: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "packages/api/package.json"), "utf8"));
  const version = isObject(manifest) ? String(manifest.version) : "0";
  return Number.parseInt(version, 10) >= 1;
}
