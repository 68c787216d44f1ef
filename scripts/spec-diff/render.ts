import { type Bump, type Change, demandedBump } from "./change.js";
import type { ComparisonResult, DocumentChanges } from "./comparison.js";
import { code, prose } from "./markdown.js";
import type { Severity } from "./rules.js";

/** The same difference in all the operations that it reaches. */
interface Group {
  change: Change;
  operations: string[];
}

const SEVERITIES: readonly Severity[] = ["breaking", "warning", "safe"];

/** For people at a terminal. */
export function renderText(result: ComparisonResult): string {
  const documents = result.documents.map((document) => {
    const groups = groupsOf(document.changes).map((group) => textOf(group, document));
    const ignored = document.ignored.map(({ change, reason }) => `ignored   ${title(change)}\n          ${reason}`);
    return [`${document.head}: ${countsOf(document)}`, ...groups, ...ignored].join("\n\n");
  });
  return `${[...documents, verdict(result), ...result.problems].join("\n\n")}\n`;
}

function textOf({ change, operations }: Group, document: DocumentChanges): string {
  const lines = [
    change.sentence,
    ...(change.hurts.length > 0 ? [`It hurts ${change.hurts.join(", ")}.`] : []),
    ...(operations.length > 1 ? [`In ${operations.join(", ")}.`] : []),
    places(change, document),
  ];
  return [
    `${change.severity.padEnd(8)}  ${change.rule}  ${title(change)}`,
    ...lines.map((line) => `          ${line}`),
  ].join("\n");
}

/** For a pull request, and for the changelog. */
export function renderMarkdown(result: ComparisonResult): string {
  const changed = result.documents.filter(({ changes, ignored }) => changes.length + ignored.length > 0);
  if (changed.length === 0) return "### Changes of the specs\n\nNone: callers notice nothing.\n";
  const sections = changed.map((document) => {
    const tables = SEVERITIES.flatMap((severity) => {
      const groups = groupsOf(document.changes).filter(({ change }) => change.severity === severity);
      if (groups.length === 0) return [];
      const table = tableOf(groups, document);
      const summary = `${severity} (${groups.length})`;
      return [
        severity === "safe"
          ? `<details><summary>${summary}</summary>\n\n${table}\n\n</details>`
          : `**${summary}**\n\n${table}`,
      ];
    });
    const ignored = document.ignored.map(({ change, reason }) => `- ignored: ${code(title(change))}: ${prose(reason)}`);
    return [
      `#### ${prose(document.head)}: ${countsOf(document)}`,
      ...tables,
      ...(ignored.length > 0 ? [ignored.join("\n")] : []),
    ].join("\n\n");
  });
  return `${["### Changes of the specs", verdict(result), ...sections, ...result.problems.map(prose)].join("\n\n")}\n`;
}

function tableOf(groups: readonly Group[], document: DocumentChanges): string {
  const rows = groups.map(({ change, operations }) => {
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
  return [
    "| Rule | Operation | Member | What | Who is hurt | Lines |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** For other programs. */
export function renderJson({ documents, stable, bump, problems }: ComparisonResult): string {
  const shown = documents.map((document) => ({
    ...document,
    changes: document.changes.map((change) => ({ ...change, demands: demandedBump(change.bump, stable) })),
  }));
  return `${JSON.stringify({ bump: bump ?? null, stable, documents: shown, problems }, null, 2)}\n`;
}

/** For the changelog: what changed, operation by operation. */
export function renderByOperation({ documents }: ComparisonResult): string {
  return documents
    .filter(({ changes }) => changes.length > 0)
    .map(({ name, changes }) => {
      const operations = new Map<string, Change[]>();
      for (const change of changes) {
        const subject = change.operation ?? change.member.split(".")[0] ?? "";
        operations.set(subject, [...(operations.get(subject) ?? []), change]);
      }
      const items = [...operations]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([operation, all]) => {
          const lines = all.map(({ severity, member, sentence, operation: own }) => {
            const mark = severity === "breaking" ? "**breaking** " : "";
            return `  - ${mark}${own !== undefined && member !== "" ? `${code(member)}: ` : ""}${prose(sentence)}`;
          });
          return [`- ${operation === "" ? "all operations" : code(operation)}`, ...new Set(lines)].join("\n");
        });
      return `#### ${prose(name)}\n\n${items.join("\n")}\n`;
    })
    .join("\n");
}

function groupsOf(changes: readonly Change[]): Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const { rule, severity, base, head, sentence, operation } = change;
    const key = JSON.stringify([rule, severity, base?.at, head?.at, sentence]);
    const group = groups.get(key) ?? { change, operations: [] };
    groups.set(key, group);
    if (operation !== undefined && !group.operations.includes(operation)) group.operations.push(operation);
  }
  return [...groups.values()];
}

function title({ operation, member }: Change): string {
  return [operation, member].filter(Boolean).join(" ");
}

/** Both lines in the YAML. */
function places({ base, head }: Change, document: DocumentChanges): string {
  const place = (file: string, line: number | undefined): string => `${file}:${line ?? 1}`;
  const shown = [
    ...(base ? [place(document.base, base.line)] : []),
    ...(head ? [place(document.head, head.line)] : []),
  ];
  return shown.join(" -> ");
}

function countsOf({ changes, ignored }: DocumentChanges): string {
  const groups = groupsOf(changes);
  const counts = SEVERITIES.map((severity) => [
    groups.filter(({ change }) => change.severity === severity).length,
    severity,
  ]);
  const shown = [...counts, [ignored.length, "ignored"]]
    .filter(([count]) => count !== 0)
    .map((words) => words.join(" "));
  return shown.join(", ") || "no changes";
}

/** The bump that all of it demands, and why. */
export function verdict({ bump, stable, documents }: ComparisonResult): string {
  if (bump === undefined) return "Nothing demands a new version.";
  const breaks = documents.some(({ changes }) => changes.some(({ severity }) => severity === "breaking"));
  return `This demands a ${bump} version${reasonFor(bump, stable, breaks)}.`;
}

function reasonFor(bump: Bump, stable: boolean, breaks: boolean): string {
  if (breaks && !stable) return ": it breaks callers, and before 1.0 a breaking change is a minor one";
  if (breaks) return ": it breaks callers";
  return bump === "minor" ? ": callers can do more" : "";
}
