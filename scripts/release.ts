// `pnpm release [--dry-run]`: packs every published package, checks what is in the tarballs, prints what would be published,
// and publishes it unless it is a dry run.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { type Manifest, pack, publishedPackages, readManifest } from "./packages.js";
import { ROOT } from "./spec/index.js";

const { values } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });
const dryRun = values["dry-run"];

interface Tarball {
  manifest: Manifest;
  bytes: number;
  files: number;
  problems: string[];
}

const folder = mkdtempSync(join(tmpdir(), "pixwire-release-"));
try {
  const tarballs: Tarball[] = [];
  for (const published of publishedPackages()) tarballs.push(await inspect(pack(published, folder), published.folder));
  const problems = [...tarballs.flatMap((one) => one.problems), ...versionProblems(tarballs), ...gitProblems()];
  console.table(
    Object.fromEntries(
      tarballs.map(({ manifest, bytes, files }) => [
        manifest.name,
        { version: manifest.version, "tarball (kB)": Math.round(bytes / 100) / 10, files },
      ]),
    ),
  );
  if (problems.length > 0) {
    console.error(`Nothing was published:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    process.exitCode = 1;
  } else if (dryRun) {
    console.log("This was a dry run: nothing was published.");
  } else {
    // Publishes each package whose version npm does not have yet, and tags it.
    const { status } = spawnSync("pnpm", ["exec", "changeset", "publish"], {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, NPM_CONFIG_PROVENANCE: "true" },
    });
    process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inspect(tarball: string, name: string): Promise<Tarball> {
  const into = join(folder, name);
  execFileSync("mkdir", ["-p", into]);
  execFileSync("tar", ["-xzf", tarball, "-C", into]);
  const unpacked = join(into, "package");
  const manifest = readManifest(unpacked);
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const problems: string[] = [];
  for (const wanted of ["README.md", "LICENSE"]) {
    if (!files.some((entry) => entry.name === wanted)) problems.push(`${manifest.name} has no ${wanted}.`);
  }
  for (const [dependency, range] of Object.entries(manifest.dependencies ?? {})) {
    if (range.startsWith("workspace:")) problems.push(`${manifest.name} depends on ${dependency} of the workspace.`);
  }
  const { messages, pkg } = await publint({ pkgDir: unpacked, strict: true, pack: false });
  problems.push(...messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg)}`));
  return { manifest, bytes: statSync(tarball).size, files: files.length, problems };
}

/** All packages share one version, so that no two of ours stand side by side in an app. */
function versionProblems(tarballs: readonly Tarball[]): string[] {
  const versions = new Set(tarballs.map(({ manifest }) => manifest.version));
  if (versions.size > 1) return [`The packages have more than one version: ${[...versions].join(", ")}.`];
  if (versions.has("0.0.0")) return ["The version is 0.0.0: run `pnpm changeset version` and commit what it wrote."];
  return [];
}

/** What is published has to be what is committed. A dry run may look at work that is not. */
function gitProblems(): string[] {
  if (dryRun) return [];
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: ROOT, encoding: "utf8" }).trim();
  return changed ? ["There are changes that are not committed."] : [];
}
