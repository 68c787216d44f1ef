import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a bundler makes a file of its own, that a page loads when it needs it. */
const splitDynamicImports: Plugin = {
  name: "split-dynamic-imports",
  setup: ({ onResolve }) => {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
  },
};

/** The code that an app with this source loads at its start. */
async function bundle(contents: string): Promise<{ gzipBytes: number; text: string; inputs: Metafile["inputs"] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    write: false,
    metafile: true,
    plugins: [splitDynamicImports],
  });
  const [{ contents: bytes, text } = { contents: new Uint8Array(), text: "" }] = outputFiles;
  return { gzipBytes: gzipSync(bytes, { level: 9 }).length, text, inputs: metafile.inputs };
}

const client = `
  import { createPixelbinClient, createPrediction, getPrediction } from "@pixwire/api/pixelbin";
  const client = createPixelbinClient({ token: "t" });
  export const used = [client, createPrediction, getPrediction];
`;

test("create and wait are at most 3.45 kB beyond the client", async () => {
  const alone = await bundle(client);
  const together = await bundle(`
    ${client}
    import { createPredictions } from "@pixwire/predictions";
    const predictions = createPredictions(client);
    export const waited = predictions.create({ name: "erase_bg", input: {} }).then(({ _id }) => predictions.wait(_id));
  `);
  const beyond = together.gzipBytes - alone.gzipBytes;
  expect(beyond).toBeGreaterThan(1000);
  expect(beyond).toBeLessThanOrEqual(3450);
  expect(together.text).not.toContain("pixels wide");
  expect(together.text).not.toContain("requestsPerSecond");
  expect(together.text).not.toContain("has an empty body");
});

test("the ImageKit loop comes without predictions", async () => {
  const { text } = await bundle('export { waitForPurge } from "@pixwire/predictions/imagekit";');
  expect(text).toContain("/v1/files/purge/");
  expect(text).not.toContain("transformation/v1.0");
});

test.each([".", "./imagekit"])("%s needs no Node", async (entry) => {
  const { inputs, text } = await bundle(`export * from "@pixwire/predictions${entry.slice(1)}";`);
  expect(Object.keys(inputs).filter((path) => /node_modules|^node:/.test(path))).toEqual([]);
  expect(text).not.toMatch(/["']node:|\bBuffer\b|\bprocess\.(?!env)/);
});
