import { describe, expect, test } from "vitest";
import { type Gh, ISSUE_TITLE, keepIssue } from "../upstream/issue.js";

interface Call {
  args: readonly string[];
  input: string | undefined;
}

/** GitHub with some open issues. @returns every command after the list, and what was given to it. */
function github(open: readonly { number: number; title: string }[]): { gh: Gh; calls: Call[] } {
  const calls: Call[] = [];
  const gh: Gh = (args, input) => {
    if (args[1] === "list") return JSON.stringify(open);
    calls.push({ args, input });
    return "";
  };
  return { gh, calls };
}

const similar = { number: 3, title: `${ISSUE_TITLE} again` };
const own = { number: 7, title: ISSUE_TITLE };

describe("one open issue has what nobody looked at yet", () => {
  test("it is created when there is none, and an issue with a similar title is left alone", () => {
    const { gh, calls } = github([similar]);
    expect(keepIssue("- [ ] new", gh)).toBe("An issue is created.");
    expect(calls).toEqual([
      { args: ["issue", "create", "--title", ISSUE_TITLE, "--body-file", "-"], input: "- [ ] new" },
    ]);
  });

  test("its text is renewed", () => {
    const { gh, calls } = github([similar, own]);
    expect(keepIssue("- [ ] new", gh)).toBe("Issue 7 is renewed.");
    expect(calls).toEqual([{ args: ["issue", "edit", "7", "--body-file", "-"], input: "- [ ] new" }]);
  });

  test("it is closed when nothing is left", () => {
    const { gh, calls } = github([own]);
    expect(keepIssue(undefined, gh)).toBe("There is nothing new: issue 7 is closed.");
    expect(calls.map(({ args }) => args.slice(0, 3))).toEqual([["issue", "close", "7"]]);
  });

  test("nothing is done when there is neither a report nor an issue", () => {
    const { gh, calls } = github([similar]);
    expect(keepIssue(undefined, gh)).toBe("There is nothing new, and no issue is open.");
    expect(calls).toEqual([]);
  });

  test("a report that is longer than an issue may be ends after a whole line, and says so", () => {
    const { gh, calls } = github([]);
    keepIssue("- [ ] a difference\n".repeat(10_000), gh);
    const body = calls[0]?.input ?? "";
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/- \[ \] a difference\n\nThe report is longer than an issue may be: run `pnpm upstream`\.\n$/);
  });

  test("a failure of GitHub's program is not swallowed", () => {
    const gh: Gh = () => {
      throw new Error("gh: not logged in");
    };
    expect(() => keepIssue("- [ ] new", gh)).toThrow("not logged in");
  });

  test("an answer that is no list is an error", () => {
    expect(() => keepIssue("- [ ] new", () => "{}")).toThrow("gh listed no issues: {}");
  });
});
