/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import {
  operation,
  type Operation,
  pagedOperation,
  type PagedOperation,
  type RequestOptions,
} from "../../runtime/internal.js";
import * as write from "../../runtime/member-writers.js";
import type {
  AddCredentialsInput,
  AddPresetInput,
  AppOrgDetails,
  BootstrapToken,
  CompleteMultipartUploadInput,
  CreateBootstrapTokenInput,
  CreateFolderInput,
  CreatePredictionInput,
  CreateSignedUrlInput,
  CreateSignedUrlV2Input,
  CredentialsRecord,
  DeleteCredentialsInput,
  DeleteFileInput,
  DeleteFilesInput,
  DeleteFolderInput,
  DeletePresetInput,
  ErrorBody,
  ExploreItem,
  File,
  FileList,
  FileUploadInput,
  Folder,
  FolderAncestors,
  FolderDetails,
  GetAppOrgDetailsInput,
  GetDefaultAssetForPlaygroundInput,
  GetFileByFileIdInput,
  GetFileByIdInput,
  GetFolderAncestorsInput,
  GetFolderDetailsInput,
  GetModuleInput,
  GetModulesInput,
  GetPredictionInput,
  GetPredictionSchemaInput,
  GetPresetInput,
  GetPresetsInput,
  GetTransformationContextInput,
  GetUsageInput,
  GetUsageV2Input,
  ListFilesInput,
  ListPredictionsInput,
  MultipartUploadTarget,
  PlaygroundAsset,
  Prediction,
  PredictionModel,
  PredictionSchema,
  Preset,
  PresetList,
  StorageUploadTarget,
  SubscriptionUsage,
  TransformationModule,
  TransformationModules,
  UpdateCredentialsInput,
  UpdateFileInput,
  UpdateFolderInput,
  UpdatePresetInput,
  UploadPartInput,
  UploadedAsset,
  UrlContext,
  UrlUploadInput,
  Usage,
} from "./models.js";
import type { paths } from "./paths.js";

/**
 * Add the credentials of a transformation module
 *
 * Stores what a module needs to reach a third-party service on your behalf. Which members `credentials`
 * has depends on the module.
 *
 * `POST /service/platform/assets/v1.0/credentials`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const addCredentials: Operation<
  paths,
  [input: AddCredentialsInput, options?: RequestOptions],
  CredentialsRecord,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "addCredentials",
  method: "POST",
  path: "/service/platform/assets/v1.0/credentials",
  members: { credentials: /* @__PURE__ */ write.secret(write.body), pluginId: write.body },
  required: ["credentials", "pluginId"],
  body: write.json,
});

/**
 * Delete the credentials of a transformation module
 *
 * Removes the stored credentials of one module. The response contains those secrets in clear text: never
 * log it.
 *
 * `DELETE /service/platform/assets/v1.0/credentials/{pluginId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteCredentials: Operation<
  paths,
  [input: DeleteCredentialsInput, options?: RequestOptions],
  CredentialsRecord,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "deleteCredentials",
  method: "DELETE",
  path: "/service/platform/assets/v1.0/credentials/{pluginId}",
  members: { pluginId: write.path },
});

/**
 * Replace the credentials of a transformation module
 *
 * Overwrites the stored credentials of one module.
 *
 * `PATCH /service/platform/assets/v1.0/credentials/{pluginId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateCredentials: Operation<
  paths,
  [input: UpdateCredentialsInput, options?: RequestOptions],
  CredentialsRecord,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "updateCredentials",
  method: "PATCH",
  path: "/service/platform/assets/v1.0/credentials/{pluginId}",
  members: { pluginId: write.path, credentials: /* @__PURE__ */ write.secret(write.body) },
  required: ["credentials"],
  body: write.json,
});

