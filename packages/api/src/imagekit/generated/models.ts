/**
 * Generated from spec/imagekit.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */

import type { FileInput } from "../../runtime/index.js";

/** What went wrong. 429 may carry the message alone. */
export type ErrorBody = {
  message: string;
  /** Where to ask for support. */
  help?: string | undefined;
  reason?: ErrorReason | undefined;
  /** A class of error; only some operations set it. */
  type?: string | undefined;
  /** The members at fault, each with its own message. */
  errors?:
    | {
        [key: string]: string;
      }
    | undefined;
};

/** A code for programs; an open set. */
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

/** A bulk operation refused as a whole, because files are missing. */
export type MissingFilesBody = {
  message: string;
  /** Where to ask for support. */
  help?: string | undefined;
  /** The ids that no file has. */
  missingFileIds: string[];
};

/** An entry of the media library, told apart by `type`. */
export type Asset = FileDetails | FolderDetails;

/** A file, or one version of a file. */
export type FileDetails = {
  /** `file` is the current version, `file-version` an earlier one. */
  type: "file" | "file-version";
  fileId: string;
  name: string;
  /** Folder and name; starts with a slash. */
  filePath: string;
  tags?: TagList | undefined;
  AITags?: AITagList | undefined;
  versionInfo?: VersionInfo | undefined;
  /** Whether only signed URLs deliver the file. */
  isPrivateFile?: boolean | undefined;
  isPublished?: boolean | undefined;
  /** The area of interest as `x,y,width,height` in pixels; `null` or empty when there is none. */
  customCoordinates?: string | null | undefined;
  customMetadata?: CustomMetadata | undefined;
  embeddedMetadata?: EmbeddedMetadata | undefined;
  selectedFieldsSchema?: SelectedFieldsSchema | undefined;
  description?: string | undefined;
  /**
   * Where the file is delivered. May carry a query already.
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
  /** Videos only. The unit is not certain; recorded values look like bits per second. */
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

/** Which version this is. */
export type VersionInfo = {
  id: string;
  /** Such as `Version 2`. */
  name: string;
};

/**
 * Tags; `null` when there are none. Older answers have an empty string in its place, so read it as
 * `tags || []`.
 */
export type TagList = string[] | "" | null;

/**
 * Tags that extensions set; `null` when there are none. Older answers have an empty string in its place,
 * so read it as `AITags || []`.
 */
export type AITagList = AITag[] | "" | null;

/** A tag that an extension set. */
export type AITag = {
  name?: string | undefined;
  /** In percent. */
  confidence: number;
  /** The extension; an open set. */
  source: "google-auto-tagging" | "aws-auto-tagging" | (string & {});
};

/** EXIF, IPTC and XMP values merged into one object; dates are ISO 8601 strings. */
export type EmbeddedMetadata = {
  [key: string]: unknown;
};

/** Either attributes or publication, never both. */
export type FileUpdate = FileAttributesUpdate | FilePublicationUpdate;

/** What to change; an absent member stays as it is. */
export type FileAttributesUpdate = {
  /** AI tags to remove, or `all`; done before `extensions` run. */
  removeAITags?: string[] | "all" | undefined;
  /**
   * Is told the end of extensions that take time.
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

/** Publish or unpublish; no other member may stand beside `publish`. */
export type FilePublicationUpdate = {
  publish: Publication;
};

/** Whether the file is published. */
export type Publication = {
  isPublished: boolean;
  /** Whether the earlier versions follow. The service assumes false. */
  includeFileVersions?: boolean | undefined;
};

/** Tags for several files. */
export type BulkTagsRequest = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** All tags together have at most 500 characters. */
  tags: string[];
};

/** AI tags for several files. */
export type BulkAITagsRequest = {
  /** 1 to 50 ids. */
  fileIds: string[];
  /** Names of AI tags. */
  AITags: string[];
};

/** Every file has changed. */
export type BulkUpdateResult = {
  successfullyUpdatedFileIds: string[];
};

/** Some files have changed, others have not. */
export type BulkUpdatePartialSuccess = {
  successfullyUpdatedFileIds: string[];
  errors: BulkFileFailure[];
};

/** One file of a bulk operation that failed. */
export type BulkFileFailure = {
  fileId: string;
  /** Why, as text. */
  error: string;
};

/** Files to delete. */
export type BulkFileDeleteRequest = {
  /** 1 to 100 ids. */
  fileIds: string[];
};

/** Every file is gone. */
export type BulkDeleteResult = {
  successfullyDeletedFileIds: string[];
};

/** Some files are gone, others are not. */
export type BulkDeletePartialSuccess = {
  successfullyDeletedFileIds: string[];
  errors: BulkFileFailure[];
};

/** Which file, and into which folder. */
export type CopyFileRequest = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** A folder, not a file. */
  destinationPath: string;
  /** Whether the earlier versions are copied too. The service assumes false. */
  includeFileVersions?: boolean | undefined;
};

/** Which file, and into which folder. */
export type MoveFileRequest = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** A folder, not a file. */
  destinationPath: string;
};

