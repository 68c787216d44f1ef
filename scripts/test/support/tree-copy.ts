import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ROOT } from "../../spec/index.js";

/** What is copied; everything else that it needs is linked. */
const COPIED = ["packages/api", "packages/mock", "scripts", "spec"];
const LINKED = ["packages/check-options", "packages/test-support", "packages/url-utils"];
const LEFT_OUT = new Set(["node_modules", "dist", ".turbo", "test-results.json"]);

/** Copies the part of the repository that a new provider changes to a temporary folder, with what it imports. */
export function copyTree(): string {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), "new-provider-")));
  mkdirSync(join(tree, "packages"));
  for (const entry of readdirSync(ROOT, { withFileTypes: true })) {
    if (entry.isFile()) cpSync(join(ROOT, entry.name), join(tree, entry.name));
  }
  symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"));
  for (const folder of COPIED) {
    cpSync(join(ROOT, folder), join(tree, folder), {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    });
    linkModules(tree, folder, COPIED);
  }
  for (const folder of LINKED) symlinkSync(join(ROOT, folder), join(tree, folder));
  return tree;
}

/** Copies the repository to a temporary folder with git, as a clone in which everything is installed and nothing built. */
export function copyRepository(): string {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), "repository-")));
  const git = (cwd: string, ...args: string[]): string => execFileSync("git", args, { cwd, encoding: "utf8" });
  const files = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
  const present = files.filter((file) => file !== "" && existsSync(join(ROOT, file)));
  for (const file of present) cpSync(join(ROOT, file), join(tree, file));
  const folders = present.filter((file) => /\/package\.json$/.test(file)).map((file) => dirname(file));
  symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"));
  for (const folder of folders) linkModules(tree, folder, folders);
  git(tree, "init", "-q");
  git(tree, "add", "-A");
  return tree;
}

/** Packages of the workspace are those of the copy, where there is one. */
function linkModules(tree: string, folder: string, copied: readonly string[]): void {
  const modules = join(ROOT, folder, "node_modules");
  const copy = join(tree, folder, "node_modules");
  if (!existsSync(modules)) return;
  mkdirSync(copy);
  for (const name of readdirSync(modules)) {
    if (name.startsWith(".")) continue;
    const isScope = name.startsWith("@");
    if (isScope) mkdirSync(join(copy, name));
    for (const member of isScope ? readdirSync(join(modules, name)) : [""]) {
      const target = realpathSync(join(modules, name, member));
      const own = copied.find((one) => target === join(ROOT, one));
      symlinkSync(own ? join(tree, own) : target, join(copy, name, member));
    }
  }
}
