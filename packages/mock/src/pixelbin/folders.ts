import { Failure } from "../errors.js";
import type { Handlers } from "../generated/pixelbin/handlers.js";
import { cleanPath, join } from "../paths.js";
import type { Library, StoredFolder } from "./library.js";
import { cleanName } from "./names.js";
import { toFolder, toFolderDetails, toFolderItem } from "./records.js";

export function createFolderHandlers(library: Library) {
  return {
    /** If the folder exists, it is returned unchanged. */
    createFolder({ body: { name, path = "" } }) {
      const folder = library.makeFolder(join(cleanPath(path, "path"), cleanName(name, "name")));
      if (!folder) throw new Failure(400, "The root folder cannot be created", "name");
      return toFolder(folder);
    },
    getFolderDetails({ query: { name, path = "" } }) {
      const parent = cleanPath(path, "path");
      return toFolderDetails(library.folder(name === undefined ? parent : join(parent, name)));
    },
    updateFolder({ path, body }) {
      const folder = library.folder(path.folderId);
      return toFolder(library.updateFolder(folder, { isActive: body.isActive ?? folder.isActive }));
    },
    deleteFolder({ path }) {
      const folder = library.folderById(path.folderId);
      library.removeFolder(folder);
      return toFolder(folder);
    },
    getFolderAncestors({ path }) {
      const folder = library.folderById(path._id);
      return { folder: toFolderItem(folder), ancestors: ancestorsOf(library, folder).map(toFolderItem) };
    },
  } satisfies Handlers;
}

/** Root first. */
function ancestorsOf(library: Library, { path }: StoredFolder): StoredFolder[] {
  if (path === "") return [];
  const parent = library.folder(path);
  return [...ancestorsOf(library, parent), parent];
}