/** Which file, and its new name. */
export type RenameFileRequest = {
  /** Folder and present name of the file. */
  filePath: string;
  /** A name without a folder. */
  newFileName: string;
  /** Whether the old URL is purged. The service assumes false. */
  purgeCache?: boolean | undefined;
};

/** The file has its new name. */
export type RenameFileResult = {
  /** Only when a purge was asked for; `getPurgeFileCacheStatus` tells its state. */
  purgeRequestId?: string | undefined;
};

/** The file has its new name, but its old URL was not purged. */
export type RenameFilePartialSuccess = {
  message: string;
  /** Where to ask for support. */
  help?: string | undefined;
  reason: ErrorReason;
};

/** The folder's name and place. */
export type CreateFolderRequest = {
  /** One name, without a slash. */
  folderName: string;
  /** Where to create it; `/` is the root. */
  parentFolderPath: string;
};

/** The folder to delete. */
export type DeleteFolderRequest = {
  folderPath: string;
};

/** Which folder, and into which one. */
export type CopyFolderRequest = {
  sourceFolderPath: string;
  /** The folder to copy into. */
  destinationPath: string;
  /** Whether the earlier versions are copied too. The service assumes false. */
  includeFileVersions?: boolean | undefined;
  /**
   * The newer name of `includeFileVersions`. Nobody documents which of the two the service reads, so both
   * are sent.
   */
  includeVersions?: boolean | undefined;
};

/** Which folder, and into which one. */
export type MoveFolderRequest = {
  sourceFolderPath: string;
  /** The folder to move into. */
  destinationPath: string;
};

/** Which folder, and its new name. */
export type RenameFolderRequest = {
  folderPath: string;
  /** One name, without a slash. */
  newFolderName: string;
  /** Whether the old folder's URLs are purged. The service assumes false. */
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
  /** Final unless it is `Pending`; an open set. */
  status: "Pending" | "Completed" | (string & {});
  /** Only for a rename that purges; `getPurgeFileCacheStatus` tells its state. */
  purgeRequestId?: string | undefined;
};

/** A rename that has ended, but whose purge failed. */
export type BulkJobPartialSuccess = {
  jobId: string;
  type: BulkJobType;
  status: "Partial success";
  message: string;
  /** Where to ask for support. */
  help?: string | undefined;
};

/** What the job does; an open set. */
export type BulkJobType = "COPY_FOLDER" | "MOVE_FOLDER" | "RENAME_FOLDER" | (string & {});

/** What to purge. */
export type PurgeFileCacheRequest = {
  /** A whole delivery URL, perhaps with a `*` at its very end. */
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

/** What a file says about itself. No member is certain to be there. */
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
  /** Perceptual hash, 16 hexadecimal digits; similar images differ in few bits. */
  pHash?: string | undefined;
  exif?: Exif | undefined;
  /** Videos only. The unit is not certain; recorded values look like bits per second. */
  bitRate?: number | undefined;
  /** Videos only, in seconds. */
  duration?: number | undefined;
  /** Videos only. */
  audioCodec?: string | undefined;
  /** Videos only. */
  videoCodec?: string | undefined;
};

/** EXIF data by group; an empty object when there is none. Dates are `YYYY:MM:DD HH:mm:ss`. */
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

/** The image as a whole. */
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

/** The embedded thumbnail. */
export type ExifThumbnail = {
  Compression?: number | undefined;
  XResolution?: number | undefined;
  YResolution?: number | undefined;
  ResolutionUnit?: number | undefined;
  ThumbnailOffset?: number | undefined;
  ThumbnailLength?: number | undefined;
};

/** How the picture was taken. */
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

/** Where the picture was taken. */
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

/** Conformance to the interoperability rules. */
export type ExifInteroperability = {
  InteropIndex?: string | undefined;
  InteropVersion?: string | undefined;
};

/** Values by field name; an empty object when there are none. */
export type CustomMetadata = {
  [key: string]: unknown;
};

/** A value that fits the field's type; dates are ISO 8601 strings. */
export type CustomMetadataValue = string | number | boolean | (string | number | boolean)[];

/** Values by field name; each field must have been created before. */
export type CustomMetadataInput = {
  [key: string]: CustomMetadataValue;
};

/** Values by field name, merged with what is there; `null` unsets a field. */
export type CustomMetadataUpdate = {
  [key: string]: CustomMetadataValue | null;
};

/** A typed field that files can carry. */
export type CustomMetadataField = {
  id: string;
  /** The key in `customMetadata`. */
  name: string;
  /** What people see. */
  label: string;
  schema: CustomMetadataFieldSchema;
  description?: string | undefined;
};

/** What values a field takes. */
export type CustomMetadataFieldRules = {
  /** The choices; required for `SingleSelect` and `MultiSelect`. */
  selectOptions?: (string | number | boolean)[] | undefined;
  /** Required when `isValueRequired` is true; an array for `MultiSelect`. */
  defaultValue?: CustomMetadataValue | undefined;
  /** Whether each request that sets custom metadata must set this field. The service assumes false. */
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

/** What a field holds. */
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
  /** Whether there are more choices than the 100 listed. */
  selectOptionsTruncated?: boolean | undefined;
};

