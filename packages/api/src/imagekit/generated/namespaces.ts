/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import { type ApiPromise, bind, type Client, type Paged, type RequestOptions } from "../../runtime/internal.js";
import type { AccountUsage, AddTagsInput, AiFilterSearch, Asset, BulkDeletePartialSuccess, BulkDeleteResult, BulkFileDeleteInput, BulkJob, BulkJobPartialSuccess, BulkJobStarted, BulkUpdatePartialSuccess, BulkUpdateResult, CopyFileInput, CopyFolderInput, CreateAiFilterSearchInput, CreateCustomMetadataFieldsInput, CreateFolderInput, CreateNamedTransformationInput, CreateOriginInput, CreateSavedExtensionInput, CreateUrlEndpointInput, CreateWebhookInput, CustomMetadataField, DeleteCustomMetadataFieldInput, DeleteFileInput, DeleteFileVersionInput, DeleteFolderInput, DeleteNamedTransformationInput, DeleteOriginInput, DeleteSavedExtensionInput, DeleteUrlEndpointInput, DeleteWebhookInput, ErrorBody, FileDetails, GetAccountUsageInput, GetBulkJobStatusInput, GetCustomMetadataFieldsInput, GetFileDetailsInput, GetFileMetadataInput, GetFileVersionDetailsInput, GetFileVersionsInput, GetNamedTransformationInput, GetOriginInput, GetPurgeFileCacheStatusInput, GetRemoteFileUrlMetadataInput, GetSavedExtensionInput, GetUrlEndpointInput, GetUsageAnalyticsInput, GetWebhookInput, ListFilesInput, ListNamedTransformationsInput, ListOriginsInput, ListSavedExtensionsInput, ListUrlEndpointsInput, ListWebhooksInput, Metadata, MissingFilesBody, MoveFileInput, MoveFolderInput, NamedTransformation, Origin, PurgeFileCacheInput, PurgeRequest, PurgeStatus, RemoveAITagsInput, RemoveTagsInput, RenameFileInput, RenameFilePartialSuccess, RenameFileResult, RenameFolderInput, RestoreFileVersionInput, SavedExtension, UpdateCustomMetadataFieldsInput, UpdateFileDetailsInput, UpdateNamedTransformationInput, UpdateOriginInput, UpdateSavedExtensionInput, UpdateUrlEndpointInput, UpdateWebhookInput, UploadAccepted, UploadFileInput, UploadFileV2Input, UploadResult, UrlEndpoint, UsageAnalytics, Webhook } from "./models.js";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";

