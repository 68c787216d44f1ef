import { validators } from "validators:pixelbin";
import { type OptionRules, object, oneOf } from "@pixwire/check-options";
import type { Store } from "../content.js";
import { fromBase64 } from "../encoding.js";
import { decodePath } from "../errors.js";
import type { Handlers } from "../generated/pixelbin/handlers.js";
import { operations } from "../generated/pixelbin/operations.js";
import { type MockOptions, mockOptionRules } from "../mock-options.js";
import type { Provider } from "../provider.js";
import { createReadOwn } from "../remote.js";
import { createBootstrapHandlers } from "./bootstrap.js";
import { createCredentialsHandlers } from "./credentials.js";
import { deliverFile } from "./delivery.js";
import { errorBody } from "./error-body.js";
import { createFileHandlers } from "./files.js";
import { createFolderHandlers } from "./folders.js";
import type { PredictionOptions } from "./jobs.js";
import { createLibrary, fileIdOf } from "./library.js";
import { createListingHandlers } from "./listing.js";
import { createPredictionFiles } from "./prediction-files.js";
import { createPredictions, type WebhookDelivery } from "./predictions.js";
import { createPresetHandlers } from "./presets.js";
import { hostsOf } from "./records.js";
import { createSignedUploads, type UploadState } from "./signed-upload.js";
import { createUploadHandlers } from "./uploads.js";

export type { Store } from "../content.js";
export type { PredictionOptions, PredictionOutcome } from "./jobs.js";
export type { PredictionInputs, PredictionModel } from "./models.js";
export type { WebhookDelivery } from "./predictions.js";
export type { UploadState } from "./signed-upload.js";

export interface PixelbinMockOptions extends MockOptions {
  /**
   * `memory` keeps the bytes of uploads and delivers them. `hash` keeps their sizes and hashes only, for uploads larger
   * than memory. @defaultValue `memory`
   */
  store?: Store | undefined;
  /** How predictions proceed. */
  predictions?: PredictionOptions | undefined;
}

/** A stored file, for assertions in tests. */
export interface FileState {
  readonly _id: string;
  readonly fileId: string;
  readonly size: number;
  /** Of the whole file, in lowercase hexadecimal. */
  readonly sha256: string;
  /** The bytes; undefined with `store: "hash"`. */
  readonly blob: Blob | undefined;
}

/** What the emulator has stored. The functions return copies. */
export interface PixelbinState {
  files(): FileState[];
  /** Signed multipart uploads, complete or not. */
  uploads(): UploadState[];
  /** The calls of prediction webhooks, in the order in which the jobs ended. */
  readonly webhooks: readonly WebhookDelivery[];
}

export const pixelbin: Provider<PixelbinMockOptions, PixelbinState, Handlers> = {
  operations,
  validators,
  errorBody,
  optionRules: {
    ...mockOptionRules,
    store: oneOf("memory", "hash"),
    predictions: object,
  } satisfies OptionRules<PixelbinMockOptions>,
  exposedHeaders: ["Accept-Ranges", "Content-Encoding", "Content-Length", "Content-Range", "Range"],
  credentials: { bearerAuth: { in: "header", name: "authorization", tokenOf: readToken } },
  create(context, { store = "memory", predictions: predictionOptions = {} }) {
    const library = createLibrary(context);
    const predictionFiles = createPredictionFiles(context);
    const deliver = async (request: Request, url: URL): Promise<Response | undefined> => {
      if (request.method !== "GET" && request.method !== "HEAD") return undefined;
      if (url.pathname.startsWith("/predictions/")) return predictionFiles.deliver(request, decodePath(url.pathname));
      if (/^\/v[12]\//.test(url.pathname)) return deliverFile(request, url, library, context);
      return undefined;
    };
    const readOwn = createReadOwn((baseUrl) => [hostsOf(baseUrl).cdn, hostsOf(baseUrl).delivery], deliver);
    const uploadParts = { library, context, store, readOwn };
    const signedUploads = createSignedUploads(uploadParts);
    const predictions = createPredictions({ context, options: predictionOptions, files: predictionFiles, readOwn });
    return {
      handlers: {
        ...createFileHandlers(library),
        ...createFolderHandlers(library),
        ...createListingHandlers(library),
        ...createPresetHandlers(context),
        ...createCredentialsHandlers(context),
        ...createBootstrapHandlers(context),
        ...createUploadHandlers(uploadParts),
        ...signedUploads.handlers,
        ...predictions.handlers,
      },
      headers: (ids) => ({ "x-fynd-trace-id": ids.hex(32) }),
      deliver,
      state: {
        files: () =>
          [...library.files.values()].map((file) => ({ _id: file._id, fileId: fileIdOf(file), ...file.content })),
        uploads: signedUploads.uploads,
        webhooks: predictions.webhooks,
      },
    };
  },
};

/** Reads `Bearer` and the token in Base64. A token that is not Base64 is taken literally. */
function readToken(authorization: string): string | undefined {
  const encoded = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const bytes = fromBase64(encoded);
  return bytes === undefined ? encoded : new TextDecoder().decode(bytes);
}