/** The field to create. */
export type CreateCustomMetadataFieldRequest = {
  /** New among all fields, deleted ones included. */
  name: string;
  /** New among the live fields. */
  label: string;
  schema: CustomMetadataFieldSchemaInput;
  description?: string | undefined;
};

/** What to change; at least one member. */
export type UpdateCustomMetadataFieldRequest = {
  /** New among the live fields. */
  label?: string | undefined;
  schema?: CustomMetadataFieldRules | undefined;
  /** An empty string clears it. */
  description?: string | undefined;
};

/** Work that ImageKit does on a file. */
export type Extension =
  | RemoveBackgroundExtension
  | AutoTaggingExtension
  | AutoDescriptionExtension
  | AiTasksExtension
  | SavedExtensionReference;

/** An extension that can be saved; anything but a reference to a saved one. */
export type ExtensionConfig =
  | RemoveBackgroundExtension
  | AutoTaggingExtension
  | AutoDescriptionExtension
  | AiTasksExtension;

/** Cuts the background away and stores the result as a new version. */
export type RemoveBackgroundExtension = {
  name: "remove-bg";
  options?: RemoveBackgroundOptions | undefined;
};

/** How to cut; either a colour or an image takes the background's place. */
export type RemoveBackgroundOptions = {
  /** The service assumes false. */
  add_shadow?: boolean | undefined;
  /** The service assumes true. */
  semitransparency?: boolean | undefined;
  /** A colour name or code. Not together with `bg_image_url`. */
  bg_color?: string | undefined;
  /** Not together with `bg_color`. */
  bg_image_url?: string | undefined;
};

/** Tags the file by what it shows. */
export type AutoTaggingExtension = {
  name: "google-auto-tagging" | "aws-auto-tagging";
  /** Tags below it are left out, in percent. */
  minConfidence: number;
  maxTags: number;
};

/** Describes the file in words. */
export type AutoDescriptionExtension = {
  name: "ai-auto-description";
};

/** Tags and metadata by instructions. */
export type AiTasksExtension = {
  name: "ai-tasks";
  tasks: AiTask[];
};

/** An extension saved under an id. */
export type SavedExtensionReference = {
  name: "saved-extension";
  id: string;
};

/** One instruction. */
export type AiTask = SelectTagsTask | SelectMetadataTask | YesNoTask;

/** Picks tags. */
export type SelectTagsTask = {
  type: "select_tags";
  instruction: Instruction;
  /** The tags to pick from. */
  vocabulary?: string[] | undefined;
  min_selections?: number | undefined;
  max_selections?: number | undefined;
};

/** Picks values of one custom metadata field. */
export type SelectMetadataTask = {
  type: "select_metadata";
  instruction: Instruction;
  /** Name of the field. */
  field: string;
  /** The values to pick from. */
  vocabulary?: (string | number | boolean)[] | undefined;
  min_selections?: number | undefined;
  max_selections?: number | undefined;
};

/** Asks a question and acts on the answer. */
export type YesNoTask = {
  type: "yes_no";
  instruction: Instruction;
  on_yes?: TaskActions | undefined;
  on_no?: TaskActions | undefined;
  on_unknown?: TaskActions | undefined;
};

/** What to do, in words. */
export type Instruction = string;

/** What an answer changes. */
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

/** The state of each extension that the request asked for, by extension name. An open set. */
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

/** The settings of an extension, kept under an id. */
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

/** What to change; at least one member. */
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
  /** The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
  fileName: string;
  /** Whether a random suffix keeps the name from meeting another. The service assumes true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags
   * together have at most 500 characters.
   */
  tags?: string[] | undefined;
  /** Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
  folder?: string | undefined;
  /** Whether only signed URLs deliver the file. The service assumes false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service assumes true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its
   * own.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the answer; sent joined by commas. */
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
  /** Extensions to run on the file; sent as JSON text. */
  extensions?: string | undefined;
  /**
   * Is told the end of extensions that take time.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing
   * file is refused. The service assumes true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service assumes true. */
  overwriteAITags?: boolean | undefined;
  /** Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The
   * service assumes true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must exist; sent as JSON text. */
  customMetadata?: string | undefined;
  /** Changes while storing and variants right after; sent as JSON text. */
  transformation?: string | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in
   * double quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /** The public API key. Only with `token`, `expire` and `signature`, and without basic authentication. */
  publicKey?: string | undefined;
  /** A string never used before; spent by the upload, even by one that fails. */
  token?: string | undefined;
  /** When `signature` ends, in Unix seconds; less than one hour ahead. */
  expire?: number | undefined;
  /** HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. Does not cover the other fields. */
  signature?: string | undefined;
};

