/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { Answer, Call, Reply } from "../../handler.js";
import type {
  AccountUsage,
  AiFilterSearch,
  AiFilterSearchRequest,
  Asset,
  BulkAITagsRequest,
  BulkDeletePartialSuccess,
  BulkDeleteResult,
  BulkFileDeleteRequest,
  BulkJob,
  BulkJobPartialSuccess,
  BulkJobStarted,
  BulkTagsRequest,
  BulkUpdatePartialSuccess,
  BulkUpdateResult,
  CopyFileRequest,
  CopyFolderRequest,
  CreateCustomMetadataFieldRequest,
  CreateFolderRequest,
  CreateNamedTransformationRequest,
  CreateSavedExtensionRequest,
  CreateUrlEndpointRequest,
  CreateWebhookRequest,
  CustomMetadataField,
  CustomMetadataInput,
  DeleteFolderRequest,
  Extension,
  FileDetails,
  FileUpdate,
  Metadata,
  MoveFileRequest,
  MoveFolderRequest,
  NamedTransformation,
  Origin,
  OriginRequest,
  PurgeFileCacheRequest,
  PurgeRequest,
  PurgeStatus,
  RenameFilePartialSuccess,
  RenameFileRequest,
  RenameFileResult,
  RenameFolderRequest,
  SavedExtension,
  UpdateCustomMetadataFieldRequest,
  UpdateNamedTransformationRequest,
  UpdateSavedExtensionRequest,
  UpdateUrlEndpointRequest,
  UpdateWebhookRequest,
  UploadAccepted,
  UploadResult,
  UploadTransformation,
  UrlEndpoint,
  UsageAnalytics,
  Webhook,
} from "./models.js";

