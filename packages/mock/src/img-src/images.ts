import { toContent } from "../content.js";
import { Failure } from "../errors.js";
import type { Handlers } from "../generated/img-src/handlers.js";
import type { ImageFolder } from "../generated/img-src/models.js";
import { Reply } from "../handler.js";
import { sniff } from "../media.js";
import { cleanPath, isBelow } from "../paths.js";
import type { Context } from "../provider.js";
import { type Meter, PLANS, type Plan } from "./account.js";
import type { Library, StoredImage } from "./library.js";
import { deliveryUrls, firstPath, toDetails, toListItem, toSummary, toUploadResponse } from "./records.js";
import type { SignedUrls } from "./signed-urls.js";
import { targetPath } from "./target-path.js";

/** Rules on which the vendor's documents disagree, or which may depend on the plan. */
export interface UploadRules {
  /** The largest file that is accepted, in bytes. @defaultValue 5242880 (5 MiB) */
  maxUploadBytes?: number | undefined;
  /**
   * How to answer an upload of bytes that are already stored: 200 adds the path, 409 refuses the upload. The vendor
   * documents both.
   * @defaultValue 200
   */
  duplicateStatus?: 200 | 409 | undefined;
}

const DEFAULT_EXPIRY_SECONDS = 3600;

export interface ImagesParts {
  context: Context;
  username: string;
  plan: Plan;
  library: Library;
  signedUrls: SignedUrls;
  meter: Meter;
}

export function createImageHandlers(
  { context, username, plan, library, signedUrls, meter }: ImagesParts,
  { maxUploadBytes = 5 * 1024 * 1024, duplicateStatus = 200 }: UploadRules,
) {
  const needPro = (what: string): void => {
    if (plan !== "pro") throw new Failure(403, `${what} need the Pro plan`);
  };
  return {
    async uploadImage({ body: { file, target_path, visibility = "public" }, baseUrl }) {
      if (file.size > maxUploadBytes) {
        throw new Failure(413, `The file has ${file.size} bytes; at most ${maxUploadBytes} are accepted`, "file");
      }
      if (visibility === "private") needPro("Private images");
      const { uploads } = PLANS[plan];
      if (uploads !== null && meter.uploads >= uploads) {
        throw new Failure(429, `The plan allows ${uploads} uploads a month`);
      }
      const path = targetPath(target_path, file.name);
      const facts = await sniff(file, file.name.includes(".") ? file.name : path);
      if (facts.assetType !== "image") throw new Failure(400, "The file is not an image of a known format", "file");

      const { sha256: hash } = await toContent(file, "memory");
      if (duplicateStatus === 409 && library.images.has(hash.slice(0, 16))) {
        throw new Failure(409, "The content is stored already", "file");
      }
      const { image, isNew } = library.add({ hash, blob: file, filename: file.name, path, visibility, facts });
      meter.add("uploads");
      const answer = toUploadResponse(image, path, isNew, deliveryUrls(baseUrl, username));
      return isNew ? new Reply(201, answer) : answer;
    },

    listImages({ query: { path, limit, offset }, baseUrl }) {
      const url = deliveryUrls(baseUrl, username);
      const folder = cleanPath(path ?? "", "path");
      const found = [...library.images.values()].filter(({ paths }) => [...paths].some((one) => isBelow(one, folder)));
      const page = found.slice(offset, offset + limit);
      return {
        images: page.map((image) => toListItem(image, url, signedUrls)),
        folders: foldersIn(found, folder),
        total: found.length,
        limit,
        offset,
        has_more: offset + page.length < found.length,
        ...(path !== undefined && { path_filter: folder }),
      };
    },

    searchImages({ query: { q, limit }, baseUrl }) {
      const url = deliveryUrls(baseUrl, username);
      const matches = (candidate: string): boolean => candidate.toLowerCase().includes(q.toLowerCase());
      const found = [...library.images.values()].filter(({ filename, paths }) => [filename, ...paths].some(matches));
      const results = found.slice(0, limit).map((image) => toSummary(image, url));
      return { results, total: found.length, query: q };
    },

    getImage: ({ path, baseUrl }) => toDetails(library.image(path.id), deliveryUrls(baseUrl, username)),

    deleteImage({ path }) {
      const image = library.image(path.id);
      library.remove(image);
      return {
        success: true,
        message: "The image was deleted",
        deleted_paths: [...image.paths],
        deleted_at: context.timestamp(),
      };
    },

    deleteImagePath({ path }) {
      if (path.username !== username) throw new Failure(403, `The key belongs to ${username}`, "username");
      const image = library.removePath(cleanPath(path.filepath, "filepath"));
      return {
        success: true,
        message: "The path was deleted",
        remaining_paths: [...image.paths],
        image_deleted: image.paths.size === 0,
        deleted_at: context.timestamp(),
      };
    },

    async createSignedUrl({ path, body, baseUrl }) {
      needPro("Signed URLs");
      const image = library.image(path.id);
      const { expires_in_seconds = DEFAULT_EXPIRY_SECONDS } = body;
      const url = deliveryUrls(baseUrl, username)(firstPath(image));
      const signedUrl = await signedUrls.sign(image.id, url, Math.floor(context.now() / 1000) + expires_in_seconds);
      library.update(image, { signedUrl });
      return { ...signedUrl, expires_in_seconds };
    },

    updateImageVisibility({ path, body: { visibility } }) {
      const image = library.image(path.id);
      if (visibility === "private") needPro("Private images");
      library.update(image, { visibility });
      return { id: image.id, visibility, message: `The image is ${visibility} now` };
    },
  } satisfies Handlers;
}

/** The direct subfolders of a folder, each with the number of images in it and below. */
function foldersIn(images: readonly StoredImage[], folder: string): ImageFolder[] {
  const counts = new Map<string, number>();
  for (const { paths } of images) {
    const names = [...paths]
      .filter((path) => isBelow(path, folder))
      .map((path) => (folder === "" ? path : path.slice(folder.length + 1)).split("/"))
      .filter((segments) => segments.length > 1)
      .map(([name = ""]) => name);
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, image_count]) => ({ name, image_count }));
}