/**
 * Read a file by its _id
 *
 * Reads the record of one file, found by its UUID. Reads no bytes; those are at `url`.
 *
 * `GET /service/platform/assets/v1.0/files/id/{_id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFileById: Operation<
  paths,
  [input: GetFileByIdInput, options?: RequestOptions],
  File,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getFileById",
  method: "GET",
  path: "/service/platform/assets/v1.0/files/id/{_id}",
  members: { _id: write.path },
});

/**
 * Read a file by its fileId
 *
 * Reads the record of one file, found by its path and name. A file directly in a folder named `id` at the
 * root cannot be read this way, because `getFileById` uses that path.
 *
 * `GET /service/platform/assets/v1.0/files/{fileId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFileByFileId: Operation<
  paths,
  [input: GetFileByFileIdInput, options?: RequestOptions],
  File,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getFileByFileId",
  method: "GET",
  path: "/service/platform/assets/v1.0/files/{fileId}",
  members: { fileId: write.pathSegments },
});

/**
 * Delete a file by its fileId
 *
 * Deletes one file. The response is the last state of the record; its `isActive` may still be true.
 *
 * `DELETE /service/platform/assets/v1.0/files/{fileId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteFile: Operation<
  paths,
  [input: DeleteFileInput, options?: RequestOptions],
  File,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "deleteFile",
  method: "DELETE",
  path: "/service/platform/assets/v1.0/files/{fileId}",
  members: { fileId: write.pathSegments },
});

/**
 * Rename, move or change a file
 *
 * Changes the given members and leaves the others unchanged. A new `name` or `path` changes `fileId` and
 * `url` too; `tags` and `metadata` are replaced as a whole.
 *
 * `PATCH /service/platform/assets/v1.0/files/{fileId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateFile: Operation<
  paths,
  [input: UpdateFileInput, options?: RequestOptions],
  File,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "updateFile",
  method: "PATCH",
  path: "/service/platform/assets/v1.0/files/{fileId}",
  members: {
    fileId: write.pathSegments,
    name: write.body,
    path: write.body,
    access: /* @__PURE__ */ write.oneOf(write.body, ["public-read", "private"]),
    isActive: write.body,
    tags: write.body,
    metadata: write.body,
  },
  body: write.json,
});

/**
 * Delete several files
 *
 * Deletes files by their `_id`s (UUIDs, not `fileId`s). Compare the response with the request: it is not
 * documented how unknown ids are handled.
 *
 * `POST /service/platform/assets/v1.0/files/delete`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const deleteFiles: Operation<
  paths,
  [input: DeleteFilesInput, options?: RequestOptions],
  File[],
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "deleteFiles",
  method: "POST",
  path: "/service/platform/assets/v1.0/files/delete",
  members: { ids: write.body },
  required: ["ids"],
  body: write.json,
  responseKind: "array",
});

/**
 * Read a folder by path and name
 *
 * Reads the record of one folder. To list its content, use `listFiles`.
 *
 * `GET /service/platform/assets/v1.0/folders`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFolderDetails: Operation<
  paths,
  [input?: GetFolderDetailsInput, options?: RequestOptions],
  FolderDetails,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getFolderDetails",
  method: "GET",
  path: "/service/platform/assets/v1.0/folders",
  members: { path: write.query, name: write.query },
});

/**
 * Create a folder
 *
 * Creates a folder, and any parent folders that do not exist yet.
 *
 * `POST /service/platform/assets/v1.0/folders`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createFolder: Operation<
  paths,
  [input: CreateFolderInput, options?: RequestOptions],
  Folder,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "createFolder",
  method: "POST",
  path: "/service/platform/assets/v1.0/folders",
  members: { name: write.body, path: write.body },
  required: ["name"],
  body: write.json,
});

/**
 * Delete a folder and its content
 *
 * Permanently deletes the folder with its subfolders and files. Here `folderId` is the folder's `_id`, a
 * UUID, not its path and name.
 *
 * `DELETE /service/platform/assets/v1.0/folders/{folderId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteFolder: Operation<
  paths,
  [input: DeleteFolderInput, options?: RequestOptions],
  Folder,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "deleteFolder",
  method: "DELETE",
  path: "/service/platform/assets/v1.0/folders/{folderId}",
  members: { folderId: write.path },
});

/**
 * Enable or disable a folder
 *
 * Sets `isActive`; false hides the folder without deleting anything. Here `folderId` is the folder's path
 * and name, such as `2026/summer`, not its `_id`. Name and path cannot be changed.
 *
 * `PATCH /service/platform/assets/v1.0/folders/{folderId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateFolder: Operation<
  paths,
  [input: UpdateFolderInput, options?: RequestOptions],
  Folder,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "updateFolder",
  method: "PATCH",
  path: "/service/platform/assets/v1.0/folders/{folderId}",
  members: { folderId: write.pathSegments, isActive: write.body },
  body: write.json,
});

/**
 * List the ancestors of a folder
 *
 * Reads a folder and its ancestors, starting at the root.
 *
 * `GET /service/platform/assets/v1.0/folders/{_id}/ancestors`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFolderAncestors: Operation<
  paths,
  [input: GetFolderAncestorsInput, options?: RequestOptions],
  FolderAncestors,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getFolderAncestors",
  method: "GET",
  path: "/service/platform/assets/v1.0/folders/{_id}/ancestors",
  members: { _id: write.path },
});

/**
 * List or search files and folders
 *
 * Lists the content of a folder, one page at a time. Without `name` and `path`, it lists the root. With
 * `name`, it searches.
 *
 * `GET /service/platform/assets/v1.0/listFiles`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const listFiles: PagedOperation<
  paths,
  [input?: ListFilesInput, options?: RequestOptions],
  FileList,
  ExploreItem,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ pagedOperation(
  {
    provider: "pixelbin",
    id: "listFiles",
    method: "GET",
    path: "/service/platform/assets/v1.0/listFiles",
    members: {
      name: write.query,
      path: write.query,
      format: write.query,
      tags: write.queryBrackets,
      onlyFiles: write.query,
      onlyFolders: write.query,
      pageNo: /* @__PURE__ */ write.range(write.query, 1),
      pageSize: /* @__PURE__ */ write.range(write.query, 1),
      sort: write.query,
    },
  },
  { style: "page", page: "pageNo", limit: "pageSize", defaultLimit: 25, items: "items", hasNext: "page.hasNext" },
);

