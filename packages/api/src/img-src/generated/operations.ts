/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import {
  operation,
  type Operation,
  pagedOperation,
  type PagedOperation,
  type RequestOptions,
} from "../../runtime/internal.js";
import * as write from "../../runtime/member-writers.js";
import type {
  ApiKeyList,
  Confirmation,
  CreateApiKeyInput,
  CreatePresetInput,
  CreateSignedUrlInput,
  CreatedApiKey,
  DeleteApiKeyInput,
  DeleteImageInput,
  DeleteImagePathInput,
  DeletePresetInput,
  DeletedImage,
  DeletedImagePath,
  ErrorResponse,
  GetImageInput,
  GetPresetInput,
  GetSettingsInput,
  GetUsageInput,
  Health,
  HealthCheckInput,
  ImageDetails,
  ImageListItem,
  ImagePage,
  ImageSearchResults,
  ImageVisibility,
  ListApiKeysInput,
  ListImagesInput,
  ListPresetsInput,
  Preset,
  PresetList,
  SearchImagesInput,
  SettingsResponse,
  SignedUrl,
  UpdateImageVisibilityInput,
  UpdatePresetInput,
  UpdateSettingsInput,
  UpdatedSettings,
  UploadImageInput,
  UploadResponse,
  Usage,
} from "./models.js";
import type { paths } from "./paths.js";

/**
 * List images
 *
 * Lists the images, and the folders beside them, one page at a time. A new upload can take a few seconds
 * to appear. The service's documentation leaves open whether a call without `path` covers every folder or
 * only the root; pass `path` if it matters.
 *
 * `GET /api/v1/images`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const listImages: PagedOperation<
  paths,
  [input?: ListImagesInput, options?: RequestOptions],
  ImagePage,
  ImageListItem,
  Record<400 | 401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ pagedOperation(
  {
    provider: "img-src",
    id: "listImages",
    method: "GET",
    path: "/api/v1/images",
    members: {
      limit: /* @__PURE__ */ write.range(write.query, 1, 100),
      offset: /* @__PURE__ */ write.range(write.query, 0),
      path: write.query,
    },
  },
  { style: "offset", offset: "offset", limit: "limit", defaultLimit: 50, items: "images", hasNext: "has_more" },
);

/**
 * Upload an image
 *
 * Stores the bytes once per account: the image id is derived from their SHA-256, so the same content sent
 * again adds its path to the existing image.
 * 201 means new content, 200 means that the content was already stored (`is_new: false`); an older version
 * of the service responds to a duplicate with 409. One request per file, which may have at most 5 MB
 * (5,242,880 bytes) as far as is known. `visibility: private` needs Pro, otherwise 403.
 * 413 (or 400) means that the file is too large, 404 that the account has no user record, 429 that the
 * rate limit or the month's upload quota is used up.
 *
 * `POST /api/v1/images`
 *
 * @throws ApiError with status 400, 401, 403, 404, 409, 413, 429 or 500
 */
export const uploadImage: Operation<
  paths,
  [input: UploadImageInput, options?: RequestOptions],
  UploadResponse,
  Record<400 | 401 | 403 | 404 | 409 | 413 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "uploadImage",
  method: "POST",
  path: "/api/v1/images",
  members: {
    file: write.bodyFile,
    target_path: write.body,
    visibility: /* @__PURE__ */ write.oneOf(write.body, ["public", "private"]),
  },
  required: ["file"],
  body: write.form,
  idempotent: true,
});

/**
 * Search images
 *
 * Finds images by file name and path. The response has at most `limit` images and is not paginated. A new
 * upload can take a few seconds to appear.
 *
 * `GET /api/v1/images/search`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const searchImages: Operation<
  paths,
  [input: SearchImagesInput, options?: RequestOptions],
  ImageSearchResults,
  Record<400 | 401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "searchImages",
  method: "GET",
  path: "/api/v1/images/search",
  members: { q: write.query, limit: /* @__PURE__ */ write.range(write.query, 1, 100) },
  required: ["q"],
});

