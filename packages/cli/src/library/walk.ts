import type { Entry, Library } from "./library.js";

/** Lists a folder with everything in it: each folder before its content. */
export async function* walk(library: Library, path: string): AsyncGenerator<Entry, void, undefined> {
  const folders: string[] = [];
  for await (const entry of library.list(path)) {
    yield entry;
    if (entry.type === "folder") folders.push(entry.path);
  }
  for (const folder of folders) yield* walk(library, folder);
}

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, "status") === 404;
}
