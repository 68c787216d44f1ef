import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack, publishedPackages } from "@pixwire/scripts/packages";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of an app outside this repository, with {@link names} installed as npm would get them. */
    app: string;
    /** Where each packed package is, by the name of its folder. */
    tarballs: Readonly<Record<string, string>>;
  }
}

/** What people install. The emulator is a tool for tests and may have dependencies. */
export const names: readonly string[] = ["api", "predictions", "transfer", "uploader", "url-utils"];

/** Packs every package as it would be published, and installs them in an app, once for all tests. */
export default function setup(project: TestProject): () => void {
  const parent = mkdtempSync(join(tmpdir(), "pixwire-packed-"));
  const folder = join(parent, "app");
  mkdirSync(folder);
  const tarballs = Object.fromEntries(publishedPackages().map((one) => [one.folder, pack(one, parent)]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", version: "1.0.0", type: "module" }));
  const installed = names.map((name) => tarballs[name] ?? "");
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", ...installed], folder);
  project.provide("app", folder);
  project.provide("tarballs", tarballs);
  return () => rmSync(parent, { recursive: true, force: true });
}

/** Every entry of an installed package, as an app imports it: `@pixwire/api/pixelbin`. */
export function entriesOf(name: string): string[] {
  const manifest = readFileSync(join(inject("app"), "node_modules/@pixwire", name, "package.json"), "utf8");
  const entries = Object.keys(JSON.parse(manifest).exports).filter((entry) => !entry.endsWith(".json"));
  if (entries.length === 0) throw new Error(`@pixwire/${name} has no entry.`);
  return entries.map((entry) => `@pixwire/${name}${entry.slice(1)}`);
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
