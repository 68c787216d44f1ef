/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
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
  AccountUsage,
  AddTagsInput,
  AiFilterSearch,
  Asset,
  BulkDeletePartialSuccess,
  BulkDeleteResult,
  BulkFileDeleteInput,
  BulkJob,
  BulkJobPartialSuccess,
  BulkJobStarted,
  BulkUpdatePartialSuccess,
  BulkUpdateResult,
  CopyFileInput,
  CopyFolderInput,
  CreateAiFilterSearchInput,
  CreateCustomMetadataFieldsInput,
  CreateFolderInput,
  CreateNamedTransformationInput,
  CreateOriginInput,
  CreateSavedExtensionInput,
  CreateUrlEndpointInput,
  CreateWebhookInput,
  CustomMetadataField,
  DeleteCustomMetadataFieldInput,
  DeleteFileInput,
  DeleteFileVersionInput,
  DeleteFolderInput,
  DeleteNamedTransformationInput,
  DeleteOriginInput,
  DeleteSavedExtensionInput,
  DeleteUrlEndpointInput,
  DeleteWebhookInput,
  ErrorBody,
  FileDetails,
  GetAccountUsageInput,
  GetBulkJobStatusInput,
  GetCustomMetadataFieldsInput,
  GetFileDetailsInput,
  GetFileMetadataInput,
  GetFileVersionDetailsInput,
  GetFileVersionsInput,
  GetNamedTransformationInput,
  GetOriginInput,
  GetPurgeFileCacheStatusInput,
  GetRemoteFileUrlMetadataInput,
  GetSavedExtensionInput,
  GetUrlEndpointInput,
  GetUsageAnalyticsInput,
  GetWebhookInput,
  ListFilesInput,
  ListNamedTransformationsInput,
  ListOriginsInput,
  ListSavedExtensionsInput,
  ListUrlEndpointsInput,
  ListWebhooksInput,
  Metadata,
  MissingFilesBody,
  MoveFileInput,
  MoveFolderInput,
  NamedTransformation,
  Origin,
  PurgeFileCacheInput,
  PurgeRequest,
  PurgeStatus,
  RemoveAITagsInput,
  RemoveTagsInput,
  RenameFileInput,
  RenameFilePartialSuccess,
  RenameFileResult,
  RenameFolderInput,
  RestoreFileVersionInput,
  SavedExtension,
  UpdateCustomMetadataFieldsInput,
  UpdateFileDetailsInput,
  UpdateNamedTransformationInput,
  UpdateOriginInput,
  UpdateSavedExtensionInput,
  UpdateUrlEndpointInput,
  UpdateWebhookInput,
  UploadAccepted,
  UploadFileInput,
  UploadFileV2Input,
  UploadResult,
  UrlEndpoint,
  UsageAnalytics,
  Webhook,
} from "./models.js";
import type { paths } from "./paths.js";

/**
 * List and search files and folders
 *
 * Returns an array, without a total or a link to the next page: a page with fewer than `limit` entries is
 * the last. The list is not a snapshot: while files change, pagination by offset can skip or repeat
 * entries, and a new upload may take a few seconds to appear.
 * With `searchQuery` the service ignores `type` and `tags`.
 *
 * `GET /v1/files`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const listFiles: PagedOperation<
  paths,
  [input?: ListFilesInput, options?: RequestOptions],
  Asset[],
  Asset,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ pagedOperation(
  {
    provider: "imagekit",
    id: "listFiles",
    method: "GET",
    path: "/v1/files",
    members: {
      type: /* @__PURE__ */ write.oneOf(write.query, ["file", "file-version", "folder", "all"]),
      sort: /* @__PURE__ */ write.oneOf(write.query, [
        "ASC_NAME",
        "DESC_NAME",
        "ASC_CREATED",
        "DESC_CREATED",
        "ASC_UPDATED",
        "DESC_UPDATED",
        "ASC_HEIGHT",
        "DESC_HEIGHT",
        "ASC_WIDTH",
        "DESC_WIDTH",
        "ASC_SIZE",
        "DESC_SIZE",
        "ASC_RELEVANCE",
        "DESC_RELEVANCE",
      ]),
      path: write.query,
      searchQuery: write.query,
      fileType: /* @__PURE__ */ write.oneOf(write.query, ["all", "image", "non-image"]),
      limit: /* @__PURE__ */ write.range(write.query, 1, 1000),
      skip: /* @__PURE__ */ write.range(write.query, 0),
      tags: write.queryComma,
    },
    responseKind: "array",
  },
  { style: "offset", offset: "skip", limit: "limit", defaultLimit: 1000, items: "" },
);

