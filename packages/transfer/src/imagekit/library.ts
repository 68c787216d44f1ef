import type { FileDetails, ImageKitClient } from "@pixwire/api/imagekit";
import { checkClient, fetchOf } from "@pixwire/api/runtime";
import { callable, type OptionRules, string } from "@pixwire/check-options";
import { ItemError } from "../errors.js";
import { fetchContent } from "../fetch-content.js";
import type { Item } from "../item.js";
import type { Source } from "../ports.js";
import { checkProviderOptions, rootPath } from "../provider-options.js";
import { originalUrl } from "../public-url.js";
import { gateImageKit } from "./gate.js";
import { walkFiles } from "./walk.js";

export interface LibraryOptions {
  /** The folder whose files are listed, those below it included. @defaultValue the root */
  path?: string | undefined;
  /** Signs the URL of a private file when it is opened, as `buildUrl` of `@pixwire/url-utils/imagekit` does. */
  sign?: ((url: string) => string | Promise<string>) | undefined;
}

const RULES = { path: string, sign: callable } satisfies OptionRules<LibraryOptions>;

/**
 * Creates a source of the files in the media library of an ImageKit account, in their current version, with their tags and
 * custom metadata. Pictures and videos are read as they were uploaded (`tr=orig-true`). A private file needs `sign`. The list is not a snapshot: run again for what was added meanwhile.
 *
 * @throws ConfigurationError for a client of another provider, or an unknown option.
 */
export function library(client: ImageKitClient, options: LibraryOptions = {}): Source {
  checkClient(client, "imagekit", "library");
  checkProviderOptions(options, RULES, "library");
  const { sign } = options;
  const root = rootPath(options.path);
  return {
    name: root === "" ? "the ImageKit library" : `the ImageKit folder ${root}`,
    reach: "anywhere",
    async *list({ signal, gate }, cursor) {
      for await (const { file, cursor: next } of walkFiles(gateImageKit(client, gate), `/${root}`, signal, cursor)) {
        yield toItem(file, root, next);
      }
    },
    async open(item, context) {
      const url = item.url ?? (item.locator && (await sign?.(item.locator)));
      if (!url) throw new ItemError("refused", item.path, "is private: pass `sign` to library, which signs its URL");
      return fetchContent(item, url, context, fetchOf(client));
    },
  };
}

function toItem(file: FileDetails, root: string, cursor: string | undefined): Item {
  const fullPath = file.filePath.replace(/^\//, "");
  const modifiedAtMs = Date.parse(file.updatedAt ?? "");
  const isPublic = file.isPrivateFile !== true;
  // By default, ImageKit delivers pictures and videos in another format or quality.
  const isTransformed = file.fileType === "image" || /^(?:image|video)\//.test(file.mime ?? "");
  const url = isTransformed && file.url ? originalUrl(file.url) : file.url;
  const hasMetadata = Object.keys(file.customMetadata ?? {}).length > 0;
  return {
    path: root !== "" && fullPath.startsWith(`${root}/`) ? fullPath.slice(root.length + 1) : fullPath,
    version: JSON.stringify([file.fileId, file.versionInfo?.id ?? file.updatedAt ?? null, file.size ?? null]),
    size: file.size,
    modifiedAtMs: Number.isNaN(modifiedAtMs) ? undefined : modifiedAtMs,
    contentType: file.mime || undefined,
    // Older responses have an empty string in place of no tags.
    tags: file.tags ? file.tags : undefined,
    metadata: hasMetadata ? file.customMetadata : undefined,
    url: isPublic ? url : undefined,
    locator: isPublic ? undefined : url,
    cursor,
  };
}
