/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { ActiveSignedUrl, ApiKey, ApiKeyList, AvailableFormats, Confirmation, CreateApiKeyRequest, CreatePresetRequest, CreateSignedUrlRequest, CreatedApiKey, DeletedImage, DeletedImagePath, Dimensions, ErrorDetail, ErrorResponse, FitMode, Health, ImageDetails, ImageFolder, ImageHash, ImageId, ImageLinks, ImageListItem, ImageMetadata, ImagePage, ImagePath, ImageSearchResults, ImageSummary, ImageUrls, ImageVisibility, PlanLimits, Preset, PresetList, PresetName, PresetParams, SettingsResponse, SignedUrl, UnixSeconds, UpdateImageVisibilityRequest, UpdatePresetRequest, UpdateSettingsRequest, UpdatedSettings, UploadImageRequest, UploadResponse, Usage, UsageCredits, UsagePeriod, UserSettings, Visibility } from "./models.js";
import type { FileInput } from "../../runtime/index.js";
export interface paths {
    "/api/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List images
         * @description Pages through the images, with the folders beside them. A new upload can take a few seconds to show up.
         *     Whether a call without `path` covers every folder or only the root is not settled by the service's own documentation; pass `path` when it matters.
         */
        get: operations["listImages"];
        put?: never;
        /**
         * Upload an image
         * @description Stores the bytes once per account: the image id is derived from their SHA-256, so the same content sent again adds its path to the existing image.
         *     201 means new content, 200 content that was there already (`is_new: false`); an older version of the service answers a duplicate with 409.
         *     One request per file, of at most 5 MB (5,242,880 bytes) as far as is known. `visibility: private` needs Pro, otherwise 403.
         *     413 (or 400) means that the file is too large, 404 that the account has no user record, 429 that the rate limit or the month's upload quota is used up.
         */
        post: operations["uploadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search images
         * @description Finds images by file name and path. One answer of at most `limit` images, not paginated.
         *     A new upload can take a few seconds to show up.
         */
        get: operations["searchImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get image metadata
         * @description Answers with an image's metadata and its delivery URLs.
         *     The image's paths are not part of it: list, search and upload have them.
         */
        get: operations["getImage"];
        put?: never;
        post?: never;
        /**
         * Delete an image
         * @description Deletes an image and every path that leads to it. To drop one path and keep the rest, use `deleteImagePath`.
         */
        delete: operations["deleteImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/signed-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a signed URL
         * @description Signs a delivery URL for a private image. Needs Pro, otherwise 403. Without a body the URL lives for an hour.
         *     The URL is a credential: keep it out of logs, and pass it on as it is, since a changed query may break the signature.
         *     429 also means that too many URLs were signed.
         *     A legacy member `transformation` of the request body has left the service's newest published schema and is not offered.
         */
        post: operations["createSignedUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/path/{username}/{filepath}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete one path of an image
         * @description Drops one path of an image. When it was the last one, the image itself goes too (`image_deleted`).
         */
        delete: operations["deleteImagePath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Make an image public or private
         * @description Sets who may fetch an image by its delivery URL. `private` needs Pro, otherwise 403.
         */
        patch: operations["updateImageVisibility"];
        trace?: never;
    };
    "/api/v1/settings/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List presets
         * @description Answers with every preset of the account, in one piece. Needs Pro, otherwise 403.
         */
        get: operations["listPresets"];
        put?: never;
        /**
         * Create a preset
         * @description Stores delivery parameters under a name that delivery URLs can use as `?p:name`.
         *     403 without Pro or at the plan's cap on presets (50), 409 when the name is taken.
         */
        post: operations["createPreset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/presets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a preset
         * @description Answers with one preset by its id. Needs Pro, otherwise 403.
         */
        get: operations["getPreset"];
        /**
         * Update a preset
         * @description Changes the members that are sent and leaves the rest, although it is a PUT; `params` is replaced as a whole.
         *     Renditions already cached keep the old parameters. 409 when the new name is taken, 403 without Pro.
         */
        put: operations["updatePreset"];
        post?: never;
        /**
         * Delete a preset by its name
         * @description Deletes a preset. The segment holds the preset's NAME: its id, which get and update take here, does not work.
         *     Delivery URLs that still use the name answer 400 from then on. Needs Pro, otherwise 403.
         */
        delete: operations["deletePreset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get user settings
         * @description Answers with the account's profile and delivery defaults, its user name among them.
         */
        get: operations["getSettings"];
        /**
         * Update user settings
         * @description Changes the members that are sent and leaves the rest, although it is a PUT. `null` clears a default size.
         *     404 means that the account has no user record.
         */
        put: operations["updateSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get usage statistics
         * @description Answers with the plan, its limits (`null` means unlimited) and what the current month has used.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the service is up
         * @description Answers without a credential.
         *     Unverified: documented by the vendor, missing from its current SDKs.
         */
        get: operations["healthCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Answers with every API key of the account; the keys themselves are not part of it, only their prefixes.
         *     Unverified: the vendor's guide documents it, its newest API description and SDKs do not.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Creates a key. This answer is the only one that holds the whole `key`: store it at once, and keep it out of logs.
         *     Unverified: the vendor's guide documents it, its newest API description and SDKs do not.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an API key
         * @description Revokes a key; calls made with it answer 401 from then on.
         *     Unverified: the vendor's guide documents it, its newest API description and SDKs do not.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What every failed call answers with. */
        ErrorResponse: {
            error: ErrorDetail;
        };
        ErrorDetail: {
            /** @description Upper snake case, an open set. Known are VALIDATION_ERROR, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, RATE_LIMIT_EXCEEDED and INTERNAL_ERROR. */
            code: string;
            /** @description For people. */
            message: string;
            /** @description Repeats the HTTP status. */
            status: number;
            /** @description Path of the request. */
            path?: string | null;
            /** @description When to call again, in Unix seconds (a moment, not a duration). Older versions only. */
            retry_after?: number | null;
        };
        /** @description The first 16 characters of the content's hash. */
        ImageId: string;
        /** @description SHA-256 of the image's bytes, in hex. */
        ImageHash: string;
        /** @description Folder and file name, normally without user name and leading slash. */
        ImagePath: string;
        /**
         * @description Who may fetch the image by its delivery URL. A private one needs a signed URL.
         * @enum {string}
         */
        Visibility: "public" | "private";
        /**
         * Format: int64
         * @description A moment, in Unix seconds.
         */
        UnixSeconds: number;
        UploadImageRequest: {
            /**
             * Format: binary
             * @description The image. Its file name decides the stored name when `target_path` is a folder.
             */
            file: FileInput;
            /** @description Where to place the image, as a folder (`photos/2024`) or as a full path (`photos/beach.jpg`). */
            target_path?: string;
            /** @description Who may fetch the image; the server assumes `public`. `private` needs Pro. */
            visibility?: Visibility;
        };
        UploadResponse: {
            id: ImageId;
            hash: ImageHash;
            /** @description Delivery URL; absolute, or relative to the delivery host. */
            url: string;
            /** @description Every path of this image. */
            paths: ImagePath[];
            /** @description `false` when the content was stored already. */
            is_new?: boolean | null;
            /**
             * Format: int64
             * @description In bytes.
             */
            size: number;
            /** @description The detected format, such as `jpeg` or `png`; an open set. */
            format: string;
            /** @description Size in pixels, where known. */
            dimensions?: Dimensions | null;
            available_formats: AvailableFormats;
            visibility: Visibility;
            /** Format: date-time */
            uploaded_at: string;
            _links: ImageLinks;
        };
        Dimensions: {
            /** @description In pixels. */
            width: number;
            /** @description In pixels. */
            height: number;
        };
        /** @description The image's delivery URL in each format; absolute or relative like `url`. */
        AvailableFormats: {
            webp: string;
            avif: string;
            jpeg: string;
            /** @description Later versions only. */
            png?: string | null;
            /** @description Later versions only. */
            jxl?: string | null;
        };
        /** @description Where this API has the image, relative to its host. */
        ImageLinks: {
            self: string;
            delete: string;
        };
        ImagePage: {
            images: ImageListItem[];
            /** @description Folders directly below the path asked for. */
            folders: ImageFolder[];
            /** @description Images in the path asked for, over all pages. */
            total: number;
            /** @description The limit that was applied. */
            limit: number;
            offset: number;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description The path asked for. */
            path_filter?: string | null;
        };
        ImageFolder: {
            name: string;
            /** @description Images below it, subfolders included. */
            image_count: number;
        };
        /** @description An image as search knows it. */
        ImageSummary: {
            id: ImageId;
            original_filename: string;
            /** @description The URL-safe form of the file name. */
            sanitized_filename?: string | null;
            /**
             * Format: int64
             * @description In bytes.
             */
            size: number;
            /** Format: date-time */
            uploaded_at: string;
            /** @description The image in this API, relative to its host; not a delivery URL. */
            url: string;
            /** @description Delivery URL. */
            cdn_url?: string | null;
            /** @description Every path of this image. */
            paths: ImagePath[];
            visibility: Visibility;
        };
        /** @description An image as a list knows it. */
        ImageListItem: ImageSummary & {
            /** @description A signed URL that is still valid; private images only. */
            active_signed_url?: ActiveSignedUrl | null;
        };
        ActiveSignedUrl: {
            /** @description A credential, opaque. Not to be logged, rebuilt or re-encoded. */
            signed_url: string;
            expires_at: UnixSeconds;
        };
        ImageSearchResults: {
            results: ImageSummary[];
            total: number;
            /** @description What was looked for. */
            query: string;
        };
        ImageDetails: {
            id: ImageId;
            metadata: ImageMetadata;
            visibility: Visibility;
            urls: ImageUrls;
            _links: ImageLinks;
        };
        ImageMetadata: {
            hash: ImageHash;
            original_filename: string;
            /**
             * Format: int64
             * @description In bytes.
             */
            size: number;
            /** Format: date-time */
            uploaded_at: string;
            mime_type: string;
            /** @description In pixels. */
            width?: number | null;
            /** @description In pixels. */
            height?: number | null;
            /** @description Six hex digits without `#`. */
            dominant_color?: string | null;
        };
        /** @description The image's delivery URL as stored and in each format. */
        ImageUrls: {
            original: string;
            webp: string;
            avif: string;
            jpeg: string;
            png: string;
            /** @description Later versions only. */
            jxl?: string | null;
        };
        DeletedImage: {
            success: boolean;
            message: string;
            /** @description The paths that went with the image. */
            deleted_paths?: ImagePath[] | null;
            /** Format: date-time */
            deleted_at: string;
        };
        DeletedImagePath: {
            success: boolean;
            message: string;
            /** @description The paths that still lead to the image. */
            remaining_paths: ImagePath[];
            /** @description Whether this was the last path, and the image is gone with it. */
            image_deleted: boolean;
            /** Format: date-time */
            deleted_at: string;
        };
        CreateSignedUrlRequest: {
            /** @description Life of the URL in seconds, up to 7 days; the server assumes 3600. Some versions of the service stop at one day (86400). */
            expires_in_seconds?: number;
        };
        SignedUrl: {
            /** @description A credential, opaque. Not to be logged, rebuilt or re-encoded. */
            signed_url: string;
            expires_at: UnixSeconds;
            expires_in_seconds: number;
        };
        UpdateImageVisibilityRequest: {
            visibility: Visibility;
        };
        ImageVisibility: {
            id: ImageId;
            visibility: Visibility;
            message: string;
        };
        /** @description Case-sensitive and unique per account. */
        PresetName: string;
        /**
         * @description How the image fills its box. `cover` fills and crops, `contain` fits inside, `fill` stretches, `scale-down` fits inside and never enlarges.
         * @enum {string}
         */
        FitMode: "cover" | "contain" | "fill" | "scale-down";
        /** @description Delivery parameters with native JSON values. Others than the known ones are passed on as they are. */
        PresetParams: {
            /** @description Width in pixels; the height follows when `h` is absent. */
            w?: number | null;
            /** @description Height in pixels. */
            h?: number | null;
            fit?: FitMode | null;
            /**
             * @description Aspect ratio.
             * @enum {string|null}
             */
            aspect?: "original" | "1:1" | "4:3" | "16:9" | "3:2" | "21:9" | null;
            /** @description Compression quality. */
            q?: number | null;
            /**
             * @description Multiplies the output's size in pixels.
             * @enum {number|null}
             */
            dpr?: 1 | 1.5 | 2 | 3 | null;
            /**
             * @description What to keep when `fit` is `cover`. `attention` is the salient area, `entropy` the busiest one.
             * @enum {string|null}
             */
            crop?: "center" | "top" | "bottom" | "left" | "right" | "top-left" | "top-right" | "bottom-left" | "bottom-right" | "attention" | "entropy" | null;
            grayscale?: boolean | null;
            /** @description Strength of the Gaussian blur. */
            blur?: number | null;
            sharpen?: number | null;
            /**
             * @description Degrees clockwise; `auto` follows EXIF.
             * @enum {integer|string|null}
             */
            rotate?: 0 | 90 | 180 | 270 | "auto" | null;
            /**
             * @description Mirror left to right (`h`), top to bottom (`v`) or both.
             * @enum {string|null}
             */
            flip?: "h" | "v" | "both" | null;
            /** @description Output format, such as `webp`, `avif`, `jpeg` or `png`; an open set. */
            format?: string | null;
        } & {
            [key: string]: unknown;
        };
        Preset: {
            /** @description Opaque. */
            id: string;
            name: PresetName;
            description: string | null;
            params: PresetParams;
            created_at: UnixSeconds;
            updated_at: UnixSeconds;
            usage_count?: number | null;
        };
        PresetList: {
            presets: Preset[];
            total: number;
        };
        CreatePresetRequest: {
            name: PresetName;
            description?: string;
            params: PresetParams;
        };
        UpdatePresetRequest: {
            name?: PresetName;
            /** @description `null` clears it. */
            description?: string | null;
            params?: PresetParams;
        };
        Confirmation: {
            success: boolean;
            message: string;
        };
        UserSettings: {
            /** @description The user's id at the identity provider. */
            id: string;
            /** @description The first segment of every delivery path. */
            username: string;
            /** Format: email */
            email?: string | null;
            /** @description `free` or `pro`; an open set. */
            plan?: string | null;
            /** @description Formats in order of preference, such as `webp`, `avif` and `jpeg`; an open set. */
            delivery_formats: string[];
            default_quality: number;
            default_fit_mode: FitMode;
            /** @description In pixels. */
            default_max_width?: number | null;
            /** @description In pixels. */
            default_max_height?: number | null;
            /** @description `light`, `dark` or another; an open set. */
            theme: string;
            /** @description `en`, `ko` or another; an open set. */
            language: string;
            created_at: UnixSeconds;
            updated_at: UnixSeconds;
            total_uploads: number;
            /** Format: int64 */
            storage_used_bytes: number;
        };
        SettingsResponse: {
            settings: UserSettings;
        };
        UpdateSettingsRequest: {
            /** @description Formats in order of preference, such as `webp`, `avif` and `jpeg`. */
            delivery_formats?: string[];
            default_quality?: number;
            default_fit_mode?: FitMode;
            /** @description In pixels; `null` clears it. */
            default_max_width?: number | null;
            /** @description In pixels; `null` clears it. */
            default_max_height?: number | null;
            /** @description `light`, `dark` or another the dashboard knows. */
            theme?: string;
            /** @description `en`, `ko` or another the dashboard knows. */
            language?: string;
        };
        UpdatedSettings: {
            settings: UserSettings;
            message: string;
        };
        Usage: {
            /** @description `free` or `pro`; an open set. */
            plan: string;
            plan_name: string;
            /** @description `active`, `cancelling` or `expired`; an open set. */
            plan_status: string;
            /**
             * Format: int64
             * @description In Unix seconds.
             */
            subscription_ends_at: number | null;
            plan_limits: PlanLimits;
            total_images: number;
            /** Format: int64 */
            storage_used_bytes: number;
            storage_used_mb: number;
            storage_used_gb: number;
            current_period: UsagePeriod;
            /** @description Later versions only. */
            credits?: UsageCredits | null;
        };
        /** @description What the plan allows; `null` means unlimited. */
        PlanLimits: {
            max_uploads_per_month: number | null;
            /** Format: int64 */
            max_storage_bytes: number | null;
            /**
             * Format: int64
             * @description In bytes.
             */
            max_bandwidth_per_month: number | null;
            max_api_requests_per_month: number | null;
            max_transformations_per_month: number | null;
        };
        UsagePeriod: {
            /** @description The month, as YYYY-MM. */
            period: string;
            period_start: UnixSeconds;
            period_end: UnixSeconds;
            uploads: number;
            /** Format: int64 */
            bandwidth_bytes: number;
            api_requests: number;
            transformations: number;
        };
        /** @description Credit on top of the plan. The sources differ on whether it counts what is left or what is used. */
        UsageCredits: {
            /** Format: int64 */
            storage_bytes: number;
            api_requests: number;
            transformations: number;
        };
        Health: {
            status: string;
            /** Format: date-time */
            timestamp: string;
        };
        ApiKey: {
            id: string;
            name: string;
            /** @description The key's first characters, to tell keys apart. */
            key_prefix: string;
            /** @description Comma-joined, such as `read,write`; the request takes an array. */
            scopes: string;
            created_at: UnixSeconds;
            /**
             * Format: int64
             * @description In Unix seconds.
             */
            last_used_at?: number | null;
            /**
             * Format: int64
             * @description In Unix seconds; a key without one does not expire.
             */
            expires_at?: number | null;
            total_requests: number;
        };
        ApiKeyList: {
            api_keys: ApiKey[];
            total: number;
        };
        CreateApiKeyRequest: {
            name: string;
            /** @description What the key may do; the server assumes both. */
            scopes?: ("read" | "write")[];
            /** @description Days until the key expires; without it the key does not. */
            expires_in_days?: number;
        };
        CreatedApiKey: {
            id: string;
            /** @description The whole key, a secret. No other answer holds it. */
            key: string;
            /** @description The key's first characters, to tell keys apart. */
            key_prefix: string;
            name: string;
            /** @description Comma-joined, such as `read,write`; the request takes an array. */
            scopes: string;
            created_at: UnixSeconds;
            /**
             * Format: int64
             * @description In Unix seconds; a key without one does not expire.
             */
            expires_at?: number | null;
        };
        /** @description What `listImages` takes. */
        ListImagesInput: {
            /**
             * @description Images per page.
             * @default 50
             */
            limit?: number;
            /**
             * @description Images to skip.
             * @default 0
             */
            offset?: number;
            /** @description Only images below this folder, without a leading slash. */
            path?: string;
        };
        /** @description What `uploadImage` takes. */
        UploadImageInput: {
            /**
             * Format: binary
             * @description The image. Its file name decides the stored name when `target_path` is a folder.
             */
            file: FileInput;
            /** @description Where to place the image, as a folder (`photos/2024`) or as a full path (`photos/beach.jpg`). */
            target_path?: string;
            /** @description Who may fetch the image; the server assumes `public`. `private` needs Pro. */
            visibility?: Visibility;
        };
        /** @description What `searchImages` takes. */
        SearchImagesInput: {
            /** @description What to look for. */
            q: string;
            /**
             * @description Most images to answer with.
             * @default 20
             */
            limit?: number;
        };
        /** @description What `getImage` takes. */
        GetImageInput: {
            /** @description The image's id. */
            id: ImageId;
        };
        /** @description What `deleteImage` takes. */
        DeleteImageInput: {
            /** @description The image's id. */
            id: ImageId;
        };
        /** @description What `createSignedUrl` takes. */
        CreateSignedUrlInput: {
            /** @description The image's id. */
            id: ImageId;
            /** @description Life of the URL in seconds, up to 7 days; the server assumes 3600. Some versions of the service stop at one day (86400). */
            expires_in_seconds?: number;
        };
        /** @description What `deleteImagePath` takes. */
        DeleteImagePathInput: {
            /** @description The caller's own user name; any other answers 403. */
            username: string;
            /** @description The path without user name and leading slash. It may hold slashes and travels as one segment, `/` as `%2F`. */
            filepath: string;
        };
        /** @description What `updateImageVisibility` takes. */
        UpdateImageVisibilityInput: {
            /** @description The image's id. */
            id: ImageId;
            /** @description Who may fetch the image by its delivery URL. A private one needs a signed URL. */
            visibility: Visibility;
        };
        /** @description What `listPresets` takes. */
        ListPresetsInput: Record<string, never>;
        /** @description What `createPreset` takes. */
        CreatePresetInput: {
            /** @description Case-sensitive and unique per account. */
            name: PresetName;
            description?: string;
            /** @description Delivery parameters with native JSON values. Others than the known ones are passed on as they are. */
            params: PresetParams;
        };
        /** @description What `getPreset` takes. */
        GetPresetInput: {
            /** @description The preset's id, not its name. */
            id: string;
        };
        /** @description What `updatePreset` takes. */
        UpdatePresetInput: {
            /** @description The preset's id, not its name. */
            id: string;
            /** @description Case-sensitive and unique per account. */
            name?: PresetName;
            /** @description `null` clears it. */
            description?: string | null;
            /** @description Delivery parameters with native JSON values. Others than the known ones are passed on as they are. */
            params?: PresetParams;
        };
        /** @description What `deletePreset` takes. */
        DeletePresetInput: {
            /** @description The preset's name, case-sensitive. Not its id. */
            name: PresetName;
        };
        /** @description What `getSettings` takes. */
        GetSettingsInput: Record<string, never>;
        /** @description What `updateSettings` takes. */
        UpdateSettingsInput: {
            /** @description Formats in order of preference, such as `webp`, `avif` and `jpeg`. */
            delivery_formats?: string[];
            default_quality?: number;
            /** @description How the image fills its box. `cover` fills and crops, `contain` fits inside, `fill` stretches, `scale-down` fits inside and never enlarges. */
            default_fit_mode?: FitMode;
            /** @description In pixels; `null` clears it. */
            default_max_width?: number | null;
            /** @description In pixels; `null` clears it. */
            default_max_height?: number | null;
            /** @description `light`, `dark` or another the dashboard knows. */
            theme?: string;
            /** @description `en`, `ko` or another the dashboard knows. */
            language?: string;
        };
        /** @description What `getUsage` takes. */
        GetUsageInput: Record<string, never>;
        /** @description What `healthCheck` takes. */
        HealthCheckInput: Record<string, never>;
        /** @description What `listApiKeys` takes. */
        ListApiKeysInput: Record<string, never>;
        /** @description What `createApiKey` takes. */
        CreateApiKeyInput: {
            name: string;
            /** @description What the key may do; the server assumes both. */
            scopes?: ("read" | "write")[];
            /** @description Days until the key expires; without it the key does not. */
            expires_in_days?: number;
        };
        /** @description What `deleteApiKey` takes. */
        DeleteApiKeyInput: {
            /**
             * Format: uuid
             * @description The key's id (a UUID), not the key.
             */
            id: string;
        };
    };
    responses: {
        /** @description A value of the request is missing, malformed or out of range. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The key is missing, malformed, expired or deleted. */
        Unauthorized: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The key lacks the scope, the plan lacks the feature, or the resource is someone else's. */
        Forbidden: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description Nothing has that id, name or path. */
        NotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The content is stored already. */
        DuplicateImage: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description Another preset has that name. */
        PresetNameTaken: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The file is too large. */
        PayloadTooLarge: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`. */
        RateLimited: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The service failed. */
        InternalError: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
    };
    parameters: {
        /**
         * @description The image's id.
         * @example 9f2c4b7a1d3e5f60
         */
        ImageId: ImageId;
        /**
         * @description The preset's id, not its name.
         * @example preset_7k2m
         */
        PresetId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Calls allowed in the current window of one minute, per key.
         * @example 500
         */
        "X-RateLimit-Limit": number;
        /**
         * @description Calls left in the current window.
         * @example 499
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description When the window ends, in Unix seconds.
         * @example 1768464060
         */
        "X-RateLimit-Reset": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listImages: {
        parameters: {
            query?: {
                /**
                 * @description Images per page.
                 * @example 20
                 */
                limit?: number;
                /**
                 * @description Images to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Only images below this folder, without a leading slash.
                 * @example photos/2024
                 */
                path?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of images. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImagePage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    uploadImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": UploadImageRequest;
            };
        };
        responses: {
            /** @description The content was already stored; its paths now include the requested one. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UploadResponse;
                };
            };
            /** @description The image is stored and new to the account. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UploadResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DuplicateImage"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    searchImages: {
        parameters: {
            query: {
                /**
                 * @description What to look for.
                 * @example harbour
                 */
                q: string;
                /**
                 * @description Most images to answer with.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The images found. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageSearchResults;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The image's id.
                 * @example 9f2c4b7a1d3e5f60
                 */
                id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The image's id.
                 * @example 9f2c4b7a1d3e5f60
                 */
                id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image is gone. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeletedImage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createSignedUrl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The image's id.
                 * @example 9f2c4b7a1d3e5f60
                 */
                id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": CreateSignedUrlRequest;
            };
        };
        responses: {
            /** @description The signed URL. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SignedUrl;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteImagePath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The caller's own user name; any other answers 403.
                 * @example ada
                 */
                username: string;
                /**
                 * @description The path without user name and leading slash. It may hold slashes and travels as one segment, `/` as `%2F`.
                 * @example photos/2024/harbour.jpg
                 */
                filepath: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The path is gone. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeletedImagePath;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updateImageVisibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The image's id.
                 * @example 9f2c4b7a1d3e5f60
                 */
                id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateImageVisibilityRequest;
            };
        };
        responses: {
            /** @description The visibility now in force. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageVisibility;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The presets. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PresetList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createPreset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreatePresetRequest;
            };
        };
        responses: {
            /** @description The preset as stored. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Preset;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["PresetNameTaken"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getPreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The preset's id, not its name.
                 * @example preset_7k2m
                 */
                id: components["parameters"]["PresetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preset. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updatePreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The preset's id, not its name.
                 * @example preset_7k2m
                 */
                id: components["parameters"]["PresetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdatePresetRequest;
            };
        };
        responses: {
            /** @description The preset as it now is. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
            409: components["responses"]["PresetNameTaken"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    deletePreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The preset's name, case-sensitive. Not its id.
                 * @example card
                 */
                id: PresetName;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preset is gone. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Confirmation;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SettingsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateSettingsRequest;
            };
        };
        responses: {
            /** @description The settings as they now are. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UpdatedSettings;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
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
            /** @description The usage. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Usage;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    healthCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is up. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Health;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiKeyList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateApiKeyRequest;
            };
        };
        responses: {
            /** @description The key, in full for the only time. */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreatedApiKey;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's id (a UUID), not the key.
                 * @example 0b6f2a4e-6d0e-4a43-9f0c-2c7b1d9e8a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is revoked. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Confirmation;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
}
