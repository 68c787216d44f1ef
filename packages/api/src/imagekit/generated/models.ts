/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */

import type { FileInput } from "../../runtime/index.js";

/** The body of an error response. With status 429, it may contain only the message. */
export type ErrorBody = {
  message: string;
  /** How to contact support. */
  help?: string | undefined;
  reason?: ErrorReason | undefined;
  /** The class of the error. Only some operations return it. */
  type?: string | undefined;
  /** The invalid members, each with its own message. */
  errors?:
    | {
        [key: string]: string;
      }
    | undefined;
};

/** Machine-readable code; an open set. */
export type ErrorReason =
  | "SOURCE_FILE_MISSING"
  | "FILE_MISSING"
  | "FILE_ALREADY_EXISTS"
  | "PURGE_FAILED"
  | "FOLDER_NOT_FOUND"
  | "NO_FILES_FOLDER"
  | "MISSING_PARAMETER"
  | "INVALID_PARAMETER"
  | "SAME_SOURCE_AND_DESTINATION"
  | "SAME_OLD_AND_NEW_NAME"
  | "VERSION_LIMIT_EXCEEDED"
  | "INVALID_FOLDER_PATH"
  | "INVALID_DESTINATION_PATH"
  | "SOURCE_IS_ROOT"
  | "TOO_MANY_OBJECTS"
  | (string & {});

/** A bulk operation that was refused because some files do not exist. */
export type MissingFilesBody = {
  message: string;
  /** How to contact support. */
  help?: string | undefined;
  /** The ids for which there is no file. */
  missingFileIds: string[];
};

/** An entry of the media library. `type` is the discriminator. */
export type Asset = FileDetails | FolderDetails;

/** A file, or one version of a file. */
export type FileDetails = {
  /** `file` is the current version, `file-version` an earlier one. */
  type: "file" | "file-version";
  fileId: string;
  name: string;
  /** Folder and name. Starts with a slash. */
  filePath: string;
  tags?: TagList | undefined;
  AITags?: AITagList | undefined;
  versionInfo?: VersionInfo | undefined;
  /** Whether the file is delivered only by signed URLs. */
  isPrivateFile?: boolean | undefined;
  isPublished?: boolean | undefined;
  /** The area of interest as `x,y,width,height` in pixels; `null` or empty if there is none. */
  customCoordinates?: string | null | undefined;
  customMetadata?: CustomMetadata | undefined;
  embeddedMetadata?: EmbeddedMetadata | undefined;
  selectedFieldsSchema?: SelectedFieldsSchema | undefined;
  description?: string | undefined;
  /**
   * Delivery URL of the file. It may already contain a query.
   * @format uri
   */
  url: string;
  /** @format uri */
  thumbnail?: string | undefined;
  fileType?: FileType | undefined;
  mime?: string | undefined;
  /** In pixels. */
  height?: number | undefined;
  /** In pixels. */
  width?: number | undefined;
  /** In bytes. */
  size?: number | undefined;
  hasAlpha?: boolean | undefined;
  /** Videos only. The unit is not documented; observed values appear to be bits per second. */
  bitRate?: number | undefined;
  /** Videos only, in seconds. */
  duration?: number | undefined;
  /** Videos only. */
  audioCodec?: string | undefined;
  /** Videos only. */
  videoCodec?: string | undefined;
  /** @format date-time */
  createdAt?: string | undefined;
  /** @format date-time */
  updatedAt?: string | undefined;
  extensionStatus?: ExtensionStatus | undefined;
};

/** A folder. */
export type FolderDetails = {
  type: "folder";
  folderId: string;
  name: string;
  /** Starts with a slash. */
  folderPath: string;
  customMetadata?: CustomMetadata | undefined;
  /** @format date-time */
  createdAt?: string | undefined;
  /** @format date-time */
  updatedAt?: string | undefined;
};

/** Whether the service treats the file as an image; an open set. */
export type FileType = "image" | "non-image" | (string & {});

/** The version of the file. */
export type VersionInfo = {
  id: string;
  /** Such as `Version 2`. */
  name: string;
};

/**
 * Tags; `null` if there are none. Older responses have an empty string instead, so read it as
 * `tags || []`.
 */
export type TagList = string[] | "" | null;

/**
 * Tags that extensions set; `null` if there are none. Older responses have an empty string instead, so
 * read it as `AITags || []`.
 */
export type AITagList = AITag[] | "" | null;

/** A tag that an extension set. */
export type AITag = {
  name?: string | undefined;
  /** Confidence, in percent. */
  confidence: number;
  /** The extension that set the tag; an open set. */
  source: "google-auto-tagging" | "aws-auto-tagging" | (string & {});
};

/** EXIF, IPTC and XMP values, merged into one object; dates are ISO 8601 strings. */
export type EmbeddedMetadata = {
  [key: string]: unknown;
};

/** Changes either attributes or publication, not both. */
export type FileUpdate = FileAttributesUpdate | FilePublicationUpdate;

/** The attributes to change. An absent member stays unchanged. */
export type FileAttributesUpdate = {
  /** AI tags to remove, or `all`. They are removed before `extensions` run. */
  removeAITags?: string[] | "all" | undefined;
  /**
   * URL that is called when asynchronous extensions have ended.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /** Extensions to run on the file; each run is billed. */
  extensions?: Extension[] | undefined;
  /** Replaces all tags; `null` clears them. */
  tags?: string[] | null | undefined;
  /** The area of interest as `x,y,width,height` in pixels; `null` clears it. */
  customCoordinates?: string | null | undefined;
  customMetadata?: CustomMetadataUpdate | undefined;
  description?: string | undefined;
};

/** Publishes or unpublishes the file. `publish` cannot be combined with other members. */
export type FilePublicationUpdate = {
  publish: Publication;
};

/** Whether the file is published. */
export type Publication = {
  isPublished: boolean;
  /** Whether to publish or unpublish the earlier versions too. The service's default is false. */
  includeFileVersions?: boolean | undefined;
};

/** Tags to add to or remove from several files. */
export type BulkTagsRequest = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** All tags together have at most 500 characters. */
  tags: string[];
};

/** AI tags to remove from several files. */
export type BulkAITagsRequest = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** Names of AI tags. */
  AITags: string[];
};

/** All files have been changed. */
export type BulkUpdateResult = {
  successfullyUpdatedFileIds: string[];
};

/** Some files have been changed, others have not. */
export type BulkUpdatePartialSuccess = {
  successfullyUpdatedFileIds: string[];
  errors: BulkFileFailure[];
};

/** A file for which a bulk operation failed. */
export type BulkFileFailure = {
  fileId: string;
  /** The reason, as text. */
  error: string;
};

/** The files to delete. */
export type BulkFileDeleteRequest = {
  /** 1 to 100 ids. */
  fileIds: string[];
};

/** All files have been deleted. */
export type BulkDeleteResult = {
  successfullyDeletedFileIds: string[];
};

/** Some files have been deleted, others have not. */
export type BulkDeletePartialSuccess = {
  successfullyDeletedFileIds: string[];
  errors: BulkFileFailure[];
};

/** The file and the destination folder. */
export type CopyFileRequest = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** Path of a folder, not of a file. */
  destinationPath: string;
  /** Whether to copy the earlier versions too. The service's default is false. */
  includeFileVersions?: boolean | undefined;
};

/** The file and the destination folder. */
export type MoveFileRequest = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** Path of a folder, not of a file. */
  destinationPath: string;
};

/** The file and its new name. */
export type RenameFileRequest = {
  /** Folder and current name of the file. */
  filePath: string;
  /** The new name, without a folder. */
  newFileName: string;
  /** Whether to purge the old URL. The service's default is false. */
  purgeCache?: boolean | undefined;
};

/** The file has been renamed. */
export type RenameFileResult = {
  /** Present only if a purge was requested; `getPurgeFileCacheStatus` returns its state. */
  purgeRequestId?: string | undefined;
};

/** The file has been renamed, but its old URL was not purged. */
export type RenameFilePartialSuccess = {
  message: string;
  /** How to contact support. */
  help?: string | undefined;
  reason: ErrorReason;
};

/** The folder's name and parent folder. */
export type CreateFolderRequest = {
  /** The name, without a slash. */
  folderName: string;
  /** The parent folder; `/` is the root. */
  parentFolderPath: string;
};

/** The folder to delete. */
export type DeleteFolderRequest = {
  folderPath: string;
};

/** The folder and its destination. */
export type CopyFolderRequest = {
  sourceFolderPath: string;
  /** The folder to copy into. */
  destinationPath: string;
  /** Whether to copy the earlier versions too. The service's default is false. */
  includeFileVersions?: boolean | undefined;
  /**
   * The newer name of `includeFileVersions`. It is not documented which of the two the service reads, so
   * both are sent.
   */
  includeVersions?: boolean | undefined;
};