/** What the emulator of ImageKit API does itself, by operationId. Any other operation answers its example. */
export interface Handlers {
  /** List and search files and folders: `GET /v1/files` */
  listFiles?: (call: ListFilesCall) => ListFilesAnswer;
  /** Turn a question into a search query: `POST /v1/ai-filter-search` */
  createAiFilterSearch?: (call: CreateAiFilterSearchCall) => CreateAiFilterSearchAnswer;
  /** Get a file's details: `GET /v1/files/{fileId}/details` */
  getFileDetails?: (call: GetFileDetailsCall) => GetFileDetailsAnswer;
  /** Change a file's attributes, or publish and unpublish it: `PATCH /v1/files/{fileId}/details` */
  updateFileDetails?: (call: UpdateFileDetailsCall) => UpdateFileDetailsAnswer;
  /** Delete a file with all its versions: `DELETE /v1/files/{fileId}` */
  deleteFile?: (call: DeleteFileCall) => DeleteFileAnswer;
  /** Add tags to up to 50 files: `POST /v1/files/addTags` */
  addTags?: (call: AddTagsCall) => AddTagsAnswer;
  /** Remove tags from up to 50 files: `POST /v1/files/removeTags` */
  removeTags?: (call: RemoveTagsCall) => RemoveTagsAnswer;
  /** Remove AI tags from up to 50 files: `POST /v1/files/removeAITags` */
  removeAITags?: (call: RemoveAITagsCall) => RemoveAITagsAnswer;
  /** Delete up to 100 files with all their versions: `POST /v1/files/batch/deleteByFileIds` */
  bulkFileDelete?: (call: BulkFileDeleteCall) => BulkFileDeleteAnswer;
  /** Copy a file into a folder: `POST /v1/files/copy` */
  copyFile?: (call: CopyFileCall) => CopyFileAnswer;
  /** Move a file, with all its versions, into a folder: `POST /v1/files/move` */
  moveFile?: (call: MoveFileCall) => MoveFileAnswer;
  /** Rename a file with all its versions: `PUT /v1/files/rename` */
  renameFile?: (call: RenameFileCall) => RenameFileAnswer;
  /** List a file's versions: `GET /v1/files/{fileId}/versions` */
  getFileVersions?: (call: GetFileVersionsCall) => GetFileVersionsAnswer;
  /** Get the details of one version: `GET /v1/files/{fileId}/versions/{versionId}` */
  getFileVersionDetails?: (call: GetFileVersionDetailsCall) => GetFileVersionDetailsAnswer;
  /** Delete one version: `DELETE /v1/files/{fileId}/versions/{versionId}` */
  deleteFileVersion?: (call: DeleteFileVersionCall) => DeleteFileVersionAnswer;
  /** Make an earlier version the current one: `PUT /v1/files/{fileId}/versions/{versionId}/restore` */
  restoreFileVersion?: (call: RestoreFileVersionCall) => RestoreFileVersionAnswer;
  /** Create a folder: `POST /v1/folder` */
  createFolder?: (call: CreateFolderCall) => CreateFolderAnswer;
  /** Delete a folder with everything in it: `DELETE /v1/folder` */
  deleteFolder?: (call: DeleteFolderCall) => DeleteFolderAnswer;
  /** Copy a folder into another one: `POST /v1/bulkJobs/copyFolder` */
  copyFolder?: (call: CopyFolderCall) => CopyFolderAnswer;
  /** Move a folder, with all versions of its files, into another one: `POST /v1/bulkJobs/moveFolder` */
  moveFolder?: (call: MoveFolderCall) => MoveFolderAnswer;
  /** Rename a folder: `POST /v1/bulkJobs/renameFolder` */
  renameFolder?: (call: RenameFolderCall) => RenameFolderAnswer;
  /** Get the state of a folder job: `GET /v1/bulkJobs/{jobId}` */
  getBulkJobStatus?: (call: GetBulkJobStatusCall) => GetBulkJobStatusAnswer;
  /** Purge a delivery URL from the cache: `POST /v1/files/purge` */
  purgeFileCache?: (call: PurgeFileCacheCall) => PurgeFileCacheAnswer;
  /** Get the state of a purge: `GET /v1/files/purge/{requestId}` */
  getPurgeFileCacheStatus?: (call: GetPurgeFileCacheStatusCall) => GetPurgeFileCacheStatusAnswer;
  /** Get the metadata of a stored file: `GET /v1/files/{fileId}/metadata` */
  getFileMetadata?: (call: GetFileMetadataCall) => GetFileMetadataAnswer;
  /** Get the metadata of a file behind a URL: `GET /v1/metadata` */
  getRemoteFileUrlMetadata?: (call: GetRemoteFileUrlMetadataCall) => GetRemoteFileUrlMetadataAnswer;
  /** List the custom metadata fields: `GET /v1/customMetadataFields` */
  getCustomMetadataFields?: (call: GetCustomMetadataFieldsCall) => GetCustomMetadataFieldsAnswer;
  /** Create a custom metadata field: `POST /v1/customMetadataFields` */
  createCustomMetadataFields?: (call: CreateCustomMetadataFieldsCall) => CreateCustomMetadataFieldsAnswer;
  /** Delete a custom metadata field: `DELETE /v1/customMetadataFields/{id}` */
  deleteCustomMetadataField?: (call: DeleteCustomMetadataFieldCall) => DeleteCustomMetadataFieldAnswer;
  /** Change a custom metadata field: `PATCH /v1/customMetadataFields/{id}` */
  updateCustomMetadataFields?: (call: UpdateCustomMetadataFieldsCall) => UpdateCustomMetadataFieldsAnswer;
  /** Upload a file: `POST /api/v1/files/upload` */
  uploadFile?: (call: UploadFileCall) => UploadFileAnswer;
  /** Upload a file, with every field covered by the token: `POST /api/v2/files/upload` */
  uploadFileV2?: (call: UploadFileV2Call) => UploadFileV2Answer;
  /** List the saved extensions: `GET /v1/saved-extensions` */
  listSavedExtensions?: (call: Call) => ListSavedExtensionsAnswer;
  /** Save the settings of an extension: `POST /v1/saved-extensions` */
  createSavedExtension?: (call: CreateSavedExtensionCall) => CreateSavedExtensionAnswer;
  /** Get a saved extension: `GET /v1/saved-extensions/{id}` */
  getSavedExtension?: (call: GetSavedExtensionCall) => GetSavedExtensionAnswer;
  /** Delete a saved extension: `DELETE /v1/saved-extensions/{id}` */
  deleteSavedExtension?: (call: DeleteSavedExtensionCall) => DeleteSavedExtensionAnswer;
  /** Change a saved extension: `PATCH /v1/saved-extensions/{id}` */
  updateSavedExtension?: (call: UpdateSavedExtensionCall) => UpdateSavedExtensionAnswer;
  /** List the named transformations: `GET /v1/named-transformations` */
  listNamedTransformations?: (call: Call) => ListNamedTransformationsAnswer;
  /** Name a transformation: `POST /v1/named-transformations` */
  createNamedTransformation?: (call: CreateNamedTransformationCall) => CreateNamedTransformationAnswer;
  /** Get a named transformation: `GET /v1/named-transformations/{id}` */
  getNamedTransformation?: (call: GetNamedTransformationCall) => GetNamedTransformationAnswer;
  /** Delete a named transformation: `DELETE /v1/named-transformations/{id}` */
  deleteNamedTransformation?: (call: DeleteNamedTransformationCall) => DeleteNamedTransformationAnswer;
  /** Change a named transformation: `PATCH /v1/named-transformations/{id}` */
  updateNamedTransformation?: (call: UpdateNamedTransformationCall) => UpdateNamedTransformationAnswer;
  /** Get the account's usage in a date range: `GET /v1/accounts/usage` */
  getAccountUsage?: (call: GetAccountUsageCall) => GetAccountUsageAnswer;
  /** Get the account's traffic by source: `GET /v1/accounts/usage-analytics` */
  getUsageAnalytics?: (call: GetUsageAnalyticsCall) => GetUsageAnalyticsAnswer;
  /** List the origins: `GET /v1/accounts/origins` */
  listOrigins?: (call: Call) => ListOriginsAnswer;
  /** Add an origin: `POST /v1/accounts/origins` */
  createOrigin?: (call: CreateOriginCall) => CreateOriginAnswer;
  /** Get an origin: `GET /v1/accounts/origins/{id}` */
  getOrigin?: (call: GetOriginCall) => GetOriginAnswer;
  /** Replace an origin: `PUT /v1/accounts/origins/{id}` */
  updateOrigin?: (call: UpdateOriginCall) => UpdateOriginAnswer;
  /** Delete an origin: `DELETE /v1/accounts/origins/{id}` */
  deleteOrigin?: (call: DeleteOriginCall) => DeleteOriginAnswer;
  /** List the URL endpoints: `GET /v1/accounts/url-endpoints` */
  listUrlEndpoints?: (call: Call) => ListUrlEndpointsAnswer;
  /** Add a URL endpoint: `POST /v1/accounts/url-endpoints` */
  createUrlEndpoint?: (call: CreateUrlEndpointCall) => CreateUrlEndpointAnswer;
  /** Get a URL endpoint: `GET /v1/accounts/url-endpoints/{id}` */
  getUrlEndpoint?: (call: GetUrlEndpointCall) => GetUrlEndpointAnswer;
  /** Replace a URL endpoint: `PUT /v1/accounts/url-endpoints/{id}` */
  updateUrlEndpoint?: (call: UpdateUrlEndpointCall) => UpdateUrlEndpointAnswer;
  /** Delete a URL endpoint: `DELETE /v1/accounts/url-endpoints/{id}` */
  deleteUrlEndpoint?: (call: DeleteUrlEndpointCall) => DeleteUrlEndpointAnswer;
  /** List the webhooks: `GET /v1/accounts/webhooks` */
  listWebhooks?: (call: Call) => ListWebhooksAnswer;
  /** Add a webhook: `POST /v1/accounts/webhooks` */
  createWebhook?: (call: CreateWebhookCall) => CreateWebhookAnswer;
  /** Get a webhook: `GET /v1/accounts/webhooks/{id}` */
  getWebhook?: (call: GetWebhookCall) => GetWebhookAnswer;
  /** Delete a webhook: `DELETE /v1/accounts/webhooks/{id}` */
  deleteWebhook?: (call: DeleteWebhookCall) => DeleteWebhookAnswer;
  /** Change a webhook: `PATCH /v1/accounts/webhooks/{id}` */
  updateWebhook?: (call: UpdateWebhookCall) => UpdateWebhookAnswer;
}

