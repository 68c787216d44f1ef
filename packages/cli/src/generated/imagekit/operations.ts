/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { OperationDescription } from "../../operations/description.js";

export const operations: Readonly<Record<string, OperationDescription>> = {
  listFiles: {
    tag: "assets",
    method: "GET",
    path: "/v1/files",
    description:
      "Returns an array, without a total or a link to the next page: a page with fewer than " +
      "`limit` entries is the last. The list is not a snapshot: while files change, pagination " +
      "by offset can skip or repeat entries, and a new upload may take a few seconds to appear. " +
      "With `searchQuery` the service ignores `type` and `tags`.",
    paged: true,
    members: [
      {
        name: "type",
        types: ["string"],
        values: ["file", "file-version", "folder", "all"],
        summary:
          "What to list. `all` means files and folders, not file versions. Ignored when " + "`searchQuery` is given.",
      },
      {
        name: "sort",
        types: ["string"],
        values: [
          "ASC_NAME",
          "DESC_NAME",
          "ASC_CREATED",
          "DESC_CREATED",
          "ASC_UPDATED",
          "DESC_UPDATED",
          "ASC_HEIGHT",
          "DESC_HEIGHT",
          "ASC_WIDTH",
          "DESC_WIDTH",
          "ASC_SIZE",
          "DESC_SIZE",
          "ASC_RELEVANCE",
          "DESC_RELEVANCE",
        ],
        summary: "Order of the entries. The two relevance orders apply only with `searchQuery`.",
      },
      {
        name: "path",
        types: ["string"],
        summary:
          "Lists only the direct content of this folder. To search its subfolders too, use a `path` " +
          "condition in `searchQuery`. Without this parameter, the whole library is listed.",
      },
      {
        name: "searchQuery",
        types: ["string"],
        summary:
          "Conditions on fields such as `name`, `tags`, `createdAt`, `size`, `format`, `private` or " +
          '`"customMetadata.sku"`, joined by `AND`, `OR` and parentheses. Put values in double ' +
          'quotes, and field names that contain a dot too. Times may be relative: `createdAt > "7d"` ' +
          "means the last seven days.",
      },
      {
        name: "fileType",
        types: ["string"],
        values: ["all", "image", "non-image"],
        summary: "Restricts files to images or to everything else.",
      },
      { name: "limit", types: ["number"], min: 1, max: 1000, summary: "Entries per page." },
      { name: "skip", types: ["number"], min: 0, summary: "Number of entries to skip." },
      {
        name: "tags",
        types: ["string"],
        list: true,
        summary:
          "Files that have any of these tags. Sent joined by commas, so a tag that contains a comma " +
          "cannot be searched for. Ignored when `searchQuery` is given.",
      },
    ],
  },
  createAiFilterSearch: {
    tag: "assets",
    method: "POST",
    path: "/v1/ai-filter-search",
    description:
      "Beta. Writes the query for `searchQuery` of `listFiles` and runs no search itself. The " +
      "call can be repeated safely.",
    members: [
      {
        name: "prompt",
        types: ["string"],
        required: true,
        summary: "The question, such as `videos longer than a minute from last week`.",
      },
      { name: "currentFolder", types: ["string"], summary: 'The absolute path to which "this folder" refers.' },
      {
        name: "timezone",
        types: ["string"],
        summary:
          'An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service\'s ' + "default is UTC.",
      },
    ],
  },
  getFileDetails: {
    tag: "files",
    method: "GET",
    path: "/v1/files/{fileId}/details",
    description: "Returns the current version only; for the earlier ones, use `getFileVersionDetails`.",
    members: [{ name: "fileId", types: ["string"], required: true, summary: "The file's id." }],
  },
  updateFileDetails: {
    tag: "files",
    method: "PATCH",
    path: "/v1/files/{fileId}/details",
    description:
      "Attributes and publication cannot be changed in one request. Only the current version can " +
      "be edited. An absent member stays unchanged; `null` clears it. Not retried automatically: " +
      "`remove-bg` creates a new version of the file, and each run of an extension is billed.",
    members: [
      { name: "fileId", types: ["string"], required: true, summary: "The file's id." },
      {
        name: "removeAITags",
        types: ["array", "string"],
        summary: "AI tags to remove, or `all`. They are removed before `extensions` run.",
      },
      { name: "webhookUrl", types: ["string"], summary: "URL that is called when asynchronous extensions have ended." },
      {
        name: "extensions",
        types: ["object"],
        list: true,
        summary: "Extensions to run on the file; each run is billed.",
      },
      { name: "tags", types: ["string"], list: true, summary: "Replaces all tags; `null` clears them." },
      {
        name: "customCoordinates",
        types: ["null", "string"],
        summary: "The area of interest as `x,y,width,height` in pixels; `null` clears it.",
      },
      {
        name: "customMetadata",
        types: ["object"],
        summary: "Values by field name, merged with the existing ones; `null` clears a field.",
      },
      { name: "description", types: ["string"] },
      { name: "publish", types: ["object"], summary: "Whether the file is published." },
    ],
  },
  deleteFile: {
    tag: "files",
    method: "DELETE",
    path: "/v1/files/{fileId}",
    description:
      "Copies in the cache of the delivery network remain available until they are purged. " +
      "Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted " +
      "it.",
    members: [{ name: "fileId", types: ["string"], required: true, summary: "The file's id." }],
  },
  addTags: {
    tag: "files",
    method: "POST",
    path: "/v1/files/addTags",
    description:
      "If any id is unknown, no file is changed and the response is 404. Adding a tag twice " +
      "changes nothing, so the request can be repeated safely.",
    members: [
      { name: "fileIds", types: ["string"], list: true, required: true, summary: "1 to 50 ids." },
      {
        name: "tags",
        types: ["string"],
        list: true,
        required: true,
        summary: "All tags together have at most 500 characters.",
      },
    ],
  },
  removeTags: {
    tag: "files",
    method: "POST",
    path: "/v1/files/removeTags",
    description:
      "If any id is unknown, no file is changed and the response is 404. Removing a tag twice " +
      "changes nothing, so the request can be repeated safely.",
    members: [
      { name: "fileIds", types: ["string"], list: true, required: true, summary: "1 to 50 ids." },
      {
        name: "tags",
        types: ["string"],
        list: true,
        required: true,
        summary: "All tags together have at most 500 characters.",
      },
    ],
  },
  removeAITags: {
    tag: "files",
    method: "POST",
    path: "/v1/files/removeAITags",
    description:
      "If any id is unknown, no file is changed and the response is 404. Removing a tag twice " +
      "changes nothing, so the request can be repeated safely.",
    members: [
      { name: "fileIds", types: ["string"], list: true, required: true, summary: "1 to 50 ids." },
      { name: "AITags", types: ["string"], list: true, required: true, summary: "Names of AI tags." },
    ],
  },
  bulkFileDelete: {
    tag: "files",
    method: "POST",
    path: "/v1/files/batch/deleteByFileIds",
    description: "If any id is unknown, no file is deleted and the response is 404.",
    members: [{ name: "fileIds", types: ["string"], list: true, required: true, summary: "1 to 100 ids." }],
  },
  copyFile: {
    tag: "files",
    method: "POST",
    path: "/v1/files/copy",
    description:
      "If the folder already has a file of that name, the copied versions become new versions of " + "that file.",
    members: [
      { name: "sourceFilePath", types: ["string"], required: true, summary: "Folder and name of the file." },
      { name: "destinationPath", types: ["string"], required: true, summary: "Path of a folder, not of a file." },
      {
        name: "includeFileVersions",
        types: ["boolean"],
        summary: "Whether to copy the earlier versions too. The service's default is false.",
      },
    ],
  },
  moveFile: {
    tag: "files",
    method: "POST",
    path: "/v1/files/move",
    description:
      "If the folder already has a file of that name, the moved versions become new versions of " + "that file.",
    members: [
      { name: "sourceFilePath", types: ["string"], required: true, summary: "Folder and name of the file." },
      { name: "destinationPath", types: ["string"], required: true, summary: "Path of a folder, not of a file." },
    ],
  },
  renameFile: {
    tag: "files",
    method: "PUT",
    path: "/v1/files/rename",
    description:
      "In the new name, each character other than a letter, a digit, `.`, `_` or `-` becomes " +
      "`_`. `purgeCache` purges the old URL and its variants with the transformation in the " +
      "query; variants with the transformation in the path stay cached. Not retried " +
      "automatically: a second attempt would not find the old name, or would count as another " +
      "purge.",
    members: [
      { name: "filePath", types: ["string"], required: true, summary: "Folder and current name of the file." },
      { name: "newFileName", types: ["string"], required: true, summary: "The new name, without a folder." },
      {
        name: "purgeCache",
        types: ["boolean"],
        summary: "Whether to purge the old URL. The service's default is false.",
      },
    ],
  },
  getFileVersions: {
    tag: "fileVersions",
    method: "GET",
    path: "/v1/files/{fileId}/versions",
    description:
      "Returns the current version first, as `file`, and then the earlier ones, as " +
      "`file-version`. `versionInfo.id` identifies a version. Not paginated.",
    members: [{ name: "fileId", types: ["string"], required: true, summary: "The file's id." }],
  },
  getFileVersionDetails: {
    tag: "fileVersions",
    method: "GET",
    path: "/v1/files/{fileId}/versions/{versionId}",
    description: "The id of the current version is valid too.",
    members: [
      { name: "fileId", types: ["string"], required: true, summary: "The file's id." },
      {
        name: "versionId",
        types: ["string"],
        required: true,
        summary: "The version's id: `versionInfo.id` in its details.",
      },
    ],
  },
  deleteFileVersion: {
    tag: "fileVersions",
    method: "DELETE",
    path: "/v1/files/{fileId}/versions/{versionId}",
    description:
      "The current version cannot be deleted this way. Retried when no response arrives, so that " +
      "a 404 may mean that an earlier attempt deleted it.",
    members: [
      { name: "fileId", types: ["string"], required: true, summary: "The file's id." },
      {
        name: "versionId",
        types: ["string"],
        required: true,
        summary: "The version's id: `versionInfo.id` in its details.",
      },
    ],
  },
  restoreFileVersion: {
    tag: "fileVersions",
    method: "PUT",
    path: "/v1/files/{fileId}/versions/{versionId}/restore",
    description:
      "Not retried automatically: it is not documented what a second attempt does to a version " +
      "that is already current.",
    members: [
      { name: "fileId", types: ["string"], required: true, summary: "The file's id." },
      {
        name: "versionId",
        types: ["string"],
        required: true,
        summary: "The version's id: `versionInfo.id` in its details.",
      },
    ],
  },
  createFolder: {
    tag: "folders",
    method: "POST",
    path: "/v1/folder",
    description:
      "Missing parent folders are created too. In the name, each character other than a letter " +
      "or a digit becomes `_`. The response has no content: the service sends an empty body or " +
      "an empty object. The response for a folder that already exists is not documented.",
    members: [
      { name: "folderName", types: ["string"], required: true, summary: "The name, without a slash." },
      { name: "parentFolderPath", types: ["string"], required: true, summary: "The parent folder; `/` is the root." },
    ],
  },
  deleteFolder: {
    tag: "folders",
    method: "DELETE",
    path: "/v1/folder",
    description:
      "Permanent. The path is sent in a JSON body, and some proxies remove the body of a DELETE " +
      "request. Retried when no response arrives, so that a 404 may mean that an earlier attempt " +
      "deleted it.",
    members: [{ name: "folderPath", types: ["string"], required: true }],
  },
  copyFolder: {
    tag: "folders",
    method: "POST",
    path: "/v1/bulkJobs/copyFolder",
    description:
      "Starts a job; poll `getBulkJobStatus` until it has ended. Both folders are locked in the " + "meantime.",
    members: [
      { name: "sourceFolderPath", types: ["string"], required: true },
      { name: "destinationPath", types: ["string"], required: true, summary: "The folder to copy into." },
      {
        name: "includeFileVersions",
        types: ["boolean"],
        summary: "Whether to copy the earlier versions too. The service's default is false.",
      },
    ],
  },
  moveFolder: {
    tag: "folders",
    method: "POST",
    path: "/v1/bulkJobs/moveFolder",
    description:
      "Starts a job; poll `getBulkJobStatus` until it has ended. Both folders are locked in the " + "meantime.",
    members: [
      { name: "sourceFolderPath", types: ["string"], required: true },
      { name: "destinationPath", types: ["string"], required: true, summary: "The folder to move into." },
    ],
  },
  renameFolder: {
    tag: "folders",
    method: "POST",
    path: "/v1/bulkJobs/renameFolder",
    description:
      "Starts a job. The response has status 202, unlike that of a copy or a move. In the new " +
      "name, each character other than a letter, a digit or `-` becomes `_`. With `purgeCache`, " +
      "one purge is issued for the old folder, and the job's status contains its id.",
    members: [
      { name: "folderPath", types: ["string"], required: true },
      { name: "newFolderName", types: ["string"], required: true, summary: "The name, without a slash." },
      {
        name: "purgeCache",
        types: ["boolean"],
        summary: "Whether to purge the old folder's URLs. The service's default is false.",
      },
    ],
  },
  getBulkJobStatus: {
    tag: "folders",
    method: "GET",
    path: "/v1/bulkJobs/{jobId}",
    description:
      "Any status other than `Pending` is final. No failure status is documented: limit how long " + "you wait.",
    members: [
      {
        name: "jobId",
        types: ["string"],
        required: true,
        summary: "The job id that the copy, move or rename of a folder returned.",
      },
    ],
  },
  purgeFileCache: {
    tag: "cache",
    method: "POST",
    path: "/v1/files/purge",
    description:
      "A `*` as the last character matches every URL with that prefix; the service refuses a " +
      "prefix that is too short. Each call counts against a monthly quota, 1000 unless agreed " +
      "otherwise.",
    members: [
      {
        name: "url",
        types: ["string"],
        required: true,
        summary: "A whole delivery URL, optionally with a `*` at its end.",
      },
    ],
  },
  getPurgeFileCacheStatus: {
    tag: "cache",
    method: "GET",
    path: "/v1/files/purge/{requestId}",
    description:
      "For an unknown id, the response is 400, not 404. No failure status is documented: limit " + "how long you wait.",
    members: [
      {
        name: "requestId",
        types: ["string"],
        required: true,
        summary: "The request id that `purgeFileCache` returned, or `purgeRequestId` of a rename.",
      },
    ],
  },
  getFileMetadata: {
    tag: "metadata",
    method: "GET",
    path: "/v1/files/{fileId}/metadata",
    description: "Size, colour, EXIF and perceptual hash of the current version.",
    members: [{ name: "fileId", types: ["string"], required: true, summary: "The file's id." }],
  },
  getRemoteFileUrlMetadata: {
    tag: "metadata",
    method: "GET",
    path: "/v1/metadata",
    description: "The URL must be a delivery URL of the account.",
    members: [
      {
        name: "url",
        types: ["string"],
        required: true,
        summary: "A delivery URL of the account, including its query, if any.",
      },
    ],
  },
  getCustomMetadataFields: {
    tag: "customMetadataFields",
    method: "GET",
    path: "/v1/customMetadataFields",
    description: "Not paginated. The response does not show which fields are deleted.",
    members: [
      { name: "includeDeleted", types: ["boolean"], summary: "Whether to include deleted fields." },
      {
        name: "folderPath",
        types: ["string"],
        summary: "Lists only the fields that apply to this folder under a path policy.",
      },
    ],
  },
  createCustomMetadataFields: {
    tag: "customMetadataFields",
    method: "POST",
    path: "/v1/customMetadataFields",
    description:
      "One field per call. The name must be unique among all fields, including deleted ones, and " +
      "the label among the fields that are not deleted.",
    members: [
      {
        name: "name",
        types: ["string"],
        required: true,
        summary: "Must be unique among all fields, including deleted ones.",
      },
      {
        name: "label",
        types: ["string"],
        required: true,
        summary: "Must be unique among the fields that are not deleted.",
      },
      { name: "schema", types: ["object"], required: true, summary: "Type and rules of a new field." },
      { name: "description", types: ["string"] },
    ],
  },
  deleteCustomMetadataField: {
    tag: "customMetadataFields",
    method: "DELETE",
    path: "/v1/customMetadataFields/{id}",
    description:
      "The name can never be used again. A field that a path policy uses cannot be deleted. " +
      "Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted " +
      "it.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The field's id, not its name." }],
  },
  updateCustomMetadataFields: {
    tag: "customMetadataFields",
    method: "PATCH",
    path: "/v1/customMetadataFields/{id}",
    description: "At least one member is required. The name and the type of a field cannot be changed.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The field's id, not its name." },
      { name: "label", types: ["string"], summary: "Must be unique among the fields that are not deleted." },
      { name: "schema", types: ["object"], summary: "The type of a field and the values that it accepts." },
      { name: "description", types: ["string"], summary: "An empty string clears it." },
    ],
  },
  uploadFile: {
    tag: "upload",
    method: "POST",
    path: "/api/v1/files/upload",
    description:
      "The whole file in one request: ImageKit has no chunked or resumable upload. Authenticate " +
      "with either basic authentication, or `publicKey`, `token`, `expire` and `signature` in " +
      "the form (from a browser); both together are refused. For a video with a `pre` " +
      "transformation, the response is 202 without a file; the account's webhook receives an " +
      "event when the file is stored. Not retried automatically: with the default of " +
      "`useUniqueFileName`, a second attempt stores a second file, and a `token` is valid for " +
      "one attempt only, even if that fails.",
    members: [
      {
        name: "file",
        types: ["file", "string"],
        required: true,
        summary:
          "The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service " +
          "fetches. Bytes are sent as a part with a file name, a string as a part without one.",
      },
      {
        name: "fileName",
        types: ["string"],
        required: true,
        summary:
          "The name to store the file under; each character other than a letter, a digit, `.`, `_` " +
          "or `-` becomes `_`.",
      },
      {
        name: "useUniqueFileName",
        types: ["boolean"],
        summary: "Whether a random suffix makes the name unique. The service's default is true.",
      },
      {
        name: "tags",
        types: ["string"],
        list: true,
        summary:
          "Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags " +
          "together have at most 500 characters.",
      },
      {
        name: "folder",
        types: ["string"],
        summary:
          "Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The " +
          "service's default is `/`.",
      },
      {
        name: "isPrivateFile",
        types: ["boolean"],
        summary: "Whether the file is delivered only by signed URLs. The service's default is false.",
      },
      {
        name: "isPublished",
        types: ["boolean"],
        summary: "`false` needs an enterprise plan. The service's default is true.",
      },
      {
        name: "customCoordinates",
        types: ["string"],
        summary:
          "The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is " +
          "overwritten loses its area of interest.",
      },
      {
        name: "responseFields",
        types: ["string"],
        list: true,
        values: [
          "tags",
          "customCoordinates",
          "isPrivateFile",
          "isPublished",
          "embeddedMetadata",
          "customMetadata",
          "metadata",
          "selectedFieldsSchema",
        ],
        summary: "Members to add to the response. Sent joined by commas.",
      },
      {
        name: "extensions",
        types: ["object"],
        list: true,
        summary: "Extensions to run on the file. Sent as JSON text.",
      },
      { name: "webhookUrl", types: ["string"], summary: "URL that is called when asynchronous extensions have ended." },
      {
        name: "overwriteFile",
        types: ["boolean"],
        summary:
          "Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are " +
          "false and the file exists, the upload is refused. The service's default is true.",
      },
      {
        name: "overwriteAITags",
        types: ["boolean"],
        summary: "Whether a file that is replaced loses its AI tags. The service's default is true.",
      },
      {
        name: "overwriteTags",
        types: ["boolean"],
        summary:
          "Whether a file that is replaced loses its tags. Has no effect together with `tags`. The " +
          "service's default is true.",
      },
      {
        name: "overwriteCustomMetadata",
        types: ["boolean"],
        summary:
          "Whether a file that is replaced loses its custom metadata. Has no effect together with " +
          "`customMetadata`. The service's default is true.",
      },
      {
        name: "customMetadata",
        types: ["object"],
        summary: "Values of custom metadata fields, which must already exist. Sent as JSON text.",
      },
      {
        name: "transformation",
        types: ["object"],
        summary:
          "Transformations that are applied before the file is stored, and variants that are created " +
          "afterwards. Sent as JSON text.",
      },
      {
        name: "checks",
        types: ["string"],
        summary:
          'A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and ' +
          "values in double quotes.",
      },
      { name: "description", types: ["string"], summary: "A text about the file." },
      {
        name: "publicKey",
        types: ["string"],
        secret: true,
        summary:
          "The public API key. Required together with `token`, `expire` and `signature`. Cannot be " +
          "combined with basic authentication.",
      },
      {
        name: "token",
        types: ["string"],
        secret: true,
        summary: "A string that is used for one upload only, even if the upload fails.",
      },
      {
        name: "expire",
        types: ["number"],
        summary: "Time at which `signature` expires, in Unix seconds; less than one hour ahead.",
      },
      {
        name: "signature",
        types: ["string"],
        secret: true,
        summary:
          "HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. It does not cover " +
          "the other fields.",
      },
    ],
  },
  uploadFileV2: {
    tag: "upload",
    method: "POST",
    path: "/api/v2/files/upload",
    description:
      "Beta. Like `uploadFile`, except for the credential in the form: `token` is a signed JWT " +
      "that contains every field, so that a browser cannot change them. Authenticate with either " +
      "basic authentication or `token`; both together are refused. Not retried automatically, " +
      "for the same reasons as `uploadFile`.",
    members: [
      {
        name: "file",
        types: ["file", "string"],
        required: true,
        summary:
          "The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service " +
          "fetches. Bytes are sent as a part with a file name, a string as a part without one.",
      },
      {
        name: "fileName",
        types: ["string"],
        required: true,
        summary:
          "The name to store the file under; each character other than a letter, a digit, `.`, `_` " +
          "or `-` becomes `_`.",
      },
      {
        name: "useUniqueFileName",
        types: ["boolean"],
        summary: "Whether a random suffix makes the name unique. The service's default is true.",
      },
      {
        name: "tags",
        types: ["string"],
        list: true,
        summary:
          "Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags " +
          "together have at most 500 characters.",
      },
      {
        name: "folder",
        types: ["string"],
        summary:
          "Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The " +
          "service's default is `/`.",
      },
      {
        name: "isPrivateFile",
        types: ["boolean"],
        summary: "Whether the file is delivered only by signed URLs. The service's default is false.",
      },
      {
        name: "isPublished",
        types: ["boolean"],
        summary: "`false` needs an enterprise plan. The service's default is true.",
      },
      {
        name: "customCoordinates",
        types: ["string"],
        summary:
          "The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is " +
          "overwritten loses its area of interest.",
      },
      {
        name: "responseFields",
        types: ["string"],
        list: true,
        values: [
          "tags",
          "customCoordinates",
          "isPrivateFile",
          "isPublished",
          "embeddedMetadata",
          "customMetadata",
          "metadata",
          "selectedFieldsSchema",
        ],
        summary: "Members to add to the response. Sent joined by commas.",
      },
      {
        name: "extensions",
        types: ["object"],
        list: true,
        summary: "Extensions to run on the file. Sent as JSON text.",
      },
      { name: "webhookUrl", types: ["string"], summary: "URL that is called when asynchronous extensions have ended." },
      {
        name: "overwriteFile",
        types: ["boolean"],
        summary:
          "Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are " +
          "false and the file exists, the upload is refused. The service's default is true.",
      },
      {
        name: "overwriteAITags",
        types: ["boolean"],
        summary: "Whether a file that is replaced loses its AI tags. The service's default is true.",
      },
      {
        name: "overwriteTags",
        types: ["boolean"],
        summary:
          "Whether a file that is replaced loses its tags. Has no effect together with `tags`. The " +
          "service's default is true.",
      },
      {
        name: "overwriteCustomMetadata",
        types: ["boolean"],
        summary:
          "Whether a file that is replaced loses its custom metadata. Has no effect together with " +
          "`customMetadata`. The service's default is true.",
      },
      {
        name: "customMetadata",
        types: ["object"],
        summary: "Values of custom metadata fields, which must already exist. Sent as JSON text.",
      },
      {
        name: "transformation",
        types: ["object"],
        summary:
          "Transformations that are applied before the file is stored, and variants that are created " +
          "afterwards. Sent as JSON text.",
      },
      {
        name: "checks",
        types: ["string"],
        summary:
          'A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and ' +
          "values in double quotes.",
      },
      { name: "description", types: ["string"], summary: "A text about the file." },
      {
        name: "token",
        types: ["string"],
        secret: true,
        summary:
          "A JWT (HS256, private key) whose payload contains every field except `file` and `token`, " +
          "as the text that is sent. Cannot be combined with basic authentication, and is valid for " +
          "one upload only.",
      },
    ],
  },
  listSavedExtensions: {
    tag: "savedExtensions",
    method: "GET",
    path: "/v1/saved-extensions",
    description: "Not paginated.",
    members: [],
  },
  createSavedExtension: {
    tag: "savedExtensions",
    method: "POST",
    path: "/v1/saved-extensions",
    description:
      "To use the result, add a `saved-extension` with its id to `extensions` of an upload or an " + "update.",
    members: [
      { name: "name", types: ["string"], required: true },
      { name: "description", types: ["string"], required: true },
      {
        name: "config",
        types: ["object"],
        required: true,
        summary: "An extension that can be saved: any kind except a reference to a saved one.",
      },
    ],
  },
  getSavedExtension: {
    tag: "savedExtensions",
    method: "GET",
    path: "/v1/saved-extensions/{id}",
    description: "Returns its name, description and settings.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The saved extension's id." }],
  },
  deleteSavedExtension: {
    tag: "savedExtensions",
    method: "DELETE",
    path: "/v1/saved-extensions/{id}",
    description: "Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted " + "it.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The saved extension's id." }],
  },
  updateSavedExtension: {
    tag: "savedExtensions",
    method: "PATCH",
    path: "/v1/saved-extensions/{id}",
    description: "At least one member is required; the others stay unchanged. `config` is replaced as a " + "whole.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The saved extension's id." },
      { name: "name", types: ["string"] },
      { name: "description", types: ["string"] },
      {
        name: "config",
        types: ["object"],
        summary: "An extension that can be saved: any kind except a reference to a saved one.",
      },
    ],
  },
  listNamedTransformations: {
    tag: "namedTransformations",
    method: "GET",
    path: "/v1/named-transformations",
    description: "Not paginated.",
    members: [],
  },
  createNamedTransformation: {
    tag: "namedTransformations",
    method: "POST",
    path: "/v1/named-transformations",
    description: "URLs refer to it as `n-<name>`.",
    members: [
      { name: "name", types: ["string"], required: true, summary: "Letters, digits and underscores. Case-sensitive." },
      { name: "transformation", types: ["string"], required: true, summary: "Such as `w-150,h-150,fo-center`." },
      { name: "enabled", types: ["boolean"] },
    ],
  },
  getNamedTransformation: {
    tag: "namedTransformations",
    method: "GET",
    path: "/v1/named-transformations/{id}",
    description: "By its id, not by its name.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The named transformation's id, not its name." },
    ],
  },
  deleteNamedTransformation: {
    tag: "namedTransformations",
    method: "DELETE",
    path: "/v1/named-transformations/{id}",
    description:
      "409 if upload settings still refer to it. Retried when no response arrives, so that a 404 " +
      "may mean that an earlier attempt deleted it.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The named transformation's id, not its name." },
    ],
  },
  updateNamedTransformation: {
    tag: "namedTransformations",
    method: "PATCH",
    path: "/v1/named-transformations/{id}",
    description:
      "At least one member is required; the others stay unchanged. If it is disabled, every URL " +
      "that uses it fails. 409 if it is renamed or disabled while upload settings still refer to " +
      "it.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The named transformation's id, not its name." },
      { name: "name", types: ["string"], summary: "Letters, digits and underscores. Case-sensitive." },
      { name: "transformation", types: ["string"], summary: "Such as `w-150,h-150,fo-center`." },
      { name: "enabled", types: ["boolean"] },
    ],
  },
  getAccountUsage: {
    tag: "accounts",
    method: "GET",
    path: "/v1/accounts/usage",
    description:
      "The end date is not included, and the range must be shorter than 90 days. The figures are " +
      "up to six hours old; those of an agency include the accounts that it pays for.",
    members: [
      { name: "startDate", types: ["string"], required: true, summary: "First day." },
      { name: "endDate", types: ["string"], required: true, summary: "The day after the last one." },
    ],
  },
  getUsageAnalytics: {
    tag: "accounts",
    method: "GET",
    path: "/v1/accounts/usage-analytics",
    description: "Beta. Both dates are included, in UTC. The figures are up to five minutes old.",
    members: [
      { name: "startDate", types: ["string"], required: true, summary: "First day." },
      { name: "endDate", types: ["string"], required: true, summary: "Last day." },
    ],
  },
  listOrigins: {
    tag: "origins",
    method: "GET",
    path: "/v1/accounts/origins",
    description: "Beta. Not paginated. Secrets are not returned.",
    members: [],
  },
  createOrigin: {
    tag: "origins",
    method: "POST",
    path: "/v1/accounts/origins",
    description: "Beta. The required members depend on `type`; no response contains the secret ones.",
    members: [
      {
        name: "type",
        types: ["string"],
        required: true,
        values: [
          "S3",
          "CLOUDINARY_BACKUP",
          "S3_COMPATIBLE",
          "WEB_FOLDER",
          "WEB_PROXY",
          "GCS",
          "AZURE_BLOB",
          "AKENEO_PIM",
        ],
      },
      { name: "name", types: ["string"], required: true, summary: "Letters, digits and spaces." },
      { name: "bucket", types: ["string"], summary: "Name of the bucket." },
      { name: "prefix", types: ["string"], summary: "Prefix of the objects that ImageKit reads." },
      { name: "accessKey", types: ["string"], secret: true, summary: "Access key." },
      { name: "secretKey", types: ["string"], secret: true, summary: "Secret key." },
      {
        name: "useIAMRole",
        types: ["boolean"],
        summary: "Whether to use an IAM role; if true, both keys are empty strings.",
      },
      {
        name: "includeCanonicalHeader",
        types: ["boolean"],
        summary:
          "Whether delivered files have a canonical header that names the original. The service's " +
          "default is false.",
      },
      { name: "baseUrlForCanonicalHeader", types: ["string"], summary: "Base URL in that header." },
      { name: "endpoint", types: ["string"], summary: "Endpoint of the bucket." },
      {
        name: "s3ForcePathStyle",
        types: ["boolean"],
        summary:
          "Whether the bucket's name is in the path instead of the host name. The service's default " + "is false.",
      },
      { name: "baseUrl", types: ["string"], summary: "Base URL of the origin." },
      {
        name: "forwardHostHeaderToOrigin",
        types: ["boolean"],
        summary:
          "Whether the host name of the delivery request is forwarded to the origin. The service's " +
          "default is false.",
      },
      { name: "clientEmail", types: ["string"], summary: "E-mail address of the service account." },
      {
        name: "privateKey",
        types: ["string"],
        secret: true,
        summary: "Private key of the service account, not the API key of ImageKit.",
      },
      { name: "container", types: ["string"], summary: "Name of the container." },
      { name: "accountName", types: ["string"], summary: "Name of the storage account." },
      { name: "sasToken", types: ["string"], secret: true, summary: "Shared access signature." },
      { name: "clientId", types: ["string"], secret: true, summary: "OAuth client id." },
      { name: "clientSecret", types: ["string"], secret: true, summary: "OAuth client secret." },
      { name: "username", types: ["string"], secret: true, summary: "User name." },
      { name: "password", types: ["string"], secret: true, summary: "Password." },
    ],
  },
  getOrigin: {
    tag: "origins",
    method: "GET",
    path: "/v1/accounts/origins/{id}",
    description: "Beta. Secrets are not returned.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The origin's id." }],
  },
  updateOrigin: {
    tag: "origins",
    method: "PUT",
    path: "/v1/accounts/origins/{id}",
    description: "Beta. Send the whole origin, including its secrets; absent members are set to their " + "defaults.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The origin's id." },
      {
        name: "type",
        types: ["string"],
        required: true,
        values: [
          "S3",
          "CLOUDINARY_BACKUP",
          "S3_COMPATIBLE",
          "WEB_FOLDER",
          "WEB_PROXY",
          "GCS",
          "AZURE_BLOB",
          "AKENEO_PIM",
        ],
      },
      { name: "name", types: ["string"], required: true, summary: "Letters, digits and spaces." },
      { name: "bucket", types: ["string"], summary: "Name of the bucket." },
      { name: "prefix", types: ["string"], summary: "Prefix of the objects that ImageKit reads." },
      { name: "accessKey", types: ["string"], secret: true, summary: "Access key." },
      { name: "secretKey", types: ["string"], secret: true, summary: "Secret key." },
      {
        name: "useIAMRole",
        types: ["boolean"],
        summary: "Whether to use an IAM role; if true, both keys are empty strings.",
      },
      {
        name: "includeCanonicalHeader",
        types: ["boolean"],
        summary:
          "Whether delivered files have a canonical header that names the original. The service's " +
          "default is false.",
      },
      { name: "baseUrlForCanonicalHeader", types: ["string"], summary: "Base URL in that header." },
      { name: "endpoint", types: ["string"], summary: "Endpoint of the bucket." },
      {
        name: "s3ForcePathStyle",
        types: ["boolean"],
        summary:
          "Whether the bucket's name is in the path instead of the host name. The service's default " + "is false.",
      },
      { name: "baseUrl", types: ["string"], summary: "Base URL of the origin." },
      {
        name: "forwardHostHeaderToOrigin",
        types: ["boolean"],
        summary:
          "Whether the host name of the delivery request is forwarded to the origin. The service's " +
          "default is false.",
      },
      { name: "clientEmail", types: ["string"], summary: "E-mail address of the service account." },
      {
        name: "privateKey",
        types: ["string"],
        secret: true,
        summary: "Private key of the service account, not the API key of ImageKit.",
      },
      { name: "container", types: ["string"], summary: "Name of the container." },
      { name: "accountName", types: ["string"], summary: "Name of the storage account." },
      { name: "sasToken", types: ["string"], secret: true, summary: "Shared access signature." },
      { name: "clientId", types: ["string"], secret: true, summary: "OAuth client id." },
      { name: "clientSecret", types: ["string"], secret: true, summary: "OAuth client secret." },
      { name: "username", types: ["string"], secret: true, summary: "User name." },
      { name: "password", types: ["string"], secret: true, summary: "Password." },
    ],
  },
  deleteOrigin: {
    tag: "origins",
    method: "DELETE",
    path: "/v1/accounts/origins/{id}",
    description:
      "Beta. Refused while a URL endpoint uses it; the status of that error is not documented. " +
      "Retried when no response arrives, so that a 404 may mean that an earlier attempt deleted " +
      "it.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The origin's id." }],
  },
  listUrlEndpoints: {
    tag: "urlEndpoints",
    method: "GET",
    path: "/v1/accounts/url-endpoints",
    description: "Beta. Not paginated. The built-in one has the id `default`.",
    members: [],
  },
  createUrlEndpoint: {
    tag: "urlEndpoints",
    method: "POST",
    path: "/v1/accounts/url-endpoints",
    description: "Beta. The response for an unknown origin id is 400.",
    members: [
      { name: "description", types: ["string"], required: true },
      {
        name: "urlPrefix",
        types: ["string"],
        required: true,
        summary:
          "Letters, digits and hyphens. Must not be empty, since the empty prefix belongs to the " +
          "built-in endpoint.",
      },
      {
        name: "origins",
        types: ["string"],
        list: true,
        summary: "Ids of at most 10 origins, tried in this order. The service's default is none.",
      },
      {
        name: "urlRewriter",
        types: ["object"],
        summary: "The provider whose URLs the endpoint accepts in addition to ImageKit's own.",
      },
    ],
  },
  getUrlEndpoint: {
    tag: "urlEndpoints",
    method: "GET",
    path: "/v1/accounts/url-endpoints/{id}",
    description: "Beta. The built-in one has the id `default`.",
    members: [
      {
        name: "id",
        types: ["string"],
        required: true,
        summary: "The URL endpoint's id; `default` is the built-in endpoint.",
      },
    ],
  },
  updateUrlEndpoint: {
    tag: "urlEndpoints",
    method: "PUT",
    path: "/v1/accounts/url-endpoints/{id}",
    description: "Beta. Send the whole endpoint; absent members are set to their defaults.",
    members: [
      {
        name: "id",
        types: ["string"],
        required: true,
        summary: "The URL endpoint's id; `default` is the built-in endpoint.",
      },
      { name: "description", types: ["string"], required: true },
      {
        name: "urlPrefix",
        types: ["string"],
        summary:
          "Letters, digits and hyphens. The service's default is empty, which is valid for the " +
          "built-in endpoint only.",
      },
      {
        name: "origins",
        types: ["string"],
        list: true,
        summary: "Ids of at most 10 origins, tried in this order. The service's default is none.",
      },
      {
        name: "urlRewriter",
        types: ["object"],
        summary: "The provider whose URLs the endpoint accepts in addition to ImageKit's own.",
      },
    ],
  },
  deleteUrlEndpoint: {
    tag: "urlEndpoints",
    method: "DELETE",
    path: "/v1/accounts/url-endpoints/{id}",
    description:
      "Beta. The built-in one cannot be deleted. Retried when no response arrives, so that a 404 " +
      "may mean that an earlier attempt deleted it.",
    members: [
      {
        name: "id",
        types: ["string"],
        required: true,
        summary: "The URL endpoint's id; `default` is the built-in endpoint.",
      },
    ],
  },
  listWebhooks: {
    tag: "webhooks",
    method: "GET",
    path: "/v1/accounts/webhooks",
    description:
      "Beta. Not paginated, since an account has at most 3 webhooks. The response contains their " + "signing secrets.",
    members: [],
  },
  createWebhook: {
    tag: "webhooks",
    method: "POST",
    path: "/v1/accounts/webhooks",
    description:
      "Beta. An account has at most 3 webhooks, and their endpoints must differ. The service " +
      "creates the signing secret.",
    members: [
      { name: "endpoint", types: ["string"], required: true, summary: "An http or https URL, unique in the account." },
      {
        name: "events",
        types: ["string"],
        list: true,
        required: true,
        values: [
          "video.transformation.accepted",
          "video.transformation.ready",
          "video.transformation.error",
          "upload.pre-transform.success",
          "upload.pre-transform.error",
          "upload.post-transform.success",
          "upload.post-transform.error",
          "file.created",
          "file.updated",
          "file.deleted",
          "file-version.created",
          "file-version.deleted",
        ],
        summary: "The types of the events to send.",
      },
      { name: "enabled", types: ["boolean"], summary: "Whether events are sent." },
    ],
  },
  getWebhook: {
    tag: "webhooks",
    method: "GET",
    path: "/v1/accounts/webhooks/{id}",
    description: "Beta. The response contains the signing secret.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The webhook's id." }],
  },
  deleteWebhook: {
    tag: "webhooks",
    method: "DELETE",
    path: "/v1/accounts/webhooks/{id}",
    description:
      "Beta. The service sends no further events to its endpoint. Retried when no response " +
      "arrives, so that a 404 may mean that an earlier attempt deleted it.",
    members: [{ name: "id", types: ["string"], required: true, summary: "The webhook's id." }],
  },
  updateWebhook: {
    tag: "webhooks",
    method: "PATCH",
    path: "/v1/accounts/webhooks/{id}",
    description:
      "Beta. Absent members stay unchanged; `events` replaces the whole list. The signing secret " +
      "cannot be changed. The call can be repeated safely.",
    members: [
      { name: "id", types: ["string"], required: true, summary: "The webhook's id." },
      { name: "endpoint", types: ["string"], summary: "An http or https URL, unique in the account." },
      {
        name: "events",
        types: ["string"],
        list: true,
        values: [
          "video.transformation.accepted",
          "video.transformation.ready",
          "video.transformation.error",
          "upload.pre-transform.success",
          "upload.pre-transform.error",
          "upload.post-transform.success",
          "upload.post-transform.error",
          "file.created",
          "file.updated",
          "file.deleted",
          "file-version.created",
          "file-version.deleted",
        ],
        summary: "The types of the events to send. They replace all current ones.",
      },
      { name: "enabled", types: ["boolean"], summary: "Whether events are sent." },
    ],
  },
};
