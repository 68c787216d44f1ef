import { type ImgSrcClient, type UploadResponse, uploadImage } from "@pixwire/api/img-src";
import {
  type ApiError,
  ConfigurationError,
  checkClient,
  isApiError,
  PixwireError,
  type WithResponse,
} from "@pixwire/api/runtime";
import { anything, isObject, numberIn, type OptionRules, object, oneOf, string } from "@pixwire/check-options";
import { linkedController, raced } from "../abort.js";
import { COMMON_CONTROL_RULES, type UploadControls } from "../controls.js";
import { check, UploadIntegrityError } from "../errors.js";
import { checkMembers, SINGLE_REQUEST_RULES, type SingleRequestOptions, withDefaults } from "../options.js";
import { progressMeter } from "../progress.js";
import { nameOf, typeOf } from "../sources/file-name.js";
import { openSource, type UploadSource } from "../sources/open-source.js";
import { checkSize, type Source } from "../sources/parts.js";
import { type Recording, record } from "../sources/recording.js";
import { sendInOneRequest } from "./single-request.js";

export * from "../index.js";

export interface UploadInput extends Omit<UploadControls, "resume"> {
  file: UploadSource;
  /** The folder, such as `photos/2024`, or the whole path with the file's name. @defaultValue the root folder */
  targetPath?: string | undefined;
  /**
   * `private` needs the Pro plan. Bytes that the account has already may keep what they had: the answer's `visibility`
   * says what holds, and `updateImageVisibility` changes it.
   * @defaultValue `public`
   */
  visibility?: "public" | "private" | undefined;
  /**
   * The file's name, which the image is stored under when `targetPath` is a folder.
   * @defaultValue that of a `File`, of a path, or at the end of `targetPath`
   */
  name?: string | undefined;
  /** Larger files are refused before anything is sent; the service's own limit is 5 MiB as far as is known. @defaultValue 5242880 */
  maxBytes?: number | undefined;
  /** What is absent is as the client's retry policy has it. */
  uploadOptions?: SingleRequestOptions | undefined;
}

export interface UploadedImage extends UploadResponse {
  /**
   * Whether the account had these bytes before, so that the image got one more path. Also `true` when an attempt of this
   * very upload arrived, but its answer did not.
   */
  duplicate: boolean;
}

/** The service has these bytes already and refused to take them again. It does not say whether it took the new path. */
export class DuplicateImageError extends PixwireError {
  override name = "DuplicateImageError";

  constructor(
    /** The image that holds the bytes. */
    readonly id: string,
    /** SHA-256 of the bytes, in lowercase hexadecimal. */
    readonly hash: string,
    cause: unknown,
  ) {
    super(`upload: the image ${id} holds these bytes already. Use it; listImages tells its paths.`, { cause });
  }
}

export interface Uploader {
  /**
   * Uploads an image in one request. The bytes are read as they are sent, and kept for another attempt; a stream that
   * does not know its `size` is read to its end before.
   *
   * @returns the stored image, once the service has named the SHA-256 that was computed on the way.
   * @throws InvalidInputError and UploadSourceError; ApiError by status, ConnectionError, UploadStalledError,
   * DuplicateImageError, UploadIntegrityError; the signal's reason when it aborts.
   */
  upload(input: UploadInput): Promise<UploadedImage>;
}

/** Uploads with an img-src client: its key, server, headers, retries and logger. */
export function createUploader(client: ImgSrcClient): Uploader {
  checkClient(client, "img-src", "createUploader");
  return {
    async upload(input) {
      checkMembers("input", input, INPUT_RULES);
      checkMembers("uploadOptions", input?.uploadOptions, SINGLE_REQUEST_RULES);
      // Spread, since without types it may be absent: then it is the file that is missing.
      return upload(client, { ...input });
    },
  };
}

const DEFAULT_MAX_BYTES = 5 * 1024 * 1024;

const INPUT_RULES = {
  ...COMMON_CONTROL_RULES,
  file: anything,
  targetPath: string,
  visibility: oneOf("public", "private"),
  name: string,
  maxBytes: numberIn(1, Number.POSITIVE_INFINITY),
  uploadOptions: object,
} satisfies OptionRules<UploadInput>;

