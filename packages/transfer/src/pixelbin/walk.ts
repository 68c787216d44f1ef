import { type ExploreFile, listFiles, type PixelbinClient } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";
import { type FolderPage, type WalkedFile, walkFolders } from "../walk-folders.js";

/** A file of the library, with `path/name` in it. */
export interface PixelbinFile extends ExploreFile {
  readonly fileId: string;
}

const PAGE_SIZE = 100;

/** Yields the files in a folder and below it. */
export function walkFiles(
  client: PixelbinClient,
  root: string,
  signal: AbortSignal,
  cursor?: string,
): AsyncGenerator<WalkedFile<PixelbinFile>> {
  return walkFolders(
    root,
    (folder, page) => readPage(client, folder, page, signal),
    ({ _id }) => _id,
    cursor,
  );
}

async function readPage(
  client: PixelbinClient,
  folder: string,
  page: number,
  signal: AbortSignal,
): Promise<FolderPage<PixelbinFile>> {
  try {
    const list = await listFiles(client, { path: folder, pageNo: page + 1, pageSize: PAGE_SIZE }, { signal });
    const items = list.items ?? [];
    return {
      files: items.flatMap((item) => (item.type === "file" ? [withFileId(item, folder)] : [])),
      folders: items.flatMap((item) => (item.type === "folder" ? [join(folder, item.name)] : [])),
      hasNext: list.page?.hasNext === true,
    };
  } catch (error) {
    // The folder of a target need not exist before the first upload, and one may be removed during a walk.
    if (isApiError(error, 404)) return { files: [], folders: [], hasNext: false };
    throw error;
  }
}

function withFileId(file: ExploreFile, folder: string): PixelbinFile {
  return { ...file, fileId: file.fileId ?? join(file.path ?? folder, file.name) };
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
