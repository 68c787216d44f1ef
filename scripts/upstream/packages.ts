import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isObject } from "../spec/index.js";
import { SOURCES, type Unpacked } from "./index.js";

/**
 * Fetches the newest versions from the npm registry and unpacks them. No script of theirs runs.
 *
 * @param into - a folder that the caller removes.
 */
export function fetchNewest(into: string): Unpacked[] {
  return SOURCES.map(({ package: name }) => {
    const folder = join(into, name.replaceAll(/[@/]/g, "_"));
    mkdirSync(folder, { recursive: true });
    const args = ["pack", `${name}@latest`, "--json", "--ignore-scripts", "--pack-destination", folder];
    const output = execFileSync("npm", args, {
      cwd: folder,
      encoding: "utf8",
      timeout: 120_000,
      stdio: ["ignore", "pipe", "inherit"],
      shell: process.platform === "win32",
    });
    const [packed]: { filename: string }[] = JSON.parse(output);
    if (!packed) throw new Error(`npm packed nothing for ${name}.`);
    execFileSync("tar", [
      "-xzf",
      join(folder, packed.filename.replace(/^.*[\\/]/, "")),
      "-C",
      folder,
      "--no-same-owner",
    ]);
    return { package: name, version: versionIn(join(folder, "package")), folder: join(folder, "package") };
  });
}

/** The pinned versions, which this workspace installs. */
export function findInstalled(): Unpacked[] {
  const { resolve } = createRequire(import.meta.url);
  return SOURCES.map(({ package: name }) => {
    const folder = folderOf(name, resolve.paths(name) ?? []);
    return { package: name, version: versionIn(folder), folder };
  });
}

/** Looks for the folder rather than for an entry: the `exports` of a package do not name its package.json. */
function folderOf(name: string, paths: readonly string[]): string {
  const [found] = paths.flatMap((path) => {
    try {
      readFileSync(join(path, name, "package.json"));
      return [join(path, name)];
    } catch {
      return [];
    }
  });
  if (found === undefined) throw new Error(`${name} is not installed beside ${dirname(import.meta.url)}.`);
  return found;
}

function versionIn(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return isObject(manifest) ? String(manifest.version) : "";
}
