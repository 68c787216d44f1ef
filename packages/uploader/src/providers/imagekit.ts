import {
  type ImageKitClient,
  type UploadAccepted,
  type UploadFileInput,
  type UploadResult,
  uploadFile,
} from "@pixwire/api/imagekit";
import { checkClient } from "@pixwire/api/runtime";
import { anything, isObject, type OptionRules, object } from "@pixwire/check-options";
import { linkedController } from "../abort.js";
import { COMMON_CONTROL_RULES, type UploadControls } from "../controls.js";
import { check, UploadIntegrityError } from "../errors.js";
import { checkInput, SINGLE_REQUEST_RULES, type SingleRequestOptions, withDefaults } from "../options.js";
import { progressMeter } from "../progress.js";
import { asBytes, type Bytes } from "../sources/bytes.js";
import { typeOf } from "../sources/file-name.js";
import { openSource, type UploadSource } from "../sources/open-source.js";
import { checkSize, type Source } from "../sources/parts.js";
import { sendInOneRequest } from "./single-request.js";

export type { UploadAccepted, UploadResult } from "@pixwire/api/imagekit";
export * from "../index.js";

/** What `uploadFile` takes, with more kinds of files. */
export interface UploadInput extends Omit<UploadFileInput, "file">, Omit<UploadControls, "resume"> {
  /** A text is Base64, a `data:` URI, or a URL that the service fetches. */
  file: UploadSource | string;
  /** @defaultValue the client's `publicKey`, where `token`, `expire` and `signature` are given */
  publicKey?: string;
  /** What is absent is as the client's retry policy has it. */
  uploadOptions?: SingleRequestOptions | undefined;
}

const INPUT_RULES = {
  ...COMMON_CONTROL_RULES,
  file: anything,
  uploadOptions: object,
} satisfies OptionRules<Omit<UploadInput, Exclude<keyof UploadFileInput, "file">>>;

export interface Uploader {
  /**
   * Uploads a file in one request, for ImageKit has no other way. The bytes are read as they are sent.
   *
   * An attempt that fails is repeated only where that cannot store a second file or run anything twice: with
   * `useUniqueFileName: false`, without `overwriteFile: false`, `extensions`, `transformation` or `token`, and not for a
   * stream, which can be read once. A repeat may then add a version to the file that it is about.
   *
   * With `token`, `expire` and `signature`, made by your server for this one upload, no private key is needed: so in a
   * browser.
   *
   * @returns the stored file, once the service has named it and confirmed as many bytes as were sent. With
   * `transformation`, `extensions` or a text as `file` the service decides how many bytes it stores, so the number is
   * not compared. A video with a `pre` transformation is stored later: the service answers 202 with a message instead
   * of a file.
   * @throws InvalidInputError and UploadSourceError; ApiError by status, ConnectionError, UploadStalledError,
   * UploadIntegrityError; the signal's reason when it aborts.
   */
  upload(input: UploadInput): Promise<UploadResult | UploadAccepted>;
}

/** Uploads with an ImageKit client: its keys, server, headers, retries and logger. */
export function createUploader(client: ImageKitClient): Uploader {
  checkClient(client, "imagekit", "createUploader");
  return {
    async upload(input) {
      checkInput(input, uploadFile, INPUT_RULES, SINGLE_REQUEST_RULES);
      // Spread, since without types it may be absent: then it is the name that is missing.
      return upload(client, { ...input });
    },
  };
}

/** How much of a file or stream is read at a time, in bytes. */
const PIECE = 256 * 1024;

/** A URL that is given as a file takes the service as long as it takes to fetch it. */
const TEXT_PATIENCE = 4;

async function upload(client: ImageKitClient, input: UploadInput): Promise<UploadResult | UploadAccepted> {
  checkFields(input, client);
  const { file, size } = input;
  const content = typeof file === "string" ? new Blob([file]) : file;
  const { controller, release } = linkedController(input.signal);
  let source: Source | undefined;
  try {
    source = await openSource(content, size);
    if (source.size !== undefined) checkSize(source.size, size);
    return await send(client, input, content, source, controller);
  } finally {
    release();
    await source?.close?.();
  }
}

