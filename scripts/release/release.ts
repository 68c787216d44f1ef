// `pnpm release [--dry-run]`: packs every published package, checks what is in the tarballs, prints what would be published,
// and publishes it unless it is a dry run.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import readChangesets from "@changesets/read";
import { pack, publishedPackages } from "../packages.js";
import { ROOT } from "../spec/index.js";
import { compareSources } from "../spec-diff/comparison.js";
import { ALLOWED_DEPENDENCIES } from "./expected.js";
import { importProblems } from "./import-problems.js";
import { inspectTarball, type Tarball } from "./inspect-tarball.js";
import { setProblems } from "./manifest-problems.js";
import { standingOf } from "./registry.js";

const { values } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });
const dryRun = values["dry-run"];

const folder = mkdtempSync(join(tmpdir(), "pixwire-release-"));
try {
  const tarballs: Tarball[] = [];
  const packages = publishedPackages();
  for (const published of packages) tarballs.push(await inspectTarball(pack(published, folder)));
  printTarballs(tarballs);
  const problems = [
    ...tarballs.flatMap((one) => one.problems),
    ...setProblems(
      tarballs.map(({ manifest }) => manifest),
      Object.keys(ALLOWED_DEPENDENCIES),
    ),
    ...importProblems(
      tarballs,
      packages.map(({ path }) => join(path, "node_modules")),
    ),
    ...(await changesetProblems()),
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
    { version: manifest.version, "for npm": standingOf(manifest), "tarball (kB)": Math.round(bytes / 100) / 10, files },
  ]);
  console.table(Object.fromEntries(rows));
}

/** What a changeset announces belongs to a version that does not exist yet. */
async function changesetProblems(): Promise<string[]> {
  const pending = await readChangesets(ROOT);
  return pending.map(
    ({ id }) => `.changeset/${id}.md is pending: run \`pnpm version-packages\`, and commit the result.`,
  );
}

/** The next changes are compared with what is published now. */
function specProblems(): string[] {
  const changed = compareSources(ROOT).documents.filter(({ changes, ignored }) => changes.length + ignored.length > 0);
  return changed.map(
    ({ head }) => `${head} is not that of spec/released: run \`pnpm version-packages\`, and commit it.`,
  );
}

/** What is published has to be what is committed, on main, and can be tagged. A dry run may look at any work. */
function gitProblems(): string[] {
  if (dryRun) return [];
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: ROOT, encoding: "utf8" }).trim();
  const problems = changed ? ["There are changes that are not committed."] : [];
  if (!gitAccepts("merge-base", "--is-ancestor", "HEAD", "origin/main"))
    problems.push("The commit is not on origin/main.");
  if (!gitAccepts("var", "GIT_COMMITTER_IDENT")) {
    problems.push("Git cannot tag the versions: set user.name and user.email, or GIT_COMMITTER_NAME and _EMAIL.");
  }
  return problems;
}

function gitAccepts(...args: readonly string[]): boolean {
  return spawnSync("git", args, { cwd: ROOT, stdio: "ignore" }).status === 0;
}

/**
 * Publishes each package whose version npm does not have yet, and tags it.
 *
 * @throws {Error} when pnpm cannot be started.
 */
function publish(): void {
  // Provenance is what a workflow states. The first version of a package is published by hand, and has none.
  const provenance = process.env.GITHUB_ACTIONS === "true";
  const { status, error } = spawnSync("pnpm", ["exec", "changeset", "publish"], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NPM_CONFIG_PROVENANCE: String(provenance) },
    shell: process.platform === "win32",
  });
  if (error) throw new Error("pnpm could not be started: run this script with `pnpm release`.", { cause: error });
  process.exitCode = status ?? 1;
}
