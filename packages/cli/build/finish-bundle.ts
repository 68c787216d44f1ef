import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Licences whose only condition for copies is that their text goes along. */
const PERMITTED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"]);

/** A third-party package of which code is in a bundle. */
interface Notice {
  /** With its version, or the package of this repository that has it built in. */
  title: string;
  text: string;
}

/** A file of a bundle, as esbuild's metafile describes it. */
interface BundledFile {
  imports: readonly string[];
  /** The files of which code is in it. */
  inputs: readonly string[];
}

/**
 * Finishes a bundle: removes the chunks that nothing imports, writes `THIRD-PARTY-NOTICES.txt` with the licences of the
 * packages of which code is in the others, and removes the metafile, which is not published.
 *
 * @param entry - the file with which the bundle starts.
 * @throws Error if the licence of a package is missing, or is not one of those that permit copies like this one.
 */
export async function finishBundle(folder: string, entry: string): Promise<void> {
  const metafile = join(folder, "metafile-esm.json");
  const outputs = readOutputs(metafile);
  const reached = reachedFrom(join(folder, entry), outputs);
  for (const file of outputs.keys()) if (!reached.has(file)) rmSync(file);
  const inputs = [...reached].flatMap((file) => outputs.get(file)?.inputs ?? []);
  const notices = collectNotices(inputs.map((file) => resolve(file)));
  if (notices.length === 0) throw new Error(`${metafile} names no third-party package, although some are built in`);
  const parts = notices.map(({ title, text }) => `${title}\n${"-".repeat(title.length)}\n\n${text.trim()}\n`);
  const head = "The command pixwire contains code of the following packages, under their licences.\n";
  writeFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), [head, ...parts].join("\n\n"));
  rmSync(metafile);
}

function readOutputs(metafile: string): Map<string, BundledFile> {
  const { outputs } = readJson(metafile);
  if (!isRecord(outputs)) throw new Error(`${metafile} names no files`);
  return new Map(
    Object.entries(outputs).map(([file, output]) => {
      const { imports = [], inputs = {} } = isRecord(output) ? output : {};
      const paths = Array.isArray(imports) ? imports.map((one) => (isRecord(one) ? String(one.path) : "")) : [];
      return [file, { imports: paths, inputs: Object.keys(isRecord(inputs) ? inputs : {}) }];
    }),
  );
}

function reachedFrom(entry: string, outputs: ReadonlyMap<string, BundledFile>): Set<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const output = outputs.get(file);
    if (output === undefined || reached.has(file)) continue;
    reached.add(file);
    waiting.push(...output.imports);
  }
  if (reached.size === 0) throw new Error(`the bundle has no ${entry}`);
  return reached;
}

/** Returns the notices of the packages to which files belong, in the order of their titles. */
function collectNotices(files: readonly string[]): Notice[] {
  const notices = new Map<string, Notice>();
  for (const root of new Set(files.map(packageOf))) {
    if (root === undefined) continue;
    const found = root.split(/[\\/]/).includes("node_modules") ? [noticeOf(root)] : builtInNotices(root);
    for (const notice of found) notices.set(notice.title, notice);
  }
  return [...notices.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The folder of the package to which a file belongs. */
function packageOf(file: string): string | undefined {
  const parts = file.split(/[\\/]/);
  const modules = parts.lastIndexOf("node_modules");
  if (modules >= 0) return parts.slice(0, modules + (parts[modules + 1]?.startsWith("@") ? 3 : 2)).join("/");
  const dist = parts.lastIndexOf("dist");
  return dist >= 0 ? parts.slice(0, dist).join("/") : undefined;
}

function noticeOf(root: string): Notice {
  const { name, version, license } = readJson(join(root, "package.json"));
  const title = `${name} ${version}`;
  if (typeof license !== "string" || !PERMITTED.has(license))
    throw new Error(`${title} has the licence ${license}, which the command may not be published with`);
  const file = readdirSync(root).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${title} comes without the text of its licence`);
  return { title: `${title} (${license})`, text: readFileSync(join(root, file), "utf8") };
}

/** A package of this repository has the licences of what is built into it beside its code. */
function builtInNotices(root: string): Notice[] {
  const dist = join(root, "dist");
  if (!existsSync(dist)) return [];
  return readdirSync(dist)
    .filter((file) => file.endsWith(".LICENSE"))
    .map((file) => ({ title: file.slice(0, -".LICENSE".length), text: readFileSync(join(dist, file), "utf8") }));
}

function readJson(file: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isRecord(value)) throw new Error(`${file} is not an object`);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
