import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/**
 * The hand-written declarations that generated ones import, such as the type of a client's methods. A report leaves generated
 * files to their own reviews, and so would not reach what only they use.
 *
 * @param dist - the folder of a built package.
 * @returns paths, sorted.
 */
export function behindGenerated(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((file) => join(dist, file));
  const imported = files.filter(isGenerated).flatMap((file) => relativeImports(file));
  return [...new Set(imported)].filter((file) => !isGenerated(file)).sort();
}

function isGenerated(file: string): boolean {
  return /[\\/]generated[\\/].*\.d\.ts$/.test(file);
}

function relativeImports(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
  return relative.map((name) => join(dirname(file), name.replace(/\.js$/, ".d.ts")));
}