/**
 * Turn a question into a search query
 *
 * Beta. Writes the query for `searchQuery` of `listFiles` and runs no search itself.
 * The call can be repeated safely.
 *
 * `POST /v1/ai-filter-search`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createAiFilterSearch: Operation<
  paths,
  [input: CreateAiFilterSearchInput, options?: RequestOptions],
  AiFilterSearch,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createAiFilterSearch",
  method: "POST",
  path: "/v1/ai-filter-search",
  members: { prompt: write.body, currentFolder: write.body, timezone: write.body },
  required: ["prompt"],
  body: write.json,
  idempotent: true,
});

/**
 * Get a file's details
 *
 * Returns the current version only; for the earlier ones, use `getFileVersionDetails`.
 *
 * `GET /v1/files/{fileId}/details`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFileDetails: Operation<
  paths,
  [input: GetFileDetailsInput, options?: RequestOptions],
  FileDetails,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getFileDetails",
  method: "GET",
  path: "/v1/files/{fileId}/details",
  members: { fileId: write.path },
});

/**
 * Change a file's attributes, or publish and unpublish it
 *
 * Attributes and publication cannot be changed in one request. Only the current version can be edited.
 * An absent member stays unchanged; `null` clears it. Not retried automatically: `remove-bg` creates a new
 * version of the file, and each run of an extension is billed.
 *
 * `PATCH /v1/files/{fileId}/details`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateFileDetails: Operation<
  paths,
  [input: UpdateFileDetailsInput, options?: RequestOptions],
  FileDetails,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateFileDetails",
  method: "PATCH",
  path: "/v1/files/{fileId}/details",
  members: {
    fileId: write.path,
    removeAITags: write.body,
    webhookUrl: write.body,
    extensions: write.body,
    tags: write.body,
    customCoordinates: write.body,
    customMetadata: write.body,
    description: write.body,
    publish: write.body,
  },
  body: write.json,
  check: /* @__PURE__ */ write.exclusiveShapes({
    removeAITags: [0],
    webhookUrl: [0],
    extensions: [0],
    tags: [0],
    customCoordinates: [0],
    customMetadata: [0],
    description: [0],
    publish: [1],
  }),
});

/**
 * Delete a file with all its versions
 *
 * Copies in the cache of the delivery network remain available until they are purged.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/files/{fileId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteFile: Operation<
  paths,
  [input: DeleteFileInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteFile",
  method: "DELETE",
  path: "/v1/files/{fileId}",
  members: { fileId: write.path },
  empty: true,
});

/**
 * Add tags to up to 50 files
 *
 * If any id is unknown, no file is changed and the response is 404. Adding a tag twice changes nothing, so
 * the request can be repeated safely.
 *
 * `POST /v1/files/addTags`
 *
 * @throws ApiError with status 207, 400, 401, 403, 404, 429 or 500
 */
export const addTags: Operation<
  paths,
  [input: AddTagsInput, options?: RequestOptions],
  BulkUpdateResult,
  Record<207, BulkUpdatePartialSuccess> & Record<400 | 401 | 403 | 429 | 500, ErrorBody> & Record<404, MissingFilesBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "addTags",
  method: "POST",
  path: "/v1/files/addTags",
  members: { fileIds: write.body, tags: write.body },
  required: ["fileIds", "tags"],
  body: write.json,
  idempotent: true,
});

/**
 * Remove tags from up to 50 files
 *
 * If any id is unknown, no file is changed and the response is 404. Removing a tag twice changes nothing,
 * so the request can be repeated safely.
 *
 * `POST /v1/files/removeTags`
 *
 * @throws ApiError with status 207, 400, 401, 403, 404, 429 or 500
 */
export const removeTags: Operation<
  paths,
  [input: RemoveTagsInput, options?: RequestOptions],
  BulkUpdateResult,
  Record<207, BulkUpdatePartialSuccess> & Record<400 | 401 | 403 | 429 | 500, ErrorBody> & Record<404, MissingFilesBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "removeTags",
  method: "POST",
  path: "/v1/files/removeTags",
  members: { fileIds: write.body, tags: write.body },
  required: ["fileIds", "tags"],
  body: write.json,
  idempotent: true,
});

/**
 * Remove AI tags from up to 50 files
 *
 * If any id is unknown, no file is changed and the response is 404. Removing a tag twice changes nothing,
 * so the request can be repeated safely.
 *
 * `POST /v1/files/removeAITags`
 *
 * @throws ApiError with status 207, 400, 401, 403, 404, 429 or 500
 */
export const removeAITags: Operation<
  paths,
  [input: RemoveAITagsInput, options?: RequestOptions],
  BulkUpdateResult,
  Record<207, BulkUpdatePartialSuccess> & Record<400 | 401 | 403 | 429 | 500, ErrorBody> & Record<404, MissingFilesBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "removeAITags",
  method: "POST",
  path: "/v1/files/removeAITags",
  members: { fileIds: write.body, AITags: write.body },
  required: ["fileIds", "AITags"],
  body: write.json,
  idempotent: true,
});

/**
 * Delete up to 100 files with all their versions
 *
 * If any id is unknown, no file is deleted and the response is 404.
 *
 * `POST /v1/files/batch/deleteByFileIds`
 *
 * @throws ApiError with status 207, 400, 401, 403, 404, 429 or 500
 */
export const bulkFileDelete: Operation<
  paths,
  [input: BulkFileDeleteInput, options?: RequestOptions],
  BulkDeleteResult,
  Record<207, BulkDeletePartialSuccess> & Record<400 | 401 | 403 | 429 | 500, ErrorBody> & Record<404, MissingFilesBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "bulkFileDelete",
  method: "POST",
  path: "/v1/files/batch/deleteByFileIds",
  members: { fileIds: write.body },
  required: ["fileIds"],
  body: write.json,
});

