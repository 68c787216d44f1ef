/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type {
  AITag,
  AITagList,
  AccountUsage,
  AdaptiveStreamingVariant,
  AddTagsInput,
  AiFilterSearch,
  AiFilterSearchRequest,
  AiTask,
  AiTasksExtension,
  AkamaiUrlRewriter,
  AkeneoPimOriginRequest,
  Asset,
  AutoDescriptionExtension,
  AutoTaggingExtension,
  AzureBlobOriginRequest,
  BulkAITagsRequest,
  BulkDeletePartialSuccess,
  BulkDeleteResult,
  BulkFileDeleteInput,
  BulkFileDeleteRequest,
  BulkFileFailure,
  BulkJob,
  BulkJobPartialSuccess,
  BulkJobStarted,
  BulkJobType,
  BulkTagsRequest,
  BulkUpdatePartialSuccess,
  BulkUpdateResult,
  CacheUsage,
  CloudinaryBackupOriginRequest,
  CloudinaryUrlRewriter,
  CopyFileInput,
  CopyFileRequest,
  CopyFolderInput,
  CopyFolderRequest,
  CountryUsageBreakdown,
  CountryUsageShare,
  CreateAiFilterSearchInput,
  CreateCustomMetadataFieldRequest,
  CreateCustomMetadataFieldsInput,
  CreateFolderInput,
  CreateFolderRequest,
  CreateNamedTransformationInput,
  CreateNamedTransformationRequest,
  CreateOriginInput,
  CreateSavedExtensionInput,
  CreateSavedExtensionRequest,
  CreateUrlEndpointInput,
  CreateUrlEndpointRequest,
  CreateWebhookInput,
  CreateWebhookRequest,
  CustomMetadata,
  CustomMetadataField,
  CustomMetadataFieldRules,
  CustomMetadataFieldSchema,
  CustomMetadataFieldSchemaInput,
  CustomMetadataFieldType,
  CustomMetadataInput,
  CustomMetadataUpdate,
  CustomMetadataValue,
  DeleteCustomMetadataFieldInput,
  DeleteFileInput,
  DeleteFileVersionInput,
  DeleteFolderInput,
  DeleteFolderRequest,
  DeleteNamedTransformationInput,
  DeleteOriginInput,
  DeleteSavedExtensionInput,
  DeleteUrlEndpointInput,
  DeleteWebhookInput,
  DeletedFile,
  DeletedFileVersion,
  EmbeddedMetadata,
  ErrorBody,
  ErrorReason,
  Exif,
  ExifDetails,
  ExifGps,
  ExifImage,
  ExifInteroperability,
  ExifThumbnail,
  Extension,
  ExtensionConfig,
  ExtensionFailure,
  ExtensionResult,
  ExtensionState,
  ExtensionStatus,
  ExtensionSuccess,
  ExtensionUsage,
  FailureReason,
  FileAttributesUpdate,
  FileChangedEvent,
  FileDeletedEvent,
  FileDetails,
  FilePublicationUpdate,
  FileType,
  FileUpdate,
  FileVersionDeletedEvent,
  FolderDetails,
  GcsOriginRequest,
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
  GifToVideoVariant,
  ImgixUrlRewriter,
  Instruction,
  ListFilesInput,
  ListNamedTransformationsInput,
  ListOriginsInput,
  ListSavedExtensionsInput,
  ListUrlEndpointsInput,
  ListWebhooksInput,
  Metadata,
  MetadataAssignment,
  MetadataReference,
  MissingFilesBody,
  MoveFileInput,
  MoveFileRequest,
  MoveFolderInput,
  MoveFolderRequest,
  NamedTransformation,
  NamedTransformationName,
  Origin,
  OriginName,
  OriginRequest,
  PostTransformFailure,
  PostTransformRequest,
  PostTransformSuccess,
  PostTransformation,
  PreTransformFailure,
  PreTransformRequest,
  Publication,
  PurgeFileCacheInput,
  PurgeFileCacheRequest,
  PurgeRequest,
  PurgeStatus,
  RemoveAITagsInput,
  RemoveBackgroundExtension,
  RemoveBackgroundOptions,
  RemoveTagsInput,
  RenameFileInput,
  RenameFilePartialSuccess,
  RenameFileRequest,
  RenameFileResult,
  RenameFolderInput,
  RenameFolderRequest,
  RequestShare,
  RequestedVariant,
  RestoreFileVersionInput,
  S3CompatibleOriginRequest,
  S3OriginRequest,
  SavedExtension,
  SavedExtensionReference,
  SelectMetadataTask,
  SelectTagsTask,
  SelectedFieldSchema,
  SelectedFieldsSchema,
  TagList,
  TaskActions,
  ThumbnailVariant,
  TransformationFailure,
  TransformationVariant,
  UpdateCustomMetadataFieldRequest,
  UpdateCustomMetadataFieldsInput,
  UpdateFileDetailsInput,
  UpdateNamedTransformationInput,
  UpdateNamedTransformationRequest,
  UpdateOriginInput,
  UpdateSavedExtensionInput,
  UpdateSavedExtensionRequest,
  UpdateUrlEndpointInput,
  UpdateUrlEndpointRequest,
  UpdateWebhookInput,
  UpdateWebhookRequest,
  UploadAccepted,
  UploadFileInput,
  UploadFileRequest,
  UploadFileV2Input,
  UploadFileV2Request,
  UploadPostTransformErrorEvent,
  UploadPostTransformSuccessEvent,
  UploadPreTransformErrorEvent,
  UploadPreTransformSuccessEvent,
  UploadResult,
  UploadTransformation,
  UrlEndpoint,
  UrlEndpointOrigins,
  UrlRewriter,
  UrlRewriterRequest,
  UsageAnalytics,
  UsageBreakdown,
  UsageShare,
  VersionInfo,
  VideoAsset,
  VideoOptions,
  VideoOutput,
  VideoOutputMetadata,
  VideoProcessingUsage,
  VideoRequest,
  VideoTimings,
  VideoTransformation,
  VideoTransformationAccepted,
  VideoTransformationAcceptedEvent,
  VideoTransformationErrorEvent,
  VideoTransformationFailure,
  VideoTransformationReady,
  VideoTransformationReadyEvent,
  WebFolderOriginRequest,
  WebProxyOriginRequest,
  Webhook,
  WebhookEndpoint,
  WebhookEvent,
  WebhookEventType,
  YesNoTask,
} from "./models.js";

