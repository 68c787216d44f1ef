import { type ExploreFile, listFiles, type PixelbinClient } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import { parseCursor } from "../cursor.js";

/** A file of the library, and where a listing can be continued after it. */
export interface WalkedFile {
  readonly file: ExploreFile;
  /** `path/name` in the library. */
  readonly fileId: string;
  /** Only with the last file of a page. */
  readonly cursor?: string | undefined;
}

/** The page to be read next, and the folders that come after its folder. */
interface Position {
  readonly folder: string;
  readonly pageNo: number;
  readonly pending: readonly string[];
}

const PAGE_SIZE = 100;
/** Every page would repeat a longer list of folders in its cursor. Such a listing starts from the beginning again. */
const MAX_PENDING_IN_CURSOR = 1000;

/**
 * Yields the files in a folder and below it, one page of one folder at a time. The list is not a snapshot: while files
 * are added or removed, entries move between pages. One that comes again on the next page is yielded once.
 */
export async function* walkFiles(
  client: PixelbinClient,
  root: string,
  signal: AbortSignal,
  cursor?: string,
): AsyncGenerator<WalkedFile> {
  let position: Position | undefined = cursor === undefined ? start(root) : parseCursor(cursor, toPosition);
  let earlier = new Set<string>();
  while (position) {
    const { folder, pageNo } = position;
    const page = await readPage(client, folder, pageNo, signal);
    const entries = (page.items ?? []).filter(({ _id }) => !earlier.has(_id));
    const files = entries.filter((entry) => entry.type === "file");
    const folders = entries.filter((entry) => entry.type === "folder").map(({ name }) => join(folder, name));
    // Depth first, so that few folders are pending.
    const pending = [...folders, ...position.pending];
    const next = page.page?.hasNext === true ? { folder, pageNo: pageNo + 1, pending } : start(...pending);
    const last = files.at(-1);
    for (const file of files) {
      const hasCursor = file === last && pending.length <= MAX_PENDING_IN_CURSOR;
      yield {
        file,
        fileId: file.fileId ?? join(file.path ?? folder, file.name),
        cursor: hasCursor ? JSON.stringify(next ?? null) : undefined,
      };
    }
    earlier = next?.folder === folder ? new Set(page.items?.map(({ _id }) => _id)) : new Set();
    position = next;
  }
}

async function readPage(client: PixelbinClient, folder: string, pageNo: number, signal: AbortSignal) {
  try {
    return await listFiles(client, { path: folder, pageNo, pageSize: PAGE_SIZE }, { signal });
  } catch (error) {
    // The folder of a target need not exist before the first upload, and one may be removed during a walk.
    if (isApiError(error, 404)) return {};
    throw error;
  }
}

function start(folder?: string, ...pending: readonly string[]): Position | undefined {
  return folder === undefined ? undefined : { folder, pageNo: 1, pending };
}

function toPosition(value: unknown): Position | undefined {
  if (!isObject(value)) return undefined;
  const { folder, pageNo, pending } = value;
  if (typeof folder !== "string" || !Number.isSafeInteger(pageNo) || typeof pageNo !== "number") return undefined;
  if (!Array.isArray(pending) || !pending.every((each) => typeof each === "string")) return undefined;
  return { folder, pageNo, pending };
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
