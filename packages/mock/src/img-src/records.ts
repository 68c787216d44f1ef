import type {
  ImageDetails,
  ImageLinks,
  ImageListItem,
  ImageSummary,
  UploadResponse,
} from "../generated/img-src/models.js";
import { encodePath } from "../paths.js";
import { trimEnd } from "../trim.js";
import type { StoredImage } from "./library.js";
import type { SignedUrls } from "./signed-urls.js";
import { sanitize } from "./target-path.js";

// The images in answers. As with the service, each kind of answer has different members.

/** Builds the delivery URL of a path, with the extension replaced if one is given. */
export type DeliveryUrl = (path: string, extension?: string) => string;

export function deliveryUrls(baseUrl: string | undefined, username: string): DeliveryUrl {
  const base = trimEnd(baseUrl ?? "https://img-src.io", "/");
  return (path, extension) => {
    const converted = extension === undefined ? path : `${path.replace(/\.[^./]+$/, "")}.${extension}`;
    return `${base}/i/${encodeURIComponent(username)}/${encodePath(converted)}`;
  };
}

export function firstPath({ paths }: StoredImage): string {
  const [first = ""] = paths;
  return first;
}

export function toUploadResponse(image: StoredImage, path: string, isNew: boolean, url: DeliveryUrl): UploadResponse {
  const { id, hash, format, width, height, visibility, uploadedAt } = image;
  return {
    id,
    hash,
    url: url(path),
    paths: [...image.paths],
    is_new: isNew,
    size: image.blob.size,
    format,
    dimensions: width === null || height === null ? null : { width, height },
    available_formats: convertedUrls(path, url),
    visibility,
    uploaded_at: uploadedAt,
    _links: links(id),
  };
}

export function toDetails(image: StoredImage, url: DeliveryUrl): ImageDetails {
  const { id, hash, filename, uploadedAt, contentType, width, height, visibility } = image;
  const path = firstPath(image);
  return {
    id,
    metadata: {
      hash,
      original_filename: filename,
      size: image.blob.size,
      uploaded_at: uploadedAt,
      mime_type: contentType,
      width,
      height,
      dominant_color: null,
    },
    visibility,
    urls: { original: url(path), ...convertedUrls(path, url) },
    _links: links(id),
  };
}

export function toSummary(image: StoredImage, url: DeliveryUrl): ImageSummary {
  const { id, filename, visibility, uploadedAt } = image;
  return {
    id,
    original_filename: filename,
    sanitized_filename: sanitize(filename),
    size: image.blob.size,
    uploaded_at: uploadedAt,
    url: `/api/v1/images/${id}`,
    cdn_url: url(firstPath(image)),
    paths: [...image.paths],
    visibility,
  };
}

/** Like {@link toSummary}, with the valid signed URL of a private image, if there is one. */
export function toListItem(image: StoredImage, url: DeliveryUrl, signedUrls: SignedUrls): ImageListItem {
  const { visibility, signedUrl } = image;
  const isActive = visibility === "private" && signedUrl !== undefined && !signedUrls.hasExpired(signedUrl);
  return { ...toSummary(image, url), ...(isActive && { active_signed_url: signedUrl }) };
}

function convertedUrls(path: string, url: DeliveryUrl) {
  return {
    webp: url(path, "webp"),
    avif: url(path, "avif"),
    jpeg: url(path, "jpg"),
    png: url(path, "png"),
    jxl: url(path, "jxl"),
  };
}

function links(id: string): ImageLinks {
  return { self: `/api/v1/images/${id}`, delete: `/api/v1/images/${id}` };
}