/**
 * Read the sample asset of the playground
 *
 * Reads the sample image of the console's transformation playground.
 *
 * `GET /service/platform/assets/v1.0/playground/default`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const getDefaultAssetForPlayground: Operation<
  paths,
  [input?: GetDefaultAssetForPlaygroundInput, options?: RequestOptions],
  PlaygroundAsset,
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getDefaultAssetForPlayground",
  method: "GET",
  path: "/service/platform/assets/v1.0/playground/default",
});

/**
 * List the transformation modules
 *
 * Lists every module with its operations and parameters, the separators of a URL pattern, and presets.
 *
 * `GET /service/platform/assets/v1.0/playground/plugins`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const getModules: Operation<
  paths,
  [input?: GetModulesInput, options?: RequestOptions],
  TransformationModules,
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getModules",
  method: "GET",
  path: "/service/platform/assets/v1.0/playground/plugins",
});

/**
 * Read one transformation module
 *
 * Reads the operations and parameters of one module.
 *
 * `GET /service/platform/assets/v1.0/playground/plugins/{identifier}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getModule: Operation<
  paths,
  [input: GetModuleInput, options?: RequestOptions],
  TransformationModule,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getModule",
  method: "GET",
  path: "/service/platform/assets/v1.0/playground/plugins/{identifier}",
  members: { identifier: write.path },
});

/**
 * List or search presets
 *
 * Lists the presets, one page at a time.
 *
 * `GET /service/platform/assets/v1.0/presets`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const getPresets: PagedOperation<
  paths,
  [input?: GetPresetsInput, options?: RequestOptions],
  PresetList,
  Preset,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ pagedOperation(
  {
    provider: "pixelbin",
    id: "getPresets",
    method: "GET",
    path: "/service/platform/assets/v1.0/presets",
    members: {
      pageNo: /* @__PURE__ */ write.range(write.query, 1),
      pageSize: /* @__PURE__ */ write.range(write.query, 1),
      name: write.query,
      transformation: write.query,
      archived: write.query,
      sort: write.queryBrackets,
    },
  },
  { style: "page", page: "pageNo", limit: "pageSize", defaultLimit: 25, items: "items", hasNext: "page.hasNext" },
);

