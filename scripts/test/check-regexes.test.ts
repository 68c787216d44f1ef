import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRegexes } from "../regex-checks/find.js";
import { checkRegexes, filesWithRegexes } from "../regex-checks/index.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pixwire-regexes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function problemsIn(text: string, name = "source.ts"): string[] {
  const file = join(folder, name);
  writeFileSync(file, text);
  return checkRegexes(file).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe("a regular expression that may take more than linear time is found", () => {
  test.each([
    ["a literal", 'const a = 1;\ntext.replace(/x+$/, "");', /^2: \/x\+\$\/ takes time of 2nd degree/],
    ["one that takes exponential time", "export const A = /^(?:a+)+$/;", /^1: .*exponential/],
    ["new RegExp", `const r = new RegExp("x+$", "i");`, /^1: \/x\+\$\/i takes time of 2nd degree/],
    ["RegExp as a function", "const r = RegExp(`x+$`);", /^1: .* 2nd degree/],
    ["globalThis.RegExp", `const r = new globalThis.RegExp("x+$");`, /^1: .* 2nd degree/],
    ["String.raw", "const r = new RegExp(String.raw`\\s+$`);", /^1: .* 2nd degree/],
    ["a string that becomes one", `text.match("x+$");`, /^1: .* 2nd degree/],
    ["a variable that becomes one", 'const p = "(a+)+$";\ntext.match(p);', /^2: .*exponential/],
    ["what is searched for", `text.search("x+$");`, /^1: .* 2nd degree/],
    ["one inside a template", `const t = \`\${text.replace(/x+$/, '')}\`;`, /^1: .* 2nd degree/],
    [
      "one whose pattern is computed",
      "const r = new RegExp(name);",
      /^1: The pattern of this RegExp is not a constant/,
    ],
    ["an alias of RegExp", "const R = RegExp;", /^1: The pattern of this RegExp is not a constant/],
    [
      "one that cannot be analysed",
      "const r = /^(?!.*b)a*$/;",
      /^1: .*cannot be proved linear: unsupported, look-ahead/,
    ],
  ])("%s", (_, text, problem) => {
    const problems = problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test("in the pattern of a schema, but not in data", () => {
    const spec = [
      "components:",
      "  schemas:",
      "    Name:",
      "      type: string",
      '      pattern: "x+$"',
      "      example: { pattern: x+$ }",
    ].join("\n");
    expect(problemsIn(spec, "spec.yaml")).toEqual([expect.stringMatching(/^5: \/x\+\$\/u takes time of 2nd degree/)]);
  });

  test("with its file and line, by the command", () => {
    const file = join(folder, "seeded.ts");
    writeFileSync(file, "\nexport const TRIM = /-+$/;\n");
    const script = fileURLToPath(new URL("../check-regexes.ts", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, file], { encoding: "utf8" });
    expect(stderr).toContain(`${file}:2 /-+$/ takes time of 2nd degree polynomial`);
    expect(status).toBe(1);
  });
});

describe("what is accepted", () => {
  test.each([
    ["linear ones", "const a = /^[a-z]+$/i, b = /[,:]/g, c = new RegExp('^a*b');"],
    ["RegExp as a type, and behind instanceof", "const a = (b: RegExp, c: unknown) => c instanceof RegExp && b;"],
    ["a division, a path in a string, a comment", 'const a = 4 / 2 / 1, b = "/x+$/"; // /x+$/'],
    ["one with a stated bound", "// regex-bound: 300 characters, requireHost checks it\nconst a = /x+$/;"],
    ["one with a bound on its line", "const a = /x+$/; // regex-bound: 64 characters, LONGEST_NAME cuts it"],
  ])("%s", (_, text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  test.each([
    [
      "a bound that is too large",
      "// regex-bound: 100000 characters, cut before\nconst a = /x+$/;",
      /^2: .* 2nd degree/,
    ],
    [
      "a bound of exponential time",
      "// regex-bound: 100 characters, cut before\nconst a = /^(a+)+$/;",
      /^2: .*exponential/,
    ],
    ["a bound without a reason", "// regex-bound: 100 characters\nconst a = /x+$/;", /^2: .* 2nd degree/],
    ["a bound that nothing needs", "// regex-bound: 100 characters, cut before\nconst a = /x/;", /^1: .*not needed/],
  ])("but not %s", (_, text, problem) => {
    expect(problemsIn(text)).toEqual([expect.stringMatching(problem)]);
  });
});

test("every source file of every package is looked at, generated ones included, and every spec", () => {
  const files = filesWithRegexes().map((file) => file.replaceAll("\\", "/"));
  for (const part of [
    "packages/api/src/runtime/redact.ts",
    "packages/uploader/src/",
    "packages/predictions/src/",
    "packages/url-utils/src/pixelbin/generated/operations.ts",
    "packages/mock/src/generated/",
    "packages/check-options/src/rules.ts",
    "spec/pixelbin.yaml",
  ]) {
    expect(files.some((file) => file.includes(part))).toBe(true);
  }
});

test("each regular expression of a file is found with its line", () => {
  const found = findRegexes(
    "a.tsx",
    "const a = /a/g;\nconst b = <p>{/b/.test(c)}</p>;\nconst d = new RegExp('d', 'u');\n",
  );
  expect(found).toEqual([
    { line: 1, pattern: { source: "a", flags: "g" } },
    { line: 2, pattern: { source: "b", flags: "" } },
    { line: 3, pattern: { source: "d", flags: "u" } },
  ]);
});
