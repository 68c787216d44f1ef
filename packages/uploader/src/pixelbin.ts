import {
  type CreateSignedUrlV2Input,
  createSignedUrlV2,
  type PixelbinClient,
  type UploadedAsset,
} from "@pixwire/api/pixelbin";
import type { UploadOptions } from "./options.js";
import type { UploadSource } from "./source.js";
import { type UploadControls, uploadMultipart } from "./upload.js";

export type { UploadedAsset } from "@pixwire/api/pixelbin";
export * from "./index.js";

/** Names, place and access of the file as in `createSignedUrlV2`, and the bytes. */
export interface UploadInput extends CreateSignedUrlV2Input, UploadControls {
  file: UploadSource;
  uploadOptions?: UploadOptions | undefined;
}

export interface Uploader {
  /**
   * Uploads a file in parts.
   *
   * @returns the stored file, once the server has confirmed as many bytes as the source holds.
   */
  upload(input: UploadInput): Promise<UploadedAsset>;
}

/** Uploads with a PixelBin client, which signs. */
export function createUploader(client: PixelbinClient): Uploader {
  return {
    upload({ file, uploadOptions, signal, onProgress, size, resume, transport, ...input }) {
      return uploadMultipart(file, {
        ...uploadOptions,
        signal,
        onProgress,
        size,
        resume,
        transport,
        target: (options) => createSignedUrlV2(client, input, options),
      });
    },
  };
}
