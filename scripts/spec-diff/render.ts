import { type Bump, type Change, demandedBump } from "./change.js";
import type { ComparisonResult, DocumentChanges } from "./comparison.js";
import { code, inOneLine, prose } from "./markdown.js";
import type { Severity } from "./rules.js";

/** The same difference in all the operations that it reaches. */
export interface Group {
  change: Change;
  operations: string[];
}

export const SEVERITIES: readonly Severity[] = ["breaking", "warning", "safe"];

/** For people at a terminal. */
export function renderText(result: ComparisonResult): string {
  const documents = result.documents.map((document) => {
    const groups = groupsOf(document.changes).map((group) => textOf(group, document));
    const ignored = document.ignored.map(
      ({ change, reason }) => `ignored   ${inOneLine(title(change))}\n          ${inOneLine(reason)}`,
    );
    return [`${document.head}: ${countsOf(document)}`, ...groups, ...ignored].join("\n\n");
  });
  return `${[...documents, verdict(result), ...result.problems].join("\n\n")}\n`;
}

function textOf({ change, operations }: Group, document: DocumentChanges): string {
  const lines = [
    change.sentence,
    ...(change.hurts.length > 0 ? [`It affects ${LIST.format(change.hurts)}.`] : []),
    ...(operations.length > 1 ? [`In ${operations.join(", ")}.`] : []),
    places(change, document),
  ];
  const heading = `${change.severity.padEnd(8)}  ${change.rule}  ${title(change)}`;
  return [heading, ...lines.map((line) => `          ${line}`)].map(inOneLine).join("\n");
}

const LIST = new Intl.ListFormat("en");

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

export function groupsOf(changes: readonly Change[]): Group[] {
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

export function title({ operation, member }: Change): string {
  return [operation, member].filter(Boolean).join(" ");
}

/** Both lines in the YAML. */
export function places({ base, head }: Change, document: DocumentChanges): string {
  const place = (file: string, line: number | undefined): string => `${file}:${line ?? 1}`;
  const shown = [
    ...(base ? [place(document.base, base.line)] : []),
    ...(head ? [place(document.head, head.line)] : []),
  ];
  return shown.join(" -> ");
}

export function countsOf({ changes, ignored }: DocumentChanges): string {
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