async function send(
  client: ImageKitClient,
  { file, size: _, signal: __, transport, onProgress, uploadOptions, ...fields }: UploadInput,
  content: UploadSource,
  source: Source,
  controller: AbortController,
): Promise<UploadResult | UploadAccepted> {
  const { signal } = controller;
  const { stallTimeoutMs, timeoutMs } = withDefaults(uploadOptions);
  const { maxRetries, retryDelayMs: initialDelayMs, exponentialFactor: factor } = uploadOptions ?? {};
  const isText = typeof file === "string";
  const retryUnsafe = isRepeatable(fields) && !source.once;
  const retry = { maxRetries: retryUnsafe ? maxRetries : 0, initialDelayMs, factor, retryUnsafe };
  const progress = progressMeter(onProgress, () => source.size, Number.MAX_SAFE_INTEGER, controller);
  progress.begin(new Map());
  // What is in memory goes out as it is; a file or stream is read piece by piece.
  const inMemory = content instanceof Blob ? content : asBytes(content);
  let readToEnd = false;
  const { data: answer, response } = await sendInOneRequest({
    client,
    filename: isText ? undefined : fields.fileName,
    mediaType: typeOf(content, fields.fileName),
    bytes() {
      readToEnd = inMemory !== undefined;
      return inMemory ?? read(source, () => (readToEnd = true));
    },
    size: () => source.size,
    transport,
    limits: { stallTimeoutMs: stallTimeoutMs * (isText ? TEXT_PATIENCE : 1), timeoutMs },
    controller,
    onBytes: (sent) => progress.moved(1, sent),
    call: (sender) =>
      uploadFile(
        sender,
        { file: isText ? "" : new Blob(), ...withPublicKey(fields, client) },
        { signal, timeoutMs: Number.POSITIVE_INFINITY, retry },
      ).withResponse(),
  }).finally(progress.stop);
  const sentBytes = source.size ?? 0;
  if (!readToEnd) {
    throw new UploadIntegrityError(sentBytes, undefined, "the answer came before the file had been read to its end");
  }
  checkAnswer(answer, {
    status: response.status,
    sentBytes,
    // The service stores what it fetches, or what it makes of the bytes: how many those are is its own affair.
    storedAsSent: !isText && !fields.transformation && !fields.extensions,
    mayBeAccepted: Boolean(fields.transformation?.pre),
  });
  progress.confirm(1, sentBytes);
  progress.flush();
  return answer;
}

/**
 * A success has to name the file that it stored, for other programs answer 200 as well. It may name none only where the
 * service documents that: a video that is transformed before it is stored is accepted with 202.
 *
 * @throws UploadIntegrityError
 */
function checkAnswer(
  answer: unknown,
  upload: { status: number; sentBytes: number; storedAsSent: boolean; mayBeAccepted: boolean },
): void {
  const { status, sentBytes, storedAsSent, mayBeAccepted } = upload;
  const { fileId, size, message } = isObject(answer) ? answer : {};
  if (typeof fileId === "string" && fileId !== "") {
    if (!storedAsSent || size === sentBytes) return;
    throw new UploadIntegrityError(sentBytes, typeof size === "number" ? size : undefined);
  }
  if (mayBeAccepted && status === 202 && fileId === undefined && typeof message === "string") return;
  throw new UploadIntegrityError(sentBytes, undefined, `the answer, with the status ${status}, names no stored file`);
}

type Fields = Omit<UploadFileInput, "file">;

/** Whether a second attempt finds the name of the first one, and may replace what that has stored. */
function isRepeatable({ useUniqueFileName, overwriteFile, extensions, transformation, token }: Fields): boolean {
  return useUniqueFileName === false && overwriteFile !== false && !extensions && !transformation && !token;
}

/** A signed form is spent by an upload that fails, too: what it lacks is said before it is sent. */
function checkFields(fields: UploadInput, client: ImageKitClient): void {
  // Plain JavaScript gives other things too.
  const fileName: unknown = fields.fileName;
  check(typeof fileName === "string" && fileName !== "", "fileName", "must be a text, and not empty");
  const { token, expire, signature, publicKey = client.publicKey } = fields;
  if (token === undefined && expire === undefined && signature === undefined) return;
  for (const [member, value] of Object.entries({ token, expire, signature, publicKey })) {
    check(value !== undefined, member, "is missing from the form that was signed");
  }
}

function withPublicKey(fields: Fields, { publicKey }: ImageKitClient): Fields {
  return fields.token && !fields.publicKey && publicKey ? { ...fields, publicKey } : fields;
}

async function* read(source: Source, onEnd: () => void): AsyncGenerator<Bytes, void, undefined> {
  const parts = source.parts(PIECE, new Set());
  for (let part = await parts.next(); !part.done; part = await parts.next()) {
    const bytes = await part.value.read();
    yield bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
  }
  await source.verify?.();
  onEnd();
}
