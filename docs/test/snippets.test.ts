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
  readComparison,
  type Snippet,
} from "@pixwire/test-support/snippets";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DOCS, PAGES, writtenPages } from "../build/pages.js";
import { browserSnippets, nodeSnippets, snippetModule, testSnippets } from "../build/snippets.js";
import { runSnippet } from "../src/run.js";

const HOSTS = [
  ["pixelbin", ["api.pixelbin.io", "cdn.pixelbin.io"]],
  ["imagekit", ["api.imagekit.io", "upload.imagekit.io", "ik.imagekit.io"]],
  ["img-src", ["api.img-src.io", "img-src.io"]],
] as const;

const inBrowsers = browserSnippets();
const inNode = nodeSnippets();
const tests = testSnippets();
/** The rows of the tables that put the calls of another SDK beside ours. */
const rows = writtenPages().flatMap((page) =>
  readComparison(join(PAGES, page)).map((row) => ({ ...row, place: row.place.slice(PAGES.length + 1) })),
);

test("the pages have snippets and comparisons, and each compiles", () => {
  expect(inBrowsers.length).toBeGreaterThan(30);
  expect(inNode.length).toBeGreaterThan(10);
  expect(tests.length).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(50);
  expect(checkSnippets([...inBrowsers, ...inNode, ...tests, ...rows], DOCS)).toEqual([]);
});

describe("a snippet that runs in this process", () => {
  const modules = mkdtempSync(join(DOCS, ".readme-"));
  afterAll(() => rmSync(modules, { recursive: true }));

  async function importCode(code: string, name: string): Promise<Parameters<typeof runSnippet>[0]> {
    const file = join(modules, `${name.replaceAll(/\W+/g, "-")}.mjs`);
    writeFileSync(file, (await transform(code, { loader: "ts", target: "es2022" })).code);
    return import(pathToFileURL(file).href);
  }

  /** Runs a snippet with the code of the page. */
  async function output(snippet: Snippet): Promise<string> {
    const lines: string[] = [];
    const samplePicture = async (): Promise<Blob> => new Blob([readFileSync(join(PAGES, "public/beach.png"))]);
    await runSnippet(
      await importCode(snippetModule(snippet), snippet.place),
      { createMock, samplePicture },
      { onLine: (line) => lines.push(line), onRequest: () => {}, onPicture: () => {} },
    );
    return lines.join("\n");
  }

  test.each(inBrowsers)("with a Run button: $place prints what it says", async (snippet) => {
    expect(promisedLines(snippet.code)).not.toEqual([]);
    checkOutput(snippet, await output(snippet));
  });

  test.each(rows)("as a row of a comparison: $place", async (row) => {
    const printed = await output(row);
    checkOutput(row, printed);
    expect(printed).not.toContain("Uncaught");
  });

  describe("as a test of its own", async () => {
    for (const { place, code } of tests) await importCode(code, place);
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
      files: {
        "beach.png": makePng(48, 32),
        "photos/beach.png": makePng(48, 32),
        "film.mp4": makePng(400, 300, "noise"),
      },
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
