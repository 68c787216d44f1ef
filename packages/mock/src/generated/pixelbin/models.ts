/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */

/** Who can fetch the file. `public-read` is the server's default. */
export type Access = "public-read" | "private";

/** Kind of the asset, or null if unknown. `image` and `raw` have been observed; other values are possible. */
export type AssetType = "image" | "raw" | "video" | "audio" | (string & {}) | null;

/** Tags. */
export type Tags = string[];

/** Custom key-value pairs. The server adds `source`, and `publicUploadId` after a signed upload. */
export type Metadata = {
  [key: string]: unknown;
};

/** Id of the organization; some responses have it as a number, others as a string of digits. */
export type OrgId = number | string;

/**
 * The position of a page in its list. The server may omit members, and omits all of them if nothing
 * matches.
 */
export type Page = {
  /** Kind of pagination: `number`. */
  type?: string | undefined;
  /** The number of items on this page, which may be lower than `pageSize`. */
  size?: number | undefined;
  /** Number of this page. */
  current?: number | undefined;
  /** Whether there is a next page. */
  hasNext?: boolean | undefined;
  /** The number of items on all pages. */
  itemTotal?: number | undefined;
};

/** The record of a stored file. */
export type File = {
  /** UUID of the file. */
  _id: string;
  /** Name; for files stored since 2024, it includes the extension. */
  name: string;
  /** Folder of the file, without a leading or trailing slash; empty at the root. */
  path: string;
  /** Path and name joined by `/`, or the name alone at the root. */
  fileId: string;
  /** Format, detected from the bytes, not from the name. */
  format: string;
  /** Size in bytes. */
  size: number;
  access: Access;
  /** Whether the file is delivered. */
  isActive: boolean;
  tags?: Tags | undefined;
  metadata?: Metadata | undefined;
  /**
   * URL of the original.
   * @format uri
   */
  url?: string | undefined;
  /**
   * URL of a thumbnail.
   * @format uri
   */
  thumbnail?: string | undefined;
  assetType?: AssetType | undefined;
  /** Width in pixels. */
  width?: number | null | undefined;
  /** Height in pixels. */
  height?: number | null | undefined;
  /**
   * Time at which the file was stored.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the record's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** Metadata that the server records about the file. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Entries that the server adds. */
  kvStore?: unknown[] | undefined;
  /** How the file was created. */
  context?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
};

/** The record of a file that has just been stored. */
export type UploadedAsset = {
  /** UUID of the file. */
  _id: string;
  /** Path and name joined by `/`, or the name alone at the root. */
  fileId: string;
  /** Name. */
  name: string;
  /** Folder of the file; empty at the root. */
  path: string;
  /** Format, detected from the bytes, not from the name. */
  format: string;
  /** Size in bytes, as stored. */
  size: number;
  access: Access;
  tags?: Tags | undefined;
  metadata?: Metadata | undefined;
  /**
   * URL of the original.
   * @format uri
   */
  url?: string | undefined;
  /** URL of a thumbnail. */
  thumbnail?: string | undefined;
  /** Id of the organization. */
  orgId?: number | undefined;
  /** Always `file`. */
  type?: string | undefined;
  assetType?: AssetType | undefined;
  /** Width in pixels; null unless the file is an image. */
  width?: number | null | undefined;
  /** Height in pixels; null unless the file is an image. */
  height?: number | null | undefined;
  context?: AssetContext | undefined;
  /** Whether this is the original file. */
  isOriginal?: boolean | undefined;
  /** Whether the file is delivered. */
  isActive?: boolean | undefined;
};

/** Information that the server collected while storing the file. */
export type AssetContext = {
  /** Transformations applied during the upload. */
  steps?: unknown[] | undefined;
  /** The relevant parts of the request. */
  req?:
    | {
        /** Headers of the request. */
        headers?:
          | {
              [key: string]: unknown;
            }
          | undefined;
        /** Query parameters of the request. */
        query?:
          | {
              [key: string]: unknown;
            }
          | undefined;
      }
    | undefined;
  meta?: AssetMeta | undefined;
};

