import type { Handler } from "../provider.js";
import { flag, object, text, texts } from "../values.js";
import type { Access, Library } from "./library.js";
import { cleanName, cleanPath } from "./names.js";
import { hostsOf, toFile } from "./records.js";

export function accessOf(value: unknown): Access | undefined {
  return value === "public-read" || value === "private" ? value : undefined;
}

export function createFileHandlers(library: Library): Record<string, Handler> {
  return {
    getFileById: ({ path, baseUrl }) => toFile(library.fileById(path._id ?? ""), hostsOf(baseUrl)),
    getFileByFileId: ({ path, baseUrl }) => toFile(library.file(path.fileId ?? ""), hostsOf(baseUrl)),
    updateFile({ path, body, baseUrl }) {
      const file = library.file(path.fileId ?? "");
      const [name, folder] = [text(body.name), text(body.path)];
      const changed = library.update(file, {
        path: folder === undefined ? file.path : cleanPath(folder, "path"),
        name: name === undefined ? file.name : cleanName(name, "name"),
        access: accessOf(body.access) ?? file.access,
        isActive: flag(body.isActive) ?? file.isActive,
        tags: texts(body.tags) ?? file.tags,
        metadata: object(body.metadata) ?? file.metadata,
      });
      return toFile(changed, hostsOf(baseUrl));
    },
    deleteFile({ path, baseUrl }) {
      const file = library.file(path.fileId ?? "");
      library.remove(file);
      return toFile(file, hostsOf(baseUrl));
    },
    /** Ids that are not there are left out of the answer. */
    deleteFiles({ body, baseUrl }) {
      const ids = new Set(texts(body.ids));
      const files = [...library.files.values()].filter(({ _id }) => ids.has(_id));
      for (const file of files) library.remove(file);
      return files.map((file) => toFile(file, hostsOf(baseUrl)));
    },
  };
}
