import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSnippets, readSnippets } from "@pixwire/scripts/snippets";
import { expect, onTestFinished, test, vi } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const snippets = readSnippets(join(root, "docs/img-src.md"));

test("the page's code compiles, runs, and prints what it says", async () => {
  expect(snippets).not.toHaveLength(0);
  expect(checkSnippets(snippets, root)).toEqual([]);
  // Inside the package, so that it finds the packages it imports, this one among them.
  const folder = mkdtempSync(join(root, ".readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const log = vi.spyOn(console, "log").mockReturnValue();
  for (const [index, { code }] of snippets.entries()) {
    const file = join(folder, `snippet-${index}.ts`);
    writeFileSync(file, code);
    await import(file);
    const printed = log.mock.calls.map((values) => values.join(" "));
    for (const [, said] of code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)) expect(printed).toContain(said);
  }
});
