/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */

import type { FileInput } from "../../runtime/index.js";

/** What every failed call answers with. */
export type ErrorResponse = {
  error: ErrorDetail;
};

export type ErrorDetail = {
  /**
   * Upper snake case, an open set. Known are VALIDATION_ERROR, UNAUTHORIZED, FORBIDDEN, NOT_FOUND,
   * RATE_LIMITED, RATE_LIMIT_EXCEEDED and INTERNAL_ERROR.
   */
  code: string;
  /** For people. */
  message: string;
  /** Repeats the HTTP status. */
  status: number;
  /** Path of the request. */
  path?: string | null | undefined;
  /** When to call again, in Unix seconds (a moment, not a duration). Older versions only. */
  retry_after?: number | null | undefined;
};

/** The first 16 characters of the content's hash. */
export type ImageId = string;

/** SHA-256 of the image's bytes, in hex. */
export type ImageHash = string;

/** Folder and file name, normally without user name and leading slash. */
export type ImagePath = string;

/** Who may fetch the image by its delivery URL. A private one needs a signed URL. */
export type Visibility = "public" | "private";

/**
 * A moment, in Unix seconds.
 * @format int64
 */
export type UnixSeconds = number;

export type UploadImageRequest = {
  /** The image. Its file name decides the stored name when `target_path` is a folder. */
  file: FileInput;
  /** Where to place the image, as a folder (`photos/2024`) or as a full path (`photos/beach.jpg`). */
  target_path?: string | undefined;
  /** Who may fetch the image; the server assumes `public`. `private` needs Pro. */
  visibility?: Visibility | undefined;
};

export type UploadResponse = {
  id: ImageId;
  hash: ImageHash;
  /** Delivery URL; absolute, or relative to the delivery host. */
  url: string;
  /** Every path of this image. */
  paths: ImagePath[];
  /** `false` when the content was stored already. */
  is_new?: boolean | null | undefined;
  /**
   * In bytes.
   * @format int64
   */
  size: number;
  /** The detected format, such as `jpeg` or `png`; an open set. */
  format: string;
  /** Size in pixels, where known. */
  dimensions?: Dimensions | null | undefined;
  available_formats: AvailableFormats;
  visibility: Visibility;
  /** @format date-time */
  uploaded_at: string;
  _links: ImageLinks;
};

export type Dimensions = {
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
};

/** The image's delivery URL in each format; absolute or relative like `url`. */
export type AvailableFormats = {
  webp: string;
  avif: string;
  jpeg: string;
  /** Later versions only. */
  png?: string | null | undefined;
  /** Later versions only. */
  jxl?: string | null | undefined;
};

/** Where this API has the image, relative to its host. */
export type ImageLinks = {
  self: string;
  delete: string;
};

export type ImagePage = {
  images: ImageListItem[];
  /** Folders directly below the path asked for. */
  folders: ImageFolder[];
  /** Images in the path asked for, over all pages. */
  total: number;
  /** The limit that was applied. */
  limit: number;
  offset: number;
  /** Whether another page follows. */
  has_more: boolean;
  /** The path asked for. */
  path_filter?: string | null | undefined;
};

export type ImageFolder = {
  name: string;
  /** Images below it, subfolders included. */
  image_count: number;
};

/** An image as search knows it. */
export type ImageSummary = {
  id: ImageId;
  original_filename: string;
  /** The URL-safe form of the file name. */
  sanitized_filename?: string | null | undefined;
  /**
   * In bytes.
   * @format int64
   */
  size: number;
  /** @format date-time */
  uploaded_at: string;
  /** The image in this API, relative to its host; not a delivery URL. */
  url: string;
  /** Delivery URL. */
  cdn_url?: string | null | undefined;
  /** Every path of this image. */
  paths: ImagePath[];
  visibility: Visibility;
};

/** An image as a list knows it. */
export type ImageListItem = ImageSummary & {
  /** A signed URL that is still valid; private images only. */
  active_signed_url?: ActiveSignedUrl | null | undefined;
};

export type ActiveSignedUrl = {
  /** A credential, opaque. Not to be logged, rebuilt or re-encoded. */
  signed_url: string;
  expires_at: UnixSeconds;
};

export type ImageSearchResults = {
  results: ImageSummary[];
  total: number;
  /** What was looked for. */
  query: string;
};

export type ImageDetails = {
  id: ImageId;
  metadata: ImageMetadata;
  visibility: Visibility;
  urls: ImageUrls;
  _links: ImageLinks;
};

