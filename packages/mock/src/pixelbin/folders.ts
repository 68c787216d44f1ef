import { Failure } from "../errors.js";
import type { Handler } from "../provider.js";
import { flag, text } from "../values.js";
import type { Library, StoredFolder } from "./library.js";
import { cleanName, cleanPath, join } from "./names.js";
import { toFolder, toFolderDetails, toFolderItem } from "./records.js";

export function createFolderHandlers(library: Library): Record<string, Handler> {
  return {
    /** A folder that exists is answered as it is. */
    createFolder({ body }) {
      const path = cleanPath(text(body.path) ?? "", "path");
      const folder = library.makeFolder(join(path, cleanName(text(body.name) ?? "", "name")));
      if (!folder) throw new Failure(400, "The root is no folder to create", "name");
      return toFolder(folder);
    },
    getFolderDetails({ query }) {
      const path = cleanPath(text(query.path) ?? "", "path");
      const name = text(query.name);
      return toFolderDetails(library.folder(name === undefined ? path : join(path, name)));
    },
    updateFolder({ path, body }) {
      const folder = library.folder(path.folderId ?? "");
      folder.isActive = flag(body.isActive) ?? folder.isActive;
      folder.updatedAt = library.timestamp();
      return toFolder(folder);
    },
    deleteFolder({ path }) {
      const folder = library.folderById(path.folderId ?? "");
      library.removeFolder(folder);
      return toFolder(folder);
    },
    getFolderAncestors({ path }) {
      const folder = library.folderById(path._id ?? "");
      return { folder: toFolderItem(folder), ancestors: ancestorsOf(library, folder).map(toFolderItem) };
    },
  };
}

/** Root first. */
function ancestorsOf(library: Library, { path }: StoredFolder): StoredFolder[] {
  if (path === "") return [];
  const parent = library.folder(path);
  return [...ancestorsOf(library, parent), parent];
}