/**
 * Copy a file into a folder
 *
 * If the folder already has a file of that name, the copied versions become new versions of that file.
 *
 * `POST /v1/files/copy`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const copyFile: Operation<
  paths,
  [input: CopyFileInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "copyFile",
  method: "POST",
  path: "/v1/files/copy",
  members: { sourceFilePath: write.body, destinationPath: write.body, includeFileVersions: write.body },
  required: ["sourceFilePath", "destinationPath"],
  body: write.json,
  empty: true,
});

/**
 * Move a file, with all its versions, into a folder
 *
 * If the folder already has a file of that name, the moved versions become new versions of that file.
 *
 * `POST /v1/files/move`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const moveFile: Operation<
  paths,
  [input: MoveFileInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "moveFile",
  method: "POST",
  path: "/v1/files/move",
  members: { sourceFilePath: write.body, destinationPath: write.body },
  required: ["sourceFilePath", "destinationPath"],
  body: write.json,
  empty: true,
});

/**
 * Rename a file with all its versions
 *
 * In the new name, each character other than a letter, a digit, `.`, `_` or `-` becomes `_`.
 * `purgeCache` purges the old URL and its variants with the transformation in the query; variants with the
 * transformation in the path stay cached. Not retried automatically: a second attempt would not find the
 * old name, or would count as another purge.
 *
 * `PUT /v1/files/rename`
 *
 * @throws ApiError with status 207, 400, 401, 403, 404, 409, 429 or 500
 */
export const renameFile: Operation<
  paths,
  [input: RenameFileInput, options?: RequestOptions],
  RenameFileResult,
  Record<207, RenameFilePartialSuccess> & Record<400 | 401 | 403 | 404 | 409 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "renameFile",
  method: "PUT",
  path: "/v1/files/rename",
  members: { filePath: write.body, newFileName: write.body, purgeCache: write.body },
  required: ["filePath", "newFileName"],
  body: write.json,
  idempotent: false,
});

/**
 * List a file's versions
 *
 * Returns the current version first, as `file`, and then the earlier ones, as `file-version`.
 * `versionInfo.id` identifies a version. Not paginated.
 *
 * `GET /v1/files/{fileId}/versions`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFileVersions: Operation<
  paths,
  [input: GetFileVersionsInput, options?: RequestOptions],
  FileDetails[],
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getFileVersions",
  method: "GET",
  path: "/v1/files/{fileId}/versions",
  members: { fileId: write.path },
  responseKind: "array",
});

/**
 * Get the details of one version
 *
 * The id of the current version is valid too.
 *
 * `GET /v1/files/{fileId}/versions/{versionId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFileVersionDetails: Operation<
  paths,
  [input: GetFileVersionDetailsInput, options?: RequestOptions],
  FileDetails,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getFileVersionDetails",
  method: "GET",
  path: "/v1/files/{fileId}/versions/{versionId}",
  members: { fileId: write.path, versionId: write.path },
});

/**
 * Delete one version
 *
 * The current version cannot be deleted this way.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/files/{fileId}/versions/{versionId}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteFileVersion: Operation<
  paths,
  [input: DeleteFileVersionInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteFileVersion",
  method: "DELETE",
  path: "/v1/files/{fileId}/versions/{versionId}",
  members: { fileId: write.path, versionId: write.path },
  empty: true,
});

/**
 * Make an earlier version the current one
 *
 * Not retried automatically: it is not documented what a second attempt does to a version that is already
 * current.
 *
 * `PUT /v1/files/{fileId}/versions/{versionId}/restore`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const restoreFileVersion: Operation<
  paths,
  [input: RestoreFileVersionInput, options?: RequestOptions],
  FileDetails,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "restoreFileVersion",
  method: "PUT",
  path: "/v1/files/{fileId}/versions/{versionId}/restore",
  members: { fileId: write.path, versionId: write.path },
  idempotent: false,
});

/**
 * Create a folder
 *
 * Missing parent folders are created too. In the name, each character other than a letter or a digit
 * becomes `_`. The response has no content: the service sends an empty body or an empty object. The
 * response for a folder that already exists is not documented.
 *
 * `POST /v1/folder`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createFolder: Operation<
  paths,
  [input: CreateFolderInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createFolder",
  method: "POST",
  path: "/v1/folder",
  members: { folderName: write.body, parentFolderPath: write.body },
  required: ["folderName", "parentFolderPath"],
  body: write.json,
  empty: true,
});

/**
 * Delete a folder with everything in it
 *
 * Permanent. The path is sent in a JSON body, and some proxies remove the body of a DELETE request.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/folder`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteFolder: Operation<
  paths,
  [input: DeleteFolderInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteFolder",
  method: "DELETE",
  path: "/v1/folder",
  members: { folderPath: write.body },
  required: ["folderPath"],
  body: write.json,
  empty: true,
});

/**
 * Copy a folder into another one
 *
 * Starts a job; poll `getBulkJobStatus` until it has ended. Both folders are locked in the meantime.
 *
 * `POST /v1/bulkJobs/copyFolder`
 *
 * @throws ApiError with status 400, 401, 403, 404, 423, 429 or 500
 */
export const copyFolder: Operation<
  paths,
  [input: CopyFolderInput, options?: RequestOptions],
  BulkJobStarted,
  Record<400 | 401 | 403 | 404 | 423 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "copyFolder",
  method: "POST",
  path: "/v1/bulkJobs/copyFolder",
  members: {
    sourceFolderPath: write.body,
    destinationPath: write.body,
    includeFileVersions: /* @__PURE__ */ write.alsoAs(write.body, "includeVersions"),
  },
  required: ["sourceFolderPath", "destinationPath"],
  body: write.json,
});

/**
 * Move a folder, with all versions of its files, into another one
 *
 * Starts a job; poll `getBulkJobStatus` until it has ended. Both folders are locked in the meantime.
 *
 * `POST /v1/bulkJobs/moveFolder`
 *
 * @throws ApiError with status 400, 401, 403, 404, 423, 429 or 500
 */
