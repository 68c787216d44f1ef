import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The members of a package.json that the checks read. */
export interface Manifest {
  name: string;
  version?: string;
  private?: boolean;
  description?: string;
  keywords?: string[];
  homepage?: string;
  bugs?: unknown;
  repository?: unknown;
  license?: string;
  packageManager?: string;
  engines?: Record<string, string>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** A package of the workspace, the root included. */
export interface Package {
  /** Relative to the root, such as `packages/api`; empty for the root itself. */
  folder: string;
  manifest: Manifest;
}

/** Returns every package of the repository, in the order of their paths. */
export function readPackages(): Package[] {
  return repositoryFiles("package.json", "*/package.json").map((file) => ({
    folder: dirname(file) === "." ? "" : dirname(file),
    manifest: JSON.parse(readText(file)),
  }));
}

/** Returns the packages that are published to npm. */
export function readPublishedPackages(): Package[] {
  return readPackages().filter(({ manifest }) => !manifest.private);
}

/** Returns the files that match path patterns of git, relative to the root. New files count before they are added. */
export function repositoryFiles(...patterns: string[]): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...patterns];
  const deleted = execFileSync("git", ["ls-files", "-z", "--deleted"], { cwd: ROOT, encoding: "utf8" }).split("\0");
  return execFileSync("git", args, { cwd: ROOT, encoding: "utf8" })
    .split("\0")
    .filter((file) => file !== "" && !deleted.includes(file))
    .sort();
}

/** Returns the text of a file of the repository. */
export function readText(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}
