import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import readChangesets from "@changesets/read";
import { parse } from "yaml";
import { isObject } from "../spec/index.js";
import { type Bump, covers, demandedBump, greatestBump } from "./change.js";
import type { ComparisonResult, DocumentChanges } from "./comparison.js";
import { UsageError } from "./sources.js";

/** The package that callers install for the bindings. */
const BINDINGS = "@pixwire/api";

type Changesets = Awaited<ReturnType<typeof readChangesets>>;

/**
 * Whether the changesets of a repository bump the bindings as much as the changes of the specs demand, and name what breaks.
 *
 * @returns what is wrong, in words; nothing when all is well.
 * @throws UsageError for a changeset that cannot be read.
 */
export async function checkChangesets(root: string, result: ComparisonResult): Promise<string | undefined> {
  const { bump } = result;
  if (bump === undefined) return undefined;
  const changesets = await readAll(root);
  const given = greatestBump(changesets.flatMap(bumpsOf));
  if (given === undefined || !covers(given, bump)) {
    const found = given === undefined ? "No changeset names" : `The changesets only demand a ${given} version of`;
    return `${found} ${BINDINGS}.\nRun \`pnpm changeset\`, choose ${bump} for ${BINDINGS}, and say what callers have to do.`;
  }
  const needed = demandedBump("major", result.stable);
  const enough = changesets.filter((one) => bumpsOf(one).some((type) => covers(type, needed)));
  const unnamed = result.documents.flatMap((document) => {
    const names = unnamedBreaks(document, enough);
    return names.length > 0 ? [`- ${document.name}: ${names.join(", ")}`] : [];
  });
  if (unnamed.length === 0) return undefined;
  return [
    `No changeset with a ${needed} version of ${BINDINGS} names what breaks:`,
    ...unnamed,
    "Write into a changeset what callers of these have to do. It names each of them, or the spec for all of its operations.",
  ].join("\n");
}

function bumpsOf({ releases }: Changesets[number]): Bump[] {
  const types = releases.filter(({ name }) => name === BINDINGS).map(({ type }) => type);
  return types.filter((type): type is Bump => type !== "none");
}

/** The operations, or types, that break and that no text of a changeset names. Who names the spec speaks of all. */
function unnamedBreaks({ name, changes }: DocumentChanges, changesets: Changesets): string[] {
  const texts = changesets.map(({ summary }) => summary);
  if (texts.some((summary) => names(summary.toLowerCase(), name.toLowerCase()))) return [];
  const broken = changes.filter(({ severity }) => severity === "breaking");
  const subjects = new Set(
    broken.map(({ operation, member }) => operation ?? (member.split(".")[0] || "all operations")),
  );
  return [...subjects].filter((subject) => !texts.some((summary) => names(summary, subject)));
}

/** Whether a name stands in a text, and not only as a part of a longer one. */
function names(text: string, name: string): boolean {
  const parts = text.split(name);
  return parts.some((before, index) => {
    const after = parts[index + 1];
    return after !== undefined && !/[\p{L}\p{N}_]$/u.test(before) && !/^[\p{L}\p{N}_]/u.test(after);
  });
}

const FOLDER = ".changeset";

/** The library rejects a bad changeset before anybody can catch that, which ends Node: they are checked first. */
async function readAll(root: string): Promise<Changesets> {
  const folder = join(root, FOLDER);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of files.filter((name) => /^(?!\.|readme\.md$).*\.md$/i.test(name))) {
    const problem = problemOf(readFileSync(join(folder, file), "utf8"));
    if (problem !== undefined) throw new UsageError(`${FOLDER}/${file} cannot be read: ${problem}`);
  }
  return readChangesets(root);
}

const TYPES: readonly unknown[] = ["major", "minor", "patch", "none"];

function problemOf(changeset: string): string | undefined {
  const [, front] = /^---\r?\n(.*?)^---\s*$/ms.exec(changeset.trimStart()) ?? [];
  if (front === undefined) return "begin it with the packages and their versions between two lines of ---.";
  let releases: unknown;
  try {
    releases = parse(front) ?? {};
  } catch (error) {
    return `what stands between the lines of --- is not valid YAML: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (!isObject(releases)) return "what stands between the lines of --- must map packages to versions.";
  const wrong = Object.entries(releases).find(([, type]) => !TYPES.includes(type));
  return wrong && `${wrong[0]} has the version ${JSON.stringify(wrong[1])}; use ${TYPES.join(", ")}.`;
}
