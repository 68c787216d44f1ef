import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkSnippets, readSnippets } from "@pixwire/scripts/snippets";
import { makePng } from "@pixwire/test-support/images";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));

// Inside the package, so that a program finds the packages it imports, this one among them.
const folder = mkdtempSync(join(root, ".readme-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "photo.png"), makePng(8, 8));

test("the snippets compile", () => {
  expect(snippets).toHaveLength(7);
  expect(checkSnippets(snippets, root)).toEqual([]);
}, 40_000);

test.concurrent.each(snippets)(
  "$place runs, and prints what it says",
  async ({ place, code }) => {
    const file = join(folder, `line-${place.split(":").at(-1)}.ts`);
    writeFileSync(file, code);
    const emulated = join(root, "test/support/emulated-fetch.ts");
    const program = ["--import", "tsx", "--import", emulated, file];
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: folder, timeout: 30_000 });
    const printed = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = ""]) => text);
    const after = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, text = ""]) => text);
    for (const text of [...printed, ...after]) expect(stdout.split("\n")).toContain(text);
  },
  40_000,
);