export interface paths {
  "/v1/files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
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
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    get: operations["getFileDetails"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations["updateFileDetails"];
    trace?: never;
  };
  "/v1/files/{fileId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
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
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
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
        fileId: components["parameters"]["FileId"];
        versionId: components["parameters"]["VersionId"];
      };
      cookie?: never;
    };
    get: operations["getFileVersionDetails"];
    put?: never;
    post?: never;
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
        fileId: components["parameters"]["FileId"];
        versionId: components["parameters"]["VersionId"];
      };
      cookie?: never;
    };
    get?: never;
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
    post: operations["createFolder"];
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
        jobId: components["parameters"]["JobId"];
      };
      cookie?: never;
    };
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
        requestId: components["parameters"]["PurgeRequestId"];
      };
      cookie?: never;
    };
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
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
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
    get: operations["getCustomMetadataFields"];
    put?: never;
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
        id: components["parameters"]["CustomMetadataFieldId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations["deleteCustomMetadataField"];
    options?: never;
    head?: never;
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
    get: operations["listSavedExtensions"];
    put?: never;
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
        id: components["parameters"]["SavedExtensionId"];
      };
      cookie?: never;
    };
    get: operations["getSavedExtension"];
    put?: never;
    post?: never;
    delete: operations["deleteSavedExtension"];
    options?: never;
    head?: never;
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
    get: operations["listNamedTransformations"];
    put?: never;
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
        id: components["parameters"]["NamedTransformationId"];
      };
      cookie?: never;
    };
    get: operations["getNamedTransformation"];
    put?: never;
    post?: never;
    delete: operations["deleteNamedTransformation"];
    options?: never;
    head?: never;
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
    get: operations["listOrigins"];
    put?: never;
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
        id: components["parameters"]["OriginId"];
      };
      cookie?: never;
    };
    get: operations["getOrigin"];
    put: operations["updateOrigin"];
    post?: never;
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
    get: operations["listUrlEndpoints"];
    put?: never;
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
        id: components["parameters"]["UrlEndpointId"];
      };
      cookie?: never;
    };
    get: operations["getUrlEndpoint"];
    put: operations["updateUrlEndpoint"];
    post?: never;
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
    get: operations["listWebhooks"];
    put?: never;
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
        id: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    get: operations["getWebhook"];
    put?: never;
    post?: never;
    delete: operations["deleteWebhook"];
    options?: never;
    head?: never;
    patch: operations["updateWebhook"];
    trace?: never;
  };
}
export interface components {
  schemas: {
    ErrorBody: ErrorBody;
    ErrorReason: ErrorReason;
    MissingFilesBody: MissingFilesBody;
    Asset: Asset;
    FileDetails: FileDetails;
    FolderDetails: FolderDetails;
    FileType: FileType;
    VersionInfo: VersionInfo;
    TagList: TagList;
    AITagList: AITagList;
    AITag: AITag;
    EmbeddedMetadata: EmbeddedMetadata;
    FileUpdate: FileUpdate;
    FileAttributesUpdate: FileAttributesUpdate;
    FilePublicationUpdate: FilePublicationUpdate;
    Publication: Publication;
    BulkTagsRequest: BulkTagsRequest;
    BulkAITagsRequest: BulkAITagsRequest;
    BulkUpdateResult: BulkUpdateResult;
    BulkUpdatePartialSuccess: BulkUpdatePartialSuccess;
    BulkFileFailure: BulkFileFailure;
    BulkFileDeleteRequest: BulkFileDeleteRequest;
    BulkDeleteResult: BulkDeleteResult;
    BulkDeletePartialSuccess: BulkDeletePartialSuccess;
    CopyFileRequest: CopyFileRequest;
    MoveFileRequest: MoveFileRequest;
    RenameFileRequest: RenameFileRequest;
    RenameFileResult: RenameFileResult;
    RenameFilePartialSuccess: RenameFilePartialSuccess;
    CreateFolderRequest: CreateFolderRequest;
    DeleteFolderRequest: DeleteFolderRequest;
    CopyFolderRequest: CopyFolderRequest;
    MoveFolderRequest: MoveFolderRequest;
    RenameFolderRequest: RenameFolderRequest;
    BulkJobStarted: BulkJobStarted;
    BulkJob: BulkJob;
    BulkJobPartialSuccess: BulkJobPartialSuccess;
    BulkJobType: BulkJobType;
    PurgeFileCacheRequest: PurgeFileCacheRequest;
    PurgeRequest: PurgeRequest;
    PurgeStatus: PurgeStatus;
    Metadata: Metadata;
    Exif: Exif;
    ExifImage: ExifImage;
    ExifThumbnail: ExifThumbnail;
    ExifDetails: ExifDetails;
    ExifGps: ExifGps;
    ExifInteroperability: ExifInteroperability;
    CustomMetadata: CustomMetadata;
    CustomMetadataValue: CustomMetadataValue;
    CustomMetadataInput: CustomMetadataInput;
    CustomMetadataUpdate: CustomMetadataUpdate;
    CustomMetadataField: CustomMetadataField;
    CustomMetadataFieldRules: CustomMetadataFieldRules;
    CustomMetadataFieldSchema: CustomMetadataFieldSchema;
    CustomMetadataFieldSchemaInput: CustomMetadataFieldSchemaInput;
    CustomMetadataFieldType: CustomMetadataFieldType;
    SelectedFieldsSchema: SelectedFieldsSchema;
    SelectedFieldSchema: SelectedFieldSchema;
    CreateCustomMetadataFieldRequest: CreateCustomMetadataFieldRequest;
    UpdateCustomMetadataFieldRequest: UpdateCustomMetadataFieldRequest;
    Extension: Extension;
    ExtensionConfig: ExtensionConfig;
    RemoveBackgroundExtension: RemoveBackgroundExtension;
    RemoveBackgroundOptions: RemoveBackgroundOptions;
    AutoTaggingExtension: AutoTaggingExtension;
    AutoDescriptionExtension: AutoDescriptionExtension;
    AiTasksExtension: AiTasksExtension;
    SavedExtensionReference: SavedExtensionReference;
    AiTask: AiTask;
    SelectTagsTask: SelectTagsTask;
    SelectMetadataTask: SelectMetadataTask;
    YesNoTask: YesNoTask;
    Instruction: Instruction;
    TaskActions: TaskActions;
    MetadataAssignment: MetadataAssignment;
    MetadataReference: MetadataReference;
    ExtensionStatus: ExtensionStatus;
    ExtensionState: ExtensionState;
    SavedExtension: SavedExtension;
    CreateSavedExtensionRequest: CreateSavedExtensionRequest;
    UpdateSavedExtensionRequest: UpdateSavedExtensionRequest;
    UploadFileRequest: UploadFileRequest;
    UploadFileV2Request: UploadFileV2Request;
    UploadTransformation: UploadTransformation;
    PostTransformation: PostTransformation;
    TransformationVariant: TransformationVariant;
    AdaptiveStreamingVariant: AdaptiveStreamingVariant;
    GifToVideoVariant: GifToVideoVariant;
    ThumbnailVariant: ThumbnailVariant;
    UploadResult: UploadResult;
    UploadAccepted: UploadAccepted;
    NamedTransformation: NamedTransformation;
    CreateNamedTransformationRequest: CreateNamedTransformationRequest;
    UpdateNamedTransformationRequest: UpdateNamedTransformationRequest;
    NamedTransformationName: NamedTransformationName;
    AccountUsage: AccountUsage;
    UsageAnalytics: UsageAnalytics;
    UsageBreakdown: UsageBreakdown;
    UsageShare: UsageShare;
    CountryUsageBreakdown: CountryUsageBreakdown;
    CountryUsageShare: CountryUsageShare;
    CacheUsage: CacheUsage;
    RequestShare: RequestShare;
    ExtensionUsage: ExtensionUsage;
    VideoProcessingUsage: VideoProcessingUsage;
    Origin: Origin;
    OriginRequest: OriginRequest;
    S3OriginRequest: S3OriginRequest;
    CloudinaryBackupOriginRequest: CloudinaryBackupOriginRequest;
    S3CompatibleOriginRequest: S3CompatibleOriginRequest;
    WebFolderOriginRequest: WebFolderOriginRequest;
    WebProxyOriginRequest: WebProxyOriginRequest;
    GcsOriginRequest: GcsOriginRequest;
    AzureBlobOriginRequest: AzureBlobOriginRequest;
    AkeneoPimOriginRequest: AkeneoPimOriginRequest;
    OriginName: OriginName;
    UrlEndpoint: UrlEndpoint;
    UrlRewriter: UrlRewriter;
    CreateUrlEndpointRequest: CreateUrlEndpointRequest;
    UpdateUrlEndpointRequest: UpdateUrlEndpointRequest;
    UrlEndpointOrigins: UrlEndpointOrigins;
    UrlRewriterRequest: UrlRewriterRequest;
    CloudinaryUrlRewriter: CloudinaryUrlRewriter;
    ImgixUrlRewriter: ImgixUrlRewriter;
    AkamaiUrlRewriter: AkamaiUrlRewriter;
    Webhook: Webhook;
    CreateWebhookRequest: CreateWebhookRequest;
    UpdateWebhookRequest: UpdateWebhookRequest;
    WebhookEndpoint: WebhookEndpoint;
    WebhookEventType: WebhookEventType;
    AiFilterSearchRequest: AiFilterSearchRequest;
    AiFilterSearch: AiFilterSearch;
    WebhookEvent: WebhookEvent;
    FileChangedEvent: FileChangedEvent;
    FileDeletedEvent: FileDeletedEvent;
    FileVersionDeletedEvent: FileVersionDeletedEvent;
    UploadPreTransformSuccessEvent: UploadPreTransformSuccessEvent;
    UploadPreTransformErrorEvent: UploadPreTransformErrorEvent;
    UploadPostTransformSuccessEvent: UploadPostTransformSuccessEvent;
    UploadPostTransformErrorEvent: UploadPostTransformErrorEvent;
    VideoTransformationAcceptedEvent: VideoTransformationAcceptedEvent;
    VideoTransformationReadyEvent: VideoTransformationReadyEvent;
    VideoTransformationErrorEvent: VideoTransformationErrorEvent;
    DeletedFile: DeletedFile;
    DeletedFileVersion: DeletedFileVersion;
    PreTransformRequest: PreTransformRequest;
    PreTransformFailure: PreTransformFailure;
    PostTransformRequest: PostTransformRequest;
    RequestedVariant: RequestedVariant;
    PostTransformSuccess: PostTransformSuccess;
    PostTransformFailure: PostTransformFailure;
    TransformationFailure: TransformationFailure;
    FailureReason: FailureReason;
    VideoRequest: VideoRequest;
    VideoTransformationAccepted: VideoTransformationAccepted;
    VideoTransformationReady: VideoTransformationReady;
    VideoTransformationFailure: VideoTransformationFailure;
    VideoAsset: VideoAsset;
    VideoTransformation: VideoTransformation;
    VideoOptions: VideoOptions;
    VideoOutput: VideoOutput;
    VideoOutputMetadata: VideoOutputMetadata;
    VideoTimings: VideoTimings;
    ExtensionResult: ExtensionResult;
    ExtensionSuccess: ExtensionSuccess;
    ExtensionFailure: ExtensionFailure;
    ListFilesInput: ListFilesInput;
    CreateAiFilterSearchInput: CreateAiFilterSearchInput;
    GetFileDetailsInput: GetFileDetailsInput;
    UpdateFileDetailsInput: UpdateFileDetailsInput;
    DeleteFileInput: DeleteFileInput;
    AddTagsInput: AddTagsInput;
    RemoveTagsInput: RemoveTagsInput;
    RemoveAITagsInput: RemoveAITagsInput;
    BulkFileDeleteInput: BulkFileDeleteInput;
    CopyFileInput: CopyFileInput;
    MoveFileInput: MoveFileInput;
    RenameFileInput: RenameFileInput;
    GetFileVersionsInput: GetFileVersionsInput;
    GetFileVersionDetailsInput: GetFileVersionDetailsInput;
    DeleteFileVersionInput: DeleteFileVersionInput;
    RestoreFileVersionInput: RestoreFileVersionInput;
    CreateFolderInput: CreateFolderInput;
    DeleteFolderInput: DeleteFolderInput;
    CopyFolderInput: CopyFolderInput;
    MoveFolderInput: MoveFolderInput;
    RenameFolderInput: RenameFolderInput;
    GetBulkJobStatusInput: GetBulkJobStatusInput;
    PurgeFileCacheInput: PurgeFileCacheInput;
    GetPurgeFileCacheStatusInput: GetPurgeFileCacheStatusInput;
    GetFileMetadataInput: GetFileMetadataInput;
    GetRemoteFileUrlMetadataInput: GetRemoteFileUrlMetadataInput;
    GetCustomMetadataFieldsInput: GetCustomMetadataFieldsInput;
    CreateCustomMetadataFieldsInput: CreateCustomMetadataFieldsInput;
    DeleteCustomMetadataFieldInput: DeleteCustomMetadataFieldInput;
    UpdateCustomMetadataFieldsInput: UpdateCustomMetadataFieldsInput;
    UploadFileInput: UploadFileInput;
    UploadFileV2Input: UploadFileV2Input;
    ListSavedExtensionsInput: ListSavedExtensionsInput;
    CreateSavedExtensionInput: CreateSavedExtensionInput;
    GetSavedExtensionInput: GetSavedExtensionInput;
    DeleteSavedExtensionInput: DeleteSavedExtensionInput;
    UpdateSavedExtensionInput: UpdateSavedExtensionInput;
    ListNamedTransformationsInput: ListNamedTransformationsInput;
    CreateNamedTransformationInput: CreateNamedTransformationInput;
    GetNamedTransformationInput: GetNamedTransformationInput;
    DeleteNamedTransformationInput: DeleteNamedTransformationInput;
    UpdateNamedTransformationInput: UpdateNamedTransformationInput;
    GetAccountUsageInput: GetAccountUsageInput;
    GetUsageAnalyticsInput: GetUsageAnalyticsInput;
    ListOriginsInput: ListOriginsInput;
    CreateOriginInput: CreateOriginInput;
    GetOriginInput: GetOriginInput;
    UpdateOriginInput: UpdateOriginInput;
    DeleteOriginInput: DeleteOriginInput;
    ListUrlEndpointsInput: ListUrlEndpointsInput;
    CreateUrlEndpointInput: CreateUrlEndpointInput;
    GetUrlEndpointInput: GetUrlEndpointInput;
    UpdateUrlEndpointInput: UpdateUrlEndpointInput;
    DeleteUrlEndpointInput: DeleteUrlEndpointInput;
    ListWebhooksInput: ListWebhooksInput;
    CreateWebhookInput: CreateWebhookInput;
    GetWebhookInput: GetWebhookInput;
    DeleteWebhookInput: DeleteWebhookInput;
    UpdateWebhookInput: UpdateWebhookInput;
  };
  responses: {
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
    FileStored: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": UploadResult;
      };
    };
    UploadAccepted: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": UploadAccepted;
      };
    };
    BadRequest: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    Unauthorized: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    Forbidden: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
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
    InternalServerError: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidSearch: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidFileId: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FileNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FileVersionNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidVersionDeletion: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidFileUpdate: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FilesMissing: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": MissingFilesBody;
      };
    };
    InvalidFileTransfer: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    SourceFileMissing: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidFileRename: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FileMissing: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FileAlreadyExists: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidFolder: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FolderNotDeletable: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FolderNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidFolderTransfer: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    NoFilesInFolder: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidFolderRename: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FolderAlreadyExists: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    FolderLocked: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    BulkJobNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidPurgeUrl: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    UnknownPurgeRequest: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    MetadataUnreadable: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidRemoteUrl: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    RemoteFileNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidCustomMetadataField: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    CustomMetadataFieldNotDeletable: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    CustomMetadataFieldNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidUpload: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    UploadForbidden: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidSavedExtension: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    SavedExtensionNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidNamedTransformation: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    NamedTransformationNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    NamedTransformationInUse: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidDateRange: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidOrigin: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    OriginNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidUrlEndpoint: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    UrlEndpointNotDeletable: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    UrlEndpointNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    InvalidWebhook: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    WebhookNotFound: {
      headers: {
        "x-ik-requestId": components["headers"]["x-ik-requestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
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
    FileId: string;
    VersionId: string;
    JobId: string;
    PurgeRequestId: string;
    CustomMetadataFieldId: string;
    SavedExtensionId: string;
    NamedTransformationId: string;
    OriginId: string;
    UrlEndpointId: string;
    WebhookId: string;
  };
  requestBodies: never;
  headers: {
    "x-ik-requestId": string;
    "X-RateLimit-Limit": number;
    "X-RateLimit-Reset": number;
    "X-RateLimit-Interval": number;
  };
  pathItems: never;
}
export interface operations {
  listFiles: {
    parameters: {
      query?: {
        type?: "file" | "file-version" | "folder" | "all";
        sort?:
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
        path?: string;
        searchQuery?: string;
        fileType?: "all" | "image" | "non-image";
        limit?: number;
        skip?: number;
        tags?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        fileId: components["parameters"]["FileId"];
        versionId: components["parameters"]["VersionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        fileId: components["parameters"]["FileId"];
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
        fileId: components["parameters"]["FileId"];
        versionId: components["parameters"]["VersionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        jobId: components["parameters"]["JobId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        requestId: components["parameters"]["PurgeRequestId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        fileId: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        url: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        includeDeleted?: boolean;
        folderPath?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        id: components["parameters"]["SavedExtensionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        id: components["parameters"]["NamedTransformationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        startDate: string;
        endDate: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        startDate: string;
        endDate: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        id: components["parameters"]["OriginId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        id: components["parameters"]["UrlEndpointId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
        id: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
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
}