export type ImageMetadata = {
  hash: ImageHash;
  original_filename: string;
  /**
   * In bytes.
   * @format int64
   */
  size: number;
  /** @format date-time */
  uploaded_at: string;
  mime_type: string;
  /** In pixels. */
  width?: number | null | undefined;
  /** In pixels. */
  height?: number | null | undefined;
  /** Six hex digits without `#`. */
  dominant_color?: string | null | undefined;
};

/** The image's delivery URL as stored and in each format. */
export type ImageUrls = {
  original: string;
  webp: string;
  avif: string;
  jpeg: string;
  png: string;
  /** Later versions only. */
  jxl?: string | null | undefined;
};

export type DeletedImage = {
  success: boolean;
  message: string;
  /** The paths that went with the image. */
  deleted_paths?: ImagePath[] | null | undefined;
  /** @format date-time */
  deleted_at: string;
};

export type DeletedImagePath = {
  success: boolean;
  message: string;
  /** The paths that still lead to the image. */
  remaining_paths: ImagePath[];
  /** Whether this was the last path, and the image is gone with it. */
  image_deleted: boolean;
  /** @format date-time */
  deleted_at: string;
};

export type CreateSignedUrlRequest = {
  /**
   * Life of the URL in seconds, up to 7 days; the server assumes 3600. Some versions of the service stop at
   * one day (86400).
   */
  expires_in_seconds?: number | undefined;
};

export type SignedUrl = {
  /** A credential, opaque. Not to be logged, rebuilt or re-encoded. */
  signed_url: string;
  expires_at: UnixSeconds;
  expires_in_seconds: number;
};

export type UpdateImageVisibilityRequest = {
  visibility: Visibility;
};

export type ImageVisibility = {
  id: ImageId;
  visibility: Visibility;
  message: string;
};

/** Case-sensitive and unique per account. */
export type PresetName = string;

/**
 * How the image fills its box. `cover` fills and crops, `contain` fits inside, `fill` stretches,
 * `scale-down` fits inside and never enlarges.
 */
export type FitMode = "cover" | "contain" | "fill" | "scale-down";

/** Delivery parameters with native JSON values. Others than the known ones are passed on as they are. */
export type PresetParams = {
  /** Width in pixels; the height follows when `h` is absent. */
  w?: number | null | undefined;
  /** Height in pixels. */
  h?: number | null | undefined;
  fit?: FitMode | null | undefined;
  /** Aspect ratio. */
  aspect?: "original" | "1:1" | "4:3" | "16:9" | "3:2" | "21:9" | null | undefined;
  /** Compression quality. */
  q?: number | null | undefined;
  /** Multiplies the output's size in pixels. */
  dpr?: 1 | 1.5 | 2 | 3 | null | undefined;
  /** What to keep when `fit` is `cover`. `attention` is the salient area, `entropy` the busiest one. */
  crop?:
    | "center"
    | "top"
    | "bottom"
    | "left"
    | "right"
    | "top-left"
    | "top-right"
    | "bottom-left"
    | "bottom-right"
    | "attention"
    | "entropy"
    | null
    | undefined;
  grayscale?: boolean | null | undefined;
  /** Strength of the Gaussian blur. */
  blur?: number | null | undefined;
  sharpen?: number | null | undefined;
  /** Degrees clockwise; `auto` follows EXIF. */
  rotate?: 0 | 90 | 180 | 270 | "auto" | null | undefined;
  /** Mirror left to right (`h`), top to bottom (`v`) or both. */
  flip?: "h" | "v" | "both" | null | undefined;
  /** Output format, such as `webp`, `avif`, `jpeg` or `png`; an open set. */
  format?: string | null | undefined;
} & {
  [key: string]: unknown;
};

export type Preset = {
  /** Opaque. */
  id: string;
  name: PresetName;
  description: string | null;
  params: PresetParams;
  created_at: UnixSeconds;
  updated_at: UnixSeconds;
  usage_count?: number | null | undefined;
};

export type PresetList = {
  presets: Preset[];
  total: number;
};

export type CreatePresetRequest = {
  name: PresetName;
  description?: string | undefined;
  params: PresetParams;
};

export type UpdatePresetRequest = {
  name?: PresetName | undefined;
  /** `null` clears it. */
  description?: string | null | undefined;
  params?: PresetParams | undefined;
};

export type Confirmation = {
  success: boolean;
  message: string;
};

