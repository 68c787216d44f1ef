import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { isAbsolute, join } from "node:path";
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

interface Manager {
  /** The program and its first arguments. */
  install: readonly string[];
  /** Files that tell it how to install, by path. */
  settings?: Readonly<Record<string, string>>;
  /** What Node needs to find the packages. */
  nodeArgs?: readonly string[];
  /** Node's `require` of an ES module does not ask Yarn's loader, which reads the archives of Plug'n'Play. */
  onlyImports?: boolean;
}

const here = createRequire(import.meta.url);

/** A package manager that comes from npm, in the version that the lock file pins. */
function program(name: string, file: string): readonly string[] {
  const folder = here.resolve
    .paths(name)
    ?.map((path) => join(path, name))
    .find((path) => existsSync(join(path, file)));
  if (!folder) throw new Error(`${name} is not installed.`);
  return [process.execPath, join(folder, file)];
}

const yarn4 = [...program("@yarnpkg/cli-dist", "bin/yarn.js"), "install", "--no-immutable", "--mode=skip-build"];

const managers: Readonly<Record<string, Manager>> = {
  npm: { install: ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"] },
  pnpm: { install: [...program("pnpm", "bin/pnpm.cjs"), "install", "--ignore-scripts", "--prefer-offline"] },
  "Yarn 1": {
    install: [
      ...program("yarn", "bin/yarn.js"),
      "install",
      "--ignore-scripts",
      "--prefer-offline",
      "--non-interactive",
    ],
  },
  "Yarn 4, node_modules": { install: yarn4, settings: { ".yarnrc.yml": "nodeLinker: node-modules\n" } },
  "Yarn 4, Plug'n'Play": {
    install: yarn4,
    settings: { ".yarnrc.yml": "nodeLinker: pnp\n" },
    nodeArgs: ["--require", "./.pnp.cjs", "--experimental-loader", "./.pnp.loader.mjs"],
    onlyImports: true,
  },
};

describe.each(Object.entries(managers))(
  "installed with %s",
  (name, { install, settings = {}, nodeArgs = [], onlyImports }) => {
    const folder = join(app, "..", `with-${name.replaceAll(/\W+/g, "-")}`);

    beforeAll(async () => {
      await mkdir(folder);
      await writeFile(join(folder, "package.json"), JSON.stringify(manifestFor("app")));
      // A project of its own, and not a part of one in a folder above.
      await writeFile(join(folder, "yarn.lock"), "");
      for (const [path, text] of Object.entries(settings)) await writeFile(join(folder, path), text);
      const [command = "", ...args] = install;
      const { stdout } = await runProgram("npm", ["config", "get", "registry"]);
      const env = {
        YARN_NPM_REGISTRY_SERVER: stdout.trim().replace(/\/$/, ""),
        YARN_ENABLE_TELEMETRY: "0",
        // Yarn 1 keeps what it has installed by name and version, which packages of an earlier run have too.
        YARN_CACHE_FOLDER: join(folder, ".yarn-cache"),
      };
      const { stdout: cafile } = await runProgram("npm", ["config", "get", "cafile"]);
      // Yarn 4 does not read the configuration of npm.
      const certificates = isAbsolute(cafile.trim()) ? { YARN_HTTPS_CA_FILE_PATH: cafile.trim() } : {};
      await runProgram(command, args, { cwd: folder, env: { ...env, ...certificates } });
    });

    test("every entry is imported", async () => {
      const script = `for (const entry of ${JSON.stringify(entries)}) {
      if (Object.keys(await import(entry)).length === 0) throw new Error(entry + " exports nothing");
    }`;
      await writeFile(join(folder, "imports.mjs"), script);
      await expect(runProgram(process.execPath, [...nodeArgs, "imports.mjs"], { cwd: folder })).resolves.toBeDefined();
    });

    test.skipIf(onlyImports)("every entry is required", async () => {
      const script = `for (const entry of ${JSON.stringify(entries)}) {
      if (Object.keys(require(entry)).length === 0) throw new Error(entry + " exports nothing");
    }`;
      await writeFile(join(folder, "requires.cjs"), script);
      await expect(
        runProgram(process.execPath, [...nodeArgs, "--disable-warning=ExperimentalWarning", "requires.cjs"], {
          cwd: folder,
        }),
      ).resolves.toBeDefined();
    });
  },
);
