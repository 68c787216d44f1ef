// `pnpm release [--dry-run]`: packs every published package, checks what is in the tarballs, prints what would be published,
// and publishes it unless it is a dry run.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pack, publishedPackages } from "../packages.js";
import { ROOT } from "../spec/index.js";
import { compareSources } from "../spec-diff/comparison.js";
import { inspectTarball, type Tarball } from "./inspect-tarball.js";

const { values } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });
const dryRun = values["dry-run"];

const folder = mkdtempSync(join(tmpdir(), "pixwire-release-"));
try {
  const tarballs: Tarball[] = [];
  for (const published of publishedPackages()) tarballs.push(await inspectTarball(pack(published, folder)));
  printTarballs(tarballs);
  const problems = [
    ...tarballs.flatMap((one) => one.problems),
    ...versionProblems(tarballs),
    ...specProblems(),
    ...gitProblems(),
  ];
  if (problems.length > 0) {
    console.error(`Nothing was published:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    process.exitCode = 1;
  } else if (dryRun) {
    console.log("This was a dry run: nothing was published.");
  } else {
    publish();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printTarballs(tarballs: readonly Tarball[]): void {
  const rows = tarballs.map(({ manifest, bytes, files }) => [
    manifest.name,
    { version: manifest.version, "tarball (kB)": Math.round(bytes / 100) / 10, files },
  ]);
  console.table(Object.fromEntries(rows));
}

/** All packages share one version, so that no two of ours stand side by side in an app. */
function versionProblems(tarballs: readonly Tarball[]): string[] {
  const versions = new Set(tarballs.map(({ manifest }) => manifest.version));
  return versions.size > 1 ? [`The packages have more than one version: ${[...versions].join(", ")}.`] : [];
}

/** The next changes are compared with what is published now. */
function specProblems(): string[] {
  const changed = compareSources(ROOT).documents.filter(({ changes, ignored }) => changes.length + ignored.length > 0);
  return changed.map(
    ({ head }) => `${head} is not that of spec/released: run \`pnpm version-packages\`, and commit it.`,
  );
}

/** What is published has to be what is committed. A dry run may look at work that is not. */
function gitProblems(): string[] {
  if (dryRun) return [];
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: ROOT, encoding: "utf8" }).trim();
  return changed ? ["There are changes that are not committed."] : [];
}

/** Publishes each package whose version npm does not have yet, and tags it. */
function publish(): void {
  const { status } = spawnSync("pnpm", ["exec", "changeset", "publish"], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NPM_CONFIG_PROVENANCE: "true" },
  });
  process.exitCode = status ?? 1;
}
