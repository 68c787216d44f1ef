/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { OperationDescription } from "../../operations/description.js";

export const operations: Readonly<Record<string, OperationDescription>> = {
  listImages: {
    tag: "images",
    method: "GET",
    path: "/api/v1/images",
    description:
      "Lists the images, and the folders beside them, one page at a time. A new upload can take " +
      "a few seconds to appear. The service's documentation leaves open whether a call without " +
      "`path` covers every folder or only the root; pass `path` if it matters.",
    paged: true,
    members: [
      { name: "limit", types: ["number"], min: 1, max: 100, summary: "Images per page." },
      { name: "offset", types: ["number"], min: 0, summary: "Number of images to skip." },
      { name: "path", types: ["string"], summary: "Lists only images below this folder. Without a leading slash." },
    ],
  },
  uploadImage: {
    tag: "images",
    method: "POST",
    path: "/api/v1/images",
    description:
      "Stores the bytes once per account: the image id is derived from their SHA-256, so the " +
      "same content sent again adds its path to the existing image. 201 means new content, 200 " +
      "means that the content was already stored (`is_new: false`); an older version of the " +
      "service responds to a duplicate with 409. One request per file, which may have at most 5 " +
      "MB (5,242,880 bytes) as far as is known. `visibility: private` needs Pro, otherwise 403. " +
      "413 (or 400) means that the file is too large, 404 that the account has no user record, " +
      "429 that the rate limit or the month's upload quota is used up.",
    members: [
      {
        name: "file",
        types: ["file"],
        required: true,
        summary: "The image. If `target_path` is a folder, the image is stored under its file name.",
      },
      {
        name: "target_path",
        types: ["string"],
        summary: "Where to store the image, as a folder (`photos/2024`) or as a full path " + "(`photos/beach.jpg`).",
      },
      {
        name: "visibility",
        types: ["string"],
        values: ["public", "private"],
        summary: "Who can fetch the image. The server's default is `public`. `private` needs Pro.",
      },
    ],
  },
  searchImages: {
    tag: "images",
    method: "GET",
    path: "/api/v1/images/search",
    description:
      "Finds images by file name and path. The response has at most `limit` images and is not " +
      "paginated. A new upload can take a few seconds to appear.",
    members: [
      { name: "q", types: ["string"], required: true, summary: "The search term." },
      { name: "limit", types: ["number"], min: 1, max: 100, summary: "Maximum number of images in the response." },
    ],
  },
  getImage: {
    tag: "images",
    method: "GET",
    path: "/api/v1/images/{id}",
    description:
      "Returns an image's metadata and its delivery URLs. It does not return the image's paths; " +
      "list, search and upload do.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The image's id." }],
  },
  deleteImage: {
    tag: "images",
    method: "DELETE",
    path: "/api/v1/images/{id}",
    description:
      "Deletes an image and all of its paths. To remove one path and keep the others, use " + "`deleteImagePath`.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The image's id." }],
  },
  createSignedUrl: {
    tag: "images",
    method: "POST",
    path: "/api/v1/images/{id}/signed-url",
    description:
      "Signs a delivery URL for a private image. Needs Pro, otherwise 403. Without a body, the " +
      "URL is valid for one hour. The URL is a credential: keep it out of logs, and pass it on " +
      "unchanged, since a changed query may invalidate the signature. 429 also means that too " +
      "many URLs were signed. The legacy member `transformation` of the request body is no " +
      "longer in the service's newest published schema and is not supported.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The image's id." },
      {
        name: "expires_in_seconds",
        types: ["number"],
        min: 60,
        max: 604800,
        summary:
          "Lifetime of the URL in seconds, up to 7 days. The server's default is 3600. Some versions " +
          "of the service allow at most one day (86400).",
      },
    ],
  },
  deleteImagePath: {
    tag: "images",
    method: "DELETE",
    path: "/api/v1/images/path/{username}/{filepath}",
    description:
      "Removes one path of an image. If it was the last one, the image itself is deleted too " + "(`image_deleted`).",
    members: [
      {
        name: "username",
        types: ["string"],
        required: true,
        summary: "The caller's own user name; any other name results in a 403.",
      },
      {
        name: "filepath",
        types: ["string"],
        required: true,
        summary:
          "The path without the user name and a leading slash. It may contain slashes, and is sent " +
          "as one segment, with `/` as `%2F`.",
      },
    ],
  },
  updateImageVisibility: {
    tag: "images",
    method: "PATCH",
    path: "/api/v1/images/{id}/visibility",
    description: "Sets who can fetch an image by its delivery URL. `private` needs Pro, otherwise 403.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The image's id." },
      {
        name: "visibility",
        types: ["string"],
        required: true,
        values: ["public", "private"],
        summary: "Who can fetch the image by its delivery URL. A private image needs a signed URL.",
      },
    ],
  },
  listPresets: {
    tag: "presets",
    method: "GET",
    path: "/api/v1/settings/presets",
    description: "Returns all presets of the account, without pagination. Needs Pro, otherwise 403.",
    members: [],
  },
  createPreset: {
    tag: "presets",
    method: "POST",
    path: "/api/v1/settings/presets",
    description:
      "Stores delivery parameters under a name, which delivery URLs refer to as `?p:name`. 403 " +
      "without Pro or at the plan's limit on presets (50), 409 if the name is taken.",
    members: [
      { name: "name", types: ["string"], required: true, summary: "Case-sensitive and unique per account." },
      { name: "description", types: ["string"] },
      {
        name: "params",
        types: ["object"],
        required: true,
        summary: "Delivery parameters as native JSON values. Unknown parameters are passed on unchanged.",
      },
    ],
  },
  getPreset: {
    tag: "presets",
    method: "GET",
    path: "/api/v1/settings/presets/{id}",
    description: "Returns one preset by its id. Needs Pro, otherwise 403.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The preset's id, not its name." }],
  },
  updatePreset: {
    tag: "presets",
    method: "PUT",
    path: "/api/v1/settings/presets/{id}",
    description:
      "Changes the members that are sent and leaves the others unchanged, although it is a PUT; " +
      "`params` is replaced as a whole. Renditions that are already cached keep the old " +
      "parameters. 409 if the new name is taken, 403 without Pro.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The preset's id, not its name." },
      { name: "name", types: ["string"], summary: "Case-sensitive and unique per account." },
      { name: "description", types: ["null", "string"], summary: "`null` clears it." },
      {
        name: "params",
        types: ["object"],
        summary: "Delivery parameters as native JSON values. Unknown parameters are passed on unchanged.",
      },
    ],
  },
  deletePreset: {
    tag: "presets",
    method: "DELETE",
    path: "/api/v1/settings/presets/{id}",
    description:
      "Deletes a preset. The last path segment is the preset's name: unlike get and update, this " +
      "operation does not accept its id. Delivery URLs that still use the name return 400 from " +
      "then on. Needs Pro, otherwise 403.",
    members: [
      {
        name: "name",
        types: ["string"],
        required: true,
        summary: "The preset's name, which is case-sensitive. Not its id.",
      },
    ],
  },
  getSettings: {
    tag: "settings",
    method: "GET",
    path: "/api/v1/settings",
    description: "Returns the account's profile and delivery defaults, including its user name.",
    members: [],
  },
  updateSettings: {
    tag: "settings",
    method: "PUT",
    path: "/api/v1/settings",
    description:
      "Changes the members that are sent and leaves the others unchanged, although it is a PUT. " +
      "`null` clears a default size. 404 means that the account has no user record.",
    members: [
      {
        name: "delivery_formats",
        types: ["string"],
        list: true,
        summary: "Formats in order of preference, such as `webp`, `avif` and `jpeg`.",
      },
      { name: "default_quality", types: ["number"], min: 1, max: 100 },
      {
        name: "default_fit_mode",
        types: ["string"],
        values: ["cover", "contain", "fill", "scale-down"],
        summary:
          "How the image fills its box. `cover` fills and crops, `contain` fits inside, `fill` " +
          "stretches, `scale-down` fits inside and never enlarges.",
      },
      { name: "default_max_width", types: ["null", "number"], min: 1, summary: "In pixels; `null` clears it." },
      { name: "default_max_height", types: ["null", "number"], min: 1, summary: "In pixels; `null` clears it." },
      { name: "theme", types: ["string"], summary: "`light`, `dark` or another that the dashboard knows." },
      { name: "language", types: ["string"], summary: "`en`, `ko` or another that the dashboard knows." },
    ],
  },
  getUsage: {
    tag: "usage",
    method: "GET",
    path: "/api/v1/usage",
    description: "Returns the plan, its limits (`null` means unlimited) and the usage of the current month.",
    members: [],
  },
  healthCheck: {
    tag: "health",
    method: "GET",
    path: "/health",
    description: "Needs no credential. Unverified: documented by the vendor, but missing from its current " + "SDKs.",
    members: [],
  },
  listApiKeys: {
    tag: "apiKeys",
    method: "GET",
    path: "/api/v1/settings/api-keys",
    description:
      "Returns all API keys of the account, with their prefixes instead of the whole keys. " +
      "Unverified: the vendor's guide documents it, but its newest API description and SDKs do " +
      "not.",
    members: [],
  },
  createApiKey: {
    tag: "apiKeys",
    method: "POST",
    path: "/api/v1/settings/api-keys",
    description:
      "Creates a key. No other response contains the whole `key`: store it at once, and keep it " +
      "out of logs. Unverified: the vendor's guide documents it, but its newest API description " +
      "and SDKs do not.",
    members: [
      { name: "name", types: ["string"], required: true },
      {
        name: "scopes",
        types: ["string"],
        list: true,
        values: ["read", "write"],
        summary: "Scopes of the key. The server's default is both.",
      },
      {
        name: "expires_in_days",
        types: ["number"],
        min: 1,
        max: 365,
        summary: "Days until the key expires. Without it, the key does not expire.",
      },
    ],
  },
  deleteApiKey: {
    tag: "apiKeys",
    method: "DELETE",
    path: "/api/v1/settings/api-keys/{id}",
    description:
      "Revokes a key; requests made with it return 401 from then on. Unverified: the vendor's " +
      "guide documents it, but its newest API description and SDKs do not.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The key's id (a UUID), not the key." }],
  },
};