export const moveFolder: Operation<
  paths,
  [input: MoveFolderInput, options?: RequestOptions],
  BulkJobStarted,
  Record<400 | 401 | 403 | 404 | 423 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "moveFolder",
  method: "POST",
  path: "/v1/bulkJobs/moveFolder",
  members: { sourceFolderPath: write.body, destinationPath: write.body },
  required: ["sourceFolderPath", "destinationPath"],
  body: write.json,
});

/**
 * Rename a folder
 *
 * Starts a job. The response has status 202, unlike that of a copy or a move. In the new name, each
 * character other than a letter, a digit or `-` becomes `_`.
 * With `purgeCache`, one purge is issued for the old folder, and the job's status contains its id.
 *
 * `POST /v1/bulkJobs/renameFolder`
 *
 * @throws ApiError with status 400, 401, 403, 404, 409, 423, 429 or 500
 */
export const renameFolder: Operation<
  paths,
  [input: RenameFolderInput, options?: RequestOptions],
  BulkJobStarted,
  Record<400 | 401 | 403 | 404 | 409 | 423 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "renameFolder",
  method: "POST",
  path: "/v1/bulkJobs/renameFolder",
  members: { folderPath: write.body, newFolderName: write.body, purgeCache: write.body },
  required: ["folderPath", "newFolderName"],
  body: write.json,
});

/**
 * Get the state of a folder job
 *
 * Any status other than `Pending` is final. No failure status is documented: limit how long you wait.
 *
 * `GET /v1/bulkJobs/{jobId}`
 *
 * @throws ApiError with status 207, 401, 403, 404, 429 or 500
 */
export const getBulkJobStatus: Operation<
  paths,
  [input: GetBulkJobStatusInput, options?: RequestOptions],
  BulkJob,
  Record<207, BulkJobPartialSuccess> & Record<401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getBulkJobStatus",
  method: "GET",
  path: "/v1/bulkJobs/{jobId}",
  members: { jobId: write.path },
});

/**
 * Purge a delivery URL from the cache
 *
 * A `*` as the last character matches every URL with that prefix; the service refuses a prefix that is too
 * short.
 * Each call counts against a monthly quota, 1000 unless agreed otherwise.
 *
 * `POST /v1/files/purge`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const purgeFileCache: Operation<
  paths,
  [input: PurgeFileCacheInput, options?: RequestOptions],
  PurgeRequest,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "purgeFileCache",
  method: "POST",
  path: "/v1/files/purge",
  members: { url: write.body },
  required: ["url"],
  body: write.json,
});

/**
 * Get the state of a purge
 *
 * For an unknown id, the response is 400, not 404. No failure status is documented: limit how long you
 * wait.
 *
 * `GET /v1/files/purge/{requestId}`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const getPurgeFileCacheStatus: Operation<
  paths,
  [input: GetPurgeFileCacheStatusInput, options?: RequestOptions],
  PurgeStatus,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getPurgeFileCacheStatus",
  method: "GET",
  path: "/v1/files/purge/{requestId}",
  members: { requestId: write.path },
});

/**
 * Get the metadata of a stored file
 *
 * Size, colour, EXIF and perceptual hash of the current version.
 *
 * `GET /v1/files/{fileId}/metadata`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getFileMetadata: Operation<
  paths,
  [input: GetFileMetadataInput, options?: RequestOptions],
  Metadata,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getFileMetadata",
  method: "GET",
  path: "/v1/files/{fileId}/metadata",
  members: { fileId: write.path },
});

/**
 * Get the metadata of a file behind a URL
 *
 * The URL must be a delivery URL of the account.
 *
 * `GET /v1/metadata`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getRemoteFileUrlMetadata: Operation<
  paths,
  [input: GetRemoteFileUrlMetadataInput, options?: RequestOptions],
  Metadata,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getRemoteFileUrlMetadata",
  method: "GET",
  path: "/v1/metadata",
  members: { url: write.query },
  required: ["url"],
});

/**
 * List the custom metadata fields
 *
 * Not paginated. The response does not show which fields are deleted.
 *
 * `GET /v1/customMetadataFields`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const getCustomMetadataFields: Operation<
  paths,
  [input?: GetCustomMetadataFieldsInput, options?: RequestOptions],
  CustomMetadataField[],
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getCustomMetadataFields",
  method: "GET",
  path: "/v1/customMetadataFields",
  members: { includeDeleted: write.query, folderPath: write.query },
  responseKind: "array",
});

/**
 * Create a custom metadata field
 *
 * One field per call. The name must be unique among all fields, including deleted ones, and the label
 * among the fields that are not deleted.
 *
 * `POST /v1/customMetadataFields`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createCustomMetadataFields: Operation<
  paths,
  [input: CreateCustomMetadataFieldsInput, options?: RequestOptions],
  CustomMetadataField,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createCustomMetadataFields",
  method: "POST",
  path: "/v1/customMetadataFields",
  members: { name: write.body, label: write.body, schema: write.body, description: write.body },
  required: ["name", "label", "schema"],
  body: write.json,
});

/**
 * Delete a custom metadata field
 *
 * The name can never be used again. A field that a path policy uses cannot be deleted.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/customMetadataFields/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteCustomMetadataField: Operation<
  paths,
  [input: DeleteCustomMetadataFieldInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteCustomMetadataField",
  method: "DELETE",
  path: "/v1/customMetadataFields/{id}",
  members: { id: write.path },
  empty: true,
});

/**
 * Change a custom metadata field
 *
 * At least one member is required. The name and the type of a field cannot be changed.
 *
 * `PATCH /v1/customMetadataFields/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateCustomMetadataFields: Operation<
  paths,
  [input: UpdateCustomMetadataFieldsInput, options?: RequestOptions],
  CustomMetadataField,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateCustomMetadataFields",
  method: "PATCH",
  path: "/v1/customMetadataFields/{id}",
  members: { id: write.path, label: write.body, schema: write.body, description: write.body },
  body: write.json,
});

/**
 * Upload a file
 *
 * The whole file in one request: ImageKit has no chunked or resumable upload.
 * Authenticate with either basic authentication, or `publicKey`, `token`, `expire` and `signature` in the
 * form (from a browser); both together are refused.
 * For a video with a `pre` transformation, the response is 202 without a file; the account's webhook
 * receives an event when the file is stored.
 * Not retried automatically: with the default of `useUniqueFileName`, a second attempt stores a second
 * file, and a `token` is valid for one attempt only, even if that fails.
 *
 * `POST /api/v1/files/upload`
 *
 * @throws ApiError with status 400, 401, 403 or 500
 */
