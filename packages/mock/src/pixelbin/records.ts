import type {
  ExploreFile,
  ExploreFolder,
  File as FileRecord,
  Folder,
  FolderDetails,
  FolderItem,
  UploadedAsset,
} from "../generated/pixelbin/models.js";
import { encodePath } from "../paths.js";
import { trimEnd } from "../trim.js";
import { fileIdOf, type StoredFile, type StoredFolder } from "./library.js";

// The records in answers. As with the service, each kind of answer has different members.

export const ORGANIZATION_ID = 5012;
export const CLOUD_NAME = "quiet-river-1a2b3c";

/** The bases of URLs in answers: the service's hosts in process, the server otherwise. */
export interface Hosts {
  api: string;
  cdn: string;
  delivery: string;
}

export function hostsOf(baseUrl: string | undefined): Hosts {
  const base = baseUrl === undefined ? undefined : trimEnd(baseUrl, "/");
  return {
    api: base ?? "https://api.pixelbin.io",
    cdn: base ?? "https://cdn.pixelbin.io",
    delivery: base ?? "https://delivery.pixelbin.io",
  };
}

function originalUrl(file: StoredFile, { cdn }: Hosts): string {
  return `${cdn}/v2/${CLOUD_NAME}/original/${encodePath(fileIdOf(file))}`;
}

/** The members that every record of a file has. */
function fileMembers(file: StoredFile, hosts: Hosts) {
  return {
    _id: file._id,
    fileId: fileIdOf(file),
    name: file.name,
    path: file.path,
    format: file.format,
    assetType: file.assetType,
    size: file.content.size,
    width: file.width,
    height: file.height,
    access: file.access,
    tags: file.tags,
    metadata: file.metadata,
    url: originalUrl(file, hosts),
  };
}

export function toFile(file: StoredFile, hosts: Hosts): FileRecord {
  return {
    ...fileMembers(file, hosts),
    isActive: file.isActive,
    meta: {},
    kvStore: [],
    createdAt: file.createdAt,
    updatedAt: file.updatedAt,
  };
}

export function toUploadedAsset(file: StoredFile, hosts: Hosts): UploadedAsset {
  const { assetType, format, contentType, width, height } = file;
  const isImageAsset = assetType === "image";
  return {
    ...fileMembers(file, hosts),
    orgId: ORGANIZATION_ID,
    type: "file",
    context: {
      steps: [],
      req: { headers: {}, query: {} },
      meta: {
        format,
        size: file.content.size,
        ...(width !== null && height !== null && { width, height }),
        contentType,
        assetType,
        ...(isImageAsset ? { isImageAsset } : { isRawAsset: assetType === "raw", isTransformationSupported: false }),
      },
    },
    isOriginal: true,
  };
}

export function toExploreFile(file: StoredFile, hosts: Hosts): ExploreFile {
  return { ...fileMembers(file, hosts), type: "file", createdAt: file.createdAt, updatedAt: file.updatedAt };
}

/** The service gives the path of nested folders only. */
export function toExploreFolder({ _id, name, path }: StoredFolder): ExploreFolder {
  return { _id, name, type: "folder", ...(path !== "" && { path }) };
}

export function toFolder({ _id, name, path, isActive }: StoredFolder): Folder {
  return { _id, name, path, isActive };
}

export function toFolderItem({ _id, name, path }: StoredFolder): FolderItem {
  return { _id, path, name, type: "folder" };
}

export function toFolderDetails({ _id, name, path, isActive, createdAt, updatedAt }: StoredFolder): FolderDetails {
  return {
    _id,
    createdAt,
    updatedAt,
    isActive,
    orgId: String(ORGANIZATION_ID),
    type: "folder",
    name,
    path,
    fileId: null,
    format: null,
    size: null,
    tags: null,
    metadata: null,
    access: null,
    width: null,
    height: null,
    meta: {},
    kvStore: [],
    context: null,
    assetType: null,
  };
}