export type UserSettings = {
  /** The user's id at the identity provider. */
  id: string;
  /** The first segment of every delivery path. */
  username: string;
  /** @format email */
  email?: string | null | undefined;
  /** `free` or `pro`; an open set. */
  plan?: string | null | undefined;
  /** Formats in order of preference, such as `webp`, `avif` and `jpeg`; an open set. */
  delivery_formats: string[];
  default_quality: number;
  default_fit_mode: FitMode;
  /** In pixels. */
  default_max_width?: number | null | undefined;
  /** In pixels. */
  default_max_height?: number | null | undefined;
  /** `light`, `dark` or another; an open set. */
  theme: string;
  /** `en`, `ko` or another; an open set. */
  language: string;
  created_at: UnixSeconds;
  updated_at: UnixSeconds;
  total_uploads: number;
  /** @format int64 */
  storage_used_bytes: number;
};

export type SettingsResponse = {
  settings: UserSettings;
};

export type UpdateSettingsRequest = {
  /** Formats in order of preference, such as `webp`, `avif` and `jpeg`. */
  delivery_formats?: string[] | undefined;
  default_quality?: number | undefined;
  default_fit_mode?: FitMode | undefined;
  /** In pixels; `null` clears it. */
  default_max_width?: number | null | undefined;
  /** In pixels; `null` clears it. */
  default_max_height?: number | null | undefined;
  /** `light`, `dark` or another the dashboard knows. */
  theme?: string | undefined;
  /** `en`, `ko` or another the dashboard knows. */
  language?: string | undefined;
};

export type UpdatedSettings = {
  settings: UserSettings;
  message: string;
};

export type Usage = {
  /** `free` or `pro`; an open set. */
  plan: string;
  plan_name: string;
  /** `active`, `cancelling` or `expired`; an open set. */
  plan_status: string;
  /**
   * In Unix seconds.
   * @format int64
   */
  subscription_ends_at: number | null;
  plan_limits: PlanLimits;
  total_images: number;
  /** @format int64 */
  storage_used_bytes: number;
  storage_used_mb: number;
  storage_used_gb: number;
  current_period: UsagePeriod;
  /** Later versions only. */
  credits?: UsageCredits | null | undefined;
};

/** What the plan allows; `null` means unlimited. */
export type PlanLimits = {
  max_uploads_per_month: number | null;
  /** @format int64 */
  max_storage_bytes: number | null;
  /**
   * In bytes.
   * @format int64
   */
  max_bandwidth_per_month: number | null;
  max_api_requests_per_month: number | null;
  max_transformations_per_month: number | null;
};

export type UsagePeriod = {
  /** The month, as YYYY-MM. */
  period: string;
  period_start: UnixSeconds;
  period_end: UnixSeconds;
  uploads: number;
  /** @format int64 */
  bandwidth_bytes: number;
  api_requests: number;
  transformations: number;
};

/** Credit on top of the plan. The sources differ on whether it counts what is left or what is used. */
export type UsageCredits = {
  /** @format int64 */
  storage_bytes: number;
  api_requests: number;
  transformations: number;
};

export type Health = {
  status: string;
  /** @format date-time */
  timestamp: string;
};

export type ApiKey = {
  id: string;
  name: string;
  /** The key's first characters, to tell keys apart. */
  key_prefix: string;
  /** Comma-joined, such as `read,write`; the request takes an array. */
  scopes: string;
  created_at: UnixSeconds;
  /**
   * In Unix seconds.
   * @format int64
   */
  last_used_at?: number | null | undefined;
  /**
   * In Unix seconds; a key without one does not expire.
   * @format int64
   */
  expires_at?: number | null | undefined;
  total_requests: number;
};

export type ApiKeyList = {
  api_keys: ApiKey[];
  total: number;
};

export type CreateApiKeyRequest = {
  name: string;
  /** What the key may do; the server assumes both. */
  scopes?: ("read" | "write")[] | undefined;
  /** Days until the key expires; without it the key does not. */
  expires_in_days?: number | undefined;
};

export type CreatedApiKey = {
  id: string;
  /** The whole key, a secret. No other answer holds it. */
  key: string;
  /** The key's first characters, to tell keys apart. */
  key_prefix: string;
  name: string;
  /** Comma-joined, such as `read,write`; the request takes an array. */
  scopes: string;
  created_at: UnixSeconds;
  /**
   * In Unix seconds; a key without one does not expire.
   * @format int64
   */
  expires_at?: number | null | undefined;
};

/** What `listImages` takes. */
export type ListImagesInput = {
  /**
   * Images per page.
   * @defaultValue `50`
   */
  limit?: number | undefined;
  /**
   * Images to skip.
   * @defaultValue `0`
   */
  offset?: number | undefined;
  /** Only images below this folder, without a leading slash. */
  path?: string | undefined;
};

