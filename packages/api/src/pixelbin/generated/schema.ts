/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { Access, App, AppOrgDetails, AssetContext, AssetData, AssetMeta, AssetType, Credentials, CredentialsRecord, CreditUsage, Delimiters, ErrorBody, ExploreFile, ExploreFolder, ExploreItem, File, FileList, Folder, FolderAncestors, FolderDetails, FolderItem, ImageValidation, Metadata, MultipartUploadTarget, OrgId, Organization, Page, PlaygroundAsset, Prediction, PredictionErrorDetail, PredictionFailed, PredictionInput, PredictionInputSchema, PredictionModel, PredictionOutput, PredictionPending, PredictionRequest, PredictionSchema, PredictionSucceeded, PredictionUrls, Preset, PresetList, PresetParam, PresetParams, SignedTarget, StorageUploadTarget, StorageUsage, SubscriptionUsage, Tags, TransformationContext, TransformationModule, TransformationModules, TransformationOperation, TransformationParam, UploadedAsset, UrlContext, Usage } from "./models.js";
import type { FileInput } from "../../runtime/index.js";
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
        /**
         * Add the credentials of a transformation module
         * @description Stores what a module needs to reach a third-party service on your behalf. Which members `credentials` has depends on the module.
         */
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
        /**
         * Delete the credentials of a transformation module
         * @description Removes the stored credentials of one module. The answer holds those secrets in clear text: never log it.
         */
        delete: operations["deleteCredentials"];
        options?: never;
        head?: never;
        /**
         * Replace the credentials of a transformation module
         * @description Overwrites the stored credentials of one module.
         */
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
        /**
         * Read a file by its _id
         * @description Reads the record of one file, found by its UUID. Reads no bytes; those are at `url`.
         */
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
        /**
         * Read a file by its fileId
         * @description Reads the record of one file, found by its path and name. A file directly inside a folder called `id` at the root cannot be read this way, because `getFileById` owns that path.
         */
        get: operations["getFileByFileId"];
        put?: never;
        post?: never;
        /**
         * Delete a file by its fileId
         * @description Deletes one file. The record in the answer is the last one; its `isActive` may still be true.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        /**
         * Rename, move or change a file
         * @description Changes the given members and leaves the others. A new `name` or `path` changes `fileId` and `url` too; `tags` and `metadata` are replaced as a whole.
         */
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
        /**
         * Delete several files
         * @description Deletes files by their `_id`s (UUIDs, not `fileId`s). Compare the answer with what was asked: what happens to an unknown id is not documented.
         */
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
        /**
         * Read a folder by path and name
         * @description Reads the record of one folder. It does not list what is inside; `listFiles` does.
         */
        get: operations["getFolderDetails"];
        put?: never;
        /**
         * Create a folder
         * @description Creates a folder, and the folders above it that do not exist yet.
         */
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
        /**
         * Delete a folder and all it holds
         * @description Deletes the folder, its folders and its files for good. Here `folderId` is the folder's `_id`, a UUID, not its path and name.
         */
        delete: operations["deleteFolder"];
        options?: never;
        head?: never;
        /**
         * Switch a folder on or off
         * @description Sets `isActive`; false hides the folder without deleting anything. Here `folderId` is the folder's path and name, such as `2026/summer`, not its `_id`. Name and path cannot be changed.
         */
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
        /**
         * List the folders above a folder
         * @description Reads a folder and the folders that hold it, root first.
         */
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
        /**
         * List or search files and folders
         * @description Lists what a folder holds, one page at a time; without `name` and `path`, the root. With `name` it searches.
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
    "/service/platform/assets/v1.0/playground/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the sample asset of the playground
         * @description Reads the image that the console shows when you try out transformations.
         */
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
        /**
         * List the transformation modules
         * @description Lists every module with its operations and parameters, the separators of a URL pattern, and presets.
         */
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
        /**
         * Read one transformation module
         * @description Reads the operations and parameters of one module.
         */
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
        /**
         * List or search presets
         * @description Lists the presets, one page at a time.
         */
        get: operations["getPresets"];
        put?: never;
        /**
         * Create a preset
         * @description Names a chain of transformations, so that URLs can say `p:name`. A preset holds at most 15 transformations.
         */
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
        /**
         * Read a preset
         * @description Reads one preset by its name.
         */
        get: operations["getPreset"];
        put?: never;
        post?: never;
        /**
         * Delete a preset
         * @description Deletes one preset. URLs that name it stop working.
         */
        delete: operations["deletePreset"];
        options?: never;
        head?: never;
        /**
         * Archive a preset or bring it back
         * @description Sets `archived`; nothing else of a preset can be changed.
         */
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
        /**
         * Upload a file in one request
         * @description Sends the bytes as one multipart form. At most 25 MB for an image and 150 MB for anything else; executables and scripts are refused. For large files `createSignedUrlV2` and its parts are the better way.
         */
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
        /**
         * Upload a file from a URL
         * @description Has the server fetch a file and store it. The limits of `fileUpload` apply.
         */
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
        /**
         * Sign an upload straight to storage (version 1)
         * @description Makes a signed URL of the storage behind PixelBin, valid for five minutes. Prefer `createSignedUrlV2`: it takes files in parts and returns the stored file. How to send the bytes depends on the host: to `storage.googleapis.com`, PUT them with `fields` as headers; anywhere else, POST a multipart form with `fields` first and `file` last.
         */
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
        /**
         * Sign a multipart upload
         * @description Makes a signed URL for `uploadPart` and `completeMultipartUpload`. It can be handed to a browser, which then needs no token. The upload has to be complete before it expires; it cannot be renewed. The server adds `.<format>` to the name.
         */
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
        /**
         * Start a prediction
         * @description Starts a job on one model and returns at once. Inputs are body members named `input.` and the field, such as `input.image`; the fields of a model are in `getPredictionSchema`. An array is sent as the same field once per element. The job may be charged: this call is never repeated by itself.
         */
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
        /**
         * Read a prediction
         * @description Reads the state of one job. `SUCCESS` and `FAILURE` are final; any other status means that it is not done yet. A failed job is an ordinary answer, status 200. Outputs are deleted after `retention`.
         */
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
        /**
         * List the prediction models
         * @description Lists the models that can be run. Needs no token.
         */
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
        /**
         * Read the inputs of a prediction model
         * @description Reads which inputs a model takes. Needs no token.
         */
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
        /**
         * Read the token's app and organization
         * @description Reads who the token acts for; a cheap way to find out whether it is valid. The answer repeats the token in clear text: never log it.
         */
        get: operations["getAppOrgDetails"];
        put?: never;
        post?: never;
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
        /**
         * Read the transformation context of a delivery URL
         * @description Reads what each step of a transformation did to one image. `context` may repeat headers of the request that asked for the image.
         */
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
        /**
         * Read usage, add-ons included
         * @description Reads how much storage and how many credits are used, and how much there is.
         */
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
        /**
         * Read usage of the subscription alone
         * @deprecated
         * @description Reads usage without add-ons. Use `getUsageV2`, which counts them.
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
    "/service/public/assets/v1.0/signed-multipart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send one part of a signed upload
         * @description Stores one part. Parts may be sent in any order, several at the same time, and again after a failure. URL and fields come from `createSignedUrlV2` and go back unchanged. Needs no token.
         */
        put: operations["uploadPart"];
        /**
         * Put the parts of a signed upload together
         * @description Ends the upload: joins the parts into one file and returns it. URL and fields come from `createSignedUrlV2` and go back unchanged. Needs no token.
         */
        post: operations["completeMultipartUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Who can fetch the file. `public-read` is the server's default.
         * @enum {string}
         */
        Access: "public-read" | "private";
        /** @description Kind of the asset, null when unknown. `image` and `raw` were seen; other words may come. */
        AssetType: "image" | "raw" | "video" | "audio" | (string & {}) | null;
        /** @description Tags. */
        Tags: string[];
        /** @description Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
        Metadata: {
            [key: string]: unknown;
        };
        /** @description Id of the organization; some answers have it as a number, others as a string of digits. */
        OrgId: number | string;
        /** @description Where a page stands in its list. The server leaves members out at times, all of them for no hits. */
        Page: {
            /** @description Kind of paging; `number`. */
            type?: string;
            /** @description Items on this page, not the size asked for. */
            size?: number;
            /** @description Number of this page. */
            current?: number;
            /** @description Whether another page follows. */
            hasNext?: boolean;
            /** @description Items on all pages. */
            itemTotal?: number;
        };
        /** @description The record of a stored file. */
        File: {
            /** @description UUID of the file. */
            _id: string;
            /** @description Name; files stored since 2024 have their extension in it. */
            name: string;
            /** @description Folder that holds the file, without a slash at either end; empty at the root. */
            path: string;
            /** @description Path and name joined by `/`, or the name alone at the root. */
            fileId: string;
            /** @description Format, found out from the bytes and not from the name. */
            format: string;
            /** @description Size in bytes. */
            size: number;
            access: Access;
            /** @description Whether the file is delivered. */
            isActive: boolean;
            tags?: Tags;
            metadata?: Metadata;
            /**
             * Format: uri
             * @description Where the original is delivered.
             */
            url?: string;
            /**
             * Format: uri
             * @description Where a small picture of it is delivered.
             */
            thumbnail?: string;
            assetType?: AssetType;
            /** @description Width in pixels. */
            width?: number | null;
            /** @description Height in pixels. */
            height?: number | null;
            /**
             * Format: date-time
             * @description When the file was stored.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the record last changed.
             */
            updatedAt?: string;
            /** @description What the server notes about the file. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Entries of the server's own. */
            kvStore?: unknown[];
            /** @description How the file came about. */
            context?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The record of a file just stored. */
        UploadedAsset: {
            /** @description UUID of the file. */
            _id: string;
            /** @description Path and name joined by `/`, or the name alone at the root. */
            fileId: string;
            /** @description Name. */
            name: string;
            /** @description Folder that holds the file; empty at the root. */
            path: string;
            /** @description Format, found out from the bytes and not from the name. */
            format: string;
            /** @description Size in bytes, as stored. */
            size: number;
            access: Access;
            tags?: Tags;
            metadata?: Metadata;
            /**
             * Format: uri
             * @description Where the original is delivered.
             */
            url?: string;
            /** @description Where a small picture of it is delivered. */
            thumbnail?: string;
            /** @description Id of the organization. */
            orgId?: number;
            /** @description Always `file`. */
            type?: string;
            assetType?: AssetType;
            /** @description Width in pixels; null unless it is an image. */
            width?: number | null;
            /** @description Height in pixels; null unless it is an image. */
            height?: number | null;
            context?: AssetContext;
            /** @description Whether these are the bytes as uploaded. */
            isOriginal?: boolean;
            /** @description Whether the file is delivered. */
            isActive?: boolean;
        };
        /** @description What the server found out while it stored the file. */
        AssetContext: {
            /** @description Transformations done on the way in. */
            steps?: unknown[];
            /** @description The request, as far as it mattered. */
            req?: {
                /** @description Its headers. */
                headers?: {
                    [key: string]: unknown;
                };
                /** @description Its query. */
                query?: {
                    [key: string]: unknown;
                };
            };
            meta?: AssetMeta;
        };
        /** @description Facts read from the bytes. Which ones come depends on the kind of file. */
        AssetMeta: {
            /** @description Format. */
            format?: string;
            /** @description Size in bytes. */
            size?: number;
            /** @description Width in pixels. */
            width?: number;
            /** @description Height in pixels. */
            height?: number;
            /** @description Colour space. */
            space?: string;
            /** @description Number of colour channels. */
            channels?: number;
            /** @description Type of a sample, such as `uchar`. */
            depth?: string;
            /** @description Pixels per inch. */
            density?: number;
            /** @description Chroma subsampling, such as `4:2:0`. */
            chromaSubsampling?: string;
            /** @description Whether it is interlaced. */
            isProgressive?: boolean;
            /** @description Unit of the resolution. */
            resolutionUnit?: string;
            /** @description Whether it has a colour profile. */
            hasProfile?: boolean;
            /** @description Whether it has transparency. */
            hasAlpha?: boolean;
            /** @description Orientation by EXIF. */
            orientation?: number;
            /** @description Extension. */
            extension?: string | null;
            /** @description Media type. */
            contentType?: string;
            assetType?: AssetType;
            /** @description Whether it is an image. */
            isImageAsset?: boolean;
            /** @description Whether it is sound. */
            isAudioAsset?: boolean;
            /** @description Whether it is a video. */
            isVideoAsset?: boolean;
            /** @description Whether it is none of these. */
            isRawAsset?: boolean;
            /** @description Whether URLs can transform it. */
            isTransformationSupported?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The sample asset; like an uploaded asset, but more of it can be null. */
        PlaygroundAsset: {
            /** @description UUID of the file. */
            _id: string;
            /** @description Path and name joined by `/`. */
            fileId: string;
            /** @description Name. */
            name: string;
            /** @description Folder that holds the file. A leading slash was seen. */
            path: string;
            /** @description Format. */
            format: string;
            /** @description Size in bytes. */
            size: number;
            access: Access;
            /** @description Tags. */
            tags?: string[] | null;
            /** @description Key-value pairs. */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: uri
             * @description Where the original is delivered.
             */
            url?: string;
            /** @description Where a small picture of it is delivered. */
            thumbnail?: string;
            orgId?: OrgId;
            /** @description Always `file`. */
            type?: string;
            assetType?: AssetType;
            /** @description Width in pixels. */
            width?: number | null;
            /** @description Height in pixels. */
            height?: number | null;
            /** @description How the file came about. */
            context?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether these are the bytes as uploaded. */
            isOriginal?: boolean;
            /** @description Whether the file is delivered. */
            isActive?: boolean;
            /** @description What the server notes about the file. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Entries of the server's own. */
            kvStore?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the file was stored.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the record last changed.
             */
            updatedAt?: string;
        };
        /** @description A folder. */
        Folder: {
            /** @description UUID of the folder. */
            _id: string;
            /** @description Name. */
            name: string;
            /** @description Folder that holds it; empty at the root. */
            path: string;
            /** @description False when the folder is hidden. */
            isActive: boolean;
        };
        /** @description A folder in a line of ancestors. */
        FolderItem: {
            /** @description UUID of the folder. */
            _id: string;
            /** @description Name. */
            name: string;
            /** @description Folder that holds it; empty at the root. */
            path: string;
            /** @description Always `folder`. */
            type?: string;
            /** @description False when the folder is hidden. */
            isActive?: boolean;
            orgId?: OrgId;
        };
        /** @description A folder and the folders that hold it. */
        FolderAncestors: {
            folder?: FolderItem;
            /** @description The folders that hold it, root first. */
            ancestors?: FolderItem[];
        };
        /** @description The full record of a folder. It has the members of a file as well, null for a folder. */
        FolderDetails: {
            /** @description UUID of the folder. */
            _id: string;
            /**
             * Format: date-time
             * @description When the folder was created.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the record last changed.
             */
            updatedAt?: string;
            /** @description False when the folder is hidden. */
            isActive?: boolean;
            orgId?: OrgId;
            /** @description `folder`. */
            type?: string;
            /** @description Name. */
            name: string;
            /** @description Folder that holds it; empty at the root. */
            path: string;
            /** @description Null for a folder. */
            fileId?: string | null;
            /** @description Null for a folder. */
            format?: string | null;
            /** @description Null for a folder. */
            size?: number | null;
            /** @description Null for a folder. */
            tags?: string[] | null;
            /** @description Null for a folder. */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description Null for a folder. */
            access?: Access | null;
            /** @description Null for a folder. */
            width?: number | null;
            /** @description Null for a folder. */
            height?: number | null;
            /** @description Null for a folder. */
            context?: {
                [key: string]: unknown;
            } | null;
            assetType?: AssetType;
            /** @description What the server notes about the folder. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Entries of the server's own. */
            kvStore?: unknown[];
        };
        /** @description One page of files and folders. */
        FileList: {
            /** @description Files and folders. */
            items?: ExploreItem[];
            page?: Page;
        };
        /** @description A file or a folder; `type` tells which. */
        ExploreItem: ExploreFile | ExploreFolder;
        /** @description A file in a list. */
        ExploreFile: {
            /** @description UUID of the file. */
            _id: string;
            /** @description Name. */
            name: string;
            /**
             * @description Always `file`.
             * @enum {string}
             */
            type: "file";
            /** @description Folder that holds the file; empty at the root. */
            path?: string;
            /** @description Path and name joined by `/`, or the name alone at the root. */
            fileId?: string;
            /** @description Format. */
            format?: string;
            /** @description Size in bytes. */
            size?: number;
            access?: Access;
            orgId?: OrgId;
            /** @description Bucket of the storage behind PixelBin. */
            s3Bucket?: string;
            /** @description Key in that bucket. */
            s3Key?: string;
            /**
             * Format: date-time
             * @description When the file was stored.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the record last changed.
             */
            updatedAt?: string;
            assetType?: AssetType;
            tags?: Tags;
            metadata?: Metadata;
            /** @description Width in pixels. */
            width?: number | null;
            /** @description Height in pixels. */
            height?: number | null;
            /**
             * Format: uri
             * @description Where the original is delivered.
             */
            url?: string;
        };
        /** @description A folder in a list. */
        ExploreFolder: {
            /** @description UUID of the folder. */
            _id: string;
            /** @description Name. */
            name: string;
            /**
             * @description Always `folder`.
             * @enum {string}
             */
            type: "folder";
            /** @description Folder that holds it; empty at the root. */
            path?: string;
        };
        /** @description Secrets of a transformation module; their names depend on the module. */
        Credentials: {
            [key: string]: unknown;
        };
        /** @description The record of a module's stored credentials. */
        CredentialsRecord: {
            /** @description UUID of the record. */
            _id: string;
            /**
             * Format: date-time
             * @description When the credentials were added.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When they last changed.
             */
            updatedAt: string;
            orgId: OrgId;
            /** @description Identifier of the module. */
            pluginId: string;
            /** @description Whether the credentials are in use. */
            isActive?: boolean;
            credentials?: Credentials;
        };
        /** @description The variables of the transformation, by name. */
        PresetParams: {
            [key: string]: PresetParam;
        };
        /** @description A variable of a preset. */
        PresetParam: {
            /** @description Type of its value, such as `integer`. */
            type?: string;
            /** @description Value when the URL gives none. */
            default?: unknown;
        };
        /** @description A named chain of transformations. */
        Preset: {
            /** @description UUID of the preset. */
            _id?: string;
            /**
             * Format: date-time
             * @description When the preset was created.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt?: string;
            /** @description Whether the preset is in use. */
            isActive?: boolean;
            orgId?: OrgId;
            /** @description Name. */
            presetName?: string;
            /** @description Operations joined by `~`; `$name` stands for a value that the URL gives. */
            transformation?: string;
            /** @description Whether the preset is archived. */
            archived?: boolean;
            params?: PresetParams;
        };
        /** @description One page of presets. */
        PresetList: {
            /** @description Presets. */
            items: Preset[];
            page: Page;
        };
        /** @description The catalogue of transformations. */
        TransformationModules: {
            delimiters?: Delimiters;
            /** @description The modules, by identifier. */
            plugins?: {
                [key: string]: TransformationModule;
            };
            /** @description Presets. */
            presets?: Preset[];
        };
        /** @description The separators of a URL pattern. */
        Delimiters: {
            /** @description Between operations; `~`. */
            operationSeparator?: string;
            /** @description Between parameters; `,` in URLs, though `:` was seen here. */
            parameterSeparator?: string;
        };
        /** @description A module and what it can do. In a URL, an operation reads `identifier.method(key:value,...)`. */
        TransformationModule: {
            /** @description Short name, used in URLs. */
            identifier?: string;
            /** @description Name to show. */
            name?: string;
            /** @description What it is for. */
            description?: string;
            /** @description Whether it needs credentials of yours. */
            credentials?: {
                /** @description True when `addCredentials` comes first. */
                required?: boolean;
            };
            /** @description Its operations. */
            operations?: TransformationOperation[];
            /** @description Whether it can be used. */
            enabled?: boolean;
            /** @description Whether it takes long. */
            isHeavy?: boolean;
        };
        /** @description One operation of a module. */
        TransformationOperation: {
            /** @description Name to show. */
            displayName?: string;
            /** @description Short name, used in URLs. */
            method?: string;
            /** @description What it does. */
            description?: string;
            /** @description Its parameters. A list; one published sample has an object. */
            params?: TransformationParam[] | {
                [key: string]: unknown;
            };
        };
        /** @description One parameter of an operation. */
        TransformationParam: {
            /** @description Name to show. */
            name?: string;
            /** @description Type of its value, such as `enum`. */
            type?: string;
            /** @description Short name, used in URLs. */
            identifier?: string;
            /** @description Heading to show. */
            title?: string;
            /** @description Value when none is given. */
            default?: unknown;
            /** @description Values to choose from. */
            enum?: unknown[];
            /** @description What the console shows beside it. */
            preview?: unknown;
        };
        /** @description The field of that name from the answer of `createSignedUrlV2`, unchanged to the byte. JSON inside, but do not parse and rebuild it. */
        AssetData: string;
        /** @description A signed URL, which is a credential, and the fields to send with the bytes. */
        SignedTarget: {
            /**
             * Format: uri
             * @description The signed URL.
             */
            url?: string;
            /** @description Fields to send along, names and values unchanged. */
            fields?: {
                [key: string]: string;
            };
        };
        /** @description Where to send a file in one request, straight to storage. */
        StorageUploadTarget: {
            s3PresignedUrl: SignedTarget;
        };
        /** @description Where to send a file in parts. */
        MultipartUploadTarget: {
            presignedUrl: SignedTarget;
        };
        /** @description Inputs of a model, one member `input.` and the field each, and the webhook. */
        PredictionRequest: {
            /**
             * Format: uri
             * @description URL to call when the job ends. Treat the call as a hint and read the job again.
             */
            webhook?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A job, told apart by `status`. Any status but `SUCCESS` and `FAILURE`, known or not, means that it is not done. */
        Prediction: PredictionSucceeded | PredictionFailed | PredictionPending;
        /** @description A job that is done. */
        PredictionSucceeded: {
            /** @description Id of the job, `<plugin>--<operation>--<uuid>`. */
            _id: string;
            input: PredictionInput;
            urls: PredictionUrls;
            /** @description Id of the organization. */
            orgId: number;
            /** @description How long outputs are kept, such as `30d`. */
            retention: string;
            /**
             * Format: date-time
             * @description When the job was created.
             */
            createdAt: string;
            /**
             * @description Final status.
             * @enum {string}
             */
            status: "SUCCESS";
            /** @description Credits that the job cost. */
            consumedCredits: number;
            output: PredictionOutput;
        };
        /** @description A job that failed. */
        PredictionFailed: {
            /** @description Id of the job, `<plugin>--<operation>--<uuid>`. */
            _id: string;
            input: PredictionInput;
            urls: PredictionUrls;
            /** @description Id of the organization. */
            orgId: number;
            /** @description How long outputs are kept, such as `30d`. */
            retention: string;
            /**
             * Format: date-time
             * @description When the job was created.
             */
            createdAt: string;
            /**
             * @description Final status.
             * @enum {string}
             */
            status: "FAILURE";
            /** @description Why it failed. A text as documented; an object with `message` was seen as well. */
            error: string | PredictionErrorDetail;
        };
        /** @description A job that is not done. */
        PredictionPending: {
            /** @description Id of the job, `<plugin>--<operation>--<uuid>`. */
            _id: string;
            input: PredictionInput;
            urls: PredictionUrls;
            /** @description Id of the organization. */
            orgId: number;
            /** @description How long outputs are kept, such as `30d`. */
            retention: string;
            /**
             * Format: date-time
             * @description When the job was created.
             */
            createdAt: string;
            /**
             * @description `ACCEPTED` at first. Other words may come on the way, listed here or not; none of them is final.
             * @enum {string}
             */
            status: "ACCEPTED" | "PREPARING" | "PROCESSING" | "RUNNING";
        };
        /** @description The inputs as the server holds them; files have become delivery URLs, `"true"` has become true. */
        PredictionInput: {
            [key: string]: unknown;
        };
        /** @description Where to read the job. */
        PredictionUrls: {
            /**
             * Format: uri
             * @description URL of `getPrediction` for this job.
             */
            get: string;
        };
        /** @description URLs of the results; an object for some models that analyse. */
        PredictionOutput: string[] | {
            [key: string]: unknown;
        };
        /** @description Why a job failed, as an object. */
        PredictionErrorDetail: {
            /** @description The reason in words. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A model that can be run. */
        PredictionModel: {
            /** @description Name of the model, its plugin and its operation joined by `_`. */
            name: string;
            /** @description Name to show. */
            displayName: string;
            /** @description What it does. */
            description: string;
            /** @description URL of a picture to show. */
            bannerImage?: string;
        };
        /** @description A model and its inputs. */
        PredictionSchema: {
            /** @description Name of the model. */
            name: string;
            /** @description Name to show. */
            displayName: string;
            /** @description What it does. */
            description: string;
            /** @description The inputs by field name, each much like a JSON Schema. Varies by model. */
            input: {
                [key: string]: PredictionInputSchema;
            };
        };
        /** @description What one input takes. */
        PredictionInputSchema: {
            /** @description The forms it takes, for an image a URL or the bytes. */
            oneOf?: {
                [key: string]: unknown;
            }[];
            /** @description Media types of a file. */
            supportedContentTypes?: string[];
            imageValidation?: ImageValidation;
        } & {
            [key: string]: unknown;
        };
        /** @description Limits of an image. */
        ImageValidation: {
            /** @description Largest width in pixels. */
            maxWidth?: number;
            /** @description Largest height in pixels. */
            maxHeight?: number;
            /** @description Largest size in bytes. */
            maxSize?: number;
        };
        /** @description Who a token acts for. */
        AppOrgDetails: {
            app?: App;
            org?: Organization;
        };
        /** @description The app, which is the token and what it may do. */
        App: {
            /** @description Id of the app. */
            _id?: number;
            /** @description Id of the organization. */
            orgId?: number;
            /** @description Name of the token. */
            name?: string;
            /** @description The token itself. A secret. */
            token?: string;
            /** @description What the token may do, such as `read` or `read_write`. */
            permissions?: string[];
            /** @description Whether the token works. */
            active?: boolean;
            /**
             * Format: date-time
             * @description When the token was made.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt?: string;
        };
        /** @description The organization. */
        Organization: {
            /** @description Id of the organization. */
            _id?: number;
            /** @description Name. */
            name?: string;
            /** @description Its name in delivery URLs. */
            cloudName?: string;
            /** @description Id of the owner. */
            ownerId?: string;
            /** @description Whether the organization is active. */
            active?: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt?: string;
            /** @description What it may not do. */
            restrictions?: unknown[];
            /** @description Its rate limit. Only null was seen. */
            rateLimit?: unknown;
            /** @description Kind of account. */
            accountType?: string;
            /** @description Industry. */
            industry?: string;
            /** @description Size of the company. */
            strength?: string;
        };
        /** @description The context of one delivery URL. */
        UrlContext: {
            context?: TransformationContext;
        };
        /** @description What the transformation did. */
        TransformationContext: {
            /** @description The operations in order, with what each found and made. */
            steps?: {
                [key: string]: unknown;
            }[];
            /** @description Facts about the original. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Another name of `metadata`; one of the two comes. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Headers of the request for the image. */
            headers?: {
                [key: string]: unknown;
            };
            /** @description Values given in the URL. */
            params?: {
                [key: string]: unknown;
            };
            /** @description The request for the image. */
            req?: {
                [key: string]: unknown;
            };
        };
        /** @description Usage, add-ons included. */
        Usage: {
            storage?: StorageUsage;
            credits?: CreditUsage;
        };
        /** @description Storage in bytes. */
        StorageUsage: {
            /** @description Bytes used. */
            used?: number;
            /** @description Bytes there are. */
            total?: number;
        };
        /** @description Credits; fractions occur. */
        CreditUsage: {
            /** @description Credits used. */
            used?: number;
            /** @description Credits there are. */
            total?: number;
        };
        /** @description Usage without add-ons. */
        SubscriptionUsage: {
            /** @description Credits used. */
            credits?: {
                /** @description Credits used. */
                used?: number;
            };
            /** @description What the plan includes. */
            total?: {
                /** @description Credits of the plan. */
                credits?: number;
                /** @description Storage of the plan. The unit is not documented. */
                storage?: number;
            };
            /** @description Storage used. */
            usage?: {
                /** @description Bytes used, as digits in a string or as a number. */
                storage?: string | number;
            };
        };
        /** @description What a failed call answers. Assets and predictions use two shapes, both covered here; only `message` is sure. Errors of a proxy in front of the API may have another body, or none. */
        ErrorBody: {
            /** @description What went wrong. */
            message: string;
            /** @description The HTTP status again. */
            status?: number;
            /** @description Error code of the assets shape, such as `CG-0400`. */
            code?: string;
            /** @description Error code of the predictions shape, such as `JR-1000`. */
            errorCode?: string;
            /** @description Name of the error's class on the server. */
            exception?: string;
            /** @description Link to help. */
            info?: string;
            /** @description Id of the request. */
            request_id?: string;
            /** @description Where it happened on the server. */
            stack_trace?: string;
            /** @description Details. */
            meta?: {
                [key: string]: unknown;
            };
        };
        /** @description What `addCredentials` takes. */
        AddCredentialsInput: {
            /** @description Secrets of a transformation module; their names depend on the module. */
            credentials: Credentials;
            /** @description Identifier of the module. */
            pluginId: string;
        };
        /** @description What `deleteCredentials` takes. */
        DeleteCredentialsInput: {
            /** @description Identifier of the module. */
            pluginId: string;
        };
        /** @description What `updateCredentials` takes. */
        UpdateCredentialsInput: {
            /** @description Identifier of the module. */
            pluginId: string;
            /** @description Secrets of a transformation module; their names depend on the module. */
            credentials: Credentials;
        };
        /** @description What `getFileById` takes. */
        GetFileByIdInput: {
            /** @description The file's `_id`, a UUID. */
            _id: string;
        };
        /** @description What `getFileByFileId` takes. */
        GetFileByFileIdInput: {
            /** @description The file's path and name joined by `/`, or the name alone at the root. */
            fileId: string;
        };
        /** @description What `deleteFile` takes. */
        DeleteFileInput: {
            /** @description The file's path and name joined by `/`, or the name alone at the root. */
            fileId: string;
        };
        /** @description What `updateFile` takes. */
        UpdateFileInput: {
            /** @description The file's path and name joined by `/`, or the name alone at the root. */
            fileId: string;
            /** @description New name. */
            name?: string;
            /** @description Folder to move the file to. */
            path?: string;
            /** @description Who can fetch the file. `public-read` is the server's default. */
            access?: Access;
            /** @description Whether the file is delivered. */
            isActive?: boolean;
            /** @description Tags. */
            tags?: Tags;
            /** @description Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
            metadata?: Metadata;
        };
        /** @description What `deleteFiles` takes. */
        DeleteFilesInput: {
            /** @description The `_id`s of the files. */
            ids: string[];
        };
        /** @description What `getFolderDetails` takes. */
        GetFolderDetailsInput: {
            /** @description Folder that holds it; the root without it. */
            path?: string;
            /** @description Name of the folder. */
            name?: string;
        };
        /** @description What `createFolder` takes. */
        CreateFolderInput: {
            /** @description Name of the folder. */
            name: string;
            /** @description Folder to create it in; the root without it. */
            path?: string;
        };
        /** @description What `deleteFolder` takes. */
        DeleteFolderInput: {
            /** @description The folder's `_id`, a UUID. */
            folderId: string;
        };
        /** @description What `updateFolder` takes. */
        UpdateFolderInput: {
            /** @description The folder's path and name joined by `/`, or the name alone at the root. */
            folderId: string;
            /** @description False hides the folder. */
            isActive?: boolean;
        };
        /** @description What `getFolderAncestors` takes. */
        GetFolderAncestorsInput: {
            /** @description The folder's `_id`, a UUID. */
            _id: string;
        };
        /** @description What `listFiles` takes. */
        ListFilesInput: {
            /** @description Match on the name. */
            name?: string;
            /** @description Folder to look in; the root without it. */
            path?: string;
            /** @description Match on the format. */
            format?: string;
            /** @description Match on tags. */
            tags?: string[];
            /** @description Leave folders out. Do not combine with `onlyFolders`. */
            onlyFiles?: boolean;
            /** @description Leave files out. Do not combine with `onlyFiles`. */
            onlyFolders?: boolean;
            /**
             * @description Number of the page, from 1.
             * @default 1
             */
            pageNo?: number;
            /**
             * @description Items per page. The maximum is not documented.
             * @default 25
             */
            pageSize?: number;
            /** @description Key to sort by. The vendor's documentation puts a `-` after the key to sort downwards; no recording shows it. */
            sort?: string;
        };
        /** @description What `getDefaultAssetForPlayground` takes. */
        GetDefaultAssetForPlaygroundInput: Record<string, never>;
        /** @description What `getModules` takes. */
        GetModulesInput: Record<string, never>;
        /** @description What `getModule` takes. */
        GetModuleInput: {
            /** @description The module's identifier, such as `t` or `erase`. */
            identifier: string;
        };
        /** @description What `getPresets` takes. */
        GetPresetsInput: {
            /**
             * @description Number of the page, from 1.
             * @default 1
             */
            pageNo?: number;
            /**
             * @description Items per page. The maximum is not documented.
             * @default 25
             */
            pageSize?: number;
            /** @description Match on the preset's name. */
            name?: string;
            /** @description Match on the transformation. */
            transformation?: string;
            /** @description True for archived presets, false for the others. */
            archived?: boolean;
            /** @description Keys to sort by. */
            sort?: string[];
        };
        /** @description What `addPreset` takes. */
        AddPresetInput: {
            /** @description Name of the preset. */
            presetName: string;
            /** @description Operations joined by `~`; `$name` stands for a value that the URL gives. */
            transformation: string;
            /** @description The variables of the transformation, by name. */
            params?: PresetParams;
        };
        /** @description What `getPreset` takes. */
        GetPresetInput: {
            /** @description Name of the preset. */
            presetName: string;
        };
        /** @description What `deletePreset` takes. */
        DeletePresetInput: {
            /** @description Name of the preset. */
            presetName: string;
        };
        /** @description What `updatePreset` takes. */
        UpdatePresetInput: {
            /** @description Name of the preset. */
            presetName: string;
            /** @description True archives the preset. */
            archived: boolean;
        };
        /** @description What `fileUpload` takes. */
        FileUploadInput: {
            /**
             * Format: binary
             * @description The bytes, with a file name and a content type.
             */
            file: FileInput;
            /** @description Folder to put the file in; the root without it. */
            path?: string;
            /** @description Name of the file, made URL-safe by the server. Without it, the name of the file part. */
            name?: string;
            /** @description Who can fetch the file. `public-read` is the server's default. */
            access?: Access;
            /** @description Tags. */
            tags?: Tags;
            /** @description Key-value pairs of your own; sent as JSON text. */
            metadata?: Metadata;
            /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
            overwrite?: boolean;
            /** @description Add a unique suffix when the name is taken. The server assumes false. */
            filenameOverride?: boolean;
        };
        /** @description What `urlUpload` takes. */
        UrlUploadInput: {
            /** @description Where the file is. The scheme may be left out. */
            url: string;
            /** @description Folder to put the file in; the root without it. */
            path?: string;
            /** @description Name of the file, made URL-safe by the server. Without it, the name in the URL. */
            name?: string;
            /** @description Who can fetch the file. `public-read` is the server's default. */
            access?: Access;
            /** @description Tags. */
            tags?: Tags;
            /** @description Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
            metadata?: Metadata;
            /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
            overwrite?: boolean;
            /** @description Add a unique suffix when the name is taken. The server assumes false. */
            filenameOverride?: boolean;
        };
        /** @description What `createSignedUrl` takes. */
        CreateSignedUrlInput: {
            /** @description Name of the file. Without it, `asset-` and a random ending. */
            name?: string;
            /** @description Folder to put the file in; the root without it. */
            path?: string;
            /** @description Format of the file, such as `jpeg`, which the server assumes. */
            format?: string;
            /** @description Who can fetch the file. `public-read` is the server's default. */
            access?: Access;
            /** @description Tags. */
            tags?: Tags;
            /** @description Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
            metadata?: Metadata;
            /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
            overwrite?: boolean;
            /** @description Add a unique suffix when the name is taken. The server assumes false. */
            filenameOverride?: boolean;
        };
        /** @description What `createSignedUrlV2` takes. */
        CreateSignedUrlV2Input: {
            /** @description Name of the file, without its extension. */
            name?: string;
            /** @description Folder to put the file in; the root without it. */
            path?: string;
            /** @description Format of the file, such as `jpeg`. */
            format?: string;
            /** @description Who can fetch the file. `public-read` is the server's default. */
            access?: Access;
            /** @description Tags. */
            tags?: Tags;
            /** @description Key-value pairs of your own. The server adds `source`, and `publicUploadId` after a signed upload. */
            metadata?: Metadata;
            /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
            overwrite?: boolean;
            /** @description Add a unique suffix when the name is taken. The server assumes false. */
            filenameOverride?: boolean;
            /** @description Lifetime of the URL in seconds. The server assumes 3000. */
            expiry?: number;
        };
        /** @description What `createPrediction` takes. */
        CreatePredictionInput: {
            /** @description First half of the model's name, `erase` in `erase_bg`. */
            plugin: string;
            /** @description Second half of the model's name, `bg` in `erase_bg`. */
            operation: string;
            /**
             * Format: uri
             * @description URL to call when the job ends. Treat the call as a hint and read the job again.
             */
            webhook?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What `getPrediction` takes. */
        GetPredictionInput: {
            /** @description The job's `_id`, `<plugin>--<operation>--<uuid>`. */
            requestId: string;
        };
        /** @description What `listPredictions` takes. */
        ListPredictionsInput: Record<string, never>;
        /** @description What `getPredictionSchema` takes. */
        GetPredictionSchemaInput: {
            /** @description The model's name, such as `erase_bg`. */
            name: string;
        };
        /** @description What `getAppOrgDetails` takes. */
        GetAppOrgDetailsInput: Record<string, never>;
        /** @description What `getTransformationContext` takes. */
        GetTransformationContextInput: {
            /** @description Path of the delivery URL, from its version on. */
            url: string;
        };
        /** @description What `getUsageV2` takes. */
        GetUsageV2Input: Record<string, never>;
        /** @description What `getUsage` takes. */
        GetUsageInput: Record<string, never>;
        /** @description What `uploadPart` takes. */
        UploadPartInput: {
            /** @description Signature of the signed URL. */
            pbs: string;
            /** @description When the signed URL expires, in milliseconds since 1970. */
            pbe: string;
            /** @description Access key of the token that signed the URL. */
            pbt: string;
            /** @description Id of the organization. */
            pbo: string;
            /** @description Id of the upload. */
            pbu: string;
            /** @description Number of the part, from 1. */
            partNumber: number;
            /** @description The field of that name from the answer of `createSignedUrlV2`, unchanged to the byte. JSON inside, but do not parse and rebuild it. */
            "x-pixb-meta-assetdata": AssetData;
            /**
             * Format: binary
             * @description The bytes of the part, with any file name.
             */
            file: FileInput;
        };
        /** @description What `completeMultipartUpload` takes. */
        CompleteMultipartUploadInput: {
            /** @description Signature of the signed URL. */
            pbs: string;
            /** @description When the signed URL expires, in milliseconds since 1970. */
            pbe: string;
            /** @description Access key of the token that signed the URL. */
            pbt: string;
            /** @description Id of the organization. */
            pbo: string;
            /** @description Id of the upload. */
            pbu: string;
            /** @description Numbers of all parts, ascending. */
            parts: number[];
            /** @description The field of that name from the answer of `createSignedUrlV2`, unchanged to the byte. JSON inside, but do not parse and rebuild it. */
            "x-pixb-meta-assetdata": AssetData;
        };
    };
    responses: {
        /** @description The request is malformed, or an upload was refused (size, extension or media type). */
        BadRequest: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The inputs do not fit the model; `getPredictionSchema` says what does. */
        PredictionInputRejected: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The part is malformed, or its fields are missing. */
        PartRejected: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The API token, or the signature of a signed URL, is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The credential is not allowed to do this, or the plan is used up. */
        Forbidden: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The plan's credits or quota are used up, or the token is not allowed to run predictions. */
        UsageBlocked: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description Nothing has this name or id. */
        NotFound: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The name is taken, and both `overwrite` and `filenameOverride` are false. That this is an error is documented, the status is not. */
        Conflict: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description Too many requests. The limits are not documented; wait longer before each new try. */
        TooManyRequests: {
            headers: {
                "x-fynd-trace-id": components["headers"]["TraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The server failed. The body may be anything, HTML included. */
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
        /**
         * @description The file's path and name joined by `/`, or the name alone at the root.
         * @example beach.jpeg
         */
        FileId: string;
        /**
         * @description Identifier of the module.
         * @example awsRek
         */
        PluginId: string;
        /**
         * @description Name of the preset.
         * @example card
         */
        PresetName: string;
        /**
         * @description Number of the page, from 1.
         * @example 1
         */
        PageNo: number;
        /**
         * @description Items per page. The maximum is not documented.
         * @example 25
         */
        PageSize: number;
        /**
         * @description Signature of the signed URL.
         * @example 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
         */
        SignatureParam: string;
        /**
         * @description When the signed URL expires, in milliseconds since 1970.
         * @example 1767228600123
         */
        ExpiryParam: string;
        /**
         * @description Access key of the token that signed the URL.
         * @example ca1bdc76-0000-4353-985d-61e190c5c663
         */
        AccessKeyParam: string;
        /**
         * @description Id of the organization.
         * @example 5012
         */
        OrganizationParam: string;
        /**
         * @description Id of the upload.
         * @example 549b722d-0000-41bb-8e15-07f8f5b9b456
         */
        UploadIdParam: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Id of the request, to quote to PixelBin's support. Not readable in browsers on the signed upload.
         * @example 6f1c2b7e9d3a4c58b0e4a7d21f9c3e60
         */
        TraceId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
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
                    /** @description Identifier of the module. */
                    pluginId: string;
                };
            };
        };
        responses: {
            /** @description The stored record, without the secrets. */
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
                /**
                 * @description Identifier of the module.
                 * @example awsRek
                 */
                pluginId: components["parameters"]["PluginId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted record, **secrets included**. */
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
                /**
                 * @description Identifier of the module.
                 * @example awsRek
                 */
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
            /** @description The updated record, without the secrets. */
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
                /**
                 * @description The file's `_id`, a UUID.
                 * @example 7d0f6f6e-4a52-4b0c-9a44-2f6c1a1f2b10
                 */
                _id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
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
                /**
                 * @description The file's path and name joined by `/`, or the name alone at the root.
                 * @example beach.jpeg
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
                /**
                 * @description The file's path and name joined by `/`, or the name alone at the root.
                 * @example beach.jpeg
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted file. */
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
                /**
                 * @description The file's path and name joined by `/`, or the name alone at the root.
                 * @example beach.jpeg
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description New name. */
                    name?: string;
                    /** @description Folder to move the file to. */
                    path?: string;
                    access?: Access;
                    /** @description Whether the file is delivered. */
                    isActive?: boolean;
                    tags?: Tags;
                    metadata?: Metadata;
                };
            };
        };
        responses: {
            /** @description The file after the change. */
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
                    /** @description The `_id`s of the files. */
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description The deleted files, one record each. */
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
                /**
                 * @description Folder that holds it; the root without it.
                 * @example 2026
                 */
                path?: string;
                /**
                 * @description Name of the folder.
                 * @example summer
                 */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder. Members that only files have are null. */
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
                    /** @description Name of the folder. */
                    name: string;
                    /** @description Folder to create it in; the root without it. */
                    path?: string;
                };
            };
        };
        responses: {
            /** @description The folder (the last one, when its ancestors were created too). */
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
                /**
                 * @description The folder's `_id`, a UUID.
                 * @example 1c4ced4e-a408-42c6-82af-a55f2c652ac9
                 */
                folderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted folder. */
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
                /**
                 * @description The folder's path and name joined by `/`, or the name alone at the root.
                 * @example summer
                 */
                folderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description False hides the folder. */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description The folder after the change. */
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
                /**
                 * @description The folder's `_id`, a UUID.
                 * @example 4a08fc27-0000-4e2d-9438-85c1ba07423e
                 */
                _id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder and its ancestors. */
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
                /**
                 * @description Match on the name.
                 * @example beach
                 */
                name?: string;
                /**
                 * @description Folder to look in; the root without it.
                 * @example summer
                 */
                path?: string;
                /**
                 * @description Match on the format.
                 * @example jpeg
                 */
                format?: string;
                /**
                 * @description Match on tags.
                 * @example [
                 *       "sea",
                 *       "sand"
                 *     ]
                 */
                tags?: string[];
                /**
                 * @description Leave folders out. Do not combine with `onlyFolders`.
                 * @example false
                 */
                onlyFiles?: boolean;
                /**
                 * @description Leave files out. Do not combine with `onlyFiles`.
                 * @example false
                 */
                onlyFolders?: boolean;
                /**
                 * @description Number of the page, from 1.
                 * @example 1
                 */
                pageNo?: components["parameters"]["PageNo"];
                /**
                 * @description Items per page. The maximum is not documented.
                 * @example 25
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Key to sort by. The vendor's documentation puts a `-` after the key to sort downwards; no recording shows it.
                 * @example name
                 */
                sort?: string;
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
            /** @description The sample asset. */
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
            /** @description The catalogue. */
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
                /**
                 * @description The module's identifier, such as `t` or `erase`.
                 * @example erase
                 */
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The module. */
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
                /**
                 * @description Number of the page, from 1.
                 * @example 1
                 */
                pageNo?: components["parameters"]["PageNo"];
                /**
                 * @description Items per page. The maximum is not documented.
                 * @example 25
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Match on the preset's name.
                 * @example card
                 */
                name?: string;
                /**
                 * @description Match on the transformation.
                 * @example t.resize
                 */
                transformation?: string;
                /**
                 * @description True for archived presets, false for the others.
                 * @example false
                 */
                archived?: boolean;
                /**
                 * @description Keys to sort by.
                 * @example [
                 *       "presetName"
                 *     ]
                 */
                sort?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of presets. */
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
                    /** @description Name of the preset. */
                    presetName: string;
                    /** @description Operations joined by `~`; `$name` stands for a value that the URL gives. */
                    transformation: string;
                    params?: PresetParams;
                };
            };
        };
        responses: {
            /** @description The preset. */
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
                /**
                 * @description Name of the preset.
                 * @example card
                 */
                presetName: components["parameters"]["PresetName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preset. */
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
                /**
                 * @description Name of the preset.
                 * @example card
                 */
                presetName: components["parameters"]["PresetName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted preset. */
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
                /**
                 * @description Name of the preset.
                 * @example card
                 */
                presetName: components["parameters"]["PresetName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description True archives the preset. */
                    archived: boolean;
                };
            };
        };
        responses: {
            /** @description The preset after the change. */
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
                    /**
                     * Format: binary
                     * @description The bytes, with a file name and a content type.
                     */
                    file: FileInput;
                    /** @description Folder to put the file in; the root without it. */
                    path?: string;
                    /** @description Name of the file, made URL-safe by the server. Without it, the name of the file part. */
                    name?: string;
                    access?: Access;
                    tags?: Tags;
                    /** @description Key-value pairs of your own; sent as JSON text. */
                    metadata?: string;
                    /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
                    overwrite?: boolean;
                    /** @description Add a unique suffix when the name is taken. The server assumes false. */
                    filenameOverride?: boolean;
                };
            };
        };
        responses: {
            /** @description The stored file. */
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
                    /** @description Where the file is. The scheme may be left out. */
                    url: string;
                    /** @description Folder to put the file in; the root without it. */
                    path?: string;
                    /** @description Name of the file, made URL-safe by the server. Without it, the name in the URL. */
                    name?: string;
                    access?: Access;
                    tags?: Tags;
                    metadata?: Metadata;
                    /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
                    overwrite?: boolean;
                    /** @description Add a unique suffix when the name is taken. The server assumes false. */
                    filenameOverride?: boolean;
                };
            };
        };
        responses: {
            /** @description The stored file. */
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
                    /** @description Name of the file. Without it, `asset-` and a random ending. */
                    name?: string;
                    /** @description Folder to put the file in; the root without it. */
                    path?: string;
                    /** @description Format of the file, such as `jpeg`, which the server assumes. */
                    format?: string;
                    access?: Access;
                    tags?: Tags;
                    metadata?: Metadata;
                    /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
                    overwrite?: boolean;
                    /** @description Add a unique suffix when the name is taken. The server assumes false. */
                    filenameOverride?: boolean;
                };
            };
        };
        responses: {
            /** @description The signed URL and the fields to send with the file. */
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
                    /** @description Name of the file, without its extension. */
                    name?: string;
                    /** @description Folder to put the file in; the root without it. */
                    path?: string;
                    /** @description Format of the file, such as `jpeg`. */
                    format?: string;
                    access?: Access;
                    tags?: Tags;
                    metadata?: Metadata;
                    /** @description Replace a file of the same name. Wins over `filenameOverride`. The server assumes false. */
                    overwrite?: boolean;
                    /** @description Add a unique suffix when the name is taken. The server assumes false. */
                    filenameOverride?: boolean;
                    /** @description Lifetime of the URL in seconds. The server assumes 3000. */
                    expiry?: number;
                };
            };
        };
        responses: {
            /** @description The signed URL and the fields to send with each part. */
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
                /**
                 * @description First half of the model's name, `erase` in `erase_bg`.
                 * @example erase
                 */
                plugin: string;
                /**
                 * @description Second half of the model's name, `bg` in `erase_bg`.
                 * @example bg
                 */
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
            /** @description The job, usually `ACCEPTED`. */
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
                /**
                 * @description The job's `_id`, `<plugin>--<operation>--<uuid>`.
                 * @example erase--bg--019b76da-a800-7ccc-b31f-18dd0a5b0f01
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
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
            /** @description The models. */
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
                /**
                 * @description The model's name, such as `erase_bg`.
                 * @example erase_bg
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model and its inputs. */
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
            /** @description The app and its organization. */
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
    getTransformationContext: {
        parameters: {
            query: {
                /**
                 * @description Path of the delivery URL, from its version on.
                 * @example /v2/quiet-river-1a2b3c/t.resize(w:320)/summer/beach.jpeg
                 */
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The context. */
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
            /** @description Usage of storage and credits. */
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
            /** @description Usage of the subscription. */
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
                /**
                 * @description Signature of the signed URL.
                 * @example 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
                 */
                pbs: components["parameters"]["SignatureParam"];
                /**
                 * @description When the signed URL expires, in milliseconds since 1970.
                 * @example 1767228600123
                 */
                pbe: components["parameters"]["ExpiryParam"];
                /**
                 * @description Access key of the token that signed the URL.
                 * @example ca1bdc76-0000-4353-985d-61e190c5c663
                 */
                pbt: components["parameters"]["AccessKeyParam"];
                /**
                 * @description Id of the organization.
                 * @example 5012
                 */
                pbo: components["parameters"]["OrganizationParam"];
                /**
                 * @description Id of the upload.
                 * @example 549b722d-0000-41bb-8e15-07f8f5b9b456
                 */
                pbu: components["parameters"]["UploadIdParam"];
                /**
                 * @description Number of the part, from 1.
                 * @example 1
                 */
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
                    /**
                     * Format: binary
                     * @description The bytes of the part, with any file name.
                     */
                    file: FileInput;
                };
            };
        };
        responses: {
            /** @description The part is stored. */
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
                /**
                 * @description Signature of the signed URL.
                 * @example 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
                 */
                pbs: components["parameters"]["SignatureParam"];
                /**
                 * @description When the signed URL expires, in milliseconds since 1970.
                 * @example 1767228600123
                 */
                pbe: components["parameters"]["ExpiryParam"];
                /**
                 * @description Access key of the token that signed the URL.
                 * @example ca1bdc76-0000-4353-985d-61e190c5c663
                 */
                pbt: components["parameters"]["AccessKeyParam"];
                /**
                 * @description Id of the organization.
                 * @example 5012
                 */
                pbo: components["parameters"]["OrganizationParam"];
                /**
                 * @description Id of the upload.
                 * @example 549b722d-0000-41bb-8e15-07f8f5b9b456
                 */
                pbu: components["parameters"]["UploadIdParam"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Numbers of all parts, ascending. */
                    parts: number[];
                    "x-pixb-meta-assetdata": AssetData;
                };
            };
        };
        responses: {
            /** @description The stored file. */
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
