import readChangesets from "@changesets/read";
import type { Manifest } from "./repository.js";

/**
 * Says which pending changesets cannot be released as they are. `changeset version` ends well with each of them.
 *
 * @param root - of the repository that they are in.
 * @param published - the packages that are published, which share one version.
 */
export async function changesetProblems(root: string, published: readonly Manifest[]): Promise<string[]> {
  const names = published.map(({ name }) => name);
  const isStable = published.every(({ version }) => !version?.startsWith("0."));
  const changesets = await readChangesets(root);
  return changesets.flatMap(({ id, releases }) => {
    const file = `.changeset/${id}.md`;
    const problems = releases
      .filter(({ type }) => type === "major" && !isStable)
      .map(({ name }) => `${file} raises ${name} to 1.0.0: before 1.0 a breaking change is a minor. Write \`minor\`.`);
    // It would stay for ever, and never reach a changelog.
    if (releases.length > 0 && !releases.some(({ name }) => names.includes(name))) {
      problems.push(`${file} names no package that is published. Name one, or delete it.`);
    }
    return problems;
  });
}
