import type { JsonObject } from "../json.js";
import { pathOf, type StoredFile, type StoredFolder, type Version } from "./library.js";
import { split } from "./paths.js";

// How records look in answers.

/** The id in every delivery URL. */
export const IMAGEKIT_ID = "demo";

/** The base of delivery URLs: the service's host in process, the server otherwise. */
export function endpointOf(baseUrl: string | undefined): string {
  return `${baseUrl?.replace(/\/+$/, "") ?? "https://ik.imagekit.io"}/${IMAGEKIT_ID}`;
}

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

export function urlOf(file: StoredFile, version: Version, endpoint: string): string {
  const query = version === file.current ? "" : `?ik-obj-version=${version.id}`;
  return `${endpoint}${encodePath(pathOf(file))}${query}`;
}

function thumbnailOf(file: StoredFile, endpoint: string): string {
  return `${endpoint}/tr:n-ik_ml_thumbnail${encodePath(pathOf(file))}`;
}

export const isImage = ({ facts }: Version): boolean => facts.assetType === "image";

const sizeOf = ({ facts: { width, height } }: Version): JsonObject =>
  width === null || height === null ? {} : { width, height };

function toVersionInfo({ id, number }: Version): JsonObject {
  return { id, name: `Version ${number}` };
}

export function toFileDetails(file: StoredFile, version: Version, endpoint: string): JsonObject {
  const { content, facts, createdAt, updatedAt } = version;
  const { description, ...attributes } = version.attributes;
  return {
    type: version === file.current ? "file" : "file-version",
    ...{ fileId: file.id, name: file.name, filePath: pathOf(file), versionInfo: toVersionInfo(version) },
    ...attributes,
    ...(description !== undefined && { description }),
    embeddedMetadata: {},
    url: urlOf(file, version, endpoint),
    ...(isImage(version) && { thumbnail: thumbnailOf(file, endpoint), hasAlpha: facts.format === "png" }),
    ...{ fileType: isImage(version) ? "image" : "non-image", mime: facts.contentType, size: content.size },
    ...sizeOf(version),
    ...{ createdAt, updatedAt },
  };
}

export function toFolderDetails({ id, path, createdAt }: StoredFolder): JsonObject {
  const { name } = split(path);
  return {
    ...{ type: "folder", folderId: id, name, folderPath: path, customMetadata: {} },
    ...{ createdAt, updatedAt: createdAt },
  };
}

/** What an upload answers, with the members that it asked for. */
export function toUploadResult(file: StoredFile, endpoint: string, responseFields: readonly string[]): JsonObject {
  const { current } = file;
  const { tags, customCoordinates, isPrivateFile, isPublished, customMetadata, AITags, description } =
    current.attributes;
  const optional: JsonObject = {
    ...{ tags, customCoordinates, isPrivateFile, isPublished, customMetadata, embeddedMetadata: {} },
    metadata: toMetadata(current),
    selectedFieldsSchema: {},
  };
  return {
    ...{ fileId: file.id, name: file.name, filePath: pathOf(file), url: urlOf(file, current, endpoint) },
    ...{ size: current.content.size, fileType: isImage(current) ? "image" : "non-image" },
    ...{ versionInfo: toVersionInfo(current), AITags },
    ...sizeOf(current),
    ...(isImage(current) && { thumbnailUrl: thumbnailOf(file, endpoint), orientation: 1 }),
    ...(description !== undefined && { description }),
    ...Object.fromEntries(Object.entries(optional).filter(([name]) => responseFields.includes(name))),
  };
}

/** The perceptual hash is made up of the bytes: equal files have the same one, similar files do not have a similar one. */
export function toMetadata(version: Version): JsonObject {
  const { content, facts } = version;
  const format = facts.format === "jpeg" ? "jpg" : facts.format;
  const common = { ...sizeOf(version), size: content.size, format };
  if (!isImage(version)) return common;
  return {
    ...common,
    ...{ hasColorProfile: false, quality: 0, density: 72, hasTransparency: facts.format === "png", exif: {} },
    pHash: content.sha256.slice(0, 16),
  };
}
