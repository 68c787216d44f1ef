import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, lstat, mkdir, open, opendir, rename, rm, utimes } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { ConfigurationError } from "@pixwire/api/runtime";
import { boolean, checkOptions, nonEmptyString, type OptionRules } from "@pixwire/check-options";
import type { UploadSource } from "@pixwire/uploader";
import { DestinationTakenError, ItemError, ItemRefusedError } from "../errors.js";
import type { Item, StoredFile } from "../item.js";
import { joinPath } from "../paths.js";
import type { Target, WriteRequest } from "../ports.js";
import { codeOf, hashFile, ignoreMissing } from "./files.js";
import { safePath } from "./safe-names.js";
import { walk } from "./walk.js";

/** A file has such a name until it is complete. */
const PART = /(^|\/)\.pixwire-[\da-f]{32}\.part$/;
const OLD_DRAFT_MS = 24 * 60 * 60_000;
/** How many folders are remembered as checked. */
const MAX_CHECKED = 10_000;

export interface FolderTargetOptions {
  /**
   * Whether names are changed to what every file system takes. Without it, only Windows changes them: for a name that the
   * user of this machine has chosen. @defaultValue true
   */
  portableNames?: boolean | undefined;
}

const RULES = { portableNames: boolean } satisfies OptionRules<FolderTargetOptions>;

/**
 * Creates a target that writes to a folder: a download or a backup. A file appears under its name when it is complete and
 * on the disk. Names from outside never lead out of the folder, not even through a symbolic link in it; what Windows or
 * Linux refuse in a name becomes `_`. Names that differ only in case or in Unicode form count as one.
 *
 * @throws ConfigurationError for a path that is not one, or an unknown option.
 */
export function folderTarget(path: string, options: FolderTargetOptions = {}): Target {
  checkOptions({ ...options, path }, { ...RULES, path: nonEmptyString }, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, "folderTarget");
  });
  const isPortable = options.portableNames !== false || process.platform === "win32";
  const toName = isPortable ? safePath : joinPath;
  const root = resolve(path);
  const checked = new Set<string>();
  const placeOf = (destination: string): string => join(root, toName(destination));

  return {
    id: `folder:${root}`,
    localPath: root,
    capabilities: { copyFromUrl: false, sha256: false, overwrite: true },
    place: (item) => ({ destination: toName(item.destination ?? item.path), notCarried: notCarriedOf(item) }),
    collisionKey: (destination) => destination.normalize("NFC").toLowerCase(),
    async look(destination, _context, known) {
      const file = placeOf(destination);
      const stats = await lstat(file).catch(ignoreMissing);
      if (!stats) return undefined;
      if (!stats.isFile()) throw new ItemRefusedError(destination, "is taken by something that is not a file");
      // Only an item whose hash is known can be compared with it: reading the file would tell nothing else.
      const sha256 = known.sha256 === undefined ? undefined : await hashFile(file);
      return { destination, size: stats.size, sha256 };
    },
    async write(request, { signal }) {
      const { destination, item } = request;
      const file = placeOf(destination);
      await makeFolders(root, dirname(file), item, checked);
      // Another process may write to the same place: with one draft for both, neither would get its own bytes.
      const draft = join(dirname(file), `.pixwire-${randomUUID().replaceAll("-", "")}.part`);
      try {
        const stored = await writeDraft(draft, request, signal);
        await publish(draft, file, request);
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async *list({ signal }) {
      if (!(await lstat(root).catch(ignoreMissing))) return;
      for await (const name of walk(root, { followSymlinks: false, isExcluded: (one) => PART.test(one) })) {
        signal.throwIfAborted();
        const stats = await lstat(join(root, name)).catch(ignoreMissing);
        if (stats) yield { destination: name.normalize("NFC"), size: stats.size, locator: name };
      }
    },
    async remove({ destination, locator }) {
      const file = join(root, locator ?? toName(destination));
      if (relative(root, file).startsWith("..")) throw new ItemRefusedError(destination, "is not in the folder");
      await makeFolders(root, dirname(file), { path: destination }, checked);
      await rm(file, { force: true });
    },
  };
}

function notCarriedOf({ tags, metadata }: Item): string[] {
  const names = Object.keys(metadata ?? {}).map((name) => `metadata.${name}`);
  return tags?.length ? ["tags", ...names] : names;
}

/**
 * Makes the folders on the way to a file, and makes sure that none of them is a link, which could lead out.
 *
 * @throws ItemRefusedError
 */
async function makeFolders(
  root: string,
  folder: string,
  item: Pick<Item, "path">,
  checked: Set<string>,
): Promise<void> {
  if (checked.has(folder)) return;
  if (folder === root) await mkdir(root, { recursive: true });
  else {
    await makeFolders(root, dirname(folder), item, checked);
    await mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
    const stats = await lstat(folder);
    if (!stats.isDirectory())
      throw new ItemRefusedError(item.path, `would go through ${folder}, which is not a folder`);
  }
  await removeOldDrafts(folder);
  if (checked.size >= MAX_CHECKED) checked.clear();
  checked.add(folder);
}

/** Removes what processes that were killed have left. No process works on a draft for so long without writing to it. */
async function removeOldDrafts(folder: string): Promise<void> {
  for await (const { name } of await opendir(folder)) {
    if (!PART.test(name)) continue;
    const draft = join(folder, name);
    const stats = await lstat(draft).catch(ignoreMissing);
    // The time of modification may be that of the item already.
    if (stats && Date.now() - stats.ctimeMs > OLD_DRAFT_MS) await rm(draft, { force: true });
  }
}

/** Writes the bytes, and returns what the disk has of them. */
async function writeDraft(
  draft: string,
  { item, destination, content, onProgress }: WriteRequest,
  signal: AbortSignal,
): Promise<StoredFile> {
  if (!content) throw new ItemError("invalid", item.path, "has no content");
  const handle = await open(draft, "w");
  try {
    const hash = createHash("sha256");
    let written = 0;
    for await (const chunk of chunksOf(content.body)) {
      signal.throwIfAborted();
      hash.update(chunk);
      for (let sent = 0; sent < chunk.byteLength; ) {
        const { bytesWritten } = await handle.write(chunk, sent);
        sent += bytesWritten;
      }
      written += chunk.byteLength;
      onProgress?.(written);
    }
    // A record of success must not survive a failure of power that the file does not.
    await handle.sync();
    const { size } = await handle.stat();
    return { destination, size, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

/** Gives a complete file its name. */
async function publish(draft: string, file: string, { item, destination, overwrite }: WriteRequest): Promise<void> {
  if (item.modifiedAtMs !== undefined) await utimes(draft, new Date(), new Date(item.modifiedAtMs));
  if (overwrite) return rename(draft, file);
  try {
    // Unlike a rename, neither replaces a file that somebody else has just made.
    await link(draft, file).catch(async (error: unknown) => {
      if (codeOf(error) === "EEXIST") throw error;
      // Not every file system has links. An empty file takes the name first, and is replaced by the whole one.
      await (await open(file, "wx")).close();
      await rename(draft, file);
    });
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new DestinationTakenError(item.path, destination, { cause: error });
    throw error;
  }
}

async function* chunksOf(body: UploadSource): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body;
  else if (body instanceof ArrayBuffer) yield new Uint8Array(body);
  else if (body instanceof Blob) yield* body.stream();
  else if ("path" in body) yield* createReadStream(body.path);
  else for await (const chunk of body) yield chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk);
}
