import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "@pixwire/scripts/packages";
import { ROOT } from "@pixwire/scripts/spec";
import { reportEntry } from "./report-entry.js";

/** Where the reports are committed. */
export const REPORTS_FOLDER = join(ROOT, "api-report");

/** Reports by their paths below {@link REPORTS_FOLDER}, such as `uploader/stores/fs.d.ts`. */
export type Reports = ReadonlyMap<string, string>;

/** Reports every entry of the published packages, as they are built. */
export async function currentReports(): Promise<Reports> {
  const reports = new Map<string, string>();
  for (const { folder, path, manifest } of publishedPackages()) {
    for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
      const types = typesOf(target);
      if (types === undefined) continue;
      const name = entry === "." ? "index" : entry.slice("./".length);
      reports.set(`${folder}/${name}.d.ts`, await reportEntry(join(path, types)));
    }
  }
  return reports;
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
