import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { isNodeOnly } from "./entries.js";

/** All of an entry, minified and compressed, in bytes. */
export async function entrySize(entry: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: isNodeOnly(entry) ? "node" : "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
    // Optional peer dependencies.
    external: ["bullmq", "ioredis", "pg"],
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).byteLength, 0);
}