export const uploadFile: Operation<
  paths,
  [input: UploadFileInput, options?: RequestOptions],
  UploadResult | UploadAccepted,
  Record<400 | 401 | 403 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "uploadFile",
  method: "POST",
  path: "/api/v1/files/upload",
  members: {
    file: write.body,
    fileName: write.body,
    useUniqueFileName: write.body,
    tags: write.bodyComma,
    folder: write.body,
    isPrivateFile: write.body,
    isPublished: write.body,
    customCoordinates: write.body,
    responseFields: /* @__PURE__ */ write.oneOf(write.bodyComma, [
      "tags",
      "customCoordinates",
      "isPrivateFile",
      "isPublished",
      "embeddedMetadata",
      "customMetadata",
      "metadata",
      "selectedFieldsSchema",
    ]),
    extensions: write.bodyJson,
    webhookUrl: write.body,
    overwriteFile: write.body,
    overwriteAITags: write.body,
    overwriteTags: write.body,
    overwriteCustomMetadata: write.body,
    customMetadata: write.bodyJson,
    transformation: write.bodyJson,
    checks: write.body,
    description: write.body,
    publicKey: /* @__PURE__ */ write.credential(write.body),
    token: /* @__PURE__ */ write.credential(/* @__PURE__ */ write.secret(write.body)),
    expire: write.body,
    signature: /* @__PURE__ */ write.credential(/* @__PURE__ */ write.secret(write.body)),
  },
  required: ["file", "fileName"],
  body: write.form,
  server: "https://upload.imagekit.io",
});

/**
 * Upload a file, with every field covered by the token
 *
 * Beta. Like `uploadFile`, except for the credential in the form: `token` is a signed JWT that contains
 * every field, so that a browser cannot change them. Authenticate with either basic authentication or
 * `token`; both together are refused. Not retried automatically, for the same reasons as `uploadFile`.
 *
 * `POST /api/v2/files/upload`
 *
 * @throws ApiError with status 400, 401, 403 or 500
 */
export const uploadFileV2: Operation<
  paths,
  [input: UploadFileV2Input, options?: RequestOptions],
  UploadResult | UploadAccepted,
  Record<400 | 401 | 403 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "uploadFileV2",
  method: "POST",
  path: "/api/v2/files/upload",
  members: {
    file: write.body,
    fileName: write.body,
    useUniqueFileName: write.body,
    tags: write.bodyComma,
    folder: write.body,
    isPrivateFile: write.body,
    isPublished: write.body,
    customCoordinates: write.body,
    responseFields: /* @__PURE__ */ write.oneOf(write.bodyComma, [
      "tags",
      "customCoordinates",
      "isPrivateFile",
      "isPublished",
      "embeddedMetadata",
      "customMetadata",
      "metadata",
      "selectedFieldsSchema",
    ]),
    extensions: write.bodyJson,
    webhookUrl: write.body,
    overwriteFile: write.body,
    overwriteAITags: write.body,
    overwriteTags: write.body,
    overwriteCustomMetadata: write.body,
    customMetadata: write.bodyJson,
    transformation: write.bodyJson,
    checks: write.body,
    description: write.body,
    token: /* @__PURE__ */ write.credential(/* @__PURE__ */ write.secret(write.body)),
  },
  required: ["file", "fileName"],
  body: write.form,
  server: "https://upload.imagekit.io",
});

