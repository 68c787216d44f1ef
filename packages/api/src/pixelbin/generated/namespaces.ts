/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import { bind, type Client, type Methods } from "../../runtime/internal.js";
import * as operations from "./operations.js";
import type { paths } from "./paths.js";

/** Every operation of the API, by tag. */
export interface Namespaces {
  /**
   * Files, folders, presets, transformation modules and their credentials, and the three ways to upload: the
   * bytes in one request, a URL that the server fetches, or a signed URL that can be given to a browser.
   */
  readonly assets: Methods<
    typeof operations,
    | "addCredentials"
    | "deleteCredentials"
    | "updateCredentials"
    | "getFileById"
    | "getFileByFileId"
    | "deleteFile"
    | "updateFile"
    | "deleteFiles"
    | "getFolderDetails"
    | "createFolder"
    | "deleteFolder"
    | "updateFolder"
    | "getFolderAncestors"
    | "listFiles"
    | "getDefaultAssetForPlayground"
    | "getModules"
    | "getModule"
    | "getPresets"
    | "addPreset"
    | "getPreset"
    | "deletePreset"
    | "updatePreset"
    | "fileUpload"
    | "urlUpload"
    | "createSignedUrl"
    | "createSignedUrlV2"
  >;
  /** Image models that run as jobs: list them, read the inputs of one, start a job and read its state. */
  readonly predictions: Methods<
    typeof operations,
    "createPrediction" | "getPrediction" | "listPredictions" | "getPredictionSchema"
  >;
  /** The organization and the API token that a request acts for. */
  readonly organization: Methods<typeof operations, "getAppOrgDetails" | "createBootstrapToken">;
  /** The transformation context of one delivered image. */
  readonly transformation: Methods<typeof operations, "getTransformationContext">;
  /** Storage and credits: what is used, and what the plan includes. */
  readonly billing: Methods<typeof operations, "getUsageV2" | "getUsage">;
  /**
   * The two calls on a signed URL of `createSignedUrlV2`: send the parts, then complete the upload. The
   * query string is the credential; no API token is sent.
   */
  readonly signedUpload: Methods<typeof operations, "uploadPart" | "completeMultipartUpload">;
}

export function bindNamespaces(client: Client<paths>): Namespaces {
  return {
    assets: {
      addCredentials: bind(client, operations.addCredentials),
      deleteCredentials: bind(client, operations.deleteCredentials),
      updateCredentials: bind(client, operations.updateCredentials),
      getFileById: bind(client, operations.getFileById),
      getFileByFileId: bind(client, operations.getFileByFileId),
      deleteFile: bind(client, operations.deleteFile),
      updateFile: bind(client, operations.updateFile),
      deleteFiles: bind(client, operations.deleteFiles),
      getFolderDetails: bind(client, operations.getFolderDetails),
      createFolder: bind(client, operations.createFolder),
      deleteFolder: bind(client, operations.deleteFolder),
      updateFolder: bind(client, operations.updateFolder),
      getFolderAncestors: bind(client, operations.getFolderAncestors),
      listFiles: bind(client, operations.listFiles),
      getDefaultAssetForPlayground: bind(client, operations.getDefaultAssetForPlayground),
      getModules: bind(client, operations.getModules),
      getModule: bind(client, operations.getModule),
      getPresets: bind(client, operations.getPresets),
      addPreset: bind(client, operations.addPreset),
      getPreset: bind(client, operations.getPreset),
      deletePreset: bind(client, operations.deletePreset),
      updatePreset: bind(client, operations.updatePreset),
      fileUpload: bind(client, operations.fileUpload),
      urlUpload: bind(client, operations.urlUpload),
      createSignedUrl: bind(client, operations.createSignedUrl),
      createSignedUrlV2: bind(client, operations.createSignedUrlV2),
    },
    predictions: {
      createPrediction: bind(client, operations.createPrediction),
      getPrediction: bind(client, operations.getPrediction),
      listPredictions: bind(client, operations.listPredictions),
      getPredictionSchema: bind(client, operations.getPredictionSchema),
    },
    organization: {
      getAppOrgDetails: bind(client, operations.getAppOrgDetails),
      createBootstrapToken: bind(client, operations.createBootstrapToken),
    },
    transformation: {
      getTransformationContext: bind(client, operations.getTransformationContext),
    },
    billing: {
      getUsageV2: bind(client, operations.getUsageV2),
      getUsage: bind(client, operations.getUsage),
    },
    signedUpload: {
      uploadPart: bind(client, operations.uploadPart),
      completeMultipartUpload: bind(client, operations.completeMultipartUpload),
    },
  };
}