/** The folder and its destination. */
export type MoveFolderRequest = {
  sourceFolderPath: string;
  /** The folder to move into. */
  destinationPath: string;
};

/** The folder and its new name. */
export type RenameFolderRequest = {
  folderPath: string;
  /** The name, without a slash. */
  newFolderName: string;
  /** Whether to purge the old folder's URLs. The service's default is false. */
  purgeCache?: boolean | undefined;
};

/** A folder job that has been accepted. */
export type BulkJobStarted = {
  jobId: string;
};

/** A folder job. */
export type BulkJob = {
  jobId: string;
  type: BulkJobType;
  /** Any status other than `Pending` is final. An open set. */
  status: "Pending" | "Completed" | (string & {});
  /** Present only for a rename with a purge; `getPurgeFileCacheStatus` returns its state. */
  purgeRequestId?: string | undefined;
};

/** A rename that has ended, but whose purge failed. */
export type BulkJobPartialSuccess = {
  jobId: string;
  type: BulkJobType;
  status: "Partial success";
  message: string;
  /** How to contact support. */
  help?: string | undefined;
};

/** Kind of the job; an open set. */
export type BulkJobType = "COPY_FOLDER" | "MOVE_FOLDER" | "RENAME_FOLDER" | (string & {});

/** The URL to purge. */
export type PurgeFileCacheRequest = {
  /** A whole delivery URL, optionally with a `*` at its end. */
  url: string;
};

/** A purge that has been accepted. */
export type PurgeRequest = {
  requestId: string;
};

/** The state of a purge. */
export type PurgeStatus = {
  /** An open set. */
  status: "Pending" | "Completed" | (string & {});
};

/** Metadata embedded in a file. All members are optional. */
export type Metadata = {
  /** In pixels. */
  height?: number | undefined;
  /** In pixels. */
  width?: number | undefined;
  /** In bytes. */
  size?: number | undefined;
  format?: string | undefined;
  hasColorProfile?: boolean | undefined;
  quality?: number | undefined;
  /** In pixels per inch. */
  density?: number | undefined;
  hasTransparency?: boolean | undefined;
  /** Perceptual hash, 16 hexadecimal digits; the hashes of similar images differ in few bits. */
  pHash?: string | undefined;
  exif?: Exif | undefined;
  /** Videos only. The unit is not documented; observed values appear to be bits per second. */
  bitRate?: number | undefined;
  /** Videos only, in seconds. */
  duration?: number | undefined;
  /** Videos only. */
  audioCodec?: string | undefined;
  /** Videos only. */
  videoCodec?: string | undefined;
};

/** EXIF data by group; an empty object if there is none. Dates are `YYYY:MM:DD HH:mm:ss`. */
export type Exif = {
  image?: ExifImage | undefined;
  thumbnail?: ExifThumbnail | undefined;
  exif?: ExifDetails | undefined;
  gps?: ExifGps | undefined;
  interoperability?: ExifInteroperability | undefined;
  /** The camera maker's own data. */
  makernote?:
    | {
        [key: string]: unknown;
      }
    | undefined;
};

/** Tags of the image as a whole. */
export type ExifImage = {
  Make?: string | undefined;
  Model?: string | undefined;
  Software?: string | undefined;
  ModifyDate?: string | undefined;
  Artist?: string | undefined;
  Copyright?: string | undefined;
  ImageDescription?: string | undefined;
  Orientation?: number | undefined;
  XResolution?: number | undefined;
  YResolution?: number | undefined;
  ResolutionUnit?: number | undefined;
  YCbCrPositioning?: number | undefined;
  ExifOffset?: number | undefined;
  GPSInfo?: number | undefined;
};

/** Tags of the embedded thumbnail. */
export type ExifThumbnail = {
  Compression?: number | undefined;
  XResolution?: number | undefined;
  YResolution?: number | undefined;
  ResolutionUnit?: number | undefined;
  ThumbnailOffset?: number | undefined;
  ThumbnailLength?: number | undefined;
};

/** Tags about how the picture was taken. */
export type ExifDetails = {
  ExifVersion?: string | undefined;
  DateTimeOriginal?: string | undefined;
  CreateDate?: string | undefined;
  SubSecTime?: string | undefined;
  SubSecTimeOriginal?: string | undefined;
  SubSecTimeDigitized?: string | undefined;
  FlashpixVersion?: string | undefined;
  LensModel?: string | undefined;
  SceneType?: string | undefined;
  UserComment?: string | undefined;
  ExposureTime?: number | undefined;
  FNumber?: number | undefined;
  ExposureProgram?: number | undefined;
  ISO?: number | undefined;
  ShutterSpeedValue?: number | undefined;
  ApertureValue?: number | undefined;
  MaxApertureValue?: number | undefined;
  BrightnessValue?: number | undefined;
  ExposureCompensation?: number | undefined;
  MeteringMode?: number | undefined;
  Flash?: number | undefined;
  FocalLength?: number | undefined;
  FocalLengthIn35mmFormat?: number | undefined;
  ColorSpace?: number | undefined;
  ExifImageWidth?: number | undefined;
  ExifImageHeight?: number | undefined;
  InteropOffset?: number | undefined;
  FocalPlaneXResolution?: number | undefined;
  FocalPlaneYResolution?: number | undefined;
  FocalPlaneResolutionUnit?: number | undefined;
  CustomRendered?: number | undefined;
  ExposureMode?: number | undefined;
  WhiteBalance?: number | undefined;
  SceneCaptureType?: number | undefined;
  SensingMethod?: number | undefined;
  LightSource?: number | undefined;
};

/** Tags about where the picture was taken. */
export type ExifGps = {
  GPSLatitudeRef?: string | undefined;
  GPSLongitudeRef?: string | undefined;
  GPSDateStamp?: string | undefined;
  GPSImgDirectionRef?: string | undefined;
  GPSAltitude?: number | undefined;
  GPSAltitudeRef?: number | undefined;
  GPSImgDirection?: number | undefined;
  GPSVersionID?: number[] | undefined;
  GPSLatitude?: number[] | undefined;
  GPSLongitude?: number[] | undefined;
  GPSTimeStamp?: number[] | undefined;
};

/** Tags about conformance to the interoperability rules. */
export type ExifInteroperability = {
  InteropIndex?: string | undefined;
  InteropVersion?: string | undefined;
};

/** Values by field name; an empty object if there are none. */
export type CustomMetadata = {
  [key: string]: unknown;
};

/** A value that fits the field's type; dates are ISO 8601 strings. */
export type CustomMetadataValue = string | number | boolean | (string | number | boolean)[];

/** Values by field name. The fields must already exist. */
export type CustomMetadataInput = {
  [key: string]: CustomMetadataValue;
};

/** Values by field name, merged with the existing ones; `null` clears a field. */
export type CustomMetadataUpdate = {
  [key: string]: CustomMetadataValue | null;
};

/** A typed field that files can have. */
export type CustomMetadataField = {
  id: string;
  /** The key in `customMetadata`. */
  name: string;
  /** The label that users see. */
  label: string;
  schema: CustomMetadataFieldSchema;
  description?: string | undefined;
};

/** The type of a field and the values that it accepts. */
export type CustomMetadataFieldRules = {
  /** The options; required for `SingleSelect` and `MultiSelect`. */
  selectOptions?: (string | number | boolean)[] | undefined;
  /** Required when `isValueRequired` is true; an array for `MultiSelect`. */
  defaultValue?: CustomMetadataValue | undefined;
  /** Whether each request that sets custom metadata must set this field. The service's default is false. */
  isValueRequired?: boolean | undefined;
  /** For `Number`, and as an ISO 8601 string for `Date`. */
  minValue?: number | string | undefined;
  /** For `Number`, and as an ISO 8601 string for `Date`. */
  maxValue?: number | string | undefined;
  /** For `Text` and `Textarea`, in characters. */
  minLength?: number | undefined;
  /** For `Text` and `Textarea`, in characters. */
  maxLength?: number | undefined;
};

/** Type and rules of a field. */
export type CustomMetadataFieldSchema = CustomMetadataFieldRules & {
  /** An open set. */
  type: "Text" | "Textarea" | "Number" | "Date" | "Boolean" | "SingleSelect" | "MultiSelect" | (string & {});
};

/** Type and rules of a new field. */
export type CustomMetadataFieldSchemaInput = CustomMetadataFieldRules & {
  type: CustomMetadataFieldType;
};

/** The type of a field's values. */
export type CustomMetadataFieldType =
  | "Text"
  | "Textarea"
  | "Number"
  | "Date"
  | "Boolean"
  | "SingleSelect"
  | "MultiSelect";

