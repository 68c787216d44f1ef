/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { Answer, Call, Reply } from "../../handler.js";
import type {
  Access,
  AppOrgDetails,
  AssetData,
  BootstrapToken,
  Credentials,
  CredentialsRecord,
  File,
  FileList,
  Folder,
  FolderAncestors,
  FolderDetails,
  Metadata,
  MultipartUploadTarget,
  PlaygroundAsset,
  Prediction,
  PredictionModel,
  PredictionRequest,
  PredictionSchema,
  Preset,
  PresetList,
  PresetParams,
  StorageUploadTarget,
  SubscriptionUsage,
  Tags,
  TransformationModule,
  TransformationModules,
  UploadedAsset,
  UrlContext,
  Usage,
} from "./models.js";

/** What the emulator of PixelBin does itself, by operationId. Any other operation answers its example. */
export interface Handlers {
  /** Add the credentials of a transformation module: `POST /service/platform/assets/v1.0/credentials` */
  addCredentials?: (call: AddCredentialsCall) => AddCredentialsAnswer;
  /**
   * Delete the credentials of a transformation module:
   * `DELETE /service/platform/assets/v1.0/credentials/{pluginId}`
   */
  deleteCredentials?: (call: DeleteCredentialsCall) => DeleteCredentialsAnswer;
  /**
   * Replace the credentials of a transformation module:
   * `PATCH /service/platform/assets/v1.0/credentials/{pluginId}`
   */
  updateCredentials?: (call: UpdateCredentialsCall) => UpdateCredentialsAnswer;
  /** Read a file by its _id: `GET /service/platform/assets/v1.0/files/id/{_id}` */
  getFileById?: (call: GetFileByIdCall) => GetFileByIdAnswer;
  /** Read a file by its fileId: `GET /service/platform/assets/v1.0/files/{fileId}` */
  getFileByFileId?: (call: GetFileByFileIdCall) => GetFileByFileIdAnswer;
  /** Delete a file by its fileId: `DELETE /service/platform/assets/v1.0/files/{fileId}` */
  deleteFile?: (call: DeleteFileCall) => DeleteFileAnswer;
  /** Rename, move or change a file: `PATCH /service/platform/assets/v1.0/files/{fileId}` */
  updateFile?: (call: UpdateFileCall) => UpdateFileAnswer;
  /** Delete several files: `POST /service/platform/assets/v1.0/files/delete` */
  deleteFiles?: (call: DeleteFilesCall) => DeleteFilesAnswer;
  /** Read a folder by path and name: `GET /service/platform/assets/v1.0/folders` */
  getFolderDetails?: (call: GetFolderDetailsCall) => GetFolderDetailsAnswer;
  /** Create a folder: `POST /service/platform/assets/v1.0/folders` */
  createFolder?: (call: CreateFolderCall) => CreateFolderAnswer;
  /** Delete a folder and its content: `DELETE /service/platform/assets/v1.0/folders/{folderId}` */
  deleteFolder?: (call: DeleteFolderCall) => DeleteFolderAnswer;
  /** Enable or disable a folder: `PATCH /service/platform/assets/v1.0/folders/{folderId}` */
  updateFolder?: (call: UpdateFolderCall) => UpdateFolderAnswer;
  /** List the ancestors of a folder: `GET /service/platform/assets/v1.0/folders/{_id}/ancestors` */
  getFolderAncestors?: (call: GetFolderAncestorsCall) => GetFolderAncestorsAnswer;
  /** List or search files and folders: `GET /service/platform/assets/v1.0/listFiles` */
  listFiles?: (call: ListFilesCall) => ListFilesAnswer;
  /** Read the sample asset of the playground: `GET /service/platform/assets/v1.0/playground/default` */
  getDefaultAssetForPlayground?: (call: Call) => GetDefaultAssetForPlaygroundAnswer;
  /** List the transformation modules: `GET /service/platform/assets/v1.0/playground/plugins` */
  getModules?: (call: Call) => GetModulesAnswer;
  /** Read one transformation module: `GET /service/platform/assets/v1.0/playground/plugins/{identifier}` */
  getModule?: (call: GetModuleCall) => GetModuleAnswer;
  /** List or search presets: `GET /service/platform/assets/v1.0/presets` */
  getPresets?: (call: GetPresetsCall) => GetPresetsAnswer;
  /** Create a preset: `POST /service/platform/assets/v1.0/presets` */
  addPreset?: (call: AddPresetCall) => AddPresetAnswer;
  /** Read a preset: `GET /service/platform/assets/v1.0/presets/{presetName}` */
  getPreset?: (call: GetPresetCall) => GetPresetAnswer;
  /** Delete a preset: `DELETE /service/platform/assets/v1.0/presets/{presetName}` */
  deletePreset?: (call: DeletePresetCall) => DeletePresetAnswer;
  /** Archive or restore a preset: `PATCH /service/platform/assets/v1.0/presets/{presetName}` */
  updatePreset?: (call: UpdatePresetCall) => UpdatePresetAnswer;
  /** Upload a file in one request: `POST /service/platform/assets/v1.0/upload/direct` */
  fileUpload?: (call: FileUploadCall) => FileUploadAnswer;
  /** Upload a file from a URL: `POST /service/platform/assets/v1.0/upload/url` */
  urlUpload?: (call: UrlUploadCall) => UrlUploadAnswer;
  /** Sign an upload straight to storage (version 1): `POST /service/platform/assets/v1.0/upload/signed-url` */
  createSignedUrl?: (call: CreateSignedUrlCall) => CreateSignedUrlAnswer;
  /** Sign a multipart upload: `POST /service/platform/assets/v2.0/upload/signed-url` */
  createSignedUrlV2?: (call: CreateSignedUrlV2Call) => CreateSignedUrlV2Answer;
  /** Start a prediction: `POST /service/platform/transformation/v1.0/predictions/{plugin}/{operation}` */
  createPrediction?: (call: CreatePredictionCall) => CreatePredictionAnswer;
  /** Read a prediction: `GET /service/platform/transformation/v1.0/predictions/{requestId}` */
  getPrediction?: (call: GetPredictionCall) => GetPredictionAnswer;
  /** List the prediction models: `GET /service/public/transformation/v1.0/predictions` */
  listPredictions?: (call: Call) => ListPredictionsAnswer;
  /**
   * Read the inputs of a prediction model:
   * `GET /service/public/transformation/v1.0/predictions/schema/{name}`
   */
  getPredictionSchema?: (call: GetPredictionSchemaCall) => GetPredictionSchemaAnswer;
  /** Read the token's app and organization: `GET /service/platform/organization/v1.0/apps/info` */
  getAppOrgDetails?: (call: Call) => GetAppOrgDetailsAnswer;
  /**
   * Create a bootstrap token for the upload widget:
   * `POST /service/platform/organization/v1.0/apps/bootstrap_token`
   */
  createBootstrapToken?: (call: CreateBootstrapTokenCall) => CreateBootstrapTokenAnswer;
  /** Read the transformation context of a delivery URL: `GET /service/platform/transformation/context` */
  getTransformationContext?: (call: GetTransformationContextCall) => GetTransformationContextAnswer;
  /** Read usage, including add-ons: `GET /service/platform/payment/v1.0/usage` */
  getUsageV2?: (call: Call) => GetUsageV2Answer;
  /** Read usage without add-ons: `GET /service/platform/payment/v1.0/usage/subscription` */
  getUsage?: (call: Call) => GetUsageAnswer;
  /** Send one part of a signed upload: `PUT /service/public/assets/v1.0/signed-multipart` */
  uploadPart?: (call: UploadPartCall) => UploadPartAnswer;
  /** Complete a signed multipart upload: `POST /service/public/assets/v1.0/signed-multipart` */
  completeMultipartUpload?: (call: CompleteMultipartUploadCall) => CompleteMultipartUploadAnswer;
}

