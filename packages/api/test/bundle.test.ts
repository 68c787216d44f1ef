import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import * as operations from "../src/pixelbin/generated/operations.js";

const operationIds = Object.keys(operations);

/** What a bundler makes of a program over the built package: minified, and its size under gzip, in bytes. */
async function bundle(code: string): Promise<{ text: string; bytes: number }> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild wrote nothing");
  return { text: file.text, bytes: gzipSync(file.contents, { level: 9 }).length };
}

const withOne = (operation: string, input: string): string => `
  import { createPixelbinClient, ${operation} } from "@pixwire/api/pixelbin";
  export const answer = (token) => ${operation}(createPixelbinClient({ token }), ${input});`;

const withAll = `
  import { createPixelbinClient, ${operationIds.join(", ")} } from "@pixwire/api/pixelbin";
  export { createPixelbinClient, ${operationIds.join(", ")} };`;

describe("a bundle", () => {
  const budgets: [name: string, code: string, bytes: number, without: RegExp][] = [
    ["the client and an operation", withOne("getFileById", "{ _id: 'a' }"), 9050, /FormData|hasNext|listFiles|parseAs/],
    ["the client and one with a body", withOne("createFolder", "{ name: 'a' }"), 9050, /FormData|hasNext|parseAs/],
    ["the client and one that pages", withOne("listFiles", "{}"), 9650, /FormData|parseAs/],
    ["the client and one with a form", withOne("fileUpload", "{ file: new Blob() }"), 9650, /hasNext|parseAs/],
    ["the client and every operation", withAll, 12_000, /parseAs/],
    [
      "createPixelbin: every operation, middleware, and openapi-fetch as `raw`",
      `import { createPixelbin } from "@pixwire/api/pixelbin"; export const pixelbin = createPixelbin();`,
      14_950,
      /never-there/,
    ],
    [
      "the retry policy, as other packages use it",
      `import { decideRetry, delay } from "@pixwire/api/runtime"; export { decideRetry, delay };`,
      1092,
      /fetch|FormData/,
    ],
  ];
  test.each(budgets)("of %s", async (_, code, budget, without) => {
    const { text, bytes } = await bundle(code);
    expect(text).not.toMatch(without);
    expect(bytes).toBeLessThanOrEqual(budget);
  });

  test("without a use is empty: importing has no effect", async () => {
    const { text } = await bundle(`import "@pixwire/api/pixelbin"; import "@pixwire/api/runtime";`);
    expect(text.trim()).toBe("");
  });
});

test("a bundle for an edge runtime has no expression of which Next.js warns there", async () => {
  const { text } = await bundle('export { createPixelbin } from "@pixwire/api/pixelbin";');
  expect(text).toContain("globalThis.process");
  expect(text).not.toMatch(/(?<!globalThis\.)\bprocess\??\.versions/);
});
