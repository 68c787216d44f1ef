import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import {
  checkOutput,
  checkSnippets,
  createProgramRunner,
  type ProgramRunner,
  promisedLines,
} from "@pixwire/test-support/snippets";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DOCS, PAGES } from "../build/pages.js";
import { browserSnippets, nodeSnippets, type PageSnippet, snippetModule } from "../build/snippets.js";
import { runSnippet } from "../src/run.js";

const HOSTS = [
  ["pixelbin", ["api.pixelbin.io", "cdn.pixelbin.io"]],
  ["imagekit", ["api.imagekit.io", "upload.imagekit.io", "ik.imagekit.io"]],
  ["img-src", ["api.img-src.io", "img-src.io"]],
] as const;

const inBrowsers = browserSnippets();
const inNode = nodeSnippets();

test("the pages have snippets, and each compiles", () => {
  expect(inBrowsers.length).toBeGreaterThan(2);
  expect(inNode.length).toBeGreaterThan(0);
  expect(checkSnippets([...inBrowsers, ...inNode], DOCS)).toEqual([]);
});

describe("a snippet with a Run button, run by the code of the page", () => {
  const modules = mkdtempSync(join(DOCS, ".readme-"));
  afterAll(() => rmSync(modules, { recursive: true }));

  async function load(snippet: PageSnippet): Promise<Parameters<typeof runSnippet>[0]> {
    const { code } = await transform(snippetModule(snippet), { loader: "ts", target: "es2022" });
    const file = join(modules, `${snippet.id}.mjs`);
    writeFileSync(file, code);
    return import(pathToFileURL(file).href);
  }

  test.each(inBrowsers)("$place prints what it says", async (snippet) => {
    expect(promisedLines(snippet.code)).not.toEqual([]);
    const lines: string[] = [];
    const samplePicture = async (): Promise<Blob> => new Blob([readFileSync(join(PAGES, "public/beach.png"))]);
    await runSnippet(
      await load(snippet),
      { createMock, samplePicture },
      { onLine: (line) => lines.push(line), onRequest: () => {}, onPicture: () => {} },
    );
    checkOutput(snippet, lines.join("\n"));
  });
});

describe("a snippet for Node.js", () => {
  let runner: ProgramRunner;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const emulated: Record<string, string> = {};
    for (const [api, hosts] of HOSTS) {
      const server = await createMock(api).listen();
      closing.push(() => server.close());
      for (const host of hosts) emulated[host] = server.url;
    }
    runner = createProgramRunner(DOCS, {
      files: { "beach.png": makePng(48, 32), "film.mp4": makePng(400, 300, "noise") },
      preload: [join(DOCS, "test/support/emulated.ts")],
      env: {
        EMULATED: JSON.stringify(emulated),
        PIXELBIN_API_TOKEN: "token-of-the-docs",
        IMAGEKIT_PRIVATE_KEY: "private_of_the_docs",
        IMGSRC_API_KEY: "imgsrc_of_the_docs",
      },
    });
  });
  afterAll(async () => {
    runner?.remove();
    for (const close of closing) await close();
  });

  test.each(inNode)("$place runs, and prints what it says", async (snippet) => {
    await runner.runSnippet(snippet);
  });
});