/** The rules that a path policy sets for the file's folder, by field name. */
export type SelectedFieldsSchema = {
  [key: string]: SelectedFieldSchema;
};

/** Type and rules of a field under a path policy. */
export type SelectedFieldSchema = CustomMetadataFieldSchema & {
  readOnly?: boolean | undefined;
  /** Whether there are more options than the 100 listed. */
  selectOptionsTruncated?: boolean | undefined;
};

/** The field to create. */
export type CreateCustomMetadataFieldRequest = {
  /** Must be unique among all fields, including deleted ones. */
  name: string;
  /** Must be unique among the fields that are not deleted. */
  label: string;
  schema: CustomMetadataFieldSchemaInput;
  description?: string | undefined;
};

/** The members to change; at least one is required. */
export type UpdateCustomMetadataFieldRequest = {
  /** Must be unique among the fields that are not deleted. */
  label?: string | undefined;
  schema?: CustomMetadataFieldRules | undefined;
  /** An empty string clears it. */
  description?: string | undefined;
};

/** A processing step that ImageKit runs on a file. */
export type Extension =
  | RemoveBackgroundExtension
  | AutoTaggingExtension
  | AutoDescriptionExtension
  | AiTasksExtension
  | SavedExtensionReference;

/** An extension that can be saved: any kind except a reference to a saved one. */
export type ExtensionConfig =
  | RemoveBackgroundExtension
  | AutoTaggingExtension
  | AutoDescriptionExtension
  | AiTasksExtension;

/** Removes the background and stores the result as a new version. */
export type RemoveBackgroundExtension = {
  name: "remove-bg";
  options?: RemoveBackgroundOptions | undefined;
};

/** How to remove the background, and the colour or image that replaces it. */
export type RemoveBackgroundOptions = {
  /** The service's default is false. */
  add_shadow?: boolean | undefined;
  /** The service's default is true. */
  semitransparency?: boolean | undefined;
  /** A colour name or code. Cannot be combined with `bg_image_url`. */
  bg_color?: string | undefined;
  /** URL of an image. Cannot be combined with `bg_color`. */
  bg_image_url?: string | undefined;
};

/** Tags the file by its visual content. */
export type AutoTaggingExtension = {
  name: "google-auto-tagging" | "aws-auto-tagging";
  /** Minimum confidence, in percent. Tags below it are omitted. */
  minConfidence: number;
  maxTags: number;
};

/** Describes the file in words. */
export type AutoDescriptionExtension = {
  name: "ai-auto-description";
};

/** Sets tags and metadata according to instructions. */
export type AiTasksExtension = {
  name: "ai-tasks";
  tasks: AiTask[];
};

/** A reference to a saved extension. */
export type SavedExtensionReference = {
  name: "saved-extension";
  id: string;
};

/** One instruction. */
export type AiTask = SelectTagsTask | SelectMetadataTask | YesNoTask;

/** Selects tags. */
export type SelectTagsTask = {
  type: "select_tags";
  instruction: Instruction;
  /** The tags to select from. */
  vocabulary?: string[] | undefined;
  min_selections?: number | undefined;
  max_selections?: number | undefined;
};

/** Selects values of one custom metadata field. */
export type SelectMetadataTask = {
  type: "select_metadata";
  instruction: Instruction;
  /** Name of the field. */
  field: string;
  /** The values to select from. */
  vocabulary?: (string | number | boolean)[] | undefined;
  min_selections?: number | undefined;
  max_selections?: number | undefined;
};

/** Asks a question about the image and acts on the answer. */
export type YesNoTask = {
  type: "yes_no";
  instruction: Instruction;
  on_yes?: TaskActions | undefined;
  on_no?: TaskActions | undefined;
  on_unknown?: TaskActions | undefined;
};

/** The instruction, in plain language. */
export type Instruction = string;

/** The changes that one answer causes. */
export type TaskActions = {
  add_tags?: string[] | undefined;
  remove_tags?: string[] | undefined;
  set_metadata?: MetadataAssignment[] | undefined;
  unset_metadata?: MetadataReference[] | undefined;
};

/** A custom metadata field and its new value. */
export type MetadataAssignment = {
  field: string;
  value: CustomMetadataValue;
};

/** A custom metadata field. */
export type MetadataReference = {
  field: string;
};

/** The state of each requested extension, by extension name. An open set. */
export type ExtensionStatus = {
  "ai-auto-description"?: ExtensionState | undefined;
  "ai-tasks"?: ExtensionState | undefined;
  "aws-auto-tagging"?: ExtensionState | undefined;
  "google-auto-tagging"?: ExtensionState | undefined;
  "remove-bg"?: ExtensionState | undefined;
} & {
  [key: string]: ExtensionState;
};

/** An open set. */
export type ExtensionState = "success" | "pending" | "failed" | (string & {});

/** The settings of an extension, stored under an id. */
export type SavedExtension = {
  id: string;
  name: string;
  description: string;
  config: ExtensionConfig;
  /** @format date-time */
  createdAt?: string | undefined;
  /** @format date-time */
  updatedAt?: string | undefined;
};

/** The settings to save. */
export type CreateSavedExtensionRequest = {
  name: string;
  description: string;
  config: ExtensionConfig;
};

/** The members to change; at least one is required. */
export type UpdateSavedExtensionRequest = {
  name?: string | undefined;
  description?: string | undefined;
  config?: ExtensionConfig | undefined;
};

/** The form of an upload. */
export type UploadFileRequest = {
  /**
   * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
   * sent as a part with a file name, a string as a part without one.
   */
  file: FileInput | string;
  /**
   * The name to store the file under; each character other than a letter, a digit, `.`, `_` or `-` becomes
   * `_`.
   */
  fileName: string;
  /** Whether a random suffix makes the name unique. The service's default is true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags together have at
   * most 500 characters.
   */
  tags?: string[] | undefined;
  /**
   * Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The service's default is
   * `/`.
   */
  folder?: string | undefined;
  /** Whether the file is delivered only by signed URLs. The service's default is false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service's default is true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is overwritten loses
   * its area of interest.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the response. Sent joined by commas. */
  responseFields?:
    | (
        | "tags"
        | "customCoordinates"
        | "isPrivateFile"
        | "isPublished"
        | "embeddedMetadata"
        | "customMetadata"
        | "metadata"
        | "selectedFieldsSchema"
      )[]
    | undefined;
  /** Extensions to run on the file. Sent as JSON text. */
  extensions?: string | undefined;
  /**
   * URL that is called when asynchronous extensions have ended.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are false and the
   * file exists, the upload is refused. The service's default is true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service's default is true. */
  overwriteAITags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its tags. Has no effect together with `tags`. The service's
   * default is true.
   */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. Has no effect together with `customMetadata`.
   * The service's default is true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must already exist. Sent as JSON text. */
  customMetadata?: string | undefined;
  /**
   * Transformations that are applied before the file is stored, and variants that are created afterwards.
   * Sent as JSON text.
   */
  transformation?: string | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and values in double
   * quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /**
   * The public API key. Required together with `token`, `expire` and `signature`. Cannot be combined with
   * basic authentication.
   */
  publicKey?: string | undefined;
  /** A string that is used for one upload only, even if the upload fails. */
  token?: string | undefined;
  /** Time at which `signature` expires, in Unix seconds; less than one hour ahead. */
  expire?: number | undefined;
  /**
   * HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. It does not cover the other
   * fields.
   */
  signature?: string | undefined;
};

/** The form of an upload whose fields the token covers. */
export type UploadFileV2Request = {
  /**
   * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
   * sent as a part with a file name, a string as a part without one.
   */
  file: FileInput | string;
  /**
   * The name to store the file under; each character other than a letter, a digit, `.`, `_` or `-` becomes
   * `_`.
   */
  fileName: string;
  /** Whether a random suffix makes the name unique. The service's default is true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags together have at
   * most 500 characters.
   */
  tags?: string[] | undefined;
  /**
   * Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The service's default is
   * `/`.
   */
  folder?: string | undefined;
  /** Whether the file is delivered only by signed URLs. The service's default is false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service's default is true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is overwritten loses
   * its area of interest.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the response. Sent joined by commas. */
  responseFields?:
    | (
        | "tags"
        | "customCoordinates"
        | "isPrivateFile"
        | "isPublished"
        | "embeddedMetadata"
        | "customMetadata"
        | "metadata"
        | "selectedFieldsSchema"
      )[]
    | undefined;
  /** Extensions to run on the file. Sent as JSON text. */
  extensions?: string | undefined;
  /**
   * URL that is called when asynchronous extensions have ended.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are false and the
   * file exists, the upload is refused. The service's default is true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service's default is true. */
  overwriteAITags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its tags. Has no effect together with `tags`. The service's
   * default is true.
   */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. Has no effect together with `customMetadata`.
   * The service's default is true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must already exist. Sent as JSON text. */
  customMetadata?: string | undefined;
  /**
   * Transformations that are applied before the file is stored, and variants that are created afterwards.
   * Sent as JSON text.
   */
  transformation?: string | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and values in double
   * quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /**
   * A JWT (HS256, private key) whose payload contains every field except `file` and `token`, as the text
   * that is sent. Cannot be combined with basic authentication, and is valid for one upload only.
   */
  token?: string | undefined;
};

