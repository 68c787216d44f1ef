import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Options } from "tsup";
import type { Plugin } from "vitest/config";

// `import { validators } from "validators:pixelbin"` gives the validators of spec/pixelbin.yaml, for the build and for
// tests alike. They are compiled by another process, because what a configuration imports has to be JavaScript.

const PREFIX = "validators:";

/** The working directory is that of the package, for tsup and Vitest alike. */
async function compile(name: string): Promise<string> {
  const command = ["--import", "tsx", join("build", "compile-validators.ts"), name];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}

/** For tsup. */
export const esbuildValidators: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "validators",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${PREFIX}`) }, ({ path }) => ({ path, namespace: "validators" }));
    onLoad({ filter: /.*/, namespace: "validators" }, async ({ path }) => ({
      contents: await compile(path.slice(PREFIX.length)),
    }));
  },
};

/** For Vitest. */
export const viteValidators: Plugin = {
  name: "validators",
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith(`\0${PREFIX}`) ? compile(id.slice(PREFIX.length + 1)) : undefined),
};
