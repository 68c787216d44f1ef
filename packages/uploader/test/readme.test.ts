import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { checkSnippets, createProgramRunner, type ProgramRunner, readSnippets } from "@pixwire/test-support/snippets";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testBytes } from "./helpers/server.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));

let runner: ProgramRunner;
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
  runner = createProgramRunner(root, {
    files: { "film.mp4": testBytes(100_000), "photo.jpeg": testBytes(5000) },
    preload: [join(root, "test/helpers/emulated.ts")],
    env: { EMULATED: JSON.stringify(emulated) },
  });
});
afterAll(async () => {
  runner.remove();
  await Promise.all(closing.map((close) => close()));
});

test("the snippets compile", () => {
  expect(snippets).toHaveLength(9);
  expect(checkSnippets(snippets, root)).toEqual([]);
});

test.each(snippets)("$place runs, and prints what it says", async (snippet) => {
  await runner.runSnippet(snippet);
});
