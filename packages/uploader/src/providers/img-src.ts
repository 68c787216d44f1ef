import { type ImgSrcClient, type UploadResponse, uploadImage } from "@pixwire/api/img-src";
import {
  type ApiError,
  ConfigurationError,
  callWithSender,
  checkClient,
  fetchOf,
  fileNameOf,
  isApiError,
  PixwireError,
  raceAbort,
  type WithResponse,
} from "@pixwire/api/runtime";
import { anything, isObject, numberIn, type OptionRules, object, oneOf, string } from "@pixwire/check-options";
import { checkMembers } from "../check-input.js";
import { COMMON_CONTROL_RULES, type UploadControls } from "../controls.js";
import { check, UploadIntegrityError } from "../errors.js";
import { SINGLE_REQUEST_RULES, type SingleRequestOptions } from "../options.js";
import { typeOf } from "../sources/media-type.js";
import type { UploadSource } from "../sources/open-source.js";
import { type ReplayableSource, replayable } from "../sources/replayable-source.js";
import { withSource } from "../sources/with-source.js";
import { sendInOneRequest } from "./single-request.js";

export * from "../index.js";

export interface UploadInput extends Omit<UploadControls, "resume"> {
  file: UploadSource;
  /**
   * The folder, for example `photos/2024`, or the path including the name of the file.
   * @defaultValue the root folder
   */
  targetPath?: string | undefined;
  /**
   * `private` needs the Pro plan. An image that the account already has may keep its visibility: the `visibility` of
   * the response is the one that holds, and `updateImageVisibility` changes it.
   * @defaultValue `public`
   */
  visibility?: "public" | "private" | undefined;
  /**
   * The name of the file. The image gets it if `targetPath` is a folder.
   * @defaultValue the name of a `File` or of a path, or the end of `targetPath`
   */
  name?: string | undefined;
  /**
   * Larger files are refused before anything is sent. As far as is known, the limit of the service is 5 MiB.
   * @defaultValue 5242880
   */
  maxBytes?: number | undefined;
  /** Retry options that are absent follow the retry policy of the client. */
  uploadOptions?: SingleRequestOptions | undefined;
}

export interface UploadedImage extends UploadResponse {
  /**
   * Whether the account already had these bytes, so that the image only got another path. This is also `true` if an
   * earlier attempt of the same upload arrived, but its response was lost.
   */
  duplicate: boolean;
}

/** The service already has these bytes, and refused them. It does not say whether the image got the new path. */
export class DuplicateImageError extends PixwireError {
  override name = "DuplicateImageError";
  /** The id of the image that has these bytes. */
  readonly id: string;
  /** SHA-256 of the bytes, in lowercase hexadecimal. */
  readonly hash: string;

  constructor(id: string, hash: string, cause: unknown) {
    super(`upload: the image ${id} already has these bytes. Use that image; listImages returns its paths.`, { cause });
    this.id = id;
    this.hash = hash;
  }
}

export interface Uploader {
  /**
   * Uploads an image in one request. The bytes are read while they are sent, and kept in memory for another attempt. A
   * stream without a declared `size` is read to its end first.
   *
   * @returns the stored image, once the service has confirmed the SHA-256 of the bytes that were sent.
   * @throws InvalidInputError, UploadSourceError, ApiError by status, ConnectionError, TimeoutError,
   * ResponseTooLargeError, UploadStalledError, DuplicateImageError, UploadIntegrityError; the signal's own reason if it
   * aborts.
   */
  upload(input: UploadInput): Promise<UploadedImage>;
}

/** Creates an uploader that uses the key, server, headers, retry policy and logger of an img-src client. */
export function createUploader(client: ImgSrcClient): Uploader {
  checkClient(client, "img-src", "createUploader");
  return {
    async upload(input) {
      checkMembers("input", input, INPUT_RULES);
      checkMembers("uploadOptions", input?.uploadOptions, SINGLE_REQUEST_RULES);
      // Callers without types may leave out the input. Then the file is what is missing.
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
  const { file, size, signal, name, targetPath, visibility, maxBytes = DEFAULT_MAX_BYTES } = input;
  if (!globalThis.crypto?.subtle) {
    throw new ConfigurationError("SHA-256 is not available; serve the page over https", "upload");
  }
  const checkLength = (bytes: number): void => {
    check(
      bytes <= maxBytes,
      "file",
      `holds more bytes than \`maxBytes\` (${maxBytes}): raise it if your plan accepts more`,
    );
  };
  return withSource({ file, size, signal }, async (source, controller) => {
    const filename = name ?? fileNameOf(file) ?? fileNameIn(targetPath);
    check(!!filename, "name", "is required, because neither `file` nor the end of `targetPath` has a name");
    checkLength(source.size ?? 0);
    const replay = replayable(source, checkLength);
    const byteLength = source.size ?? (await raceAbort(replay.whole(), controller.signal)).size;
    const fields = { ...(targetPath && { target_path: targetPath }), ...(visibility && { visibility }) };
    return sendInOneRequest({
      controls: input,
      clientFetch: fetchOf(client),
      filename,
      mediaType: typeOf(file, filename),
      bytes: replay.read,
      size: () => byteLength,
      controller,
      call: (sender, options) =>
        callWithSender(client, uploadImage, fields, sender, options)
          .withResponse()
          .then(toUploadedImage, async (error: unknown) => {
            if (!isApiError(error, 409)) throw error;
            return toKnownImage(error, await sha256(replay));
          }),
      async check(image) {
        if (typeof image.id !== "string" || image.id === "") {
          throw new UploadIntegrityError(byteLength, undefined, "the response names no stored image");
        }
        if (image.size !== byteLength) throw new UploadIntegrityError(byteLength, image.size);
        if (image.hash !== (await sha256(replay))) {
          throw new UploadIntegrityError(byteLength, image.size, "the bytes that are stored have another SHA-256");
        }
      },
    });
  });
}

function toUploadedImage({ data, response }: WithResponse<UploadResponse>): UploadedImage {
  return { ...data, duplicate: !(data.is_new ?? response.status === 201) };
}

/**
 * An older version of the service answered 409 for bytes that it had, with the image in the body.
 *
 * @throws DuplicateImageError if the body is an error report of the service, and otherwise the 409 itself.
 */
function toKnownImage(error: ApiError, hash: string): UploadedImage {
  if (isUploadResponse(error.body)) return { ...error.body, duplicate: true };
  throw error.code === undefined ? error : new DuplicateImageError(hash.slice(0, 16), hash, error);
}

function isUploadResponse(body: unknown): body is UploadResponse {
  return isObject(body) && typeof body.id === "string" && typeof body.hash === "string" && Array.isArray(body.paths);
}

async function sha256(replay: ReplayableSource): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await (await replay.whole()).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The last segment of a path, if it has an extension. */
function fileNameIn(path = ""): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /.\.\w+$/.test(name) ? name : undefined;
}