/**
 * Create a preset
 *
 * Stores a chain of transformations under a name, which URLs refer to as `p:name`. A preset has at most 15
 * transformations.
 *
 * `POST /service/platform/assets/v1.0/presets`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const addPreset: Operation<
  paths,
  [input: AddPresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "addPreset",
  method: "POST",
  path: "/service/platform/assets/v1.0/presets",
  members: { presetName: write.body, transformation: write.body, params: write.body },
  required: ["presetName", "transformation"],
  body: write.json,
});

/**
 * Read a preset
 *
 * Reads one preset by its name.
 *
 * `GET /service/platform/assets/v1.0/presets/{presetName}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getPreset: Operation<
  paths,
  [input: GetPresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getPreset",
  method: "GET",
  path: "/service/platform/assets/v1.0/presets/{presetName}",
  members: { presetName: write.path },
});

/**
 * Delete a preset
 *
 * Deletes one preset. URLs that use it stop working.
 *
 * `DELETE /service/platform/assets/v1.0/presets/{presetName}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deletePreset: Operation<
  paths,
  [input: DeletePresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "deletePreset",
  method: "DELETE",
  path: "/service/platform/assets/v1.0/presets/{presetName}",
  members: { presetName: write.path },
});

/**
 * Archive or restore a preset
 *
 * Sets `archived`, the only member of a preset that can be changed.
 *
 * `PATCH /service/platform/assets/v1.0/presets/{presetName}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updatePreset: Operation<
  paths,
  [input: UpdatePresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "updatePreset",
  method: "PATCH",
  path: "/service/platform/assets/v1.0/presets/{presetName}",
  members: { presetName: write.path, archived: write.body },
  required: ["archived"],
  body: write.json,
});

/**
 * Upload a file in one request
 *
 * Sends the bytes as one multipart form. At most 25 MB for an image and 150 MB for anything else;
 * executables and scripts are refused. For large files, use `createSignedUrlV2`, which uploads in parts.
 *
 * `POST /service/platform/assets/v1.0/upload/direct`
 *
 * @throws ApiError with status 400, 401, 403, 409, 429 or 500
 */
export const fileUpload: Operation<
  paths,
  [input: FileUploadInput, options?: RequestOptions],
  UploadedAsset,
  Record<400 | 401 | 403 | 409 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "fileUpload",
  method: "POST",
  path: "/service/platform/assets/v1.0/upload/direct",
  members: {
    file: write.bodyFile,
    path: write.body,
    name: write.body,
    access: /* @__PURE__ */ write.oneOf(write.body, ["public-read", "private"]),
    tags: write.body,
    metadata: write.bodyJson,
    overwrite: write.body,
    filenameOverride: write.body,
  },
  required: ["file"],
  body: write.form,
});

/**
 * Upload a file from a URL
 *
 * Makes the server fetch and store a file. The limits of `fileUpload` apply.
 *
 * `POST /service/platform/assets/v1.0/upload/url`
 *
 * @throws ApiError with status 400, 401, 403, 409, 429 or 500
 */
export const urlUpload: Operation<
  paths,
  [input: UrlUploadInput, options?: RequestOptions],
  UploadedAsset,
  Record<400 | 401 | 403 | 409 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "urlUpload",
  method: "POST",
  path: "/service/platform/assets/v1.0/upload/url",
  members: {
    url: write.body,
    path: write.body,
    name: write.body,
    access: /* @__PURE__ */ write.oneOf(write.body, ["public-read", "private"]),
    tags: write.body,
    metadata: write.body,
    overwrite: write.body,
    filenameOverride: write.body,
  },
  required: ["url"],
  body: write.json,
});

/**
 * Sign an upload straight to storage (version 1)
 *
 * Creates a signed URL of PixelBin's underlying storage, valid for five minutes. Prefer
 * `createSignedUrlV2`: it takes files in parts and returns the stored file. How to send the bytes depends
 * on the host: to `storage.googleapis.com`, PUT them with `fields` as headers; anywhere else, POST a
 * multipart form with `fields` first and `file` last.
 *
 * `POST /service/platform/assets/v1.0/upload/signed-url`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createSignedUrl: Operation<
  paths,
  [input?: CreateSignedUrlInput, options?: RequestOptions],
  StorageUploadTarget,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "createSignedUrl",
  method: "POST",
  path: "/service/platform/assets/v1.0/upload/signed-url",
  members: {
    name: write.body,
    path: write.body,
    format: write.body,
    access: /* @__PURE__ */ write.oneOf(write.body, ["public-read", "private"]),
    tags: write.body,
    metadata: write.body,
    overwrite: write.body,
    filenameOverride: write.body,
  },
  body: write.json,
});