/**
 * List the saved extensions
 *
 * Not paginated.
 *
 * `GET /v1/saved-extensions`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listSavedExtensions: Operation<
  paths,
  [input?: ListSavedExtensionsInput, options?: RequestOptions],
  SavedExtension[],
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "listSavedExtensions",
  method: "GET",
  path: "/v1/saved-extensions",
  responseKind: "array",
});

/**
 * Save the settings of an extension
 *
 * To use the result, add a `saved-extension` with its id to `extensions` of an upload or an update.
 *
 * `POST /v1/saved-extensions`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createSavedExtension: Operation<
  paths,
  [input: CreateSavedExtensionInput, options?: RequestOptions],
  SavedExtension,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createSavedExtension",
  method: "POST",
  path: "/v1/saved-extensions",
  members: { name: write.body, description: write.body, config: write.body },
  required: ["name", "description", "config"],
  body: write.json,
});

/**
 * Get a saved extension
 *
 * Returns its name, description and settings.
 *
 * `GET /v1/saved-extensions/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getSavedExtension: Operation<
  paths,
  [input: GetSavedExtensionInput, options?: RequestOptions],
  SavedExtension,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getSavedExtension",
  method: "GET",
  path: "/v1/saved-extensions/{id}",
  members: { id: write.path },
});

/**
 * Delete a saved extension
 *
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/saved-extensions/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteSavedExtension: Operation<
  paths,
  [input: DeleteSavedExtensionInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteSavedExtension",
  method: "DELETE",
  path: "/v1/saved-extensions/{id}",
  members: { id: write.path },
  empty: true,
});

/**
 * Change a saved extension
 *
 * At least one member is required; the others stay unchanged. `config` is replaced as a whole.
 *
 * `PATCH /v1/saved-extensions/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateSavedExtension: Operation<
  paths,
  [input: UpdateSavedExtensionInput, options?: RequestOptions],
  SavedExtension,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateSavedExtension",
  method: "PATCH",
  path: "/v1/saved-extensions/{id}",
  members: { id: write.path, name: write.body, description: write.body, config: write.body },
  body: write.json,
});

/**
 * List the named transformations
 *
 * Not paginated.
 *
 * `GET /v1/named-transformations`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listNamedTransformations: Operation<
  paths,
  [input?: ListNamedTransformationsInput, options?: RequestOptions],
  NamedTransformation[],
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "listNamedTransformations",
  method: "GET",
  path: "/v1/named-transformations",
  responseKind: "array",
});

/**
 * Name a transformation
 *
 * URLs refer to it as `n-<name>`.
 *
 * `POST /v1/named-transformations`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createNamedTransformation: Operation<
  paths,
  [input: CreateNamedTransformationInput, options?: RequestOptions],
  NamedTransformation,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createNamedTransformation",
  method: "POST",
  path: "/v1/named-transformations",
  members: { name: write.body, transformation: write.body, enabled: write.body },
  required: ["name", "transformation"],
  body: write.json,
});

/**
 * Get a named transformation
 *
 * By its id, not by its name.
 *
 * `GET /v1/named-transformations/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getNamedTransformation: Operation<
  paths,
  [input: GetNamedTransformationInput, options?: RequestOptions],
  NamedTransformation,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getNamedTransformation",
  method: "GET",
  path: "/v1/named-transformations/{id}",
  members: { id: write.path },
});

/**
 * Delete a named transformation
 *
 * 409 if upload settings still refer to it.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/named-transformations/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 409, 429 or 500
 */
export const deleteNamedTransformation: Operation<
  paths,
  [input: DeleteNamedTransformationInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 409 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteNamedTransformation",
  method: "DELETE",
  path: "/v1/named-transformations/{id}",
  members: { id: write.path },
  empty: true,
});

/**
 * Change a named transformation
 *
 * At least one member is required; the others stay unchanged. If it is disabled, every URL that uses it
 * fails. 409 if it is renamed or disabled while upload settings still refer to it.
 *
 * `PATCH /v1/named-transformations/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 409, 429 or 500
 */
export const updateNamedTransformation: Operation<
  paths,
  [input: UpdateNamedTransformationInput, options?: RequestOptions],
  NamedTransformation,
  Record<400 | 401 | 403 | 404 | 409 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateNamedTransformation",
  method: "PATCH",
  path: "/v1/named-transformations/{id}",
  members: { id: write.path, name: write.body, transformation: write.body, enabled: write.body },
  body: write.json,
});

