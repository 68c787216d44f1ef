/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */

import type { FileInput } from "../../runtime/index.js";

/** Who can fetch the file. `public-read` is the server's default. */
export type Access = "public-read" | "private";

/** Kind of the asset, null when unknown. `image` and `raw` were seen; other words may come. */
export type AssetType = "image" | "raw" | "video" | "audio" | (string & {}) | null;

/** Tags. */
export type Tags = string[];

/** Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
export type Metadata = {
  [key: string]: unknown;
};

/** Id of the organization; some answers have it as a number, others as a string of digits. */
export type OrgId = number | string;

/** Where a page stands in its list. The server leaves members out at times, all of them for no hits. */
export type Page = {
  /** Kind of paging; `number`. */
  type?: string | undefined;
  /** Items on this page, not the size asked for. */
  size?: number | undefined;
  /** Number of this page. */
  current?: number | undefined;
  /** Whether another page follows. */
  hasNext?: boolean | undefined;
  /** Items on all pages. */
  itemTotal?: number | undefined;
};

/** The record of a stored file. */
export type File = {
  /** UUID of the file. */
  _id: string;
  /** Name; files stored since 2024 have their extension in it. */
  name: string;
  /** Folder that holds the file, without a slash at either end; empty at the root. */
  path: string;
  /** Path and name joined by `/`, or the name alone at the root. */
  fileId: string;
  /** Format, found out from the bytes and not from the name. */
  format: string;
  /** Size in bytes. */
  size: number;
  access: Access;
  /** Whether the file is delivered. */
  isActive: boolean;
  tags?: Tags | undefined;
  metadata?: Metadata | undefined;
  /**
   * Where the original is delivered.
   * @format uri
   */
  url?: string | undefined;
  /**
   * Where a small picture of it is delivered.
   * @format uri
   */
  thumbnail?: string | undefined;
  assetType?: AssetType | undefined;
  /** Width in pixels. */
  width?: number | null | undefined;
  /** Height in pixels. */
  height?: number | null | undefined;
  /**
   * When the file was stored.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When the record last changed.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** What the server notes about the file. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Entries of the server's own. */
  kvStore?: unknown[] | undefined;
  /** How the file came about. */
  context?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
};

/** The record of a file just stored. */
export type UploadedAsset = {
  /** UUID of the file. */
  _id: string;
  /** Path and name joined by `/`, or the name alone at the root. */
  fileId: string;
  /** Name. */
  name: string;
  /** Folder that holds the file; empty at the root. */
  path: string;
  /** Format, found out from the bytes and not from the name. */
  format: string;
  /** Size in bytes, as stored. */
  size: number;
  access: Access;
  tags?: Tags | undefined;
  metadata?: Metadata | undefined;
  /**
   * Where the original is delivered.
   * @format uri
   */
  url?: string | undefined;
  /** Where a small picture of it is delivered. */
  thumbnail?: string | undefined;
  /** Id of the organization. */
  orgId?: number | undefined;
  /** Always `file`. */
  type?: string | undefined;
  assetType?: AssetType | undefined;
  /** Width in pixels; null unless it is an image. */
  width?: number | null | undefined;
  /** Height in pixels; null unless it is an image. */
  height?: number | null | undefined;
  context?: AssetContext | undefined;
  /** Whether these are the bytes as uploaded. */
  isOriginal?: boolean | undefined;
  /** Whether the file is delivered. */
  isActive?: boolean | undefined;
};

/** What the server found out while it stored the file. */
export type AssetContext = {
  /** Transformations done on the way in. */
  steps?: unknown[] | undefined;
  /** The request, as far as it mattered. */
  req?:
    | {
        /** Its headers. */
        headers?:
          | {
              [key: string]: unknown;
            }
          | undefined;
        /** Its query. */
        query?:
          | {
              [key: string]: unknown;
            }
          | undefined;
      }
    | undefined;
  meta?: AssetMeta | undefined;
};

