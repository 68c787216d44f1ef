import type { FileDetails, FolderDetails, Metadata, UploadResult, VersionInfo } from "../generated/imagekit/models.js";
import { encodePath, split } from "../paths.js";
import { trimEnd } from "../trim.js";
import { pathOf, type StoredFile, type StoredFolder, type Version } from "./library.js";
import { toAbsolute } from "./names.js";

// The records in answers.

/** The account id in delivery URLs. */
export const IMAGEKIT_ID = "demo";

/** What answers depend on besides the stored record. */
export interface View {
  /** The base of delivery URLs: on the service's host in process, on the server otherwise. */
  endpoint: string;
  /** The value of `tags` and `AITags` for a file without any. */
  emptyTags: null | "";
}

/** The base of delivery URLs for callers that reach the emulator at `baseUrl`. */
export function endpointOf(baseUrl: string | undefined): string {
  return `${trimEnd(baseUrl ?? "https://ik.imagekit.io", "/")}/${IMAGEKIT_ID}`;
}

export function urlOf(file: StoredFile, version: Version, endpoint: string): string {
  const query = version === file.current ? "" : `?ik-obj-version=${version.id}`;
  return `${endpoint}/${encodePath(pathOf(file))}${query}`;
}

function thumbnailOf(file: StoredFile, endpoint: string): string {
  return `${endpoint}/tr:n-ik_ml_thumbnail/${encodePath(pathOf(file))}`;
}

export const isImage = ({ facts }: Version): boolean => facts.assetType === "image";

function sizeOf({ facts: { width, height } }: Version): { width?: number; height?: number } {
  return width === null || height === null ? {} : { width, height };
}

function toVersionInfo({ id, number }: Version): VersionInfo {
  return { id, name: `Version ${number}` };
}

export function toFileDetails(file: StoredFile, version: Version, { endpoint, emptyTags }: View): FileDetails {
  const { content, facts, createdAt, updatedAt } = version;
  const { description, tags, AITags, ...attributes } = version.attributes;
  return {
    type: version === file.current ? "file" : "file-version",
    fileId: file.id,
    name: file.name,
    filePath: toAbsolute(pathOf(file)),
    versionInfo: toVersionInfo(version),
    tags: tags ?? emptyTags,
    AITags: AITags ?? emptyTags,
    ...attributes,
    ...(description !== undefined && { description }),
    embeddedMetadata: {},
    url: urlOf(file, version, endpoint),
    ...(isImage(version) && { thumbnail: thumbnailOf(file, endpoint), hasAlpha: facts.format === "png" }),
    fileType: isImage(version) ? "image" : "non-image",
    mime: facts.contentType,
    size: content.size,
    ...sizeOf(version),
    createdAt,
    updatedAt,
  };
}

export function toFolderDetails({ id, path, createdAt }: StoredFolder): FolderDetails {
  return {
    type: "folder",
    folderId: id,
    name: split(path).name,
    folderPath: toAbsolute(path),
    customMetadata: {},
    createdAt,
    updatedAt: createdAt,
  };
}

/** The response to an upload, with the optional members that it asked for. */
export function toUploadResult(file: StoredFile, view: View, responseFields: readonly string[]): UploadResult {
  const { current } = file;
  const { tags, customCoordinates, isPrivateFile, isPublished, customMetadata, AITags, description } =
    current.attributes;
  const optional: Partial<UploadResult> = {
    tags: tags ?? view.emptyTags,
    customCoordinates,
    isPrivateFile,
    isPublished,
    customMetadata,
    embeddedMetadata: {},
    metadata: toMetadata(current),
    selectedFieldsSchema: {},
  };
  return {
    fileId: file.id,
    name: file.name,
    filePath: toAbsolute(pathOf(file)),
    url: urlOf(file, current, view.endpoint),
    size: current.content.size,
    fileType: isImage(current) ? "image" : "non-image",
    versionInfo: toVersionInfo(current),
    AITags: AITags ?? view.emptyTags,
    ...sizeOf(current),
    ...(isImage(current) && { thumbnailUrl: thumbnailOf(file, view.endpoint), orientation: 1 }),
    ...(description !== undefined && { description }),
    ...Object.fromEntries(Object.entries(optional).filter(([name]) => responseFields.includes(name))),
  };
}

/**
 * The perceptual hash is derived from the bytes: equal files have equal hashes, but similar files do not have similar
 * ones.
 */
export function toMetadata(version: Version): Metadata {
  const { content, facts } = version;
  const format = facts.format === "jpeg" ? "jpg" : facts.format;
  const common = { ...sizeOf(version), size: content.size, format };
  if (!isImage(version)) return common;
  return {
    ...common,
    hasColorProfile: false,
    quality: 0,
    density: 72,
    hasTransparency: facts.format === "png",
    exif: {},
    pHash: content.sha256.slice(0, 16),
  };
}
