import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type PublishedPackage, publishedPackages } from "@pixwire/scripts/packages";
import { ROOT } from "@pixwire/scripts/spec";
import { behindGenerated } from "./behind-generated.js";
import { reportEntry } from "./report-entry.js";

/** Where the reports are committed. */
export const REPORTS_FOLDER = join(ROOT, "api-report");

/** Reports by their paths below {@link REPORTS_FOLDER}, such as `uploader/stores/fs.d.ts`. */
export type Reports = ReadonlyMap<string, string>;

/** Reports every entry of the published packages, as they are built, and what only their generated code imports. */
export async function currentReports(packages: readonly PublishedPackage[] = publishedPackages()): Promise<Reports> {
  const reports = new Map<string, string>();
  for (const one of packages) {
    for (const [name, declarations] of reportedFiles(one)) {
      reports.set(`${one.folder}/${name}.d.ts`, await reportEntry(declarations));
    }
  }
  return reports;
}

/** What is reported of a package: a name for each declaration file. */
function reportedFiles({ path, manifest }: PublishedPackage): Map<string, string> {
  const files = new Map<string, string>();
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    const types = typesOf(target);
    if (types !== undefined) files.set(entry === "." ? "index" : entry.slice("./".length), join(path, types));
  }
  const entries = new Set(files.values());
  for (const file of behindGenerated(join(path, "dist"))) {
    const name = relative(join(path, "dist/types"), file).replaceAll("\\", "/");
    if (!entries.has(file)) files.set(name.slice(0, -".d.ts".length), file);
  }
  return files;
}

/** Where the types of an entry are. An entry such as `./package.json` has none. */
function typesOf(target: unknown): string | undefined {
  const hasTypes = typeof target === "object" && target !== null && "types" in target;
  return hasTypes && typeof target.types === "string" ? target.types : undefined;
}

export function committedReports(): Reports {
  if (!existsSync(REPORTS_FOLDER)) return new Map();
  const files = readdirSync(REPORTS_FOLDER, { recursive: true, encoding: "utf8" });
  const reports = files.filter((file) => file.endsWith(".d.ts"));
  return new Map(reports.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(REPORTS_FOLDER, file), "utf8")]));
}
