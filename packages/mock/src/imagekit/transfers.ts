import type { Handlers } from "../generated/imagekit/handlers.js";
import type { MoveFileRequest } from "../generated/imagekit/models.js";
import { Reply } from "../handler.js";
import { join, split } from "../paths.js";
import { refuse } from "./failures.js";
import type { Fails } from "./files.js";
import { type Library, type StoredFile, versionsOf } from "./library.js";
import { cleanFilePath, cleanFolder, fileName, toAbsolute } from "./names.js";
import type { Purges } from "./purges.js";
import { endpointOf, urlOf } from "./records.js";

export interface TransferParts {
  library: Library;
  purges: Purges;
  fails: Fails;
}

/** Copies, moves and renames single files. */
export function createTransferHandlers({ library, purges, fails }: TransferParts) {
  function readPaths({ sourceFilePath, destinationPath }: MoveFileRequest): [file: StoredFile, target: string] {
    const source = cleanFilePath(sourceFilePath);
    const file = library.files.get(source);
    if (!file) refuse(404, "No file exists at the given source path.", { reason: "SOURCE_FILE_MISSING" });
    const target = join(cleanFolder(destinationPath), split(source).name);
    if (target === source) {
      const reason = "SAME_SOURCE_AND_DESTINATION";
      refuse(400, "The source and the destination of the file are the same.", { reason });
    }
    return [file, target];
  }

  return {
    copyFile({ body }) {
      const [file, target] = readPaths(body);
      library.copy(body.includeFileVersions ? versionsOf(file) : [file.current], target);
      return undefined;
    },
    moveFile({ body }) {
      library.move(...readPaths(body));
      return undefined;
    },
    renameFile({ body, baseUrl }) {
      const path = cleanFilePath(body.filePath);
      const file = library.files.get(path);
      if (!file) refuse(404, "No file exists at the given path.", { reason: "FILE_MISSING" });
      const target = join(file.folder, fileName(body.newFileName));
      if (target === path) refuse(400, "The new name of the file is its old one.", { reason: "SAME_OLD_AND_NEW_NAME" });
      if (library.files.has(target)) {
        refuse(409, "A file with the new name exists at the same place.", { reason: "FILE_ALREADY_EXISTS" });
      }
      const url = urlOf(file, file.current, endpointOf(baseUrl));
      library.move(file, target);
      if (!body.purgeCache) return {};
      const message = fails({ operationId: "renameFile", target: toAbsolute(path) });
      if (message !== undefined) return new Reply(207, { message, reason: "PURGE_FAILED" });
      return { purgeRequestId: purges.start(`${url}*`) };
    },
  } satisfies Handlers;
}
