import {
  type ImageKitClient,
  type UploadAccepted,
  type UploadFileInput,
  type UploadResult,
  uploadFile,
} from "@pixwire/api/imagekit";
import { callWithSender, checkClient, fetchOf } from "@pixwire/api/runtime";
import { anything, isObject, type OptionRules, object } from "@pixwire/check-options";
import { checkInput } from "../check-input.js";
import { COMMON_CONTROL_RULES, type UploadControls } from "../controls.js";
import { check, UploadIntegrityError } from "../errors.js";
import { SINGLE_REQUEST_RULES, type SingleRequestOptions } from "../options.js";
import { asBytes, type Bytes } from "../sources/bytes.js";
import { typeOf } from "../sources/media-type.js";
import type { UploadSource } from "../sources/open-source.js";
import type { Source } from "../sources/parts.js";
import { readBlob } from "../sources/read-blob.js";
import { withSource } from "../sources/with-source.js";
import { sendInOneRequest } from "./single-request.js";

export type { UploadAccepted, UploadResult } from "@pixwire/api/imagekit";
export * from "../index.js";

/** The input of `uploadFile`, with more kinds of files. */
export interface UploadInput extends Omit<UploadFileInput, "file">, Omit<UploadControls, "resume"> {
  /** A string is Base64, a `data:` URI, or a URL that the service fetches. */
  file: UploadSource | string;
  /** Used with `token`, `expire` and `signature`. @defaultValue the `publicKey` of the client */
  publicKey?: string;
  /** Retry options that are absent follow the retry policy of the client. */
  uploadOptions?: SingleRequestOptions | undefined;
}

const INPUT_RULES = {
  ...COMMON_CONTROL_RULES,
  file: anything,
  uploadOptions: object,
} satisfies OptionRules<Omit<UploadInput, Exclude<keyof UploadFileInput, "file">>>;

export interface Uploader {
  /**
   * Uploads a file in one request, because ImageKit has no other way. The bytes are read while they are sent.
   *
   * A failed attempt is repeated only if that cannot store a second file or run anything twice: with
   * `useUniqueFileName: false`; without `overwriteFile: false`, `extensions`, `transformation` and `token`; and not for
   * a stream, which can be read only once. The repeated attempt may add a version to the file.
   *
   * With `token`, `expire` and `signature`, which your server creates for this one upload, no private key is needed.
   * Use them in a browser.
   *
   * @returns the stored file, once the service has named it and confirmed as many bytes as were sent. The number of
   * bytes is not compared with `transformation`, with `extensions`, or for a string as `file`, because the service then
   * decides what it stores. A video with a `pre` transformation is stored later: the service responds with 202 with a message
   * and without a file.
   * @throws InvalidInputError, UploadSourceError, ApiError by status, ConnectionError, TimeoutError,
   * ResponseTooLargeError, UploadStalledError, UploadIntegrityError; the signal's own reason if it aborts.
   */
  upload(input: UploadInput): Promise<UploadResult | UploadAccepted>;
}

/** Creates an uploader that uses the keys, server, headers, retry policy and logger of an ImageKit client. */
export function createUploader(client: ImageKitClient): Uploader {
  checkClient(client, "imagekit", "createUploader");
  return {
    async upload(input) {
      checkInput(input, uploadFile, INPUT_RULES, SINGLE_REQUEST_RULES);
      // Callers without types may leave out the input. Then the name is what is missing.
      return upload(client, { ...input });
    },
  };
}

/** How much of a file or stream is read at a time, in bytes. */
const PIECE = 256 * 1024;

/** If `file` is a URL, the service has to fetch it before it responds, so it gets this many times `stallTimeoutMs`. */
const TEXT_STALL_TIMEOUT_FACTOR = 4;

