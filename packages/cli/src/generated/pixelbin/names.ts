/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { OperationName } from "../../operations/description.js";

export const names: readonly OperationName[] = [
  { id: "addCredentials", tag: "assets", summary: "Add the credentials of a transformation module" },
  { id: "deleteCredentials", tag: "assets", summary: "Delete the credentials of a transformation module" },
  { id: "updateCredentials", tag: "assets", summary: "Replace the credentials of a transformation module" },
  { id: "getFileById", tag: "assets", summary: "Read a file by its _id" },
  { id: "getFileByFileId", tag: "assets", summary: "Read a file by its fileId" },
  { id: "deleteFile", tag: "assets", summary: "Delete a file by its fileId" },
  { id: "updateFile", tag: "assets", summary: "Rename, move or change a file" },
  { id: "deleteFiles", tag: "assets", summary: "Delete several files" },
  { id: "getFolderDetails", tag: "assets", summary: "Read a folder by path and name" },
  { id: "createFolder", tag: "assets", summary: "Create a folder" },
  { id: "deleteFolder", tag: "assets", summary: "Delete a folder and its content" },
  { id: "updateFolder", tag: "assets", summary: "Enable or disable a folder" },
  { id: "getFolderAncestors", tag: "assets", summary: "List the ancestors of a folder" },
  { id: "listFiles", tag: "assets", summary: "List or search files and folders" },
  { id: "getDefaultAssetForPlayground", tag: "assets", summary: "Read the sample asset of the playground" },
  { id: "getModules", tag: "assets", summary: "List the transformation modules" },
  { id: "getModule", tag: "assets", summary: "Read one transformation module" },
  { id: "getPresets", tag: "assets", summary: "List or search presets" },
  { id: "addPreset", tag: "assets", summary: "Create a preset" },
  { id: "getPreset", tag: "assets", summary: "Read a preset" },
  { id: "deletePreset", tag: "assets", summary: "Delete a preset" },
  { id: "updatePreset", tag: "assets", summary: "Archive or restore a preset" },
  { id: "fileUpload", tag: "assets", summary: "Upload a file in one request" },
  { id: "urlUpload", tag: "assets", summary: "Upload a file from a URL" },
  { id: "createSignedUrl", tag: "assets", summary: "Sign an upload straight to storage (version 1)" },
  { id: "createSignedUrlV2", tag: "assets", summary: "Sign a multipart upload" },
  { id: "createPrediction", tag: "predictions", summary: "Start a prediction" },
  { id: "getPrediction", tag: "predictions", summary: "Read a prediction" },
  { id: "listPredictions", tag: "predictions", summary: "List the prediction models" },
  { id: "getPredictionSchema", tag: "predictions", summary: "Read the inputs of a prediction model" },
  { id: "getAppOrgDetails", tag: "organization", summary: "Read the token's app and organization" },
  { id: "createBootstrapToken", tag: "organization", summary: "Create a bootstrap token for the upload widget" },
  {
    id: "getTransformationContext",
    tag: "transformation",
    summary: "Read the transformation context of a delivery URL",
  },
  { id: "getUsageV2", tag: "billing", summary: "Read usage, including add-ons" },
  { id: "getUsage", tag: "billing", summary: "Read usage without add-ons", deprecated: true },
  { id: "uploadPart", tag: "signedUpload", summary: "Send one part of a signed upload" },
  { id: "completeMultipartUpload", tag: "signedUpload", summary: "Complete a signed multipart upload" },
];
