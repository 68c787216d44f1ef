import type { ExploreFile, PixelbinClient } from "@pixwire/api/pixelbin";
import { checkClient, fetchOf, gateClient } from "@pixwire/api/runtime";
import { callable, type OptionRules, string } from "@pixwire/check-options";
import { ItemError } from "../errors.js";
import { fetchContent } from "../fetch-content.js";
import type { Item } from "../item.js";
import type { Source } from "../ports.js";
import { checkProviderOptions, rootPath } from "../provider-options.js";
import { walkFiles } from "./walk.js";

export interface LibraryOptions {
  /** The folder whose files are listed, those below it included. @defaultValue the root */
  path?: string | undefined;
  /** Signs the URL of a private file when it is opened, as `signUrl` of `@pixwire/url-utils/pixelbin` does. */
  sign?: ((url: string) => string | Promise<string>) | undefined;
}

const RULES = { path: string, sign: callable } satisfies OptionRules<LibraryOptions>;

/** What the service adds to the metadata of a file. */
const SERVICE_METADATA = new Set(["source", "publicUploadId"]);

/**
 * Creates a source of the files in the library of a PixelBin account, with their tags and metadata. A private file needs
 * `sign`. The list is not a snapshot: run again for what was added meanwhile.
 *
 * @throws ConfigurationError for a client of another provider, or an unknown option.
 */
export function library(client: PixelbinClient, options: LibraryOptions = {}): Source {
  checkClient(client, "pixelbin", "library");
  checkProviderOptions(options, RULES, "library");
  const { sign } = options;
  const root = rootPath(options.path);
  return {
    name: root === "" ? "the PixelBin library" : `the PixelBin folder ${root}`,
    reach: "anywhere",
    async *list({ signal, gate }, cursor) {
      for await (const { file, cursor: next } of walkFiles(gateClient(client, gate), root, signal, cursor)) {
        const { fileId } = file;
        const path = root !== "" && fileId.startsWith(`${root}/`) ? fileId.slice(root.length + 1) : fileId;
        yield toItem(file, path, next);
      }
    },
    async open(item, context) {
      const url = item.url ?? (item.locator && (await sign?.(item.locator)));
      if (!url) throw new ItemError("refused", item.path, "is private: pass `sign` to library, which signs its URL");
      return fetchContent(item, url, context, fetchOf(client));
    },
  };
}

function toItem(file: ExploreFile, path: string, cursor: string | undefined): Item {
  const metadata = Object.entries(file.metadata ?? {}).filter(([name]) => !SERVICE_METADATA.has(name));
  const isPublic = file.access !== "private";
  const modifiedAtMs = Date.parse(file.updatedAt ?? "");
  return {
    path,
    version: JSON.stringify([file._id, file.updatedAt ?? null, file.size ?? null]),
    size: file.size,
    modifiedAtMs: Number.isNaN(modifiedAtMs) ? undefined : modifiedAtMs,
    tags: file.tags?.length ? file.tags : undefined,
    metadata: metadata.length > 0 ? Object.fromEntries(metadata) : undefined,
    url: isPublic ? file.url : undefined,
    locator: isPublic ? undefined : file.url,
    cursor,
  };
}
