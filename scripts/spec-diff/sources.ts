import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { parseSpec, type SpecDocument } from "../spec/index.js";

/** The specs of the last release, relative to the repository. The generator and the lint read `spec` alone, not below it. */
export const RELEASED = "spec/released";

/** A document before and after; an empty one where it is new or gone. */
export interface DocumentPair {
  name: string;
  base: SpecDocument;
  head: SpecDocument;
}

/** What was asked for cannot be read: a mistake of whoever called. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * Reads the documents to compare.
 *
 * @param base - a file, a folder of documents or a git revision; the specs of the last release without it.
 * @param head - likewise; the specs in the working tree without it, or the one that is called like the file `base`.
 * @throws UsageError for what is none of these.
 * @throws SpecError for a document that is neither YAML nor JSON.
 */
export function readPairs(root: string, base?: string, head?: string): DocumentPair[] {
  const before = readDocuments(root, base ?? RELEASED);
  const after = readDocuments(root, head ?? "spec");
  const [one, ...more] = before;
  const [other, ...others] = after;
  // Two files are compared whatever they are called.
  if (head !== undefined && one && other && more.length + others.length === 0) {
    return [{ name: other.name, base: one, head: other }];
  }
  const isFile = base !== undefined && existsSync(inside(root, base)) && !isFolder(inside(root, base));
  if (isFile && one && !after.some(({ name }) => name === one.name)) {
    throw new UsageError(
      `Nothing is called ${one.name} in ${head ?? "spec"}: name the file that ${base} is compared with.`,
    );
  }
  const names = isFile && one ? [one.name] : [...new Set([...before, ...after].map(({ name }) => name))];
  return names.map((name) => ({
    name,
    base: before.find((document) => document.name === name) ?? emptyDocument(name),
    head: after.find((document) => document.name === name) ?? emptyDocument(name),
  }));
}

function readDocuments(root: string, source: string): SpecDocument[] {
  const path = inside(root, source);
  if (existsSync(path)) {
    const files = isFolder(path) ? documentsIn(path) : [path];
    if (files.length === 0) throw new UsageError(`There is no .yaml, .yml or .json file in ${source}.`);
    return files.map((file) => read(readFileSync(file, "utf8"), shown(root, file)));
  }
  const commit = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${source}^{commit}`]);
  if (commit === undefined) throw new UsageError(`${source} is no file, no folder and no revision of git.`);
  const listed = git(root, ["ls-tree", "--name-only", commit.trim(), "spec/"]) ?? "";
  const files = listed.split("\n").filter(isDocument);
  if (files.length === 0) throw new UsageError(`${source} has no specs.`);
  // A whole hash would fill the table of a report.
  const name = /^[0-9a-f]{40}$/.test(source) ? source.slice(0, 8) : source;
  return files.map((file) => read(git(root, ["show", `${commit.trim()}:${file}`]) ?? "", `${name}:${file}`));
}

/** A document that is called like its file. */
function read(text: string, file: string): SpecDocument {
  return { ...parseSpec(text, file), name: basename(file).replace(EXTENSION, "") };
}

const EXTENSION = /\.(ya?ml|json)$/i;

function inside(root: string, path: string): string {
  return isAbsolute(path) ? path : resolve(root, path);
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

/** The documents in a folder, not below it. */
export function documentsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(isDocument)
    .sort()
    .map((name) => join(folder, name));
}

function isDocument(name: string): boolean {
  return EXTENSION.test(name);
}

/** As a reader would type it. */
function shown(root: string, file: string): string {
  const path = relative(root, file).replaceAll("\\", "/");
  return path.startsWith("..") ? file : path;
}

function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
    });
  } catch {
    return undefined;
  }
}

/** Stands for a provider that is new, or gone. */
function emptyDocument(name: string): SpecDocument {
  return parseSpec("openapi: 3.1.0\n", `${name}.yaml`);
}
