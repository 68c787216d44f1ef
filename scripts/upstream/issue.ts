import { execFileSync } from "node:child_process";

/** By which the issue of an earlier run is found again. */
export const ISSUE_TITLE = "The vendors' SDKs have changed";

/** What GitHub takes as the text of an issue, in characters. */
const BODY_LIMIT = 65_536;

/**
 * Runs GitHub's command-line program.
 *
 * @param input - for its standard input.
 * @returns what it printed.
 * @throws Error when it fails.
 */
export type Gh = (args: readonly string[], input?: string) => string;

const runGh: Gh = (args, input = "") =>
  execFileSync("gh", args, { encoding: "utf8", input, stdio: ["pipe", "pipe", "inherit"], timeout: 60_000 });

/**
 * Keeps one open issue with what nobody looked at yet: creates it, renews its text, or closes it when nothing is left.
 *
 * @param report - in Markdown; `undefined` when nothing is left.
 * @returns what was done, as a sentence.
 */
export function keepIssue(report: string | undefined, gh: Gh = runGh): string {
  const number = openIssue(gh);
  if (report === undefined) {
    if (number === undefined) return "There is nothing new, and no issue is open.";
    gh(["issue", "close", number, "--comment", "Nothing is left that nobody looked at."]);
    return `There is nothing new: issue ${number} is closed.`;
  }
  const body = shorten(report);
  if (number === undefined) {
    gh(["issue", "create", "--title", ISSUE_TITLE, "--body-file", "-"], body);
    return "An issue is created.";
  }
  gh(["issue", "edit", number, "--body-file", "-"], body);
  return `Issue ${number} is renewed.`;
}

/** The search of GitHub also finds titles that only resemble this one. */
function openIssue(gh: Gh): string | undefined {
  const search = ["--state", "open", "--search", `in:title "${ISSUE_TITLE}"`];
  const found: unknown = JSON.parse(gh(["issue", "list", ...search, "--json", "number,title"]));
  if (!Array.isArray(found)) throw new Error(`gh listed no issues: ${JSON.stringify(found)}`);
  const issue = found.find(({ title }) => title === ISSUE_TITLE);
  return issue === undefined ? undefined : String(issue.number);
}

function shorten(report: string): string {
  if (report.length <= BODY_LIMIT) return report;
  const note = "\n\nThe report is longer than an issue may be: run `pnpm upstream`.\n";
  return report.slice(0, report.lastIndexOf("\n", BODY_LIMIT - note.length)) + note;
}