export type AddCredentialsAnswer = Answer<CredentialsRecord>;
export type DeleteCredentialsAnswer = Answer<CredentialsRecord>;
export type UpdateCredentialsAnswer = Answer<CredentialsRecord>;
export type GetFileByIdAnswer = Answer<File>;
export type GetFileByFileIdAnswer = Answer<File>;
export type DeleteFileAnswer = Answer<File>;
export type UpdateFileAnswer = Answer<File>;
export type DeleteFilesAnswer = Answer<File[]>;
export type GetFolderDetailsAnswer = Answer<FolderDetails>;
export type CreateFolderAnswer = Answer<Folder>;
export type DeleteFolderAnswer = Answer<Folder>;
export type UpdateFolderAnswer = Answer<Folder>;
export type GetFolderAncestorsAnswer = Answer<FolderAncestors>;
export type ListFilesAnswer = Answer<FileList>;
export type GetDefaultAssetForPlaygroundAnswer = Answer<PlaygroundAsset>;
export type GetModulesAnswer = Answer<TransformationModules>;
export type GetModuleAnswer = Answer<TransformationModule>;
export type GetPresetsAnswer = Answer<PresetList>;
export type AddPresetAnswer = Answer<Preset>;
export type GetPresetAnswer = Answer<Preset>;
export type DeletePresetAnswer = Answer<Preset>;
export type UpdatePresetAnswer = Answer<Preset>;
export type FileUploadAnswer = Answer<UploadedAsset>;
export type UrlUploadAnswer = Answer<UploadedAsset>;
export type CreateSignedUrlAnswer = Answer<StorageUploadTarget>;
export type CreateSignedUrlV2Answer = Answer<MultipartUploadTarget>;
export type CreatePredictionAnswer = Answer<Prediction>;
export type GetPredictionAnswer = Answer<Prediction>;
export type ListPredictionsAnswer = Answer<PredictionModel[]>;
export type GetPredictionSchemaAnswer = Answer<PredictionSchema>;
export type GetAppOrgDetailsAnswer = Answer<AppOrgDetails>;
export type CreateBootstrapTokenAnswer = Answer<BootstrapToken>;
export type GetTransformationContextAnswer = Answer<UrlContext>;
export type GetUsageV2Answer = Answer<Usage>;
export type GetUsageAnswer = Answer<SubscriptionUsage>;
export type UploadPartAnswer = Answer<undefined>;
export type CompleteMultipartUploadAnswer = Answer<UploadedAsset>;

