import type { Asset, FileDetails, FolderDetails, ImageKit } from "@pixwire/api/imagekit";
import { connectImageKit } from "../clients.js";
import type { Context } from "../context.js";
import { CommandError } from "../errors/command-error.js";
import type { Entry, Library } from "./library.js";
import { formatPlace, nameOf, parentOf } from "./place.js";

/** Entries per request of a list: the most that ImageKit allows. */
const PAGE_SIZE = 1000;

export async function openImageKit(context: Context): Promise<Library> {
  const { client } = await connectImageKit(context);
  const options = { signal: context.signal };

  async function* list(path: string): AsyncGenerator<Entry, void, undefined> {
    const input = { path: `/${path}`, type: "all", sort: "ASC_NAME", limit: PAGE_SIZE } as const;
    for await (const asset of client.assets.listFiles(input, options)) yield toEntry(asset);
  }

  return {
    provider: "imagekit",
    list,
    async stat(path) {
      if (path === "") return { place: formatPlace("imagekit", ""), type: "folder", name: "", path: "" };
      const name = nameOf(path);
      // A search finds a file in one request, however many are in its folder. It finds no folders.
      const search = { path: `/${parentOf(path)}`, searchQuery: `name = ${JSON.stringify(name)}`, limit: PAGE_SIZE };
      if (!/["\\]/.test(name)) {
        for await (const asset of client.assets.listFiles(search, options)) {
          const entry = toEntry(asset);
          if (entry.type === "file" && entry.path === path) return entry;
        }
      }
      for await (const entry of list(parentOf(path))) if (entry.path === path) return entry;
      return undefined;
    },
    async removeFile({ id }) {
      if (id === undefined) throw new CommandError("ImageKit does not name the file's id.");
      await client.files.deleteFile({ fileId: id }, options);
    },
    async removeFolder({ path }) {
      await client.folders.deleteFolder({ folderPath: `/${path}` }, options);
    },
    move: (entry, to) =>
      entry.type === "file" ? moveFile(client, entry, to, options) : moveFolder(client, entry, to, options),
    async makeFolder(path) {
      await client.folders.createFolder({ folderName: nameOf(path), parentFolderPath: `/${parentOf(path)}` }, options);
    },
  };
}

interface CallOptions {
  signal: AbortSignal;
}

/** ImageKit renames in one call, and moves in another one. The name comes first: a move never lands on another file. */
async function moveFile(client: ImageKit, { path }: Entry, to: string, options: CallOptions): Promise<void> {
  let current = path;
  if (nameOf(to) !== nameOf(path)) {
    await client.files.renameFile({ filePath: `/${current}`, newFileName: nameOf(to) }, options);
    const folder = parentOf(path);
    current = folder === "" ? nameOf(to) : `${folder}/${nameOf(to)}`;
  }
  if (parentOf(to) === parentOf(path)) return;
  await client.files.moveFile({ sourceFilePath: `/${current}`, destinationPath: `/${parentOf(to)}` }, options);
}

async function moveFolder(client: ImageKit, { path }: Entry, to: string, options: CallOptions): Promise<void> {
  const { waitForBulkJob } = await import("@pixwire/predictions/imagekit");
  let current = path;
  if (nameOf(to) !== nameOf(path)) {
    const { jobId } = await client.folders.renameFolder(
      { folderPath: `/${current}`, newFolderName: nameOf(to) },
      options,
    );
    await waitForBulkJob(client, jobId, options);
    const folder = parentOf(path);
    current = folder === "" ? nameOf(to) : `${folder}/${nameOf(to)}`;
  }
  if (parentOf(to) === parentOf(path)) return;
  const input = { sourceFolderPath: `/${current}`, destinationPath: `/${parentOf(to)}` };
  const { jobId } = await client.folders.moveFolder(input, options);
  await waitForBulkJob(client, jobId, options);
}

function toEntry(asset: Asset): Entry {
  return isFolder(asset) ? folderEntry(asset) : fileEntry(asset);
}

function isFolder(asset: Asset): asset is FolderDetails {
  return asset.type === "folder";
}

function folderEntry({ folderPath, folderId, updatedAt }: FolderDetails): Entry {
  const path = folderPath.replace(/^\/+/, "");
  return {
    place: formatPlace("imagekit", path),
    type: "folder",
    name: nameOf(path),
    path,
    ...(updatedAt !== undefined && { modified: updatedAt }),
    id: folderId,
  };
}

function fileEntry({ filePath, fileId, size, updatedAt, url, isPrivateFile }: FileDetails): Entry {
  const path = filePath.replace(/^\/+/, "");
  return {
    place: formatPlace("imagekit", path),
    type: "file",
    name: nameOf(path),
    path,
    ...(size !== undefined && { size }),
    ...(updatedAt !== undefined && { modified: updatedAt }),
    id: fileId,
    url,
    ...(isPrivateFile && { isPrivate: true }),
  };
}
