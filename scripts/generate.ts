// `pnpm generate` writes everything under `generated/`; `pnpm generate --check` only says what differs.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate, REFERENCE } from "./generator/index.js";
import { generateUrlOperations } from "./generator/url-operations.js";
import { loadSpec, ROOT, SpecError, specFiles } from "./spec/index.js";

const check = process.argv.includes("--check");
const unknown = process.argv.slice(2).filter((argument) => argument !== "--check");
if (unknown.length > 0) stop(`Unknown argument ${unknown.join(" ")}. Usage: pnpm generate [--check]`);

try {
  const wanted = new Map<string, string>();
  for (const file of specFiles()) {
    for (const [path, text] of await generate(loadSpec(file))) wanted.set(path, text);
  }
  for (const [path, text] of await generateUrlOperations()) wanted.set(path, text);
  const present = new Set(generatedFiles());
  const stale = [...wanted].filter(([path, text]) => !present.has(path) || read(path) !== text).map(([path]) => path);
  const stray = [...present].filter((path) => !wanted.has(path));
  if (check) report([...stale, ...stray], untracked([...wanted.keys()]));
  else write(wanted, stale, stray);
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  stop(error.message);
}

function write(wanted: ReadonlyMap<string, string>, stale: readonly string[], stray: readonly string[]): void {
  for (const path of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), wanted.get(path) ?? "");
    console.log(`wrote   ${path}`);
  }
  for (const path of stray) {
    rmSync(join(ROOT, path));
    console.log(`removed ${path}`);
  }
  console.log(`${wanted.size} generated files, ${stale.length + stray.length} changed.`);
}

function report(differing: readonly string[], untrackedFiles: readonly string[]): void {
  const problems = [
    ...listed(
      "These generated files do not follow from their sources",
      "Run `pnpm generate` and commit what it changes.",
      differing,
    ),
    ...listed("These generated files are not in git", "Add them: `git add packages`.", untrackedFiles),
  ];
  if (problems.length > 0) stop(problems.join("\n"));
  console.log("Generated files are up to date.");
}

function listed(problem: string, advice: string, files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`${problem}:`, ...[...files].sort().map((file) => `  ${file}`), advice];
}

/** What is not in git would be missing from a clone. Outside a checkout there is nothing to ask. */
function untracked(paths: readonly string[]): string[] {
  if (!existsSync(join(ROOT, ".git"))) return [];
  const listed = execFileSync("git", ["ls-files", "--others", "--", ...paths], { cwd: ROOT, encoding: "utf8" });
  return listed.split("\n").filter((line) => line !== "");
}

/** Every file below a folder called `generated`, in the packages' sources, and below the folders of the reference. */
function generatedFiles(): string[] {
  const sources = readdirSync(join(ROOT, "packages"))
    .flatMap((name) => filesBelow(join("packages", name, "src")))
    .filter((path) => path.split("/").includes("generated"));
  const pages = filesBelow(REFERENCE).filter((path) => path.slice(REFERENCE.length + 1).includes("/"));
  return [...sources, ...pages];
}

function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(join(entry.parentPath, entry.name)));
}

function relativePath(path: string): string {
  return path.slice(ROOT.length + 1).replaceAll("\\", "/");
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