/** Every operation of the API, by tag. */
export interface Namespaces {
  /** Find files and folders of the media library. */
  readonly assets: {
    /**
     * List and search files and folders
     *
     * Answers a bare array with no total and no link to what follows: a page shorter than `limit` is the last.
     * The listing is no snapshot. While files change, paging by offset can skip or repeat entries, and a new
     * upload may take a few seconds to appear.
     * With `searchQuery` the service ignores `type` and `tags`.
     *
     * `GET /v1/files`
     *
     * @throws 400: A parameter is out of range or not known, or `searchQuery` cannot be read.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    listFiles(input?: ListFilesInput, options?: RequestOptions): Paged<Asset[], Asset>;
    /**
     * Turn a question into a search query
     *
     * Beta. Writes the query for `searchQuery` of `listFiles` and runs no search itself.
     * Repeating the call changes nothing.
     *
     * `POST /v1/ai-filter-search`
     *
     * @throws 400: The prompt is missing, or a member is malformed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createAiFilterSearch(input: CreateAiFilterSearchInput, options?: RequestOptions): ApiPromise<AiFilterSearch>;
  };
  /** Details, tags, copies, names and deletion of single files. */
  readonly files: {
    /**
     * Get a file's details
     *
     * The current version only; `getFileVersionDetails` has the earlier ones.
     *
     * `GET /v1/files/{fileId}/details`
     *
     * @throws 400: The id is malformed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No file has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getFileDetails(input: GetFileDetailsInput, options?: RequestOptions): ApiPromise<FileDetails>;
    /**
     * Change a file's attributes, or publish and unpublish it
     *
     * Attributes and publication cannot be changed in one request. Only the current version can be edited.
     * An absent member stays as it is; `null` clears it.
     * Not repeated by itself: `remove-bg` makes a new version of the file, and each run of an extension is
     * billed.
     *
     * `PATCH /v1/files/{fileId}/details`
     *
     * @throws 400: A member cannot be used so. `errors` names the custom metadata fields at fault.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No file has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateFileDetails(input: UpdateFileDetailsInput, options?: RequestOptions): ApiPromise<FileDetails>;
    /**
     * Delete a file with all its versions
     *
     * Copies that the delivery network holds stay reachable until they are purged.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/files/{fileId}`
     *
     * @throws 400: The id is malformed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No file has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteFile(input: DeleteFileInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Add tags to up to 50 files
     *
     * When one id is unknown, nothing is applied and the answer is 404. Adding a tag twice changes nothing, so
     * the request may be repeated.
     *
     * `POST /v1/files/addTags`
     *
     * @throws 207: Some files have changed; `errors` names the others.
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: At least one id is unknown; nothing was changed.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    addTags(input: AddTagsInput, options?: RequestOptions): ApiPromise<BulkUpdateResult>;
    /**
     * Remove tags from up to 50 files
     *
     * When one id is unknown, nothing is applied and the answer is 404. Removing a tag twice changes nothing,
     * so the request may be repeated.
     *
     * `POST /v1/files/removeTags`
     *
     * @throws 207: Some files have changed; `errors` names the others.
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: At least one id is unknown; nothing was changed.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    removeTags(input: RemoveTagsInput, options?: RequestOptions): ApiPromise<BulkUpdateResult>;
    /**
     * Remove AI tags from up to 50 files
     *
     * When one id is unknown, nothing is applied and the answer is 404. Removing a tag twice changes nothing,
     * so the request may be repeated.
     *
     * `POST /v1/files/removeAITags`
     *
     * @throws 207: Some files have changed; `errors` names the others.
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: At least one id is unknown; nothing was changed.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    removeAITags(input: RemoveAITagsInput, options?: RequestOptions): ApiPromise<BulkUpdateResult>;
    /**
     * Delete up to 100 files with all their versions
     *
     * When one id is unknown, nothing is deleted and the answer is 404.
     *
     * `POST /v1/files/batch/deleteByFileIds`
     *
     * @throws 207: Some files are gone; `errors` names the others.
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: At least one id is unknown; nothing was changed.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    bulkFileDelete(input: BulkFileDeleteInput, options?: RequestOptions): ApiPromise<BulkDeleteResult>;
    /**
     * Copy a file into a folder
     *
     * Where the folder already has a file of that name, what is copied becomes new versions of it.
     *
     * `POST /v1/files/copy`
     *
     * @throws 400: `reason` is `MISSING_PARAMETER`, `SAME_SOURCE_AND_DESTINATION`, `VERSION_LIMIT_EXCEEDED` or
     * `INVALID_FOLDER_PATH`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is no file at `sourceFilePath`; `reason` is `SOURCE_FILE_MISSING`.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    copyFile(input: CopyFileInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Move a file, with all its versions, into a folder
     *
     * Where the folder already has a file of that name, what is moved becomes new versions of it.
     *
     * `POST /v1/files/move`
     *
     * @throws 400: `reason` is `MISSING_PARAMETER`, `SAME_SOURCE_AND_DESTINATION`, `VERSION_LIMIT_EXCEEDED` or
     * `INVALID_FOLDER_PATH`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is no file at `sourceFilePath`; `reason` is `SOURCE_FILE_MISSING`.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    moveFile(input: MoveFileInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Rename a file with all its versions
     *
     * In the new name each character other than a letter, a digit, `.`, `_` or `-` becomes `_`.
     * `purgeCache` purges the old URL and its variants in the query; variants with the transformation in the
     * path stay cached.
     * Not repeated by itself: a second try would not find the old name, or would count as another purge.
     *
     * `PUT /v1/files/rename`
     *
     * @throws 207: The file has its new name, but the purge was refused. Purge the old URL with
     * `purgeFileCache`.
     * @throws 400: `reason` is `MISSING_PARAMETER`, `INVALID_PARAMETER` or `SAME_OLD_AND_NEW_NAME`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is no file at `filePath`; `reason` is `FILE_MISSING`.
     * @throws 409: The folder has a file of the new name; `reason` is `FILE_ALREADY_EXISTS`.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    renameFile(input: RenameFileInput, options?: RequestOptions): ApiPromise<RenameFileResult>;
  };
  /** The earlier contents of a file, at most 100 of them. */
  readonly fileVersions: {
    /**
     * List a file's versions
     *
     * The current version first, as `file`; then the earlier ones, as `file-version`. Tell versions apart by
     * `versionInfo.id`. Not paged.
     *
     * `GET /v1/files/{fileId}/versions`
     *
     * @throws 400: The id is malformed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No file has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getFileVersions(input: GetFileVersionsInput, options?: RequestOptions): ApiPromise<FileDetails[]>;
    /**
     * Get the details of one version
     *
     * Works for the current version too.
     *
     * `GET /v1/files/{fileId}/versions/{versionId}`
     *
     * @throws 400: The id is malformed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No such file, or no such version of it.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getFileVersionDetails(input: GetFileVersionDetailsInput, options?: RequestOptions): ApiPromise<FileDetails>;
    /**
     * Delete one version
     *
     * The current version cannot be deleted this way.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/files/{fileId}/versions/{versionId}`
     *
     * @throws 400: An id is malformed, or the version is the current one.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No such file, or no such version of it.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteFileVersion(input: DeleteFileVersionInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Make an earlier version the current one
     *
     * Not repeated by itself: what a second try does to a version that is already current is not documented.
     *
     * `PUT /v1/files/{fileId}/versions/{versionId}/restore`
     *
     * @throws 400: The id is malformed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No such file, or no such version of it.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    restoreFileVersion(input: RestoreFileVersionInput, options?: RequestOptions): ApiPromise<FileDetails>;
  };
  /** Folders, and the jobs that copy, move or rename them. */
  readonly folders: {
    /**
     * Create a folder
     *
     * Parents that are missing are created too. In the name each character other than a letter or a digit
     * becomes `_`.
     * The answer has no content worth reading: the service sends nothing or an empty object. What it answers
     * for a folder that exists is not documented.
     *
     * `POST /v1/folder`
     *
     * @throws 400: The name is `.`, `..` or holds a slash (`reason` is `INVALID_FOLDER_PATH`), or a member is
     * missing.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createFolder(input: CreateFolderInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Delete a folder with everything in it
     *
     * Permanent. The path goes into a JSON body, and some proxies drop the body of a DELETE request.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/folder`
     *
     * @throws 400: More than 100000 things lie in the folder (`reason` is `TOO_MANY_OBJECTS`), or the path is
     * missing.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is no folder at this path; `reason` is `FOLDER_NOT_FOUND`.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteFolder(input: DeleteFolderInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Copy a folder into another one
     *
     * Starts a job; ask `getBulkJobStatus` for its end. Both folders are locked meanwhile.
     *
     * `POST /v1/bulkJobs/copyFolder`
     *
     * @throws 400: `reason` is `MISSING_PARAMETER`, `INVALID_PARAMETER`, `TOO_MANY_OBJECTS`, `SOURCE_IS_ROOT`,
     * `SAME_SOURCE_AND_DESTINATION`, `INVALID_FOLDER_PATH` or, for a move into the folder itself,
     * `INVALID_DESTINATION_PATH`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is nothing at `sourceFolderPath`; `reason` is `NO_FILES_FOLDER`.
     * @throws 423: A job that still runs holds one of the folders. Wait for it, then call again.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    copyFolder(input: CopyFolderInput, options?: RequestOptions): ApiPromise<BulkJobStarted>;
    /**
     * Move a folder, with all versions of its files, into another one
     *
     * Starts a job; ask `getBulkJobStatus` for its end. Both folders are locked meanwhile.
     *
     * `POST /v1/bulkJobs/moveFolder`
     *
     * @throws 400: `reason` is `MISSING_PARAMETER`, `INVALID_PARAMETER`, `TOO_MANY_OBJECTS`, `SOURCE_IS_ROOT`,
     * `SAME_SOURCE_AND_DESTINATION`, `INVALID_FOLDER_PATH` or, for a move into the folder itself,
     * `INVALID_DESTINATION_PATH`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is nothing at `sourceFolderPath`; `reason` is `NO_FILES_FOLDER`.
     * @throws 423: A job that still runs holds one of the folders. Wait for it, then call again.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    moveFolder(input: MoveFolderInput, options?: RequestOptions): ApiPromise<BulkJobStarted>;
    /**
     * Rename a folder
     *
     * Starts a job, and unlike the copy and the move answers 202. In the new name each character other than a
     * letter, a digit or `-` becomes `_`.
     * With `purgeCache` one purge is issued for the old folder; the job's status then carries its id.
     *
     * `POST /v1/bulkJobs/renameFolder`
     *
     * @throws 400: The folder is the root, or a member is missing.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: There is no folder at this path; `reason` is `FOLDER_NOT_FOUND`.
     * @throws 409: A folder of the new name exists.
     * @throws 423: A job that still runs holds one of the folders. Wait for it, then call again.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    renameFolder(input: RenameFolderInput, options?: RequestOptions): ApiPromise<BulkJobStarted>;
    /**
     * Get the state of a folder job
     *
     * Anything but `Pending` is final. No state for a failure is documented, so waiting needs a deadline.
     *
     * `GET /v1/bulkJobs/{jobId}`
     *
     * @throws 207: The folder has its new name, but the purge failed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No job has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getBulkJobStatus(input: GetBulkJobStatusInput, options?: RequestOptions): ApiPromise<BulkJob>;
  };
  /** Drop copies that the delivery network holds. */
  readonly cache: {
    /**
     * Purge a delivery URL from the cache
     *
     * A `*` as the very last character takes in every URL that starts so; the service refuses a prefix that is
     * too short.
     * Each call counts against a monthly quota, 1000 unless agreed otherwise.
     *
     * `POST /v1/files/purge`
     *
     * @throws 400: The URL is not one of the account, or its wildcard is not allowed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    purgeFileCache(input: PurgeFileCacheInput, options?: RequestOptions): ApiPromise<PurgeRequest>;
    /**
     * Get the state of a purge
     *
     * An unknown id answers 400, not 404. No state for a failure is documented, so waiting needs a deadline.
     *
     * `GET /v1/files/purge/{requestId}`
     *
     * @throws 400: No purge has this id.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getPurgeFileCacheStatus(input: GetPurgeFileCacheStatusInput, options?: RequestOptions): ApiPromise<PurgeStatus>;
  };
  /** What a file says about itself - size, EXIF, perceptual hash. */
  readonly metadata: {
    /**
     * Get the metadata of a stored file
     *
     * Size, colour, EXIF and perceptual hash of the current version.
     *
     * `GET /v1/files/{fileId}/metadata`
     *
     * @throws 400: The id is malformed, or the file is damaged or of a kind that carries no metadata.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No file has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getFileMetadata(input: GetFileMetadataInput, options?: RequestOptions): ApiPromise<Metadata>;
    /**
     * Get the metadata of a file behind a URL
     *
     * The URL must be one that the account itself delivers.
     *
     * `GET /v1/metadata`
     *
     * @throws 400: The URL is missing, malformed or not delivered by the account.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: Nothing could be read from the URL.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getRemoteFileUrlMetadata(input: GetRemoteFileUrlMetadataInput, options?: RequestOptions): ApiPromise<Metadata>;
  };
  /** The typed fields that files can carry beside their own metadata. */
  readonly customMetadataFields: {
    /**
     * List the custom metadata fields
     *
     * Not paged. Nothing in the answer tells a deleted field from a live one.
     *
     * `GET /v1/customMetadataFields`
     *
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getCustomMetadataFields(input?: GetCustomMetadataFieldsInput, options?: RequestOptions): ApiPromise<CustomMetadataField[]>;
    /**
     * Create a custom metadata field
     *
     * One field per call. The name must be new among all fields, deleted ones included; the label among the
     * live ones.
     *
     * `POST /v1/customMetadataFields`
     *
     * @throws 400: The field's definition is not valid, or its name or label is taken. `errors` may name the
     * members at fault.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createCustomMetadataFields(input: CreateCustomMetadataFieldsInput, options?: RequestOptions): ApiPromise<CustomMetadataField>;
    /**
     * Delete a custom metadata field
     *
     * The name can never be used again. A field that a path policy uses cannot be deleted.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/customMetadataFields/{id}`
     *
     * @throws 400: The id is malformed, or a path policy uses the field.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No field has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteCustomMetadataField(input: DeleteCustomMetadataFieldInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Change a custom metadata field
     *
     * At least one member. Neither the name nor the type of a field can change.
     *
     * `PATCH /v1/customMetadataFields/{id}`
     *
     * @throws 400: The field's definition is not valid, or its name or label is taken. `errors` may name the
     * members at fault.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No field has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateCustomMetadataFields(input: UpdateCustomMetadataFieldsInput, options?: RequestOptions): ApiPromise<CustomMetadataField>;
  };
  /** Store a file in one request, on the upload host. */
  readonly upload: {
    /**
     * Upload a file
     *
     * The whole file in one request: ImageKit has no chunked or resumable upload.
     * Either basic authentication, or `publicKey`, `token`, `expire` and `signature` in the form (from a
     * browser); both together are refused.
     * A video with a `pre` transformation is answered by 202 without a file; the file is announced to the
     * account's webhook.
     * Not repeated by itself: under the default `useUniqueFileName` a second try stores a second file, and a
     * `token` is spent by the first try even when that fails.
     *
     * `POST /api/v1/files/upload`
     *
     * @throws 400: The form cannot be accepted.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, or the account's storage is used up.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    uploadFile(input: UploadFileInput, options?: RequestOptions): ApiPromise<UploadResult | UploadAccepted>;
    /**
     * Upload a file, with every field covered by the token
     *
     * Beta. As `uploadFile`, except for the credential in the form: `token` is a signed JWT that states every
     * field, so that a browser cannot change them.
     * Either basic authentication or `token`; both together are refused.
     * Not repeated by itself, for the reasons given at `uploadFile`.
     *
     * `POST /api/v2/files/upload`
     *
     * @throws 400: The form cannot be accepted.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, or the account's storage is used up.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    uploadFileV2(input: UploadFileV2Input, options?: RequestOptions): ApiPromise<UploadResult | UploadAccepted>;
  };
  /** Extension settings kept under an id; at most 100 per account. */
  readonly savedExtensions: {
    /**
     * List the saved extensions
     *
     * Not paged.
     *
     * `GET /v1/saved-extensions`
     *
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    listSavedExtensions(input?: ListSavedExtensionsInput, options?: RequestOptions): ApiPromise<SavedExtension[]>;
    /**
     * Save the settings of an extension
     *
     * Name the result in `extensions` of an upload or an update as `saved-extension` with its id.
     *
     * `POST /v1/saved-extensions`
     *
     * @throws 400: The id or the settings are not valid, or the account has 100 saved extensions already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createSavedExtension(input: CreateSavedExtensionInput, options?: RequestOptions): ApiPromise<SavedExtension>;
    /**
     * Get a saved extension
     *
     * Its name, description and settings.
     *
     * `GET /v1/saved-extensions/{id}`
     *
     * @throws 400: The id or the settings are not valid, or the account has 100 saved extensions already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No saved extension has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getSavedExtension(input: GetSavedExtensionInput, options?: RequestOptions): ApiPromise<SavedExtension>;
    /**
     * Delete a saved extension
     *
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/saved-extensions/{id}`
     *
     * @throws 400: The id or the settings are not valid, or the account has 100 saved extensions already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No saved extension has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteSavedExtension(input: DeleteSavedExtensionInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Change a saved extension
     *
     * At least one member; the others stay as they are. `config` is replaced as a whole.
     *
     * `PATCH /v1/saved-extensions/{id}`
     *
     * @throws 400: The id or the settings are not valid, or the account has 100 saved extensions already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No saved extension has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateSavedExtension(input: UpdateSavedExtensionInput, options?: RequestOptions): ApiPromise<SavedExtension>;
  };
  /** Transformations that URLs refer to by name; at most 250 per account. */
  readonly namedTransformations: {
    /**
     * List the named transformations
     *
     * Not paged.
     *
     * `GET /v1/named-transformations`
     *
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    listNamedTransformations(input?: ListNamedTransformationsInput, options?: RequestOptions): ApiPromise<NamedTransformation[]>;
    /**
     * Name a transformation
     *
     * Used in URLs as `n-<name>`.
     *
     * `POST /v1/named-transformations`
     *
     * @throws 400: The id, the name or the transformation is not valid, or the account has 250 named
     * transformations already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createNamedTransformation(input: CreateNamedTransformationInput, options?: RequestOptions): ApiPromise<NamedTransformation>;
    /**
     * Get a named transformation
     *
     * By its id, not by its name.
     *
     * `GET /v1/named-transformations/{id}`
     *
     * @throws 400: The id, the name or the transformation is not valid, or the account has 250 named
     * transformations already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No named transformation has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getNamedTransformation(input: GetNamedTransformationInput, options?: RequestOptions): ApiPromise<NamedTransformation>;
    /**
     * Delete a named transformation
     *
     * 409 while upload settings still refer to it.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/named-transformations/{id}`
     *
     * @throws 400: The id, the name or the transformation is not valid, or the account has 250 named
     * transformations already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No named transformation has this id.
     * @throws 409: Upload settings still refer to it, or the new name is taken.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteNamedTransformation(input: DeleteNamedTransformationInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Change a named transformation
     *
     * At least one member; the others stay as they are. A disabled one makes every URL that uses it fail.
     * 409 when it is renamed or disabled while upload settings still refer to it.
     *
     * `PATCH /v1/named-transformations/{id}`
     *
     * @throws 400: The id, the name or the transformation is not valid, or the account has 250 named
     * transformations already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No named transformation has this id.
     * @throws 409: Upload settings still refer to it, or the new name is taken.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateNamedTransformation(input: UpdateNamedTransformationInput, options?: RequestOptions): ApiPromise<NamedTransformation>;
  };
  /** What the account has used. */
  readonly accounts: {
    /**
     * Get what the account used in a span of days
     *
     * The end day is not counted, and the span is shorter than 90 days. Figures are up to six hours old; those
     * of an agency include the accounts it pays for.
     *
     * `GET /v1/accounts/usage`
     *
     * @throws 400: A date is missing or malformed, or the span is not allowed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getAccountUsage(input: GetAccountUsageInput, options?: RequestOptions): ApiPromise<AccountUsage>;
    /**
     * Get where the account's traffic came from
     *
     * Beta. Both days are counted, in UTC. Figures are up to five minutes old.
     *
     * `GET /v1/accounts/usage-analytics`
     *
     * @throws 400: A date is missing or malformed, or the span is not allowed.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getUsageAnalytics(input: GetUsageAnalyticsInput, options?: RequestOptions): ApiPromise<UsageAnalytics>;
  };
  /** The storages that ImageKit reads from. Beta. */
  readonly origins: {
    /**
     * List the origins
     *
     * Beta. Not paged. Secrets are left out.
     *
     * `GET /v1/accounts/origins`
     *
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    listOrigins(input?: ListOriginsInput, options?: RequestOptions): ApiPromise<Origin[]>;
    /**
     * Add an origin
     *
     * Beta. `type` decides which members are required; no answer ever repeats the secret ones.
     *
     * `POST /v1/accounts/origins`
     *
     * @throws 400: A member is missing or not valid for this `type`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createOrigin(input: CreateOriginInput, options?: RequestOptions): ApiPromise<Origin>;
    /**
     * Get an origin
     *
     * Beta. Secrets are left out.
     *
     * `GET /v1/accounts/origins/{id}`
     *
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No origin has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getOrigin(input: GetOriginInput, options?: RequestOptions): ApiPromise<Origin>;
    /**
     * Replace an origin
     *
     * Beta. The whole origin is sent again, secrets included; what is left out falls back to its default.
     *
     * `PUT /v1/accounts/origins/{id}`
     *
     * @throws 400: A member is missing or not valid for this `type`.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No origin has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateOrigin(input: UpdateOriginInput, options?: RequestOptions): ApiPromise<Origin>;
    /**
     * Delete an origin
     *
     * Beta. Refused while a URL endpoint reads from it; with which status is not documented.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/accounts/origins/{id}`
     *
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No origin has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteOrigin(input: DeleteOriginInput, options?: RequestOptions): ApiPromise<void>;
  };
  /** The prefixes under which files are delivered. Beta. */
  readonly urlEndpoints: {
    /**
     * List the URL endpoints
     *
     * Beta. Not paged. The built-in one has the id `default`.
     *
     * `GET /v1/accounts/url-endpoints`
     *
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    listUrlEndpoints(input?: ListUrlEndpointsInput, options?: RequestOptions): ApiPromise<UrlEndpoint[]>;
    /**
     * Add a URL endpoint
     *
     * Beta. An unknown origin id is refused with 400.
     *
     * `POST /v1/accounts/url-endpoints`
     *
     * @throws 400: The prefix is empty, taken or malformed, or an origin id is unknown.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createUrlEndpoint(input: CreateUrlEndpointInput, options?: RequestOptions): ApiPromise<UrlEndpoint>;
    /**
     * Get a URL endpoint
     *
     * Beta. The built-in one has the id `default`.
     *
     * `GET /v1/accounts/url-endpoints/{id}`
     *
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No URL endpoint has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getUrlEndpoint(input: GetUrlEndpointInput, options?: RequestOptions): ApiPromise<UrlEndpoint>;
    /**
     * Replace a URL endpoint
     *
     * Beta. The whole endpoint is sent again; what is left out falls back to its default.
     *
     * `PUT /v1/accounts/url-endpoints/{id}`
     *
     * @throws 400: The prefix is empty, taken or malformed, or an origin id is unknown.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No URL endpoint has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateUrlEndpoint(input: UpdateUrlEndpointInput, options?: RequestOptions): ApiPromise<UrlEndpoint>;
    /**
     * Delete a URL endpoint
     *
     * Beta. The built-in one cannot be deleted.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/accounts/url-endpoints/{id}`
     *
     * @throws 400: The id is malformed, or the endpoint is the built-in one.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No URL endpoint has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteUrlEndpoint(input: DeleteUrlEndpointInput, options?: RequestOptions): ApiPromise<void>;
  };
  /** The addresses that ImageKit sends its events to. Beta. */
  readonly webhooks: {
    /**
     * List the webhooks
     *
     * Beta. Not paged, since an account has at most 3 webhooks. Each answer holds the signing secret.
     *
     * `GET /v1/accounts/webhooks`
     *
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    listWebhooks(input?: ListWebhooksInput, options?: RequestOptions): ApiPromise<Webhook[]>;
    /**
     * Add a webhook
     *
     * Beta. An account has at most 3 webhooks, each with an endpoint of its own. The service makes the signing
     * secret.
     *
     * `POST /v1/accounts/webhooks`
     *
     * @throws 400: A member is missing or malformed, the endpoint is taken, or the account has 3 webhooks
     * already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    createWebhook(input: CreateWebhookInput, options?: RequestOptions): ApiPromise<Webhook>;
    /**
     * Get a webhook
     *
     * Beta. The answer holds the signing secret.
     *
     * `GET /v1/accounts/webhooks/{id}`
     *
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No webhook has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    getWebhook(input: GetWebhookInput, options?: RequestOptions): ApiPromise<Webhook>;
    /**
     * Delete a webhook
     *
     * Beta. The service sends no further events to its endpoint.
     * Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
     *
     * `DELETE /v1/accounts/webhooks/{id}`
     *
     * @throws 400: A member or a parameter is missing, malformed or out of range.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No webhook has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    deleteWebhook(input: DeleteWebhookInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Change a webhook
     *
     * Beta. Members that are left out keep their value; `events` replaces the whole list. The signing secret
     * cannot be changed.
     * Repeating the call sets the same values again.
     *
     * `PATCH /v1/accounts/webhooks/{id}`
     *
     * @throws 400: A member is missing or malformed, the endpoint is taken, or the account has 3 webhooks
     * already.
     * @throws 401: No API key was given.
     * @throws 403: The key is not accepted, has expired or lacks the right, or the account is disabled.
     * @throws 404: No webhook has this id.
     * @throws 429: The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may
     * hold no more than the message.
     * @throws 500: The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is
     * HTML or empty.
     */
    updateWebhook(input: UpdateWebhookInput, options?: RequestOptions): ApiPromise<Webhook>;
  };
}

export function bindNamespaces(client: Client<paths>): Namespaces {
  return {
    assets: bind(client, [
      operations.listFiles,
      operations.createAiFilterSearch,
    ]),
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
    cache: bind(client, [
      operations.purgeFileCache,
      operations.getPurgeFileCacheStatus,
    ]),
    metadata: bind(client, [
      operations.getFileMetadata,
      operations.getRemoteFileUrlMetadata,
    ]),
    customMetadataFields: bind(client, [
      operations.getCustomMetadataFields,
      operations.createCustomMetadataFields,
      operations.deleteCustomMetadataField,
      operations.updateCustomMetadataFields,
    ]),
    upload: bind(client, [
      operations.uploadFile,
      operations.uploadFileV2,
    ]),
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
    accounts: bind(client, [
      operations.getAccountUsage,
      operations.getUsageAnalytics,
    ]),
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
