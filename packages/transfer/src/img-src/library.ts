import { createSignedUrl, type ImgSrcClient } from "@pixwire/api/img-src";
import { checkClient, fetchOf, gateClient } from "@pixwire/api/runtime";
import { type OptionRules, string } from "@pixwire/check-options";
import { ItemError } from "../errors.js";
import { fetchContent } from "../fetch-content.js";
import type { Item } from "../item.js";
import type { Source } from "../ports.js";
import { checkProviderOptions, rootPath } from "../provider-options.js";
import { type WalkedPath, walkPaths } from "./walk.js";

export interface LibraryOptions {
  /** The folder whose images are listed, those below it included. @defaultValue the root */
  path?: string | undefined;
}

const RULES = { path: string } satisfies OptionRules<LibraryOptions>;

/**
 * Creates a source of the images of an img-src account. An image that has several paths comes once with each. A private
 * image is read by a signed URL, which the service makes when it is opened. The list is not a snapshot: run again for
 * what was added meanwhile.
 *
 * @throws ConfigurationError for a client of another provider, or an unknown option.
 */
export function library(client: ImgSrcClient, options: LibraryOptions = {}): Source {
  checkClient(client, "img-src", "library");
  checkProviderOptions(options, RULES, "library");
  const root = rootPath(options.path);
  return {
    name: root === "" ? "the img-src library" : `the img-src folder ${root}`,
    reach: "anywhere",
    async *list({ signal, gate }, cursor) {
      for await (const walked of walkPaths(gateClient(client, gate), root, signal, cursor)) yield toItem(walked, root);
    },
    async open(item, context) {
      if (item.url !== undefined) return fetchContent(item, item.url, context, fetchOf(client));
      if (item.locator === undefined) throw new ItemError("invalid", item.path, "has neither `url` nor `locator`");
      const gated = gateClient(client, context.gate);
      const { signed_url: url } = await createSignedUrl(gated, { id: item.locator }, { signal: context.signal });
      return fetchContent(item, url, context, fetchOf(client));
    },
  };
}

function toItem({ image, path, cursor }: WalkedPath, root: string): Item {
  const modifiedAtMs = Date.parse(image.uploaded_at);
  return {
    path: root === "" ? path : path.slice(root.length + 1),
    // The id is made of the hash of the bytes.
    version: image.id,
    size: image.size,
    modifiedAtMs: Number.isNaN(modifiedAtMs) ? undefined : modifiedAtMs,
    // `cdn_url` is the address of the image, whichever of its paths this is.
    url: image.visibility === "public" ? (image.cdn_url ?? undefined) : undefined,
    locator: image.id,
    cursor,
  };
}
