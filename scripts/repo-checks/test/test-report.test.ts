import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReport, SUMMARIES } from "../../test-report.mjs";

const VITEST = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");

// Inside the package, so that the suites find vitest and its configuration, which has the results written.
const root = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), ".report-"));
const suites = {
  "passes.test.ts": `test("a", () => {}); test("b", () => {});`,
  "fails.test.ts": `test("a", () => {}); test("b", () => expect(1).toBe(2));`,
  "does-not-load.test.ts": `import "./missing.js"; test("a", () => {});`,
  "hook-fails.test.ts": `beforeAll(() => { throw new Error("no server") }); test("a", () => {});`,
};

beforeAll(() => {
  for (const [name, code] of Object.entries(suites)) {
    const folder = join(root, name.replace(".test.ts", ""));
    mkdirSync(join(folder, "test"), { recursive: true });
    writeFileSync(
      join(folder, "test", name),
      `import { beforeAll, expect, test } from "vitest"; void beforeAll; void expect;\n${code}`,
    );
    try {
      execFileSync(process.execPath, [VITEST, "run", "--root", folder], { stdio: "pipe" });
    } catch {
      // Vitest exits with 1 when something failed; what it reports of that is the subject of these tests.
    }
  }
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

/** What turbo would write about these tasks, with the exit code of each. */
function report(exitCodes: Record<string, number>): ReturnType<typeof readReport> {
  const tasks = Object.entries(exitCodes).map(([taskId, exitCode]) => {
    const [directory, task] = taskId.split("#");
    return { taskId, task, directory, execution: { exitCode } };
  });
  rmSync(join(root, SUMMARIES), { recursive: true, force: true });
  mkdirSync(join(root, SUMMARIES), { recursive: true });
  writeFileSync(join(root, SUMMARIES, "run.json"), JSON.stringify({ tasks }));
  return readReport(root);
}

test("tests that pass and fail are added up, and those that fail are named", () => {
  expect(report({ "passes#test": 0, "fails#test": 1 })).toEqual({
    passed: 3,
    failed: 1,
    problems: [expect.stringMatching(/fails\.test\.ts: b: AssertionError: expected 1 to be 2/)],
  });
});

test("a test file that does not load counts as a failure, and is named", () => {
  expect(report({ "passes#test": 0, "does-not-load#test": 1 })).toEqual({
    passed: 2,
    failed: 1,
    problems: [expect.stringMatching(/does-not-load\.test\.ts failed outside its tests: .*missing\.js/)],
  });
});

test("so does one whose set-up fails", () => {
  expect(report({ "hook-fails#test": 1 })).toEqual({
    passed: 0,
    failed: 1,
    problems: [expect.stringMatching(/hook-fails\.test\.ts failed outside its tests: no server/)],
  });
});

describe("a task counts as one failure", () => {
  test.each([
    [
      "when it left no results",
      { "crashed#test": 134 },
      "crashed#test left no results: it ended before its tests did.",
    ],
    [
      "when it left none and still ended well",
      { "silent#test": 0 },
      "silent#test left no results: it ended before its tests did.",
    ],
    [
      "when it failed though all of its tests passed",
      { "passes#test": 1 },
      "passes#test failed, though none of its tests did: read its output above.",
    ],
    ["when it is no test task and failed", { "api#build": 2 }, "api#build failed."],
  ])("%s", (_when, tasks, problem) => {
    expect(report(tasks)).toMatchObject({ failed: 1, problems: [problem] });
  });
});

test("a task that is no test task adds nothing when it passed", () => {
  expect(report({ "api#build": 0, "passes#test": 0 })).toEqual({ passed: 2, failed: 0, problems: [] });
});

test("a run without a summary failed", () => {
  expect(readReport(join(root, "nowhere"))).toEqual({
    passed: 0,
    failed: 1,
    problems: ["Turbo left no summary of its run."],
  });
});
