import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePng } from "@pixwire/test-support/images";
import { checkSnippets, createProgramRunner, readSnippets } from "@pixwire/test-support/snippets";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));
const runner = createProgramRunner(root, {
  files: { "photo.png": makePng(8, 8) },
  preload: [join(root, "test/support/emulated-fetch.ts")],
});
afterAll(() => runner.remove());

test("the snippets compile", () => {
  expect(snippets).toHaveLength(7);
  expect(checkSnippets(snippets, root)).toEqual([]);
}, 40_000);

test.concurrent.each(snippets)(
  "$place runs, and prints what it says",
  async (snippet) => {
    await runner.runSnippet(snippet);
  },
  40_000,
);
