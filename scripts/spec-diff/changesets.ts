import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import readChangesets from "@changesets/read";
import { parse } from "yaml";
import { isObject } from "../spec/index.js";
import { type Bump, covers, greatestBump } from "./change.js";
import type { ComparisonResult } from "./comparison.js";
import { verdict } from "./render.js";
import { UsageError } from "./sources.js";

/** The package that callers install for the bindings. */
const BINDINGS = "@pixwire/api";

/**
 * Whether the changesets of a repository bump the bindings as much as the changes of the specs demand.
 *
 * @returns what is wrong, in words; nothing when all is well.
 * @throws UsageError for a changeset that cannot be read.
 */
export async function checkChangesets(root: string, result: ComparisonResult): Promise<string | undefined> {
  const { bump } = result;
  if (bump === undefined) return undefined;
  const changesets = await readAll(root);
  const types = changesets.flatMap(({ releases }) =>
    releases.filter(({ name }) => name === BINDINGS).map(({ type }) => type),
  );
  const given = greatestBump(types.filter((type): type is Bump => type !== "none"));
  if (given !== undefined && covers(given, bump)) return undefined;
  const found = given === undefined ? "no changeset names it" : `the changesets only demand a ${given} version`;
  return `${verdict(result)} For ${BINDINGS} ${found}.\nRun \`pnpm changeset\`, choose ${bump} for ${BINDINGS}, and say what callers have to do.`;
}

const FOLDER = ".changeset";

/** The library rejects a bad changeset before anybody can catch that, which ends Node: they are checked first. */
async function readAll(root: string): ReturnType<typeof readChangesets> {
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