/** Metadata read from the file. Its members depend on the file type. */
export type AssetMeta = {
  /** Format. */
  format?: string | undefined;
  /** Size in bytes. */
  size?: number | undefined;
  /** Width in pixels. */
  width?: number | undefined;
  /** Height in pixels. */
  height?: number | undefined;
  /** Colour space. */
  space?: string | undefined;
  /** Number of colour channels. */
  channels?: number | undefined;
  /** Type of a sample, such as `uchar`. */
  depth?: string | undefined;
  /** Pixels per inch. */
  density?: number | undefined;
  /** Chroma subsampling, such as `4:2:0`. */
  chromaSubsampling?: string | undefined;
  /** Whether the image is interlaced. */
  isProgressive?: boolean | undefined;
  /** Unit of the resolution. */
  resolutionUnit?: string | undefined;
  /** Whether the image has a colour profile. */
  hasProfile?: boolean | undefined;
  /** Whether the image has an alpha channel. */
  hasAlpha?: boolean | undefined;
  /** EXIF orientation. */
  orientation?: number | undefined;
  /** File name extension. */
  extension?: string | null | undefined;
  /** Media type. */
  contentType?: string | undefined;
  assetType?: AssetType | undefined;
  /** Whether the file is an image. */
  isImageAsset?: boolean | undefined;
  /** Whether the file is audio. */
  isAudioAsset?: boolean | undefined;
  /** Whether the file is a video. */
  isVideoAsset?: boolean | undefined;
  /** Whether the file is of another kind. */
  isRawAsset?: boolean | undefined;
  /** Whether the file can be transformed by URL. */
  isTransformationSupported?: boolean | undefined;
} & {
  [key: string]: unknown;
};