export type ListFilesAnswer = Answer<Asset[]>;
export type CreateAiFilterSearchAnswer = Answer<AiFilterSearch>;
export type GetFileDetailsAnswer = Answer<FileDetails>;
export type UpdateFileDetailsAnswer = Answer<FileDetails>;
export type DeleteFileAnswer = Answer<undefined>;
export type AddTagsAnswer = Answer<BulkUpdateResult | Reply<207, BulkUpdatePartialSuccess>>;
export type RemoveTagsAnswer = Answer<BulkUpdateResult | Reply<207, BulkUpdatePartialSuccess>>;
export type RemoveAITagsAnswer = Answer<BulkUpdateResult | Reply<207, BulkUpdatePartialSuccess>>;
export type BulkFileDeleteAnswer = Answer<BulkDeleteResult | Reply<207, BulkDeletePartialSuccess>>;
export type CopyFileAnswer = Answer<undefined>;
export type MoveFileAnswer = Answer<undefined>;
export type RenameFileAnswer = Answer<RenameFileResult | Reply<207, RenameFilePartialSuccess>>;
export type GetFileVersionsAnswer = Answer<FileDetails[]>;
export type GetFileVersionDetailsAnswer = Answer<FileDetails>;
export type DeleteFileVersionAnswer = Answer<undefined>;
export type RestoreFileVersionAnswer = Answer<FileDetails>;
export type CreateFolderAnswer = Answer<undefined>;
export type DeleteFolderAnswer = Answer<undefined>;
export type CopyFolderAnswer = Answer<BulkJobStarted>;
export type MoveFolderAnswer = Answer<BulkJobStarted>;
export type RenameFolderAnswer = Answer<BulkJobStarted>;
export type GetBulkJobStatusAnswer = Answer<BulkJob | Reply<207, BulkJobPartialSuccess>>;
export type PurgeFileCacheAnswer = Answer<PurgeRequest>;
export type GetPurgeFileCacheStatusAnswer = Answer<PurgeStatus>;
export type GetFileMetadataAnswer = Answer<Metadata>;
export type GetRemoteFileUrlMetadataAnswer = Answer<Metadata>;
export type GetCustomMetadataFieldsAnswer = Answer<CustomMetadataField[]>;
export type CreateCustomMetadataFieldsAnswer = Answer<CustomMetadataField>;
export type DeleteCustomMetadataFieldAnswer = Answer<undefined>;
export type UpdateCustomMetadataFieldsAnswer = Answer<CustomMetadataField>;
export type UploadFileAnswer = Answer<UploadResult | Reply<202, UploadAccepted>>;
export type UploadFileV2Answer = Answer<UploadResult | Reply<202, UploadAccepted>>;
export type ListSavedExtensionsAnswer = Answer<SavedExtension[]>;
export type CreateSavedExtensionAnswer = Answer<SavedExtension>;
export type GetSavedExtensionAnswer = Answer<SavedExtension>;
export type DeleteSavedExtensionAnswer = Answer<undefined>;
export type UpdateSavedExtensionAnswer = Answer<SavedExtension>;
export type ListNamedTransformationsAnswer = Answer<NamedTransformation[]>;
export type CreateNamedTransformationAnswer = Answer<NamedTransformation>;
export type GetNamedTransformationAnswer = Answer<NamedTransformation>;
export type DeleteNamedTransformationAnswer = Answer<undefined>;
export type UpdateNamedTransformationAnswer = Answer<NamedTransformation>;
export type GetAccountUsageAnswer = Answer<AccountUsage>;
export type GetUsageAnalyticsAnswer = Answer<UsageAnalytics>;
export type ListOriginsAnswer = Answer<Origin[]>;
export type CreateOriginAnswer = Answer<Origin>;
export type GetOriginAnswer = Answer<Origin>;
export type UpdateOriginAnswer = Answer<Origin>;
export type DeleteOriginAnswer = Answer<undefined>;
export type ListUrlEndpointsAnswer = Answer<UrlEndpoint[]>;
export type CreateUrlEndpointAnswer = Answer<UrlEndpoint>;
export type GetUrlEndpointAnswer = Answer<UrlEndpoint>;
export type UpdateUrlEndpointAnswer = Answer<UrlEndpoint>;
export type DeleteUrlEndpointAnswer = Answer<undefined>;
export type ListWebhooksAnswer = Answer<Webhook[]>;
export type CreateWebhookAnswer = Answer<Webhook>;
export type GetWebhookAnswer = Answer<Webhook>;
export type DeleteWebhookAnswer = Answer<undefined>;
export type UpdateWebhookAnswer = Answer<Webhook>;