/**
 * Sign a multipart upload
 *
 * Creates a signed URL for `uploadPart` and `completeMultipartUpload`. It can be given to a browser, which
 * then needs no token. The upload must be completed before the URL expires; the URL cannot be renewed. The
 * server adds `.<format>` to the name.
 *
 * `POST /service/platform/assets/v2.0/upload/signed-url`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createSignedUrlV2: Operation<
  paths,
  [input?: CreateSignedUrlV2Input, options?: RequestOptions],
  MultipartUploadTarget,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "createSignedUrlV2",
  method: "POST",
  path: "/service/platform/assets/v2.0/upload/signed-url",
  members: {
    name: write.body,
    path: write.body,
    format: write.body,
    access: /* @__PURE__ */ write.oneOf(write.body, ["public-read", "private"]),
    tags: write.body,
    metadata: write.body,
    overwrite: write.body,
    filenameOverride: write.body,
    expiry: /* @__PURE__ */ write.range(write.body, 1, 3600),
  },
  body: write.json,
});

/**
 * Start a prediction
 *
 * Starts a job on one model and returns at once. Inputs are body members named `input.` followed by the
 * field, such as `input.image`; the fields of a model are in `getPredictionSchema`. An array is sent as
 * the same field once per element. The job may be charged, so this call is never retried automatically.
 *
 * `POST /service/platform/transformation/v1.0/predictions/{plugin}/{operation}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const createPrediction: Operation<
  paths,
  [input: CreatePredictionInput, options?: RequestOptions],
  Prediction,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "createPrediction",
  method: "POST",
  path: "/service/platform/transformation/v1.0/predictions/{plugin}/{operation}",
  members: { plugin: write.path, operation: write.path, webhook: write.body },
  body: write.form,
  open: write.body,
});

/**
 * Read a prediction
 *
 * Reads the state of one job. `SUCCESS` and `FAILURE` are final; any other status means that the job has
 * not finished. The response for a failed job has status 200, too. Outputs are deleted after `retention`.
 *
 * `GET /service/platform/transformation/v1.0/predictions/{requestId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getPrediction: Operation<
  paths,
  [input: GetPredictionInput, options?: RequestOptions],
  Prediction,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getPrediction",
  method: "GET",
  path: "/service/platform/transformation/v1.0/predictions/{requestId}",
  members: { requestId: write.path },
});

/**
 * List the prediction models
 *
 * Lists the models that can be run. Needs no token.
 *
 * `GET /service/public/transformation/v1.0/predictions`
 *
 * @throws ApiError with status 429 or 500
 */
export const listPredictions: Operation<
  paths,
  [input?: ListPredictionsInput, options?: RequestOptions],
  PredictionModel[],
  Record<429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "listPredictions",
  method: "GET",
  path: "/service/public/transformation/v1.0/predictions",
  auth: false,
  responseKind: "array",
});

/**
 * Read the inputs of a prediction model
 *
 * Reads the inputs that a model accepts. Needs no token.
 *
 * `GET /service/public/transformation/v1.0/predictions/schema/{name}`
 *
 * @throws ApiError with status 400, 404, 429 or 500
 */
export const getPredictionSchema: Operation<
  paths,
  [input: GetPredictionSchemaInput, options?: RequestOptions],
  PredictionSchema,
  Record<400 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getPredictionSchema",
  method: "GET",
  path: "/service/public/transformation/v1.0/predictions/schema/{name}",
  members: { name: write.path },
  auth: false,
});

/**
 * Read the token's app and organization
 *
 * Reads the app and the organization of the token; a cheap way to check whether the token is valid. The
 * response contains the token in clear text: never log it.
 *
 * `GET /service/platform/organization/v1.0/apps/info`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const getAppOrgDetails: Operation<
  paths,
  [input?: GetAppOrgDetailsInput, options?: RequestOptions],
  AppOrgDetails,
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getAppOrgDetails",
  method: "GET",
  path: "/service/platform/organization/v1.0/apps/info",
});

/**
 * Create a bootstrap token for the upload widget
 *
 * Beta. Call it on a server, for each page that hosts the widget. Give only `token` to the page; it is
 * valid for about two minutes.
 *
 * `POST /service/platform/organization/v1.0/apps/bootstrap_token`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createBootstrapToken: Operation<
  paths,
  [input: CreateBootstrapTokenInput, options?: RequestOptions],
  BootstrapToken,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "createBootstrapToken",
  method: "POST",
  path: "/service/platform/organization/v1.0/apps/bootstrap_token",
  members: { parentOrigin: /* @__PURE__ */ write.renamed(write.header, "X-Widget-Parent-Origin") },
  required: ["parentOrigin"],
});