/**
 * Get the account's usage in a date range
 *
 * The end date is not included, and the range must be shorter than 90 days. The figures are up to six
 * hours old; those of an agency include the accounts that it pays for.
 *
 * `GET /v1/accounts/usage`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const getAccountUsage: Operation<
  paths,
  [input: GetAccountUsageInput, options?: RequestOptions],
  AccountUsage,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getAccountUsage",
  method: "GET",
  path: "/v1/accounts/usage",
  members: { startDate: write.query, endDate: write.query },
  required: ["startDate", "endDate"],
});

/**
 * Get the account's traffic by source
 *
 * Beta. Both dates are included, in UTC. The figures are up to five minutes old.
 *
 * `GET /v1/accounts/usage-analytics`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const getUsageAnalytics: Operation<
  paths,
  [input: GetUsageAnalyticsInput, options?: RequestOptions],
  UsageAnalytics,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getUsageAnalytics",
  method: "GET",
  path: "/v1/accounts/usage-analytics",
  members: { startDate: write.query, endDate: write.query },
  required: ["startDate", "endDate"],
});

/**
 * List the origins
 *
 * Beta. Not paginated. Secrets are not returned.
 *
 * `GET /v1/accounts/origins`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listOrigins: Operation<
  paths,
  [input?: ListOriginsInput, options?: RequestOptions],
  Origin[],
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "listOrigins",
  method: "GET",
  path: "/v1/accounts/origins",
  responseKind: "array",
});

/**
 * Add an origin
 *
 * Beta. The required members depend on `type`; no response contains the secret ones.
 *
 * `POST /v1/accounts/origins`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createOrigin: Operation<
  paths,
  [input: CreateOriginInput, options?: RequestOptions],
  Origin,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createOrigin",
  method: "POST",
  path: "/v1/accounts/origins",
  members: {
    type: /* @__PURE__ */ write.oneOf(write.body, [
      "S3",
      "CLOUDINARY_BACKUP",
      "S3_COMPATIBLE",
      "WEB_FOLDER",
      "WEB_PROXY",
      "GCS",
      "AZURE_BLOB",
      "AKENEO_PIM",
    ]),
    name: write.body,
    bucket: write.body,
    prefix: write.body,
    accessKey: /* @__PURE__ */ write.secret(write.body),
    secretKey: /* @__PURE__ */ write.secret(write.body),
    useIAMRole: write.body,
    includeCanonicalHeader: write.body,
    baseUrlForCanonicalHeader: write.body,
    endpoint: write.body,
    s3ForcePathStyle: write.body,
    baseUrl: write.body,
    forwardHostHeaderToOrigin: write.body,
    clientEmail: write.body,
    privateKey: /* @__PURE__ */ write.secret(write.body),
    container: write.body,
    accountName: write.body,
    sasToken: /* @__PURE__ */ write.secret(write.body),
    clientId: /* @__PURE__ */ write.secret(write.body),
    clientSecret: /* @__PURE__ */ write.secret(write.body),
    username: /* @__PURE__ */ write.secret(write.body),
    password: /* @__PURE__ */ write.secret(write.body),
  },
  required: ["type", "name"],
  body: write.json,
  check: /* @__PURE__ */ write.exclusiveShapes({
    bucket: [0, 1, 2, 5],
    prefix: [0, 1, 2, 5, 6],
    accessKey: [0, 1, 2],
    secretKey: [0, 1, 2],
    useIAMRole: [0, 1],
    endpoint: [2],
    s3ForcePathStyle: [2],
    baseUrl: [3, 7],
    forwardHostHeaderToOrigin: [3],
    clientEmail: [5],
    privateKey: [5],
    container: [6],
    accountName: [6],
    sasToken: [6],
    clientId: [7],
    clientSecret: [7],
    username: [7],
    password: [7],
  }),
});

/**
 * Get an origin
 *
 * Beta. Secrets are not returned.
 *
 * `GET /v1/accounts/origins/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getOrigin: Operation<
  paths,
  [input: GetOriginInput, options?: RequestOptions],
  Origin,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getOrigin",
  method: "GET",
  path: "/v1/accounts/origins/{id}",
  members: { id: write.path },
});

/**
 * Replace an origin
 *
 * Beta. Send the whole origin, including its secrets; absent members are set to their defaults.
 *
 * `PUT /v1/accounts/origins/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateOrigin: Operation<
  paths,
  [input: UpdateOriginInput, options?: RequestOptions],
  Origin,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateOrigin",
  method: "PUT",
  path: "/v1/accounts/origins/{id}",
  members: {
    id: write.path,
    type: /* @__PURE__ */ write.oneOf(write.body, [
      "S3",
      "CLOUDINARY_BACKUP",
      "S3_COMPATIBLE",
      "WEB_FOLDER",
      "WEB_PROXY",
      "GCS",
      "AZURE_BLOB",
      "AKENEO_PIM",
    ]),
    name: write.body,
    bucket: write.body,
    prefix: write.body,
    accessKey: /* @__PURE__ */ write.secret(write.body),
    secretKey: /* @__PURE__ */ write.secret(write.body),
    useIAMRole: write.body,
    includeCanonicalHeader: write.body,
    baseUrlForCanonicalHeader: write.body,
    endpoint: write.body,
    s3ForcePathStyle: write.body,
    baseUrl: write.body,
    forwardHostHeaderToOrigin: write.body,
    clientEmail: write.body,
    privateKey: /* @__PURE__ */ write.secret(write.body),
    container: write.body,
    accountName: write.body,
    sasToken: /* @__PURE__ */ write.secret(write.body),
    clientId: /* @__PURE__ */ write.secret(write.body),
    clientSecret: /* @__PURE__ */ write.secret(write.body),
    username: /* @__PURE__ */ write.secret(write.body),
    password: /* @__PURE__ */ write.secret(write.body),
  },
  required: ["type", "name"],
  body: write.json,
  check: /* @__PURE__ */ write.exclusiveShapes({
    bucket: [0, 1, 2, 5],
    prefix: [0, 1, 2, 5, 6],
    accessKey: [0, 1, 2],
    secretKey: [0, 1, 2],
    useIAMRole: [0, 1],
    endpoint: [2],
    s3ForcePathStyle: [2],
    baseUrl: [3, 7],
    forwardHostHeaderToOrigin: [3],
    clientEmail: [5],
    privateKey: [5],
    container: [6],
    accountName: [6],
    sasToken: [6],
    clientId: [7],
    clientSecret: [7],
    username: [7],
    password: [7],
  }),
});