/** Facts read from the bytes. Which ones come depends on the kind of file. */
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
  /** Whether it is interlaced. */
  isProgressive?: boolean | undefined;
  /** Unit of the resolution. */
  resolutionUnit?: string | undefined;
  /** Whether it has a colour profile. */
  hasProfile?: boolean | undefined;
  /** Whether it has transparency. */
  hasAlpha?: boolean | undefined;
  /** Orientation by EXIF. */
  orientation?: number | undefined;
  /** Extension. */
  extension?: string | null | undefined;
  /** Media type. */
  contentType?: string | undefined;
  assetType?: AssetType | undefined;
  /** Whether it is an image. */
  isImageAsset?: boolean | undefined;
  /** Whether it is sound. */
  isAudioAsset?: boolean | undefined;
  /** Whether it is a video. */
  isVideoAsset?: boolean | undefined;
  /** Whether it is none of these. */
  isRawAsset?: boolean | undefined;
  /** Whether URLs can transform it. */
  isTransformationSupported?: boolean | undefined;
} & {
  [key: string]: unknown;
};

/** The sample asset; like an uploaded asset, but more of it can be null. */
export type PlaygroundAsset = {
  /** UUID of the file. */
  _id: string;
  /** Path and name joined by `/`. */
  fileId: string;
  /** Name. */
  name: string;
  /** Folder that holds the file. A leading slash was seen. */
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
   * Where the original is delivered.
   * @format uri
   */
  url?: string | undefined;
  /** Where a small picture of it is delivered. */
  thumbnail?: string | undefined;
  orgId?: OrgId | undefined;
  /** Always `file`. */
  type?: string | undefined;
  assetType?: AssetType | undefined;
  /** Width in pixels. */
  width?: number | null | undefined;
  /** Height in pixels. */
  height?: number | null | undefined;
  /** How the file came about. */
  context?:
    | {
        [key: string]: unknown;
      }
    | null
    | undefined;
  /** Whether these are the bytes as uploaded. */
  isOriginal?: boolean | undefined;
  /** Whether the file is delivered. */
  isActive?: boolean | undefined;
  /** What the server notes about the file. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Entries of the server's own. */
  kvStore?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /**
   * When the file was stored.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When the record last changed.
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
  /** Folder that holds it; empty at the root. */
  path: string;
  /** False when the folder is hidden. */
  isActive: boolean;
};

/** A folder in a line of ancestors. */
export type FolderItem = {
  /** UUID of the folder. */
  _id: string;
  /** Name. */
  name: string;
  /** Folder that holds it; empty at the root. */
  path: string;
  /** Always `folder`. */
  type?: string | undefined;
  /** False when the folder is hidden. */
  isActive?: boolean | undefined;
  orgId?: OrgId | undefined;
};

/** A folder and the folders that hold it. */
export type FolderAncestors = {
  folder?: FolderItem | undefined;
  /** The folders that hold it, root first. */
  ancestors?: FolderItem[] | undefined;
};

/** The full record of a folder. It has the members of a file as well, null for a folder. */
export type FolderDetails = {
  /** UUID of the folder. */
  _id: string;
  /**
   * When the folder was created.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When the record last changed.
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
  /** Folder that holds it; empty at the root. */
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
  /** What the server notes about the folder. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Entries of the server's own. */
  kvStore?: unknown[] | undefined;
};

/** One page of files and folders. */
export type FileList = {
  /** Files and folders. */
  items?: ExploreItem[] | undefined;
  page?: Page | undefined;
};

/** A file or a folder; `type` tells which. */
export type ExploreItem = ExploreFile | ExploreFolder;

/** A file in a list. */
export type ExploreFile = {
  /** UUID of the file. */
  _id: string;
  /** Name. */
  name: string;
  /** Always `file`. */
  type: "file";
  /** Folder that holds the file; empty at the root. */
  path?: string | undefined;
  /** Path and name joined by `/`, or the name alone at the root. */
  fileId?: string | undefined;
  /** Format. */
  format?: string | undefined;
  /** Size in bytes. */
  size?: number | undefined;
  access?: Access | undefined;
  orgId?: OrgId | undefined;
  /** Bucket of the storage behind PixelBin. */
  s3Bucket?: string | undefined;
  /** Key in that bucket. */
  s3Key?: string | undefined;
  /**
   * When the file was stored.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When the record last changed.
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
   * Where the original is delivered.
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
  /** Folder that holds it; empty at the root. */
  path?: string | undefined;
};