/**
 * A transformation that is applied before the file is stored (`pre`) and variants that are created
 * afterwards (`post`). At least one of the two is required.
 */
export type UploadTransformation = {
  /** A transformation that is applied before the file is stored. */
  pre?: string | undefined;
  /** Variants to create before their first delivery. */
  post?: PostTransformation[] | undefined;
};

/** A variant to create before its first delivery. */
export type PostTransformation =
  | TransformationVariant
  | AdaptiveStreamingVariant
  | GifToVideoVariant
  | ThumbnailVariant;

/** A transformed copy. */
export type TransformationVariant = {
  type: "transformation";
  /** A transformation, such as `w-100`. */
  value: string;
};

/** A video in several resolutions. */
export type AdaptiveStreamingVariant = {
  type: "abs";
  /** The resolutions, such as `sr-240_360_720`. */
  value: string;
  protocol: "hls" | "dash";
};

/** A video made from a GIF. */
export type GifToVideoVariant = {
  type: "gif-to-video";
  /** A transformation. */
  value?: string | undefined;
};

/** A still image from a video. */
export type ThumbnailVariant = {
  type: "thumbnail";
  /** A transformation. */
  value?: string | undefined;
};

/**
 * The stored file. The members marked "on request" are present only if `responseFields` of the upload
 * names them.
 */
export type UploadResult = {
  fileId: string;
  /** The stored name, with a random suffix unless `useUniqueFileName` was false. */
  name: string;
  /** Folder and name. Starts with a slash. */
  filePath: string;
  /**
   * Delivery URL of the file.
   * @format uri
   */
  url: string;
  /** In bytes. */
  size: number;
  fileType: FileType;
  versionInfo: VersionInfo;
  /**
   * Images only.
   * @format uri
   */
  thumbnailUrl?: string | undefined;
  /** Images and videos, in pixels. */
  height?: number | undefined;
  /** Images and videos, in pixels. */
  width?: number | undefined;
  /** EXIF orientation; images only. */
  orientation?: number | undefined;
  AITags: AITagList;
  extensionStatus?: ExtensionStatus | undefined;
  /** On request. `null` if there are none, or an empty string in older responses. */
  tags?: TagList | undefined;
  /** On request; `x,y,width,height` in pixels; `null` or empty if there are none. */
  customCoordinates?: string | null | undefined;
  /** On request. */
  isPrivateFile?: boolean | undefined;
  /** On request. */
  isPublished?: boolean | undefined;
  customMetadata?: CustomMetadata | undefined;
  embeddedMetadata?: EmbeddedMetadata | undefined;
  metadata?: Metadata | undefined;
  selectedFieldsSchema?: SelectedFieldsSchema | undefined;
  description?: string | undefined;
  /** Videos only. The unit is not documented; observed values appear to be bits per second. */
  bitRate?: number | undefined;
  /** Videos only, in seconds. */
  duration?: number | undefined;
  /** Videos only. */
  audioCodec?: string | undefined;
  /** Videos only. */
  videoCodec?: string | undefined;
};

/** A video that is being transformed before it is stored. The file does not exist yet. */
export type UploadAccepted = {
  message: string;
};

/** A transformation to which URLs refer as `n-<name>`. */
export type NamedTransformation = {
  id: string;
  name: string;
  transformation: string;
  /** If it is disabled, every URL that uses it fails. */
  enabled: boolean;
  /** @format date-time */
  createdAt: string;
};

/** The transformation and its name. */
export type CreateNamedTransformationRequest = {
  name: NamedTransformationName;
  /** Such as `w-150,h-150,fo-center`. */
  transformation: string;
  enabled?: boolean | undefined;
};

/** The members to change; at least one is required. */
export type UpdateNamedTransformationRequest = {
  name?: NamedTransformationName | undefined;
  /** Such as `w-150,h-150,fo-center`. */
  transformation?: string | undefined;
  enabled?: boolean | undefined;
};

/** Letters, digits and underscores. Case-sensitive. */
export type NamedTransformationName = string;

/** The usage of the account in a date range. */
export type AccountUsage = {
  /** @format int64 */
  bandwidthBytes: number;
  /** @format int64 */
  mediaLibraryStorageBytes: number;
  videoProcessingUnitsCount: number;
  extensionUnitsCount: number;
  /** @format int64 */
  originalCacheStorageBytes: number;
};

/** Traffic of the account by source. */
export type UsageAnalytics = {
  startDate: string;
  endDate: string;
  generatedAt: string;
  bandwidthBytes: number;
  requestCount: number;
  cache: CacheUsage;
  browser: UsageBreakdown;
  country: CountryUsageBreakdown;
  device: UsageBreakdown;
  format: UsageBreakdown;
  urlEndpoints: UsageBreakdown;
  topImages: UsageBreakdown;
  topImageTransforms: UsageBreakdown;
  topOtherAssets: UsageBreakdown;
  topReferrers: UsageBreakdown;
  topUserAgents: UsageBreakdown;
  topVideos: UsageBreakdown;
  topVideoTransforms: UsageBreakdown;
  /** Requests by HTTP status. */
  statusCodes: RequestShare[];
  errorReasons: RequestShare[];
  top404Assets: RequestShare[];
  extensions: ExtensionUsage[];
  videoProcessing: VideoProcessingUsage[];
};

/** The largest shares, by bandwidth and by requests. */
export type UsageBreakdown = {
  byBandwidth: UsageShare[];
  byRequests: UsageShare[];
};

/** The share of one name. */
export type UsageShare = {
  name: string;
  bandwidthBytes: number;
  requestCount: number;
};

/** The largest shares by country. */
export type CountryUsageBreakdown = {
  byBandwidth: CountryUsageShare[];
  byRequests: CountryUsageShare[];
};

/** The share of one country. */
export type CountryUsageShare = {
  code: string;
  name: string;
  bandwidthBytes: number;
  requestCount: number;
};

/** Requests by cache result. */
export type CacheUsage = {
  hitCount: number;
  missCount: number;
  errorCount: number;
};

/** The requests of one name. */
export type RequestShare = {
  name: string;
  requestCount: number;
};

/** The runs of one extension. */
export type ExtensionUsage = {
  name: string;
  operationCount: number;
};

/** Video processed with one codec in one resolution. */
export type VideoProcessingUsage = {
  codec: string;
  resolution: string;
  durationSeconds: number;
};

/**
 * A storage that ImageKit reads from. Which of the optional members are present depends on `type`. Secrets
 * are never returned.
 */
export type Origin = {
  id: string;
  /** An open set. */
  type:
    | "S3"
    | "CLOUDINARY_BACKUP"
    | "S3_COMPATIBLE"
    | "WEB_FOLDER"
    | "WEB_PROXY"
    | "GCS"
    | "AZURE_BLOB"
    | "AKENEO_PIM"
    | (string & {});
  name: string;
  /** Whether delivered files have a canonical header that names the original. */
  includeCanonicalHeader: boolean;
  /** @format uri */
  baseUrlForCanonicalHeader?: string | undefined;
  /** Only for `S3`, `CLOUDINARY_BACKUP`, `S3_COMPATIBLE` and `GCS`. */
  bucket?: string | undefined;
  /** Only for bucket and container origins. */
  prefix?: string | undefined;
  /** Only for `S3` and `CLOUDINARY_BACKUP`. */
  useIAMRole?: boolean | undefined;
  /**
   * Only for `S3_COMPATIBLE`.
   * @format uri
   */
  endpoint?: string | undefined;
  /** Only for `S3_COMPATIBLE`. */
  s3ForcePathStyle?: boolean | undefined;
  /**
   * Only for `WEB_FOLDER` and `AKENEO_PIM`.
   * @format uri
   */
  baseUrl?: string | undefined;
  /** Only for `WEB_FOLDER`. */
  forwardHostHeaderToOrigin?: boolean | undefined;
  /** Only for `GCS`. */
  clientEmail?: string | undefined;
  /** Only for `AZURE_BLOB`. */
  container?: string | undefined;
  /** Only for `AZURE_BLOB`. */
  accountName?: string | undefined;
};

