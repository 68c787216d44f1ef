import { type FileDetails, type ImageKitClient, listFiles } from "@pixwire/api/imagekit";
import { isApiError } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import { parseCursor } from "../cursor.js";

/** A file of the library, and where a listing can be continued after it. */
export interface WalkedFile {
  readonly file: FileDetails;
  /** Only with the last file of a page. */
  readonly cursor?: string | undefined;
}

/** The page to be read next, and the folders that come after its folder. All with a leading slash. */
interface Position {
  readonly folder: string;
  readonly skip: number;
  readonly pending: readonly string[];
}

const PAGE_SIZE = 1000;
/** Every page would repeat a longer list of folders in its cursor. Such a listing starts from the beginning again. */
const MAX_PENDING_IN_CURSOR = 1000;

/**
 * Yields the files in a folder and below it, one page of one folder at a time, the oldest first, so that a file that is
 * added meanwhile moves none to another page. A file that is removed meanwhile moves others to an earlier page, where
 * they are missed: run again for them.
 *
 * @param root - with a leading slash.
 */
export async function* walkFiles(
  client: ImageKitClient,
  root: string,
  signal: AbortSignal,
  cursor?: string,
): AsyncGenerator<WalkedFile> {
  let position = cursor === undefined ? start(root) : parseCursor(cursor, toPosition);
  while (position) {
    const { folder, skip } = position;
    const entries = await readPage(client, folder, skip, signal);
    const files = entries.flatMap((entry) => (entry.type === "folder" ? [] : [entry]));
    const folders = entries.flatMap((entry) => (entry.type === "folder" ? [entry.folderPath] : []));
    // Depth first, so that few folders are pending.
    const pending = [...folders, ...position.pending];
    // There is no other sign of the end.
    const isLastPage = entries.length < PAGE_SIZE;
    const next = isLastPage ? start(...pending) : { folder, skip: skip + PAGE_SIZE, pending };
    const last = files.at(-1);
    for (const file of files) {
      const hasCursor = file === last && pending.length <= MAX_PENDING_IN_CURSOR;
      yield { file, cursor: hasCursor ? JSON.stringify(next ?? null) : undefined };
    }
    position = next;
  }
}

async function readPage(client: ImageKitClient, path: string, skip: number, signal: AbortSignal) {
  try {
    return await listFiles(client, { path, type: "all", sort: "ASC_CREATED", limit: PAGE_SIZE, skip }, { signal });
  } catch (error) {
    // The folder of a target need not exist before the first upload, and one may be removed during a walk.
    if (isApiError(error, 404)) return [];
    throw error;
  }
}

function start(folder?: string, ...pending: readonly string[]): Position | undefined {
  return folder === undefined ? undefined : { folder, skip: 0, pending };
}

function toPosition(value: unknown): Position | undefined {
  if (!isObject(value)) return undefined;
  const { folder, skip, pending } = value;
  if (typeof folder !== "string" || typeof skip !== "number" || !Number.isSafeInteger(skip)) return undefined;
  if (!Array.isArray(pending) || !pending.every((each) => typeof each === "string")) return undefined;
  return { folder, skip, pending };
}
