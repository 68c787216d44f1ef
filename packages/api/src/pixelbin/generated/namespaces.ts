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
    assets: bind(client, [
      operations.addCredentials,
      operations.deleteCredentials,
      operations.updateCredentials,
      operations.getFileById,
      operations.getFileByFileId,
      operations.deleteFile,
      operations.updateFile,
      operations.deleteFiles,
      operations.getFolderDetails,
      operations.createFolder,
      operations.deleteFolder,
      operations.updateFolder,
      operations.getFolderAncestors,
      operations.listFiles,
      operations.getDefaultAssetForPlayground,
      operations.getModules,
      operations.getModule,
      operations.getPresets,
      operations.addPreset,
      operations.getPreset,
      operations.deletePreset,
      operations.updatePreset,
      operations.fileUpload,
      operations.urlUpload,
      operations.createSignedUrl,
      operations.createSignedUrlV2,
    ]),
    predictions: bind(client, [
      operations.createPrediction,
      operations.getPrediction,
      operations.listPredictions,
      operations.getPredictionSchema,
    ]),
    organization: bind(client, [operations.getAppOrgDetails, operations.createBootstrapToken]),
    transformation: bind(client, [operations.getTransformationContext]),
    billing: bind(client, [operations.getUsageV2, operations.getUsage]),
    signedUpload: bind(client, [operations.uploadPart, operations.completeMultipartUpload]),
  };
}