/** What `uploadImage` takes. */
export type UploadImageInput = {
  /** The image. Its file name decides the stored name when `target_path` is a folder. */
  file: FileInput;
  /** Where to place the image, as a folder (`photos/2024`) or as a full path (`photos/beach.jpg`). */
  target_path?: string | undefined;
  /** Who may fetch the image; the server assumes `public`. `private` needs Pro. */
  visibility?: Visibility | undefined;
};

/** What `searchImages` takes. */
export type SearchImagesInput = {
  /** What to look for. */
  q: string;
  /**
   * Most images to answer with.
   * @defaultValue `20`
   */
  limit?: number | undefined;
};

/** What `getImage` takes. */
export type GetImageInput = {
  /** The image's id. */
  id: ImageId;
};

/** What `deleteImage` takes. */
export type DeleteImageInput = {
  /** The image's id. */
  id: ImageId;
};

/** What `createSignedUrl` takes. */
export type CreateSignedUrlInput = {
  /** The image's id. */
  id: ImageId;
  /**
   * Life of the URL in seconds, up to 7 days; the server assumes 3600. Some versions of the service stop at
   * one day (86400).
   */
  expires_in_seconds?: number | undefined;
};

/** What `deleteImagePath` takes. */
export type DeleteImagePathInput = {
  /** The caller's own user name; any other answers 403. */
  username: string;
  /**
   * The path without user name and leading slash. It may hold slashes and travels as one segment, `/` as
   * `%2F`.
   */
  filepath: string;
};

/** What `updateImageVisibility` takes. */
export type UpdateImageVisibilityInput = {
  /** The image's id. */
  id: ImageId;
  /** Who may fetch the image by its delivery URL. A private one needs a signed URL. */
  visibility: Visibility;
};

/** What `listPresets` takes. */
export type ListPresetsInput = Record<string, never>;

/** What `createPreset` takes. */
export type CreatePresetInput = {
  /** Case-sensitive and unique per account. */
  name: PresetName;
  description?: string | undefined;
  /** Delivery parameters with native JSON values. Others than the known ones are passed on as they are. */
  params: PresetParams;
};

/** What `getPreset` takes. */
export type GetPresetInput = {
  /** The preset's id, not its name. */
  id: string;
};

/** What `updatePreset` takes. */
export type UpdatePresetInput = {
  /** The preset's id, not its name. */
  id: string;
  /** Case-sensitive and unique per account. */
  name?: PresetName | undefined;
  /** `null` clears it. */
  description?: string | null | undefined;
  /** Delivery parameters with native JSON values. Others than the known ones are passed on as they are. */
  params?: PresetParams | undefined;
};

/** What `deletePreset` takes. */
export type DeletePresetInput = {
  /** The preset's name, case-sensitive. Not its id. */
  name: PresetName;
};

/** What `getSettings` takes. */
export type GetSettingsInput = Record<string, never>;

/** What `updateSettings` takes. */
export type UpdateSettingsInput = {
  /** Formats in order of preference, such as `webp`, `avif` and `jpeg`. */
  delivery_formats?: string[] | undefined;
  default_quality?: number | undefined;
  /**
   * How the image fills its box. `cover` fills and crops, `contain` fits inside, `fill` stretches,
   * `scale-down` fits inside and never enlarges.
   */
  default_fit_mode?: FitMode | undefined;
  /** In pixels; `null` clears it. */
  default_max_width?: number | null | undefined;
  /** In pixels; `null` clears it. */
  default_max_height?: number | null | undefined;
  /** `light`, `dark` or another the dashboard knows. */
  theme?: string | undefined;
  /** `en`, `ko` or another the dashboard knows. */
  language?: string | undefined;
};

/** What `getUsage` takes. */
export type GetUsageInput = Record<string, never>;

/** What `healthCheck` takes. */
export type HealthCheckInput = Record<string, never>;

/** What `listApiKeys` takes. */
export type ListApiKeysInput = Record<string, never>;

/** What `createApiKey` takes. */
export type CreateApiKeyInput = {
  name: string;
  /** What the key may do; the server assumes both. */
  scopes?: ("read" | "write")[] | undefined;
  /** Days until the key expires; without it the key does not. */
  expires_in_days?: number | undefined;
};

/** What `deleteApiKey` takes. */
export type DeleteApiKeyInput = {
  /**
   * The key's id (a UUID), not the key.
   * @format uuid
   */
  id: string;
};
