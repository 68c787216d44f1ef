import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedPackages } from "@pixwire/scripts/packages";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { differences } from "../differences.js";
import { reportEntry } from "../report-entry.js";
import { committedReports, currentReports, type Reports } from "../reports.js";

let current: Reports;

beforeAll(async () => {
  current = await currentReports();
});

test("the committed reports are those of the packages as they are built", () => {
  const advice = "If the change is meant, run `pnpm api-report`, review its diff, and commit it with a changeset.";
  expect(differences(committedReports(), current), advice).toEqual([]);
});

test("every published package that can be imported has a report", () => {
  const reported = new Set([...current.keys()].map((name) => name.split("/", 1)[0]));
  const importable = publishedPackages().filter(({ manifest }) => manifest.exports !== undefined);
  expect([...reported].sort()).toEqual(importable.map(({ folder }) => folder));
});

test("a report names what is public, and leaves out documentation and what is generated", () => {
  const report = current.get("api/pixelbin.d.ts");
  expect(report).toContain("declare function createPixelbin(");
  expect(report).toContain("export * from './generated/operations.js';");
  expect(report).not.toContain("/**");
});

test("a change of the type of every method makes a report stale, though only generated code imports it", async () => {
  const api = publishedPackages().find(({ folder }) => folder === "api");
  if (!api) throw new Error("packages/api is missing.");
  const path = mkdtempSync(join(tmpdir(), "pixwire-api-report-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  cpSync(join(api.path, "dist"), join(path, "dist"), { recursive: true });
  const file = join(path, "dist/types/runtime/operation.d.ts");
  const before = readFileSync(file, "utf8");
  const after = before.replace(
    "(...args: Args) => Result",
    "(callback: (result: Result) => void, ...args: Args) => void",
  );
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  const seeded = await currentReports([{ ...api, path }]);
  expect(differences(current, new Map([...current, ...seeded]))).toEqual([
    expect.stringMatching(/^api\/runtime\/internal\.d\.ts differs from line \d+\.$/),
  ]);
});

test("a declaration that cannot be read is an error that names it", async () => {
  const missing = fileURLToPath(new URL("no-such-entry.d.ts", import.meta.url));
  await expect(reportEntry(missing)).rejects.toThrow("no-such-entry.d.ts");
});

describe("a difference is named", () => {
  const committed = new Map([["api/runtime.d.ts", "interface A {}\ninterface B {}\n"]]);

  test.each([
    ["a changed line", new Map([["api/runtime.d.ts", "interface A {}\ninterface C {}\n"]]), "differs from line 2"],
    ["a line at the end", new Map([["api/runtime.d.ts", "interface A {}\ninterface B {}\nlet c;\n"]]), "line 3"],
    ["an entry that is gone", new Map(), "belongs to no entry"],
  ])("%s", (_, reports, problem) => {
    expect(differences(committed, reports)).toEqual([expect.stringContaining(problem)]);
  });

  test("a new entry", () => {
    const reports = new Map([...committed, ["api/edge.d.ts", ""]]);
    expect(differences(committed, reports)).toEqual(["api/edge.d.ts is missing."]);
  });
});

test("the folder of the reports holds nothing else", () => {
  const folder = join(import.meta.dirname, "../../../api-report");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).filter((name) => !name.endsWith(".d.ts"))).toEqual([]);
});