/** The form of an upload whose fields the token covers. */
export type UploadFileV2Request = {
  /**
   * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
   * sent as a part with a file name, a string as a part without one.
   */
  file: FileInput | string;
  /** The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
  fileName: string;
  /** Whether a random suffix keeps the name from meeting another. The service assumes true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags
   * together have at most 500 characters.
   */
  tags?: string[] | undefined;
  /** Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
  folder?: string | undefined;
  /** Whether only signed URLs deliver the file. The service assumes false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service assumes true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its
   * own.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the answer; sent joined by commas. */
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
  /** Extensions to run on the file; sent as JSON text. */
  extensions?: string | undefined;
  /**
   * Is told the end of extensions that take time.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing
   * file is refused. The service assumes true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service assumes true. */
  overwriteAITags?: boolean | undefined;
  /** Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The
   * service assumes true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must exist; sent as JSON text. */
  customMetadata?: string | undefined;
  /** Changes while storing and variants right after; sent as JSON text. */
  transformation?: string | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in
   * double quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /**
   * A JWT (HS256, private key) whose payload states every field except `file` and `token`, as the text that
   * is sent. Without basic authentication only. Spent by the upload.
   */
  token?: string | undefined;
};

/** Changes made while storing (`pre`) and variants made right after (`post`); at least one of them. */
export type UploadTransformation = {
  /** A transformation that is applied before the file is stored. */
  pre?: string | undefined;
  /** Variants to make ahead of their first delivery. */
  post?: PostTransformation[] | undefined;
};

/** A variant to make ahead. */
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

/** A still picture of a video. */
export type ThumbnailVariant = {
  type: "thumbnail";
  /** A transformation. */
  value?: string | undefined;
};

/** The stored file. `responseFields` of the upload asks for the members that are not always there. */
export type UploadResult = {
  fileId: string;
  /** The stored name, with a random suffix unless `useUniqueFileName` was false. */
  name: string;
  /** Folder and name; starts with a slash. */
  filePath: string;
  /**
   * Where the file is delivered.
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
  /** On request. `null`, or an empty string in older answers, when there are none. */
  tags?: TagList | undefined;
  /** On request; `x,y,width,height` in pixels, `null` or empty when there are none. */
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
  /** Videos only. The unit is not certain; recorded values look like bits per second. */
  bitRate?: number | undefined;
  /** Videos only, in seconds. */
  duration?: number | undefined;
  /** Videos only. */
  audioCodec?: string | undefined;
  /** Videos only. */
  videoCodec?: string | undefined;
};

/** A video that is transformed before it is stored. There is no file yet. */
export type UploadAccepted = {
  message: string;
};

/** A transformation that URLs refer to as `n-<name>`. */
export type NamedTransformation = {
  id: string;
  name: string;
  transformation: string;
  /** A disabled one makes every URL that uses it fail. */
  enabled: boolean;
  /** @format date-time */
  createdAt: string;
};

/** The transformation to name. */
export type CreateNamedTransformationRequest = {
  name: NamedTransformationName;
  /** Such as `w-150,h-150,fo-center`. */
  transformation: string;
  enabled?: boolean | undefined;
};

/** What to change; at least one member. */
export type UpdateNamedTransformationRequest = {
  name?: NamedTransformationName | undefined;
  /** Such as `w-150,h-150,fo-center`. */
  transformation?: string | undefined;
  enabled?: boolean | undefined;
};

/** Letters, digits and underscores; case counts. */
export type NamedTransformationName = string;

/** What the account used in a span of days. */
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

/** Where the account's traffic came from. */
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
  /** By HTTP status. */
  statusCodes: RequestShare[];
  errorReasons: RequestShare[];
  top404Assets: RequestShare[];
  extensions: ExtensionUsage[];
  videoProcessing: VideoProcessingUsage[];
};

/** The largest shares, once by bandwidth and once by requests. */
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

/** How requests met the cache. */
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
 * A storage that ImageKit reads from; `type` decides which of the optional members are there. Secrets
 * never are.
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
  /** Whether delivered files name their original by a canonical header. */
  includeCanonicalHeader: boolean;
  /** @format uri */
  baseUrlForCanonicalHeader?: string | undefined;
  /** Of `S3`, `CLOUDINARY_BACKUP`, `S3_COMPATIBLE` and `GCS`. */
  bucket?: string | undefined;
  /** Of bucket and container origins. */
  prefix?: string | undefined;
  /** Of `S3` and `CLOUDINARY_BACKUP`. */
  useIAMRole?: boolean | undefined;
  /**
   * Of `S3_COMPATIBLE`.
   * @format uri
   */
  endpoint?: string | undefined;
  /** Of `S3_COMPATIBLE`. */
  s3ForcePathStyle?: boolean | undefined;
  /**
   * Of `WEB_FOLDER` and `AKENEO_PIM`.
   * @format uri
   */
  baseUrl?: string | undefined;
  /** Of `WEB_FOLDER`. */
  forwardHostHeaderToOrigin?: boolean | undefined;
  /** Of `GCS`. */
  clientEmail?: string | undefined;
  /** Of `AZURE_BLOB`. */
  container?: string | undefined;
  /** Of `AZURE_BLOB`. */
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
  /** Only what lies under this prefix. */
  prefix?: string | undefined;
  /**
   * Access key. Empty with `useIAMRole`.
   * @format password
   */
  accessKey: string;
  /**
   * Secret key. Empty with `useIAMRole`.
   * @format password
   */
  secretKey: string;
  /** Whether access is by an IAM role; both keys are then empty strings. */
  useIAMRole?: boolean | undefined;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
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
  /** Only what lies under this prefix. */
  prefix?: string | undefined;
  /**
   * Access key. Empty with `useIAMRole`.
   * @format password
   */
  accessKey: string;
  /**
   * Secret key. Empty with `useIAMRole`.
   * @format password
   */
  secretKey: string;
  /** Whether access is by an IAM role; both keys are then empty strings. */
  useIAMRole?: boolean | undefined;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** A bucket that speaks the S3 protocol. */