export interface ListFilesCall extends Call {
  query: {
    /** @defaultValue `"file"` */
    type: "file" | "file-version" | "folder" | "all";
    /** @defaultValue `"ASC_CREATED"` */
    sort:
      | "ASC_NAME"
      | "DESC_NAME"
      | "ASC_CREATED"
      | "DESC_CREATED"
      | "ASC_UPDATED"
      | "DESC_UPDATED"
      | "ASC_HEIGHT"
      | "DESC_HEIGHT"
      | "ASC_WIDTH"
      | "DESC_WIDTH"
      | "ASC_SIZE"
      | "DESC_SIZE"
      | "ASC_RELEVANCE"
      | "DESC_RELEVANCE";
    path?: string | undefined;
    searchQuery?: string | undefined;
    /** @defaultValue `"all"` */
    fileType: "all" | "image" | "non-image";
    /** @defaultValue `1000` */
    limit: number;
    /** @defaultValue `0` */
    skip: number;
    tags?: string[] | undefined;
  };
}

export interface CreateAiFilterSearchCall extends Call {
  body: AiFilterSearchRequest;
}

export interface GetFileDetailsCall extends Call {
  path: {
    fileId: string;
  };
}

export interface UpdateFileDetailsCall extends Call {
  path: {
    fileId: string;
  };
  body: FileUpdate;
}

