import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkSnippets, readSnippets } from "@pixwire/scripts/snippets";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));

// Inside the package, so that a program finds the packages it imports, this one among them.
const folder = mkdtempSync(join(root, ".readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the snippets of the README compile", () => {
  expect(snippets.length).toBeGreaterThan(3);
  expect(checkSnippets(snippets, root)).toEqual([]);
});

test.each(snippets)(
  "$place runs, and prints what it says",
  async ({ place, code }) => {
    const file = join(folder, `line-${place.split(":").at(-1)}.ts`);
    writeFileSync(file, code);
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file], { timeout: 30_000 });
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = ""]) => text);
    expect(said.length).toBeGreaterThan(0);
    for (const text of said.filter((one) => !one.includes("…"))) expect(stdout.split("\n")).toContain(text);
  },
  40_000,
);