/** The sample asset; like an uploaded asset, but more members can be null. */
export type PlaygroundAsset = {
  /** UUID of the file. */
  _id: string;
  /** Path and name joined by `/`. */
  fileId: string;
  /** Name. */
  name: string;
  /** Folder of the file. A leading slash has been observed. */
  path: string;
  /** Format. */
  format: string;
  /** Size in bytes. */
  size: number;
  access: Access;
  /** Tags. */
  tags?: string[] | null | undefined;
  /** Key-value pairs. */
  metadata?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
  /**
   * URL of the original.
   * @format uri
   */
  url?: string | undefined;
  /** URL of a thumbnail. */
  thumbnail?: string | undefined;
  orgId?: OrgId | undefined;
  /** Always `file`. */
  type?: string | undefined;
  assetType?: AssetType | undefined;
  /** Width in pixels. */
  width?: number | null | undefined;
  /** Height in pixels. */
  height?: number | null | undefined;
  /** How the file was created. */
  context?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
  /** Whether this is the original file. */
  isOriginal?: boolean | undefined;
  /** Whether the file is delivered. */
  isActive?: boolean | undefined;
  /** Metadata that the server records about the file. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Entries that the server adds. */
  kvStore?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /**
   * Time at which the file was stored.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the record's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
};

/** A folder. */
export type Folder = {
  /** UUID of the folder. */
  _id: string;
  /** Name. */
  name: string;
  /** Parent folder; empty at the root. */
  path: string;
  /** False when the folder is hidden. */
  isActive: boolean;
};

/** A folder in a list of ancestors. */
export type FolderItem = {
  /** UUID of the folder. */
  _id: string;
  /** Name. */
  name: string;
  /** Parent folder; empty at the root. */
  path: string;
  /** Always `folder`. */
  type?: string | undefined;
  /** False when the folder is hidden. */
  isActive?: boolean | undefined;
  orgId?: OrgId | undefined;
};

/** A folder and its ancestors. */
export type FolderAncestors = {
  folder?: FolderItem | undefined;
  /** The ancestors of the folder, starting at the root. */
  ancestors?: FolderItem[] | undefined;
};

/** The full record of a folder. It also has the members of a file, which are null. */
export type FolderDetails = {
  /** UUID of the folder. */
  _id: string;
  /**
   * Time at which the folder was created.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the record's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** False when the folder is hidden. */
  isActive?: boolean | undefined;
  orgId?: OrgId | undefined;
  /** `folder`. */
  type?: string | undefined;
  /** Name. */
  name: string;
  /** Parent folder; empty at the root. */
  path: string;
  /** Null for a folder. */
  fileId?: string | null | undefined;
  /** Null for a folder. */
  format?: string | null | undefined;
  /** Null for a folder. */
  size?: number | null | undefined;
  /** Null for a folder. */
  tags?: string[] | null | undefined;
  /** Null for a folder. */
  metadata?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
  /** Null for a folder. */
  access?: Access | null | undefined;
  /** Null for a folder. */
  width?: number | null | undefined;
  /** Null for a folder. */
  height?: number | null | undefined;
  /** Null for a folder. */
  context?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
  assetType?: AssetType | undefined;
  /** Metadata that the server records about the folder. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Entries that the server adds. */
  kvStore?: unknown[] | undefined;
};

/** One page of files and folders. */
export type FileList = {
  /** Files and folders. */
  items?: ExploreItem[] | undefined;
  page?: Page | undefined;
};

/** A file or a folder. `type` is the discriminator. */
export type ExploreItem = ExploreFile | ExploreFolder;

/** A file in a list. */
export type ExploreFile = {
  /** UUID of the file. */
  _id: string;
  /** Name. */
  name: string;
  /** Always `file`. */
  type: "file";
  /** Folder of the file; empty at the root. */
  path?: string | undefined;
  /** Path and name joined by `/`, or the name alone at the root. */
  fileId?: string | undefined;
  /** Format. */
  format?: string | undefined;
  /** Size in bytes. */
  size?: number | undefined;
  access?: Access | undefined;
  orgId?: OrgId | undefined;
  /** Bucket in PixelBin's underlying storage. */
  s3Bucket?: string | undefined;
  /** Key in that bucket. */
  s3Key?: string | undefined;
  /**
   * Time at which the file was stored.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the record's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
  assetType?: AssetType | undefined;
  tags?: Tags | undefined;
  metadata?: Metadata | undefined;
  /** Width in pixels. */
  width?: number | null | undefined;
  /** Height in pixels. */
  height?: number | null | undefined;
  /**
   * URL of the original.
   * @format uri
   */
  url?: string | undefined;
};

/** A folder in a list. */
export type ExploreFolder = {
  /** UUID of the folder. */
  _id: string;
  /** Name. */
  name: string;
  /** Always `folder`. */
  type: "folder";
  /** Parent folder; empty at the root. */
  path?: string | undefined;
};

/** The bootstrap token of the upload widget. */
export type BootstrapToken = {
  /** Whether the token was created. */
  success?: boolean | undefined;
  /** A JWT for the page that hosts the widget. This is a credential. */
  token: string;
  /**
   * The time at which the token expires, despite the name `expiresIn`.
   * @format date-time
   */
  expiresIn?: string | undefined;
  /** A message from the service. */
  message?: string | undefined;
  /** Origins whose pages may use the token. */
  allowedOrigins?: string[] | undefined;
};

/** Secrets of a transformation module; their names depend on the module. */
export type Credentials = {
  [key: string]: unknown;
};

/** The record of a module's stored credentials. */
export type CredentialsRecord = {
  /** UUID of the record. */
  _id: string;
  /**
   * Time at which the credentials were added.
   * @format date-time
   */
  createdAt: string;
  /**
   * Time at which the credentials last changed.
   * @format date-time
   */
  updatedAt: string;
  orgId: OrgId;
  /** Identifier of the module. */
  pluginId: string;
  /** Whether the credentials are in use. */
  isActive?: boolean | undefined;
  credentials?: Credentials | undefined;
};

/** The variables of the transformation, by name. */
export type PresetParams = {
  [key: string]: PresetParam;
};

/** A variable of a preset. */
export type PresetParam = {
  /** Type of its value, such as `integer`. */
  type?: string | undefined;
  /** Value that is used if the URL gives none. */
  default?: unknown | undefined;
};

/** A named chain of transformations. */
export type Preset = {
  /** UUID of the preset. */
  _id?: string | undefined;
  /**
   * Time at which the preset was created.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the preset's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** Whether the preset is in use. */
  isActive?: boolean | undefined;
  orgId?: OrgId | undefined;
  /** Name. */
  presetName?: string | undefined;
  /** Operations joined by `~`; `$name` is a placeholder for a value given in the URL. */
  transformation?: string | undefined;
  /** Whether the preset is archived. */
  archived?: boolean | undefined;
  params?: PresetParams | undefined;
};

/** One page of presets. */
export type PresetList = {
  /** Presets. */
  items: Preset[];
  page: Page;
};

/** The catalogue of transformations. */
export type TransformationModules = {
  delimiters?: Delimiters | undefined;
  /** The modules, by identifier. */
  plugins?:
    | {
        [key: string]: TransformationModule;
      }
    | undefined;
  /** Presets. */
  presets?: Preset[] | undefined;
};

/** Separators in a URL pattern. */
export type Delimiters = {
  /** Separator between operations: `~`. */
  operationSeparator?: string | undefined;
  /** Separator between parameters. URLs use `,`, but `:` has been observed here. */
  parameterSeparator?: string | undefined;
};

/**
 * A transformation module and its operations. In a URL, an operation has the form
 * `identifier.method(key:value,...)`.
 */
export type TransformationModule = {
  /** Short name, used in URLs. */
  identifier?: string | undefined;
  /** Display name. */
  name?: string | undefined;
  /** Purpose of the module. */
  description?: string | undefined;
  /** Whether it needs your credentials for a third-party service. */
  credentials?:
    | {
        /** Whether `addCredentials` must be called first. */
        required?: boolean | undefined;
      }
    | undefined;
  /** Operations of the module. */
  operations?: TransformationOperation[] | undefined;
  /** Whether the module is enabled. */
  enabled?: boolean | undefined;
  /** Whether it takes long. */
  isHeavy?: boolean | undefined;
};

/** One operation of a module. */
export type TransformationOperation = {
  /** Display name. */
  displayName?: string | undefined;
  /** Short name, used in URLs. */
  method?: string | undefined;
  /** Purpose of the operation. */
  description?: string | undefined;
  /** Parameters of the operation. An array, although one published example has an object. */
  params?:
    | TransformationParam[]
    | {
        [key: string]: unknown;
      }
    | undefined;
};

/** One parameter of an operation. */
export type TransformationParam = {
  /** Display name. */
  name?: string | undefined;
  /** Type of its value, such as `enum`. */
  type?: string | undefined;
  /** Short name, used in URLs. */
  identifier?: string | undefined;
  /** Display title. */
  title?: string | undefined;
  /** Default value. */
  default?: unknown | undefined;
  /** Allowed values. */
  enum?: unknown[] | undefined;
  /** Hint that the console shows. */
  preview?: unknown | undefined;
};

/**
 * The field of this name that `createSignedUrlV2` returned, byte for byte. It contains JSON; do not parse
 * and serialize it again.
 */
export type AssetData = string;

/** A signed URL, which is a credential, and the form fields to send with the bytes. */
export type SignedTarget = {
  /**
   * The signed URL.
   * @format uri
   */
  url?: string | undefined;
  /** Form fields to send with the bytes, with names and values unchanged. */
  fields?:
    | {
        [key: string]: string;
      }
    | undefined;
};

/** The target for uploading a file in one request, directly to storage. */
export type StorageUploadTarget = {
  s3PresignedUrl: SignedTarget;
};

/** The target for uploading a file in parts. */
export type MultipartUploadTarget = {
  presignedUrl: SignedTarget;
};

/** The inputs of a model, each as a member named `input.` followed by the field, and the webhook. */
export type PredictionRequest = {
  /**
   * URL that is called when the job ends. Treat the call only as a hint, and read the job again.
   * @format uri
   */
  webhook?: string | undefined;
} & {
  [key: string]: unknown;
};

/**
 * A job. `status` is the discriminator. Any status other than `SUCCESS` and `FAILURE`, known or not, means
 * that the job has not finished.
 */
export type Prediction = PredictionSucceeded | PredictionFailed | PredictionPending;

/** A job that has succeeded. */
export type PredictionSucceeded = {
  /** Id of the job, `<plugin>--<operation>--<uuid>`. */
  _id: string;
  input: PredictionInput;
  urls: PredictionUrls;
  /** Id of the organization. */
  orgId: number;
  /** Period for which the outputs are kept, such as `30d`. */
  retention: string;
  /**
   * Time at which the job was created.
   * @format date-time
   */
  createdAt: string;
  /** Final status. */
  status: "SUCCESS";
  /** Credits that the job cost. */
  consumedCredits: number;
  output: PredictionOutput;
};

/** A job that has failed. */
export type PredictionFailed = {
  /** Id of the job, `<plugin>--<operation>--<uuid>`. */
  _id: string;
  input: PredictionInput;
  urls: PredictionUrls;
  /** Id of the organization. */
  orgId: number;
  /** Period for which the outputs are kept, such as `30d`. */
  retention: string;
  /**
   * Time at which the job was created.
   * @format date-time
   */
  createdAt: string;
  /** Final status. */
  status: "FAILURE";
  /** Why the job failed. Documented as a string; an object with `message` has been observed, too. */
  error: string | PredictionErrorDetail;
};

/** A job that has not finished. */
export type PredictionPending = {
  /** Id of the job, `<plugin>--<operation>--<uuid>`. */
  _id: string;
  input: PredictionInput;
  urls: PredictionUrls;
  /** Id of the organization. */
  orgId: number;
  /** Period for which the outputs are kept, such as `30d`. */
  retention: string;
  /**
   * Time at which the job was created.
   * @format date-time
   */
  createdAt: string;
  /**
   * Initially `ACCEPTED`. Other values may follow, including ones that are not listed here; none of them is
   * final.
   */
  status: "ACCEPTED" | "PREPARING" | "PROCESSING" | "RUNNING";
};

/** The inputs as stored by the server: files have become delivery URLs, and `"true"` has become true. */
export type PredictionInput = {
  [key: string]: unknown;
};

/** URLs of the job. */
export type PredictionUrls = {
  /**
   * URL of `getPrediction` for this job.
   * @format uri
   */
  get: string;
};

/** URLs of the results. For some analysis models, an object. */
export type PredictionOutput =
  | string[]
  | {
      [key: string]: unknown;
    };

/** Why a job failed, as an object. */
export type PredictionErrorDetail = {
  /** The reason, as readable text. */
  message?: string | undefined;
} & {
  [key: string]: unknown;
};

/** A model that can be run. */
export type PredictionModel = {
  /** Name of the model: its plugin and its operation, joined by `_`. */
  name: string;
  /** Display name. */
  displayName: string;
  /** Purpose of the operation. */
  description: string;
  /** URL of an illustration. */
  bannerImage?: string | undefined;
};

/** A model and its inputs. */
export type PredictionSchema = {
  /** Name of the model. */
  name: string;
  /** Display name. */
  displayName: string;
  /** Purpose of the operation. */
  description: string;
  /** The inputs by field name. Each is similar to a JSON Schema. They depend on the model. */
  input: {
    [key: string]: PredictionInputSchema;
  };
};

/** The definition of one input. */
export type PredictionInputSchema = {
  /** The accepted forms: for an image, a URL or bytes. */
  oneOf?:
    | {
        [key: string]: unknown;
      }[]
    | undefined;
  /** Accepted media types of a file. */
  supportedContentTypes?: string[] | undefined;
  imageValidation?: ImageValidation | undefined;
} & {
  [key: string]: unknown;
};

/** Limits of an image. */
export type ImageValidation = {
  /** Largest width in pixels. */
  maxWidth?: number | undefined;
  /** Largest height in pixels. */
  maxHeight?: number | undefined;
  /** Largest size in bytes. */
  maxSize?: number | undefined;
};

/** The app and the organization of a token. */
export type AppOrgDetails = {
  app?: App | undefined;
  org?: Organization | undefined;
};

/** The app, which consists of the token and its permissions. */
export type App = {
  /** Id of the app. */
  _id?: number | undefined;
  /** Id of the organization. */
  orgId?: number | undefined;
  /** Name of the token. */
  name?: string | undefined;
  /** The token itself. This is a secret. */
  token?: string | undefined;
  /** Permissions of the token, such as `read` or `read_write`. */
  permissions?: string[] | undefined;
  /** Whether the token is active. */
  active?: boolean | undefined;
  /**
   * Time at which the token was created.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the app's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
};

/** The organization. */
export type Organization = {
  /** Id of the organization. */
  _id?: number | undefined;
  /** Name. */
  name?: string | undefined;
  /** Its name in delivery URLs. */
  cloudName?: string | undefined;
  /** Id of the owner. */
  ownerId?: string | undefined;
  /** Whether the organization is active. */
  active?: boolean | undefined;
  /**
   * Time at which the organization was created.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * Time of the organization's last change.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** Limits of the organization. */
  restrictions?: unknown[] | undefined;
  /** The rate limit. Only null has been observed. */
  rateLimit?: unknown | undefined;
  /** Account type. */
  accountType?: string | undefined;
  /** Industry. */
  industry?: string | undefined;
  /** Size of the company. */
  strength?: string | undefined;
};

/** The context of one delivery URL. */
export type UrlContext = {
  context?: TransformationContext | undefined;
};

/** The effect of the transformation. */
export type TransformationContext = {
  /** The operations in order, with the data and the result of each. */
  steps?:
    | {
        [key: string]: unknown;
      }[]
    | undefined;
  /** Metadata of the original. */
  metadata?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Another name for `metadata`; the server returns one of the two. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Headers of the request for the image. */
  headers?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Values given in the URL. */
  params?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** The request for the image. */
  req?:
    | {
        [key: string]: unknown;
      }
    | undefined;
};

/** Usage, including add-ons. */
export type Usage = {
  storage?: StorageUsage | undefined;
  credits?: CreditUsage | undefined;
};

/** Storage in bytes. */
export type StorageUsage = {
  /** Bytes used. */
  used?: number | undefined;
  /** Total bytes. */
  total?: number | undefined;
};

/** Credits. May be a fraction. */
export type CreditUsage = {
  /** Credits used. */
  used?: number | undefined;
  /** Total credits. */
  total?: number | undefined;
};

/** Usage without add-ons. */
export type SubscriptionUsage = {
  /** Credits used. */
  credits?:
    | {
        /** Credits used. */
        used?: number | undefined;
      }
    | undefined;
  /** What the plan includes. */
  total?:
    | {
        /** Credits of the plan. */
        credits?: number | undefined;
        /** Storage of the plan. The unit is not documented. */
        storage?: number | undefined;
      }
    | undefined;
  /** Storage used. */
  usage?:
    | {
        /** Bytes used, as a string of digits or as a number. */
        storage?: string | number | undefined;
      }
    | undefined;
};

/**
 * The body of an error response. Assets and predictions use different shapes, and this schema covers both;
 * only `message` is always present. An error from a proxy in front of the API may have another body, or
 * none.
 */
export type ErrorBody = {
  /** What went wrong. */
  message: string;
  /** The HTTP status. */
  status?: number | undefined;
  /** Error code of the assets API, such as `CG-0400`. */
  code?: string | undefined;
  /** Error code of the predictions API, such as `JR-1000`. */
  errorCode?: string | undefined;
  /** Name of the error's class on the server. */
  exception?: string | undefined;
  /** Link to further information. */
  info?: string | undefined;
  /** Id of the request. */
  request_id?: string | undefined;
  /** Stack trace of the server. */
  stack_trace?: string | undefined;
  /** Details of the error. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
};