/**
 * Read the transformation context of a delivery URL
 *
 * Reads what each step of a transformation did to one image. `context` may contain headers of the request
 * for the image.
 *
 * `GET /service/platform/transformation/context`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getTransformationContext: Operation<
  paths,
  [input: GetTransformationContextInput, options?: RequestOptions],
  UrlContext,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getTransformationContext",
  method: "GET",
  path: "/service/platform/transformation/context",
  members: { url: write.query },
  required: ["url"],
});

/**
 * Read usage, including add-ons
 *
 * Reads the storage and credits that are used, and the total of each.
 *
 * `GET /service/platform/payment/v1.0/usage`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const getUsageV2: Operation<
  paths,
  [input?: GetUsageV2Input, options?: RequestOptions],
  Usage,
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getUsageV2",
  method: "GET",
  path: "/service/platform/payment/v1.0/usage",
});

/**
 * Read usage without add-ons
 *
 * Reads the usage of the subscription, without add-ons. To include them, use `getUsageV2`.
 *
 * `GET /service/platform/payment/v1.0/usage/subscription`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 * @deprecated
 */
export const getUsage: Operation<
  paths,
  [input?: GetUsageInput, options?: RequestOptions],
  SubscriptionUsage,
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "getUsage",
  method: "GET",
  path: "/service/platform/payment/v1.0/usage/subscription",
});

/**
 * Send one part of a signed upload
 *
 * Stores one part. Parts may be sent in any order, several at the same time, and sent again after a
 * failure. Send the URL and the fields that `createSignedUrlV2` returned, unchanged. Needs no token.
 *
 * `PUT /service/public/assets/v1.0/signed-multipart`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const uploadPart: Operation<
  paths,
  [input: UploadPartInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "uploadPart",
  method: "PUT",
  path: "/service/public/assets/v1.0/signed-multipart",
  members: {
    pbs: /* @__PURE__ */ write.secret(write.query),
    pbe: /* @__PURE__ */ write.secret(write.query),
    pbt: /* @__PURE__ */ write.secret(write.query),
    pbo: write.query,
    pbu: write.query,
    partNumber: /* @__PURE__ */ write.range(write.query, 1),
    "x-pixb-meta-assetdata": /* @__PURE__ */ write.secret(write.body),
    file: write.bodyFile,
  },
  required: ["pbs", "pbe", "pbt", "pbo", "pbu", "partNumber", "x-pixb-meta-assetdata", "file"],
  body: write.form,
  auth: false,
  empty: true,
});

/**
 * Complete a signed multipart upload
 *
 * Ends the upload: joins the parts into one file and returns it. Send the URL and the fields that
 * `createSignedUrlV2` returned, unchanged. Needs no token.
 *
 * `POST /service/public/assets/v1.0/signed-multipart`
 *
 * @throws ApiError with status 400, 401, 403, 409, 429 or 500
 */
export const completeMultipartUpload: Operation<
  paths,
  [input: CompleteMultipartUploadInput, options?: RequestOptions],
  UploadedAsset,
  Record<400 | 401 | 403 | 409 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "pixelbin",
  id: "completeMultipartUpload",
  method: "POST",
  path: "/service/public/assets/v1.0/signed-multipart",
  members: {
    pbs: /* @__PURE__ */ write.secret(write.query),
    pbe: /* @__PURE__ */ write.secret(write.query),
    pbt: /* @__PURE__ */ write.secret(write.query),
    pbo: write.query,
    pbu: write.query,
    parts: /* @__PURE__ */ write.range(write.body, 1),
    "x-pixb-meta-assetdata": /* @__PURE__ */ write.secret(write.body),
  },
  required: ["pbs", "pbe", "pbt", "pbo", "pbu", "parts", "x-pixb-meta-assetdata"],
  body: write.json,
  auth: false,
});
