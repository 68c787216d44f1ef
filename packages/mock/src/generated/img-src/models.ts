/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */

/** The body of every error response. */
export type ErrorResponse = {
  error: ErrorDetail;
};

export type ErrorDetail = {
  /**
   * Code of the error, in upper snake case. An open set; the known values are VALIDATION_ERROR,
   * UNAUTHORIZED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, RATE_LIMIT_EXCEEDED and INTERNAL_ERROR.
   */
  code: string;
  /** Human-readable message. */
  message: string;
  /** The HTTP status. */
  status: number;
  /** Path of the request. */
  path?: string | null | undefined;
  /**
   * Time from which to retry, in Unix seconds (a point in time, not a duration). Older versions of the
   * service only.
   */
  retry_after?: number | null | undefined;
};

/** The first 16 characters of the content's hash. */
export type ImageId = string;

/** SHA-256 of the image's bytes, in hex. */
export type ImageHash = string;

/** Folder and file name, normally without the user name and a leading slash. */
export type ImagePath = string;

/** Who can fetch the image by its delivery URL. A private image needs a signed URL. */
export type Visibility = "public" | "private";

/**
 * A point in time, in Unix seconds.
 * @format int64
 */
export type UnixSeconds = number;

export type UploadImageRequest = {
  /** The image. If `target_path` is a folder, the image is stored under its file name. */
  file: globalThis.File;
  /** Where to store the image, as a folder (`photos/2024`) or as a full path (`photos/beach.jpg`). */
  target_path?: string | undefined;
  /** Who can fetch the image. The server's default is `public`. `private` needs Pro. */
  visibility?: Visibility | undefined;
};

export type UploadResponse = {
  id: ImageId;
  hash: ImageHash;
  /** Delivery URL; absolute, or relative to the delivery host. */
  url: string;
  /** Every path of this image. */
  paths: ImagePath[];
  /** `false` if the content was already stored. */
  is_new?: boolean | null | undefined;
  /**
   * In bytes.
   * @format int64
   */
  size: number;
  /** The detected format, such as `jpeg` or `png`; an open set. */
  format: string;
  /** Size in pixels, if known. */
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
  /** Newer versions of the service only. */
  png?: string | null | undefined;
  /** Newer versions of the service only. */
  jxl?: string | null | undefined;
};

/** URL of the image in this API, relative to its host. */
export type ImageLinks = {
  self: string;
  delete: string;
};

export type ImagePage = {
  images: ImageListItem[];
  /** Folders directly below the requested path. */
  folders: ImageFolder[];
  /** Number of images in the requested path, on all pages. */
  total: number;
  /** The limit that was applied. */
  limit: number;
  offset: number;
  /** Whether there is a next page. */
  has_more: boolean;
  /** The requested path. */
  path_filter?: string | null | undefined;
};

export type ImageFolder = {
  name: string;
  /** Number of images below it, including subfolders. */
  image_count: number;
};

/** An image in search results. */
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
  /** URL of the image in this API, relative to its host. Not a delivery URL. */
  url: string;
  /** Delivery URL. */
  cdn_url?: string | null | undefined;
  /** Every path of this image. */
  paths: ImagePath[];
  visibility: Visibility;
};

/** An image in a list. */
export type ImageListItem = ImageSummary & {
  /** A signed URL that is still valid; private images only. */
  active_signed_url?: ActiveSignedUrl | null | undefined;
};

export type ActiveSignedUrl = {
  /** An opaque credential. Do not log, rebuild or re-encode it. */
  signed_url: string;
  expires_at: UnixSeconds;
};

export type ImageSearchResults = {
  results: ImageSummary[];
  total: number;
  /** The search term. */
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

/** The image's delivery URLs: as stored, and in each format. */
export type ImageUrls = {
  original: string;
  webp: string;
  avif: string;
  jpeg: string;
  png: string;
  /** Newer versions of the service only. */
  jxl?: string | null | undefined;
};

export type DeletedImage = {
  success: boolean;
  message: string;
  /** The paths that were deleted with the image. */
  deleted_paths?: ImagePath[] | null | undefined;
  /** @format date-time */
  deleted_at: string;
};

export type DeletedImagePath = {
  success: boolean;
  message: string;
  /** The remaining paths of the image. */
  remaining_paths: ImagePath[];
  /** Whether this was the last path, so that the image was deleted too. */
  image_deleted: boolean;
  /** @format date-time */
  deleted_at: string;
};

export type CreateSignedUrlRequest = {
  /**
   * Lifetime of the URL in seconds, up to 7 days. The server's default is 3600. Some versions of the service
   * allow at most one day (86400).
   */
  expires_in_seconds?: number | undefined;
};

export type SignedUrl = {
  /** An opaque credential. Do not log, rebuild or re-encode it. */
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

/** Delivery parameters as native JSON values. Unknown parameters are passed on unchanged. */
export type PresetParams = {
  /** Width in pixels; without `h`, the height is in proportion. */
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
  /**
   * The area to keep if `fit` is `cover`. `attention` is the salient area, `entropy` the one with the most
   * detail.
   */
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
  /** An opaque id. */
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
  /** `light`, `dark` or another that the dashboard knows. */
  theme?: string | undefined;
  /** `en`, `ko` or another that the dashboard knows. */
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
  /** Newer versions of the service only. */
  credits?: UsageCredits | null | undefined;
};

/** The limits of the plan; `null` means unlimited. */
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

/** Credit on top of the plan. The sources disagree on whether it is the remaining or the used amount. */
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
  /** The first characters of the key, which identify it. */
  key_prefix: string;
  /** Joined by commas, such as `read,write`; the request takes an array. */
  scopes: string;
  created_at: UnixSeconds;
  /**
   * In Unix seconds.
   * @format int64
   */
  last_used_at?: number | null | undefined;
  /**
   * In Unix seconds. A key without this member does not expire.
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
  /** Scopes of the key. The server's default is both. */
  scopes?: ("read" | "write")[] | undefined;
  /** Days until the key expires. Without it, the key does not expire. */
  expires_in_days?: number | undefined;
};

export type CreatedApiKey = {
  id: string;
  /** The whole key. This is a secret, and no other response contains it. */
  key: string;
  /** The first characters of the key, which identify it. */
  key_prefix: string;
  name: string;
  /** Joined by commas, such as `read,write`; the request takes an array. */
  scopes: string;
  created_at: UnixSeconds;
  /**
   * In Unix seconds. A key without this member does not expire.
   * @format int64
   */
  expires_at?: number | null | undefined;
};