async function upload(client: ImageKitClient, input: UploadInput): Promise<UploadResult | UploadAccepted> {
  checkFields(input, client);
  const { file, size, signal, transport, onProgress, uploadOptions, ...given } = input;
  const fields = withPublicKey(given, client);
  const isText = typeof file === "string";
  const content = isText ? new Blob([file]) : file;
  return withSource({ file: content, size, signal }, async (source, controller) => {
    // What is in memory is sent as it is. A file or stream is read piece by piece.
    const inMemory = content instanceof Blob ? content : asBytes(content);
    let isReadToEnd = false;
    const { data } = await sendInOneRequest({
      controls: { transport, onProgress, uploadOptions },
      clientFetch: fetchOf(client),
      filename: isText ? undefined : fields.fileName,
      mediaType: typeOf(content, fields.fileName),
      bytes() {
        isReadToEnd = inMemory !== undefined;
        return inMemory ?? read(source, () => (isReadToEnd = true));
      },
      size: () => source.size,
      retry: isRepeatable(fields) && !source.singleUse ? { retryUnsafe: true } : { maxRetries: 0 },
      stallTimeoutFactor: isText ? TEXT_STALL_TIMEOUT_FACTOR : 1,
      controller,
      call: (sender, options) => callWithSender(client, uploadFile, fields, sender, options).withResponse(),
      check({ data, response }) {
        const sentBytes = source.size ?? 0;
        if (!isReadToEnd) {
          const problem = "the response came before the file had been read to its end";
          throw new UploadIntegrityError(sentBytes, undefined, problem);
        }
        checkStored(data, {
          status: response.status,
          sentBytes,
          // The service stores what it fetches, or what it makes of the bytes: how many those are is up to the service.
          storedAsSent: !isText && !fields.transformation && !fields.extensions,
          mayBeAccepted: Boolean(fields.transformation?.pre),
        });
      },
    });
    return data;
  });
}

/**
 * A success has to name the stored file, because proxies and portals answer 200 too. Only one success names none: a
 * video that is transformed before it is stored is accepted with 202.
 *
 * @throws UploadIntegrityError
 */
function checkStored(
  body: unknown,
  upload: { status: number; sentBytes: number; storedAsSent: boolean; mayBeAccepted: boolean },
): void {
  const { status, sentBytes, storedAsSent, mayBeAccepted } = upload;
  const { fileId, size, message } = isObject(body) ? body : {};
  if (typeof fileId === "string" && fileId !== "") {
    if (!storedAsSent || size === sentBytes) return;
    throw new UploadIntegrityError(sentBytes, typeof size === "number" ? size : undefined);
  }
  if (mayBeAccepted && status === 202 && fileId === undefined && typeof message === "string") return;
  throw new UploadIntegrityError(sentBytes, undefined, `the response with the status ${status} names no stored file`);
}

type Fields = Omit<UploadFileInput, "file">;

/** Whether a second attempt uses the same name as the first one, and may replace what that one stored. */
function isRepeatable({ useUniqueFileName, overwriteFile, extensions, transformation, token }: Fields): boolean {
  return useUniqueFileName === false && overwriteFile !== false && !extensions && !transformation && !token;
}

/** Checked before the request, because a failed upload uses up the signature. */
function checkFields(fields: UploadInput, client: ImageKitClient): void {
  // Callers without types can pass anything.
  const fileName: unknown = fields.fileName;
  check(typeof fileName === "string" && fileName !== "", "fileName", "must be a non-empty string");
  const { token, expire, signature, publicKey = client.publicKey } = fields;
  if (token === undefined && expire === undefined && signature === undefined) return;
  for (const [member, value] of Object.entries({ token, expire, signature, publicKey })) {
    check(
      value !== undefined,
      member,
      "is required, because `token`, `expire`, `signature` and `publicKey` go together",
    );
  }
}

function withPublicKey(fields: Fields, { publicKey }: ImageKitClient): Fields {
  return fields.token && !fields.publicKey && publicKey ? { ...fields, publicKey } : fields;
}

async function* read(source: Source, onEnd: () => void): AsyncGenerator<Bytes, void, undefined> {
  const parts = source.parts(PIECE, new Set());
  for (let part = await parts.next(); !part.done; part = await parts.next()) {
    const bytes = await part.value.read();
    yield bytes instanceof Blob ? await readBlob(bytes) : bytes;
  }
  await source.verify?.();
  onEnd();
}
