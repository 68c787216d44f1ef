import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack, publishedPackages } from "@pixwire/scripts/packages";

/** An app in a folder of its own, outside this repository, with packages installed as npm would get them. */
export interface PackedApp {
  folder: string;
  /** Every entry of an installed package, as an app imports it: `@pixwire/api/pixelbin`. */
  entriesOf(name: string): string[];
  remove(): void;
}

/**
 * Packs packages as they would be published, and installs them in a new app.
 *
 * @param names - folders under `packages`.
 */
export function createPackedApp(names: readonly string[]): PackedApp {
  const parent = mkdtempSync(join(tmpdir(), "pixwire-packed-"));
  const folder = join(parent, "app");
  mkdirSync(folder);
  const chosen = publishedPackages().filter((one) => names.includes(one.folder));
  if (chosen.length !== names.length) throw new Error(`Not every one of ${names.join(", ")} is a published package.`);
  const tarballs = chosen.map((one) => pack(one, parent));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", version: "1.0.0", type: "module" }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", ...tarballs], folder);
  return {
    folder,
    entriesOf(name) {
      const manifest = readFileSync(join(folder, "node_modules/@pixwire", name, "package.json"), "utf8");
      const entries = Object.keys(JSON.parse(manifest).exports).filter((entry) => !entry.endsWith(".json"));
      if (entries.length === 0) throw new Error(`@pixwire/${name} has no entry.`);
      return entries.map((entry) => `@pixwire/${name}${entry.slice(1)}`);
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/**
 * Runs a command and returns what it prints.
 *
 * @throws {Error} with what it printed, when it fails.
 */
export function run(command: string, args: string[], cwd: string): string {
  const shell = process.platform === "win32";
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", shell });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
