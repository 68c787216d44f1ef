/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { AITag, AITagList, AccountUsage, AdaptiveStreamingVariant, AiFilterSearch, AiFilterSearchRequest, AiTask, AiTasksExtension, AkamaiUrlRewriter, AkeneoPimOriginRequest, Asset, AutoDescriptionExtension, AutoTaggingExtension, AzureBlobOriginRequest, BulkAITagsRequest, BulkDeletePartialSuccess, BulkDeleteResult, BulkFileDeleteRequest, BulkFileFailure, BulkJob, BulkJobPartialSuccess, BulkJobStarted, BulkJobType, BulkTagsRequest, BulkUpdatePartialSuccess, BulkUpdateResult, CacheUsage, CloudinaryBackupOriginRequest, CloudinaryUrlRewriter, CopyFileRequest, CopyFolderRequest, CountryUsageBreakdown, CountryUsageShare, CreateCustomMetadataFieldRequest, CreateFolderRequest, CreateNamedTransformationRequest, CreateSavedExtensionRequest, CreateUrlEndpointRequest, CreateWebhookRequest, CustomMetadata, CustomMetadataField, CustomMetadataFieldRules, CustomMetadataFieldSchema, CustomMetadataFieldSchemaInput, CustomMetadataFieldType, CustomMetadataInput, CustomMetadataUpdate, CustomMetadataValue, DeleteFolderRequest, DeletedFile, DeletedFileVersion, EmbeddedMetadata, ErrorBody, ErrorReason, Exif, ExifDetails, ExifGps, ExifImage, ExifInteroperability, ExifThumbnail, Extension, ExtensionConfig, ExtensionFailure, ExtensionResult, ExtensionState, ExtensionStatus, ExtensionSuccess, ExtensionUsage, FailureReason, FileAttributesUpdate, FileChangedEvent, FileDeletedEvent, FileDetails, FilePublicationUpdate, FileType, FileUpdate, FileVersionDeletedEvent, FolderDetails, GcsOriginRequest, GifToVideoVariant, ImgixUrlRewriter, Instruction, Metadata, MetadataAssignment, MetadataReference, MissingFilesBody, MoveFileRequest, MoveFolderRequest, NamedTransformation, NamedTransformationName, Origin, OriginName, OriginRequest, PostTransformFailure, PostTransformRequest, PostTransformSuccess, PostTransformation, PreTransformFailure, PreTransformRequest, Publication, PurgeFileCacheRequest, PurgeRequest, PurgeStatus, RemoveBackgroundExtension, RemoveBackgroundOptions, RenameFilePartialSuccess, RenameFileRequest, RenameFileResult, RenameFolderRequest, RequestShare, RequestedVariant, S3CompatibleOriginRequest, S3OriginRequest, SavedExtension, SavedExtensionReference, SelectMetadataTask, SelectTagsTask, SelectedFieldSchema, SelectedFieldsSchema, TagList, TaskActions, ThumbnailVariant, TransformationFailure, TransformationVariant, UpdateCustomMetadataFieldRequest, UpdateNamedTransformationRequest, UpdateSavedExtensionRequest, UpdateUrlEndpointRequest, UpdateWebhookRequest, UploadAccepted, UploadFileRequest, UploadFileV2Request, UploadPostTransformErrorEvent, UploadPostTransformSuccessEvent, UploadPreTransformErrorEvent, UploadPreTransformSuccessEvent, UploadResult, UploadTransformation, UrlEndpoint, UrlEndpointOrigins, UrlRewriter, UrlRewriterRequest, UsageAnalytics, UsageBreakdown, UsageShare, VersionInfo, VideoAsset, VideoOptions, VideoOutput, VideoOutputMetadata, VideoProcessingUsage, VideoRequest, VideoTimings, VideoTransformation, VideoTransformationAccepted, VideoTransformationAcceptedEvent, VideoTransformationErrorEvent, VideoTransformationFailure, VideoTransformationReady, VideoTransformationReadyEvent, WebFolderOriginRequest, WebProxyOriginRequest, Webhook, WebhookEndpoint, WebhookEvent, WebhookEventType, YesNoTask } from "./models.js";
import type { FileInput } from "../../runtime/index.js";
export interface paths {
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search files and folders
         * @description Answers a bare array with no total and no link to what follows: a page shorter than `limit` is the last.
         *     The listing is no snapshot. While files change, paging by offset can skip or repeat entries, and a new upload may take a few seconds to appear.
         *     With `searchQuery` the service ignores `type` and `tags`.
         */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ai-filter-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a question into a search query
         * @description Beta. Writes the query for `searchQuery` of `listFiles` and runs no search itself.
         *     Repeating the call changes nothing.
         */
        post: operations["createAiFilterSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/details": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * Get a file's details
         * @description The current version only; `getFileVersionDetails` has the earlier ones.
         */
        get: operations["getFileDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a file's attributes, or publish and unpublish it
         * @description Attributes and publication cannot be changed in one request. Only the current version can be edited.
         *     An absent member stays as it is; `null` clears it.
         *     Not repeated by itself: `remove-bg` makes a new version of the file, and each run of an extension is billed.
         */
        patch: operations["updateFileDetails"];
        trace?: never;
    };
    "/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a file with all its versions
         * @description Copies that the delivery network holds stay reachable until they are purged.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/addTags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add tags to up to 50 files
         * @description When one id is unknown, nothing is applied and the answer is 404. Adding a tag twice changes nothing, so the request may be repeated.
         */
        post: operations["addTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/removeTags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove tags from up to 50 files
         * @description When one id is unknown, nothing is applied and the answer is 404. Removing a tag twice changes nothing, so the request may be repeated.
         */
        post: operations["removeTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/removeAITags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove AI tags from up to 50 files
         * @description When one id is unknown, nothing is applied and the answer is 404. Removing a tag twice changes nothing, so the request may be repeated.
         */
        post: operations["removeAITags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/batch/deleteByFileIds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete up to 100 files with all their versions
         * @description When one id is unknown, nothing is deleted and the answer is 404.
         */
        post: operations["bulkFileDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a file into a folder
         * @description Where the folder already has a file of that name, what is copied becomes new versions of it.
         */
        post: operations["copyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a file, with all its versions, into a folder
         * @description Where the folder already has a file of that name, what is moved becomes new versions of it.
         */
        post: operations["moveFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rename a file with all its versions
         * @description In the new name each character other than a letter, a digit, `.`, `_` or `-` becomes `_`.
         *     `purgeCache` purges the old URL and its variants in the query; variants with the transformation in the path stay cached.
         *     Not repeated by itself: a second try would not find the old name, or would count as another purge.
         */
        put: operations["renameFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * List a file's versions
         * @description The current version first, as `file`; then the earlier ones, as `file-version`. Tell versions apart by `versionInfo.id`. Not paged.
         */
        get: operations["getFileVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
                /**
                 * @description The version's id, `versionInfo.id` of its details.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        /**
         * Get the details of one version
         * @description Works for the current version too.
         */
        get: operations["getFileVersionDetails"];
        put?: never;
        post?: never;
        /**
         * Delete one version
         * @description The current version cannot be deleted this way.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteFileVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/versions/{versionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
                /**
                 * @description The version's id, `versionInfo.id` of its details.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Make an earlier version the current one
         * @description Not repeated by itself: what a second try does to a version that is already current is not documented.
         */
        put: operations["restoreFileVersion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a folder
         * @description Parents that are missing are created too. In the name each character other than a letter or a digit becomes `_`.
         *     The answer has no content worth reading: the service sends nothing or an empty object. What it answers for a folder that exists is not documented.
         */
        post: operations["createFolder"];
        /**
         * Delete a folder with everything in it
         * @description Permanent. The path goes into a JSON body, and some proxies drop the body of a DELETE request.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteFolder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulkJobs/copyFolder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a folder into another one
         * @description Starts a job; ask `getBulkJobStatus` for its end. Both folders are locked meanwhile.
         */
        post: operations["copyFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulkJobs/moveFolder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a folder, with all versions of its files, into another one
         * @description Starts a job; ask `getBulkJobStatus` for its end. Both folders are locked meanwhile.
         */
        post: operations["moveFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulkJobs/renameFolder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rename a folder
         * @description Starts a job, and unlike the copy and the move answers 202. In the new name each character other than a letter, a digit or `-` becomes `_`.
         *     With `purgeCache` one purge is issued for the old folder; the job's status then carries its id.
         */
        post: operations["renameFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulkJobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the copy, move or rename of a folder answered.
                 * @example 6601b000b9e77c0001a3d500
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get the state of a folder job
         * @description Anything but `Pending` is final. No state for a failure is documented, so waiting needs a deadline.
         */
        get: operations["getBulkJobStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Purge a delivery URL from the cache
         * @description A `*` as the very last character takes in every URL that starts so; the service refuses a prefix that is too short.
         *     Each call counts against a monthly quota, 1000 unless agreed otherwise.
         */
        post: operations["purgeFileCache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/purge/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that `purgeFileCache` answered, or `purgeRequestId` of a rename.
                 * @example 6601c000b9e77c0001a3d510
                 */
                requestId: components["parameters"]["PurgeRequestId"];
            };
            cookie?: never;
        };
        /**
         * Get the state of a purge
         * @description An unknown id answers 400, not 404. No state for a failure is documented, so waiting needs a deadline.
         */
        get: operations["getPurgeFileCacheStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * Get the metadata of a stored file
         * @description Size, colour, EXIF and perceptual hash of the current version.
         */
        get: operations["getFileMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metadata of a file behind a URL
         * @description The URL must be one that the account itself delivers.
         */
        get: operations["getRemoteFileUrlMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customMetadataFields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the custom metadata fields
         * @description Not paged. Nothing in the answer tells a deleted field from a live one.
         */
        get: operations["getCustomMetadataFields"];
        put?: never;
        /**
         * Create a custom metadata field
         * @description One field per call. The name must be new among all fields, deleted ones included; the label among the live ones.
         */
        post: operations["createCustomMetadataFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customMetadataFields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The field's id, not its name.
                 * @example 65f0d000b9e77c0001a3d4f0
                 */
                id: components["parameters"]["CustomMetadataFieldId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a custom metadata field
         * @description The name can never be used again. A field that a path policy uses cannot be deleted.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteCustomMetadataField"];
        options?: never;
        head?: never;
        /**
         * Change a custom metadata field
         * @description At least one member. Neither the name nor the type of a field can change.
         */
        patch: operations["updateCustomMetadataFields"];
        trace?: never;
    };
    "/api/v1/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description The whole file in one request: ImageKit has no chunked or resumable upload.
         *     Either basic authentication, or `publicKey`, `token`, `expire` and `signature` in the form (from a browser); both together are refused.
         *     A video with a `pre` transformation is answered by 202 without a file; the file is announced to the account's webhook.
         *     Not repeated by itself: under the default `useUniqueFileName` a second try stores a second file, and a `token` is spent by the first try even when that fails.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file, with every field covered by the token
         * @description Beta. As `uploadFile`, except for the credential in the form: `token` is a signed JWT that states every field, so that a browser cannot change them.
         *     Either basic authentication or `token`; both together are refused.
         *     Not repeated by itself, for the reasons given at `uploadFile`.
         */
        post: operations["uploadFileV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/saved-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the saved extensions
         * @description Not paged.
         */
        get: operations["listSavedExtensions"];
        put?: never;
        /**
         * Save the settings of an extension
         * @description Name the result in `extensions` of an upload or an update as `saved-extension` with its id.
         */
        post: operations["createSavedExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/saved-extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The saved extension's id.
                 * @example ext_7Qd1
                 */
                id: components["parameters"]["SavedExtensionId"];
            };
            cookie?: never;
        };
        /**
         * Get a saved extension
         * @description Its name, description and settings.
         */
        get: operations["getSavedExtension"];
        put?: never;
        post?: never;
        /**
         * Delete a saved extension
         * @description Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteSavedExtension"];
        options?: never;
        head?: never;
        /**
         * Change a saved extension
         * @description At least one member; the others stay as they are. `config` is replaced as a whole.
         */
        patch: operations["updateSavedExtension"];
        trace?: never;
    };
    "/v1/named-transformations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the named transformations
         * @description Not paged.
         */
        get: operations["listNamedTransformations"];
        put?: never;
        /**
         * Name a transformation
         * @description Used in URLs as `n-<name>`.
         */
        post: operations["createNamedTransformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/named-transformations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The named transformation's id, not its name.
                 * @example 6bZ9x2ZUx
                 */
                id: components["parameters"]["NamedTransformationId"];
            };
            cookie?: never;
        };
        /**
         * Get a named transformation
         * @description By its id, not by its name.
         */
        get: operations["getNamedTransformation"];
        put?: never;
        post?: never;
        /**
         * Delete a named transformation
         * @description 409 while upload settings still refer to it.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteNamedTransformation"];
        options?: never;
        head?: never;
        /**
         * Change a named transformation
         * @description At least one member; the others stay as they are. A disabled one makes every URL that uses it fail.
         *     409 when it is renamed or disabled while upload settings still refer to it.
         */
        patch: operations["updateNamedTransformation"];
        trace?: never;
    };
    "/v1/accounts/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what the account used in a span of days
         * @description The end day is not counted, and the span is shorter than 90 days. Figures are up to six hours old; those of an agency include the accounts it pays for.
         */
        get: operations["getAccountUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/usage-analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get where the account's traffic came from
         * @description Beta. Both days are counted, in UTC. Figures are up to five minutes old.
         */
        get: operations["getUsageAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the origins
         * @description Beta. Not paged. Secrets are left out.
         */
        get: operations["listOrigins"];
        put?: never;
        /**
         * Add an origin
         * @description Beta. `type` decides which members are required; no answer ever repeats the secret ones.
         */
        post: operations["createOrigin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/origins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The origin's id.
                 * @example org_41
                 */
                id: components["parameters"]["OriginId"];
            };
            cookie?: never;
        };
        /**
         * Get an origin
         * @description Beta. Secrets are left out.
         */
        get: operations["getOrigin"];
        /**
         * Replace an origin
         * @description Beta. The whole origin is sent again, secrets included; what is left out falls back to its default.
         */
        put: operations["updateOrigin"];
        post?: never;
        /**
         * Delete an origin
         * @description Beta. Refused while a URL endpoint reads from it; with which status is not documented.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteOrigin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/url-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the URL endpoints
         * @description Beta. Not paged. The built-in one has the id `default`.
         */
        get: operations["listUrlEndpoints"];
        put?: never;
        /**
         * Add a URL endpoint
         * @description Beta. An unknown origin id is refused with 400.
         */
        post: operations["createUrlEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/url-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The URL endpoint's id; `default` is the built-in one.
                 * @example ue_9
                 */
                id: components["parameters"]["UrlEndpointId"];
            };
            cookie?: never;
        };
        /**
         * Get a URL endpoint
         * @description Beta. The built-in one has the id `default`.
         */
        get: operations["getUrlEndpoint"];
        /**
         * Replace a URL endpoint
         * @description Beta. The whole endpoint is sent again; what is left out falls back to its default.
         */
        put: operations["updateUrlEndpoint"];
        post?: never;
        /**
         * Delete a URL endpoint
         * @description Beta. The built-in one cannot be deleted.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteUrlEndpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks
         * @description Beta. Not paged, since an account has at most 3 webhooks. Each answer holds the signing secret.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Add a webhook
         * @description Beta. An account has at most 3 webhooks, each with an endpoint of its own. The service makes the signing secret.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 67e53d8c1f2a4b0012c9d7e1
                 */
                id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook
         * @description Beta. The answer holds the signing secret.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Beta. The service sends no further events to its endpoint.
         *     Repeated when no answer arrived, so 404 can also mean that the first try deleted it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Beta. Members that are left out keep their value; `events` replaces the whole list. The signing secret cannot be changed.
         *     Repeating the call sets the same values again.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
}
export interface webhooks {
    event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened in the media library
         * @description Sent to the account's webhook URL. More types will come: pass over an unknown one.
         *     Verify the raw body before reading it. Current scheme: headers `webhook-id`, `webhook-timestamp` (Unix seconds) and `webhook-signature` (`v1,` and a base64 HMAC-SHA256 over id, timestamp and body joined by dots). Older scheme: header `x-ik-signature` with `t=` (Unix milliseconds) and `v1=` (hex).
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    extensionResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An extension has finished
         * @description Sent to the `webhookUrl` of the upload or update that asked for the extension. Answer within 30 seconds, or it is sent again for up to a day.
         */
        post: operations["receiveExtensionResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description What went wrong. 429 may carry the message alone. */
        ErrorBody: {
            message: string;
            /** @description Where to ask for support. */
            help?: string;
            reason?: ErrorReason;
            /** @description A class of error; only some operations set it. */
            type?: string;
            /** @description The members at fault, each with its own message. */
            errors?: {
                [key: string]: string;
            };
        };
        /** @description A code for programs; an open set. */
        ErrorReason: "SOURCE_FILE_MISSING" | "FILE_MISSING" | "FILE_ALREADY_EXISTS" | "PURGE_FAILED" | "FOLDER_NOT_FOUND" | "NO_FILES_FOLDER" | "MISSING_PARAMETER" | "INVALID_PARAMETER" | "SAME_SOURCE_AND_DESTINATION" | "SAME_OLD_AND_NEW_NAME" | "VERSION_LIMIT_EXCEEDED" | "INVALID_FOLDER_PATH" | "INVALID_DESTINATION_PATH" | "SOURCE_IS_ROOT" | "TOO_MANY_OBJECTS" | (string & {});
        /** @description A bulk operation refused as a whole, because files are missing. */
        MissingFilesBody: {
            message: string;
            /** @description Where to ask for support. */
            help?: string;
            /** @description The ids that no file has. */
            missingFileIds: string[];
        };
        /** @description An entry of the media library, told apart by `type`. */
        Asset: FileDetails | FolderDetails;
        /** @description A file, or one version of a file. */
        FileDetails: {
            /**
             * @description `file` is the current version, `file-version` an earlier one.
             * @enum {string}
             */
            type: "file" | "file-version";
            fileId: string;
            name: string;
            /** @description Folder and name; starts with a slash. */
            filePath: string;
            tags?: TagList;
            AITags?: AITagList;
            versionInfo?: VersionInfo;
            /** @description Whether only signed URLs deliver the file. */
            isPrivateFile?: boolean;
            isPublished?: boolean;
            /** @description The area of interest as `x,y,width,height` in pixels; `null` or empty when there is none. */
            customCoordinates?: string | null;
            customMetadata?: CustomMetadata;
            embeddedMetadata?: EmbeddedMetadata;
            selectedFieldsSchema?: SelectedFieldsSchema;
            description?: string;
            /**
             * Format: uri
             * @description Where the file is delivered. May carry a query already.
             */
            url: string;
            /** Format: uri */
            thumbnail?: string;
            fileType?: FileType;
            mime?: string;
            /** @description In pixels. */
            height?: number;
            /** @description In pixels. */
            width?: number;
            /** @description In bytes. */
            size?: number;
            hasAlpha?: boolean;
            /** @description Videos only. The unit is not certain; recorded values look like bits per second. */
            bitRate?: number;
            /** @description Videos only, in seconds. */
            duration?: number;
            /** @description Videos only. */
            audioCodec?: string;
            /** @description Videos only. */
            videoCodec?: string;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            extensionStatus?: ExtensionStatus;
        };
        /** @description A folder. */
        FolderDetails: {
            type: "folder";
            folderId: string;
            name: string;
            /** @description Starts with a slash. */
            folderPath: string;
            customMetadata?: CustomMetadata;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        /** @description Whether the service treats the file as an image; an open set. */
        FileType: "image" | "non-image" | (string & {});
        /** @description Which version this is. */
        VersionInfo: {
            id: string;
            /** @description Such as `Version 2`. */
            name: string;
        };
        /** @description Tags; `null` when there are none. Older answers have an empty string in its place, so read it as `tags || []`. */
        TagList: string[] | "" | null;
        /** @description Tags that extensions set; `null` when there are none. Older answers have an empty string in its place, so read it as `AITags || []`. */
        AITagList: AITag[] | "" | null;
        /** @description A tag that an extension set. */
        AITag: {
            name?: string;
            /** @description In percent. */
            confidence: number;
            /** @description The extension; an open set. */
            source: "google-auto-tagging" | "aws-auto-tagging" | (string & {});
        };
        /** @description EXIF, IPTC and XMP values merged into one object; dates are ISO 8601 strings. */
        EmbeddedMetadata: {
            [key: string]: unknown;
        };
        /** @description Either attributes or publication, never both. */
        FileUpdate: FileAttributesUpdate | FilePublicationUpdate;
        /** @description What to change; an absent member stays as it is. */
        FileAttributesUpdate: {
            /** @description AI tags to remove, or `all`; done before `extensions` run. */
            removeAITags?: string[] | "all";
            /**
             * Format: uri
             * @description Is told the end of extensions that take time.
             */
            webhookUrl?: string;
            /** @description Extensions to run on the file; each run is billed. */
            extensions?: Extension[];
            /** @description Replaces all tags; `null` clears them. */
            tags?: string[] | null;
            /** @description The area of interest as `x,y,width,height` in pixels; `null` clears it. */
            customCoordinates?: string | null;
            customMetadata?: CustomMetadataUpdate;
            description?: string;
        };
        /** @description Publish or unpublish; no other member may stand beside `publish`. */
        FilePublicationUpdate: {
            publish: Publication;
        };
        /** @description Whether the file is published. */
        Publication: {
            isPublished: boolean;
            /** @description Whether the earlier versions follow. The service assumes false. */
            includeFileVersions?: boolean;
        };
        /** @description Tags for several files. */
        BulkTagsRequest: {
            /** @description 1 to 50 ids. */
            fileIds: string[];
            /** @description All tags together have at most 500 characters. */
            tags: string[];
        };
        /** @description AI tags for several files. */
        BulkAITagsRequest: {
            /** @description 1 to 50 ids. */
            fileIds: string[];
            /** @description Names of AI tags. */
            AITags: string[];
        };
        /** @description Every file has changed. */
        BulkUpdateResult: {
            successfullyUpdatedFileIds: string[];
        };
        /** @description Some files have changed, others have not. */
        BulkUpdatePartialSuccess: {
            successfullyUpdatedFileIds: string[];
            errors: BulkFileFailure[];
        };
        /** @description One file of a bulk operation that failed. */
        BulkFileFailure: {
            fileId: string;
            /** @description Why, as text. */
            error: string;
        };
        /** @description Files to delete. */
        BulkFileDeleteRequest: {
            /** @description 1 to 100 ids. */
            fileIds: string[];
        };
        /** @description Every file is gone. */
        BulkDeleteResult: {
            successfullyDeletedFileIds: string[];
        };
        /** @description Some files are gone, others are not. */
        BulkDeletePartialSuccess: {
            successfullyDeletedFileIds: string[];
            errors: BulkFileFailure[];
        };
        /** @description Which file, and into which folder. */
        CopyFileRequest: {
            /** @description Folder and name of the file. */
            sourceFilePath: string;
            /** @description A folder, not a file. */
            destinationPath: string;
            /** @description Whether the earlier versions are copied too. The service assumes false. */
            includeFileVersions?: boolean;
        };
        /** @description Which file, and into which folder. */
        MoveFileRequest: {
            /** @description Folder and name of the file. */
            sourceFilePath: string;
            /** @description A folder, not a file. */
            destinationPath: string;
        };
        /** @description Which file, and its new name. */
        RenameFileRequest: {
            /** @description Folder and present name of the file. */
            filePath: string;
            /** @description A name without a folder. */
            newFileName: string;
            /** @description Whether the old URL is purged. The service assumes false. */
            purgeCache?: boolean;
        };
        /** @description The file has its new name. */
        RenameFileResult: {
            /** @description Only when a purge was asked for; `getPurgeFileCacheStatus` tells its state. */
            purgeRequestId?: string;
        };
        /** @description The file has its new name, but its old URL was not purged. */
        RenameFilePartialSuccess: {
            message: string;
            /** @description Where to ask for support. */
            help?: string;
            reason: ErrorReason;
        };
        /** @description The folder's name and place. */
        CreateFolderRequest: {
            /** @description One name, without a slash. */
            folderName: string;
            /** @description Where to create it; `/` is the root. */
            parentFolderPath: string;
        };
        /** @description The folder to delete. */
        DeleteFolderRequest: {
            folderPath: string;
        };
        /** @description Which folder, and into which one. */
        CopyFolderRequest: {
            sourceFolderPath: string;
            /** @description The folder to copy into. */
            destinationPath: string;
            /** @description Whether the earlier versions are copied too. The service assumes false. */
            includeFileVersions?: boolean;
            /** @description The newer name of `includeFileVersions`. Nobody documents which of the two the service reads, so both are sent. */
            includeVersions?: boolean;
        };
        /** @description Which folder, and into which one. */
        MoveFolderRequest: {
            sourceFolderPath: string;
            /** @description The folder to move into. */
            destinationPath: string;
        };
        /** @description Which folder, and its new name. */
        RenameFolderRequest: {
            folderPath: string;
            /** @description One name, without a slash. */
            newFolderName: string;
            /** @description Whether the old folder's URLs are purged. The service assumes false. */
            purgeCache?: boolean;
        };
        /** @description A folder job that has been accepted. */
        BulkJobStarted: {
            jobId: string;
        };
        /** @description A folder job. */
        BulkJob: {
            jobId: string;
            type: BulkJobType;
            /** @description Final unless it is `Pending`; an open set. */
            status: "Pending" | "Completed" | (string & {});
            /** @description Only for a rename that purges; `getPurgeFileCacheStatus` tells its state. */
            purgeRequestId?: string;
        };
        /** @description A rename that has ended, but whose purge failed. */
        BulkJobPartialSuccess: {
            jobId: string;
            type: BulkJobType;
            /** @constant */
            status: "Partial success";
            message: string;
            /** @description Where to ask for support. */
            help?: string;
        };
        /** @description What the job does; an open set. */
        BulkJobType: "COPY_FOLDER" | "MOVE_FOLDER" | "RENAME_FOLDER" | (string & {});
        /** @description What to purge. */
        PurgeFileCacheRequest: {
            /** @description A whole delivery URL, perhaps with a `*` at its very end. */
            url: string;
        };
        /** @description A purge that has been accepted. */
        PurgeRequest: {
            requestId: string;
        };
        /** @description The state of a purge. */
        PurgeStatus: {
            /** @description An open set. */
            status: "Pending" | "Completed" | (string & {});
        };
        /** @description What a file says about itself. No member is certain to be there. */
        Metadata: {
            /** @description In pixels. */
            height?: number;
            /** @description In pixels. */
            width?: number;
            /** @description In bytes. */
            size?: number;
            format?: string;
            hasColorProfile?: boolean;
            quality?: number;
            /** @description In pixels per inch. */
            density?: number;
            hasTransparency?: boolean;
            /** @description Perceptual hash, 16 hexadecimal digits; similar images differ in few bits. */
            pHash?: string;
            exif?: Exif;
            /** @description Videos only. The unit is not certain; recorded values look like bits per second. */
            bitRate?: number;
            /** @description Videos only, in seconds. */
            duration?: number;
            /** @description Videos only. */
            audioCodec?: string;
            /** @description Videos only. */
            videoCodec?: string;
        };
        /** @description EXIF data by group; an empty object when there is none. Dates are `YYYY:MM:DD HH:mm:ss`. */
        Exif: {
            image?: ExifImage;
            thumbnail?: ExifThumbnail;
            exif?: ExifDetails;
            gps?: ExifGps;
            interoperability?: ExifInteroperability;
            /** @description The camera maker's own data. */
            makernote?: {
                [key: string]: unknown;
            };
        };
        /** @description The image as a whole. */
        ExifImage: {
            Make?: string;
            Model?: string;
            Software?: string;
            ModifyDate?: string;
            Artist?: string;
            Copyright?: string;
            ImageDescription?: string;
            Orientation?: number;
            XResolution?: number;
            YResolution?: number;
            ResolutionUnit?: number;
            YCbCrPositioning?: number;
            ExifOffset?: number;
            GPSInfo?: number;
        };
        /** @description The embedded thumbnail. */
        ExifThumbnail: {
            Compression?: number;
            XResolution?: number;
            YResolution?: number;
            ResolutionUnit?: number;
            ThumbnailOffset?: number;
            ThumbnailLength?: number;
        };
        /** @description How the picture was taken. */
        ExifDetails: {
            ExifVersion?: string;
            DateTimeOriginal?: string;
            CreateDate?: string;
            SubSecTime?: string;
            SubSecTimeOriginal?: string;
            SubSecTimeDigitized?: string;
            FlashpixVersion?: string;
            LensModel?: string;
            SceneType?: string;
            UserComment?: string;
            ExposureTime?: number;
            FNumber?: number;
            ExposureProgram?: number;
            ISO?: number;
            ShutterSpeedValue?: number;
            ApertureValue?: number;
            MaxApertureValue?: number;
            BrightnessValue?: number;
            ExposureCompensation?: number;
            MeteringMode?: number;
            Flash?: number;
            FocalLength?: number;
            FocalLengthIn35mmFormat?: number;
            ColorSpace?: number;
            ExifImageWidth?: number;
            ExifImageHeight?: number;
            InteropOffset?: number;
            FocalPlaneXResolution?: number;
            FocalPlaneYResolution?: number;
            FocalPlaneResolutionUnit?: number;
            CustomRendered?: number;
            ExposureMode?: number;
            WhiteBalance?: number;
            SceneCaptureType?: number;
            SensingMethod?: number;
            LightSource?: number;
        };
        /** @description Where the picture was taken. */
        ExifGps: {
            GPSLatitudeRef?: string;
            GPSLongitudeRef?: string;
            GPSDateStamp?: string;
            GPSImgDirectionRef?: string;
            GPSAltitude?: number;
            GPSAltitudeRef?: number;
            GPSImgDirection?: number;
            GPSVersionID?: number[];
            GPSLatitude?: number[];
            GPSLongitude?: number[];
            GPSTimeStamp?: number[];
        };
        /** @description Conformance to the interoperability rules. */
        ExifInteroperability: {
            InteropIndex?: string;
            InteropVersion?: string;
        };
        /** @description Values by field name; an empty object when there are none. */
        CustomMetadata: {
            [key: string]: unknown;
        };
        /** @description A value that fits the field's type; dates are ISO 8601 strings. */
        CustomMetadataValue: string | number | boolean | (string | number | boolean)[];
        /** @description Values by field name; each field must have been created before. */
        CustomMetadataInput: {
            [key: string]: CustomMetadataValue;
        };
        /** @description Values by field name, merged with what is there; `null` unsets a field. */
        CustomMetadataUpdate: {
            [key: string]: CustomMetadataValue | null;
        };
        /** @description A typed field that files can carry. */
        CustomMetadataField: {
            id: string;
            /** @description The key in `customMetadata`. */
            name: string;
            /** @description What people see. */
            label: string;
            schema: CustomMetadataFieldSchema;
            description?: string;
        };
        /** @description What values a field takes. */
        CustomMetadataFieldRules: {
            /** @description The choices; required for `SingleSelect` and `MultiSelect`. */
            selectOptions?: (string | number | boolean)[];
            /** @description Required when `isValueRequired` is true; an array for `MultiSelect`. */
            defaultValue?: CustomMetadataValue;
            /** @description Whether each request that sets custom metadata must set this field. The service assumes false. */
            isValueRequired?: boolean;
            /** @description For `Number`, and as an ISO 8601 string for `Date`. */
            minValue?: number | string;
            /** @description For `Number`, and as an ISO 8601 string for `Date`. */
            maxValue?: number | string;
            /** @description For `Text` and `Textarea`, in characters. */
            minLength?: number;
            /** @description For `Text` and `Textarea`, in characters. */
            maxLength?: number;
        };
        /** @description Type and rules of a field. */
        CustomMetadataFieldSchema: CustomMetadataFieldRules & {
            /** @description An open set. */
            type: "Text" | "Textarea" | "Number" | "Date" | "Boolean" | "SingleSelect" | "MultiSelect" | (string & {});
        };
        /** @description Type and rules of a new field. */
        CustomMetadataFieldSchemaInput: CustomMetadataFieldRules & {
            type: CustomMetadataFieldType;
        };
        /**
         * @description What a field holds.
         * @enum {string}
         */
        CustomMetadataFieldType: "Text" | "Textarea" | "Number" | "Date" | "Boolean" | "SingleSelect" | "MultiSelect";
        /** @description The rules that a path policy sets for the file's folder, by field name. */
        SelectedFieldsSchema: {
            [key: string]: SelectedFieldSchema;
        };
        /** @description Type and rules of a field under a path policy. */
        SelectedFieldSchema: CustomMetadataFieldSchema & {
            readOnly?: boolean;
            /** @description Whether there are more choices than the 100 listed. */
            selectOptionsTruncated?: boolean;
        };
        /** @description The field to create. */
        CreateCustomMetadataFieldRequest: {
            /** @description New among all fields, deleted ones included. */
            name: string;
            /** @description New among the live fields. */
            label: string;
            schema: CustomMetadataFieldSchemaInput;
            description?: string;
        };
        /** @description What to change; at least one member. */
        UpdateCustomMetadataFieldRequest: {
            /** @description New among the live fields. */
            label?: string;
            schema?: CustomMetadataFieldRules;
            /** @description An empty string clears it. */
            description?: string;
        };
        /** @description Work that ImageKit does on a file. */
        Extension: RemoveBackgroundExtension | AutoTaggingExtension | AutoDescriptionExtension | AiTasksExtension | SavedExtensionReference;
        /** @description An extension that can be saved; anything but a reference to a saved one. */
        ExtensionConfig: RemoveBackgroundExtension | AutoTaggingExtension | AutoDescriptionExtension | AiTasksExtension;
        /** @description Cuts the background away and stores the result as a new version. */
        RemoveBackgroundExtension: {
            name: "remove-bg";
            options?: RemoveBackgroundOptions;
        };
        /** @description How to cut; either a colour or an image takes the background's place. */
        RemoveBackgroundOptions: {
            /** @description The service assumes false. */
            add_shadow?: boolean;
            /** @description The service assumes true. */
            semitransparency?: boolean;
            /** @description A colour name or code. Not together with `bg_image_url`. */
            bg_color?: string;
            /** @description Not together with `bg_color`. */
            bg_image_url?: string;
        };
        /** @description Tags the file by what it shows. */
        AutoTaggingExtension: {
            name: "google-auto-tagging" | "aws-auto-tagging";
            /** @description Tags below it are left out, in percent. */
            minConfidence: number;
            maxTags: number;
        };
        /** @description Describes the file in words. */
        AutoDescriptionExtension: {
            name: "ai-auto-description";
        };
        /** @description Tags and metadata by instructions. */
        AiTasksExtension: {
            name: "ai-tasks";
            tasks: AiTask[];
        };
        /** @description An extension saved under an id. */
        SavedExtensionReference: {
            name: "saved-extension";
            id: string;
        };
        /** @description One instruction. */
        AiTask: SelectTagsTask | SelectMetadataTask | YesNoTask;
        /** @description Picks tags. */
        SelectTagsTask: {
            type: "select_tags";
            instruction: Instruction;
            /** @description The tags to pick from. */
            vocabulary?: string[];
            min_selections?: number;
            max_selections?: number;
        };
        /** @description Picks values of one custom metadata field. */
        SelectMetadataTask: {
            type: "select_metadata";
            instruction: Instruction;
            /** @description Name of the field. */
            field: string;
            /** @description The values to pick from. */
            vocabulary?: (string | number | boolean)[];
            min_selections?: number;
            max_selections?: number;
        };
        /** @description Asks a question and acts on the answer. */
        YesNoTask: {
            type: "yes_no";
            instruction: Instruction;
            on_yes?: TaskActions;
            on_no?: TaskActions;
            on_unknown?: TaskActions;
        };
        /** @description What to do, in words. */
        Instruction: string;
        /** @description What an answer changes. */
        TaskActions: {
            add_tags?: string[];
            remove_tags?: string[];
            set_metadata?: MetadataAssignment[];
            unset_metadata?: MetadataReference[];
        };
        /** @description A custom metadata field and its new value. */
        MetadataAssignment: {
            field: string;
            value: CustomMetadataValue;
        };
        /** @description A custom metadata field. */
        MetadataReference: {
            field: string;
        };
        /** @description The state of each extension that the request asked for, by extension name. An open set. */
        ExtensionStatus: {
            "ai-auto-description"?: ExtensionState;
            "ai-tasks"?: ExtensionState;
            "aws-auto-tagging"?: ExtensionState;
            "google-auto-tagging"?: ExtensionState;
            "remove-bg"?: ExtensionState;
        } & {
            [key: string]: ExtensionState;
        };
        /** @description An open set. */
        ExtensionState: "success" | "pending" | "failed" | (string & {});
        /** @description The settings of an extension, kept under an id. */
        SavedExtension: {
            id: string;
            name: string;
            description: string;
            config: ExtensionConfig;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        /** @description The settings to save. */
        CreateSavedExtensionRequest: {
            name: string;
            description: string;
            config: ExtensionConfig;
        };
        /** @description What to change; at least one member. */
        UpdateSavedExtensionRequest: {
            name?: string;
            description?: string;
            config?: ExtensionConfig;
        };
        /** @description The form of an upload. */
        UploadFileRequest: {
            /** @description The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are sent as a part with a file name, a string as a part without one. */
            file: FileInput | string;
            /** @description The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
            fileName: string;
            /** @description Whether a random suffix keeps the name from meeting another. The service assumes true. */
            useUniqueFileName?: boolean;
            /** @description Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags together have at most 500 characters. */
            tags?: string[];
            /** @description Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
            folder?: string;
            /** @description Whether only signed URLs deliver the file. The service assumes false. */
            isPrivateFile?: boolean;
            /** @description `false` needs an enterprise plan. The service assumes true. */
            isPublished?: boolean;
            /** @description The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its own. */
            customCoordinates?: string;
            /** @description Members to add to the answer; sent joined by commas. */
            responseFields?: ("tags" | "customCoordinates" | "isPrivateFile" | "isPublished" | "embeddedMetadata" | "customMetadata" | "metadata" | "selectedFieldsSchema")[];
            /** @description Extensions to run on the file; sent as JSON text. */
            extensions?: string;
            /**
             * Format: uri
             * @description Is told the end of extensions that take time.
             */
            webhookUrl?: string;
            /** @description Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing file is refused. The service assumes true. */
            overwriteFile?: boolean;
            /** @description Whether a file that is replaced loses its AI tags. The service assumes true. */
            overwriteAITags?: boolean;
            /** @description Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
            overwriteTags?: boolean;
            /** @description Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The service assumes true. */
            overwriteCustomMetadata?: boolean;
            /** @description Values of custom metadata fields, which must exist; sent as JSON text. */
            customMetadata?: string;
            /** @description Changes while storing and variants right after; sent as JSON text. */
            transformation?: string;
            /** @description A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in double quotes. */
            checks?: string;
            /** @description A text about the file. */
            description?: string;
            /** @description The public API key. Only with `token`, `expire` and `signature`, and without basic authentication. */
            publicKey?: string;
            /** @description A string never used before; spent by the upload, even by one that fails. */
            token?: string;
            /** @description When `signature` ends, in Unix seconds; less than one hour ahead. */
            expire?: number;
            /** @description HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. Does not cover the other fields. */
            signature?: string;
        };
        /** @description The form of an upload whose fields the token covers. */
        UploadFileV2Request: {
            /** @description The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are sent as a part with a file name, a string as a part without one. */
            file: FileInput | string;
            /** @description The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
            fileName: string;
            /** @description Whether a random suffix keeps the name from meeting another. The service assumes true. */
            useUniqueFileName?: boolean;
            /** @description Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags together have at most 500 characters. */
            tags?: string[];
            /** @description Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
            folder?: string;
            /** @description Whether only signed URLs deliver the file. The service assumes false. */
            isPrivateFile?: boolean;
            /** @description `false` needs an enterprise plan. The service assumes true. */
            isPublished?: boolean;
            /** @description The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its own. */
            customCoordinates?: string;
            /** @description Members to add to the answer; sent joined by commas. */
            responseFields?: ("tags" | "customCoordinates" | "isPrivateFile" | "isPublished" | "embeddedMetadata" | "customMetadata" | "metadata" | "selectedFieldsSchema")[];
            /** @description Extensions to run on the file; sent as JSON text. */
            extensions?: string;
            /**
             * Format: uri
             * @description Is told the end of extensions that take time.
             */
            webhookUrl?: string;
            /** @description Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing file is refused. The service assumes true. */
            overwriteFile?: boolean;
            /** @description Whether a file that is replaced loses its AI tags. The service assumes true. */
            overwriteAITags?: boolean;
            /** @description Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
            overwriteTags?: boolean;
            /** @description Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The service assumes true. */
            overwriteCustomMetadata?: boolean;
            /** @description Values of custom metadata fields, which must exist; sent as JSON text. */
            customMetadata?: string;
            /** @description Changes while storing and variants right after; sent as JSON text. */
            transformation?: string;
            /** @description A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in double quotes. */
            checks?: string;
            /** @description A text about the file. */
            description?: string;
            /** @description A JWT (HS256, private key) whose payload states every field except `file` and `token`, as the text that is sent. Without basic authentication only. Spent by the upload. */
            token?: string;
        };
        /** @description Changes made while storing (`pre`) and variants made right after (`post`); at least one of them. */
        UploadTransformation: {
            /** @description A transformation that is applied before the file is stored. */
            pre?: string;
            /** @description Variants to make ahead of their first delivery. */
            post?: PostTransformation[];
        };
        /** @description A variant to make ahead. */
        PostTransformation: TransformationVariant | AdaptiveStreamingVariant | GifToVideoVariant | ThumbnailVariant;
        /** @description A transformed copy. */
        TransformationVariant: {
            type: "transformation";
            /** @description A transformation, such as `w-100`. */
            value: string;
        };
        /** @description A video in several resolutions. */
        AdaptiveStreamingVariant: {
            type: "abs";
            /** @description The resolutions, such as `sr-240_360_720`. */
            value: string;
            /** @enum {string} */
            protocol: "hls" | "dash";
        };
        /** @description A video made from a GIF. */
        GifToVideoVariant: {
            type: "gif-to-video";
            /** @description A transformation. */
            value?: string;
        };
        /** @description A still picture of a video. */
        ThumbnailVariant: {
            type: "thumbnail";
            /** @description A transformation. */
            value?: string;
        };
        /** @description The stored file. `responseFields` of the upload asks for the members that are not always there. */
        UploadResult: {
            fileId: string;
            /** @description The stored name, with a random suffix unless `useUniqueFileName` was false. */
            name: string;
            /** @description Folder and name; starts with a slash. */
            filePath: string;
            /**
             * Format: uri
             * @description Where the file is delivered.
             */
            url: string;
            /** @description In bytes. */
            size: number;
            fileType: FileType;
            versionInfo: VersionInfo;
            /**
             * Format: uri
             * @description Images only.
             */
            thumbnailUrl?: string;
            /** @description Images and videos, in pixels. */
            height?: number;
            /** @description Images and videos, in pixels. */
            width?: number;
            /** @description EXIF orientation; images only. */
            orientation?: number;
            AITags: AITagList;
            extensionStatus?: ExtensionStatus;
            /** @description On request. `null`, or an empty string in older answers, when there are none. */
            tags?: TagList;
            /** @description On request; `x,y,width,height` in pixels, `null` or empty when there are none. */
            customCoordinates?: string | null;
            /** @description On request. */
            isPrivateFile?: boolean;
            /** @description On request. */
            isPublished?: boolean;
            customMetadata?: CustomMetadata;
            embeddedMetadata?: EmbeddedMetadata;
            metadata?: Metadata;
            selectedFieldsSchema?: SelectedFieldsSchema;
            description?: string;
            /** @description Videos only. The unit is not certain; recorded values look like bits per second. */
            bitRate?: number;
            /** @description Videos only, in seconds. */
            duration?: number;
            /** @description Videos only. */
            audioCodec?: string;
            /** @description Videos only. */
            videoCodec?: string;
        };
        /** @description A video that is transformed before it is stored. There is no file yet. */
        UploadAccepted: {
            message: string;
        };
        /** @description A transformation that URLs refer to as `n-<name>`. */
        NamedTransformation: {
            id: string;
            name: string;
            transformation: string;
            /** @description A disabled one makes every URL that uses it fail. */
            enabled: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description The transformation to name. */
        CreateNamedTransformationRequest: {
            name: NamedTransformationName;
            /** @description Such as `w-150,h-150,fo-center`. */
            transformation: string;
            enabled?: boolean;
        };
        /** @description What to change; at least one member. */
        UpdateNamedTransformationRequest: {
            name?: NamedTransformationName;
            /** @description Such as `w-150,h-150,fo-center`. */
            transformation?: string;
            enabled?: boolean;
        };
        /** @description Letters, digits and underscores; case counts. */
        NamedTransformationName: string;
        /** @description What the account used in a span of days. */
        AccountUsage: {
            /** Format: int64 */
            bandwidthBytes: number;
            /** Format: int64 */
            mediaLibraryStorageBytes: number;
            videoProcessingUnitsCount: number;
            extensionUnitsCount: number;
            /** Format: int64 */
            originalCacheStorageBytes: number;
        };
        /** @description Where the account's traffic came from. */
        UsageAnalytics: {
            startDate: string;
            endDate: string;
            generatedAt: string;
            bandwidthBytes: number;
            requestCount: number;
            cache: CacheUsage;
            browser: UsageBreakdown;
            country: CountryUsageBreakdown;
            device: UsageBreakdown;
            format: UsageBreakdown;
            urlEndpoints: UsageBreakdown;
            topImages: UsageBreakdown;
            topImageTransforms: UsageBreakdown;
            topOtherAssets: UsageBreakdown;
            topReferrers: UsageBreakdown;
            topUserAgents: UsageBreakdown;
            topVideos: UsageBreakdown;
            topVideoTransforms: UsageBreakdown;
            /** @description By HTTP status. */
            statusCodes: RequestShare[];
            errorReasons: RequestShare[];
            top404Assets: RequestShare[];
            extensions: ExtensionUsage[];
            videoProcessing: VideoProcessingUsage[];
        };
        /** @description The largest shares, once by bandwidth and once by requests. */
        UsageBreakdown: {
            byBandwidth: UsageShare[];
            byRequests: UsageShare[];
        };
        /** @description The share of one name. */
        UsageShare: {
            name: string;
            bandwidthBytes: number;
            requestCount: number;
        };
        /** @description The largest shares by country. */
        CountryUsageBreakdown: {
            byBandwidth: CountryUsageShare[];
            byRequests: CountryUsageShare[];
        };
        /** @description The share of one country. */
        CountryUsageShare: {
            code: string;
            name: string;
            bandwidthBytes: number;
            requestCount: number;
        };
        /** @description How requests met the cache. */
        CacheUsage: {
            hitCount: number;
            missCount: number;
            errorCount: number;
        };
        /** @description The requests of one name. */
        RequestShare: {
            name: string;
            requestCount: number;
        };
        /** @description The runs of one extension. */
        ExtensionUsage: {
            name: string;
            operationCount: number;
        };
        /** @description Video processed with one codec in one resolution. */
        VideoProcessingUsage: {
            codec: string;
            resolution: string;
            durationSeconds: number;
        };
        /** @description A storage that ImageKit reads from; `type` decides which of the optional members are there. Secrets never are. */
        Origin: {
            id: string;
            /** @description An open set. */
            type: "S3" | "CLOUDINARY_BACKUP" | "S3_COMPATIBLE" | "WEB_FOLDER" | "WEB_PROXY" | "GCS" | "AZURE_BLOB" | "AKENEO_PIM" | (string & {});
            name: string;
            /** @description Whether delivered files name their original by a canonical header. */
            includeCanonicalHeader: boolean;
            /** Format: uri */
            baseUrlForCanonicalHeader?: string;
            /** @description Of `S3`, `CLOUDINARY_BACKUP`, `S3_COMPATIBLE` and `GCS`. */
            bucket?: string;
            /** @description Of bucket and container origins. */
            prefix?: string;
            /** @description Of `S3` and `CLOUDINARY_BACKUP`. */
            useIAMRole?: boolean;
            /**
             * Format: uri
             * @description Of `S3_COMPATIBLE`.
             */
            endpoint?: string;
            /** @description Of `S3_COMPATIBLE`. */
            s3ForcePathStyle?: boolean;
            /**
             * Format: uri
             * @description Of `WEB_FOLDER` and `AKENEO_PIM`.
             */
            baseUrl?: string;
            /** @description Of `WEB_FOLDER`. */
            forwardHostHeaderToOrigin?: boolean;
            /** @description Of `GCS`. */
            clientEmail?: string;
            /** @description Of `AZURE_BLOB`. */
            container?: string;
            /** @description Of `AZURE_BLOB`. */
            accountName?: string;
        };
        /** @description An origin with its secrets. */
        OriginRequest: S3OriginRequest | CloudinaryBackupOriginRequest | S3CompatibleOriginRequest | WebFolderOriginRequest | WebProxyOriginRequest | GcsOriginRequest | AzureBlobOriginRequest | AkeneoPimOriginRequest;
        /** @description An Amazon S3 bucket. */
        S3OriginRequest: {
            type: "S3";
            name: OriginName;
            /** @description Name of the bucket. */
            bucket: string;
            /** @description Only what lies under this prefix. */
            prefix?: string;
            /**
             * Format: password
             * @description Access key. Empty with `useIAMRole`.
             */
            accessKey: string;
            /**
             * Format: password
             * @description Secret key. Empty with `useIAMRole`.
             */
            secretKey: string;
            /** @description Whether access is by an IAM role; both keys are then empty strings. */
            useIAMRole?: boolean;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description An Amazon S3 bucket that Cloudinary backs up to. */
        CloudinaryBackupOriginRequest: {
            type: "CLOUDINARY_BACKUP";
            name: OriginName;
            /** @description Name of the bucket. */
            bucket: string;
            /** @description Only what lies under this prefix. */
            prefix?: string;
            /**
             * Format: password
             * @description Access key. Empty with `useIAMRole`.
             */
            accessKey: string;
            /**
             * Format: password
             * @description Secret key. Empty with `useIAMRole`.
             */
            secretKey: string;
            /** @description Whether access is by an IAM role; both keys are then empty strings. */
            useIAMRole?: boolean;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description A bucket that speaks the S3 protocol. */
        S3CompatibleOriginRequest: {
            type: "S3_COMPATIBLE";
            name: OriginName;
            /** @description Name of the bucket. */
            bucket: string;
            /** @description Only what lies under this prefix. */
            prefix?: string;
            /**
             * Format: uri
             * @description Where the bucket answers.
             */
            endpoint: string;
            /**
             * Format: password
             * @description Access key.
             */
            accessKey: string;
            /**
             * Format: password
             * @description Secret key.
             */
            secretKey: string;
            /** @description Whether the bucket stands in the path and not in the host name. The service assumes false. */
            s3ForcePathStyle?: boolean;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description A folder on a web server. */
        WebFolderOriginRequest: {
            type: "WEB_FOLDER";
            name: OriginName;
            /**
             * Format: uri
             * @description Where the origin answers.
             */
            baseUrl: string;
            /** @description Whether the origin sees the host name of the delivery request. The service assumes false. */
            forwardHostHeaderToOrigin?: boolean;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description Any web address, given in the delivery URL. */
        WebProxyOriginRequest: {
            type: "WEB_PROXY";
            name: OriginName;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description A Google Cloud Storage bucket. */
        GcsOriginRequest: {
            type: "GCS";
            name: OriginName;
            /** @description Name of the bucket. */
            bucket: string;
            /** @description Only what lies under this prefix. */
            prefix?: string;
            /** @description E-mail address of the service account. */
            clientEmail: string;
            /**
             * Format: password
             * @description Private key of the service account, not the API key of ImageKit.
             */
            privateKey: string;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description An Azure Blob Storage container. */
        AzureBlobOriginRequest: {
            type: "AZURE_BLOB";
            name: OriginName;
            /** @description Name of the container. */
            container: string;
            /** @description Only what lies under this prefix. */
            prefix?: string;
            /** @description Name of the storage account. */
            accountName: string;
            /**
             * Format: password
             * @description Shared access signature.
             */
            sasToken: string;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description An Akeneo product catalogue. */
        AkeneoPimOriginRequest: {
            type: "AKENEO_PIM";
            name: OriginName;
            /**
             * Format: uri
             * @description Where the origin answers.
             */
            baseUrl: string;
            /**
             * Format: password
             * @description OAuth client id.
             */
            clientId: string;
            /**
             * Format: password
             * @description OAuth client secret.
             */
            clientSecret: string;
            /**
             * Format: password
             * @description User name.
             */
            username: string;
            /**
             * Format: password
             * @description Password.
             */
            password: string;
            /** @description Whether delivered files name their original by a canonical header. The service assumes false. */
            includeCanonicalHeader?: boolean;
            /**
             * Format: uri
             * @description Base of the address in that header.
             */
            baseUrlForCanonicalHeader?: string;
        };
        /** @description Letters, digits and spaces. */
        OriginName: string;
        /** @description A prefix under which files are delivered. */
        UrlEndpoint: {
            /** @description `default` is the built-in one. */
            id: string;
            description: string;
            /** @description Empty for the built-in endpoint. */
            urlPrefix: string;
            /** @description Ids of the origins, tried in this order. */
            origins: string[];
            urlRewriter?: UrlRewriter;
        };
        /** @description Whose URLs the endpoint understands beside ImageKit's own. */
        UrlRewriter: {
            /** @description An open set. */
            type: "CLOUDINARY" | "IMGIX" | "AKAMAI" | (string & {});
            /** @description Of `CLOUDINARY`. */
            preserveAssetDeliveryTypes?: boolean;
        };
        /** @description The endpoint to add. */
        CreateUrlEndpointRequest: {
            description: string;
            /** @description Letters, digits and hyphens. Not empty, since the empty prefix is the built-in endpoint's. */
            urlPrefix: string;
            origins?: UrlEndpointOrigins;
            urlRewriter?: UrlRewriterRequest;
        };
        /** @description The endpoint as it is to be. */
        UpdateUrlEndpointRequest: {
            description: string;
            /** @description Letters, digits and hyphens; empty, as the service assumes, for the built-in endpoint only. */
            urlPrefix?: string;
            origins?: UrlEndpointOrigins;
            urlRewriter?: UrlRewriterRequest;
        };
        /** @description Ids of at most 10 origins, tried in this order. The service assumes none. */
        UrlEndpointOrigins: string[];
        /** @description Whose URLs the endpoint understands beside ImageKit's own. */
        UrlRewriterRequest: CloudinaryUrlRewriter | ImgixUrlRewriter | AkamaiUrlRewriter;
        /** @description Cloudinary URLs. */
        CloudinaryUrlRewriter: {
            type: "CLOUDINARY";
            /** @description Whether the part of the URL that names the delivery type is kept. The service assumes false. */
            preserveAssetDeliveryTypes?: boolean;
        };
        /** @description imgix URLs. */
        ImgixUrlRewriter: {
            type: "IMGIX";
        };
        /** @description Akamai URLs. */
        AkamaiUrlRewriter: {
            type: "AKAMAI";
        };
        /** @description An address that events are sent to. */
        Webhook: {
            id: string;
            /**
             * Format: uri
             * @description Where the events are sent to; unique in the account.
             */
            endpoint: string;
            /** @description The types of the events that are sent. An open set. */
            events: (("video.transformation.accepted" | "video.transformation.ready" | "video.transformation.error" | "upload.pre-transform.success" | "upload.pre-transform.error" | "upload.post-transform.success" | "upload.post-transform.error" | "file.created" | "file.updated" | "file.deleted" | "file-version.created" | "file-version.deleted") | string)[];
            /** @description Whether events are sent. */
            enabled: boolean;
            /** @description The key that signs each event, a credential. It starts with `whsec_` and cannot be changed. */
            secret: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description The webhook to add. */
        CreateWebhookRequest: {
            endpoint: WebhookEndpoint;
            /** @description The types of the events to send. */
            events: WebhookEventType[];
            /** @description Whether events are sent. */
            enabled?: boolean;
        };
        /** @description What is to change. */
        UpdateWebhookRequest: {
            endpoint?: WebhookEndpoint;
            /** @description The types of the events to send; they take the place of all present ones. */
            events?: WebhookEventType[];
            /** @description Whether events are sent. */
            enabled?: boolean;
        };
        /**
         * Format: uri
         * @description An http or https URL, unique in the account.
         */
        WebhookEndpoint: string;
        /**
         * @description An event that a webhook can be told of.
         * @enum {string}
         */
        WebhookEventType: "video.transformation.accepted" | "video.transformation.ready" | "video.transformation.error" | "upload.pre-transform.success" | "upload.pre-transform.error" | "upload.post-transform.success" | "upload.post-transform.error" | "file.created" | "file.updated" | "file.deleted" | "file-version.created" | "file-version.deleted";
        /** @description What to look for, in plain language. */
        AiFilterSearchRequest: {
            /** @description The question, such as `videos longer than a minute from last week`. */
            prompt: string;
            /** @description The absolute path that "this folder" means. */
            currentFolder?: string;
            /** @description An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service assumes UTC. */
            timezone?: string;
        };
        /** @description A query for `listFiles`. Each member may be missing. */
        AiFilterSearch: {
            /** @description In the language of `searchQuery` of `listFiles`; empty when nothing could be derived. */
            searchQuery?: string;
            /** @description The kind of files that is meant; empty when the prompt names none. An open set. */
            fileType?: "" | "images" | "videos" | "cssJs" | "others" | (string & {});
            /** @description Whether earlier versions of files are meant too. */
            isVersionIncludedInSearch?: boolean;
        };
        /** @description An event, told apart by `type`. */
        WebhookEvent: FileChangedEvent | FileDeletedEvent | FileVersionDeletedEvent | UploadPreTransformSuccessEvent | UploadPreTransformErrorEvent | UploadPostTransformSuccessEvent | UploadPostTransformErrorEvent | VideoTransformationAcceptedEvent | VideoTransformationReadyEvent | VideoTransformationErrorEvent;
        /** @description A file or a version is new or has changed. */
        FileChangedEvent: {
            id: string;
            type: "file.created" | "file.updated" | "file-version.created";
            /** Format: date-time */
            created_at: string;
            data: FileDetails;
        };
        /** @description A file is gone. */
        FileDeletedEvent: {
            id: string;
            type: "file.deleted";
            /** Format: date-time */
            created_at: string;
            data: DeletedFile;
        };
        /** @description A version is gone. */
        FileVersionDeletedEvent: {
            id: string;
            type: "file-version.deleted";
            /** Format: date-time */
            created_at: string;
            data: DeletedFileVersion;
        };
        /** @description A video that an upload answered with 202 is stored. */
        UploadPreTransformSuccessEvent: {
            id: string;
            type: "upload.pre-transform.success";
            /** Format: date-time */
            created_at: string;
            request: PreTransformRequest;
            data: UploadResult;
        };
        /** @description A video that an upload answered with 202 is not stored. */
        UploadPreTransformErrorEvent: {
            id: string;
            type: "upload.pre-transform.error";
            /** Format: date-time */
            created_at: string;
            request: PreTransformRequest;
            data: PreTransformFailure;
        };
        /** @description A variant that an upload asked for is ready. */
        UploadPostTransformSuccessEvent: {
            id: string;
            type: "upload.post-transform.success";
            /** Format: date-time */
            created_at: string;
            request: PostTransformRequest;
            data: PostTransformSuccess;
        };
        /** @description A variant that an upload asked for failed. */
        UploadPostTransformErrorEvent: {
            id: string;
            type: "upload.post-transform.error";
            /** Format: date-time */
            created_at: string;
            request: PostTransformRequest;
            data: PostTransformFailure;
        };
        /** @description A video transformation has been queued. */
        VideoTransformationAcceptedEvent: {
            id: string;
            type: "video.transformation.accepted";
            /** Format: date-time */
            created_at: string;
            request: VideoRequest;
            data: VideoTransformationAccepted;
        };
        /** @description A video transformation is done. */
        VideoTransformationReadyEvent: {
            id: string;
            type: "video.transformation.ready";
            /** Format: date-time */
            created_at: string;
            request: VideoRequest;
            timings?: VideoTimings;
            data: VideoTransformationReady;
        };
        /** @description A video transformation failed. */
        VideoTransformationErrorEvent: {
            id: string;
            type: "video.transformation.error";
            /** Format: date-time */
            created_at: string;
            request: VideoRequest;
            data: VideoTransformationFailure;
        };
        /** @description The file that is gone. */
        DeletedFile: {
            fileId: string;
        };
        /** @description The version that is gone. */
        DeletedFileVersion: {
            fileId: string;
            versionId: string;
        };
        /** @description The upload behind the event. */
        PreTransformRequest: {
            transformation: string;
            x_request_id: string;
        };
        /** @description The file that is not stored, and why. */
        PreTransformFailure: {
            name: string;
            path: string;
            transformation: TransformationFailure;
        };
        /** @description The upload behind the event. */
        PostTransformRequest: {
            transformation: RequestedVariant;
            x_request_id: string;
        };
        /** @description The variant that was asked for. */
        RequestedVariant: {
            /** @description An open set. */
            type: "transformation" | "abs" | "gif-to-video" | "thumbnail" | (string & {});
            /** @description Of `abs`; an open set. */
            protocol?: "hls" | "dash" | (string & {});
            value?: string;
        };
        /** @description The variant that is ready. */
        PostTransformSuccess: {
            fileId: string;
            name: string;
            /** Format: uri */
            url: string;
        };
        /** @description The variant that failed, and why. */
        PostTransformFailure: {
            fileId: string;
            name: string;
            path: string;
            /** Format: uri */
            url: string;
            transformation: TransformationFailure;
        };
        /** @description A transformation that failed. */
        TransformationFailure: {
            error: FailureReason;
        };
        /** @description Why a transformation failed. */
        FailureReason: {
            /** @description An open set. */
            reason: "encoding_failed" | "download_failed" | "internal_server_error" | (string & {});
        };
        /** @description The delivery request behind the event. */
        VideoRequest: {
            /** Format: uri */
            url: string;
            x_request_id: string;
            user_agent?: string;
        };
        /** @description The video and what is done to it. */
        VideoTransformationAccepted: {
            asset: VideoAsset;
            transformation: VideoTransformation;
        };
        /** @description The video, what was done to it and the result. */
        VideoTransformationReady: {
            asset: VideoAsset;
            transformation: VideoTransformation & {
                output: VideoOutput;
            };
        };
        /** @description The video, what was to be done to it and why it failed. */
        VideoTransformationFailure: {
            asset: VideoAsset;
            transformation: VideoTransformation & TransformationFailure;
        };
        /** @description The original video. */
        VideoAsset: {
            /** Format: uri */
            url: string;
        };
        /** @description What is done to a video. */
        VideoTransformation: {
            /** @description An open set. */
            type: "video-transformation" | "gif-to-video" | "video-thumbnail" | (string & {});
            options?: VideoOptions;
        };
        /** @description The settings of a video transformation. Each named value belongs to an open set. */
        VideoOptions: {
            /** @description Such as `aac` or `opus`. */
            audio_codec?: string;
            auto_rotate?: boolean;
            /** @description Such as `mp4`, `webm`, `jpg`, `png` or `webp`. */
            format?: string;
            quality?: number;
            /** @description Such as `HLS` or `DASH`. */
            stream_protocol?: string;
            variants?: string[];
            /** @description Such as `h264`, `vp9` or `av1`. */
            video_codec?: string;
        };
        /** @description The result of a video transformation. */
        VideoOutput: {
            /** Format: uri */
            url: string;
            video_metadata?: VideoOutputMetadata;
        };
        /** @description Size and length of the result. */
        VideoOutputMetadata: {
            bitrate?: number;
            /** @description In seconds. */
            duration?: number;
            /** @description In pixels. */
            height?: number;
            /** @description In pixels. */
            width?: number;
        };
        /** @description How long the parts of the work took. */
        VideoTimings: {
            /** @description In milliseconds. */
            download_duration?: number;
            /** @description In milliseconds. */
            encoding_duration?: number;
        };
        /** @description The end of one extension, told apart by `status`. */
        ExtensionResult: ExtensionSuccess | ExtensionFailure;
        /** @description The file with what the extension did to it. */
        ExtensionSuccess: {
            /** @description The extension's name. */
            service: string;
            status: "SUCCESS";
            fileObject: FileDetails;
        };
        /** @description The file that the extension could not work on, and why. */
        ExtensionFailure: {
            /** @description The extension's name. */
            service: string;
            status: "FAILURE";
            fileId: string;
            error: string;
        };
        /** @description What `listFiles` takes. */
        ListFilesInput: {
            /**
             * @description What to list. `all` means files and folders, not file versions. Ignored when `searchQuery` is given.
             * @default file
             * @enum {string}
             */
            type?: "file" | "file-version" | "folder" | "all";
            /**
             * @description Order of the answer. The two relevance orders have a meaning with `searchQuery` only.
             * @default ASC_CREATED
             * @enum {string}
             */
            sort?: "ASC_NAME" | "DESC_NAME" | "ASC_CREATED" | "DESC_CREATED" | "ASC_UPDATED" | "DESC_UPDATED" | "ASC_HEIGHT" | "DESC_HEIGHT" | "ASC_WIDTH" | "DESC_WIDTH" | "ASC_SIZE" | "DESC_SIZE" | "ASC_RELEVANCE" | "DESC_RELEVANCE";
            /** @description Only what lies directly in this folder. To search below it too, put a `path` condition into `searchQuery`. Without it the whole library is listed. */
            path?: string;
            /**
             * @description Conditions on fields such as `name`, `tags`, `createdAt`, `size`, `format`, `private` or `"customMetadata.sku"`, joined by `AND`, `OR` and parentheses.
             *     Values stand in double quotes, and so do field names that hold a dot. Times may be relative: `createdAt > "7d"` means the last seven days.
             */
            searchQuery?: string;
            /**
             * @description Restricts files to images or to everything else.
             * @default all
             * @enum {string}
             */
            fileType?: "all" | "image" | "non-image";
            /**
             * @description Entries per page.
             * @default 1000
             */
            limit?: number;
            /**
             * @description Entries to pass over before the first one of the page.
             * @default 0
             */
            skip?: number;
            /** @description Files that carry any of these tags; sent joined by commas, so a tag that holds a comma cannot be asked for. Ignored when `searchQuery` is given. */
            tags?: string[];
        };
        /** @description What `createAiFilterSearch` takes. */
        CreateAiFilterSearchInput: {
            /** @description The question, such as `videos longer than a minute from last week`. */
            prompt: string;
            /** @description The absolute path that "this folder" means. */
            currentFolder?: string;
            /** @description An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service assumes UTC. */
            timezone?: string;
        };
        /** @description What `getFileDetails` takes. */
        GetFileDetailsInput: {
            /** @description The file's id. */
            fileId: string;
        };
        /** @description What `updateFileDetails` takes. */
        UpdateFileDetailsInput: {
            /** @description The file's id. */
            fileId: string;
        } & ((FileAttributesUpdate & {
            publish?: never;
        }) | (FilePublicationUpdate & {
            removeAITags?: never;
            webhookUrl?: never;
            extensions?: never;
            tags?: never;
            customCoordinates?: never;
            customMetadata?: never;
            description?: never;
        }));
        /** @description What `deleteFile` takes. */
        DeleteFileInput: {
            /** @description The file's id. */
            fileId: string;
        };
        /** @description What `addTags` takes. */
        AddTagsInput: {
            /** @description 1 to 50 ids. */
            fileIds: string[];
            /** @description All tags together have at most 500 characters. */
            tags: string[];
        };
        /** @description What `removeTags` takes. */
        RemoveTagsInput: {
            /** @description 1 to 50 ids. */
            fileIds: string[];
            /** @description All tags together have at most 500 characters. */
            tags: string[];
        };
        /** @description What `removeAITags` takes. */
        RemoveAITagsInput: {
            /** @description 1 to 50 ids. */
            fileIds: string[];
            /** @description Names of AI tags. */
            AITags: string[];
        };
        /** @description What `bulkFileDelete` takes. */
        BulkFileDeleteInput: {
            /** @description 1 to 100 ids. */
            fileIds: string[];
        };
        /** @description What `copyFile` takes. */
        CopyFileInput: {
            /** @description Folder and name of the file. */
            sourceFilePath: string;
            /** @description A folder, not a file. */
            destinationPath: string;
            /** @description Whether the earlier versions are copied too. The service assumes false. */
            includeFileVersions?: boolean;
        };
        /** @description What `moveFile` takes. */
        MoveFileInput: {
            /** @description Folder and name of the file. */
            sourceFilePath: string;
            /** @description A folder, not a file. */
            destinationPath: string;
        };
        /** @description What `renameFile` takes. */
        RenameFileInput: {
            /** @description Folder and present name of the file. */
            filePath: string;
            /** @description A name without a folder. */
            newFileName: string;
            /** @description Whether the old URL is purged. The service assumes false. */
            purgeCache?: boolean;
        };
        /** @description What `getFileVersions` takes. */
        GetFileVersionsInput: {
            /** @description The file's id. */
            fileId: string;
        };
        /** @description What `getFileVersionDetails` takes. */
        GetFileVersionDetailsInput: {
            /** @description The file's id. */
            fileId: string;
            /** @description The version's id, `versionInfo.id` of its details. */
            versionId: string;
        };
        /** @description What `deleteFileVersion` takes. */
        DeleteFileVersionInput: {
            /** @description The file's id. */
            fileId: string;
            /** @description The version's id, `versionInfo.id` of its details. */
            versionId: string;
        };
        /** @description What `restoreFileVersion` takes. */
        RestoreFileVersionInput: {
            /** @description The file's id. */
            fileId: string;
            /** @description The version's id, `versionInfo.id` of its details. */
            versionId: string;
        };
        /** @description What `createFolder` takes. */
        CreateFolderInput: {
            /** @description One name, without a slash. */
            folderName: string;
            /** @description Where to create it; `/` is the root. */
            parentFolderPath: string;
        };
        /** @description What `deleteFolder` takes. */
        DeleteFolderInput: {
            folderPath: string;
        };
        /** @description What `copyFolder` takes. */
        CopyFolderInput: {
            sourceFolderPath: string;
            /** @description The folder to copy into. */
            destinationPath: string;
            /** @description Whether the earlier versions are copied too. The service assumes false. */
            includeFileVersions?: boolean;
        };
        /** @description What `moveFolder` takes. */
        MoveFolderInput: {
            sourceFolderPath: string;
            /** @description The folder to move into. */
            destinationPath: string;
        };
        /** @description What `renameFolder` takes. */
        RenameFolderInput: {
            folderPath: string;
            /** @description One name, without a slash. */
            newFolderName: string;
            /** @description Whether the old folder's URLs are purged. The service assumes false. */
            purgeCache?: boolean;
        };
        /** @description What `getBulkJobStatus` takes. */
        GetBulkJobStatusInput: {
            /** @description The id that the copy, move or rename of a folder answered. */
            jobId: string;
        };
        /** @description What `purgeFileCache` takes. */
        PurgeFileCacheInput: {
            /** @description A whole delivery URL, perhaps with a `*` at its very end. */
            url: string;
        };
        /** @description What `getPurgeFileCacheStatus` takes. */
        GetPurgeFileCacheStatusInput: {
            /** @description The id that `purgeFileCache` answered, or `purgeRequestId` of a rename. */
            requestId: string;
        };
        /** @description What `getFileMetadata` takes. */
        GetFileMetadataInput: {
            /** @description The file's id. */
            fileId: string;
        };
        /** @description What `getRemoteFileUrlMetadata` takes. */
        GetRemoteFileUrlMetadataInput: {
            /**
             * Format: uri
             * @description A delivery URL of the account; a query in it is kept.
             */
            url: string;
        };
        /** @description What `getCustomMetadataFields` takes. */
        GetCustomMetadataFieldsInput: {
            /**
             * @description Whether deleted fields are listed too.
             * @default false
             */
            includeDeleted?: boolean;
            /** @description Only the fields that apply to this folder under a path policy. */
            folderPath?: string;
        };
        /** @description What `createCustomMetadataFields` takes. */
        CreateCustomMetadataFieldsInput: {
            /** @description New among all fields, deleted ones included. */
            name: string;
            /** @description New among the live fields. */
            label: string;
            /** @description Type and rules of a new field. */
            schema: CustomMetadataFieldSchemaInput;
            description?: string;
        };
        /** @description What `deleteCustomMetadataField` takes. */
        DeleteCustomMetadataFieldInput: {
            /** @description The field's id, not its name. */
            id: string;
        };
        /** @description What `updateCustomMetadataFields` takes. */
        UpdateCustomMetadataFieldsInput: {
            /** @description The field's id, not its name. */
            id: string;
            /** @description New among the live fields. */
            label?: string;
            /** @description What values a field takes. */
            schema?: CustomMetadataFieldRules;
            /** @description An empty string clears it. */
            description?: string;
        };
        /** @description What `uploadFile` takes. */
        UploadFileInput: {
            /** @description The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are sent as a part with a file name, a string as a part without one. */
            file: FileInput | string;
            /** @description The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
            fileName: string;
            /** @description Whether a random suffix keeps the name from meeting another. The service assumes true. */
            useUniqueFileName?: boolean;
            /** @description Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags together have at most 500 characters. */
            tags?: string[];
            /** @description Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
            folder?: string;
            /** @description Whether only signed URLs deliver the file. The service assumes false. */
            isPrivateFile?: boolean;
            /** @description `false` needs an enterprise plan. The service assumes true. */
            isPublished?: boolean;
            /** @description The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its own. */
            customCoordinates?: string;
            /** @description Members to add to the answer; sent joined by commas. */
            responseFields?: ("tags" | "customCoordinates" | "isPrivateFile" | "isPublished" | "embeddedMetadata" | "customMetadata" | "metadata" | "selectedFieldsSchema")[];
            /** @description Extensions to run on the file; sent as JSON text. */
            extensions?: Extension[];
            /**
             * Format: uri
             * @description Is told the end of extensions that take time.
             */
            webhookUrl?: string;
            /** @description Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing file is refused. The service assumes true. */
            overwriteFile?: boolean;
            /** @description Whether a file that is replaced loses its AI tags. The service assumes true. */
            overwriteAITags?: boolean;
            /** @description Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
            overwriteTags?: boolean;
            /** @description Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The service assumes true. */
            overwriteCustomMetadata?: boolean;
            /** @description Values of custom metadata fields, which must exist; sent as JSON text. */
            customMetadata?: CustomMetadataInput;
            /** @description Changes while storing and variants right after; sent as JSON text. */
            transformation?: UploadTransformation;
            /** @description A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in double quotes. */
            checks?: string;
            /** @description A text about the file. */
            description?: string;
            /** @description The public API key. Only with `token`, `expire` and `signature`, and without basic authentication. */
            publicKey?: string;
            /** @description A string never used before; spent by the upload, even by one that fails. */
            token?: string;
            /** @description When `signature` ends, in Unix seconds; less than one hour ahead. */
            expire?: number;
            /** @description HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. Does not cover the other fields. */
            signature?: string;
        };
        /** @description What `uploadFileV2` takes. */
        UploadFileV2Input: {
            /** @description The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are sent as a part with a file name, a string as a part without one. */
            file: FileInput | string;
            /** @description The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
            fileName: string;
            /** @description Whether a random suffix keeps the name from meeting another. The service assumes true. */
            useUniqueFileName?: boolean;
            /** @description Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags together have at most 500 characters. */
            tags?: string[];
            /** @description Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
            folder?: string;
            /** @description Whether only signed URLs deliver the file. The service assumes false. */
            isPrivateFile?: boolean;
            /** @description `false` needs an enterprise plan. The service assumes true. */
            isPublished?: boolean;
            /** @description The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its own. */
            customCoordinates?: string;
            /** @description Members to add to the answer; sent joined by commas. */
            responseFields?: ("tags" | "customCoordinates" | "isPrivateFile" | "isPublished" | "embeddedMetadata" | "customMetadata" | "metadata" | "selectedFieldsSchema")[];
            /** @description Extensions to run on the file; sent as JSON text. */
            extensions?: Extension[];
            /**
             * Format: uri
             * @description Is told the end of extensions that take time.
             */
            webhookUrl?: string;
            /** @description Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing file is refused. The service assumes true. */
            overwriteFile?: boolean;
            /** @description Whether a file that is replaced loses its AI tags. The service assumes true. */
            overwriteAITags?: boolean;
            /** @description Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
            overwriteTags?: boolean;
            /** @description Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The service assumes true. */
            overwriteCustomMetadata?: boolean;
            /** @description Values of custom metadata fields, which must exist; sent as JSON text. */
            customMetadata?: CustomMetadataInput;
            /** @description Changes while storing and variants right after; sent as JSON text. */
            transformation?: UploadTransformation;
            /** @description A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in double quotes. */
            checks?: string;
            /** @description A text about the file. */
            description?: string;
            /** @description A JWT (HS256, private key) whose payload states every field except `file` and `token`, as the text that is sent. Without basic authentication only. Spent by the upload. */
            token?: string;
        };
        /** @description What `listSavedExtensions` takes. */
        ListSavedExtensionsInput: Record<string, never>;
        /** @description What `createSavedExtension` takes. */
        CreateSavedExtensionInput: {
            name: string;
            description: string;
            /** @description An extension that can be saved; anything but a reference to a saved one. */
            config: ExtensionConfig;
        };
        /** @description What `getSavedExtension` takes. */
        GetSavedExtensionInput: {
            /** @description The saved extension's id. */
            id: string;
        };
        /** @description What `deleteSavedExtension` takes. */
        DeleteSavedExtensionInput: {
            /** @description The saved extension's id. */
            id: string;
        };
        /** @description What `updateSavedExtension` takes. */
        UpdateSavedExtensionInput: {
            /** @description The saved extension's id. */
            id: string;
            name?: string;
            description?: string;
            /** @description An extension that can be saved; anything but a reference to a saved one. */
            config?: ExtensionConfig;
        };
        /** @description What `listNamedTransformations` takes. */
        ListNamedTransformationsInput: Record<string, never>;
        /** @description What `createNamedTransformation` takes. */
        CreateNamedTransformationInput: {
            /** @description Letters, digits and underscores; case counts. */
            name: NamedTransformationName;
            /** @description Such as `w-150,h-150,fo-center`. */
            transformation: string;
            enabled?: boolean;
        };
        /** @description What `getNamedTransformation` takes. */
        GetNamedTransformationInput: {
            /** @description The named transformation's id, not its name. */
            id: string;
        };
        /** @description What `deleteNamedTransformation` takes. */
        DeleteNamedTransformationInput: {
            /** @description The named transformation's id, not its name. */
            id: string;
        };
        /** @description What `updateNamedTransformation` takes. */
        UpdateNamedTransformationInput: {
            /** @description The named transformation's id, not its name. */
            id: string;
            /** @description Letters, digits and underscores; case counts. */
            name?: NamedTransformationName;
            /** @description Such as `w-150,h-150,fo-center`. */
            transformation?: string;
            enabled?: boolean;
        };
        /** @description What `getAccountUsage` takes. */
        GetAccountUsageInput: {
            /**
             * Format: date
             * @description First day.
             */
            startDate: string;
            /**
             * Format: date
             * @description Day after the last one.
             */
            endDate: string;
        };
        /** @description What `getUsageAnalytics` takes. */
        GetUsageAnalyticsInput: {
            /**
             * Format: date
             * @description First day.
             */
            startDate: string;
            /**
             * Format: date
             * @description Last day.
             */
            endDate: string;
        };
        /** @description What `listOrigins` takes. */
        ListOriginsInput: Record<string, never>;
        /** @description What `createOrigin` takes. */
        CreateOriginInput: S3OriginRequest | CloudinaryBackupOriginRequest | S3CompatibleOriginRequest | WebFolderOriginRequest | WebProxyOriginRequest | GcsOriginRequest | AzureBlobOriginRequest | AkeneoPimOriginRequest;
        /** @description What `getOrigin` takes. */
        GetOriginInput: {
            /** @description The origin's id. */
            id: string;
        };
        /** @description What `updateOrigin` takes. */
        UpdateOriginInput: {
            /** @description The origin's id. */
            id: string;
        } & (S3OriginRequest | CloudinaryBackupOriginRequest | S3CompatibleOriginRequest | WebFolderOriginRequest | WebProxyOriginRequest | GcsOriginRequest | AzureBlobOriginRequest | AkeneoPimOriginRequest);
        /** @description What `deleteOrigin` takes. */
        DeleteOriginInput: {
            /** @description The origin's id. */
            id: string;
        };
        /** @description What `listUrlEndpoints` takes. */
        ListUrlEndpointsInput: Record<string, never>;
        /** @description What `createUrlEndpoint` takes. */
        CreateUrlEndpointInput: {
            description: string;
            /** @description Letters, digits and hyphens. Not empty, since the empty prefix is the built-in endpoint's. */
            urlPrefix: string;
            /** @description Ids of at most 10 origins, tried in this order. The service assumes none. */
            origins?: UrlEndpointOrigins;
            /** @description Whose URLs the endpoint understands beside ImageKit's own. */
            urlRewriter?: UrlRewriterRequest;
        };
        /** @description What `getUrlEndpoint` takes. */
        GetUrlEndpointInput: {
            /** @description The URL endpoint's id; `default` is the built-in one. */
            id: string;
        };
        /** @description What `updateUrlEndpoint` takes. */
        UpdateUrlEndpointInput: {
            /** @description The URL endpoint's id; `default` is the built-in one. */
            id: string;
            description: string;
            /** @description Letters, digits and hyphens; empty, as the service assumes, for the built-in endpoint only. */
            urlPrefix?: string;
            /** @description Ids of at most 10 origins, tried in this order. The service assumes none. */
            origins?: UrlEndpointOrigins;
            /** @description Whose URLs the endpoint understands beside ImageKit's own. */
            urlRewriter?: UrlRewriterRequest;
        };
        /** @description What `deleteUrlEndpoint` takes. */
        DeleteUrlEndpointInput: {
            /** @description The URL endpoint's id; `default` is the built-in one. */
            id: string;
        };
        /** @description What `listWebhooks` takes. */
        ListWebhooksInput: Record<string, never>;
        /** @description What `createWebhook` takes. */
        CreateWebhookInput: {
            /** @description An http or https URL, unique in the account. */
            endpoint: WebhookEndpoint;
            /** @description The types of the events to send. */
            events: WebhookEventType[];
            /** @description Whether events are sent. */
            enabled?: boolean;
        };
        /** @description What `getWebhook` takes. */
        GetWebhookInput: {
            /** @description The webhook's id. */
            id: string;
        };
        /** @description What `deleteWebhook` takes. */
        DeleteWebhookInput: {
            /** @description The webhook's id. */
            id: string;
        };
        /** @description What `updateWebhook` takes. */
        UpdateWebhookInput: {
            /** @description The webhook's id. */
            id: string;
            /** @description An http or https URL, unique in the account. */
            endpoint?: WebhookEndpoint;
            /** @description The types of the events to send; they take the place of all present ones. */
            events?: WebhookEventType[];
            /** @description Whether events are sent. */
            enabled?: boolean;
        };
    };
    responses: {
        /** @description Done. The answer has no content. */
        Done: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Every file has changed. */
        FilesUpdated: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                [name: string]: unknown;
            };
            content: {
                "application/json": BulkUpdateResult;
            };
        };
        /** @description Some files have changed; `errors` names the others. */
        FilesPartiallyUpdated: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                [name: string]: unknown;
            };
            content: {
                "application/json": BulkUpdatePartialSuccess;
            };
        };
        /** @description The job has been accepted. */
        BulkJobStarted: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                [name: string]: unknown;
            };
            content: {
                "application/json": BulkJobStarted;
            };
        };
        /** @description The file is stored. */
        FileStored: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": UploadResult;
            };
        };
        /** @description A video with a `pre` transformation has been accepted; the file is announced to the account's webhook. */
        UploadAccepted: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": UploadAccepted;
            };
        };
        /** @description A member or a parameter is missing, malformed or out of range. */
        BadRequest: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No API key was given. */
        Unauthorized: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The key is not accepted, has expired or lacks the right, or the account is disabled. */
        Forbidden: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The limit of this operation is used up; wait `X-RateLimit-Reset` milliseconds. The body may hold no more than the message. */
        TooManyRequests: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The service failed. A gateway may answer 502, 503 or 504 in its place, with a body that is HTML or empty. */
        InternalServerError: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A parameter is out of range or not known, or `searchQuery` cannot be read. */
        InvalidSearch: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The id is malformed. */
        InvalidFileId: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No file has this id. */
        FileNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No such file, or no such version of it. */
        FileVersionNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description An id is malformed, or the version is the current one. */
        InvalidVersionDeletion: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A member cannot be used so. `errors` names the custom metadata fields at fault. */
        InvalidFileUpdate: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description At least one id is unknown; nothing was changed. */
        FilesMissing: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": MissingFilesBody;
            };
        };
        /** @description `reason` is `MISSING_PARAMETER`, `SAME_SOURCE_AND_DESTINATION`, `VERSION_LIMIT_EXCEEDED` or `INVALID_FOLDER_PATH`. */
        InvalidFileTransfer: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description There is no file at `sourceFilePath`; `reason` is `SOURCE_FILE_MISSING`. */
        SourceFileMissing: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description `reason` is `MISSING_PARAMETER`, `INVALID_PARAMETER` or `SAME_OLD_AND_NEW_NAME`. */
        InvalidFileRename: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description There is no file at `filePath`; `reason` is `FILE_MISSING`. */
        FileMissing: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The folder has a file of the new name; `reason` is `FILE_ALREADY_EXISTS`. */
        FileAlreadyExists: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The name is `.`, `..` or holds a slash (`reason` is `INVALID_FOLDER_PATH`), or a member is missing. */
        InvalidFolder: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description More than 100000 things lie in the folder (`reason` is `TOO_MANY_OBJECTS`), or the path is missing. */
        FolderNotDeletable: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description There is no folder at this path; `reason` is `FOLDER_NOT_FOUND`. */
        FolderNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description `reason` is `MISSING_PARAMETER`, `INVALID_PARAMETER`, `TOO_MANY_OBJECTS`, `SOURCE_IS_ROOT`, `SAME_SOURCE_AND_DESTINATION`, `INVALID_FOLDER_PATH` or, for a move into the folder itself, `INVALID_DESTINATION_PATH`. */
        InvalidFolderTransfer: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description There is nothing at `sourceFolderPath`; `reason` is `NO_FILES_FOLDER`. */
        NoFilesInFolder: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The folder is the root, or a member is missing. */
        InvalidFolderRename: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A folder of the new name exists. */
        FolderAlreadyExists: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A job that still runs holds one of the folders. Wait for it, then call again. */
        FolderLocked: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No job has this id. */
        BulkJobNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The URL is not one of the account, or its wildcard is not allowed. */
        InvalidPurgeUrl: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No purge has this id. */
        UnknownPurgeRequest: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The id is malformed, or the file is damaged or of a kind that carries no metadata. */
        MetadataUnreadable: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The URL is missing, malformed or not delivered by the account. */
        InvalidRemoteUrl: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description Nothing could be read from the URL. */
        RemoteFileNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The field's definition is not valid, or its name or label is taken. `errors` may name the members at fault. */
        InvalidCustomMetadataField: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The id is malformed, or a path policy uses the field. */
        CustomMetadataFieldNotDeletable: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No field has this id. */
        CustomMetadataFieldNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The form cannot be accepted. */
        InvalidUpload: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The key is not accepted, or the account's storage is used up. */
        UploadForbidden: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The id or the settings are not valid, or the account has 100 saved extensions already. */
        InvalidSavedExtension: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No saved extension has this id. */
        SavedExtensionNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The id, the name or the transformation is not valid, or the account has 250 named transformations already. */
        InvalidNamedTransformation: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No named transformation has this id. */
        NamedTransformationNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description Upload settings still refer to it, or the new name is taken. */
        NamedTransformationInUse: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A date is missing or malformed, or the span is not allowed. */
        InvalidDateRange: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A member is missing or not valid for this `type`. */
        InvalidOrigin: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No origin has this id. */
        OriginNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The prefix is empty, taken or malformed, or an origin id is unknown. */
        InvalidUrlEndpoint: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The id is malformed, or the endpoint is the built-in one. */
        UrlEndpointNotDeletable: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No URL endpoint has this id. */
        UrlEndpointNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description A member is missing or malformed, the endpoint is taken, or the account has 3 webhooks already. */
        InvalidWebhook: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description No webhook has this id. */
        WebhookNotFound: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The prompt is missing, or a member is malformed. */
        InvalidPrompt: {
            headers: {
                "x-ik-requestId": components["headers"]["x-ik-requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /**
         * @description The file's id.
         * @example 65f0c2a1b9e77c0001a3d4e5
         */
        FileId: string;
        /**
         * @description The version's id, `versionInfo.id` of its details.
         * @example 65f0c2a1b9e77c0001a3d4e5
         */
        VersionId: string;
        /**
         * @description The id that the copy, move or rename of a folder answered.
         * @example 6601b000b9e77c0001a3d500
         */
        JobId: string;
        /**
         * @description The id that `purgeFileCache` answered, or `purgeRequestId` of a rename.
         * @example 6601c000b9e77c0001a3d510
         */
        PurgeRequestId: string;
        /**
         * @description The field's id, not its name.
         * @example 65f0d000b9e77c0001a3d4f0
         */
        CustomMetadataFieldId: string;
        /**
         * @description The saved extension's id.
         * @example ext_7Qd1
         */
        SavedExtensionId: string;
        /**
         * @description The named transformation's id, not its name.
         * @example 6bZ9x2ZUx
         */
        NamedTransformationId: string;
        /**
         * @description The origin's id.
         * @example org_41
         */
        OriginId: string;
        /**
         * @description The URL endpoint's id; `default` is the built-in one.
         * @example ue_9
         */
        UrlEndpointId: string;
        /**
         * @description The webhook's id.
         * @example 67e53d8c1f2a4b0012c9d7e1
         */
        WebhookId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of this request, to quote to support. Some answers name it `x-request-id`.
         * @example 3f9a1c52-8d0e-4b6f-9a77-5f0d2b1c7e44
         */
        "x-ik-requestId": string;
        /**
         * @description Requests that one interval allows for this operation, per account.
         * @example 40
         */
        "X-RateLimit-Limit": number;
        /**
         * @description Milliseconds to wait before the next request.
         * @example 850
         */
        "X-RateLimit-Reset": number;
        /**
         * @description Length of the interval in milliseconds.
         * @example 1000
         */
        "X-RateLimit-Interval": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listFiles: {
        parameters: {
            query?: {
                /**
                 * @description What to list. `all` means files and folders, not file versions. Ignored when `searchQuery` is given.
                 * @example file
                 */
                type?: "file" | "file-version" | "folder" | "all";
                /**
                 * @description Order of the answer. The two relevance orders have a meaning with `searchQuery` only.
                 * @example DESC_CREATED
                 */
                sort?: "ASC_NAME" | "DESC_NAME" | "ASC_CREATED" | "DESC_CREATED" | "ASC_UPDATED" | "DESC_UPDATED" | "ASC_HEIGHT" | "DESC_HEIGHT" | "ASC_WIDTH" | "DESC_WIDTH" | "ASC_SIZE" | "DESC_SIZE" | "ASC_RELEVANCE" | "DESC_RELEVANCE";
                /**
                 * @description Only what lies directly in this folder. To search below it too, put a `path` condition into `searchQuery`. Without it the whole library is listed.
                 * @example /shop
                 */
                path?: string;
                /**
                 * @description Conditions on fields such as `name`, `tags`, `createdAt`, `size`, `format`, `private` or `"customMetadata.sku"`, joined by `AND`, `OR` and parentheses.
                 *     Values stand in double quotes, and so do field names that hold a dot. Times may be relative: `createdAt > "7d"` means the last seven days.
                 * @example createdAt > "7d" AND size < "2mb"
                 */
                searchQuery?: string;
                /**
                 * @description Restricts files to images or to everything else.
                 * @example image
                 */
                fileType?: "all" | "image" | "non-image";
                /**
                 * @description Entries per page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Entries to pass over before the first one of the page.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description Files that carry any of these tags; sent joined by commas, so a tag that holds a comma cannot be asked for. Ignored when `searchQuery` is given.
                 * @example [
                 *       "oak",
                 *       "sale"
                 *     ]
                 */
                tags?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of files and folders. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Asset[];
                };
            };
            400: components["responses"]["InvalidSearch"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAiFilterSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AiFilterSearchRequest;
            };
        };
        responses: {
            /** @description The query. It may be empty. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AiFilterSearch;
                };
            };
            400: components["responses"]["InvalidPrompt"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getFileDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FileDetails;
                };
            };
            400: components["responses"]["InvalidFileId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateFileDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": FileUpdate;
            };
        };
        responses: {
            /** @description The file as it is now, with the state of each extension that was asked for. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FileDetails;
                };
            };
            400: components["responses"]["InvalidFileUpdate"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["InvalidFileId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BulkTagsRequest;
            };
        };
        responses: {
            200: components["responses"]["FilesUpdated"];
            207: components["responses"]["FilesPartiallyUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FilesMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BulkTagsRequest;
            };
        };
        responses: {
            200: components["responses"]["FilesUpdated"];
            207: components["responses"]["FilesPartiallyUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FilesMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeAITags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BulkAITagsRequest;
            };
        };
        responses: {
            200: components["responses"]["FilesUpdated"];
            207: components["responses"]["FilesPartiallyUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FilesMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    bulkFileDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BulkFileDeleteRequest;
            };
        };
        responses: {
            /** @description Every file is gone. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BulkDeleteResult;
                };
            };
            /** @description Some files are gone; `errors` names the others. */
            207: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BulkDeletePartialSuccess;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FilesMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    copyFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CopyFileRequest;
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["InvalidFileTransfer"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SourceFileMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    moveFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MoveFileRequest;
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["InvalidFileTransfer"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SourceFileMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    renameFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": RenameFileRequest;
            };
        };
        responses: {
            /** @description The file has its new name; without `purgeCache` the answer is an empty object. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RenameFileResult;
                };
            };
            /** @description The file has its new name, but the purge was refused. Purge the old URL with `purgeFileCache`. */
            207: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RenameFilePartialSuccess;
                };
            };
            400: components["responses"]["InvalidFileRename"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileMissing"];
            409: components["responses"]["FileAlreadyExists"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getFileVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All versions. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FileDetails[];
                };
            };
            400: components["responses"]["InvalidFileId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getFileVersionDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
                /**
                 * @description The version's id, `versionInfo.id` of its details.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FileDetails;
                };
            };
            400: components["responses"]["InvalidFileId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileVersionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteFileVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
                /**
                 * @description The version's id, `versionInfo.id` of its details.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["InvalidVersionDeletion"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileVersionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    restoreFileVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
                /**
                 * @description The version's id, `versionInfo.id` of its details.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with the restored version as its current one. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FileDetails;
                };
            };
            400: components["responses"]["InvalidFileId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileVersionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateFolderRequest;
            };
        };
        responses: {
            /** @description The folder is there. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidFolder"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DeleteFolderRequest;
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["FolderNotDeletable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FolderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    copyFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CopyFolderRequest;
            };
        };
        responses: {
            200: components["responses"]["BulkJobStarted"];
            400: components["responses"]["InvalidFolderTransfer"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoFilesInFolder"];
            423: components["responses"]["FolderLocked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    moveFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MoveFolderRequest;
            };
        };
        responses: {
            200: components["responses"]["BulkJobStarted"];
            400: components["responses"]["InvalidFolderTransfer"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoFilesInFolder"];
            423: components["responses"]["FolderLocked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    renameFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": RenameFolderRequest;
            };
        };
        responses: {
            202: components["responses"]["BulkJobStarted"];
            400: components["responses"]["InvalidFolderRename"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FolderNotFound"];
            409: components["responses"]["FolderAlreadyExists"];
            423: components["responses"]["FolderLocked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getBulkJobStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the copy, move or rename of a folder answered.
                 * @example 6601b000b9e77c0001a3d500
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job runs or has ended. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BulkJob;
                };
            };
            /** @description The folder has its new name, but the purge failed. */
            207: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BulkJobPartialSuccess;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BulkJobNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    purgeFileCache: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": PurgeFileCacheRequest;
            };
        };
        responses: {
            /** @description The purge has been accepted. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PurgeRequest;
                };
            };
            400: components["responses"]["InvalidPurgeUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getPurgeFileCacheStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that `purgeFileCache` answered, or `purgeRequestId` of a rename.
                 * @example 6601c000b9e77c0001a3d510
                 */
                requestId: components["parameters"]["PurgeRequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the purge. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PurgeStatus;
                };
            };
            400: components["responses"]["UnknownPurgeRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getFileMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file's id.
                 * @example 65f0c2a1b9e77c0001a3d4e5
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Metadata;
                };
            };
            400: components["responses"]["MetadataUnreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRemoteFileUrlMetadata: {
        parameters: {
            query: {
                /**
                 * @description A delivery URL of the account; a query in it is kept.
                 * @example https://ik.imagekit.io/demo/shop/chair.jpg?tr=w-300&v=2
                 */
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Metadata;
                };
            };
            400: components["responses"]["InvalidRemoteUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RemoteFileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCustomMetadataFields: {
        parameters: {
            query?: {
                /**
                 * @description Whether deleted fields are listed too.
                 * @example false
                 */
                includeDeleted?: boolean;
                /**
                 * @description Only the fields that apply to this folder under a path policy.
                 * @example /shop
                 */
                folderPath?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomMetadataField[];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createCustomMetadataFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateCustomMetadataFieldRequest;
            };
        };
        responses: {
            /** @description The new field. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomMetadataField;
                };
            };
            400: components["responses"]["InvalidCustomMetadataField"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteCustomMetadataField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The field's id, not its name.
                 * @example 65f0d000b9e77c0001a3d4f0
                 */
                id: components["parameters"]["CustomMetadataFieldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["CustomMetadataFieldNotDeletable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CustomMetadataFieldNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateCustomMetadataFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The field's id, not its name.
                 * @example 65f0d000b9e77c0001a3d4f0
                 */
                id: components["parameters"]["CustomMetadataFieldId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateCustomMetadataFieldRequest;
            };
        };
        responses: {
            /** @description The field as it is now. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomMetadataField;
                };
            };
            400: components["responses"]["InvalidCustomMetadataField"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CustomMetadataFieldNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": UploadFileRequest;
            };
        };
        responses: {
            200: components["responses"]["FileStored"];
            202: components["responses"]["UploadAccepted"];
            400: components["responses"]["InvalidUpload"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UploadForbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    uploadFileV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": UploadFileV2Request;
            };
        };
        responses: {
            200: components["responses"]["FileStored"];
            202: components["responses"]["UploadAccepted"];
            400: components["responses"]["InvalidUpload"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UploadForbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listSavedExtensions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The saved extensions. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SavedExtension[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createSavedExtension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateSavedExtensionRequest;
            };
        };
        responses: {
            /** @description The saved extension. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SavedExtension;
                };
            };
            400: components["responses"]["InvalidSavedExtension"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getSavedExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The saved extension's id.
                 * @example ext_7Qd1
                 */
                id: components["parameters"]["SavedExtensionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The saved extension. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SavedExtension;
                };
            };
            400: components["responses"]["InvalidSavedExtension"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SavedExtensionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteSavedExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The saved extension's id.
                 * @example ext_7Qd1
                 */
                id: components["parameters"]["SavedExtensionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["InvalidSavedExtension"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SavedExtensionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateSavedExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The saved extension's id.
                 * @example ext_7Qd1
                 */
                id: components["parameters"]["SavedExtensionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateSavedExtensionRequest;
            };
        };
        responses: {
            /** @description The saved extension as it is now. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SavedExtension;
                };
            };
            400: components["responses"]["InvalidSavedExtension"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SavedExtensionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listNamedTransformations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The named transformations. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NamedTransformation[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createNamedTransformation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateNamedTransformationRequest;
            };
        };
        responses: {
            /** @description The named transformation. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NamedTransformation;
                };
            };
            400: components["responses"]["InvalidNamedTransformation"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getNamedTransformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The named transformation's id, not its name.
                 * @example 6bZ9x2ZUx
                 */
                id: components["parameters"]["NamedTransformationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The named transformation. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NamedTransformation;
                };
            };
            400: components["responses"]["InvalidNamedTransformation"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NamedTransformationNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteNamedTransformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The named transformation's id, not its name.
                 * @example 6bZ9x2ZUx
                 */
                id: components["parameters"]["NamedTransformationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["InvalidNamedTransformation"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NamedTransformationNotFound"];
            409: components["responses"]["NamedTransformationInUse"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateNamedTransformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The named transformation's id, not its name.
                 * @example 6bZ9x2ZUx
                 */
                id: components["parameters"]["NamedTransformationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateNamedTransformationRequest;
            };
        };
        responses: {
            /** @description The named transformation as it is now. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NamedTransformation;
                };
            };
            400: components["responses"]["InvalidNamedTransformation"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NamedTransformationNotFound"];
            409: components["responses"]["NamedTransformationInUse"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAccountUsage: {
        parameters: {
            query: {
                /**
                 * @description First day.
                 * @example 2026-07-01
                 */
                startDate: string;
                /**
                 * @description Day after the last one.
                 * @example 2026-08-01
                 */
                endDate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccountUsage;
                };
            };
            400: components["responses"]["InvalidDateRange"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUsageAnalytics: {
        parameters: {
            query: {
                /**
                 * @description First day.
                 * @example 2026-07-01
                 */
                startDate: string;
                /**
                 * @description Last day.
                 * @example 2026-07-31
                 */
                endDate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UsageAnalytics;
                };
            };
            400: components["responses"]["InvalidDateRange"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOrigins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The origins. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Origin[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createOrigin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": OriginRequest;
            };
        };
        responses: {
            /** @description The origin, without its secrets. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Origin;
                };
            };
            400: components["responses"]["InvalidOrigin"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOrigin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The origin's id.
                 * @example org_41
                 */
                id: components["parameters"]["OriginId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The origin, without its secrets. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Origin;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OriginNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateOrigin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The origin's id.
                 * @example org_41
                 */
                id: components["parameters"]["OriginId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": OriginRequest;
            };
        };
        responses: {
            /** @description The origin as it is now, without its secrets. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Origin;
                };
            };
            400: components["responses"]["InvalidOrigin"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OriginNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteOrigin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The origin's id.
                 * @example org_41
                 */
                id: components["parameters"]["OriginId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OriginNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listUrlEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The URL endpoints. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UrlEndpoint[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createUrlEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateUrlEndpointRequest;
            };
        };
        responses: {
            /** @description The URL endpoint. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UrlEndpoint;
                };
            };
            400: components["responses"]["InvalidUrlEndpoint"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUrlEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The URL endpoint's id; `default` is the built-in one.
                 * @example ue_9
                 */
                id: components["parameters"]["UrlEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The URL endpoint. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UrlEndpoint;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UrlEndpointNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateUrlEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The URL endpoint's id; `default` is the built-in one.
                 * @example ue_9
                 */
                id: components["parameters"]["UrlEndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateUrlEndpointRequest;
            };
        };
        responses: {
            /** @description The URL endpoint as it is now. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UrlEndpoint;
                };
            };
            400: components["responses"]["InvalidUrlEndpoint"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UrlEndpointNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteUrlEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The URL endpoint's id; `default` is the built-in one.
                 * @example ue_9
                 */
                id: components["parameters"]["UrlEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["UrlEndpointNotDeletable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UrlEndpointNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks, with their signing secrets. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Webhook[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateWebhookRequest;
            };
        };
        responses: {
            /** @description The webhook, with its signing secret. */
            201: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Webhook;
                };
            };
            400: components["responses"]["InvalidWebhook"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 67e53d8c1f2a4b0012c9d7e1
                 */
                id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its signing secret. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Webhook;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 67e53d8c1f2a4b0012c9d7e1
                 */
                id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 67e53d8c1f2a4b0012c9d7e1
                 */
                id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateWebhookRequest;
            };
        };
        responses: {
            /** @description The webhook as it is now, with its signing secret. */
            200: {
                headers: {
                    "x-ik-requestId": components["headers"]["x-ik-requestId"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-RateLimit-Interval": components["headers"]["X-RateLimit-Interval"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Webhook;
                };
            };
            400: components["responses"]["InvalidWebhook"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    receiveEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookEvent;
            };
        };
        responses: {
            /** @description Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveExtensionResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ExtensionResult;
            };
        };
        responses: {
            /** @description Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
