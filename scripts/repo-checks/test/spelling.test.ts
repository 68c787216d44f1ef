import { expect, test } from "vitest";
import { readText, repositoryFiles } from "../repository.js";
import { misspeltInCode, misspeltInMarkdown } from "../spelling.js";

/** Generated text comes from the specs, histories are not rewritten, and tests have samples of documents. */
const isWritten = (file: string): boolean => !/\/(?:generated|released|test)\/|CHANGELOG\.md$/.test(file);

const findings = (files: readonly string[], check: (text: string) => string[]): string[] =>
  files.filter(isWritten).flatMap((file) => check(readText(file)).map((finding) => `${file}: ${finding}`));

test("documents have one spelling", () => {
  expect(findings(repositoryFiles("*.md"), misspeltInMarkdown)).toEqual([]);
});

test("comments and messages of sources have one spelling", () => {
  const sources = repositoryFiles("packages/*/src/**/*.ts", "scripts/**/*.ts", "examples/**/*.ts");
  expect(findings(sources, misspeltInCode)).toEqual([]);
});

test("another spelling is found in prose, and not in code", () => {
  expect(misspeltInMarkdown("The color of `color`.\n\n```ts\nconst color = 1;\n```\n")).toEqual([
    "color: write colour",
  ]);
  const code = [
    "/** Recognised by its behavior, not by `color`. */",
    'const color = { center: "gray" };',
    'throw new Error("the call was canceled");',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code.
    "throw new Error(`the word is misspelled: ${color}`);",
  ].join("\n");
  expect(misspeltInCode(code)).toEqual([
    "Recognised: write recognized",
    "behavior: write behaviour",
    "canceled: write cancelled",
    "misspelled: write misspelt",
  ]);
});
