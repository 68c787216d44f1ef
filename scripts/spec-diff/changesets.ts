import readChangesets from "@changesets/read";
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

async function readAll(root: string): ReturnType<typeof readChangesets> {
  try {
    return await readChangesets(root);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UsageError(`A changeset in .changeset cannot be read: ${problem}`);
  }
}
