/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import { bind, type Client, type Methods } from "../../runtime/internal.js";
import * as operations from "./operations.js";
import type { paths } from "./paths.js";

/** Every operation of the API, by tag. */
export interface Namespaces {
  /** Find files and folders of the media library. */
  readonly assets: Methods<typeof operations, "listFiles" | "createAiFilterSearch">;
  /** Details, tags, copies, names and deletion of single files. */
  readonly files: Methods<
    typeof operations,
    | "getFileDetails"
    | "updateFileDetails"
    | "deleteFile"
    | "addTags"
    | "removeTags"
    | "removeAITags"
    | "bulkFileDelete"
    | "copyFile"
    | "moveFile"
    | "renameFile"
  >;
  /** The earlier contents of a file, at most 100 of them. */
  readonly fileVersions: Methods<
    typeof operations,
    "getFileVersions" | "getFileVersionDetails" | "deleteFileVersion" | "restoreFileVersion"
  >;
  /** Folders, and the jobs that copy, move or rename them. */
  readonly folders: Methods<
    typeof operations,
    "createFolder" | "deleteFolder" | "copyFolder" | "moveFolder" | "renameFolder" | "getBulkJobStatus"
  >;
  /** Purge files from the cache of the delivery network. */
  readonly cache: Methods<typeof operations, "purgeFileCache" | "getPurgeFileCacheStatus">;
  /** Metadata embedded in a file, such as size, EXIF and perceptual hash. */
  readonly metadata: Methods<typeof operations, "getFileMetadata" | "getRemoteFileUrlMetadata">;
  /** The typed fields that files can have in addition to their own metadata. */
  readonly customMetadataFields: Methods<
    typeof operations,
    | "getCustomMetadataFields"
    | "createCustomMetadataFields"
    | "deleteCustomMetadataField"
    | "updateCustomMetadataFields"
  >;
  /** Store a file in one request, on the upload host. */
  readonly upload: Methods<typeof operations, "uploadFile" | "uploadFileV2">;
  /** Extension settings stored under an id; at most 100 per account. */
  readonly savedExtensions: Methods<
    typeof operations,
    | "listSavedExtensions"
    | "createSavedExtension"
    | "getSavedExtension"
    | "deleteSavedExtension"
    | "updateSavedExtension"
  >;
  /** Transformations that URLs refer to by name; at most 250 per account. */
  readonly namedTransformations: Methods<
    typeof operations,
    | "listNamedTransformations"
    | "createNamedTransformation"
    | "getNamedTransformation"
    | "deleteNamedTransformation"
    | "updateNamedTransformation"
  >;
  /** The usage of the account. */
  readonly accounts: Methods<typeof operations, "getAccountUsage" | "getUsageAnalytics">;
  /** The storages that ImageKit reads from. Beta. */
  readonly origins: Methods<
    typeof operations,
    "listOrigins" | "createOrigin" | "getOrigin" | "updateOrigin" | "deleteOrigin"
  >;
  /** The prefixes under which files are delivered. Beta. */
  readonly urlEndpoints: Methods<
    typeof operations,
    "listUrlEndpoints" | "createUrlEndpoint" | "getUrlEndpoint" | "updateUrlEndpoint" | "deleteUrlEndpoint"
  >;
  /** The URLs to which ImageKit sends its events. Beta. */
  readonly webhooks: Methods<
    typeof operations,
    "listWebhooks" | "createWebhook" | "getWebhook" | "deleteWebhook" | "updateWebhook"
  >;
}

export function bindNamespaces(client: Client<paths>): Namespaces {
  return {
    assets: bind(client, [operations.listFiles, operations.createAiFilterSearch]),
    files: bind(client, [
      operations.getFileDetails,
      operations.updateFileDetails,
      operations.deleteFile,
      operations.addTags,
      operations.removeTags,
      operations.removeAITags,
      operations.bulkFileDelete,
      operations.copyFile,
      operations.moveFile,
      operations.renameFile,
    ]),
    fileVersions: bind(client, [
      operations.getFileVersions,
      operations.getFileVersionDetails,
      operations.deleteFileVersion,
      operations.restoreFileVersion,
    ]),
    folders: bind(client, [
      operations.createFolder,
      operations.deleteFolder,
      operations.copyFolder,
      operations.moveFolder,
      operations.renameFolder,
      operations.getBulkJobStatus,
    ]),
    cache: bind(client, [operations.purgeFileCache, operations.getPurgeFileCacheStatus]),
    metadata: bind(client, [operations.getFileMetadata, operations.getRemoteFileUrlMetadata]),
    customMetadataFields: bind(client, [
      operations.getCustomMetadataFields,
      operations.createCustomMetadataFields,
      operations.deleteCustomMetadataField,
      operations.updateCustomMetadataFields,
    ]),
    upload: bind(client, [operations.uploadFile, operations.uploadFileV2]),
    savedExtensions: bind(client, [
      operations.listSavedExtensions,
      operations.createSavedExtension,
      operations.getSavedExtension,
      operations.deleteSavedExtension,
      operations.updateSavedExtension,
    ]),
    namedTransformations: bind(client, [
      operations.listNamedTransformations,
      operations.createNamedTransformation,
      operations.getNamedTransformation,
      operations.deleteNamedTransformation,
      operations.updateNamedTransformation,
    ]),
    accounts: bind(client, [operations.getAccountUsage, operations.getUsageAnalytics]),
    origins: bind(client, [
      operations.listOrigins,
      operations.createOrigin,
      operations.getOrigin,
      operations.updateOrigin,
      operations.deleteOrigin,
    ]),
    urlEndpoints: bind(client, [
      operations.listUrlEndpoints,
      operations.createUrlEndpoint,
      operations.getUrlEndpoint,
      operations.updateUrlEndpoint,
      operations.deleteUrlEndpoint,
    ]),
    webhooks: bind(client, [
      operations.listWebhooks,
      operations.createWebhook,
      operations.getWebhook,
      operations.deleteWebhook,
      operations.updateWebhook,
    ]),
  };
}