/**
 * Delete an origin
 *
 * Beta. Refused while a URL endpoint uses it; the status of that error is not documented.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/accounts/origins/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteOrigin: Operation<
  paths,
  [input: DeleteOriginInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteOrigin",
  method: "DELETE",
  path: "/v1/accounts/origins/{id}",
  members: { id: write.path },
  empty: true,
});

/**
 * List the URL endpoints
 *
 * Beta. Not paginated. The built-in one has the id `default`.
 *
 * `GET /v1/accounts/url-endpoints`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listUrlEndpoints: Operation<
  paths,
  [input?: ListUrlEndpointsInput, options?: RequestOptions],
  UrlEndpoint[],
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "listUrlEndpoints",
  method: "GET",
  path: "/v1/accounts/url-endpoints",
  responseKind: "array",
});

/**
 * Add a URL endpoint
 *
 * Beta. The response for an unknown origin id is 400.
 *
 * `POST /v1/accounts/url-endpoints`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createUrlEndpoint: Operation<
  paths,
  [input: CreateUrlEndpointInput, options?: RequestOptions],
  UrlEndpoint,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createUrlEndpoint",
  method: "POST",
  path: "/v1/accounts/url-endpoints",
  members: { description: write.body, urlPrefix: write.body, origins: write.body, urlRewriter: write.body },
  required: ["description", "urlPrefix"],
  body: write.json,
});

/**
 * Get a URL endpoint
 *
 * Beta. The built-in one has the id `default`.
 *
 * `GET /v1/accounts/url-endpoints/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getUrlEndpoint: Operation<
  paths,
  [input: GetUrlEndpointInput, options?: RequestOptions],
  UrlEndpoint,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getUrlEndpoint",
  method: "GET",
  path: "/v1/accounts/url-endpoints/{id}",
  members: { id: write.path },
});

/**
 * Replace a URL endpoint
 *
 * Beta. Send the whole endpoint; absent members are set to their defaults.
 *
 * `PUT /v1/accounts/url-endpoints/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateUrlEndpoint: Operation<
  paths,
  [input: UpdateUrlEndpointInput, options?: RequestOptions],
  UrlEndpoint,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateUrlEndpoint",
  method: "PUT",
  path: "/v1/accounts/url-endpoints/{id}",
  members: {
    id: write.path,
    description: write.body,
    urlPrefix: write.body,
    origins: write.body,
    urlRewriter: write.body,
  },
  required: ["description"],
  body: write.json,
});

/**
 * Delete a URL endpoint
 *
 * Beta. The built-in one cannot be deleted.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/accounts/url-endpoints/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteUrlEndpoint: Operation<
  paths,
  [input: DeleteUrlEndpointInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteUrlEndpoint",
  method: "DELETE",
  path: "/v1/accounts/url-endpoints/{id}",
  members: { id: write.path },
  empty: true,
});

/**
 * List the webhooks
 *
 * Beta. Not paginated, since an account has at most 3 webhooks. The response contains their signing
 * secrets.
 *
 * `GET /v1/accounts/webhooks`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listWebhooks: Operation<
  paths,
  [input?: ListWebhooksInput, options?: RequestOptions],
  Webhook[],
  Record<401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "listWebhooks",
  method: "GET",
  path: "/v1/accounts/webhooks",
  responseKind: "array",
});

/**
 * Add a webhook
 *
 * Beta. An account has at most 3 webhooks, and their endpoints must differ. The service creates the
 * signing secret.
 *
 * `POST /v1/accounts/webhooks`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createWebhook: Operation<
  paths,
  [input: CreateWebhookInput, options?: RequestOptions],
  Webhook,
  Record<400 | 401 | 403 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "createWebhook",
  method: "POST",
  path: "/v1/accounts/webhooks",
  members: {
    endpoint: write.body,
    events: /* @__PURE__ */ write.oneOf(write.body, [
      "video.transformation.accepted",
      "video.transformation.ready",
      "video.transformation.error",
      "upload.pre-transform.success",
      "upload.pre-transform.error",
      "upload.post-transform.success",
      "upload.post-transform.error",
      "file.created",
      "file.updated",
      "file.deleted",
      "file-version.created",
      "file-version.deleted",
    ]),
    enabled: write.body,
  },
  required: ["endpoint", "events"],
  body: write.json,
});

/**
 * Get a webhook
 *
 * Beta. The response contains the signing secret.
 *
 * `GET /v1/accounts/webhooks/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getWebhook: Operation<
  paths,
  [input: GetWebhookInput, options?: RequestOptions],
  Webhook,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "getWebhook",
  method: "GET",
  path: "/v1/accounts/webhooks/{id}",
  members: { id: write.path },
});

/**
 * Delete a webhook
 *
 * Beta. The service sends no further events to its endpoint.
 * Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted it.
 *
 * `DELETE /v1/accounts/webhooks/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteWebhook: Operation<
  paths,
  [input: DeleteWebhookInput, options?: RequestOptions],
  void,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "deleteWebhook",
  method: "DELETE",
  path: "/v1/accounts/webhooks/{id}",
  members: { id: write.path },
  empty: true,
});

/**
 * Change a webhook
 *
 * Beta. Absent members stay unchanged; `events` replaces the whole list. The signing secret cannot be
 * changed. The call can be repeated safely.
 *
 * `PATCH /v1/accounts/webhooks/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateWebhook: Operation<
  paths,
  [input: UpdateWebhookInput, options?: RequestOptions],
  Webhook,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
> = /* @__PURE__ */ operation({
  provider: "imagekit",
  id: "updateWebhook",
  method: "PATCH",
  path: "/v1/accounts/webhooks/{id}",
  members: {
    id: write.path,
    endpoint: write.body,
    events: /* @__PURE__ */ write.oneOf(write.body, [
      "video.transformation.accepted",
      "video.transformation.ready",
      "video.transformation.error",
      "upload.pre-transform.success",
      "upload.pre-transform.error",
      "upload.post-transform.success",
      "upload.post-transform.error",
      "file.created",
      "file.updated",
      "file.deleted",
      "file-version.created",
      "file-version.deleted",
    ]),
    enabled: write.body,
  },
  body: write.json,
  idempotent: true,
});
