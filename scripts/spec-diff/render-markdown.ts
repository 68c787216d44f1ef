import type { ComparisonResult, DocumentChanges } from "./comparison.js";
import { code, prose } from "./markdown.js";
import { countsOf, type Group, groupsOf, places, SEVERITIES, title, verdict } from "./render.js";

/** GitHub takes comments of up to 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** For a pull request: the worst first. Of very many changes as many as fit are listed. */
export function renderMarkdown(result: ComparisonResult): string {
  for (const mostRows of [Number.POSITIVE_INFINITY, 200, 50, 10]) {
    const text = renderRows(result, mostRows);
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return renderRows(result, 0);
}

function renderRows(result: ComparisonResult, mostRows: number): string {
  const changed = result.documents.filter(({ changes, ignored }) => changes.length + ignored.length > 0);
  if (changed.length === 0) return "### Changes of the specs\n\nNone: callers notice nothing.\n";
  const sections = changed.map((document) => {
    const tables = SEVERITIES.flatMap((severity) => {
      const groups = groupsOf(document.changes).filter(({ change }) => change.severity === severity);
      if (groups.length === 0) return [];
      const summary = `${severity} (${groups.length})`;
      const table = tableOf(groups, document, mostRows);
      return [
        severity === "safe"
          ? `<details><summary>${summary}</summary>\n\n${table}\n\n</details>`
          : `**${summary}**\n\n${table}`,
      ];
    });
    const ignored = document.ignored
      .slice(0, mostRows)
      .map(({ change, reason }) => `- ignored: ${code(title(change))}: ${prose(reason)}`);
    return [
      `#### ${prose(document.head)}: ${countsOf(document)}`,
      ...tables,
      ...(ignored.length > 0 ? [ignored.join("\n")] : []),
    ].join("\n\n");
  });
  return `${["### Changes of the specs", verdict(result), ...sections, ...result.problems.map(prose)].join("\n\n")}\n`;
}

function tableOf(groups: readonly Group[], document: DocumentChanges, mostRows: number): string {
  const rows = groups.slice(0, mostRows).map(({ change, operations }) => {
    const where = operations.length > 3 ? `${operations.length} operations` : operations.map(code).join(", ");
    const member = change.member === "" ? "" : code(change.member);
    const cells = [
      code(change.rule),
      where,
      member,
      prose(change.sentence),
      change.hurts.join(", ") || "nobody",
      prose(places(change, document)),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const left = groups.length - rows.length;
  const table = [
    "| Rule | Operation | Member | What | Who is hurt | Lines |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ];
  return [
    ...(rows.length > 0 ? [table.join("\n")] : []),
    ...(left > 0 ? [`${left} more are not listed here: run \`pnpm spec:diff\` to see them.`] : []),
  ].join("\n\n");
}
