import { copyFile } from "node:fs/promises";
import type { Options } from "tsup";

/**
 * How every published package is built: ESM, one `.d.ts` per entry, no platform.
 * `neutral` makes a stray `node:` import fail the build; an entry meant for Node asks for it by name.
 */
export function library(entry: Record<string, string>, overrides: Options = {}): Options {
  return {
    entry,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    removeNodeProtocol: false,
    splitting: true,
    sourcemap: true,
    treeshake: true,
    clean: true,
    dts: true,
    ...overrides,
  };
}

/**
 * For `onSuccess`: puts the licence of each third-party package that is built in beside the code.
 *
 * @param files - where each licence is, by the name of its package.
 */
export function copyLicences(files: Readonly<Record<string, string>>): () => Promise<void> {
  return async () => {
    await Promise.all(Object.entries(files).map(([name, file]) => copyFile(file, `dist/${name}.LICENSE`)));
  };
}
