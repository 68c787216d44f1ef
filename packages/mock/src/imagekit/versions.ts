import type { Handlers } from "../generated/imagekit/handlers.js";
import { refuse } from "./failures.js";
import { type Library, type StoredFile, type Version, versionsOf } from "./library.js";
import { toFileDetails, type View } from "./records.js";

export function createVersionHandlers(library: Library, viewOf: (baseUrl: string | undefined) => View) {
  function find({ fileId, versionId }: { fileId: string; versionId: string }): [StoredFile, Version] {
    const file = library.fileById(fileId);
    if (!/^[0-9a-f]{24}$/.test(versionId)) refuse(400, "The versionId parameter is not a valid id.");
    const version = versionsOf(file).find(({ id }) => id === versionId);
    return [file, version ?? refuse(404, "The requested file version does not exist.")];
  }
  return {
    getFileVersions({ path, baseUrl }) {
      const file = library.fileById(path.fileId);
      return versionsOf(file).map((version) => toFileDetails(file, version, viewOf(baseUrl)));
    },
    getFileVersionDetails({ path, baseUrl }) {
      const [file, version] = find(path);
      return toFileDetails(file, version, viewOf(baseUrl));
    },
    deleteFileVersion({ path }) {
      const [file, version] = find(path);
      if (version === file.current) refuse(400, "The current version of a file cannot be deleted.");
      const earlier = file.earlier.filter((one) => one !== version);
      library.setVersions(file, file.current, earlier);
      return undefined;
    },
    restoreFileVersion({ path, baseUrl }) {
      const [file, version] = find(path);
      const others = versionsOf(file).filter((one) => one !== version);
      return toFileDetails(library.setVersions(file, version, others), version, viewOf(baseUrl));
    },
  } satisfies Handlers;
}