export interface DeleteFileCall extends Call {
  path: {
    fileId: string;
  };
}

export interface AddTagsCall extends Call {
  body: BulkTagsRequest;
}

export interface RemoveTagsCall extends Call {
  body: BulkTagsRequest;
}

export interface RemoveAITagsCall extends Call {
  body: BulkAITagsRequest;
}

export interface BulkFileDeleteCall extends Call {
  body: BulkFileDeleteRequest;
}

export interface CopyFileCall extends Call {
  body: CopyFileRequest;
}

export interface MoveFileCall extends Call {
  body: MoveFileRequest;
}

export interface RenameFileCall extends Call {
  body: RenameFileRequest;
}

export interface GetFileVersionsCall extends Call {
  path: {
    fileId: string;
  };
}

export interface GetFileVersionDetailsCall extends Call {
  path: {
    fileId: string;
    versionId: string;
  };
}

export interface DeleteFileVersionCall extends Call {
  path: {
    fileId: string;
    versionId: string;
  };
}

export interface RestoreFileVersionCall extends Call {
  path: {
    fileId: string;
    versionId: string;
  };
}

export interface CreateFolderCall extends Call {
  body: CreateFolderRequest;
}

export interface DeleteFolderCall extends Call {
  body: DeleteFolderRequest;
}

export interface CopyFolderCall extends Call {
  body: CopyFolderRequest;
}

export interface MoveFolderCall extends Call {
  body: MoveFolderRequest;
}

export interface RenameFolderCall extends Call {
  body: RenameFolderRequest;
}

export interface GetBulkJobStatusCall extends Call {
  path: {
    jobId: string;
  };
}

export interface PurgeFileCacheCall extends Call {
  body: PurgeFileCacheRequest;
}

export interface GetPurgeFileCacheStatusCall extends Call {
  path: {
    requestId: string;
  };
}

export interface GetFileMetadataCall extends Call {
  path: {
    fileId: string;
  };
}

export interface GetRemoteFileUrlMetadataCall extends Call {
  query: {
    /** @format uri */
    url: string;
  };
}

export interface GetCustomMetadataFieldsCall extends Call {
  query: {
    /** @defaultValue `false` */
    includeDeleted: boolean;
    folderPath?: string | undefined;
  };
}

