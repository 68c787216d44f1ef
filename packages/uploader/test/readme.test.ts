import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createMock } from "@pixwire/mock";
import { checkSnippets, readSnippets } from "@pixwire/scripts/snippets";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testBytes } from "./helpers/server.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));

// Inside the package, so that a program finds the packages it imports, this one among them.
const folder = mkdtempSync(join(root, ".readme-"));
writeFileSync(join(folder, "film.mp4"), testBytes(100_000));
writeFileSync(join(folder, "photo.jpeg"), testBytes(5000));

const emulated: Record<string, string> = {};
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const services = [
    ["api.pixelbin.io", createMock("pixelbin")],
    ["upload.imagekit.io", createMock("imagekit")],
    ["api.img-src.io", createMock("img-src")],
  ] as const;
  for (const [host, mock] of services) {
    const server = await mock.listen();
    emulated[host] = server.url;
    closing.push(() => server.close());
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(closing.map((close) => close()));
});

test("the snippets compile", () => {
  expect(snippets).toHaveLength(9);
  expect(checkSnippets(snippets, root)).toEqual([]);
});

test.each(snippets)("$place runs, and prints what it says", async ({ place, code }) => {
  const file = join(folder, `line-${place.split(":").at(-1)}.ts`);
  writeFileSync(file, code);
  const program = ["--import", "tsx", "--import", join(root, "test/helpers/emulated.ts"), file];
  const env = { ...process.env, EMULATED: JSON.stringify(emulated) };
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: folder, timeout: 30_000, env });
  const printed = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = ""]) => text);
  for (const text of printed) expect(stdout.split("\n")).toContain(text);
});
