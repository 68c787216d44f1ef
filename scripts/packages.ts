import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./spec/index.js";

/** The part of a package.json that the scripts look at. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  exports?: Readonly<Record<string, unknown>>;
  dependencies?: Readonly<Record<string, string>>;
}

export interface PublishedPackage {
  /** The name of its folder, such as `api`. */
  folder: string;
  path: string;
  manifest: Manifest;
}

/** The packages that are published, in the order of their folders. */
export function publishedPackages(): PublishedPackage[] {
  const root = join(ROOT, "packages");
  return readdirSync(root)
    .map((folder) => ({ folder, path: join(root, folder), manifest: readManifest(join(root, folder)) }))
    .filter(({ manifest }) => !manifest.private);
}

export function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
}

/**
 * Packs a package as it would be published, with the pnpm that runs this, or with the pinned one.
 *
 * @param destination - the folder for the tarball.
 * @returns the path of the tarball.
 */
export function pack({ path }: PublishedPackage, destination: string): string {
  const args = ["pack", "--json", "--pack-destination", destination];
  const pnpm = process.env.npm_execpath;
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [command, ...before] = pnpm?.endsWith("pnpm.cjs")
    ? [process.execPath, pnpm]
    : ["npx", "--yes", String(packageManager)];
  const output = execFileSync(command, [...before, ...args], {
    cwd: path,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  const { filename } = JSON.parse(output);
  return join(destination, String(filename).replace(/^.*[\\/]/, ""));
}