/**
 * Get image metadata
 *
 * Returns an image's metadata and its delivery URLs. It does not return the image's paths; list, search
 * and upload do.
 *
 * `GET /api/v1/images/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getImage: Operation<
  paths,
  [input: GetImageInput, options?: RequestOptions],
  ImageDetails,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "getImage",
  method: "GET",
  path: "/api/v1/images/{id}",
  members: { id: write.path },
});

/**
 * Delete an image
 *
 * Deletes an image and all of its paths. To remove one path and keep the others, use `deleteImagePath`.
 *
 * `DELETE /api/v1/images/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteImage: Operation<
  paths,
  [input: DeleteImageInput, options?: RequestOptions],
  DeletedImage,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "deleteImage",
  method: "DELETE",
  path: "/api/v1/images/{id}",
  members: { id: write.path },
});

/**
 * Create a signed URL
 *
 * Signs a delivery URL for a private image. Needs Pro, otherwise 403. Without a body, the URL is valid for
 * one hour. The URL is a credential: keep it out of logs, and pass it on unchanged, since a changed query
 * may invalidate the signature. 429 also means that too many URLs were signed. The legacy member
 * `transformation` of the request body is no longer in the service's newest published schema and is not
 * supported.
 *
 * `POST /api/v1/images/{id}/signed-url`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const createSignedUrl: Operation<
  paths,
  [input: CreateSignedUrlInput, options?: RequestOptions],
  SignedUrl,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "createSignedUrl",
  method: "POST",
  path: "/api/v1/images/{id}/signed-url",
  members: { id: write.path, expires_in_seconds: /* @__PURE__ */ write.range(write.body, 60, 604800) },
  body: write.json,
  bodyOptional: true,
});

/**
 * Delete one path of an image
 *
 * Removes one path of an image. If it was the last one, the image itself is deleted too (`image_deleted`).
 *
 * `DELETE /api/v1/images/path/{username}/{filepath}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteImagePath: Operation<
  paths,
  [input: DeleteImagePathInput, options?: RequestOptions],
  DeletedImagePath,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "deleteImagePath",
  method: "DELETE",
  path: "/api/v1/images/path/{username}/{filepath}",
  members: { username: write.path, filepath: write.path },
});

/**
 * Make an image public or private
 *
 * Sets who can fetch an image by its delivery URL. `private` needs Pro, otherwise 403.
 *
 * `PATCH /api/v1/images/{id}/visibility`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateImageVisibility: Operation<
  paths,
  [input: UpdateImageVisibilityInput, options?: RequestOptions],
  ImageVisibility,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "updateImageVisibility",
  method: "PATCH",
  path: "/api/v1/images/{id}/visibility",
  members: { id: write.path, visibility: /* @__PURE__ */ write.oneOf(write.body, ["public", "private"]) },
  required: ["visibility"],
  body: write.json,
  idempotent: true,
});

/**
 * List presets
 *
 * Returns all presets of the account, without pagination. Needs Pro, otherwise 403.
 *
 * `GET /api/v1/settings/presets`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listPresets: Operation<
  paths,
  [input?: ListPresetsInput, options?: RequestOptions],
  PresetList,
  Record<401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "listPresets",
  method: "GET",
  path: "/api/v1/settings/presets",
});

/**
 * Create a preset
 *
 * Stores delivery parameters under a name, which delivery URLs refer to as `?p:name`. 403 without Pro or
 * at the plan's limit on presets (50), 409 if the name is taken.
 *
 * `POST /api/v1/settings/presets`
 *
 * @throws ApiError with status 400, 401, 403, 409, 429 or 500
 */
export const createPreset: Operation<
  paths,
  [input: CreatePresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 409 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "createPreset",
  method: "POST",
  path: "/api/v1/settings/presets",
  members: { name: write.body, description: write.body, params: write.body },
  required: ["name", "params"],
  body: write.json,
});

/**
 * Get a preset
 *
 * Returns one preset by its id. Needs Pro, otherwise 403.
 *
 * `GET /api/v1/settings/presets/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const getPreset: Operation<
  paths,
  [input: GetPresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "getPreset",
  method: "GET",
  path: "/api/v1/settings/presets/{id}",
  members: { id: write.path },
});

/**
 * Update a preset
 *
 * Changes the members that are sent and leaves the others unchanged, although it is a PUT; `params` is
 * replaced as a whole. Renditions that are already cached keep the old parameters. 409 if the new name is
 * taken, 403 without Pro.
 *
 * `PUT /api/v1/settings/presets/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 409, 429 or 500
 */
export const updatePreset: Operation<
  paths,
  [input: UpdatePresetInput, options?: RequestOptions],
  Preset,
  Record<400 | 401 | 403 | 404 | 409 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "updatePreset",
  method: "PUT",
  path: "/api/v1/settings/presets/{id}",
  members: { id: write.path, name: write.body, description: write.body, params: write.body },
  body: write.json,
});

/**
 * Delete a preset by its name
 *
 * Deletes a preset. The last path segment is the preset's name: unlike get and update, this operation does
 * not accept its id. Delivery URLs that still use the name return 400 from then on. Needs Pro, otherwise
 * 403.
 *
 * `DELETE /api/v1/settings/presets/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deletePreset: Operation<
  paths,
  [input: DeletePresetInput, options?: RequestOptions],
  Confirmation,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "deletePreset",
  method: "DELETE",
  path: "/api/v1/settings/presets/{id}",
  members: { name: /* @__PURE__ */ write.renamed(write.path, "id") },
  required: ["name"],
});

