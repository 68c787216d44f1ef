import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { checkSnippets, createProgramRunner, readSnippets, type Snippet } from "../src/snippets.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runner = createProgramRunner(root, { files: { "data.txt": "seven" }, env: { COLOUR: "red" } });
afterAll(() => runner.remove());

function pageOf(markdown: string): Snippet[] {
  const file = join(runner.folder, "page.md");
  writeFileSync(file, markdown);
  return readSnippets(file).map(({ place, code }) => ({ place: place.slice(runner.folder.length + 1), code }));
}

test("the snippets of a page are its ts blocks, with their lines", () => {
  const page = "# Page\n\n```ts\nconst a = 1;\n```\n\n```sh\nls\n```\n\n```ts\nconst b = 2;\n```\n";
  expect(pageOf(page)).toEqual([
    { place: "page.md:4", code: "const a = 1;\n" },
    { place: "page.md:12", code: "const b = 2;\n" },
  ]);
});

test("a block with an attribute is read by that attribute alone", () => {
  const file = join(runner.folder, "attributes.md");
  writeFileSync(file, "```ts\nconst a = 1;\n```\n\n```ts node\nconst b = 2;\n```\n");
  expect(readSnippets(file).map(({ code }) => code)).toEqual(["const a = 1;\n"]);
  expect(readSnippets(file, "node").map(({ code }) => code)).toEqual(["const b = 2;\n"]);
});

test("what the compiler refuses is named with its place", () => {
  expect(checkSnippets(pageOf('```ts\n\nconst a: number = "text";\n```\n'), root)).toEqual([
    "page.md:2 (line 2): Type 'string' is not assignable to type 'number'.",
  ]);
});

describe("a snippet that runs", () => {
  const run = (code: string): Promise<string> => runner.runSnippet({ place: "page.md:1", code });

  test("prints what its comments say, behind a call or on a line of their own", async () => {
    const code = 'console.log(1 + 1); // 2\nfor (const a of ["x"]) console.log(a, "y");\n// x y\n  // No output.\n';
    expect(await run(code)).toBe("2\nx y\n");
  });

  test("or is refused, with what it prints instead", async () => {
    await expect(run("console.log(1 + 1); // 3")).rejects.toThrow("page.md:1 does not print 3. It prints:\n2\n");
    await expect(run("// never")).rejects.toThrow("page.md:1 does not print never.");
  });

  test("may show a part of a line", async () => {
    expect(await run('console.log("a long line"); // a long …')).toBe("a long line\n");
  });

  test("finds files and variables", async () => {
    const code =
      'import { readFileSync } from "node:fs";\nconsole.log(readFileSync("data.txt", "utf8"), process.env.COLOUR);';
    expect(await run(code)).toBe("seven red\n");
  });

  test("fails when it throws", async () => {
    await expect(run('throw new Error("no luck");')).rejects.toThrow("no luck");
  });
});

test("the folder goes with everything in it", () => {
  const other = createProgramRunner(root, { files: { "a.bin": Uint8Array.of(1, 2) } });
  expect([...readFileSync(join(other.folder, "a.bin"))]).toEqual([1, 2]);
  other.remove();
  expect(existsSync(other.folder)).toBe(false);
});
