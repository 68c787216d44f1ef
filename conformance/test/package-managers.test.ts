import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { packages } from "../src/app.js";
import { installedEntries } from "../src/entries.js";
import { runProgram } from "../src/run-program.js";

const app = inject("app");
const tarballs = inject("tarballs");
let entries: string[];

beforeAll(async () => {
  entries = await installedEntries(app);
});

/** The tarballs stand for the registry: dependencies between the packages lead to them as well. */
function manifestFor(name: string): object {
  const files = Object.fromEntries(packages.map((one) => [`@pixwire/${one}`, `file:${tarballs[one]}`]));
  return {
    name,
    private: true,
    type: "module",
    dependencies: files,
    resolutions: files,
    overrides: Object.fromEntries(packages.map((one) => [`@pixwire/${one}`, `$@pixwire/${one}`])),
    pnpm: { overrides: files },
  };
}

const managers: Readonly<Record<string, readonly string[]>> = {
  npm: ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"],
  pnpm: ["npx", "--yes", "pnpm@10", "install", "--ignore-scripts", "--prefer-offline"],
  yarn: ["npx", "--yes", "yarn@1", "install", "--ignore-scripts", "--prefer-offline", "--non-interactive"],
};

describe.each(Object.keys(managers))("installed with %s", (name) => {
  let folder: string;

  beforeAll(async () => {
    folder = join(app, "..", `with-${name}`);
    await mkdir(folder);
    await writeFile(join(folder, "package.json"), JSON.stringify(manifestFor(name)));
    const [command = "", ...args] = managers[name] ?? [];
    await runProgram(command, args, { cwd: folder });
  });

  test("every entry is imported", async () => {
    const script = `for (const entry of ${JSON.stringify(entries)}) {
      if (Object.keys(await import(entry)).length === 0) throw new Error(entry + " exports nothing");
    }`;
    await writeFile(join(folder, "imports.mjs"), script);
    await expect(runProgram(process.execPath, ["imports.mjs"], { cwd: folder })).resolves.toBeDefined();
  });

  test("every entry is required", async () => {
    const script = `for (const entry of ${JSON.stringify(entries)}) {
      if (Object.keys(require(entry)).length === 0) throw new Error(entry + " exports nothing");
    }`;
    await writeFile(join(folder, "requires.cjs"), script);
    await expect(
      runProgram(process.execPath, ["--disable-warning=ExperimentalWarning", "requires.cjs"], { cwd: folder }),
    ).resolves.toBeDefined();
  });
});
