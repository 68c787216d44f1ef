import type { Difference, Unpacked } from "./index.js";

const ORDER: readonly Difference["what"][] = ["new", "renamed", "different", "gone"];

/** What nobody looked at yet, by package, as text or as Markdown for an issue. */
export function renderDifferences(
  packages: readonly Unpacked[],
  news: readonly Difference[],
  outdated: readonly string[],
  markdown: boolean,
): string {
  const sections = packages.map(({ package: name, version }) => {
    const own = ORDER.flatMap((what) => news.filter((one) => one.package === name && one.what === what));
    const title = markdown ? `### ${name} ${version}` : `${name} ${version}`;
    const lines = own.map(({ what, sentence }) =>
      markdown ? `- [ ] **${what}**: ${sentence}` : `  ${what.padEnd(9)}  ${sentence}`,
    );
    return [title, markdown ? "" : [], lines.length > 0 ? lines : markdown ? "Nothing new." : "  nothing new"]
      .flat()
      .join("\n");
  });
  const stale = outdated.map(
    (entry) => `${markdown ? "- [ ] " : "  "}known-differences.yaml: ${entry} is no difference any more.`,
  );
  return `${[...sections, ...(stale.length > 0 ? [stale.join("\n")] : [])].join("\n\n")}\n`;
}
