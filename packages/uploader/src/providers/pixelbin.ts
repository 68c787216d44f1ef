import {
  type CreateSignedUrlV2Input,
  createSignedUrlV2,
  type PixelbinClient,
  type UploadedAsset,
} from "@pixwire/api/pixelbin";
import { checkClient, fetchOf } from "@pixwire/api/runtime";
import { anything, type OptionRules, object } from "@pixwire/check-options";
import { checkInput } from "../check-input.js";
import { CONTROL_RULES, type UploadControls } from "../controls.js";
import { UPLOAD_RULES, type UploadOptions } from "../options.js";
import { uploadMultipart } from "../protocol/upload-multipart.js";
import type { UploadSource } from "../sources/open-source.js";
import { chooseTransport } from "../transports/choose-transport.js";

export type { UploadedAsset } from "@pixwire/api/pixelbin";
export * from "../index.js";

/** The input of `createSignedUrlV2`, which describes the file, and the bytes of the file. */
export interface UploadInput extends CreateSignedUrlV2Input, UploadControls {
  file: UploadSource;
  uploadOptions?: UploadOptions | undefined;
}

export interface Uploader {
  /**
   * Signs an upload, sends the file in parts, and has the server assemble them.
   *
   * @returns the stored file, once the server has confirmed as many bytes as the source holds.
   * @throws what {@link uploadMultipart} throws, and ApiError by status or ConnectionError if signing fails.
   */
  upload(input: UploadInput): Promise<UploadedAsset>;
}

const INPUT_RULES = {
  ...CONTROL_RULES,
  file: anything,
  uploadOptions: object,
} satisfies OptionRules<Omit<UploadInput, keyof CreateSignedUrlV2Input>>;

/**
 * Creates an uploader that signs with a PixelBin client. If the client was created with its own `fetch`, that `fetch`
 * sends the parts too, unless the upload has a `transport`.
 */
export function createUploader(client: PixelbinClient): Uploader {
  checkClient(client, "pixelbin", "createUploader");
  const clientFetch = fetchOf(client);
  return {
    async upload(given) {
      checkInput(given, createSignedUrlV2, INPUT_RULES, UPLOAD_RULES);
      // Callers without types may leave out the input. Then the file is what is missing.
      const { file, uploadOptions, signal, onProgress, size, resume, transport, ...input } = { ...given };
      const maxRetryAfterMs = uploadOptions?.maxRetryAfterMs;
      return uploadMultipart(file, {
        ...uploadOptions,
        signal,
        onProgress,
        size,
        resume,
        transport: chooseTransport(transport, clientFetch),
        // Signing has no lasting effect, so it may be repeated although it is a POST.
        target: ({ signal }) =>
          createSignedUrlV2(client, input, { signal, retry: { retryUnsafe: true, maxRetryAfterMs } }),
      });
    },
  };
}
