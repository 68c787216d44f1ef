import { randomUUID } from "node:crypto";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CommandError } from "../errors/command-error.js";

/** A file below a folder of this machine. */
export interface LocalFile {
  file: string;
  /** Its path below the folder, with `/` between folders. */
  path: string;
}

/** Lists the files below a folder. Symbolic links are left out: they may lead outside of it, or in circles. */
export async function* walkFolder(folder: string, below = ""): AsyncGenerator<LocalFile, void, undefined> {
  const folders: string[] = [];
  for await (const entry of await opendir(folder)) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) folders.push(entry.name);
    else if (entry.isFile()) yield { file: join(folder, entry.name), path };
  }
  for (const name of folders.sort()) yield* walkFolder(join(folder, name), below === "" ? name : `${below}/${name}`);
}

/** What is at a path: a file with its size, a folder, or nothing. */
export async function lookAt(path: string): Promise<{ type: "file"; size: number } | { type: "folder" } | undefined> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? { type: "folder" } : { type: "file", size: found.size };
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, "code") === "ENOENT") return undefined;
    throw error;
  }
}

/** Characters and names that Windows gives a meaning to. */
const UNSAFE_ON_WINDOWS = /[\\:*?"<>|]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns the path of this machine at which a file of a library is stored.
 *
 * @throws CommandError for a name that would lead out of the folder, or that the platform cannot store.
 */
export function localPath(folder: string, path: string, platform: NodeJS.Platform): string {
  for (const segment of path.split("/")) {
    const isUnsafe = segment === "" || segment === "." || segment === ".." || segment.includes("\0");
    if (isUnsafe || (platform === "win32" && UNSAFE_ON_WINDOWS.test(segment))) {
      throw new CommandError(`${JSON.stringify(path)} cannot be the name of a file on this machine.`, {
        hint: "Copy the file by itself, and give it another name.",
      });
    }
  }
  return join(folder, ...path.split("/"));
}

/** Writes a file so that it is there whole or not at all. */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
  const handle = await open(temporary, "wx");
  let size = 0;
  try {
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        size += chunk.byteLength;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    return size;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
