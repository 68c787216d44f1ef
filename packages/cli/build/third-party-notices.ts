import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Licences whose only condition for copies is that their text goes along. */
const PERMITTED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"]);

/** A third-party package of which code is in a bundle. */
export interface Notice {
  /** With its version, or the package of this repository that has it built in. */
  title: string;
  text: string;
}

/**
 * Writes `THIRD-PARTY-NOTICES.txt` beside a bundle: the licences of all packages that esbuild's metafile names. Removes
 * the metafile, which is not published.
 *
 * @throws Error if the licence of a package is missing, or is not one of those that permit copies like this one.
 */
export async function writeNotices(folder: string): Promise<void> {
  const metafile = join(folder, "metafile-esm.json");
  const { inputs } = readJson(metafile);
  const notices = collectNotices(Object.keys(isRecord(inputs) ? inputs : {}).map((file) => resolve(file)));
  if (notices.length === 0) throw new Error(`${metafile} names no third-party package, although some are built in`);
  const parts = notices.map(({ title, text }) => `${title}\n${"-".repeat(title.length)}\n\n${text.trim()}\n`);
  const head = "The command pixwire contains code of the following packages, under their licences.\n";
  writeFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), [head, ...parts].join("\n\n"));
  rmSync(metafile);
}

/** Returns the notices of the packages to which files belong, in the order of their titles. */
export function collectNotices(files: readonly string[]): Notice[] {
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
