import { Readable } from "node:stream";
import { createPixelbin, type UploadedAsset } from "@pixwire/api/pixelbin";
import { expectTypeOf } from "vitest";
import {
  type BodySegment,
  createUploader,
  type Transport,
  type UploadSource,
  uploadMultipart,
} from "../src/providers/pixelbin.js";
import { fsStore } from "../src/stores/fs.js";
import { webStorage } from "../src/stores/web-storage.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { xhrTransport } from "../src/transports/xhr.js";

declare const file: File;
const uploader = createUploader(createPixelbin());
const target = { url: "https://upload.example/?pbs=1", fields: { a: "b" } };

expectTypeOf(uploader.upload({ file })).resolves.toEqualTypeOf<UploadedAsset>();
expectTypeOf(uploadMultipart(file, { target })).resolves.toEqualTypeOf<UploadedAsset>();
expectTypeOf([nodeTransport(), fetchTransport(), xhrTransport()]).toEqualTypeOf<Transport[]>();

// Written without the type argument, which TypeScript before 5.7 does not know, and yet what `Blob` and `fetch` take.
expectTypeOf<Extract<BodySegment, Uint8Array>>().toEqualTypeOf<Uint8Array<ArrayBuffer>>();

// Every kind of source, as its maker types it.
const sources: UploadSource[] = [
  file,
  new Uint8Array(1),
  Buffer.from("a"),
  new ArrayBuffer(1),
  file.stream(),
  Readable.from(["a"]),
  [new Uint8Array(1)],
  { path: "photo.jpeg" },
  { path: new URL("file:///photo.jpeg") },
];
void uploader.upload({
  file: sources[0] ?? file,
  name: "photo",
  path: "folder",
  format: "jpeg",
  access: "public-read",
  tags: ["a"],
  metadata: { a: 1 },
  overwrite: false,
  filenameOverride: true,
  expiry: 3000,
  uploadOptions: { chunkSize: 1024, maxRetries: 2, concurrency: 3, exponentialFactor: 2 },
  signal: AbortSignal.timeout(1),
  onProgress: ({ loadedBytes, totalBytes, partsDone, partsTotal }) => {
    expectTypeOf([loadedBytes, partsDone]).toEqualTypeOf<number[]>();
    expectTypeOf([totalBytes, partsTotal]).toEqualTypeOf<(number | undefined)[]>();
  },
  resume: { store: fsStore("records"), key: "photo" },
});
// What a server's endpoint gives, in either form, at once or later.
void uploadMultipart(file, { target: { presignedUrl: target } });
void uploadMultipart(file, { target: () => fetch("/sign").then((response) => response.json()) });
void uploadMultipart(file, {
  target: ({ signal }) => (signal?.aborted ? target : target),
  resume: { store: webStorage(), key: "a" },
});
// Whoever has `exactOptionalPropertyTypes` may pass what is not there.
void uploader.upload({ file, signal: undefined, onProgress: undefined, size: undefined, uploadOptions: undefined });

// @ts-expect-error A path is not a text, for a text could be meant as content.
void uploader.upload({ file: "photo.jpeg" });
// @ts-expect-error Texts are not bytes.
void uploader.upload({ file: ["a"] });
// @ts-expect-error An upload needs a file.
void uploader.upload({ name: "photo" });
// @ts-expect-error One of two.
void uploader.upload({ file, access: "secret" });
// @ts-expect-error A misspelt option.
void uploader.upload({ file, uploadOptions: { chunksize: 1 } });
// @ts-expect-error A misspelt member.
void uploader.upload({ file, fileNameOverride: true });
// @ts-expect-error Without a target there is nowhere to go.
void uploadMultipart(file, {});
