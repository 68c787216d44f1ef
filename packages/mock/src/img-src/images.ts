import { json } from "../answers.js";
import { toContent } from "../content.js";
import { Failure } from "../errors.js";
import { sniff } from "../media.js";
import type { Handler } from "../provider.js";
import { file, integer, text } from "../values.js";
import { type Meter, PLANS, type Plan } from "./account.js";
import type { Library, StoredImage, Visibility } from "./library.js";
import { cleanPath, isBelow, targetPath } from "./paths.js";
import { deliveryUrls, firstPath, toDetails, toListItem, toSummary, toUploadResponse } from "./records.js";
import type { SignedUrls } from "./signed-urls.js";

/** Where the service's own documents differ or the plan may. */
export interface UploadRules {
  /** Bytes of the largest file that is taken. @defaultValue 5242880 */
  maxUploadBytes?: number | undefined;
  /**
   * How an upload of known bytes is answered: 200 adds the path, 409 refuses it. The service is documented both ways.
   * @defaultValue 200
   */
  duplicateStatus?: 200 | 409 | undefined;
}

const DEFAULT_EXPIRY_SECONDS = 3600;

export interface ImagesParts {
  username: string;
  plan: Plan;
  library: Library;
  signedUrls: SignedUrls;
  meter: Meter;
  now: () => number;
}

export function createImageHandlers(
  { username, plan, library, signedUrls, meter, now }: ImagesParts,
  { maxUploadBytes = 5 * 1024 * 1024, duplicateStatus = 200 }: UploadRules,
): Record<string, Handler> {
  const needPro = (what: string): void => {
    if (plan !== "pro") throw new Failure(403, `${what} need the Pro plan`);
  };
  return {
    async uploadImage({ body, baseUrl }) {
      const upload = file(body.file);
      if (!upload) throw new Failure(400, "file is required", "file");
      if (upload.size > maxUploadBytes) {
        throw new Failure(413, `The file has ${upload.size} bytes; at most ${maxUploadBytes} are taken`, "file");
      }
      const visibility = visibilityOf(body.visibility) ?? "public";
      if (visibility === "private") needPro("Private images");
      const { uploads } = PLANS[plan];
      if (uploads !== null && meter.uploads >= uploads)
        throw new Failure(429, `The plan allows ${uploads} uploads a month`);
      const path = targetPath(text(body.target_path), upload.name);
      const facts = await sniff(upload, upload.name.includes(".") ? upload.name : path);
      if (facts.assetType !== "image") throw new Failure(400, "The file is no image of a known format", "file");

      const { sha256: hash } = await toContent(upload, "memory");
      if (duplicateStatus === 409 && library.images.has(hash.slice(0, 16))) {
        throw new Failure(409, "The content is stored already", "file");
      }
      const { image, isNew } = library.add({ hash, blob: upload, filename: upload.name, path, visibility, facts });
      meter.add("uploads");
      const answer = toUploadResponse(image, path, isNew, deliveryUrls(baseUrl, username));
      return json(answer, isNew ? 201 : 200);
    },

    listImages({ query, baseUrl }) {
      const url = deliveryUrls(baseUrl, username);
      const folder = cleanPath(text(query.path) ?? "", "path");
      const [limit, offset] = [integer(query.limit) ?? 50, integer(query.offset) ?? 0];
      const found = [...library.images.values()].filter(({ paths }) =>
        [...paths].some((path) => isBelow(path, folder)),
      );
      const page = found.slice(offset, offset + limit);
      return {
        images: page.map((image) => toListItem(image, url, signedUrls)),
        folders: foldersIn(found, folder),
        ...{ total: found.length, limit, offset, has_more: offset + page.length < found.length },
        ...(query.path !== undefined && { path_filter: folder }),
      };
    },

    searchImages({ query, baseUrl }) {
      const url = deliveryUrls(baseUrl, username);
      const wanted = text(query.q) ?? "";
      const matches = (candidate: string): boolean => candidate.toLowerCase().includes(wanted.toLowerCase());
      const found = [...library.images.values()].filter(({ filename, paths }) => [filename, ...paths].some(matches));
      const results = found.slice(0, integer(query.limit) ?? 20).map((image) => toSummary(image, url));
      return { results, total: found.length, query: wanted };
    },

    getImage: ({ path, baseUrl }) => toDetails(library.image(path.id ?? ""), deliveryUrls(baseUrl, username)),

    deleteImage({ path }) {
      const image = library.image(path.id ?? "");
      const deletedPaths = [...image.paths];
      library.remove(image);
      const deletedAt = new Date(now()).toISOString();
      return { success: true, message: "The image was deleted", deleted_paths: deletedPaths, deleted_at: deletedAt };
    },

    deleteImagePath({ path }) {
      if (path.username !== username) throw new Failure(403, `The key belongs to ${username}`, "username");
      const image = library.removePath(cleanPath(path.filepath ?? "", "filepath"));
      return {
        ...{ success: true, message: "The path was deleted", remaining_paths: [...image.paths] },
        ...{ image_deleted: image.paths.size === 0, deleted_at: new Date(now()).toISOString() },
      };
    },

    async createSignedUrl({ path, body, baseUrl }) {
      needPro("Signed URLs");
      const image = library.image(path.id ?? "");
      const expiresIn = integer(body.expires_in_seconds) ?? DEFAULT_EXPIRY_SECONDS;
      const url = deliveryUrls(baseUrl, username)(firstPath(image));
      const signed = await signedUrls.sign(image.id, url, Math.floor(now() / 1000) + expiresIn);
      library.update(image, { signedUrl: signed });
      return { ...signed, expires_in_seconds: expiresIn };
    },

    updateImageVisibility({ path, body }) {
      const image = library.image(path.id ?? "");
      const visibility = visibilityOf(body.visibility) ?? image.visibility;
      if (visibility === "private") needPro("Private images");
      library.update(image, { visibility });
      return { id: image.id, visibility, message: `The image is ${visibility} now` };
    },
  };
}

function visibilityOf(value: unknown): Visibility | undefined {
  return value === "public" || value === "private" ? value : undefined;
}

/** The folders directly in a folder; an image counts for every folder above it, once. */
function foldersIn(images: readonly StoredImage[], folder: string): { name: string; image_count: number }[] {
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