export interface AddCredentialsCall extends Call {
  body: {
    credentials: Credentials;
    /** Identifier of the module. */
    pluginId: string;
  };
}

export interface DeleteCredentialsCall extends Call {
  path: {
    pluginId: string;
  };
}

export interface UpdateCredentialsCall extends Call {
  path: {
    pluginId: string;
  };
  body: {
    credentials: Credentials;
  };
}

export interface GetFileByIdCall extends Call {
  path: {
    _id: string;
  };
}

export interface GetFileByFileIdCall extends Call {
  path: {
    fileId: string;
  };
}

export interface DeleteFileCall extends Call {
  path: {
    fileId: string;
  };
}

export interface UpdateFileCall extends Call {
  path: {
    fileId: string;
  };
  body: {
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
}

export interface DeleteFilesCall extends Call {
  body: {
    /** The `_id`s of the files. */
    ids: string[];
  };
}

export interface GetFolderDetailsCall extends Call {
  query: {
    path?: string | undefined;
    name?: string | undefined;
  };
}

export interface CreateFolderCall extends Call {
  body: {
    /** Name of the folder. */
    name: string;
    /** Folder to create it in. Defaults to the root. */
    path?: string | undefined;
  };
}

export interface DeleteFolderCall extends Call {
  path: {
    folderId: string;
  };
}

export interface UpdateFolderCall extends Call {
  path: {
    folderId: string;
  };
  body: {
    /** False hides the folder. */
    isActive?: boolean | undefined;
  };
}

export interface GetFolderAncestorsCall extends Call {
  path: {
    _id: string;
  };
}

export interface ListFilesCall extends Call {
  query: {
    name?: string | undefined;
    path?: string | undefined;
    format?: string | undefined;
    tags?: string[] | undefined;
    onlyFiles?: boolean | undefined;
    onlyFolders?: boolean | undefined;
    /** @defaultValue `1` */
    pageNo: number;
    /** @defaultValue `25` */
    pageSize: number;
    sort?: string | undefined;
  };
}

export interface GetModuleCall extends Call {
  path: {
    identifier: string;
  };
}

export interface GetPresetsCall extends Call {
  query: {
    /** @defaultValue `1` */
    pageNo: number;
    /** @defaultValue `25` */
    pageSize: number;
    name?: string | undefined;
    transformation?: string | undefined;
    archived?: boolean | undefined;
    sort?: string[] | undefined;
  };
}

export interface AddPresetCall extends Call {
  body: {
    /** Name of the preset. */
    presetName: string;
    /** Operations joined by `~`; `$name` is a placeholder for a value given in the URL. */
    transformation: string;
    params?: PresetParams | undefined;
  };
}

export interface GetPresetCall extends Call {
  path: {
    presetName: string;
  };
}

export interface DeletePresetCall extends Call {
  path: {
    presetName: string;
  };
}

export interface UpdatePresetCall extends Call {
  path: {
    presetName: string;
  };
  body: {
    /** True archives the preset. */
    archived: boolean;
  };
}

export interface FileUploadCall extends Call {
  body: {
    /** The bytes, with a file name and a content type. */
    file: globalThis.File;
    /** Folder to store the file in. Defaults to the root. */
    path?: string | undefined;
    /** Name of the file, which the server makes URL-safe. Defaults to the name of the file part. */
    name?: string | undefined;
    access?: Access | undefined;
    tags?: Tags | undefined;
    /** Custom key-value pairs, sent as JSON text. */
    metadata?: Metadata | undefined;
    /**
     * Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The server's
     * default is false.
     */
    overwrite?: boolean | undefined;
    /** Whether to add a unique suffix if the name is taken. The server's default is false. */
    filenameOverride?: boolean | undefined;
  };
}

export interface UrlUploadCall extends Call {
  body: {
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
}

export interface CreateSignedUrlCall extends Call {
  body: {
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
}

export interface CreateSignedUrlV2Call extends Call {
  body: {
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
}

export interface CreatePredictionCall extends Call {
  path: {
    plugin: string;
    operation: string;
  };
  body:
    | ({
        /**
         * URL that is called when the job ends. Treat the call only as a hint, and read the job again.
         * @format uri
         */
        webhook?: string | undefined;
      } & {
        [key: string]: unknown;
      })
    | PredictionRequest;
}

export interface GetPredictionCall extends Call {
  path: {
    requestId: string;
  };
}

export interface GetPredictionSchemaCall extends Call {
  path: {
    name: string;
  };
}

export interface CreateBootstrapTokenCall extends Call {
  header: {
    /** @format uri */
    "X-Widget-Parent-Origin": string;
  };
}

export interface GetTransformationContextCall extends Call {
  query: {
    url: string;
  };
}

export interface UploadPartCall extends Call {
  query: {
    pbs: string;
    pbe: string;
    pbt: string;
    pbo: string;
    pbu: string;
    partNumber: number;
  };
  body: {
    "x-pixb-meta-assetdata": AssetData;
    /** The bytes of the part, with any file name. */
    file: globalThis.File;
  };
}

export interface CompleteMultipartUploadCall extends Call {
  query: {
    pbs: string;
    pbe: string;
    pbt: string;
    pbo: string;
    pbu: string;
  };
  body: {
    /** Numbers of all parts, in ascending order. */
    parts: number[];
    "x-pixb-meta-assetdata": AssetData;
  };
}
