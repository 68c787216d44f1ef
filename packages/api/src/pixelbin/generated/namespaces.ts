/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import { type ApiPromise, bind, type Client, type Paged, type RequestOptions } from "../../runtime/internal.js";
import type { AddCredentialsInput, AddPresetInput, AppOrgDetails, CompleteMultipartUploadInput, CreateFolderInput, CreatePredictionInput, CreateSignedUrlInput, CreateSignedUrlV2Input, CredentialsRecord, DeleteCredentialsInput, DeleteFileInput, DeleteFilesInput, DeleteFolderInput, DeletePresetInput, ErrorBody, ExploreItem, File, FileList, FileUploadInput, Folder, FolderAncestors, FolderDetails, GetAppOrgDetailsInput, GetDefaultAssetForPlaygroundInput, GetFileByFileIdInput, GetFileByIdInput, GetFolderAncestorsInput, GetFolderDetailsInput, GetModuleInput, GetModulesInput, GetPredictionInput, GetPredictionSchemaInput, GetPresetInput, GetPresetsInput, GetTransformationContextInput, GetUsageInput, GetUsageV2Input, ListFilesInput, ListPredictionsInput, MultipartUploadTarget, PlaygroundAsset, Prediction, PredictionModel, PredictionSchema, Preset, PresetList, StorageUploadTarget, SubscriptionUsage, TransformationModule, TransformationModules, UpdateCredentialsInput, UpdateFileInput, UpdateFolderInput, UpdatePresetInput, UploadPartInput, UploadedAsset, UrlContext, UrlUploadInput, Usage } from "./models.js";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";

