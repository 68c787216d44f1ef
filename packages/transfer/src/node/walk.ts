import type { Dir, Dirent } from "node:fs";
import { opendir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { TransferStoppedError } from "../errors.js";
import { isMissing } from "./files.js";

export interface WalkOptions {
  /** Whether to follow symbolic links. A link to a folder that contains it is not followed. */
  followSymlinks: boolean;
  /** Whether to leave out a folder with everything in it. */
  isExcluded(path: string): boolean;
}

/** How many entries of a folder are read at once. */
const BUFFER_SIZE = 256;

/**
 * Yields the paths of all files below a folder, relative to it and with `/` between segments. Holds the open folders from
 * the root to where it is, so that memory does not grow with the number of files.
 */
export async function* walk(root: string, options: WalkOptions): AsyncGenerator<string> {
  yield* walkFolder(root, "", options, options.followSymlinks ? [await realpath(root)] : []);
}

/** @param ancestors - the real paths of the folders on the way, to find links that lead back; empty without links. */
async function* walkFolder(
  root: string,
  path: string,
  options: WalkOptions,
  ancestors: readonly string[],
): AsyncGenerator<string> {
  const folder = await openFolder(root, path);
  for await (const entry of folder ?? []) {
    const child = path === "" ? entry.name : `${path}/${entry.name}`;
    if (options.isExcluded(child)) continue;
    const kind = await kindOf(root, child, entry, options);
    if (kind === "file") yield child;
    if (kind !== "folder") continue;
    if (!options.followSymlinks) yield* walkFolder(root, child, options, ancestors);
    else {
      const real = await realpath(join(root, child));
      if (!ancestors.includes(real)) yield* walkFolder(root, child, options, [...ancestors, real]);
    }
  }
}

/** Returns `undefined` for a folder below the root that is gone since its parent was read. */
async function openFolder(root: string, path: string): Promise<Dir | undefined> {
  try {
    return await opendir(join(root, path), { bufferSize: BUFFER_SIZE });
  } catch (error) {
    if (!isMissing(error) || path === "") throw error;
    if (!isUndecodable(path)) return undefined;
    throw new TransferStoppedError(
      `the folder ${path} has a name that is not UTF-8: rename it, or leave it out`,
      error,
    );
  }
}

/** Whether a path may come from bytes that are not UTF-8, which Node replaces. Nothing can be found by such a path. */
export function isUndecodable(path: string): boolean {
  return path.includes("\ufffd");
}

async function kindOf(
  root: string,
  path: string,
  entry: Dirent,
  { followSymlinks }: WalkOptions,
): Promise<"file" | "folder" | undefined> {
  if (entry.isSymbolicLink()) {
    if (!followSymlinks) return undefined;
    // A link that leads nowhere is not a file.
    const target = await stat(join(root, path)).catch(() => undefined);
    return target?.isFile() ? "file" : target?.isDirectory() ? "folder" : undefined;
  }
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : undefined;
}
