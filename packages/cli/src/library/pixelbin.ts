import type { ExploreItem, File as PixelbinFile } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";
import { connectPixelbin } from "../clients.js";
import type { Context } from "../context.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import type { Entry, Library } from "./library.js";
import { formatPlace, joinPath, nameOf, parentOf } from "./place.js";

/** Entries per request of a list. */
const PAGE_SIZE = 100;

export async function openPixelbin(context: Context): Promise<Library> {
  const { client } = await connectPixelbin(context);
  const { assets } = client;
  const options = { signal: context.signal };
  return {
    provider: "pixelbin",
    async *list(path) {
      for await (const item of assets.listFiles({ path, pageSize: PAGE_SIZE }, options)) yield toEntry(item);
    },
    async stat(path) {
      if (path === "") return rootEntry();
      const file = await ignoreMissing(assets.getFileByFileId({ fileId: path }, options));
      if (file !== undefined) return fileEntry(file);
      const folder = await ignoreMissing(
        assets.getFolderDetails({ path: parentOf(path), name: nameOf(path) }, options),
      );
      return folder && folderEntry(path, folder._id, folder.updatedAt);
    },
    async removeFile({ path }) {
      await assets.deleteFile({ fileId: path }, options);
    },
    async removeFolder({ id }) {
      if (id === undefined) throw new CommandError("PixelBin does not name the folder's id.");
      await assets.deleteFolder({ folderId: id }, options);
    },
    async move(entry, to) {
      if (entry.type === "folder") {
        throw new UsageError(
          "PixelBin cannot rename or move folders.",
          "Copy the files with `pixwire cp -r`, then remove the old folder.",
        );
      }
      const name = nameOf(to);
      const path = parentOf(to);
      const moved = await assets.updateFile(
        {
          fileId: entry.path,
          ...(name !== nameOf(entry.path) && { name }),
          ...(path !== parentOf(entry.path) && { path }),
        },
        options,
      );
      if (moved.fileId !== to) throw new CommandError(`PixelBin stored the file as ${moved.fileId}, not as ${to}.`);
    },
    async makeFolder(path) {
      await assets.createFolder({ name: nameOf(path), path: parentOf(path) }, options);
    },
  };
}

/** A file that is not there is no error of `stat`. */
async function ignoreMissing<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isApiError(error, 404)) return undefined;
    throw error;
  }
}

function rootEntry(): Entry {
  return { place: formatPlace("pixelbin", ""), type: "folder", name: "", path: "" };
}

function toEntry(item: ExploreItem): Entry {
  const path = joinPath(item.path ?? "", item.name);
  if (item.type === "folder") return folderEntry(path, item._id);
  const { fileId = path, size, updatedAt, url, access, _id } = item;
  return fileEntry({ fileId, size, updatedAt, url, access, _id });
}

type FileFields = Pick<PixelbinFile, "fileId"> & {
  [Name in "size" | "updatedAt" | "url" | "access" | "_id"]?: PixelbinFile[Name] | undefined;
};

function fileEntry({ fileId, size, updatedAt, url, access, _id }: FileFields): Entry {
  return {
    place: formatPlace("pixelbin", fileId),
    type: "file",
    name: nameOf(fileId),
    path: fileId,
    ...(size !== undefined && { size }),
    ...(updatedAt !== undefined && { modified: updatedAt }),
    ...(_id !== undefined && { id: _id }),
    ...(url !== undefined && { url }),
    ...(access === "private" && { isPrivate: true }),
  };
}

function folderEntry(path: string, id: string | undefined, modified?: string): Entry {
  return {
    place: formatPlace("pixelbin", path),
    type: "folder",
    name: nameOf(path),
    path,
    ...(modified !== undefined && { modified }),
    ...(id !== undefined && { id }),
  };
}