/** An origin with its secrets. */
export type OriginRequest =
  | S3OriginRequest
  | CloudinaryBackupOriginRequest
  | S3CompatibleOriginRequest
  | WebFolderOriginRequest
  | WebProxyOriginRequest
  | GcsOriginRequest
  | AzureBlobOriginRequest
  | AkeneoPimOriginRequest;

/** An Amazon S3 bucket. */
export type S3OriginRequest = {
  type: "S3";
  name: OriginName;
  /** Name of the bucket. */
  bucket: string;
  /** Prefix of the objects that ImageKit reads. */
  prefix?: string | undefined;
  /**
   * Access key. Empty if `useIAMRole` is true.
   * @format password
   */
  accessKey: string;
  /**
   * Secret key. Empty if `useIAMRole` is true.
   * @format password
   */
  secretKey: string;
  /** Whether to use an IAM role; if true, both keys are empty strings. */
  useIAMRole?: boolean | undefined;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** An Amazon S3 bucket that Cloudinary backs up to. */
export type CloudinaryBackupOriginRequest = {
  type: "CLOUDINARY_BACKUP";
  name: OriginName;
  /** Name of the bucket. */
  bucket: string;
  /** Prefix of the objects that ImageKit reads. */
  prefix?: string | undefined;
  /**
   * Access key. Empty if `useIAMRole` is true.
   * @format password
   */
  accessKey: string;
  /**
   * Secret key. Empty if `useIAMRole` is true.
   * @format password
   */
  secretKey: string;
  /** Whether to use an IAM role; if true, both keys are empty strings. */
  useIAMRole?: boolean | undefined;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** A bucket with an S3-compatible API. */
export type S3CompatibleOriginRequest = {
  type: "S3_COMPATIBLE";
  name: OriginName;
  /** Name of the bucket. */
  bucket: string;
  /** Prefix of the objects that ImageKit reads. */
  prefix?: string | undefined;
  /**
   * Endpoint of the bucket.
   * @format uri
   */
  endpoint: string;
  /**
   * Access key.
   * @format password
   */
  accessKey: string;
  /**
   * Secret key.
   * @format password
   */
  secretKey: string;
  /** Whether the bucket's name is in the path instead of the host name. The service's default is false. */
  s3ForcePathStyle?: boolean | undefined;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** A folder on a web server. */
export type WebFolderOriginRequest = {
  type: "WEB_FOLDER";
  name: OriginName;
  /**
   * Base URL of the origin.
   * @format uri
   */
  baseUrl: string;
  /**
   * Whether the host name of the delivery request is forwarded to the origin. The service's default is
   * false.
   */
  forwardHostHeaderToOrigin?: boolean | undefined;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** Any URL, which is given in the delivery URL. */
export type WebProxyOriginRequest = {
  type: "WEB_PROXY";
  name: OriginName;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** A Google Cloud Storage bucket. */
export type GcsOriginRequest = {
  type: "GCS";
  name: OriginName;
  /** Name of the bucket. */
  bucket: string;
  /** Prefix of the objects that ImageKit reads. */
  prefix?: string | undefined;
  /** E-mail address of the service account. */
  clientEmail: string;
  /**
   * Private key of the service account, not the API key of ImageKit.
   * @format password
   */
  privateKey: string;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** An Azure Blob Storage container. */
export type AzureBlobOriginRequest = {
  type: "AZURE_BLOB";
  name: OriginName;
  /** Name of the container. */
  container: string;
  /** Prefix of the objects that ImageKit reads. */
  prefix?: string | undefined;
  /** Name of the storage account. */
  accountName: string;
  /**
   * Shared access signature.
   * @format password
   */
  sasToken: string;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** An Akeneo product catalogue. */
export type AkeneoPimOriginRequest = {
  type: "AKENEO_PIM";
  name: OriginName;
  /**
   * Base URL of the origin.
   * @format uri
   */
  baseUrl: string;
  /**
   * OAuth client id.
   * @format password
   */
  clientId: string;
  /**
   * OAuth client secret.
   * @format password
   */
  clientSecret: string;
  /**
   * User name.
   * @format password
   */
  username: string;
  /**
   * Password.
   * @format password
   */
  password: string;
  /** Whether delivered files have a canonical header that names the original. The service's default is false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base URL in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** Letters, digits and spaces. */
export type OriginName = string;

/** A prefix under which files are delivered. */
export type UrlEndpoint = {
  /** `default` is the built-in endpoint. */
  id: string;
  description: string;
  /** Empty for the built-in endpoint. */
  urlPrefix: string;
  /** Ids of the origins, tried in this order. */
  origins: string[];
  urlRewriter?: UrlRewriter | undefined;
};

/** The provider whose URLs the endpoint accepts in addition to ImageKit's own. */
export type UrlRewriter = {
  /** An open set. */
  type: "CLOUDINARY" | "IMGIX" | "AKAMAI" | (string & {});
  /** Only for `CLOUDINARY`. */
  preserveAssetDeliveryTypes?: boolean | undefined;
};

/** The endpoint to add. */
export type CreateUrlEndpointRequest = {
  description: string;
  /** Letters, digits and hyphens. Must not be empty, since the empty prefix belongs to the built-in endpoint. */
  urlPrefix: string;
  origins?: UrlEndpointOrigins | undefined;
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** The new state of the endpoint. */
export type UpdateUrlEndpointRequest = {
  description: string;
  /**
   * Letters, digits and hyphens. The service's default is empty, which is valid for the built-in endpoint
   * only.
   */
  urlPrefix?: string | undefined;
  origins?: UrlEndpointOrigins | undefined;
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** Ids of at most 10 origins, tried in this order. The service's default is none. */
export type UrlEndpointOrigins = string[];

/** The provider whose URLs the endpoint accepts in addition to ImageKit's own. */
export type UrlRewriterRequest = CloudinaryUrlRewriter | ImgixUrlRewriter | AkamaiUrlRewriter;

/** Cloudinary URLs. */
export type CloudinaryUrlRewriter = {
  type: "CLOUDINARY";
  /** Whether to keep the part of the URL that names the delivery type. The service's default is false. */
  preserveAssetDeliveryTypes?: boolean | undefined;
};

/** imgix URLs. */
export type ImgixUrlRewriter = {
  type: "IMGIX";
};

/** Akamai URLs. */
export type AkamaiUrlRewriter = {
  type: "AKAMAI";
};

/** A URL to which events are sent. */
export type Webhook = {
  id: string;
  /**
   * The URL to which events are sent; unique in the account.
   * @format uri
   */
  endpoint: string;
  /** The types of the events that are sent. An open set. */
  events: (
    | (
        | "video.transformation.accepted"
        | "video.transformation.ready"
        | "video.transformation.error"
        | "upload.pre-transform.success"
        | "upload.pre-transform.error"
        | "upload.post-transform.success"
        | "upload.post-transform.error"
        | "file.created"
        | "file.updated"
        | "file.deleted"
        | "file-version.created"
        | "file-version.deleted"
      )
    | string
  )[];
  /** Whether events are sent. */
  enabled: boolean;
  /** The key that signs each event, a credential. It starts with `whsec_` and cannot be changed. */
  secret: string;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  updatedAt: string;
};

/** The webhook to add. */
export type CreateWebhookRequest = {
  endpoint: WebhookEndpoint;
  /** The types of the events to send. */
  events: WebhookEventType[];
  /** Whether events are sent. */
  enabled?: boolean | undefined;
};

/** The members to change. */
export type UpdateWebhookRequest = {
  endpoint?: WebhookEndpoint | undefined;
  /** The types of the events to send. They replace all current ones. */
  events?: WebhookEventType[] | undefined;
  /** Whether events are sent. */
  enabled?: boolean | undefined;
};

/**
 * An http or https URL, unique in the account.
 * @format uri
 */
export type WebhookEndpoint = string;

/** The type of an event that a webhook can receive. */
export type WebhookEventType =
  | "video.transformation.accepted"
  | "video.transformation.ready"
  | "video.transformation.error"
  | "upload.pre-transform.success"
  | "upload.pre-transform.error"
  | "upload.post-transform.success"
  | "upload.post-transform.error"
  | "file.created"
  | "file.updated"
  | "file.deleted"
  | "file-version.created"
  | "file-version.deleted";

/** The search request, in plain language. */
export type AiFilterSearchRequest = {
  /** The question, such as `videos longer than a minute from last week`. */
  prompt: string;
  /** The absolute path to which "this folder" refers. */
  currentFolder?: string | undefined;
  /** An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service's default is UTC. */
  timezone?: string | undefined;
};

/** A query for `listFiles`. All members are optional. */
export type AiFilterSearch = {
  /** In the syntax of `searchQuery` of `listFiles`; empty if no query could be derived. */
  searchQuery?: string | undefined;
  /** The requested kind of files; empty if the prompt names none. An open set. */
  fileType?: "" | "images" | "videos" | "cssJs" | "others" | (string & {}) | undefined;
  /** Whether the search includes earlier versions of files. */
  isVersionIncludedInSearch?: boolean | undefined;
};

/** An event. `type` is the discriminator. */
export type WebhookEvent =
  | FileChangedEvent
  | FileDeletedEvent
  | FileVersionDeletedEvent
  | UploadPreTransformSuccessEvent
  | UploadPreTransformErrorEvent
  | UploadPostTransformSuccessEvent
  | UploadPostTransformErrorEvent
  | VideoTransformationAcceptedEvent
  | VideoTransformationReadyEvent
  | VideoTransformationErrorEvent;

/** A file or a version has been created or changed. */
export type FileChangedEvent = {
  id: string;
  type: "file.created" | "file.updated" | "file-version.created";
  /** @format date-time */
  created_at: string;
  data: FileDetails;
};

/** A file has been deleted. */
export type FileDeletedEvent = {
  id: string;
  type: "file.deleted";
  /** @format date-time */
  created_at: string;
  data: DeletedFile;
};

/** A version has been deleted. */
export type FileVersionDeletedEvent = {
  id: string;
  type: "file-version.deleted";
  /** @format date-time */
  created_at: string;
  data: DeletedFileVersion;
};

/** A video that an upload accepted with 202 has been stored. */
export type UploadPreTransformSuccessEvent = {
  id: string;
  type: "upload.pre-transform.success";
  /** @format date-time */
  created_at: string;
  request: PreTransformRequest;
  data: UploadResult;
};

/** A video that an upload accepted with 202 could not be stored. */
export type UploadPreTransformErrorEvent = {
  id: string;
  type: "upload.pre-transform.error";
  /** @format date-time */
  created_at: string;
  request: PreTransformRequest;
  data: PreTransformFailure;
};

/** A variant that an upload requested is ready. */
export type UploadPostTransformSuccessEvent = {
  id: string;
  type: "upload.post-transform.success";
  /** @format date-time */
  created_at: string;
  request: PostTransformRequest;
  data: PostTransformSuccess;
};

/** A variant that an upload requested could not be created. */
export type UploadPostTransformErrorEvent = {
  id: string;
  type: "upload.post-transform.error";
  /** @format date-time */
  created_at: string;
  request: PostTransformRequest;
  data: PostTransformFailure;
};

/** A video transformation has been queued. */
export type VideoTransformationAcceptedEvent = {
  id: string;
  type: "video.transformation.accepted";
  /** @format date-time */
  created_at: string;
  request: VideoRequest;
  data: VideoTransformationAccepted;
};

/** A video transformation has succeeded. */
export type VideoTransformationReadyEvent = {
  id: string;
  type: "video.transformation.ready";
  /** @format date-time */
  created_at: string;
  request: VideoRequest;
  timings?: VideoTimings | undefined;
  data: VideoTransformationReady;
};

/** A video transformation has failed. */
export type VideoTransformationErrorEvent = {
  id: string;
  type: "video.transformation.error";
  /** @format date-time */
  created_at: string;
  request: VideoRequest;
  data: VideoTransformationFailure;
};

/** The deleted file. */
export type DeletedFile = {
  fileId: string;
};

/** The deleted version. */
export type DeletedFileVersion = {
  fileId: string;
  versionId: string;
};

/** The upload that caused the event. */
export type PreTransformRequest = {
  transformation: string;
  x_request_id: string;
};

/** The file that could not be stored, and the reason. */
export type PreTransformFailure = {
  name: string;
  path: string;
  transformation: TransformationFailure;
};

/** The upload that caused the event. */
export type PostTransformRequest = {
  transformation: RequestedVariant;
  x_request_id: string;
};

/** The requested variant. */
export type RequestedVariant = {
  /** An open set. */
  type: "transformation" | "abs" | "gif-to-video" | "thumbnail" | (string & {});
  /** Only for `abs`; an open set. */
  protocol?: "hls" | "dash" | (string & {}) | undefined;
  value?: string | undefined;
};

/** The variant that is ready. */
export type PostTransformSuccess = {
  fileId: string;
  name: string;
  /** @format uri */
  url: string;
};

/** The variant that could not be created, and the reason. */
export type PostTransformFailure = {
  fileId: string;
  name: string;
  path: string;
  /** @format uri */
  url: string;
  transformation: TransformationFailure;
};

/** A transformation that failed. */
export type TransformationFailure = {
  error: FailureReason;
};

/** The reason why a transformation failed. */
export type FailureReason = {
  /** An open set. */
  reason: "encoding_failed" | "download_failed" | "internal_server_error" | (string & {});
};

/** The delivery request that caused the event. */
export type VideoRequest = {
  /** @format uri */
  url: string;
  x_request_id: string;
  user_agent?: string | undefined;
};

/** The video and its transformation. */
export type VideoTransformationAccepted = {
  asset: VideoAsset;
  transformation: VideoTransformation;
};

/** The video, its transformation and the result. */
export type VideoTransformationReady = {
  asset: VideoAsset;
  transformation: VideoTransformation & {
    output: VideoOutput;
  };
};

/** The video, its transformation and the reason for the failure. */
export type VideoTransformationFailure = {
  asset: VideoAsset;
  transformation: VideoTransformation & TransformationFailure;
};

/** The original video. */
export type VideoAsset = {
  /** @format uri */
  url: string;
};

/** The transformation of a video. */
export type VideoTransformation = {
  /** An open set. */
  type: "video-transformation" | "gif-to-video" | "video-thumbnail" | (string & {});
  options?: VideoOptions | undefined;
};

/** The settings of a video transformation. All enumerated values are open sets. */
export type VideoOptions = {
  /** Such as `aac` or `opus`. */
  audio_codec?: string | undefined;
  auto_rotate?: boolean | undefined;
  /** Such as `mp4`, `webm`, `jpg`, `png` or `webp`. */
  format?: string | undefined;
  quality?: number | undefined;
  /** Such as `HLS` or `DASH`. */
  stream_protocol?: string | undefined;
  variants?: string[] | undefined;
  /** Such as `h264`, `vp9` or `av1`. */
  video_codec?: string | undefined;
};

/** The result of a video transformation. */
export type VideoOutput = {
  /** @format uri */
  url: string;
  video_metadata?: VideoOutputMetadata | undefined;
};

/** Size and duration of the result. */
export type VideoOutputMetadata = {
  bitrate?: number | undefined;
  /** In seconds. */
  duration?: number | undefined;
  /** In pixels. */
  height?: number | undefined;
  /** In pixels. */
  width?: number | undefined;
};

/** Duration of each step of the work. */
export type VideoTimings = {
  /** In milliseconds. */
  download_duration?: number | undefined;
  /** In milliseconds. */
  encoding_duration?: number | undefined;
};

/** The end of one extension. `status` is the discriminator. */
export type ExtensionResult = ExtensionSuccess | ExtensionFailure;

/** The file and the result of the extension. */
export type ExtensionSuccess = {
  /** The extension's name. */
  service: string;
  status: "SUCCESS";
  fileObject: FileDetails;
};

/** The file that the extension could not process, and the reason. */
export type ExtensionFailure = {
  /** The extension's name. */
  service: string;
  status: "FAILURE";
  fileId: string;
  error: string;
};

/** What `listFiles` takes. */
export type ListFilesInput = {
  /**
   * What to list. `all` means files and folders, not file versions. Ignored when `searchQuery` is given.
   * @defaultValue `"file"`
   */
  type?: "file" | "file-version" | "folder" | "all" | undefined;
  /**
   * Order of the entries. The two relevance orders apply only with `searchQuery`.
   * @defaultValue `"ASC_CREATED"`
   */
  sort?:
    | "ASC_NAME"
    | "DESC_NAME"
    | "ASC_CREATED"
    | "DESC_CREATED"
    | "ASC_UPDATED"
    | "DESC_UPDATED"
    | "ASC_HEIGHT"
    | "DESC_HEIGHT"
    | "ASC_WIDTH"
    | "DESC_WIDTH"
    | "ASC_SIZE"
    | "DESC_SIZE"
    | "ASC_RELEVANCE"
    | "DESC_RELEVANCE"
    | undefined;
  /**
   * Lists only the direct content of this folder. To search its subfolders too, use a `path` condition in
   * `searchQuery`. Without this parameter, the whole library is listed.
   */
  path?: string | undefined;
  /**
   * Conditions on fields such as `name`, `tags`, `createdAt`, `size`, `format`, `private` or
   * `"customMetadata.sku"`, joined by `AND`, `OR` and parentheses.
   * Put values in double quotes, and field names that contain a dot too. Times may be relative:
   * `createdAt > "7d"` means the last seven days.
   */
  searchQuery?: string | undefined;
  /**
   * Restricts files to images or to everything else.
   * @defaultValue `"all"`
   */
  fileType?: "all" | "image" | "non-image" | undefined;
  /**
   * Entries per page.
   * @defaultValue `1000`
   */
  limit?: number | undefined;
  /**
   * Number of entries to skip.
   * @defaultValue `0`
   */
  skip?: number | undefined;
  /**
   * Files that have any of these tags. Sent joined by commas, so a tag that contains a comma cannot be
   * searched for. Ignored when `searchQuery` is given.
   */
  tags?: string[] | undefined;
};

/** What `createAiFilterSearch` takes. */
export type CreateAiFilterSearchInput = {
  /** The question, such as `videos longer than a minute from last week`. */
  prompt: string;
  /** The absolute path to which "this folder" refers. */
  currentFolder?: string | undefined;
  /** An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service's default is UTC. */
  timezone?: string | undefined;
};

/** What `getFileDetails` takes. */
export type GetFileDetailsInput = {
  /** The file's id. */
  fileId: string;
};

/** What `updateFileDetails` takes. */
export type UpdateFileDetailsInput = {
  /** The file's id. */
  fileId: string;
} & (
  | (FileAttributesUpdate & {
      publish?: undefined;
    })
  | (FilePublicationUpdate & {
      removeAITags?: undefined;
      webhookUrl?: undefined;
      extensions?: undefined;
      tags?: undefined;
      customCoordinates?: undefined;
      customMetadata?: undefined;
      description?: undefined;
    })
);

/** What `deleteFile` takes. */
export type DeleteFileInput = {
  /** The file's id. */
  fileId: string;
};

/** What `addTags` takes. */
export type AddTagsInput = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** All tags together have at most 500 characters. */
  tags: string[];
};

/** What `removeTags` takes. */
export type RemoveTagsInput = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** All tags together have at most 500 characters. */
  tags: string[];
};

/** What `removeAITags` takes. */
export type RemoveAITagsInput = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** Names of AI tags. */
  AITags: string[];
};

/** What `bulkFileDelete` takes. */
export type BulkFileDeleteInput = {
  /** 1 to 100 ids. */
  fileIds: string[];
};

/** What `copyFile` takes. */
export type CopyFileInput = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** Path of a folder, not of a file. */
  destinationPath: string;
  /** Whether to copy the earlier versions too. The service's default is false. */
  includeFileVersions?: boolean | undefined;
};

/** What `moveFile` takes. */
export type MoveFileInput = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** Path of a folder, not of a file. */
  destinationPath: string;
};

/** What `renameFile` takes. */
export type RenameFileInput = {
  /** Folder and current name of the file. */
  filePath: string;
  /** The new name, without a folder. */
  newFileName: string;
  /** Whether to purge the old URL. The service's default is false. */
  purgeCache?: boolean | undefined;
};

/** What `getFileVersions` takes. */
export type GetFileVersionsInput = {
  /** The file's id. */
  fileId: string;
};

/** What `getFileVersionDetails` takes. */
export type GetFileVersionDetailsInput = {
  /** The file's id. */
  fileId: string;
  /** The version's id: `versionInfo.id` in its details. */
  versionId: string;
};

/** What `deleteFileVersion` takes. */
export type DeleteFileVersionInput = {
  /** The file's id. */
  fileId: string;
  /** The version's id: `versionInfo.id` in its details. */
  versionId: string;
};

/** What `restoreFileVersion` takes. */
export type RestoreFileVersionInput = {
  /** The file's id. */
  fileId: string;
  /** The version's id: `versionInfo.id` in its details. */
  versionId: string;
};

/** What `createFolder` takes. */
export type CreateFolderInput = {
  /** The name, without a slash. */
  folderName: string;
  /** The parent folder; `/` is the root. */
  parentFolderPath: string;
};

/** What `deleteFolder` takes. */
export type DeleteFolderInput = {
  folderPath: string;
};

/** What `copyFolder` takes. */
export type CopyFolderInput = {
  sourceFolderPath: string;
  /** The folder to copy into. */
  destinationPath: string;
  /** Whether to copy the earlier versions too. The service's default is false. */
  includeFileVersions?: boolean | undefined;
};

/** What `moveFolder` takes. */
export type MoveFolderInput = {
  sourceFolderPath: string;
  /** The folder to move into. */
  destinationPath: string;
};

/** What `renameFolder` takes. */
export type RenameFolderInput = {
  folderPath: string;
  /** The name, without a slash. */
  newFolderName: string;
  /** Whether to purge the old folder's URLs. The service's default is false. */
  purgeCache?: boolean | undefined;
};

/** What `getBulkJobStatus` takes. */
export type GetBulkJobStatusInput = {
  /** The job id that the copy, move or rename of a folder returned. */
  jobId: string;
};

/** What `purgeFileCache` takes. */
export type PurgeFileCacheInput = {
  /** A whole delivery URL, optionally with a `*` at its end. */
  url: string;
};

/** What `getPurgeFileCacheStatus` takes. */
export type GetPurgeFileCacheStatusInput = {
  /** The request id that `purgeFileCache` returned, or `purgeRequestId` of a rename. */
  requestId: string;
};

/** What `getFileMetadata` takes. */
export type GetFileMetadataInput = {
  /** The file's id. */
  fileId: string;
};

/** What `getRemoteFileUrlMetadata` takes. */
export type GetRemoteFileUrlMetadataInput = {
  /**
   * A delivery URL of the account, including its query, if any.
   * @format uri
   */
  url: string;
};

/** What `getCustomMetadataFields` takes. */
export type GetCustomMetadataFieldsInput = {
  /**
   * Whether to include deleted fields.
   * @defaultValue `false`
   */
  includeDeleted?: boolean | undefined;
  /** Lists only the fields that apply to this folder under a path policy. */
  folderPath?: string | undefined;
};

/** What `createCustomMetadataFields` takes. */
export type CreateCustomMetadataFieldsInput = {
  /** Must be unique among all fields, including deleted ones. */
  name: string;
  /** Must be unique among the fields that are not deleted. */
  label: string;
  /** Type and rules of a new field. */
  schema: CustomMetadataFieldSchemaInput;
  description?: string | undefined;
};

/** What `deleteCustomMetadataField` takes. */
export type DeleteCustomMetadataFieldInput = {
  /** The field's id, not its name. */
  id: string;
};

/** What `updateCustomMetadataFields` takes. */
export type UpdateCustomMetadataFieldsInput = {
  /** The field's id, not its name. */
  id: string;
  /** Must be unique among the fields that are not deleted. */
  label?: string | undefined;
  /** The type of a field and the values that it accepts. */
  schema?: CustomMetadataFieldRules | undefined;
  /** An empty string clears it. */
  description?: string | undefined;
};

/** What `uploadFile` takes. */
export type UploadFileInput = {
  /**
   * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
   * sent as a part with a file name, a string as a part without one.
   */
  file: FileInput | string;
  /**
   * The name to store the file under; each character other than a letter, a digit, `.`, `_` or `-` becomes
   * `_`.
   */
  fileName: string;
  /** Whether a random suffix makes the name unique. The service's default is true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags together have at
   * most 500 characters.
   */
  tags?: string[] | undefined;
  /**
   * Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The service's default is
   * `/`.
   */
  folder?: string | undefined;
  /** Whether the file is delivered only by signed URLs. The service's default is false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service's default is true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is overwritten loses
   * its area of interest.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the response. Sent joined by commas. */
  responseFields?:
    | (
        | "tags"
        | "customCoordinates"
        | "isPrivateFile"
        | "isPublished"
        | "embeddedMetadata"
        | "customMetadata"
        | "metadata"
        | "selectedFieldsSchema"
      )[]
    | undefined;
  /** Extensions to run on the file. Sent as JSON text. */
  extensions?: Extension[] | undefined;
  /**
   * URL that is called when asynchronous extensions have ended.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are false and the
   * file exists, the upload is refused. The service's default is true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service's default is true. */
  overwriteAITags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its tags. Has no effect together with `tags`. The service's
   * default is true.
   */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. Has no effect together with `customMetadata`.
   * The service's default is true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must already exist. Sent as JSON text. */
  customMetadata?: CustomMetadataInput | undefined;
  /**
   * Transformations that are applied before the file is stored, and variants that are created afterwards.
   * Sent as JSON text.
   */
  transformation?: UploadTransformation | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and values in double
   * quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /**
   * The public API key. Required together with `token`, `expire` and `signature`. Cannot be combined with
   * basic authentication.
   */
  publicKey?: string | undefined;
  /** A string that is used for one upload only, even if the upload fails. */
  token?: string | undefined;
  /** Time at which `signature` expires, in Unix seconds; less than one hour ahead. */
  expire?: number | undefined;
  /**
   * HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. It does not cover the other
   * fields.
   */
  signature?: string | undefined;
};

/** What `uploadFileV2` takes. */
export type UploadFileV2Input = {
  /**
   * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
   * sent as a part with a file name, a string as a part without one.
   */
  file: FileInput | string;
  /**
   * The name to store the file under; each character other than a letter, a digit, `.`, `_` or `-` becomes
   * `_`.
   */
  fileName: string;
  /** Whether a random suffix makes the name unique. The service's default is true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag cannot contain a comma, `%` is not allowed, and all tags together have at
   * most 500 characters.
   */
  tags?: string[] | undefined;
  /**
   * Missing folders are created. At most 50 levels of letters, digits, `_` and `-`. The service's default is
   * `/`.
   */
  folder?: string | undefined;
  /** Whether the file is delivered only by signed URLs. The service's default is false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service's default is true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. If it is absent, a file that is overwritten loses
   * its area of interest.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the response. Sent joined by commas. */
  responseFields?:
    | (
        | "tags"
        | "customCoordinates"
        | "isPrivateFile"
        | "isPublished"
        | "embeddedMetadata"
        | "customMetadata"
        | "metadata"
        | "selectedFieldsSchema"
      )[]
    | undefined;
  /** Extensions to run on the file. Sent as JSON text. */
  extensions?: Extension[] | undefined;
  /**
   * URL that is called when asynchronous extensions have ended.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. If both this and `useUniqueFileName` are false and the
   * file exists, the upload is refused. The service's default is true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service's default is true. */
  overwriteAITags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its tags. Has no effect together with `tags`. The service's
   * default is true.
   */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. Has no effect together with `customMetadata`.
   * The service's default is true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must already exist. Sent as JSON text. */
  customMetadata?: CustomMetadataInput | undefined;
  /**
   * Transformations that are applied before the file is stored, and variants that are created afterwards.
   * Sent as JSON text.
   */
  transformation?: UploadTransformation | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Put names and values in double
   * quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /**
   * A JWT (HS256, private key) whose payload contains every field except `file` and `token`, as the text
   * that is sent. Cannot be combined with basic authentication, and is valid for one upload only.
   */
  token?: string | undefined;
};

/** What `listSavedExtensions` takes. */
export type ListSavedExtensionsInput = Record<string, never>;

/** What `createSavedExtension` takes. */
export type CreateSavedExtensionInput = {
  name: string;
  description: string;
  /** An extension that can be saved: any kind except a reference to a saved one. */
  config: ExtensionConfig;
};

/** What `getSavedExtension` takes. */
export type GetSavedExtensionInput = {
  /** The saved extension's id. */
  id: string;
};

/** What `deleteSavedExtension` takes. */
export type DeleteSavedExtensionInput = {
  /** The saved extension's id. */
  id: string;
};

/** What `updateSavedExtension` takes. */
export type UpdateSavedExtensionInput = {
  /** The saved extension's id. */
  id: string;
  name?: string | undefined;
  description?: string | undefined;
  /** An extension that can be saved: any kind except a reference to a saved one. */
  config?: ExtensionConfig | undefined;
};

/** What `listNamedTransformations` takes. */
export type ListNamedTransformationsInput = Record<string, never>;

/** What `createNamedTransformation` takes. */
export type CreateNamedTransformationInput = {
  /** Letters, digits and underscores. Case-sensitive. */
  name: NamedTransformationName;
  /** Such as `w-150,h-150,fo-center`. */
  transformation: string;
  enabled?: boolean | undefined;
};

/** What `getNamedTransformation` takes. */
export type GetNamedTransformationInput = {
  /** The named transformation's id, not its name. */
  id: string;
};

/** What `deleteNamedTransformation` takes. */
export type DeleteNamedTransformationInput = {
  /** The named transformation's id, not its name. */
  id: string;
};

/** What `updateNamedTransformation` takes. */
export type UpdateNamedTransformationInput = {
  /** The named transformation's id, not its name. */
  id: string;
  /** Letters, digits and underscores. Case-sensitive. */
  name?: NamedTransformationName | undefined;
  /** Such as `w-150,h-150,fo-center`. */
  transformation?: string | undefined;
  enabled?: boolean | undefined;
};

/** What `getAccountUsage` takes. */
export type GetAccountUsageInput = {
  /**
   * First day.
   * @format date
   */
  startDate: string;
  /**
   * The day after the last one.
   * @format date
   */
  endDate: string;
};

/** What `getUsageAnalytics` takes. */
export type GetUsageAnalyticsInput = {
  /**
   * First day.
   * @format date
   */
  startDate: string;
  /**
   * Last day.
   * @format date
   */
  endDate: string;
};

/** What `listOrigins` takes. */
export type ListOriginsInput = Record<string, never>;

/** What `createOrigin` takes. */
export type CreateOriginInput =
  | S3OriginRequest
  | CloudinaryBackupOriginRequest
  | S3CompatibleOriginRequest
  | WebFolderOriginRequest
  | WebProxyOriginRequest
  | GcsOriginRequest
  | AzureBlobOriginRequest
  | AkeneoPimOriginRequest;

/** What `getOrigin` takes. */
export type GetOriginInput = {
  /** The origin's id. */
  id: string;
};

/** What `updateOrigin` takes. */
export type UpdateOriginInput = {
  /** The origin's id. */
  id: string;
} & (
  | S3OriginRequest
  | CloudinaryBackupOriginRequest
  | S3CompatibleOriginRequest
  | WebFolderOriginRequest
  | WebProxyOriginRequest
  | GcsOriginRequest
  | AzureBlobOriginRequest
  | AkeneoPimOriginRequest
);

/** What `deleteOrigin` takes. */
export type DeleteOriginInput = {
  /** The origin's id. */
  id: string;
};

/** What `listUrlEndpoints` takes. */
export type ListUrlEndpointsInput = Record<string, never>;

/** What `createUrlEndpoint` takes. */
export type CreateUrlEndpointInput = {
  description: string;
  /** Letters, digits and hyphens. Must not be empty, since the empty prefix belongs to the built-in endpoint. */
  urlPrefix: string;
  /** Ids of at most 10 origins, tried in this order. The service's default is none. */
  origins?: UrlEndpointOrigins | undefined;
  /** The provider whose URLs the endpoint accepts in addition to ImageKit's own. */
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** What `getUrlEndpoint` takes. */
export type GetUrlEndpointInput = {
  /** The URL endpoint's id; `default` is the built-in endpoint. */
  id: string;
};

/** What `updateUrlEndpoint` takes. */
export type UpdateUrlEndpointInput = {
  /** The URL endpoint's id; `default` is the built-in endpoint. */
  id: string;
  description: string;
  /**
   * Letters, digits and hyphens. The service's default is empty, which is valid for the built-in endpoint
   * only.
   */
  urlPrefix?: string | undefined;
  /** Ids of at most 10 origins, tried in this order. The service's default is none. */
  origins?: UrlEndpointOrigins | undefined;
  /** The provider whose URLs the endpoint accepts in addition to ImageKit's own. */
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** What `deleteUrlEndpoint` takes. */
export type DeleteUrlEndpointInput = {
  /** The URL endpoint's id; `default` is the built-in endpoint. */
  id: string;
};

/** What `listWebhooks` takes. */
export type ListWebhooksInput = Record<string, never>;

/** What `createWebhook` takes. */
export type CreateWebhookInput = {
  /** An http or https URL, unique in the account. */
  endpoint: WebhookEndpoint;
  /** The types of the events to send. */
  events: WebhookEventType[];
  /** Whether events are sent. */
  enabled?: boolean | undefined;
};

/** What `getWebhook` takes. */
export type GetWebhookInput = {
  /** The webhook's id. */
  id: string;
};

/** What `deleteWebhook` takes. */
export type DeleteWebhookInput = {
  /** The webhook's id. */
  id: string;
};

/** What `updateWebhook` takes. */
export type UpdateWebhookInput = {
  /** The webhook's id. */
  id: string;
  /** An http or https URL, unique in the account. */
  endpoint?: WebhookEndpoint | undefined;
  /** The types of the events to send. They replace all current ones. */
  events?: WebhookEventType[] | undefined;
  /** Whether events are sent. */
  enabled?: boolean | undefined;
};
