import { isObject } from "@pixwire/check-options";
import { parseCursor } from "./cursor.js";

/** A file of a library, and where a listing can be continued after it. */
export interface WalkedFile<File> {
  readonly file: File;
  /** Only with the last file of a page. */
  readonly cursor?: string | undefined;
}

/** A page of the list of one folder. */
export interface FolderPage<File> {
  readonly files: readonly File[];
  /** The whole paths of the folders in it. */
  readonly folders: readonly string[];
  readonly hasNext: boolean;
}

/** The page to be read next, and the folders that come after its folder. */
interface Position {
  readonly folder: string;
  /** 0 for the first page. */
  readonly page: number;
  readonly pending: readonly string[];
}

/** Every page would repeat a longer list of folders in its cursor. Such a listing starts from the beginning again. */
const MAX_PENDING_IN_CURSOR = 1000;

/**
 * Yields the files in a folder and below it, one page of one folder at a time. Lists of providers are not snapshots: while
 * files are added or removed, entries move between pages. A file that comes again on the next page is yielded once.
 *
 * @param keyOf - what tells files apart, such as an id.
 */
export async function* walkFolders<File>(
  root: string,
  readPage: (folder: string, page: number) => Promise<FolderPage<File>>,
  keyOf: (file: File) => string,
  cursor?: string,
): AsyncGenerator<WalkedFile<File>> {
  let position = cursor === undefined ? start(root) : parseCursor(cursor, toPosition);
  let earlier = new Set<string>();
  while (position) {
    const { folder, page } = position;
    const { files, folders, hasNext } = await readPage(folder, page);
    // Depth first, so that few folders are pending.
    const pending = [...new Set([...folders, ...position.pending])];
    const next: Position | undefined = hasNext ? { folder, page: page + 1, pending } : start(...pending);
    const fresh = files.filter((file) => !earlier.has(keyOf(file)));
    const last = fresh.at(-1);
    for (const file of fresh) {
      const hasCursor = file === last && pending.length <= MAX_PENDING_IN_CURSOR;
      yield { file, cursor: hasCursor ? JSON.stringify(next ?? null) : undefined };
    }
    earlier = hasNext ? new Set(files.map(keyOf)) : new Set();
    position = next;
  }
}

function start(folder?: string, ...pending: readonly string[]): Position | undefined {
  return folder === undefined ? undefined : { folder, page: 0, pending };
}

function toPosition(value: unknown): Position | undefined {
  if (!isObject(value)) return undefined;
  const { folder, page, pending } = value;
  if (typeof folder !== "string" || typeof page !== "number" || !Number.isSafeInteger(page)) return undefined;
  if (!Array.isArray(pending) || !pending.every((each) => typeof each === "string")) return undefined;
  return { folder, page, pending };
}
