import type { Handlers } from "../generated/imagekit/handlers.js";
import type { Metadata } from "../generated/imagekit/models.js";
import { locate } from "./delivery.js";
import { refuse } from "./failures.js";
import type { Library, Version } from "./library.js";
import { endpointOf, isImage, toMetadata } from "./records.js";

export function createMetadataHandlers(library: Library) {
  const read = (version: Version): Metadata => {
    const isReadable = isImage(version) || version.facts.assetType === "video";
    return isReadable ? toMetadata(version) : refuse(400, "The metadata of this file cannot be read.");
  };
  return {
    getFileMetadata: ({ path }) => read(library.fileById(path.fileId).current),
    getRemoteFileUrlMetadata({ query: { url }, baseUrl }) {
      const endpoint = endpointOf(baseUrl);
      if (!url.startsWith(`${endpoint}/`)) refuse(400, "The url parameter is not a URL of your account.");
      const found = locate(library, url.slice(endpoint.length));
      return read(found?.version ?? refuse(404, "The file behind the URL could not be found."));
    },
  } satisfies Handlers;
}