/**
 * Get user settings
 *
 * Returns the account's profile and delivery defaults, including its user name.
 *
 * `GET /api/v1/settings`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const getSettings: Operation<
  paths,
  [input?: GetSettingsInput, options?: RequestOptions],
  SettingsResponse,
  Record<401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({ provider: "img-src", id: "getSettings", method: "GET", path: "/api/v1/settings" });

/**
 * Update user settings
 *
 * Changes the members that are sent and leaves the others unchanged, although it is a PUT. `null` clears a
 * default size.
 * 404 means that the account has no user record.
 *
 * `PUT /api/v1/settings`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const updateSettings: Operation<
  paths,
  [input?: UpdateSettingsInput, options?: RequestOptions],
  UpdatedSettings,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "updateSettings",
  method: "PUT",
  path: "/api/v1/settings",
  members: {
    delivery_formats: write.body,
    default_quality: /* @__PURE__ */ write.range(write.body, 1, 100),
    default_fit_mode: /* @__PURE__ */ write.oneOf(write.body, ["cover", "contain", "fill", "scale-down"]),
    default_max_width: /* @__PURE__ */ write.range(write.body, 1),
    default_max_height: /* @__PURE__ */ write.range(write.body, 1),
    theme: write.body,
    language: write.body,
  },
  body: write.json,
});

/**
 * Get usage statistics
 *
 * Returns the plan, its limits (`null` means unlimited) and the usage of the current month.
 *
 * `GET /api/v1/usage`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const getUsage: Operation<
  paths,
  [input?: GetUsageInput, options?: RequestOptions],
  Usage,
  Record<401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({ provider: "img-src", id: "getUsage", method: "GET", path: "/api/v1/usage" });

/**
 * Check that the service is up
 *
 * Needs no credential. Unverified: documented by the vendor, but missing from its current SDKs.
 *
 * `GET /health`
 *
 * @throws ApiError with status 429 or 500
 */
export const healthCheck: Operation<
  paths,
  [input?: HealthCheckInput, options?: RequestOptions],
  Health,
  Record<429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({ provider: "img-src", id: "healthCheck", method: "GET", path: "/health", auth: false });

/**
 * List API keys
 *
 * Returns all API keys of the account, with their prefixes instead of the whole keys. Unverified: the
 * vendor's guide documents it, but its newest API description and SDKs do not.
 *
 * `GET /api/v1/settings/api-keys`
 *
 * @throws ApiError with status 401, 403, 429 or 500
 */
export const listApiKeys: Operation<
  paths,
  [input?: ListApiKeysInput, options?: RequestOptions],
  ApiKeyList,
  Record<401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "listApiKeys",
  method: "GET",
  path: "/api/v1/settings/api-keys",
});

/**
 * Create an API key
 *
 * Creates a key. No other response contains the whole `key`: store it at once, and keep it out of logs.
 * Unverified: the vendor's guide documents it, but its newest API description and SDKs do not.
 *
 * `POST /api/v1/settings/api-keys`
 *
 * @throws ApiError with status 400, 401, 403, 429 or 500
 */
export const createApiKey: Operation<
  paths,
  [input: CreateApiKeyInput, options?: RequestOptions],
  CreatedApiKey,
  Record<400 | 401 | 403 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "createApiKey",
  method: "POST",
  path: "/api/v1/settings/api-keys",
  members: {
    name: write.body,
    scopes: /* @__PURE__ */ write.oneOf(write.body, ["read", "write"]),
    expires_in_days: /* @__PURE__ */ write.range(write.body, 1, 365),
  },
  required: ["name"],
  body: write.json,
});

/**
 * Delete an API key
 *
 * Revokes a key; requests made with it return 401 from then on. Unverified: the vendor's guide documents
 * it, but its newest API description and SDKs do not.
 *
 * `DELETE /api/v1/settings/api-keys/{id}`
 *
 * @throws ApiError with status 400, 401, 403, 404, 429 or 500
 */
export const deleteApiKey: Operation<
  paths,
  [input: DeleteApiKeyInput, options?: RequestOptions],
  Confirmation,
  Record<400 | 401 | 403 | 404 | 429 | 500, ErrorResponse>
> = /* @__PURE__ */ operation({
  provider: "img-src",
  id: "deleteApiKey",
  method: "DELETE",
  path: "/api/v1/settings/api-keys/{id}",
  members: { id: write.path },
});
