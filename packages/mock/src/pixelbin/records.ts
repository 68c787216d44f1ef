import type { JsonObject } from "../json.js";
import { fileIdOf, type StoredFile, type StoredFolder } from "./library.js";

// How records look in answers. Each differs from the next in what the service sends where.

export const ORGANIZATION_ID = 5012;
export const CLOUD_NAME = "quiet-river-1a2b3c";

/** Where URLs in answers lead: to the service's hosts in process, to the server otherwise. */
export interface Hosts {
  api: string;
  cdn: string;
  delivery: string;
}

export function hostsOf(baseUrl: string | undefined): Hosts {
  const base = baseUrl?.replace(/\/+$/, "");
  return {
    api: base ?? "https://api.pixelbin.io",
    cdn: base ?? "https://cdn.pixelbin.io",
    delivery: base ?? "https://delivery.pixelbin.io",
  };
}

export function originalUrl(file: StoredFile, { cdn }: Hosts): string {
  const path = fileIdOf(file).split("/").map(encodeURIComponent).join("/");
  return `${cdn}/v2/${CLOUD_NAME}/original/${path}`;
}

export function toFile(file: StoredFile, hosts: Hosts): JsonObject {
  const { _id, name, path, format, assetType, access, isActive, width, height, createdAt, updatedAt } = file;
  return {
    ...{ _id, name, path, fileId: fileIdOf(file), format, assetType, access, size: file.content.size, isActive },
    ...{ tags: file.tags, metadata: file.metadata, url: originalUrl(file, hosts), meta: {}, kvStore: [] },
    ...{ height, width, createdAt, updatedAt },
  };
}

export function toUploadedAsset(file: StoredFile, hosts: Hosts): JsonObject {
  const { _id, name, path, format, assetType, access, width, height, contentType } = file;
  const { size } = file.content;
  const isImageAsset = assetType === "image";
  const kind = isImageAsset ? { isImageAsset } : { isRawAsset: assetType === "raw", isTransformationSupported: false };
  const seen = width === null || height === null ? {} : { width, height };
  return {
    ...{ _id, orgId: ORGANIZATION_ID, type: "file", name, path, fileId: fileIdOf(file), access, tags: file.tags },
    ...{ metadata: file.metadata, format, assetType, size, width, height },
    context: {
      steps: [],
      req: { headers: {}, query: {} },
      meta: { format, size, ...seen, contentType, assetType, ...kind },
    },
    isOriginal: true,
    url: originalUrl(file, hosts),
  };
}

export function toExploreFile(file: StoredFile, hosts: Hosts): JsonObject {
  const { _id, name, path, format, assetType, access, width, height, createdAt, updatedAt } = file;
  return {
    ...{ _id, createdAt, updatedAt, fileId: fileIdOf(file), path, name, format, assetType, type: "file" },
    ...{ size: file.content.size, tags: file.tags, metadata: file.metadata, access, width, height },
    url: originalUrl(file, hosts),
  };
}

/** The service names the path of nested folders only. */
export function toExploreFolder({ _id, name, path }: StoredFolder): JsonObject {
  return { _id, name, type: "folder", ...(path !== "" && { path }) };
}

export function toFolder({ _id, name, path, isActive }: StoredFolder): JsonObject {
  return { _id, name, path, isActive };
}

export function toFolderItem({ _id, name, path }: StoredFolder): JsonObject {
  return { _id, path, name, type: "folder" };
}

export function toFolderDetails({ _id, name, path, isActive, createdAt, updatedAt }: StoredFolder): JsonObject {
  return {
    ...{ _id, createdAt, updatedAt, isActive, orgId: String(ORGANIZATION_ID), type: "folder", name, path },
    ...{ fileId: null, format: null, size: null, tags: null, metadata: null, access: null, width: null, height: null },
    ...{ meta: {}, kvStore: [], context: null, assetType: null },
  };
}
