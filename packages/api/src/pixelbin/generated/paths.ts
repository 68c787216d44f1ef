/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { FileInput } from "../../runtime/index.js";
import type {
  Access,
  AddCredentialsInput,
  AddPresetInput,
  App,
  AppOrgDetails,
  AssetContext,
  AssetData,
  AssetMeta,
  AssetType,
  BootstrapToken,
  CompleteMultipartUploadInput,
  CreateBootstrapTokenInput,
  CreateFolderInput,
  CreatePredictionInput,
  CreateSignedUrlInput,
  CreateSignedUrlV2Input,
  Credentials,
  CredentialsRecord,
  CreditUsage,
  DeleteCredentialsInput,
  DeleteFileInput,
  DeleteFilesInput,
  DeleteFolderInput,
  DeletePresetInput,
  Delimiters,
  ErrorBody,
  ExploreFile,
  ExploreFolder,
  ExploreItem,
  File,
  FileList,
  FileUploadInput,
  Folder,
  FolderAncestors,
  FolderDetails,
  FolderItem,
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
  ImageValidation,
  ListFilesInput,
  ListPredictionsInput,
  Metadata,
  MultipartUploadTarget,
  OrgId,
  Organization,
  Page,
  PlaygroundAsset,
  Prediction,
  PredictionErrorDetail,
  PredictionFailed,
  PredictionInput,
  PredictionInputSchema,
  PredictionModel,
  PredictionOutput,
  PredictionPending,
  PredictionRequest,
  PredictionSchema,
  PredictionSucceeded,
  PredictionUrls,
  Preset,
  PresetList,
  PresetParam,
  PresetParams,
  SignedTarget,
  StorageUploadTarget,
  StorageUsage,
  SubscriptionUsage,
  Tags,
  TransformationContext,
  TransformationModule,
  TransformationModules,
  TransformationOperation,
  TransformationParam,
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

export interface paths {
  "/service/platform/assets/v1.0/credentials": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["addCredentials"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/credentials/{pluginId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations["deleteCredentials"];
    options?: never;
    head?: never;
    patch: operations["updateCredentials"];
    trace?: never;
  };
  "/service/platform/assets/v1.0/files/id/{_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getFileById"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/files/{fileId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getFileByFileId"];
    put?: never;
    post?: never;
    delete: operations["deleteFile"];
    options?: never;
    head?: never;
    patch: operations["updateFile"];
    trace?: never;
  };
  "/service/platform/assets/v1.0/files/delete": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["deleteFiles"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/folders": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getFolderDetails"];
    put?: never;
    post: operations["createFolder"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/folders/{folderId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations["deleteFolder"];
    options?: never;
    head?: never;
    patch: operations["updateFolder"];
    trace?: never;
  };
  "/service/platform/assets/v1.0/folders/{_id}/ancestors": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getFolderAncestors"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/listFiles": {
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
  "/service/platform/assets/v1.0/playground/default": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getDefaultAssetForPlayground"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/playground/plugins": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getModules"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/playground/plugins/{identifier}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getModule"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/presets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getPresets"];
    put?: never;
    post: operations["addPreset"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/presets/{presetName}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getPreset"];
    put?: never;
    post?: never;
    delete: operations["deletePreset"];
    options?: never;
    head?: never;
    patch: operations["updatePreset"];
    trace?: never;
  };
  "/service/platform/assets/v1.0/upload/direct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["fileUpload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/upload/url": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["urlUpload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v1.0/upload/signed-url": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createSignedUrl"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/assets/v2.0/upload/signed-url": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createSignedUrlV2"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/transformation/v1.0/predictions/{plugin}/{operation}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createPrediction"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/transformation/v1.0/predictions/{requestId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getPrediction"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/public/transformation/v1.0/predictions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listPredictions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/public/transformation/v1.0/predictions/schema/{name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getPredictionSchema"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/organization/v1.0/apps/info": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getAppOrgDetails"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/organization/v1.0/apps/bootstrap_token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createBootstrapToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/transformation/context": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getTransformationContext"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/payment/v1.0/usage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getUsageV2"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/platform/payment/v1.0/usage/subscription": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getUsage"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/service/public/assets/v1.0/signed-multipart": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["uploadPart"];
    post: operations["completeMultipartUpload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    Access: Access;
    AssetType: AssetType;
    Tags: Tags;
    Metadata: Metadata;
    OrgId: OrgId;
    Page: Page;
    File: File;
    UploadedAsset: UploadedAsset;
    AssetContext: AssetContext;
    AssetMeta: AssetMeta;
    PlaygroundAsset: PlaygroundAsset;
    Folder: Folder;
    FolderItem: FolderItem;
    FolderAncestors: FolderAncestors;
    FolderDetails: FolderDetails;
    FileList: FileList;
    ExploreItem: ExploreItem;
    ExploreFile: ExploreFile;
    ExploreFolder: ExploreFolder;
    BootstrapToken: BootstrapToken;
    Credentials: Credentials;
    CredentialsRecord: CredentialsRecord;
    PresetParams: PresetParams;
    PresetParam: PresetParam;
    Preset: Preset;
    PresetList: PresetList;
    TransformationModules: TransformationModules;
    Delimiters: Delimiters;
    TransformationModule: TransformationModule;
    TransformationOperation: TransformationOperation;
    TransformationParam: TransformationParam;
    AssetData: AssetData;
    SignedTarget: SignedTarget;
    StorageUploadTarget: StorageUploadTarget;
    MultipartUploadTarget: MultipartUploadTarget;
    PredictionRequest: PredictionRequest;
    Prediction: Prediction;
    PredictionSucceeded: PredictionSucceeded;
    PredictionFailed: PredictionFailed;
    PredictionPending: PredictionPending;
    PredictionInput: PredictionInput;
    PredictionUrls: PredictionUrls;
    PredictionOutput: PredictionOutput;
    PredictionErrorDetail: PredictionErrorDetail;
    PredictionModel: PredictionModel;
    PredictionSchema: PredictionSchema;
    PredictionInputSchema: PredictionInputSchema;
    ImageValidation: ImageValidation;
    AppOrgDetails: AppOrgDetails;
    App: App;
    Organization: Organization;
    UrlContext: UrlContext;
    TransformationContext: TransformationContext;
    Usage: Usage;
    StorageUsage: StorageUsage;
    CreditUsage: CreditUsage;
    SubscriptionUsage: SubscriptionUsage;
    ErrorBody: ErrorBody;
    AddCredentialsInput: AddCredentialsInput;
    DeleteCredentialsInput: DeleteCredentialsInput;
    UpdateCredentialsInput: UpdateCredentialsInput;
    GetFileByIdInput: GetFileByIdInput;
    GetFileByFileIdInput: GetFileByFileIdInput;
    DeleteFileInput: DeleteFileInput;
    UpdateFileInput: UpdateFileInput;
    DeleteFilesInput: DeleteFilesInput;
    GetFolderDetailsInput: GetFolderDetailsInput;
    CreateFolderInput: CreateFolderInput;
    DeleteFolderInput: DeleteFolderInput;
    UpdateFolderInput: UpdateFolderInput;
    GetFolderAncestorsInput: GetFolderAncestorsInput;
    ListFilesInput: ListFilesInput;
    GetDefaultAssetForPlaygroundInput: GetDefaultAssetForPlaygroundInput;
    GetModulesInput: GetModulesInput;
    GetModuleInput: GetModuleInput;
    GetPresetsInput: GetPresetsInput;
    AddPresetInput: AddPresetInput;
    GetPresetInput: GetPresetInput;
    DeletePresetInput: DeletePresetInput;
    UpdatePresetInput: UpdatePresetInput;
    FileUploadInput: FileUploadInput;
    UrlUploadInput: UrlUploadInput;
    CreateSignedUrlInput: CreateSignedUrlInput;
    CreateSignedUrlV2Input: CreateSignedUrlV2Input;
    CreatePredictionInput: CreatePredictionInput;
    GetPredictionInput: GetPredictionInput;
    ListPredictionsInput: ListPredictionsInput;
    GetPredictionSchemaInput: GetPredictionSchemaInput;
    GetAppOrgDetailsInput: GetAppOrgDetailsInput;
    CreateBootstrapTokenInput: CreateBootstrapTokenInput;
    GetTransformationContextInput: GetTransformationContextInput;
    GetUsageV2Input: GetUsageV2Input;
    GetUsageInput: GetUsageInput;
    UploadPartInput: UploadPartInput;
    CompleteMultipartUploadInput: CompleteMultipartUploadInput;
  };
  responses: {
    BadRequest: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    PredictionInputRejected: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    PartRejected: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    Unauthorized: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    Forbidden: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    UsageBlocked: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    NotFound: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    Conflict: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    TooManyRequests: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
    ServerError: {
      headers: {
        "x-fynd-trace-id": components["headers"]["TraceId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorBody;
      };
    };
  };
  parameters: {
    FileId: string;
    PluginId: string;
    PresetName: string;
    PageNo: number;
    PageSize: number;
    SignatureParam: string;
    ExpiryParam: string;
    AccessKeyParam: string;
    OrganizationParam: string;
    UploadIdParam: string;
  };
  requestBodies: never;
  headers: {
    TraceId: string;
  };
  pathItems: never;
}
export interface operations {
  addCredentials: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          credentials: Credentials;
          /** Identifier of the module. */
          pluginId: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": CredentialsRecord;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  deleteCredentials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pluginId: components["parameters"]["PluginId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": CredentialsRecord;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  updateCredentials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pluginId: components["parameters"]["PluginId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          credentials: Credentials;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": CredentialsRecord;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getFileById: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        _id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": File;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getFileByFileId: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": File;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
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
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": File;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  updateFile: {
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
        "application/json": {
          /** New name. */
          name?: string | undefined;
          /** Folder to move the file to. */
          path?: string | undefined;
          access?: Access | undefined;
          /** Whether the file is delivered. */
          isActive?: boolean | undefined;
          tags?: Tags | undefined;
          metadata?: Metadata | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": File;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  deleteFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** The `_id`s of the files. */
          ids: string[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": File[];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getFolderDetails: {
    parameters: {
      query?: {
        path?: string;
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": FolderDetails;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
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
        "application/json": {
          /** Name of the folder. */
          name: string;
          /** Folder to create it in. Defaults to the root. */
          path?: string | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Folder;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  deleteFolder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Folder;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  updateFolder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** False hides the folder. */
          isActive?: boolean | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Folder;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getFolderAncestors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        _id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": FolderAncestors;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  listFiles: {
    parameters: {
      query?: {
        name?: string;
        path?: string;
        format?: string;
        tags?: string[];
        onlyFiles?: boolean;
        onlyFolders?: boolean;
        pageNo?: components["parameters"]["PageNo"];
        pageSize?: components["parameters"]["PageSize"];
        sort?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": FileList;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getDefaultAssetForPlayground: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": PlaygroundAsset;
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getModules: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": TransformationModules;
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getModule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        identifier: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": TransformationModule;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getPresets: {
    parameters: {
      query?: {
        pageNo?: components["parameters"]["PageNo"];
        pageSize?: components["parameters"]["PageSize"];
        name?: string;
        transformation?: string;
        archived?: boolean;
        sort?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": PresetList;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  addPreset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Name of the preset. */
          presetName: string;
          /** Operations joined by `~`; `$name` is a placeholder for a value given in the URL. */
          transformation: string;
          params?: PresetParams | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Preset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getPreset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        presetName: components["parameters"]["PresetName"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Preset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  deletePreset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        presetName: components["parameters"]["PresetName"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Preset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  updatePreset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        presetName: components["parameters"]["PresetName"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** True archives the preset. */
          archived: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Preset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  fileUpload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          /** The bytes, with a file name and a content type. */
          file: FileInput;
          /** Folder to store the file in. Defaults to the root. */
          path?: string | undefined;
          /** Name of the file, which the server makes URL-safe. Defaults to the name of the file part. */
          name?: string | undefined;
          access?: Access | undefined;
          tags?: Tags | undefined;
          /** Custom key-value pairs, sent as JSON text. */
          metadata?: string | undefined;
          /**
           * Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The server's
           * default is false.
           */
          overwrite?: boolean | undefined;
          /** Whether to add a unique suffix if the name is taken. The server's default is false. */
          filenameOverride?: boolean | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": UploadedAsset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  urlUpload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** URL of the file. The scheme may be omitted. */
          url: string;
          /** Folder to store the file in. Defaults to the root. */
          path?: string | undefined;
          /** Name of the file, which the server makes URL-safe. Defaults to the name in the URL. */
          name?: string | undefined;
          access?: Access | undefined;
          tags?: Tags | undefined;
          metadata?: Metadata | undefined;
          /**
           * Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The server's
           * default is false.
           */
          overwrite?: boolean | undefined;
          /** Whether to add a unique suffix if the name is taken. The server's default is false. */
          filenameOverride?: boolean | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": UploadedAsset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  createSignedUrl: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Name of the file. Defaults to `asset-` with a random suffix. */
          name?: string | undefined;
          /** Folder to store the file in. Defaults to the root. */
          path?: string | undefined;
          /** Format of the file, such as `jpeg`, which is the server's default. */
          format?: string | undefined;
          access?: Access | undefined;
          tags?: Tags | undefined;
          metadata?: Metadata | undefined;
          /**
           * Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The server's
           * default is false.
           */
          overwrite?: boolean | undefined;
          /** Whether to add a unique suffix if the name is taken. The server's default is false. */
          filenameOverride?: boolean | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": StorageUploadTarget;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  createSignedUrlV2: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Name of the file, without its extension. */
          name?: string | undefined;
          /** Folder to store the file in. Defaults to the root. */
          path?: string | undefined;
          /** Format of the file, such as `jpeg`. */
          format?: string | undefined;
          access?: Access | undefined;
          tags?: Tags | undefined;
          metadata?: Metadata | undefined;
          /**
           * Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The server's
           * default is false.
           */
          overwrite?: boolean | undefined;
          /** Whether to add a unique suffix if the name is taken. The server's default is false. */
          filenameOverride?: boolean | undefined;
          /** Lifetime of the URL in seconds. The server's default is 3000. */
          expiry?: number | undefined;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": MultipartUploadTarget;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  createPrediction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        plugin: string;
        operation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": PredictionRequest;
        "application/json": PredictionRequest;
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Prediction;
        };
      };
      400: components["responses"]["PredictionInputRejected"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["UsageBlocked"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getPrediction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Prediction;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  listPredictions: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": PredictionModel[];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getPredictionSchema: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": PredictionSchema;
        };
      };
      400: components["responses"]["BadRequest"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getAppOrgDetails: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": AppOrgDetails;
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  createBootstrapToken: {
    parameters: {
      query?: never;
      header: {
        "X-Widget-Parent-Origin": string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": BootstrapToken;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getTransformationContext: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": UrlContext;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getUsageV2: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Usage;
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  getUsage: {
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
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": SubscriptionUsage;
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  uploadPart: {
    parameters: {
      query: {
        pbs: components["parameters"]["SignatureParam"];
        pbe: components["parameters"]["ExpiryParam"];
        pbt: components["parameters"]["AccessKeyParam"];
        pbo: components["parameters"]["OrganizationParam"];
        pbu: components["parameters"]["UploadIdParam"];
        partNumber: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          "x-pixb-meta-assetdata": AssetData;
          /** The bytes of the part, with any file name. */
          file: FileInput;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["PartRejected"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
  completeMultipartUpload: {
    parameters: {
      query: {
        pbs: components["parameters"]["SignatureParam"];
        pbe: components["parameters"]["ExpiryParam"];
        pbt: components["parameters"]["AccessKeyParam"];
        pbo: components["parameters"]["OrganizationParam"];
        pbu: components["parameters"]["UploadIdParam"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Numbers of all parts, in ascending order. */
          parts: number[];
          "x-pixb-meta-assetdata": AssetData;
        };
      };
    };
    responses: {
      200: {
        headers: {
          "x-fynd-trace-id": components["headers"]["TraceId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": UploadedAsset;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      409: components["responses"]["Conflict"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
    };
  };
}
