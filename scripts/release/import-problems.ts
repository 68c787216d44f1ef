import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Manifest } from "../packages.js";

/** Milliseconds for all imports. An entry that keeps Node from ending is at fault too. */
const TIME_LIMIT = 60_000;

/**
 * Unpacks packages side by side, as npm would install them, and imports each of their entries in a plain Node.
 *
 * @param packed - where each tarball is, and its package.json.
 * @param thirdParty - folders that hold the packages of others that they depend on.
 */
export function importProblems(
  packed: readonly { path: string; manifest: Manifest }[],
  thirdParty: readonly string[],
): string[] {
  const app = mkdtempSync(join(tmpdir(), "pixwire-imports-"));
  try {
    for (const { path, manifest } of packed) {
      const folder = join(app, "node_modules", manifest.name);
      mkdirSync(folder, { recursive: true });
      execFileSync("tar", ["-xzf", path, "-C", folder, "--strip-components=1"]);
    }
    const needed = packed.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}));
    for (const name of new Set(needed)) link(name, app, thirdParty);
    return packed.flatMap(({ manifest }) => problemsOf(manifest, app));
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}

function link(name: string, app: string, folders: readonly string[]): void {
  const place = join(app, "node_modules", name);
  const found = folders.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (!found || existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(found, place, "junction");
}

function problemsOf({ name, exports = {} }: Manifest, app: string): string[] {
  const entries = Object.keys(exports)
    .filter((entry) => !entry.endsWith(".json"))
    .map((entry) => `${name}${entry.slice(".".length)}`);
  const script = `
    for (const entry of ${JSON.stringify(entries)}) {
      const problem = await import(entry).then(
        (module) => Object.keys(module).length > 0 ? undefined : "It exports nothing",
        (error) => String(error),
      );
      if (problem) console.log(JSON.stringify({ entry, problem }));
    }
    console.log("done");`;
  const args = ["--input-type=module", "--eval", script];
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: app,
    encoding: "utf8",
    timeout: TIME_LIMIT,
  });
  const lines = stdout.trim().split("\n");
  if (error || lines.pop() !== "done") {
    return [`${name}: its entries cannot be imported: ${error?.message ?? stderr.trim()}.`];
  }
  return lines.map((line) => {
    const { entry, problem } = JSON.parse(line);
    return `${name}: ${entry} cannot be imported: ${problem}.`;
  });
}