export type S3CompatibleOriginRequest = {
  type: "S3_COMPATIBLE";
  name: OriginName;
  /** Name of the bucket. */
  bucket: string;
  /** Only what lies under this prefix. */
  prefix?: string | undefined;
  /**
   * Where the bucket answers.
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
  /** Whether the bucket stands in the path and not in the host name. The service assumes false. */
  s3ForcePathStyle?: boolean | undefined;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** A folder on a web server. */
export type WebFolderOriginRequest = {
  type: "WEB_FOLDER";
  name: OriginName;
  /**
   * Where the origin answers.
   * @format uri
   */
  baseUrl: string;
  /** Whether the origin sees the host name of the delivery request. The service assumes false. */
  forwardHostHeaderToOrigin?: boolean | undefined;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** Any web address, given in the delivery URL. */
export type WebProxyOriginRequest = {
  type: "WEB_PROXY";
  name: OriginName;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
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
  /** Only what lies under this prefix. */
  prefix?: string | undefined;
  /** E-mail address of the service account. */
  clientEmail: string;
  /**
   * Private key of the service account, not the API key of ImageKit.
   * @format password
   */
  privateKey: string;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
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
  /** Only what lies under this prefix. */
  prefix?: string | undefined;
  /** Name of the storage account. */
  accountName: string;
  /**
   * Shared access signature.
   * @format password
   */
  sasToken: string;
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** An Akeneo product catalogue. */
export type AkeneoPimOriginRequest = {
  type: "AKENEO_PIM";
  name: OriginName;
  /**
   * Where the origin answers.
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
  /** Whether delivered files name their original by a canonical header. The service assumes false. */
  includeCanonicalHeader?: boolean | undefined;
  /**
   * Base of the address in that header.
   * @format uri
   */
  baseUrlForCanonicalHeader?: string | undefined;
};

/** Letters, digits and spaces. */
export type OriginName = string;

/** A prefix under which files are delivered. */
export type UrlEndpoint = {
  /** `default` is the built-in one. */
  id: string;
  description: string;
  /** Empty for the built-in endpoint. */
  urlPrefix: string;
  /** Ids of the origins, tried in this order. */
  origins: string[];
  urlRewriter?: UrlRewriter | undefined;
};

/** Whose URLs the endpoint understands beside ImageKit's own. */
export type UrlRewriter = {
  /** An open set. */
  type: "CLOUDINARY" | "IMGIX" | "AKAMAI" | (string & {});
  /** Of `CLOUDINARY`. */
  preserveAssetDeliveryTypes?: boolean | undefined;
};

/** The endpoint to add. */
export type CreateUrlEndpointRequest = {
  description: string;
  /** Letters, digits and hyphens. Not empty, since the empty prefix is the built-in endpoint's. */
  urlPrefix: string;
  origins?: UrlEndpointOrigins | undefined;
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** The endpoint as it is to be. */
export type UpdateUrlEndpointRequest = {
  description: string;
  /** Letters, digits and hyphens; empty, as the service assumes, for the built-in endpoint only. */
  urlPrefix?: string | undefined;
  origins?: UrlEndpointOrigins | undefined;
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** Ids of at most 10 origins, tried in this order. The service assumes none. */
export type UrlEndpointOrigins = string[];

/** Whose URLs the endpoint understands beside ImageKit's own. */
export type UrlRewriterRequest = CloudinaryUrlRewriter | ImgixUrlRewriter | AkamaiUrlRewriter;

/** Cloudinary URLs. */
export type CloudinaryUrlRewriter = {
  type: "CLOUDINARY";
  /** Whether the part of the URL that names the delivery type is kept. The service assumes false. */
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

/** An address that events are sent to. */
export type Webhook = {
  id: string;
  /**
   * Where the events are sent to; unique in the account.
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

/** What is to change. */
export type UpdateWebhookRequest = {
  endpoint?: WebhookEndpoint | undefined;
  /** The types of the events to send; they take the place of all present ones. */
  events?: WebhookEventType[] | undefined;
  /** Whether events are sent. */
  enabled?: boolean | undefined;
};

/**
 * An http or https URL, unique in the account.
 * @format uri
 */
export type WebhookEndpoint = string;

/** An event that a webhook can be told of. */
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

/** What to look for, in plain language. */
export type AiFilterSearchRequest = {
  /** The question, such as `videos longer than a minute from last week`. */
  prompt: string;
  /** The absolute path that "this folder" means. */
  currentFolder?: string | undefined;
  /** An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service assumes UTC. */
  timezone?: string | undefined;
};

/** A query for `listFiles`. Each member may be missing. */
export type AiFilterSearch = {
  /** In the language of `searchQuery` of `listFiles`; empty when nothing could be derived. */
  searchQuery?: string | undefined;
  /** The kind of files that is meant; empty when the prompt names none. An open set. */
  fileType?: "" | "images" | "videos" | "cssJs" | "others" | (string & {}) | undefined;
  /** Whether earlier versions of files are meant too. */
  isVersionIncludedInSearch?: boolean | undefined;
};

/** An event, told apart by `type`. */
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

/** A file or a version is new or has changed. */
export type FileChangedEvent = {
  id: string;
  type: "file.created" | "file.updated" | "file-version.created";
  /** @format date-time */
  created_at: string;
  data: FileDetails;
};

/** A file is gone. */
export type FileDeletedEvent = {
  id: string;
  type: "file.deleted";
  /** @format date-time */
  created_at: string;
  data: DeletedFile;
};

/** A version is gone. */
export type FileVersionDeletedEvent = {
  id: string;
  type: "file-version.deleted";
  /** @format date-time */
  created_at: string;
  data: DeletedFileVersion;
};

/** A video that an upload answered with 202 is stored. */
export type UploadPreTransformSuccessEvent = {
  id: string;
  type: "upload.pre-transform.success";
  /** @format date-time */
  created_at: string;
  request: PreTransformRequest;
  data: UploadResult;
};

/** A video that an upload answered with 202 is not stored. */
export type UploadPreTransformErrorEvent = {
  id: string;
  type: "upload.pre-transform.error";
  /** @format date-time */
  created_at: string;
  request: PreTransformRequest;
  data: PreTransformFailure;
};

/** A variant that an upload asked for is ready. */
export type UploadPostTransformSuccessEvent = {
  id: string;
  type: "upload.post-transform.success";
  /** @format date-time */
  created_at: string;
  request: PostTransformRequest;
  data: PostTransformSuccess;
};

/** A variant that an upload asked for failed. */
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

/** A video transformation is done. */
export type VideoTransformationReadyEvent = {
  id: string;
  type: "video.transformation.ready";
  /** @format date-time */
  created_at: string;
  request: VideoRequest;
  timings?: VideoTimings | undefined;
  data: VideoTransformationReady;
};

/** A video transformation failed. */
export type VideoTransformationErrorEvent = {
  id: string;
  type: "video.transformation.error";
  /** @format date-time */
  created_at: string;
  request: VideoRequest;
  data: VideoTransformationFailure;
};

/** The file that is gone. */
export type DeletedFile = {
  fileId: string;
};

/** The version that is gone. */
export type DeletedFileVersion = {
  fileId: string;
  versionId: string;
};

/** The upload behind the event. */
export type PreTransformRequest = {
  transformation: string;
  x_request_id: string;
};

/** The file that is not stored, and why. */
export type PreTransformFailure = {
  name: string;
  path: string;
  transformation: TransformationFailure;
};

/** The upload behind the event. */
export type PostTransformRequest = {
  transformation: RequestedVariant;
  x_request_id: string;
};

/** The variant that was asked for. */
export type RequestedVariant = {
  /** An open set. */
  type: "transformation" | "abs" | "gif-to-video" | "thumbnail" | (string & {});
  /** Of `abs`; an open set. */
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

/** The variant that failed, and why. */
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

/** Why a transformation failed. */
export type FailureReason = {
  /** An open set. */
  reason: "encoding_failed" | "download_failed" | "internal_server_error" | (string & {});
};

/** The delivery request behind the event. */
export type VideoRequest = {
  /** @format uri */
  url: string;
  x_request_id: string;
  user_agent?: string | undefined;
};

/** The video and what is done to it. */
export type VideoTransformationAccepted = {
  asset: VideoAsset;
  transformation: VideoTransformation;
};

/** The video, what was done to it and the result. */
export type VideoTransformationReady = {
  asset: VideoAsset;
  transformation: VideoTransformation & {
    output: VideoOutput;
  };
};

/** The video, what was to be done to it and why it failed. */
export type VideoTransformationFailure = {
  asset: VideoAsset;
  transformation: VideoTransformation & TransformationFailure;
};

/** The original video. */
export type VideoAsset = {
  /** @format uri */
  url: string;
};

/** What is done to a video. */
export type VideoTransformation = {
  /** An open set. */
  type: "video-transformation" | "gif-to-video" | "video-thumbnail" | (string & {});
  options?: VideoOptions | undefined;
};

/** The settings of a video transformation. Each named value belongs to an open set. */
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

/** Size and length of the result. */
export type VideoOutputMetadata = {
  bitrate?: number | undefined;
  /** In seconds. */
  duration?: number | undefined;
  /** In pixels. */
  height?: number | undefined;
  /** In pixels. */
  width?: number | undefined;
};

/** How long the parts of the work took. */
export type VideoTimings = {
  /** In milliseconds. */
  download_duration?: number | undefined;
  /** In milliseconds. */
  encoding_duration?: number | undefined;
};

/** The end of one extension, told apart by `status`. */
export type ExtensionResult = ExtensionSuccess | ExtensionFailure;

/** The file with what the extension did to it. */
export type ExtensionSuccess = {
  /** The extension's name. */
  service: string;
  status: "SUCCESS";
  fileObject: FileDetails;
};

/** The file that the extension could not work on, and why. */
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
   * Order of the answer. The two relevance orders have a meaning with `searchQuery` only.
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
   * Only what lies directly in this folder. To search below it too, put a `path` condition into
   * `searchQuery`. Without it the whole library is listed.
   */
  path?: string | undefined;
  /**
   * Conditions on fields such as `name`, `tags`, `createdAt`, `size`, `format`, `private` or
   * `"customMetadata.sku"`, joined by `AND`, `OR` and parentheses.
   * Values stand in double quotes, and so do field names that hold a dot. Times may be relative:
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
   * Entries to pass over before the first one of the page.
   * @defaultValue `0`
   */
  skip?: number | undefined;
  /**
   * Files that carry any of these tags; sent joined by commas, so a tag that holds a comma cannot be asked
   * for. Ignored when `searchQuery` is given.
   */
  tags?: string[] | undefined;
};

/** What `createAiFilterSearch` takes. */
export type CreateAiFilterSearchInput = {
  /** The question, such as `videos longer than a minute from last week`. */
  prompt: string;
  /** The absolute path that "this folder" means. */
  currentFolder?: string | undefined;
  /** An IANA name, such as `Europe/Berlin`, for dates such as "yesterday". The service assumes UTC. */
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
  /** A folder, not a file. */
  destinationPath: string;
  /** Whether the earlier versions are copied too. The service assumes false. */
  includeFileVersions?: boolean | undefined;
};

/** What `moveFile` takes. */
export type MoveFileInput = {
  /** Folder and name of the file. */
  sourceFilePath: string;
  /** A folder, not a file. */
  destinationPath: string;
};

/** What `renameFile` takes. */
export type RenameFileInput = {
  /** Folder and present name of the file. */
  filePath: string;
  /** A name without a folder. */
  newFileName: string;
  /** Whether the old URL is purged. The service assumes false. */
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
  /** The version's id, `versionInfo.id` of its details. */
  versionId: string;
};

/** What `deleteFileVersion` takes. */
export type DeleteFileVersionInput = {
  /** The file's id. */
  fileId: string;
  /** The version's id, `versionInfo.id` of its details. */
  versionId: string;
};

/** What `restoreFileVersion` takes. */
export type RestoreFileVersionInput = {
  /** The file's id. */
  fileId: string;
  /** The version's id, `versionInfo.id` of its details. */
  versionId: string;
};

/** What `createFolder` takes. */
export type CreateFolderInput = {
  /** One name, without a slash. */
  folderName: string;
  /** Where to create it; `/` is the root. */
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
  /** Whether the earlier versions are copied too. The service assumes false. */
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
  /** One name, without a slash. */
  newFolderName: string;
  /** Whether the old folder's URLs are purged. The service assumes false. */
  purgeCache?: boolean | undefined;
};

/** What `getBulkJobStatus` takes. */
export type GetBulkJobStatusInput = {
  /** The id that the copy, move or rename of a folder answered. */
  jobId: string;
};

/** What `purgeFileCache` takes. */
export type PurgeFileCacheInput = {
  /** A whole delivery URL, perhaps with a `*` at its very end. */
  url: string;
};

/** What `getPurgeFileCacheStatus` takes. */
export type GetPurgeFileCacheStatusInput = {
  /** The id that `purgeFileCache` answered, or `purgeRequestId` of a rename. */
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
   * A delivery URL of the account; a query in it is kept.
   * @format uri
   */
  url: string;
};

/** What `getCustomMetadataFields` takes. */
export type GetCustomMetadataFieldsInput = {
  /**
   * Whether deleted fields are listed too.
   * @defaultValue `false`
   */
  includeDeleted?: boolean | undefined;
  /** Only the fields that apply to this folder under a path policy. */
  folderPath?: string | undefined;
};

/** What `createCustomMetadataFields` takes. */
export type CreateCustomMetadataFieldsInput = {
  /** New among all fields, deleted ones included. */
  name: string;
  /** New among the live fields. */
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
  /** New among the live fields. */
  label?: string | undefined;
  /** What values a field takes. */
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
  /** The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
  fileName: string;
  /** Whether a random suffix keeps the name from meeting another. The service assumes true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags
   * together have at most 500 characters.
   */
  tags?: string[] | undefined;
  /** Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
  folder?: string | undefined;
  /** Whether only signed URLs deliver the file. The service assumes false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service assumes true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its
   * own.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the answer; sent joined by commas. */
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
  /** Extensions to run on the file; sent as JSON text. */
  extensions?: Extension[] | undefined;
  /**
   * Is told the end of extensions that take time.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing
   * file is refused. The service assumes true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service assumes true. */
  overwriteAITags?: boolean | undefined;
  /** Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The
   * service assumes true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must exist; sent as JSON text. */
  customMetadata?: CustomMetadataInput | undefined;
  /** Changes while storing and variants right after; sent as JSON text. */
  transformation?: UploadTransformation | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in
   * double quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /** The public API key. Only with `token`, `expire` and `signature`, and without basic authentication. */
  publicKey?: string | undefined;
  /** A string never used before; spent by the upload, even by one that fails. */
  token?: string | undefined;
  /** When `signature` ends, in Unix seconds; less than one hour ahead. */
  expire?: number | undefined;
  /** HMAC-SHA1 over `token` and `expire`, in lower-case hexadecimal digits. Does not cover the other fields. */
  signature?: string | undefined;
};

/** What `uploadFileV2` takes. */
export type UploadFileV2Input = {
  /**
   * The bytes, or a string: base64, a `data:` URI, or an `http(s)` URL that the service fetches. Bytes are
   * sent as a part with a file name, a string as a part without one.
   */
  file: FileInput | string;
  /** The name to store it under; each character other than a letter, a digit, `.`, `_` or `-` becomes `_`. */
  fileName: string;
  /** Whether a random suffix keeps the name from meeting another. The service assumes true. */
  useUniqueFileName?: boolean | undefined;
  /**
   * Sent joined by commas: a tag that holds a comma cannot be expressed, `%` is not allowed, all tags
   * together have at most 500 characters.
   */
  tags?: string[] | undefined;
  /** Created where missing; at most 50 levels of letters, digits, `_` and `-`. The service assumes `/`. */
  folder?: string | undefined;
  /** Whether only signed URLs deliver the file. The service assumes false. */
  isPrivateFile?: boolean | undefined;
  /** `false` needs an enterprise plan. The service assumes true. */
  isPublished?: boolean | undefined;
  /**
   * The area of interest as `x,y,width,height` in pixels. When absent, a file that is overwritten loses its
   * own.
   */
  customCoordinates?: string | undefined;
  /** Members to add to the answer; sent joined by commas. */
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
  /** Extensions to run on the file; sent as JSON text. */
  extensions?: Extension[] | undefined;
  /**
   * Is told the end of extensions that take time.
   * @format uri
   */
  webhookUrl?: string | undefined;
  /**
   * Whether a file of the same name may be replaced. With this and `useUniqueFileName` false, an existing
   * file is refused. The service assumes true.
   */
  overwriteFile?: boolean | undefined;
  /** Whether a file that is replaced loses its AI tags. The service assumes true. */
  overwriteAITags?: boolean | undefined;
  /** Whether a file that is replaced loses its tags. No effect beside `tags`. The service assumes true. */
  overwriteTags?: boolean | undefined;
  /**
   * Whether a file that is replaced loses its custom metadata. No effect beside `customMetadata`. The
   * service assumes true.
   */
  overwriteCustomMetadata?: boolean | undefined;
  /** Values of custom metadata fields, which must exist; sent as JSON text. */
  customMetadata?: CustomMetadataInput | undefined;
  /** Changes while storing and variants right after; sent as JSON text. */
  transformation?: UploadTransformation | undefined;
  /**
   * A condition that the service checks first, such as `"file.size" < "1mb"`. Names and values stand in
   * double quotes.
   */
  checks?: string | undefined;
  /** A text about the file. */
  description?: string | undefined;
  /**
   * A JWT (HS256, private key) whose payload states every field except `file` and `token`, as the text that
   * is sent. Without basic authentication only. Spent by the upload.
   */
  token?: string | undefined;
};

/** What `listSavedExtensions` takes. */
export type ListSavedExtensionsInput = Record<string, never>;

/** What `createSavedExtension` takes. */
export type CreateSavedExtensionInput = {
  name: string;
  description: string;
  /** An extension that can be saved; anything but a reference to a saved one. */
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
  /** An extension that can be saved; anything but a reference to a saved one. */
  config?: ExtensionConfig | undefined;
};

/** What `listNamedTransformations` takes. */
export type ListNamedTransformationsInput = Record<string, never>;

/** What `createNamedTransformation` takes. */
export type CreateNamedTransformationInput = {
  /** Letters, digits and underscores; case counts. */
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
  /** Letters, digits and underscores; case counts. */
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
   * Day after the last one.
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
  /** Letters, digits and hyphens. Not empty, since the empty prefix is the built-in endpoint's. */
  urlPrefix: string;
  /** Ids of at most 10 origins, tried in this order. The service assumes none. */
  origins?: UrlEndpointOrigins | undefined;
  /** Whose URLs the endpoint understands beside ImageKit's own. */
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** What `getUrlEndpoint` takes. */
export type GetUrlEndpointInput = {
  /** The URL endpoint's id; `default` is the built-in one. */
  id: string;
};

/** What `updateUrlEndpoint` takes. */
export type UpdateUrlEndpointInput = {
  /** The URL endpoint's id; `default` is the built-in one. */
  id: string;
  description: string;
  /** Letters, digits and hyphens; empty, as the service assumes, for the built-in endpoint only. */
  urlPrefix?: string | undefined;
  /** Ids of at most 10 origins, tried in this order. The service assumes none. */
  origins?: UrlEndpointOrigins | undefined;
  /** Whose URLs the endpoint understands beside ImageKit's own. */
  urlRewriter?: UrlRewriterRequest | undefined;
};

/** What `deleteUrlEndpoint` takes. */
export type DeleteUrlEndpointInput = {
  /** The URL endpoint's id; `default` is the built-in one. */
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
  /** The types of the events to send; they take the place of all present ones. */
  events?: WebhookEventType[] | undefined;
  /** Whether events are sent. */
  enabled?: boolean | undefined;
};
