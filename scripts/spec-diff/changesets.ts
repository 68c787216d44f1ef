import readChangesets from "@changesets/read";
import { type Bump, covers, greatestBump } from "./change.js";
import type { ComparisonResult } from "./comparison.js";
import { verdict } from "./render.js";

/** The package that callers install for the bindings. */
const BINDINGS = "@pixwire/api";

/**
 * Whether the changesets of a repository bump the bindings as much as the changes of the specs demand.
 *
 * @returns what is wrong, in words; nothing when all is well.
 */
export async function checkChangesets(root: string, result: ComparisonResult): Promise<string | undefined> {
  const { bump } = result;
  if (bump === undefined) return undefined;
  const changesets = await readChangesets(root);
  const types = changesets.flatMap(({ releases }) =>
    releases.filter(({ name }) => name === BINDINGS).map(({ type }) => type),
  );
  const given = greatestBump(types.filter((type): type is Bump => type !== "none"));
  if (given !== undefined && covers(given, bump)) return undefined;
  const found = given === undefined ? "no changeset names it" : `the changesets only demand a ${given} version`;
  return `${verdict(result)} For ${BINDINGS} ${found}.\nRun \`pnpm changeset\`, choose ${bump} for ${BINDINGS}, and say what callers have to do.`;
}