export interface CreateCustomMetadataFieldsCall extends Call {
  body: CreateCustomMetadataFieldRequest;
}

export interface DeleteCustomMetadataFieldCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdateCustomMetadataFieldsCall extends Call {
  path: {
    id: string;
  };
  body: UpdateCustomMetadataFieldRequest;
}

export interface UploadFileCall extends Call {
  body: {
    /**
     * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
     * sent as a part with a file name, a string as a part without one.
     */
    file: globalThis.File | string;
    /**
     * The name to store the file under; each character other than a letter, a digit, `.`, `_` or `-` becomes
     * `_`.
     */
    fileName: string;
    /** Whether a random suffix makes the name unique. The service's default is true. */
    useUniqueFileName?: boolean | undefined;
    /**
     * Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags together have at
     * most 500 characters.
     */
    tags?: string[] | undefined;
    /**
     * Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The service's default is
     * `/`.
     */
    folder?: string | undefined;
    /** Whether the file is delivered only by signed URLs. The service's default is false. */
    isPrivateFile?: boolean | undefined;
    /** `false` needs an enterprise plan. The service's default is true. */
    isPublished?: boolean | undefined;
    /**
     * The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is overwritten loses
     * its area of interest.
     */
    customCoordinates?: string | undefined;
    /** Members to add to the response. Sent joined by commas. */
    responseFields?:
      | (
          | "tags"
          | "customCoordinates"
          | "isPrivateFile"
          | "isPublished"
          | "embeddedMetadata"
          | "customMetadata"
          | "metadata"
          | "selectedFieldsSchema"
        )[]
      | undefined;
    /** Extensions to run on the file. Sent as JSON text. */
    extensions?: Extension[] | undefined;
    /**
     * URL that is called when asynchronous extensions have ended.
     * @format uri
     */
    webhookUrl?: string | undefined;
    /**
     * Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are false and the
     * file exists, the upload is refused. The service's default is true.
     */
    overwriteFile?: boolean | undefined;
    /** Whether a file that is replaced loses its AI tags. The service's default is true. */
    overwriteAITags?: boolean | undefined;
    /**
     * Whether a file that is replaced loses its tags. Has no effect together with `tags`. The service's
     * default is true.
     */
    overwriteTags?: boolean | undefined;
    /**
     * Whether a file that is replaced loses its custom metadata. Has no effect together with `customMetadata`.
     * The service's default is true.
     */
    overwriteCustomMetadata?: boolean | undefined;
    /** Values of custom metadata fields, which must already exist. Sent as JSON text. */
    customMetadata?: CustomMetadataInput | undefined;
    /**
     * Transformations that are applied before the file is stored, and variants that are created afterwards.
     * Sent as JSON text.
     */
    transformation?: UploadTransformation | undefined;
    /**
     * A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and values in double
     * quotes.
     */
    checks?: string | undefined;
    /** A text about the file. */
    description?: string | undefined;
    /**
     * The public API key. Required together with `token`, `expire` and `signature`. Cannot be combined with
     * basic authentication.
     */
    publicKey?: string | undefined;
    /** A string that is used for one upload only, even if the upload fails. */
    token?: string | undefined;
    /** Time at which `signature` expires, in Unix seconds; less than one hour ahead. */
    expire?: number | undefined;
    /**
     * HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. It does not cover the other
     * fields.
     */
    signature?: string | undefined;
  };
}

