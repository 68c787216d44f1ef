import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

const DOCUMENTS = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"];
const CODE = /^(?:bin|dist)\/.*\.js$/;
/** The compiler declares every source file, also those whose types no entry needs. The reference is Markdown. */
const OTHER = /^(?:dist\/(?:[\w.-]+\.LICENSE|THIRD-PARTY-NOTICES\.txt|.+\.d\.ts)|docs\/[\w/.-]+\.md)$/;

/** The parts of a package.json that name files. */
interface Entries {
  exports?: unknown;
  imports?: unknown;
  bin?: unknown;
}

/**
 * Says which files do not belong in a packed package: those that are no document, declaration or licence, no code that an entry
 * reaches, and no source map of such code. An older build or a mistake leaves them behind.
 *
 * @param folder - of the unpacked package.
 * @param files - relative to the folder, with slashes.
 */
export function fileProblems(folder: string, files: readonly string[], manifest: Entries): string[] {
  const reached = reachedFrom(folder, filesIn([manifest.exports, manifest.imports, manifest.bin]));
  return files
    .filter((file) => !isExpected(file, reached))
    .map((file) => (CODE.test(file) ? `${file} is reached from no entry.` : `${file} does not belong in a package.`));
}

function isExpected(file: string, reached: ReadonlySet<string>): boolean {
  if (DOCUMENTS.includes(file) || reached.has(file)) return true;
  return file.endsWith(".map") ? reached.has(file.slice(0, -".map".length)) : OTHER.test(file);
}

/** The relative paths in a value such as `exports`, whatever the conditions. */
function filesIn(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith("./") ? [value.slice("./".length)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(filesIn) : [];
}

/** These files, and all that they import by a relative path. */
function reachedFrom(folder: string, files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !existsSync(join(folder, file))) continue;
    reached.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), "utf8"), true, true);
    const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
    for (const name of relative) waiting.push(posix.join(posix.dirname(file), name));
  }
  return reached;
}
