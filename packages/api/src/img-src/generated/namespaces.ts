/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import { type ApiPromise, bind, type Client, type Paged, type RequestOptions } from "../../runtime/internal.js";
import type { ApiKeyList, Confirmation, CreateApiKeyInput, CreatePresetInput, CreateSignedUrlInput, CreatedApiKey, DeleteApiKeyInput, DeleteImageInput, DeleteImagePathInput, DeletePresetInput, DeletedImage, DeletedImagePath, ErrorResponse, GetImageInput, GetPresetInput, GetSettingsInput, GetUsageInput, Health, HealthCheckInput, ImageDetails, ImageListItem, ImagePage, ImageSearchResults, ImageVisibility, ListApiKeysInput, ListImagesInput, ListPresetsInput, Preset, PresetList, SearchImagesInput, SettingsResponse, SignedUrl, UpdateImageVisibilityInput, UpdatePresetInput, UpdateSettingsInput, UpdatedSettings, UploadImageInput, UploadResponse, Usage } from "./models.js";
import * as operations from "./operations.js";
import type { paths } from "./schema.js";

/** Every operation of the API, by tag. */
export interface Namespaces {
  /** Upload, find, share and delete images. */
  readonly images: {
    /**
     * List images
     *
     * Pages through the images, with the folders beside them. A new upload can take a few seconds to show up.
     * Whether a call without `path` covers every folder or only the root is not settled by the service's own
     * documentation; pass `path` when it matters.
     *
     * `GET /api/v1/images`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    listImages(input?: ListImagesInput, options?: RequestOptions): Paged<ImagePage, ImageListItem>;
    /**
     * Upload an image
     *
     * Stores the bytes once per account: the image id is derived from their SHA-256, so the same content sent
     * again adds its path to the existing image.
     * 201 means new content, 200 content that was there already (`is_new: false`); an older version of the
     * service answers a duplicate with 409.
     * One request per file, of at most 5 MB (5,242,880 bytes) as far as is known. `visibility: private` needs
     * Pro, otherwise 403.
     * 413 (or 400) means that the file is too large, 404 that the account has no user record, 429 that the
     * rate limit or the month's upload quota is used up.
     *
     * `POST /api/v1/images`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 409: The content is stored already.
     * @throws 413: The file is too large.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    uploadImage(input: UploadImageInput, options?: RequestOptions): ApiPromise<UploadResponse>;
    /**
     * Search images
     *
     * Finds images by file name and path. One answer of at most `limit` images, not paginated.
     * A new upload can take a few seconds to show up.
     *
     * `GET /api/v1/images/search`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    searchImages(input: SearchImagesInput, options?: RequestOptions): ApiPromise<ImageSearchResults>;
    /**
     * Get image metadata
     *
     * Answers with an image's metadata and its delivery URLs.
     * The image's paths are not part of it: list, search and upload have them.
     *
     * `GET /api/v1/images/{id}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    getImage(input: GetImageInput, options?: RequestOptions): ApiPromise<ImageDetails>;
    /**
     * Delete an image
     *
     * Deletes an image and every path that leads to it. To drop one path and keep the rest, use
     * `deleteImagePath`.
     *
     * `DELETE /api/v1/images/{id}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    deleteImage(input: DeleteImageInput, options?: RequestOptions): ApiPromise<DeletedImage>;
    /**
     * Create a signed URL
     *
     * Signs a delivery URL for a private image. Needs Pro, otherwise 403. Without a body the URL lives for an
     * hour.
     * The URL is a credential: keep it out of logs, and pass it on as it is, since a changed query may break
     * the signature.
     * 429 also means that too many URLs were signed.
     * A legacy member `transformation` of the request body has left the service's newest published schema and
     * is not offered.
     *
     * `POST /api/v1/images/{id}/signed-url`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    createSignedUrl(input: CreateSignedUrlInput, options?: RequestOptions): ApiPromise<SignedUrl>;
    /**
     * Delete one path of an image
     *
     * Drops one path of an image. When it was the last one, the image itself goes too (`image_deleted`).
     *
     * `DELETE /api/v1/images/path/{username}/{filepath}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    deleteImagePath(input: DeleteImagePathInput, options?: RequestOptions): ApiPromise<DeletedImagePath>;
    /**
     * Make an image public or private
     *
     * Sets who may fetch an image by its delivery URL. `private` needs Pro, otherwise 403.
     *
     * `PATCH /api/v1/images/{id}/visibility`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    updateImageVisibility(input: UpdateImageVisibilityInput, options?: RequestOptions): ApiPromise<ImageVisibility>;
  };
  /** Named sets of delivery parameters. Needs the Pro plan. */
  readonly presets: {
    /**
     * List presets
     *
     * Answers with every preset of the account, in one piece. Needs Pro, otherwise 403.
     *
     * `GET /api/v1/settings/presets`
     *
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    listPresets(input?: ListPresetsInput, options?: RequestOptions): ApiPromise<PresetList>;
    /**
     * Create a preset
     *
     * Stores delivery parameters under a name that delivery URLs can use as `?p:name`.
     * 403 without Pro or at the plan's cap on presets (50), 409 when the name is taken.
     *
     * `POST /api/v1/settings/presets`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 409: Another preset has that name.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    createPreset(input: CreatePresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Get a preset
     *
     * Answers with one preset by its id. Needs Pro, otherwise 403.
     *
     * `GET /api/v1/settings/presets/{id}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    getPreset(input: GetPresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Update a preset
     *
     * Changes the members that are sent and leaves the rest, although it is a PUT; `params` is replaced as a
     * whole.
     * Renditions already cached keep the old parameters. 409 when the new name is taken, 403 without Pro.
     *
     * `PUT /api/v1/settings/presets/{id}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 409: Another preset has that name.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    updatePreset(input: UpdatePresetInput, options?: RequestOptions): ApiPromise<Preset>;
    /**
     * Delete a preset by its name
     *
     * Deletes a preset. The segment holds the preset's NAME: its id, which get and update take here, does not
     * work.
     * Delivery URLs that still use the name answer 400 from then on. Needs Pro, otherwise 403.
     *
     * `DELETE /api/v1/settings/presets/{id}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    deletePreset(input: DeletePresetInput, options?: RequestOptions): ApiPromise<Confirmation>;
  };
  /** The account's profile and delivery defaults. */
  readonly settings: {
    /**
     * Get user settings
     *
     * Answers with the account's profile and delivery defaults, its user name among them.
     *
     * `GET /api/v1/settings`
     *
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    getSettings(input?: GetSettingsInput, options?: RequestOptions): ApiPromise<SettingsResponse>;
    /**
     * Update user settings
     *
     * Changes the members that are sent and leaves the rest, although it is a PUT. `null` clears a default
     * size.
     * 404 means that the account has no user record.
     *
     * `PUT /api/v1/settings`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    updateSettings(input?: UpdateSettingsInput, options?: RequestOptions): ApiPromise<UpdatedSettings>;
  };
  /** What the account has used, and what its plan allows. */
  readonly usage: {
    /**
     * Get usage statistics
     *
     * Answers with the plan, its limits (`null` means unlimited) and what the current month has used.
     *
     * `GET /api/v1/usage`
     *
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    getUsage(input?: GetUsageInput, options?: RequestOptions): ApiPromise<Usage>;
  };
  /** Whether the service is up. */
  readonly health: {
    /**
     * Check that the service is up
     *
     * Answers without a credential.
     * Unverified: documented by the vendor, missing from its current SDKs.
     *
     * `GET /health`
     *
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    healthCheck(input?: HealthCheckInput, options?: RequestOptions): ApiPromise<Health>;
  };
  /** The keys that authenticate against this API. */
  readonly apiKeys: {
    /**
     * List API keys
     *
     * Answers with every API key of the account; the keys themselves are not part of it, only their prefixes.
     * Unverified: the vendor's guide documents it, its newest API description and SDKs do not.
     *
     * `GET /api/v1/settings/api-keys`
     *
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    listApiKeys(input?: ListApiKeysInput, options?: RequestOptions): ApiPromise<ApiKeyList>;
    /**
     * Create an API key
     *
     * Creates a key. This answer is the only one that holds the whole `key`: store it at once, and keep it out
     * of logs.
     * Unverified: the vendor's guide documents it, its newest API description and SDKs do not.
     *
     * `POST /api/v1/settings/api-keys`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    createApiKey(input: CreateApiKeyInput, options?: RequestOptions): ApiPromise<CreatedApiKey>;
    /**
     * Delete an API key
     *
     * Revokes a key; calls made with it answer 401 from then on.
     * Unverified: the vendor's guide documents it, its newest API description and SDKs do not.
     *
     * `DELETE /api/v1/settings/api-keys/{id}`
     *
     * @throws 400: A value of the request is missing, malformed or out of range.
     * @throws 401: The key is missing, malformed, expired or deleted.
     * @throws 403: The key lacks the scope, the plan lacks the feature, or the resource is someone else's.
     * @throws 404: Nothing has that id, name or path.
     * @throws 429: Too many calls in this window, or a quota is used up. Wait until `X-RateLimit-Reset`.
     * @throws 500: The service failed.
     */
    deleteApiKey(input: DeleteApiKeyInput, options?: RequestOptions): ApiPromise<Confirmation>;
  };
}

export function bindNamespaces(client: Client<paths>): Namespaces {
  return {
    images: bind(client, [
      operations.listImages,
      operations.uploadImage,
      operations.searchImages,
      operations.getImage,
      operations.deleteImage,
      operations.createSignedUrl,
      operations.deleteImagePath,
      operations.updateImageVisibility,
    ]),
    presets: bind(client, [
      operations.listPresets,
      operations.createPreset,
      operations.getPreset,
      operations.updatePreset,
      operations.deletePreset,
    ]),
    settings: bind(client, [
      operations.getSettings,
      operations.updateSettings,
    ]),
    usage: bind(client, [
      operations.getUsage,
    ]),
    health: bind(client, [
      operations.healthCheck,
    ]),
    apiKeys: bind(client, [
      operations.listApiKeys,
      operations.createApiKey,
      operations.deleteApiKey,
    ]),
  };
}