export interface UploadFileV2Call extends Call {
  body: {
    /**
     * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
     * sent as a part with a file name, a string as a part without one.
     */
    file: globalThis.File | string;
    /**
     * The name to store the file under; each character other than a letter, a digit, `.`, `_` or `-` becomes
     * `_`.
     */
    fileName: string;
    /** Whether a random suffix makes the name unique. The service's default is true. */
    useUniqueFileName?: boolean | undefined;
    /**
     * Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags together have at
     * most 500 characters.
     */
    tags?: string[] | undefined;
    /**
     * Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The service's default is
     * `/`.
     */
    folder?: string | undefined;
    /** Whether the file is delivered only by signed URLs. The service's default is false. */
    isPrivateFile?: boolean | undefined;
    /** `false` needs an enterprise plan. The service's default is true. */
    isPublished?: boolean | undefined;
    /**
     * The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is overwritten loses
     * its area of interest.
     */
    customCoordinates?: string | undefined;
    /** Members to add to the response. Sent joined by commas. */
    responseFields?:
      | (
          | "tags"
          | "customCoordinates"
          | "isPrivateFile"
          | "isPublished"
          | "embeddedMetadata"
          | "customMetadata"
          | "metadata"
          | "selectedFieldsSchema"
        )[]
      | undefined;
    /** Extensions to run on the file. Sent as JSON text. */
    extensions?: Extension[] | undefined;
    /**
     * URL that is called when asynchronous extensions have ended.
     * @format uri
     */
    webhookUrl?: string | undefined;
    /**
     * Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are false and the
     * file exists, the upload is refused. The service's default is true.
     */
    overwriteFile?: boolean | undefined;
    /** Whether a file that is replaced loses its AI tags. The service's default is true. */
    overwriteAITags?: boolean | undefined;
    /**
     * Whether a file that is replaced loses its tags. Has no effect together with `tags`. The service's
     * default is true.
     */
    overwriteTags?: boolean | undefined;
    /**
     * Whether a file that is replaced loses its custom metadata. Has no effect together with `customMetadata`.
     * The service's default is true.
     */
    overwriteCustomMetadata?: boolean | undefined;
    /** Values of custom metadata fields, which must already exist. Sent as JSON text. */
    customMetadata?: CustomMetadataInput | undefined;
    /**
     * Transformations that are applied before the file is stored, and variants that are created afterwards.
     * Sent as JSON text.
     */
    transformation?: UploadTransformation | undefined;
    /**
     * A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and values in double
     * quotes.
     */
    checks?: string | undefined;
    /** A text about the file. */
    description?: string | undefined;
    /**
     * A JWT (HS256, private key) whose payload contains every field except `file` and `token`, as the text
     * that is sent. Cannot be combined with basic authentication, and is valid for one upload only.
     */
    token?: string | undefined;
  };
}

export interface CreateSavedExtensionCall extends Call {
  body: CreateSavedExtensionRequest;
}

export interface GetSavedExtensionCall extends Call {
  path: {
    id: string;
  };
}

export interface DeleteSavedExtensionCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdateSavedExtensionCall extends Call {
  path: {
    id: string;
  };
  body: UpdateSavedExtensionRequest;
}

export interface CreateNamedTransformationCall extends Call {
  body: CreateNamedTransformationRequest;
}

export interface GetNamedTransformationCall extends Call {
  path: {
    id: string;
  };
}

export interface DeleteNamedTransformationCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdateNamedTransformationCall extends Call {
  path: {
    id: string;
  };
  body: UpdateNamedTransformationRequest;
}

export interface GetAccountUsageCall extends Call {
  query: {
    /** @format date */
    startDate: string;
    /** @format date */
    endDate: string;
  };
}

export interface GetUsageAnalyticsCall extends Call {
  query: {
    /** @format date */
    startDate: string;
    /** @format date */
    endDate: string;
  };
}

export interface CreateOriginCall extends Call {
  body: OriginRequest;
}

export interface GetOriginCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdateOriginCall extends Call {
  path: {
    id: string;
  };
  body: OriginRequest;
}

export interface DeleteOriginCall extends Call {
  path: {
    id: string;
  };
}

export interface CreateUrlEndpointCall extends Call {
  body: CreateUrlEndpointRequest;
}

export interface GetUrlEndpointCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdateUrlEndpointCall extends Call {
  path: {
    id: string;
  };
  body: UpdateUrlEndpointRequest;
}

export interface DeleteUrlEndpointCall extends Call {
  path: {
    id: string;
  };
}

export interface CreateWebhookCall extends Call {
  body: CreateWebhookRequest;
}

export interface GetWebhookCall extends Call {
  path: {
    id: string;
  };
}

export interface DeleteWebhookCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdateWebhookCall extends Call {
  path: {
    id: string;
  };
  body: UpdateWebhookRequest;
}