async function upload(client: ImgSrcClient, input: UploadInput): Promise<UploadedImage> {
  const { file, size, name, targetPath, maxBytes = DEFAULT_MAX_BYTES } = input;
  if (!globalThis.crypto?.subtle) throw new ConfigurationError("upload: a page has SHA-256 over https only.");
  const checkLength = (bytes: number): void => {
    check(bytes <= maxBytes, "file", `holds more bytes than \`maxBytes\` (${maxBytes})`);
  };

  const { controller, release } = linkedController(input.signal);
  let source: Source | undefined;
  try {
    source = await openSource(file, size);
    const filename = name ?? nameOf(file) ?? fileNameIn(targetPath);
    check(!!filename, "name", "is needed: neither `file` nor the end of `targetPath` has one");
    if (source.size !== undefined) checkSize(source.size, size);
    checkLength(source.size ?? 0);
    const recording = record(source, checkLength);
    const byteLength = source.size ?? (await raced(recording.whole(), controller.signal)).size;
    return await send(client, input, filename, recording, byteLength, controller);
  } finally {
    release();
    await source?.close?.();
  }
}

async function send(
  client: ImgSrcClient,
  { file, targetPath, visibility, transport, onProgress, uploadOptions }: UploadInput,
  filename: string,
  recording: Recording,
  byteLength: number,
  controller: AbortController,
): Promise<UploadedImage> {
  const { signal } = controller;
  const { stallTimeoutMs, timeoutMs } = withDefaults(uploadOptions);
  const { maxRetries, retryDelayMs: initialDelayMs, exponentialFactor: factor } = uploadOptions ?? {};
  const options = { signal, timeoutMs: Number.POSITIVE_INFINITY, retry: { maxRetries, initialDelayMs, factor } };
  const fields = { ...(targetPath && { target_path: targetPath }), ...(visibility && { visibility }) };
  const progress = progressMeter(onProgress, () => byteLength, byteLength, controller);
  progress.begin(new Map());
  const image = await sendInOneRequest({
    client,
    filename,
    mediaType: typeOf(file, filename),
    bytes: recording.read,
    size: () => byteLength,
    transport,
    limits: { stallTimeoutMs, timeoutMs },
    controller,
    onBytes: (sent) => progress.moved(1, sent),
    call: (sender) => uploadImage(sender, { file: new Blob(), ...fields }, options).withResponse(),
  })
    .finally(progress.stop)
    .then(toUploadedImage, async (error: unknown) => {
      if (!isApiError(error, 409)) throw error;
      return toKnownImage(error, await sha256(recording));
    });
  if (typeof image.id !== "string" || image.id === "") {
    throw new UploadIntegrityError(byteLength, undefined, "the answer names no stored image");
  }
  if (image.size !== byteLength) throw new UploadIntegrityError(byteLength, image.size);
  if (image.hash !== (await sha256(recording))) {
    throw new UploadIntegrityError(byteLength, image.size, "those stored have another SHA-256");
  }
  progress.confirm(1, byteLength);
  progress.flush();
  return image;
}

function toUploadedImage({ data, response }: WithResponse<UploadResponse>): UploadedImage {
  return { ...data, duplicate: !(data.is_new ?? response.status === 201) };
}

/**
 * An older version of the service answered known bytes with 409, and with the image as if it had taken them.
 *
 * @throws DuplicateImageError when it is the service that says so, in its form for errors; else the 409 as it is.
 */
function toKnownImage(error: ApiError, hash: string): UploadedImage {
  if (isUploadResponse(error.body)) return { ...error.body, duplicate: true };
  throw error.code === undefined ? error : new DuplicateImageError(hash.slice(0, 16), hash, error);
}

function isUploadResponse(body: unknown): body is UploadResponse {
  return isObject(body) && typeof body.id === "string" && typeof body.hash === "string" && Array.isArray(body.paths);
}

async function sha256(recording: Recording): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await (await recording.whole()).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The last segment of a path, when it has an extension. */
function fileNameIn(path = ""): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /.\.\w+$/.test(name) ? name : undefined;
}
