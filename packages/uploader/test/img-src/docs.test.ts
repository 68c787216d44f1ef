import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSnippets, createProgramRunner, readSnippets } from "@pixwire/test-support/snippets";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const snippets = readSnippets(join(root, "docs/img-src.md"));
const runner = createProgramRunner(root);
afterAll(() => runner.remove());

test("the page's code compiles", () => {
  expect(snippets).not.toHaveLength(0);
  expect(checkSnippets(snippets, root)).toEqual([]);
});

test.each(snippets)("$place runs, and prints what it says", async (snippet) => {
  await runner.runSnippet(snippet);
});
