import { type FileDetails, type ImageKitClient, listFiles } from "@pixwire/api/imagekit";
import { isApiError } from "@pixwire/api/runtime";
import { type FolderPage, type WalkedFile, walkFolders } from "../walk-folders.js";

const PAGE_SIZE = 1000;

/**
 * Yields the files in a folder and below it, the oldest first, so that a file that is added meanwhile moves none to another
 * page. A file that is removed meanwhile moves others to an earlier page, where they are missed: run again for them.
 *
 * @param root - with a leading slash.
 */
export function walkFiles(
  client: ImageKitClient,
  root: string,
  signal: AbortSignal,
  cursor?: string,
): AsyncGenerator<WalkedFile<FileDetails>> {
  return walkFolders(
    root,
    (folder, page) => readPage(client, folder, page, signal),
    ({ fileId }) => fileId,
    cursor,
  );
}

async function readPage(
  client: ImageKitClient,
  path: string,
  page: number,
  signal: AbortSignal,
): Promise<FolderPage<FileDetails>> {
  try {
    const entries = await listFiles(
      client,
      { path, type: "all", sort: "ASC_CREATED", limit: PAGE_SIZE, skip: page * PAGE_SIZE },
      { signal },
    );
    return {
      files: entries.flatMap((entry) => (entry.type === "folder" ? [] : [entry])),
      folders: entries.flatMap((entry) => (entry.type === "folder" ? [entry.folderPath] : [])),
      // There is no other sign of the end.
      hasNext: entries.length === PAGE_SIZE,
    };
  } catch (error) {
    // The folder of a target need not exist before the first upload, and one may be removed during a walk.
    if (isApiError(error, 404)) return { files: [], folders: [], hasNext: false };
    throw error;
  }
}
