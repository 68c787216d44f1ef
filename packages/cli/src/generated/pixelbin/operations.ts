/**
 * Generated from spec/pixelbin.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { OperationDescription } from "../../operations/description.js";

export const operations: Readonly<Record<string, OperationDescription>> = {
  addCredentials: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/credentials",
    description:
      "Stores what a module needs to reach a third-party service on your behalf. Which members " +
      "`credentials` has depends on the module.",
    members: [
      {
        name: "credentials",
        types: ["object"],
        required: true,
        secret: true,
        summary: "Secrets of a transformation module; their names depend on the module.",
      },
      { name: "pluginId", types: ["string"], required: true, summary: "Identifier of the module." },
    ],
  },
  deleteCredentials: {
    tag: "assets",
    method: "DELETE",
    path: "/service/platform/assets/v1.0/credentials/{pluginId}",
    description:
      "Removes the stored credentials of one module. The response contains those secrets in " +
      "clear text: never log it.",
    members: [{ name: "pluginId", types: ["string"], required: true, summary: "Identifier of the module." }],
  },
  updateCredentials: {
    tag: "assets",
    method: "PATCH",
    path: "/service/platform/assets/v1.0/credentials/{pluginId}",
    description: "Overwrites the stored credentials of one module.",
    members: [
      { name: "pluginId", types: ["string"], required: true, summary: "Identifier of the module." },
      {
        name: "credentials",
        types: ["object"],
        required: true,
        secret: true,
        summary: "Secrets of a transformation module; their names depend on the module.",
      },
    ],
  },
  getFileById: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/files/id/{_id}",
    description: "Reads the record of one file, found by its UUID. Reads no bytes; those are at `url`.",
    members: [{ name: "_id", types: ["string"], required: true, summary: "The file's `_id`, a UUID." }],
  },
  getFileByFileId: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/files/{fileId}",
    description:
      "Reads the record of one file, found by its path and name. A file directly in a folder " +
      "named `id` at the root cannot be read this way, because `getFileById` uses that path.",
    members: [
      {
        name: "fileId",
        types: ["string"],
        required: true,
        summary: "The file's path and name joined by `/`, or the name alone at the root.",
      },
    ],
  },
  deleteFile: {
    tag: "assets",
    method: "DELETE",
    path: "/service/platform/assets/v1.0/files/{fileId}",
    description:
      "Deletes one file. The response is the last state of the record; its `isActive` may still " + "be true.",
    members: [
      {
        name: "fileId",
        types: ["string"],
        required: true,
        summary: "The file's path and name joined by `/`, or the name alone at the root.",
      },
    ],
  },
  updateFile: {
    tag: "assets",
    method: "PATCH",
    path: "/service/platform/assets/v1.0/files/{fileId}",
    description:
      "Changes the given members and leaves the others unchanged. A new `name` or `path` changes " +
      "`fileId` and `url` too; `tags` and `metadata` are replaced as a whole.",
    members: [
      {
        name: "fileId",
        types: ["string"],
        required: true,
        summary: "The file's path and name joined by `/`, or the name alone at the root.",
      },
      { name: "name", types: ["string"], summary: "New name." },
      { name: "path", types: ["string"], summary: "Folder to move the file to." },
      {
        name: "access",
        types: ["string"],
        values: ["public-read", "private"],
        summary: "Who can fetch the file. `public-read` is the server's default.",
      },
      { name: "isActive", types: ["boolean"], summary: "Whether the file is delivered." },
      { name: "tags", types: ["string"], list: true, summary: "Tags." },
      {
        name: "metadata",
        types: ["object"],
        summary: "Custom key-value pairs. The server adds `source`, and `publicUploadId` after a signed " + "upload.",
      },
    ],
  },
  deleteFiles: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/files/delete",
    description:
      "Deletes files by their `_id`s (UUIDs, not `fileId`s). Compare the response with the " +
      "request: it is not documented how unknown ids are handled.",
    members: [{ name: "ids", types: ["string"], list: true, required: true, summary: "The `_id`s of the files." }],
  },
  getFolderDetails: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/folders",
    description: "Reads the record of one folder. To list its content, use `listFiles`.",
    members: [
      { name: "path", types: ["string"], summary: "Its parent folder. Defaults to the root." },
      { name: "name", types: ["string"], summary: "Name of the folder." },
    ],
  },
  createFolder: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/folders",
    description: "Creates a folder, and any parent folders that do not exist yet.",
    members: [
      { name: "name", types: ["string"], required: true, summary: "Name of the folder." },
      { name: "path", types: ["string"], summary: "Folder to create it in. Defaults to the root." },
    ],
  },
  deleteFolder: {
    tag: "assets",
    method: "DELETE",
    path: "/service/platform/assets/v1.0/folders/{folderId}",
    description:
      "Permanently deletes the folder with its subfolders and files. Here `folderId` is the " +
      "folder's `_id`, a UUID, not its path and name.",
    members: [{ name: "folderId", types: ["string"], required: true, summary: "The folder's `_id`, a UUID." }],
  },
  updateFolder: {
    tag: "assets",
    method: "PATCH",
    path: "/service/platform/assets/v1.0/folders/{folderId}",
    description:
      "Sets `isActive`; false hides the folder without deleting anything. Here `folderId` is the " +
      "folder's path and name, such as `2026/summer`, not its `_id`. Name and path cannot be " +
      "changed.",
    members: [
      {
        name: "folderId",
        types: ["string"],
        required: true,
        summary: "The folder's path and name joined by `/`, or the name alone at the root.",
      },
      { name: "isActive", types: ["boolean"], summary: "False hides the folder." },
    ],
  },
  getFolderAncestors: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/folders/{_id}/ancestors",
    description: "Reads a folder and its ancestors, starting at the root.",
    members: [{ name: "_id", types: ["string"], required: true, summary: "The folder's `_id`, a UUID." }],
  },
  listFiles: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/listFiles",
    description:
      "Lists the content of a folder, one page at a time. Without `name` and `path`, it lists " +
      "the root. With `name`, it searches.",
    paged: true,
    members: [
      { name: "name", types: ["string"], summary: "Search by name." },
      { name: "path", types: ["string"], summary: "Folder to list or search. Defaults to the root." },
      { name: "format", types: ["string"], summary: "Filter by format." },
      { name: "tags", types: ["string"], list: true, summary: "Filter by tags." },
      {
        name: "onlyFiles",
        types: ["boolean"],
        summary: "Whether to exclude folders. Do not combine with `onlyFolders`.",
      },
      {
        name: "onlyFolders",
        types: ["boolean"],
        summary: "Whether to exclude files. Do not combine with `onlyFiles`.",
      },
      { name: "pageNo", types: ["number"], min: 1, summary: "Number of the page, from 1." },
      { name: "pageSize", types: ["number"], min: 1, summary: "Items per page. The maximum is not documented." },
      {
        name: "sort",
        types: ["string"],
        summary:
          "Key to sort by. The vendor's documentation puts a `-` after the key for descending order; " +
          "this has not been observed.",
      },
    ],
  },
  getDefaultAssetForPlayground: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/playground/default",
    description: "Reads the sample image of the console's transformation playground.",
    members: [],
  },
  getModules: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/playground/plugins",
    description:
      "Lists every module with its operations and parameters, the separators of a URL pattern, " + "and presets.",
    members: [],
  },
  getModule: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/playground/plugins/{identifier}",
    description: "Reads the operations and parameters of one module.",
    members: [
      {
        name: "identifier",
        types: ["string"],
        required: true,
        summary: "The module's identifier, such as `t` or `erase`.",
      },
    ],
  },
  getPresets: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/presets",
    description: "Lists the presets, one page at a time.",
    paged: true,
    members: [
      { name: "pageNo", types: ["number"], min: 1, summary: "Number of the page, from 1." },
      { name: "pageSize", types: ["number"], min: 1, summary: "Items per page. The maximum is not documented." },
      { name: "name", types: ["string"], summary: "Search by the preset's name." },
      { name: "transformation", types: ["string"], summary: "Search by the transformation." },
      { name: "archived", types: ["boolean"], summary: "True lists the archived presets, false the others." },
      { name: "sort", types: ["string"], list: true, summary: "Keys to sort by." },
    ],
  },
  addPreset: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/presets",
    description:
      "Stores a chain of transformations under a name, which URLs refer to as `p:name`. A preset " +
      "has at most 15 transformations.",
    members: [
      { name: "presetName", types: ["string"], required: true, summary: "Name of the preset." },
      {
        name: "transformation",
        types: ["string"],
        required: true,
        summary: "Operations joined by `~`; `$name` is a placeholder for a value given in the URL.",
      },
      { name: "params", types: ["object"], summary: "The variables of the transformation, by name." },
    ],
  },
  getPreset: {
    tag: "assets",
    method: "GET",
    path: "/service/platform/assets/v1.0/presets/{presetName}",
    description: "Reads one preset by its name.",
    members: [{ name: "presetName", types: ["string"], required: true, summary: "Name of the preset." }],
  },
  deletePreset: {
    tag: "assets",
    method: "DELETE",
    path: "/service/platform/assets/v1.0/presets/{presetName}",
    description: "Deletes one preset. URLs that use it stop working.",
    members: [{ name: "presetName", types: ["string"], required: true, summary: "Name of the preset." }],
  },
  updatePreset: {
    tag: "assets",
    method: "PATCH",
    path: "/service/platform/assets/v1.0/presets/{presetName}",
    description: "Sets `archived`, the only member of a preset that can be changed.",
    members: [
      { name: "presetName", types: ["string"], required: true, summary: "Name of the preset." },
      { name: "archived", types: ["boolean"], required: true, summary: "True archives the preset." },
    ],
  },
  fileUpload: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/upload/direct",
    description:
      "Sends the bytes as one multipart form. At most 25 MB for an image and 150 MB for anything " +
      "else; executables and scripts are refused. For large files, use `createSignedUrlV2`, " +
      "which uploads in parts.",
    members: [
      { name: "file", types: ["file"], required: true, summary: "The bytes, with a file name and a content type." },
      { name: "path", types: ["string"], summary: "Folder to store the file in. Defaults to the root." },
      {
        name: "name",
        types: ["string"],
        summary: "Name of the file, which the server makes URL-safe. Defaults to the name of the file part.",
      },
      {
        name: "access",
        types: ["string"],
        values: ["public-read", "private"],
        summary: "Who can fetch the file. `public-read` is the server's default.",
      },
      { name: "tags", types: ["string"], list: true, summary: "Tags." },
      { name: "metadata", types: ["object"], summary: "Custom key-value pairs, sent as JSON text." },
      {
        name: "overwrite",
        types: ["boolean"],
        summary:
          "Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The " +
          "server's default is false.",
      },
      {
        name: "filenameOverride",
        types: ["boolean"],
        summary: "Whether to add a unique suffix if the name is taken. The server's default is false.",
      },
    ],
  },
  urlUpload: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/upload/url",
    description: "Makes the server fetch and store a file. The limits of `fileUpload` apply.",
    members: [
      { name: "url", types: ["string"], required: true, summary: "URL of the file. The scheme may be omitted." },
      { name: "path", types: ["string"], summary: "Folder to store the file in. Defaults to the root." },
      {
        name: "name",
        types: ["string"],
        summary: "Name of the file, which the server makes URL-safe. Defaults to the name in the URL.",
      },
      {
        name: "access",
        types: ["string"],
        values: ["public-read", "private"],
        summary: "Who can fetch the file. `public-read` is the server's default.",
      },
      { name: "tags", types: ["string"], list: true, summary: "Tags." },
      {
        name: "metadata",
        types: ["object"],
        summary: "Custom key-value pairs. The server adds `source`, and `publicUploadId` after a signed " + "upload.",
      },
      {
        name: "overwrite",
        types: ["boolean"],
        summary:
          "Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The " +
          "server's default is false.",
      },
      {
        name: "filenameOverride",
        types: ["boolean"],
        summary: "Whether to add a unique suffix if the name is taken. The server's default is false.",
      },
    ],
  },
  createSignedUrl: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v1.0/upload/signed-url",
    description:
      "Creates a signed URL of PixelBin's underlying storage, valid for five minutes. Prefer " +
      "`createSignedUrlV2`: it takes files in parts and returns the stored file. How to send the " +
      "bytes depends on the host: to `storage.googleapis.com`, PUT them with `fields` as " +
      "headers; anywhere else, POST a multipart form with `fields` first and `file` last.",
    members: [
      { name: "name", types: ["string"], summary: "Name of the file. Defaults to `asset-` with a random suffix." },
      { name: "path", types: ["string"], summary: "Folder to store the file in. Defaults to the root." },
      {
        name: "format",
        types: ["string"],
        summary: "Format of the file, such as `jpeg`, which is the server's default.",
      },
      {
        name: "access",
        types: ["string"],
        values: ["public-read", "private"],
        summary: "Who can fetch the file. `public-read` is the server's default.",
      },
      { name: "tags", types: ["string"], list: true, summary: "Tags." },
      {
        name: "metadata",
        types: ["object"],
        summary: "Custom key-value pairs. The server adds `source`, and `publicUploadId` after a signed " + "upload.",
      },
      {
        name: "overwrite",
        types: ["boolean"],
        summary:
          "Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The " +
          "server's default is false.",
      },
      {
        name: "filenameOverride",
        types: ["boolean"],
        summary: "Whether to add a unique suffix if the name is taken. The server's default is false.",
      },
    ],
  },
  createSignedUrlV2: {
    tag: "assets",
    method: "POST",
    path: "/service/platform/assets/v2.0/upload/signed-url",
    description:
      "Creates a signed URL for `uploadPart` and `completeMultipartUpload`. It can be given to a " +
      "browser, which then needs no token. The upload must be completed before the URL expires; " +
      "the URL cannot be renewed. The server adds `.<format>` to the name.",
    members: [
      { name: "name", types: ["string"], summary: "Name of the file, without its extension." },
      { name: "path", types: ["string"], summary: "Folder to store the file in. Defaults to the root." },
      { name: "format", types: ["string"], summary: "Format of the file, such as `jpeg`." },
      {
        name: "access",
        types: ["string"],
        values: ["public-read", "private"],
        summary: "Who can fetch the file. `public-read` is the server's default.",
      },
      { name: "tags", types: ["string"], list: true, summary: "Tags." },
      {
        name: "metadata",
        types: ["object"],
        summary: "Custom key-value pairs. The server adds `source`, and `publicUploadId` after a signed " + "upload.",
      },
      {
        name: "overwrite",
        types: ["boolean"],
        summary:
          "Whether to replace a file of the same name. Takes precedence over `filenameOverride`. The " +
          "server's default is false.",
      },
      {
        name: "filenameOverride",
        types: ["boolean"],
        summary: "Whether to add a unique suffix if the name is taken. The server's default is false.",
      },
      {
        name: "expiry",
        types: ["number"],
        min: 1,
        max: 3600,
        summary: "Lifetime of the URL in seconds. The server's default is 3000.",
      },
    ],
  },
  createPrediction: {
    tag: "predictions",
    method: "POST",
    path: "/service/platform/transformation/v1.0/predictions/{plugin}/{operation}",
    description:
      "Starts a job on one model and returns at once. Inputs are body members named `input.` " +
      "followed by the field, such as `input.image`; the fields of a model are in " +
      "`getPredictionSchema`. An array is sent as the same field once per element. The job may " +
      "be charged, so this call is never retried automatically.",
    open: true,
    members: [
      {
        name: "plugin",
        types: ["string"],
        required: true,
        summary: "The plugin: the first part of the model's name, such as `erase` in `erase_bg`.",
      },
      {
        name: "operation",
        types: ["string"],
        required: true,
        summary: "The operation: the second part of the model's name, such as `bg` in `erase_bg`.",
      },
      {
        name: "webhook",
        types: ["string"],
        summary: "URL that is called when the job ends. Treat the call only as a hint, and read the job " + "again.",
      },
    ],
  },
  getPrediction: {
    tag: "predictions",
    method: "GET",
    path: "/service/platform/transformation/v1.0/predictions/{requestId}",
    description:
      "Reads the state of one job. `SUCCESS` and `FAILURE` are final; any other status means " +
      "that the job has not finished. The response for a failed job has status 200, too. Outputs " +
      "are deleted after `retention`.",
    members: [
      {
        name: "requestId",
        types: ["string"],
        required: true,
        summary: "The job's `_id`, `<plugin>--<operation>--<uuid>`.",
      },
    ],
  },
  listPredictions: {
    tag: "predictions",
    method: "GET",
    path: "/service/public/transformation/v1.0/predictions",
    description: "Lists the models that can be run. Needs no token.",
    members: [],
  },
  getPredictionSchema: {
    tag: "predictions",
    method: "GET",
    path: "/service/public/transformation/v1.0/predictions/schema/{name}",
    description: "Reads the inputs that a model accepts. Needs no token.",
    members: [{ name: "name", types: ["string"], required: true, summary: "The model's name, such as `erase_bg`." }],
  },
  getAppOrgDetails: {
    tag: "organization",
    method: "GET",
    path: "/service/platform/organization/v1.0/apps/info",
    description:
      "Reads the app and the organization of the token; a cheap way to check whether the token " +
      "is valid. The response contains the token in clear text: never log it.",
    members: [],
  },
  createBootstrapToken: {
    tag: "organization",
    method: "POST",
    path: "/service/platform/organization/v1.0/apps/bootstrap_token",
    description:
      "Beta. Call it on a server, for each page that hosts the widget. Give only `token` to the " +
      "page; it is valid for about two minutes.",
    members: [
      { name: "parentOrigin", types: ["string"], required: true, summary: "Origin of the page that hosts the widget." },
    ],
  },
  getTransformationContext: {
    tag: "transformation",
    method: "GET",
    path: "/service/platform/transformation/context",
    description:
      "Reads what each step of a transformation did to one image. `context` may contain headers " +
      "of the request for the image.",
    members: [
      { name: "url", types: ["string"], required: true, summary: "Path of the delivery URL, starting at its version." },
    ],
  },
  getUsageV2: {
    tag: "billing",
    method: "GET",
    path: "/service/platform/payment/v1.0/usage",
    description: "Reads the storage and credits that are used, and the total of each.",
    members: [],
  },
  getUsage: {
    tag: "billing",
    method: "GET",
    path: "/service/platform/payment/v1.0/usage/subscription",
    description: "Reads the usage of the subscription, without add-ons. To include them, use `getUsageV2`.",
    members: [],
  },
  uploadPart: {
    tag: "signedUpload",
    method: "PUT",
    path: "/service/public/assets/v1.0/signed-multipart",
    description:
      "Stores one part. Parts may be sent in any order, several at the same time, and sent again " +
      "after a failure. Send the URL and the fields that `createSignedUrlV2` returned, " +
      "unchanged. Needs no token.",
    members: [
      { name: "pbs", types: ["string"], required: true, secret: true, summary: "Signature of the signed URL." },
      {
        name: "pbe",
        types: ["string"],
        required: true,
        secret: true,
        summary: "Time at which the signed URL expires, in milliseconds since 1970.",
      },
      {
        name: "pbt",
        types: ["string"],
        required: true,
        secret: true,
        summary: "Access key of the token that signed the URL.",
      },
      { name: "pbo", types: ["string"], required: true, summary: "Id of the organization." },
      { name: "pbu", types: ["string"], required: true, summary: "Id of the upload." },
      { name: "partNumber", types: ["number"], required: true, min: 1, summary: "Number of the part, from 1." },
      {
        name: "x-pixb-meta-assetdata",
        types: ["string"],
        required: true,
        secret: true,
        summary:
          "The field of this name that `createSignedUrlV2` returned, byte for byte. It contains " +
          "JSON; do not parse and serialize it again.",
      },
      { name: "file", types: ["file"], required: true, summary: "The bytes of the part, with any file name." },
    ],
  },
  completeMultipartUpload: {
    tag: "signedUpload",
    method: "POST",
    path: "/service/public/assets/v1.0/signed-multipart",
    description:
      "Ends the upload: joins the parts into one file and returns it. Send the URL and the " +
      "fields that `createSignedUrlV2` returned, unchanged. Needs no token.",
    members: [
      { name: "pbs", types: ["string"], required: true, secret: true, summary: "Signature of the signed URL." },
      {
        name: "pbe",
        types: ["string"],
        required: true,
        secret: true,
        summary: "Time at which the signed URL expires, in milliseconds since 1970.",
      },
      {
        name: "pbt",
        types: ["string"],
        required: true,
        secret: true,
        summary: "Access key of the token that signed the URL.",
      },
      { name: "pbo", types: ["string"], required: true, summary: "Id of the organization." },
      { name: "pbu", types: ["string"], required: true, summary: "Id of the upload." },
      {
        name: "parts",
        types: ["number"],
        list: true,
        required: true,
        min: 1,
        summary: "Numbers of all parts, in ascending order.",
      },
      {
        name: "x-pixb-meta-assetdata",
        types: ["string"],
        required: true,
        secret: true,
        summary:
          "The field of this name that `createSignedUrlV2` returned, byte for byte. It contains " +
          "JSON; do not parse and serialize it again.",
      },
    ],
  },
};
