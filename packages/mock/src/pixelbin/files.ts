import type { Handlers } from "../generated/pixelbin/handlers.js";
import { cleanPath } from "../paths.js";
import type { Library } from "./library.js";
import { cleanName } from "./names.js";
import { hostsOf, toFile } from "./records.js";

export function createFileHandlers(library: Library) {
  return {
    getFileById: ({ path, baseUrl }) => toFile(library.fileById(path._id), hostsOf(baseUrl)),
    getFileByFileId: ({ path, baseUrl }) => toFile(library.file(path.fileId), hostsOf(baseUrl)),
    updateFile({ path: { fileId }, body, baseUrl }) {
      const file = library.file(fileId);
      const changed = library.update(file, {
        path: body.path === undefined ? file.path : cleanPath(body.path, "path"),
        name: body.name === undefined ? file.name : cleanName(body.name, "name"),
        access: body.access ?? file.access,
        isActive: body.isActive ?? file.isActive,
        tags: body.tags ?? file.tags,
        metadata: body.metadata ?? file.metadata,
      });
      return toFile(changed, hostsOf(baseUrl));
    },
    deleteFile({ path, baseUrl }) {
      const file = library.file(path.fileId);
      library.remove(file);
      return toFile(file, hostsOf(baseUrl));
    },
    /** Ids that do not exist are left out of the response. */
    deleteFiles({ body, baseUrl }) {
      const ids = new Set(body.ids);
      const files = [...library.files.values()].filter(({ _id }) => ids.has(_id));
      for (const file of files) library.remove(file);
      return files.map((file) => toFile(file, hostsOf(baseUrl)));
    },
  } satisfies Handlers;
}
