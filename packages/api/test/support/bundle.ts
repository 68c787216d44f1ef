import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What an app's bundler makes of the built package. */
export async function bundle(contents: string): Promise<{ gzipBytes: number; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    write: false,
  });
  const [{ contents: bytes, text } = { contents: new Uint8Array(), text: "" }] = outputFiles;
  return { gzipBytes: gzipSync(bytes, { level: 9 }).length, text };
}
