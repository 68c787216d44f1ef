import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** What a bundler makes of a program over the built package: minified, and its size under gzip, in bytes. */
async function bundle(code: string, condition?: "node"): Promise<{ text: string; bytes: number }> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    conditions: condition === undefined ? [] : [condition],
    external: ["node:*"],
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild wrote nothing");
  return { text: file.text, bytes: gzipSync(file.contents, { level: 9 }).length };
}

const from = (entry: string, ...names: string[]): string =>
  `export { ${names.join(", ")} } from "@pixwire/url-utils/${entry}";`;

const parseAndBuild = from("pixelbin", "urlToObj", "objToUrl");
const andSign = from("pixelbin", "urlToObj", "objToUrl", "signUrl");

describe("PixelBin", () => {
  test("parse and build take at most 3.45 kB, and nothing of what signs", async () => {
    const { text, bytes } = await bundle(parseAndBuild);
    expect(bytes).toBeLessThanOrEqual(3450);
    expect(text).not.toMatch(/^import|hmac|Hash|pbs|signUrl|srcset|resize/m);
  });

  test("together with signing at most 3.95 kB on Node", async () => {
    const signing = await bundle(andSign, "node");
    expect(signing.bytes).toBeLessThanOrEqual(3950);
    expect(signing.text).toMatch(/from"node:crypto"/);
  });

  test("signing adds at most 3.5 kB elsewhere, without SHA-1", async () => {
    const [without, signing] = [await bundle(parseAndBuild), await bundle(andSign)];
    expect(signing.bytes - without.bytes).toBeLessThanOrEqual(3500);
    expect(signing.text).not.toMatch(/node:|0x67452301|1732584193/);
  });

  test("one plugin's builders bring in no other's", async () => {
    const { text, bytes } = await bundle(from("pixelbin", "erase"));
    expect(bytes).toBeLessThanOrEqual(1250);
    expect(text).not.toMatch(/resize|vertexAi|urlToObj/);
  });
});

describe("the entries", () => {
  test.each([
    ["imagekit", ["buildUrl", "getAuthenticationParameters", "phashDistance", "verifyWebhook", "buildSrcSet"], 10_650],
    ["imagekit", ["buildUrl"], 7650],
    ["imagekit", ["phashDistance"], 500],
    ["img-src", ["buildUrl", "parseUrl"], 3100],
  ] as const)("%s: %j", async (entry, names, budget) => {
    const { text, bytes } = await bundle(from(entry, ...names));
    expect(bytes).toBeLessThanOrEqual(budget);
    expect(text).not.toMatch(/node:|pixelbin|cloudName|wrkr/i);
  });

  test("without a use are empty: importing has no effect", async () => {
    const entries = ["pixelbin", "imagekit", "img-src"];
    const code = entries.map((entry) => `import "@pixwire/url-utils/${entry}";`).join("");
    expect((await bundle(code)).text).toBe("");
    expect((await bundle(code, "node")).text).toBe("");
  });
});
