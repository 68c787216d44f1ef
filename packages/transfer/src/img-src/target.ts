import { deleteImagePath, getImage, getSettings, type ImgSrcClient, searchImages } from "@pixwire/api/img-src";
import { checkClient, gateClient, isApiError } from "@pixwire/api/runtime";
import { type OptionRules, oneOf, string, wholeNumberIn } from "@pixwire/check-options";
import { createUploader, DuplicateImageError } from "@pixwire/uploader/img-src";
import { ItemError, ItemRefusedError } from "../errors.js";
import { hashedName } from "../identity.js";
import type { Item, StoredFile } from "../item.js";
import { joinPath, splitPath, trimName } from "../paths.js";
import type { CallContext, Target, WriteRequest } from "../ports.js";
import { checkProviderOptions, rootPath } from "../provider-options.js";
import { walkPaths } from "./walk.js";

export interface ImgSrcTargetOptions {
  /** The folder that the images go to. @defaultValue the root */
  path?: string | undefined;
  /** `private` needs the Pro plan. @defaultValue `public` */
  visibility?: "public" | "private" | undefined;
  /**
   * Larger files are refused without a request. As far as is known, the limit of the service is 5 MiB.
   * @defaultValue 5242880
   */
  maxBytes?: number | undefined;
}

const RULES = {
  path: string,
  visibility: oneOf("public", "private"),
  maxBytes: wholeNumberIn(1),
} satisfies OptionRules<ImgSrcTargetOptions>;

const DEFAULT_MAX_BYTES = 5 * 1024 * 1024;

/** The kinds of files that img-src documents, by extension. */
const IMAGE_EXTENSIONS = new Set([
  "jpg",
  "jpeg",
  "png",
  "webp",
  "gif",
  "tif",
  "tiff",
  "bmp",
  "ico",
  "svg",
  "heic",
  "heif",
  "avif",
  "jxl",
  "tga",
  "pnm",
  "ppm",
  "pgm",
  "pbm",
  "qoi",
  "hdr",
  "exr",
]);

/** In characters. A longer query is refused; a shorter one finds more, of which the right one is picked. */
const MAX_QUERY_LENGTH = 100;
const MAX_RESULTS = 100;

/**
 * Creates a target that writes to an img-src account. It takes only images, and neither tags nor metadata. img-src stores
 * the same bytes once, with every path that they were uploaded to: two items with the same bytes are one image with two
 * paths. Names become lower case, with letters, digits, `.`, `_` and `-`; one of which nothing is left becomes a hash.
 *
 * img-src has no look-up by path: an image is found by a search for its name, where a new one may appear some seconds
 * late. The same bytes at the same path again change nothing, so that a repeated upload is harmless.
 *
 * @throws ConfigurationError for a client of another provider, or an unknown option.
 */
export function imgSrcTarget(client: ImgSrcClient, options: ImgSrcTargetOptions = {}): Target {
  checkClient(client, "img-src", "imgSrcTarget");
  checkProviderOptions(options, RULES, "imgSrcTarget");
  const { visibility, maxBytes = DEFAULT_MAX_BYTES } = options;
  const root = rootPath(options.path);
  const gated = ({ gate }: CallContext): ImgSrcClient => gateClient(client, gate);

  async function look(destination: string, context: CallContext): Promise<StoredFile | undefined> {
    const { signal } = context;
    const q = splitPath(destination).name.slice(0, MAX_QUERY_LENGTH);
    const { results } = await searchImages(gated(context), { q, limit: MAX_RESULTS }, { signal });
    if (!Array.isArray(results))
      throw new ItemError("verify", destination, "the search of img-src returned no results");
    const found = results.find((result) => result?.paths?.includes(destination));
    if (!found) return undefined;
    try {
      const { metadata } = await getImage(gated(context), { id: found.id }, { signal });
      const url = found.cdn_url ?? undefined;
      return { destination, size: metadata.size, sha256: metadata.hash, url, locator: found.id };
    } catch (error) {
      // It was removed between the two requests.
      if (isApiError(error, 404)) return undefined;
      throw error;
    }
  }

  async function write({ item, destination, content, onProgress }: WriteRequest, context: CallContext) {
    if (!content) throw new ItemRefusedError(item.path, "img-src fetches no URLs: the source has to open the file");
    try {
      const image = await createUploader(gated(context)).upload({
        file: content.body,
        size: content.size,
        targetPath: destination,
        name: splitPath(destination).name,
        visibility,
        maxBytes,
        signal: context.signal,
        onProgress: onProgress && (({ loadedBytes }) => onProgress(loadedBytes)),
      });
      const path = image.paths.includes(destination) ? destination : (image.paths.at(-1) ?? destination);
      const url = URL.canParse(image.url) ? image.url : undefined;
      return { destination: path, size: image.size, sha256: image.hash, url, locator: image.id };
    } catch (error) {
      if (!(error instanceof DuplicateImageError)) throw error;
      const stored = await look(destination, context);
      if (stored) return stored;
      const problem = `img-src has these bytes as the image ${error.id} already, and refused another path for them`;
      throw new ItemRefusedError(item.path, problem, { cause: error });
    }
  }

  return {
    id: `img-src:${root}`,
    // An image that is uploaded to a path takes it from the image that had it.
    capabilities: { copyFromUrl: false, sha256: true, overwrite: true },
    place(item) {
      refuseUnfit(item, maxBytes);
      const { folder, name } = splitPath(joinPath(root, item.destination ?? item.path));
      return { destination: joinPath(folder, safeName(name)), notCarried: notCarried(item) };
    },
    look,
    write,
    async *list(context, from) {
      for await (const { image, path, cursor } of walkPaths(gated(context), root, context.signal, from)) {
        yield { destination: path, size: image.size, url: image.cdn_url ?? undefined, locator: image.id, cursor };
      }
    },
    async remove({ destination }, context) {
      const { signal } = context;
      const { settings } = await getSettings(gated(context), {}, { signal });
      try {
        // Only the path goes. The image goes with its last path.
        await deleteImagePath(gated(context), { username: settings.username, filepath: destination }, { signal });
      } catch (error) {
        if (!isApiError(error, 404)) throw error;
      }
    },
  };
}

function refuseUnfit(item: Item, maxBytes: number): void {
  const name = item.destination ?? item.path;
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (!IMAGE_EXTENSIONS.has(extension)) {
    throw new ItemRefusedError(
      item.path,
      "img-src accepts only images: give the file the extension of one, such as .jpg",
    );
  }
  if (item.size !== undefined && item.size > maxBytes) {
    throw new ItemRefusedError(item.path, `has ${item.size} bytes, and \`maxBytes\` of imgSrcTarget is ${maxBytes}`);
  }
}

function notCarried({ tags = [], metadata = {} }: Item): string[] {
  const names = Object.keys(metadata).map((name) => `metadata.${name}`);
  return tags.length > 0 ? ["tags", ...names] : names;
}

/** Writes a name as img-src stores it. The exact rules are not documented. */
function safeName(name: string): string {
  const dot = name.lastIndexOf(".");
  const plain = name
    .slice(0, dot)
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  const stem = trimName(plain.replace(/[^a-z0-9._-]+/g, "-"), "-.");
  return `${stem || hashedName("image", plain)}${name.slice(dot).toLowerCase()}`;
}
