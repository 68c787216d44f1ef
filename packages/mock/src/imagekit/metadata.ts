import type { JsonObject } from "../json.js";
import type { Handler } from "../provider.js";
import { text } from "../values.js";
import { locate } from "./delivery.js";
import { refuse } from "./failures.js";
import type { Library, Version } from "./library.js";
import { endpointOf, isImage, toMetadata } from "./records.js";

export function createMetadataHandlers(library: Library): Record<string, Handler> {
  const read = (version: Version): JsonObject => {
    const isReadable = isImage(version) || version.facts.assetType === "video";
    return isReadable ? toMetadata(version) : refuse(400, "The metadata of this file cannot be read.");
  };
  return {
    getFileMetadata: ({ path }) => read(library.fileById(path.fileId ?? "").current),
    getRemoteFileUrlMetadata({ query, baseUrl }) {
      const url = text(query.url) ?? "";
      const endpoint = endpointOf(baseUrl);
      if (!url.startsWith(`${endpoint}/`)) refuse(400, "The url parameter is not a URL of your account.");
      const found = locate(library, url.slice(endpoint.length));
      return read(found?.version ?? refuse(404, "The file behind the URL could not be found."));
    },
  };
}