/** Every operation of the API, by tag. */
export interface Namespaces {
  /**
   * Files, folders, presets, transformation modules and their credentials, and the three ways to upload: the
   * bytes in one request, a URL to fetch from, or a signed URL that a browser can be handed.
   */
  readonly assets: {
    /**
     * Add the credentials of a transformation module
     *
     * Stores what a module needs to reach a third-party service on your behalf. Which members `credentials`
     * has depends on the module.
     *
     * `POST /service/platform/assets/v1.0/credentials`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    addCredentials(input: AddCredentialsInput, options?: RequestOptions): ApiPromise<CredentialsRecord>;
    /**
     * Delete the credentials of a transformation module
     *
     * Removes the stored credentials of one module. The answer holds those secrets in clear text: never log
     * it.
     *
     * `DELETE /service/platform/assets/v1.0/credentials/{pluginId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    deleteCredentials(input: DeleteCredentialsInput, options?: RequestOptions): ApiPromise<CredentialsRecord>;
    /**
     * Replace the credentials of a transformation module
     *
     * Overwrites the stored credentials of one module.
     *
     * `PATCH /service/platform/assets/v1.0/credentials/{pluginId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    updateCredentials(input: UpdateCredentialsInput, options?: RequestOptions): ApiPromise<CredentialsRecord>;
    /**
     * Read a file by its _id
     *
     * Reads the record of one file, found by its UUID. Reads no bytes; those are at `url`.
     *
     * `GET /service/platform/assets/v1.0/files/id/{_id}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getFileById(input: GetFileByIdInput, options?: RequestOptions): ApiPromise<File>;
    /**
     * Read a file by its fileId
     *
     * Reads the record of one file, found by its path and name. A file directly inside a folder called `id` at
     * the root cannot be read this way, because `getFileById` owns that path.
     *
     * `GET /service/platform/assets/v1.0/files/{fileId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getFileByFileId(input: GetFileByFileIdInput, options?: RequestOptions): ApiPromise<File>;
    /**
     * Delete a file by its fileId
     *
     * Deletes one file. The record in the answer is the last one; its `isActive` may still be true.
     *
     * `DELETE /service/platform/assets/v1.0/files/{fileId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    deleteFile(input: DeleteFileInput, options?: RequestOptions): ApiPromise<File>;
    /**
     * Rename, move or change a file
     *
     * Changes the given members and leaves the others. A new `name` or `path` changes `fileId` and `url` too;
     * `tags` and `metadata` are replaced as a whole.
     *
     * `PATCH /service/platform/assets/v1.0/files/{fileId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    updateFile(input: UpdateFileInput, options?: RequestOptions): ApiPromise<File>;
    /**
     * Delete several files
     *
     * Deletes files by their `_id`s (UUIDs, not `fileId`s). Compare the answer with what was asked: what
     * happens to an unknown id is not documented.
     *
     * `POST /service/platform/assets/v1.0/files/delete`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    deleteFiles(input: DeleteFilesInput, options?: RequestOptions): ApiPromise<File[]>;
    /**
     * Read a folder by path and name
     *
     * Reads the record of one folder. It does not list what is inside; `listFiles` does.
     *
     * `GET /service/platform/assets/v1.0/folders`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getFolderDetails(input?: GetFolderDetailsInput, options?: RequestOptions): ApiPromise<FolderDetails>;
    /**
     * Create a folder
     *
     * Creates a folder, and the folders above it that do not exist yet.
     *
     * `POST /service/platform/assets/v1.0/folders`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    createFolder(input: CreateFolderInput, options?: RequestOptions): ApiPromise<Folder>;
    /**
     * Delete a folder and all it holds
     *
     * Deletes the folder, its folders and its files for good. Here `folderId` is the folder's `_id`, a UUID,
     * not its path and name.
     *
     * `DELETE /service/platform/assets/v1.0/folders/{folderId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    deleteFolder(input: DeleteFolderInput, options?: RequestOptions): ApiPromise<Folder>;
    /**
     * Switch a folder on or off
     *
     * Sets `isActive`; false hides the folder without deleting anything. Here `folderId` is the folder's path
     * and name, such as `2026/summer`, not its `_id`. Name and path cannot be changed.
     *
     * `PATCH /service/platform/assets/v1.0/folders/{folderId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    updateFolder(input: UpdateFolderInput, options?: RequestOptions): ApiPromise<Folder>;
    /**
     * List the folders above a folder
     *
     * Reads a folder and the folders that hold it, root first.
     *
     * `GET /service/platform/assets/v1.0/folders/{_id}/ancestors`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getFolderAncestors(input: GetFolderAncestorsInput, options?: RequestOptions): ApiPromise<FolderAncestors>;
    /**
     * List or search files and folders
     *
     * Lists what a folder holds, one page at a time; without `name` and `path`, the root. With `name` it
     * searches.
     *
     * `GET /service/platform/assets/v1.0/listFiles`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    listFiles(input?: ListFilesInput, options?: RequestOptions): Paged<FileList, ExploreItem>;
    /**
     * Read the sample asset of the playground
     *
     * Reads the image that the console shows when you try out transformations.
     *
     * `GET /service/platform/assets/v1.0/playground/default`
     *
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getDefaultAssetForPlayground(input?: GetDefaultAssetForPlaygroundInput, options?: RequestOptions): ApiPromise<PlaygroundAsset>;
    /**
     * List the transformation modules
     *
     * Lists every module with its operations and parameters, the separators of a URL pattern, and presets.
     *
     * `GET /service/platform/assets/v1.0/playground/plugins`
     *
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getModules(input?: GetModulesInput, options?: RequestOptions): ApiPromise<TransformationModules>;
    /**
     * Read one transformation module
     *
     * Reads the operations and parameters of one module.
     *
     * `GET /service/platform/assets/v1.0/playground/plugins/{identifier}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getModule(input: GetModuleInput, options?: RequestOptions): ApiPromise<TransformationModule>;
    /**
     * List or search presets
     *
     * Lists the presets, one page at a time.
     *
     * `GET /service/platform/assets/v1.0/presets`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getPresets(input?: GetPresetsInput, options?: RequestOptions): Paged<PresetList, Preset>;
    /**
     * Create a preset
     *
     * Names a chain of transformations, so that URLs can say `p:name`. A preset holds at most 15
     * transformations.
     *
     * `POST /service/platform/assets/v1.0/presets`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    addPreset(input: AddPresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Read a preset
     *
     * Reads one preset by its name.
     *
     * `GET /service/platform/assets/v1.0/presets/{presetName}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getPreset(input: GetPresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Delete a preset
     *
     * Deletes one preset. URLs that name it stop working.
     *
     * `DELETE /service/platform/assets/v1.0/presets/{presetName}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    deletePreset(input: DeletePresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Archive a preset or bring it back
     *
     * Sets `archived`; nothing else of a preset can be changed.
     *
     * `PATCH /service/platform/assets/v1.0/presets/{presetName}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    updatePreset(input: UpdatePresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Upload a file in one request
     *
     * Sends the bytes as one multipart form. At most 25 MB for an image and 150 MB for anything else;
     * executables and scripts are refused. For large files `createSignedUrlV2` and its parts are the better
     * way.
     *
     * `POST /service/platform/assets/v1.0/upload/direct`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 409: The name is taken, and both `overwrite` and `filenameOverride` are false. That this is an
     * error is documented, the status is not.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    fileUpload(input: FileUploadInput, options?: RequestOptions): ApiPromise<UploadedAsset>;
    /**
     * Upload a file from a URL
     *
     * Has the server fetch a file and store it. The limits of `fileUpload` apply.
     *
     * `POST /service/platform/assets/v1.0/upload/url`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 409: The name is taken, and both `overwrite` and `filenameOverride` are false. That this is an
     * error is documented, the status is not.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    urlUpload(input: UrlUploadInput, options?: RequestOptions): ApiPromise<UploadedAsset>;
    /**
     * Sign an upload straight to storage (version 1)
     *
     * Makes a signed URL of the storage behind PixelBin, valid for five minutes. Prefer `createSignedUrlV2`:
     * it takes files in parts and returns the stored file. How to send the bytes depends on the host: to
     * `storage.googleapis.com`, PUT them with `fields` as headers; anywhere else, POST a multipart form with
     * `fields` first and `file` last.
     *
     * `POST /service/platform/assets/v1.0/upload/signed-url`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    createSignedUrl(input?: CreateSignedUrlInput, options?: RequestOptions): ApiPromise<StorageUploadTarget>;
    /**
     * Sign a multipart upload
     *
     * Makes a signed URL for `uploadPart` and `completeMultipartUpload`. It can be handed to a browser, which
     * then needs no token. The upload has to be complete before it expires; it cannot be renewed. The server
     * adds `.<format>` to the name.
     *
     * `POST /service/platform/assets/v2.0/upload/signed-url`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    createSignedUrlV2(input?: CreateSignedUrlV2Input, options?: RequestOptions): ApiPromise<MultipartUploadTarget>;
  };
  /** Image models that run as jobs: list them, read the inputs of one, start a job and ask for its state. */
  readonly predictions: {
    /**
     * Start a prediction
     *
     * Starts a job on one model and returns at once. Inputs are body members named `input.` and the field,
     * such as `input.image`; the fields of a model are in `getPredictionSchema`. An array is sent as the same
     * field once per element. The job may be charged: this call is never repeated by itself.
     *
     * `POST /service/platform/transformation/v1.0/predictions/{plugin}/{operation}`
     *
     * @throws 400: The inputs do not fit the model; `getPredictionSchema` says what does.
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The plan's credits or quota are used up, or the token is not allowed to run predictions.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    createPrediction(input: CreatePredictionInput, options?: RequestOptions): ApiPromise<Prediction>;
    /**
     * Read a prediction
     *
     * Reads the state of one job. `SUCCESS` and `FAILURE` are final; any other status means that it is not
     * done yet. A failed job is an ordinary answer, status 200. Outputs are deleted after `retention`.
     *
     * `GET /service/platform/transformation/v1.0/predictions/{requestId}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getPrediction(input: GetPredictionInput, options?: RequestOptions): ApiPromise<Prediction>;
    /**
     * List the prediction models
     *
     * Lists the models that can be run. Needs no token.
     *
     * `GET /service/public/transformation/v1.0/predictions`
     *
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    listPredictions(input?: ListPredictionsInput, options?: RequestOptions): ApiPromise<PredictionModel[]>;
    /**
     * Read the inputs of a prediction model
     *
     * Reads which inputs a model takes. Needs no token.
     *
     * `GET /service/public/transformation/v1.0/predictions/schema/{name}`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getPredictionSchema(input: GetPredictionSchemaInput, options?: RequestOptions): ApiPromise<PredictionSchema>;
  };
  /** The organization and the API token that a request acts for. */
  readonly organization: {
    /**
     * Read the token's app and organization
     *
     * Reads who the token acts for; a cheap way to find out whether it is valid. The answer repeats the token
     * in clear text: never log it.
     *
     * `GET /service/platform/organization/v1.0/apps/info`
     *
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getAppOrgDetails(input?: GetAppOrgDetailsInput, options?: RequestOptions): ApiPromise<AppOrgDetails>;
  };
  /** What the delivery network knows about one transformed image. */
  readonly transformation: {
    /**
     * Read the transformation context of a delivery URL
     *
     * Reads what each step of a transformation did to one image. `context` may repeat headers of the request
     * that asked for the image.
     *
     * `GET /service/platform/transformation/context`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 404: Nothing has this name or id.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getTransformationContext(input: GetTransformationContextInput, options?: RequestOptions): ApiPromise<UrlContext>;
  };
  /** Storage and credits, used and included in the plan. */
  readonly billing: {
    /**
     * Read usage, add-ons included
     *
     * Reads how much storage and how many credits are used, and how much there is.
     *
     * `GET /service/platform/payment/v1.0/usage`
     *
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    getUsageV2(input?: GetUsageV2Input, options?: RequestOptions): ApiPromise<Usage>;
    /**
     * Read usage of the subscription alone
     *
     * Reads usage without add-ons. Use `getUsageV2`, which counts them.
     *
     * `GET /service/platform/payment/v1.0/usage/subscription`
     *
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     * @deprecated
     */
    getUsage(input?: GetUsageInput, options?: RequestOptions): ApiPromise<SubscriptionUsage>;
  };
  /**
   * The two calls on a signed URL of `createSignedUrlV2`: send the parts, then put them together. The query
   * string is the credential; no API token is sent.
   */
  readonly signedUpload: {
    /**
     * Send one part of a signed upload
     *
     * Stores one part. Parts may be sent in any order, several at the same time, and again after a failure.
     * URL and fields come from `createSignedUrlV2` and go back unchanged. Needs no token.
     *
     * `PUT /service/public/assets/v1.0/signed-multipart`
     *
     * @throws 400: The part is malformed, or its fields are missing.
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    uploadPart(input: UploadPartInput, options?: RequestOptions): ApiPromise<void>;
    /**
     * Put the parts of a signed upload together
     *
     * Ends the upload: joins the parts into one file and returns it. URL and fields come from
     * `createSignedUrlV2` and go back unchanged. Needs no token.
     *
     * `POST /service/public/assets/v1.0/signed-multipart`
     *
     * @throws 400: The request is malformed, or an upload was refused (size, extension or media type).
     * @throws 401: The API token, or the signature of a signed URL, is missing, wrong or expired.
     * @throws 403: The credential is not allowed to do this, or the plan is used up.
     * @throws 409: The name is taken, and both `overwrite` and `filenameOverride` are false. That this is an
     * error is documented, the status is not.
     * @throws 429: Too many requests. The limits are not documented; wait longer before each new try.
     * @throws 500: The server failed. The body may be anything, HTML included.
     */
    completeMultipartUpload(input: CompleteMultipartUploadInput, options?: RequestOptions): ApiPromise<UploadedAsset>;
  };
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
    organization: bind(client, [
      operations.getAppOrgDetails,
    ]),
    transformation: bind(client, [
      operations.getTransformationContext,
    ]),
    billing: bind(client, [
      operations.getUsageV2,
      operations.getUsage,
    ]),
    signedUpload: bind(client, [
      operations.uploadPart,
      operations.completeMultipartUpload,
    ]),
  };
}
