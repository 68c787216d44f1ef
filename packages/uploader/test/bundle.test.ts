import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a bundler makes of this source for the runtime that is named by the conditions. */
async function bundle(contents: string, conditions: string[]): Promise<{ gzipBytes: number; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    conditions,
    external: ["node:*"],
    write: false,
    logOverride: { "ignored-bare-import": "silent" },
  });
  const [{ contents: bytes, text } = { contents: new Uint8Array(), text: "" }] = outputFiles;
  return { gzipBytes: gzipSync(bytes, { level: 9 }).length, text };
}

const uploadMultipart = 'export { uploadMultipart } from "@pixwire/uploader";';

// 1.5 kB check options and fall back to `fetch`, 2.5 kB check what answers and stored records prove, 1 kB decides on
// retries, delays and aborts as calls do, 0.5 kB check what transports of the caller return and follow how a source is
// read, and 0.3 kB find the secrets of a target in every spelling. The messages of all of these are whole sentences.
test("uploadMultipart is at most 11.3 kB in a browser, with all that it needs", async () => {
  const { gzipBytes, text } = await bundle(uploadMultipart, ["browser"]);
  expect(text).toContain("XMLHttpRequest");
  expect(gzipBytes).toBeLessThanOrEqual(11_300);
});

test("what a browser does not need stays out of it", async () => {
  const { text } = await bundle(uploadMultipart, ["browser"]);
  expect(text).not.toMatch(/node:|\bBuffer\b|\bprocess\b|PIXELBIN_API_TOKEN|ApiError|createHash|sha256/);
});

describe("the pieces are chosen by conditions", () => {
  test.each([
    [["browser"], "XMLHttpRequest"],
    [["node"], "node:http"],
    [["bun"], "node:fs/promises"],
    [["deno"], "node:fs/promises"],
    [["workerd", "worker", "browser"], "new Request"],
    [["edge-light", "worker", "browser"], "new Request"],
    [[], "new Request"],
  ])("%j", async (conditions, expected) => {
    const { text } = await bundle(uploadMultipart, conditions);
    const all = ["XMLHttpRequest", "node:http", "node:fs/promises", "new Request"];
    const together: Record<string, string[]> = {
      // For service workers, and for edge workers that are bundled as if for a browser.
      XMLHttpRequest: ["XMLHttpRequest", "new Request"],
      // For programs that have set a dispatcher for `fetch`.
      "node:http": ["node:http", "node:fs/promises", "new Request"],
      "node:fs/promises": ["node:fs/promises", "new Request"],
    };
    expect(all.filter((mark) => text.includes(mark))).toEqual(together[expected] ?? [expected]);
  });
});

test.each(["", "/pixelbin", "/imagekit", "/img-src", "/transports/fetch", "/transports/xhr", "/stores/web-storage"])(
  "@pixwire/uploader%s imports nothing of Node outside Node, and no third party",
  async (entry) => {
    const { text } = await bundle(`export * from "@pixwire/uploader${entry}";`, []);
    expect(text).not.toMatch(/["']node:|\bimport\b|\brequire\(/);
  },
);
