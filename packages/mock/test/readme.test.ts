import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSnippets, createProgramRunner, readSnippets } from "@pixwire/test-support/snippets";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));
const runner = createProgramRunner(root);
afterAll(() => runner.remove());

test("the snippets of the README compile", () => {
  expect(snippets.length).toBeGreaterThan(3);
  expect(checkSnippets(snippets, root)).toEqual([]);
});

test.each(snippets)(
  "$place runs, and prints what it says",
  async (snippet) => {
    expect(await runner.runSnippet(snippet)).not.toBe("");
  },
  40_000,
);