/** What the upload widget starts with. */
export type BootstrapToken = {
  /** Whether the token was created. */
  success?: boolean | undefined;
  /** A JWT for the page that hosts the widget, a credential. */
  token: string;
  /**
   * When the token expires; a moment, in spite of its name.
   * @format date-time
   */
  expiresIn?: string | undefined;
  /** What the service says about it. */
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
   * When the credentials were added.
   * @format date-time
   */
  createdAt: string;
  /**
   * When they last changed.
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
  /** Value when the URL gives none. */
  default?: unknown | undefined;
};

/** A named chain of transformations. */
export type Preset = {
  /** UUID of the preset. */
  _id?: string | undefined;
  /**
   * When the preset was created.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When it last changed.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** Whether the preset is in use. */
  isActive?: boolean | undefined;
  orgId?: OrgId | undefined;
  /** Name. */
  presetName?: string | undefined;
  /** Operations joined by `~`; `$name` stands for a value that the URL gives. */
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

/** The separators of a URL pattern. */
export type Delimiters = {
  /** Between operations; `~`. */
  operationSeparator?: string | undefined;
  /** Between parameters; `,` in URLs, though `:` was seen here. */
  parameterSeparator?: string | undefined;
};

/** A module and what it can do. In a URL, an operation reads `identifier.method(key:value,...)`. */
export type TransformationModule = {
  /** Short name, used in URLs. */
  identifier?: string | undefined;
  /** Name to show. */
  name?: string | undefined;
  /** What it is for. */
  description?: string | undefined;
  /** Whether it needs credentials of yours. */
  credentials?:
    | {
        /** True when `addCredentials` comes first. */
        required?: boolean | undefined;
      }
    | undefined;
  /** Its operations. */
  operations?: TransformationOperation[] | undefined;
  /** Whether it can be used. */
  enabled?: boolean | undefined;
  /** Whether it takes long. */
  isHeavy?: boolean | undefined;
};

/** One operation of a module. */
export type TransformationOperation = {
  /** Name to show. */
  displayName?: string | undefined;
  /** Short name, used in URLs. */
  method?: string | undefined;
  /** What it does. */
  description?: string | undefined;
  /** Its parameters. A list; one published sample has an object. */
  params?:
    | TransformationParam[]
    | {
        [key: string]: unknown;
      }
    | undefined;
};

/** One parameter of an operation. */
export type TransformationParam = {
  /** Name to show. */
  name?: string | undefined;
  /** Type of its value, such as `enum`. */
  type?: string | undefined;
  /** Short name, used in URLs. */
  identifier?: string | undefined;
  /** Heading to show. */
  title?: string | undefined;
  /** Value when none is given. */
  default?: unknown | undefined;
  /** Values to choose from. */
  enum?: unknown[] | undefined;
  /** What the console shows beside it. */
  preview?: unknown | undefined;
};

/**
 * The field of that name from the answer of `createSignedUrlV2`, unchanged to the byte. JSON inside, but
 * do not parse and rebuild it.
 */
export type AssetData = string;

/** A signed URL, which is a credential, and the fields to send with the bytes. */
export type SignedTarget = {
  /**
   * The signed URL.
   * @format uri
   */
  url?: string | undefined;
  /** Fields to send along, names and values unchanged. */
  fields?:
    | {
        [key: string]: string;
      }
    | undefined;
};

/** Where to send a file in one request, straight to storage. */
export type StorageUploadTarget = {
  s3PresignedUrl: SignedTarget;
};

/** Where to send a file in parts. */
export type MultipartUploadTarget = {
  presignedUrl: SignedTarget;
};

/** Inputs of a model, one member `input.` and the field each, and the webhook. */
export type PredictionRequest = {
  /**
   * URL to call when the job ends. Treat the call as a hint and read the job again.
   * @format uri
   */
  webhook?: string | undefined;
} & {
  [key: string]: unknown;
};

/**
 * A job, told apart by `status`. Any status but `SUCCESS` and `FAILURE`, known or not, means that it is
 * not done.
 */
export type Prediction = PredictionSucceeded | PredictionFailed | PredictionPending;

/** A job that is done. */
export type PredictionSucceeded = {
  /** Id of the job, `<plugin>--<operation>--<uuid>`. */
  _id: string;
  input: PredictionInput;
  urls: PredictionUrls;
  /** Id of the organization. */
  orgId: number;
  /** How long outputs are kept, such as `30d`. */
  retention: string;
  /**
   * When the job was created.
   * @format date-time
   */
  createdAt: string;
  /** Final status. */
  status: "SUCCESS";
  /** Credits that the job cost. */
  consumedCredits: number;
  output: PredictionOutput;
};

/** A job that failed. */
export type PredictionFailed = {
  /** Id of the job, `<plugin>--<operation>--<uuid>`. */
  _id: string;
  input: PredictionInput;
  urls: PredictionUrls;
  /** Id of the organization. */
  orgId: number;
  /** How long outputs are kept, such as `30d`. */
  retention: string;
  /**
   * When the job was created.
   * @format date-time
   */
  createdAt: string;
  /** Final status. */
  status: "FAILURE";
  /** Why it failed. A text as documented; an object with `message` was seen as well. */
  error: string | PredictionErrorDetail;
};

/** A job that is not done. */
export type PredictionPending = {
  /** Id of the job, `<plugin>--<operation>--<uuid>`. */
  _id: string;
  input: PredictionInput;
  urls: PredictionUrls;
  /** Id of the organization. */
  orgId: number;
  /** How long outputs are kept, such as `30d`. */
  retention: string;
  /**
   * When the job was created.
   * @format date-time
   */
  createdAt: string;
  /** `ACCEPTED` at first. Other words may come on the way, listed here or not; none of them is final. */
  status: "ACCEPTED" | "PREPARING" | "PROCESSING" | "RUNNING";
};

/** The inputs as the server holds them; files have become delivery URLs, `"true"` has become true. */
export type PredictionInput = {
  [key: string]: unknown;
};

/** Where to read the job. */
export type PredictionUrls = {
  /**
   * URL of `getPrediction` for this job.
   * @format uri
   */
  get: string;
};

/** URLs of the results; an object for some models that analyse. */
export type PredictionOutput =
  | string[]
  | {
      [key: string]: unknown;
    };

/** Why a job failed, as an object. */
export type PredictionErrorDetail = {
  /** The reason in words. */
  message?: string | undefined;
} & {
  [key: string]: unknown;
};

/** A model that can be run. */
export type PredictionModel = {
  /** Name of the model, its plugin and its operation joined by `_`. */
  name: string;
  /** Name to show. */
  displayName: string;
  /** What it does. */
  description: string;
  /** URL of a picture to show. */
  bannerImage?: string | undefined;
};

/** A model and its inputs. */
export type PredictionSchema = {
  /** Name of the model. */
  name: string;
  /** Name to show. */
  displayName: string;
  /** What it does. */
  description: string;
  /** The inputs by field name, each much like a JSON Schema. Varies by model. */
  input: {
    [key: string]: PredictionInputSchema;
  };
};

/** What one input takes. */
export type PredictionInputSchema = {
  /** The forms it takes, for an image a URL or the bytes. */
  oneOf?:
    | {
        [key: string]: unknown;
      }[]
    | undefined;
  /** Media types of a file. */
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

/** Who a token acts for. */
export type AppOrgDetails = {
  app?: App | undefined;
  org?: Organization | undefined;
};

/** The app, which is the token and what it may do. */
export type App = {
  /** Id of the app. */
  _id?: number | undefined;
  /** Id of the organization. */
  orgId?: number | undefined;
  /** Name of the token. */
  name?: string | undefined;
  /** The token itself. A secret. */
  token?: string | undefined;
  /** What the token may do, such as `read` or `read_write`. */
  permissions?: string[] | undefined;
  /** Whether the token works. */
  active?: boolean | undefined;
  /**
   * When the token was made.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When it last changed.
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
   * When it was made.
   * @format date-time
   */
  createdAt?: string | undefined;
  /**
   * When it last changed.
   * @format date-time
   */
  updatedAt?: string | undefined;
  /** What it may not do. */
  restrictions?: unknown[] | undefined;
  /** Its rate limit. Only null was seen. */
  rateLimit?: unknown | undefined;
  /** Kind of account. */
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

/** What the transformation did. */
export type TransformationContext = {
  /** The operations in order, with what each found and made. */
  steps?:
    | {
        [key: string]: unknown;
      }[]
    | undefined;
  /** Facts about the original. */
  metadata?:
    | {
        [key: string]: unknown;
      }
    | undefined;
  /** Another name of `metadata`; one of the two comes. */
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

/** Usage, add-ons included. */
export type Usage = {
  storage?: StorageUsage | undefined;
  credits?: CreditUsage | undefined;
};

/** Storage in bytes. */
export type StorageUsage = {
  /** Bytes used. */
  used?: number | undefined;
  /** Bytes there are. */
  total?: number | undefined;
};

/** Credits; fractions occur. */
export type CreditUsage = {
  /** Credits used. */
  used?: number | undefined;
  /** Credits there are. */
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
        /** Bytes used, as digits in a string or as a number. */
        storage?: string | number | undefined;
      }
    | undefined;
};

/**
 * What a failed call answers. Assets and predictions use two shapes, both covered here; only `message` is
 * sure. Errors of a proxy in front of the API may have another body, or none.
 */
export type ErrorBody = {
  /** What went wrong. */
  message: string;
  /** The HTTP status again. */
  status?: number | undefined;
  /** Error code of the assets shape, such as `CG-0400`. */
  code?: string | undefined;
  /** Error code of the predictions shape, such as `JR-1000`. */
  errorCode?: string | undefined;
  /** Name of the error's class on the server. */
  exception?: string | undefined;
  /** Link to help. */
  info?: string | undefined;
  /** Id of the request. */
  request_id?: string | undefined;
  /** Where it happened on the server. */
  stack_trace?: string | undefined;
  /** Details. */
  meta?:
    | {
        [key: string]: unknown;
      }
    | undefined;
};

/** What `addCredentials` takes. */
export type AddCredentialsInput = {
  /** Secrets of a transformation module; their names depend on the module. */
  credentials: Credentials;
  /** Identifier of the module. */
  pluginId: string;
};

/** What `deleteCredentials` takes. */
export type DeleteCredentialsInput = {
  /** Identifier of the module. */
  pluginId: string;
};

/** What `updateCredentials` takes. */
export type UpdateCredentialsInput = {
  /** Identifier of the module. */
  pluginId: string;
  /** Secrets of a transformation module; their names depend on the module. */
  credentials: Credentials;
};

/** What `getFileById` takes. */
export type GetFileByIdInput = {
  /** The file's `_id`, a UUID. */
  _id: string;
};

/** What `getFileByFileId` takes. */
export type GetFileByFileIdInput = {
  /** The file's path and name joined by `/`, or the name alone at the root. */
  fileId: string;
};

/** What `deleteFile` takes. */
export type DeleteFileInput = {
  /** The file's path and name joined by `/`, or the name alone at the root. */
  fileId: string;
};

/** What `updateFile` takes. */
export type UpdateFileInput = {
  /** The file's path and name joined by `/`, or the name alone at the root. */
  fileId: string;
  /** New name. */
  name?: string | undefined;
  /** Folder to move the file to. */
  path?: string | undefined;
  /** Who can fetch the file. `public-read` is the server's default. */
  access?: Access | undefined;
  /** Whether the file is delivered. */
  isActive?: boolean | undefined;
  /** Tags. */
  tags?: Tags | undefined;
  /** Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
  metadata?: Metadata | undefined;
};

/** What `deleteFiles` takes. */
export type DeleteFilesInput = {
  /** The `_id`s of the files. */
  ids: string[];
};

/** What `getFolderDetails` takes. */
export type GetFolderDetailsInput = {
  /** Folder that holds it; the root without it. */
  path?: string | undefined;
  /** Name of the folder. */
  name?: string | undefined;
};

/** What `createFolder` takes. */
export type CreateFolderInput = {
  /** Name of the folder. */
  name: string;
  /** Folder to create it in; the root without it. */
  path?: string | undefined;
};

/** What `deleteFolder` takes. */
export type DeleteFolderInput = {
  /** The folder's `_id`, a UUID. */
  folderId: string;
};

/** What `updateFolder` takes. */
export type UpdateFolderInput = {
  /** The folder's path and name joined by `/`, or the name alone at the root. */
  folderId: string;
  /** False hides the folder. */
  isActive?: boolean | undefined;
};

/** What `getFolderAncestors` takes. */
export type GetFolderAncestorsInput = {
  /** The folder's `_id`, a UUID. */
  _id: string;
};

/** What `listFiles` takes. */
export type ListFilesInput = {
  /** Match on the name. */
  name?: string | undefined;
  /** Folder to look in; the root without it. */
  path?: string | undefined;
  /** Match on the format. */
  format?: string | undefined;
  /** Match on tags. */
  tags?: string[] | undefined;
  /** Leave folders out. Do not combine with `onlyFolders`. */
  onlyFiles?: boolean | undefined;
  /** Leave files out. Do not combine with `onlyFiles`. */
  onlyFolders?: boolean | undefined;
  /**
   * Number of the page, from 1.
   * @defaultValue `1`
   */
  pageNo?: number | undefined;
  /**
   * Items per page. The maximum is not documented.
   * @defaultValue `25`
   */
  pageSize?: number | undefined;
  /**
   * Key to sort by. The vendor's documentation puts a `-` after the key to sort downwards; no recording
   * shows it.
   */
  sort?: string | undefined;
};

/** What `getDefaultAssetForPlayground` takes. */
export type GetDefaultAssetForPlaygroundInput = Record<string, never>;

/** What `getModules` takes. */
export type GetModulesInput = Record<string, never>;

/** What `getModule` takes. */
export type GetModuleInput = {
  /** The module's identifier, such as `t` or `erase`. */
  identifier: string;
};

/** What `getPresets` takes. */
export type GetPresetsInput = {
  /**
   * Number of the page, from 1.
   * @defaultValue `1`
   */
  pageNo?: number | undefined;
  /**
   * Items per page. The maximum is not documented.
   * @defaultValue `25`
   */
  pageSize?: number | undefined;
  /** Match on the preset's name. */
  name?: string | undefined;
  /** Match on the transformation. */
  transformation?: string | undefined;
  /** True for archived presets, false for the others. */
  archived?: boolean | undefined;
  /** Keys to sort by. */
  sort?: string[] | undefined;
};

/** What `addPreset` takes. */
export type AddPresetInput = {
  /** Name of the preset. */
  presetName: string;
  /** Operations joined by `~`; `$name` stands for a value that the URL gives. */
  transformation: string;
  /** The variables of the transformation, by name. */
  params?: PresetParams | undefined;
};

/** What `getPreset` takes. */
export type GetPresetInput = {
  /** Name of the preset. */
  presetName: string;
};

/** What `deletePreset` takes. */
export type DeletePresetInput = {
  /** Name of the preset. */
  presetName: string;
};

/** What `updatePreset` takes. */
export type UpdatePresetInput = {
  /** Name of the preset. */
  presetName: string;
  /** True archives the preset. */
  archived: boolean;
};

/** What `fileUpload` takes. */
export type FileUploadInput = {
  /** The bytes, with a file name and a content type. */
  file: FileInput;
  /** Folder to put the file in; the root without it. */
  path?: string | undefined;
  /** Name of the file, made URL-safe by the server. Without it, the name of the file part. */
  name?: string | undefined;
  /** Who can fetch the file. `public-read` is the server's default. */
  access?: Access | undefined;
  /** Tags. */
  tags?: Tags | undefined;
  /** Key-value pairs of your own; sent as JSON text. */
  metadata?: Metadata | undefined;
  /** Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
  overwrite?: boolean | undefined;
  /** Add a unique suffix when the name is taken. The server assumes false. */
  filenameOverride?: boolean | undefined;
};

/** What `urlUpload` takes. */
export type UrlUploadInput = {
  /** Where the file is. The scheme may be left out. */
  url: string;
  /** Folder to put the file in; the root without it. */
  path?: string | undefined;
  /** Name of the file, made URL-safe by the server. Without it, the name in the URL. */
  name?: string | undefined;
  /** Who can fetch the file. `public-read` is the server's default. */
  access?: Access | undefined;
  /** Tags. */
  tags?: Tags | undefined;
  /** Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
  metadata?: Metadata | undefined;
  /** Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
  overwrite?: boolean | undefined;
  /** Add a unique suffix when the name is taken. The server assumes false. */
  filenameOverride?: boolean | undefined;
};

/** What `createSignedUrl` takes. */
export type CreateSignedUrlInput = {
  /** Name of the file. Without it, `asset-` and a random ending. */
  name?: string | undefined;
  /** Folder to put the file in; the root without it. */
  path?: string | undefined;
  /** Format of the file, such as `jpeg`, which the server assumes. */
  format?: string | undefined;
  /** Who can fetch the file. `public-read` is the server's default. */
  access?: Access | undefined;
  /** Tags. */
  tags?: Tags | undefined;
  /** Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
  metadata?: Metadata | undefined;
  /** Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
  overwrite?: boolean | undefined;
  /** Add a unique suffix when the name is taken. The server assumes false. */
  filenameOverride?: boolean | undefined;
};

/** What `createSignedUrlV2` takes. */
export type CreateSignedUrlV2Input = {
  /** Name of the file, without its extension. */
  name?: string | undefined;
  /** Folder to put the file in; the root without it. */
  path?: string | undefined;
  /** Format of the file, such as `jpeg`. */
  format?: string | undefined;
  /** Who can fetch the file. `public-read` is the server's default. */
  access?: Access | undefined;
  /** Tags. */
  tags?: Tags | undefined;
  /** Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
  metadata?: Metadata | undefined;
  /** Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
  overwrite?: boolean | undefined;
  /** Add a unique suffix when the name is taken. The server assumes false. */
  filenameOverride?: boolean | undefined;
  /** Lifetime of the URL in seconds. The server assumes 3000. */
  expiry?: number | undefined;
};

/** What `createPrediction` takes. */
export type CreatePredictionInput = {
  /** First half of the model's name, `erase` in `erase_bg`. */
  plugin: string;
  /** Second half of the model's name, `bg` in `erase_bg`. */
  operation: string;
  /**
   * URL to call when the job ends. Treat the call as a hint and read the job again.
   * @format uri
   */
  webhook?: string | undefined;
} & {
  [key: string]: unknown;
};

/** What `getPrediction` takes. */
export type GetPredictionInput = {
  /** The job's `_id`, `<plugin>--<operation>--<uuid>`. */
  requestId: string;
};

/** What `listPredictions` takes. */
export type ListPredictionsInput = Record<string, never>;

/** What `getPredictionSchema` takes. */
export type GetPredictionSchemaInput = {
  /** The model's name, such as `erase_bg`. */
  name: string;
};

/** What `getAppOrgDetails` takes. */
export type GetAppOrgDetailsInput = Record<string, never>;

/** What `createBootstrapToken` takes. */
export type CreateBootstrapTokenInput = {
  /**
   * Origin of the page that hosts the widget.
   * @format uri
   */
  parentOrigin: string;
};

/** What `getTransformationContext` takes. */
export type GetTransformationContextInput = {
  /** Path of the delivery URL, from its version on. */
  url: string;
};

/** What `getUsageV2` takes. */
export type GetUsageV2Input = Record<string, never>;

/** What `getUsage` takes. */
export type GetUsageInput = Record<string, never>;

/** What `uploadPart` takes. */
export type UploadPartInput = {
  /** Signature of the signed URL. */
  pbs: string;
  /** When the signed URL expires, in milliseconds since 1970. */
  pbe: string;
  /** Access key of the token that signed the URL. */
  pbt: string;
  /** Id of the organization. */
  pbo: string;
  /** Id of the upload. */
  pbu: string;
  /** Number of the part, from 1. */
  partNumber: number;
  /**
   * The field of that name from the answer of `createSignedUrlV2`, unchanged to the byte. JSON inside, but
   * do not parse and rebuild it.
   */
  "x-pixb-meta-assetdata": AssetData;
  /** The bytes of the part, with any file name. */
  file: FileInput;
};

/** What `completeMultipartUpload` takes. */
export type CompleteMultipartUploadInput = {
  /** Signature of the signed URL. */
  pbs: string;
  /** When the signed URL expires, in milliseconds since 1970. */
  pbe: string;
  /** Access key of the token that signed the URL. */
  pbt: string;
  /** Id of the organization. */
  pbo: string;
  /** Id of the upload. */
  pbu: string;
  /** Numbers of all parts, ascending. */
  parts: number[];
  /**
   * The field of that name from the answer of `createSignedUrlV2`, unchanged to the byte. JSON inside, but
   * do not parse and rebuild it.
   */
  "x-pixb-meta-assetdata": AssetData;
};
