import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Context } from "../context.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import { openLibrary } from "../library/open-library.js";
import { formatPlace, type LibraryPlace, type Place } from "../library/place.js";
import { isMissing } from "../library/walk.js";

/** What is at a path of this machine: a file with its size, a folder, or nothing. */
export async function lookAt(path: string): Promise<{ type: "file"; size: number } | { type: "folder" } | undefined> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? { type: "folder" } : { type: "file", size: found.size };
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** What is at a place of this machine or of a library. */
export async function typeAt(context: Context, place: Place): Promise<"file" | "folder" | undefined> {
  if (place.kind === "local") return (await lookAt(resolve(context.io.cwd, place.path)))?.type;
  if (place.kind !== "library") return undefined;
  if (place.path === "") return "folder";
  return (await (await openLibrary(context, place.provider)).stat(place.path))?.type;
}

/**
 * Makes sure that a library has a folder: the list of a folder that does not exist may be empty, and a mirror of an empty
 * list would remove everything.
 *
 * @throws CommandError
 */
export async function requireFolder(context: Context, place: LibraryPlace): Promise<void> {
  if (place.path === "") return;
  const library = await openLibrary(context, place.provider);
  const shown = formatPlace(place.provider, place.path);
  const found = await library.stat(place.path);
  if (found?.type === "folder") return;
  if (found?.type === "file") throw new UsageError(`${shown} is a file.`, "Copy it with `pixwire cp`.");
  try {
    // A folder of which only the content is known, as at img-src.
    for await (const _ of library.list(place.path)) return;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  throw new CommandError(`There is nothing at ${shown}.`, { hint: "List the folder above it with `pixwire ls`." });
}

/**
 * Refuses a transfer into the folder that is read. Folders of this machine are checked by the transfer itself.
 *
 * @param isMirror - whether files of the target are removed, so that the source must not be in it either.
 * @throws UsageError
 */
export function refuseOverlap(from: Place, to: Place, isMirror: boolean): void {
  if (from.kind !== "library" || to.kind !== "library" || from.provider !== to.provider) return;
  const isIn = (path: string, folder: string): boolean =>
    folder === "" || path === folder || path.startsWith(`${folder}/`);
  const [source, destination] = [from, to].map(({ provider, path }) => formatPlace(provider, path));
  if (from.path === to.path) throw new UsageError(`${source} is the source and the destination.`);
  if (isIn(to.path, from.path))
    throw new UsageError(`${destination} is in ${source}, and would be copied into itself.`);
  if (isMirror && isIn(from.path, to.path)) {
    throw new UsageError(`${source} is in ${destination}, where --delete would remove it.`);
  }
}
