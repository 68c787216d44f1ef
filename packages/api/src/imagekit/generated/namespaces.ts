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
    assets: {
      listFiles: bind(client, operations.listFiles),
      createAiFilterSearch: bind(client, operations.createAiFilterSearch),
    },
    files: {
      getFileDetails: bind(client, operations.getFileDetails),
      updateFileDetails: bind(client, operations.updateFileDetails),
      deleteFile: bind(client, operations.deleteFile),
      addTags: bind(client, operations.addTags),
      removeTags: bind(client, operations.removeTags),
      removeAITags: bind(client, operations.removeAITags),
      bulkFileDelete: bind(client, operations.bulkFileDelete),
      copyFile: bind(client, operations.copyFile),
      moveFile: bind(client, operations.moveFile),
      renameFile: bind(client, operations.renameFile),
    },
    fileVersions: {
      getFileVersions: bind(client, operations.getFileVersions),
      getFileVersionDetails: bind(client, operations.getFileVersionDetails),
      deleteFileVersion: bind(client, operations.deleteFileVersion),
      restoreFileVersion: bind(client, operations.restoreFileVersion),
    },
    folders: {
      createFolder: bind(client, operations.createFolder),
      deleteFolder: bind(client, operations.deleteFolder),
      copyFolder: bind(client, operations.copyFolder),
      moveFolder: bind(client, operations.moveFolder),
      renameFolder: bind(client, operations.renameFolder),
      getBulkJobStatus: bind(client, operations.getBulkJobStatus),
    },
    cache: {
      purgeFileCache: bind(client, operations.purgeFileCache),
      getPurgeFileCacheStatus: bind(client, operations.getPurgeFileCacheStatus),
    },
    metadata: {
      getFileMetadata: bind(client, operations.getFileMetadata),
      getRemoteFileUrlMetadata: bind(client, operations.getRemoteFileUrlMetadata),
    },
    customMetadataFields: {
      getCustomMetadataFields: bind(client, operations.getCustomMetadataFields),
      createCustomMetadataFields: bind(client, operations.createCustomMetadataFields),
      deleteCustomMetadataField: bind(client, operations.deleteCustomMetadataField),
      updateCustomMetadataFields: bind(client, operations.updateCustomMetadataFields),
    },
    upload: {
      uploadFile: bind(client, operations.uploadFile),
      uploadFileV2: bind(client, operations.uploadFileV2),
    },
    savedExtensions: {
      listSavedExtensions: bind(client, operations.listSavedExtensions),
      createSavedExtension: bind(client, operations.createSavedExtension),
      getSavedExtension: bind(client, operations.getSavedExtension),
      deleteSavedExtension: bind(client, operations.deleteSavedExtension),
      updateSavedExtension: bind(client, operations.updateSavedExtension),
    },
    namedTransformations: {
      listNamedTransformations: bind(client, operations.listNamedTransformations),
      createNamedTransformation: bind(client, operations.createNamedTransformation),
      getNamedTransformation: bind(client, operations.getNamedTransformation),
      deleteNamedTransformation: bind(client, operations.deleteNamedTransformation),
      updateNamedTransformation: bind(client, operations.updateNamedTransformation),
    },
    accounts: {
      getAccountUsage: bind(client, operations.getAccountUsage),
      getUsageAnalytics: bind(client, operations.getUsageAnalytics),
    },
    origins: {
      listOrigins: bind(client, operations.listOrigins),
      createOrigin: bind(client, operations.createOrigin),
      getOrigin: bind(client, operations.getOrigin),
      updateOrigin: bind(client, operations.updateOrigin),
      deleteOrigin: bind(client, operations.deleteOrigin),
    },
    urlEndpoints: {
      listUrlEndpoints: bind(client, operations.listUrlEndpoints),
      createUrlEndpoint: bind(client, operations.createUrlEndpoint),
      getUrlEndpoint: bind(client, operations.getUrlEndpoint),
      updateUrlEndpoint: bind(client, operations.updateUrlEndpoint),
      deleteUrlEndpoint: bind(client, operations.deleteUrlEndpoint),
    },
    webhooks: {
      listWebhooks: bind(client, operations.listWebhooks),
      createWebhook: bind(client, operations.createWebhook),
      getWebhook: bind(client, operations.getWebhook),
      deleteWebhook: bind(client, operations.deleteWebhook),
      updateWebhook: bind(client, operations.updateWebhook),
    },
  };
}
