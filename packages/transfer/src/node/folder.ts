import { createHash } from "node:crypto";
import { type BigIntStats, close as closeFile, constants, fstat, open as openPath, read as readFile } from "node:fs";
import { lstat, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { ConfigurationError } from "@pixwire/api/runtime";
import { arrayOf, boolean, checkOptions, nonEmptyString, type OptionRules } from "@pixwire/check-options";
import picomatch from "picomatch";
import { ItemError, SourceChangedError, SourceMissingError } from "../errors.js";
import type { Content, Item } from "../item.js";
import type { Source } from "../ports.js";
import { hashFile, ignoreMissing, isMissing } from "./files.js";
import { overlapOf } from "./overlaps.js";
import { isUndecodable, walk } from "./walk.js";

export interface FolderOptions {
  /** Patterns of paths below the folder, as in a shell: `**` stands for any folders. @defaultValue every file */
  include?: readonly string[] | undefined;
  /** Patterns of files and folders to leave out, with everything in them. */
  exclude?: readonly string[] | undefined;
  /** Whether to follow symbolic links to files and folders, also out of the folder. @defaultValue false */
  followSymlinks?: boolean | undefined;
}

const RULES = {
  include: arrayOf(nonEmptyString),
  exclude: arrayOf(nonEmptyString),
  followSymlinks: boolean,
} satisfies OptionRules<FolderOptions>;

// On Node 20, creating a `FileHandle` takes longer than opening, reading and closing a small file by its descriptor.
const open = promisify(openPath);
const read = promisify(readFile);
const statOf = promisify(fstat);
const close = promisify(closeFile);

/** Files up to this length are read whole, so that the bytes that are hashed are those that are sent. */
const READ_WHOLE_BYTES = 4 * 1024 * 1024;

/**
 * Creates a source of the files in a folder and below it. The version of a file is its size and the times of its change:
 * what is written to again is another item.
 *
 * @throws ConfigurationError for options that are wrong. A folder that is not there, or that may not be read, ends the run:
 * leave it out with `exclude`.
 */
export function folder(path: string, options: FolderOptions = {}): Source {
  checkOptions({ ...options, path }, { ...RULES, path: nonEmptyString }, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, "folder");
  });
  const { include, exclude = [], followSymlinks = false } = options;
  const root = resolve(path);
  // `dot`: a pattern matches names that start with a dot as well, of which there is nothing special in an upload.
  const isIncluded = include ? picomatch([...include], { dot: true }) : () => true;
  const isExcluded = exclude.length > 0 ? picomatch([...exclude], { dot: true }) : () => false;

  return {
    name: `the folder ${path}`,
    reach: "this machine",
    async *list({ signal }) {
      for await (const file of walk(root, { followSymlinks, isExcluded })) {
        signal.throwIfAborted();
        if (!isIncluded(file)) continue;
        // A file that is gone since its folder was read is not in the source.
        const stats = await (followSymlinks ? stat : lstat)(join(root, file), { bigint: true }).catch(ignoreMissing);
        if (stats?.isFile()) yield toItem(file, stats);
        else if (!stats && isUndecodable(file)) yield { path: file };
      }
    },
    async open(item) {
      const file = join(root, item.locator ?? item.path);
      if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) throw new SourceMissingError(item.path);
      return openContent(item, file, await openDescriptor(item, file, followSymlinks));
    },
    conflictWith: (places) => overlapOf(root, places, { isIncluded, isExcluded }),
  };
}

function toItem(file: string, stats: BigIntStats): Item {
  const path = file.normalize("NFC");
  return {
    path,
    size: Number(stats.size),
    modifiedAtMs: Number(stats.mtimeMs),
    version: versionOf(stats),
    // The file system may tell the Unicode forms of a name apart.
    locator: path === file ? undefined : file,
  };
}

/** Includes the time of change, because a program can set the time of modification back, but not this one. */
function versionOf({ size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs}`;
}

/** @returns a file descriptor. */
async function openDescriptor(item: Item, file: string, followSymlinks: boolean): Promise<number> {
  // Without O_NONBLOCK, opening a named pipe could wait forever. Windows has neither of these flags.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  try {
    return await open(file, O_RDONLY | O_NONBLOCK | (followSymlinks ? 0 : O_NOFOLLOW));
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (!isUndecodable(item.path)) throw new SourceMissingError(item.path, { cause: error });
    throw new ItemError("unreadable", item.path, "has a name that is not UTF-8: rename it", { cause: error });
  }
}

async function openContent(item: Item, file: string, descriptor: number): Promise<Content> {
  let isKept = false;
  try {
    if (item.size !== undefined && item.size <= READ_WHOLE_BYTES) {
      const bytes = await readWhole(item, descriptor, item.size);
      const sha256 = async (): Promise<string> => createHash("sha256").update(bytes).digest("hex");
      return { body: bytes, size: bytes.byteLength, sha256 };
    }
    const { size, version } = await checkVersion(item, descriptor);
    const verify = async (): Promise<void> => void (await checkVersion({ ...item, version }, descriptor));
    isKept = true;
    return { body: { path: file }, size, sha256: () => hashFile(file), verify, close: () => close(descriptor) };
  } finally {
    if (!isKept) await close(descriptor);
  }
}

/** Reads a file, and then checks that what was read is the version that was listed. */
async function readWhole(item: Item, descriptor: number, size: number): Promise<Uint8Array> {
  // One byte more finds a file that has grown.
  const buffer = new Uint8Array(size + 1);
  let filled = 0;
  try {
    let bytesRead: number;
    do {
      ({ bytesRead } = await read(descriptor, buffer, filled, buffer.byteLength - filled, filled));
      filled += bytesRead;
    } while (bytesRead > 0 && filled < size);
  } finally {
    // Comes first, also when reading failed: a folder in place of the file is a change of the source.
    await checkVersion(item, descriptor);
  }
  if (filled !== size) throw new SourceChangedError(item.path);
  return buffer.subarray(0, size);
}

async function checkVersion(item: Item, descriptor: number): Promise<{ size: number; version: string }> {
  const stats = await statOf(descriptor, { bigint: true });
  const version = versionOf(stats);
  if (!stats.isFile() || version !== (item.version ?? version)) throw new SourceChangedError(item.path);
  return { size: Number(stats.size), version };
}
