import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import {
  type ResumeStore,
  type Transport,
  UploadIntegrityError,
  type UploadProgress,
  type UploadSource,
  uploadMultipart,
} from "@pixwire/uploader";
import { createUploader as createImageKitUploader } from "@pixwire/uploader/imagekit";
import { createUploader as createImgSrcUploader } from "@pixwire/uploader/img-src";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { type StringStorage, webStorage } from "@pixwire/uploader/stores/web-storage";
import { fetchTransport } from "@pixwire/uploader/transports/fetch";
import { xhrTransport } from "@pixwire/uploader/transports/xhr";
import { clientOf } from "./calls.js";
import { type Check, expectEqual, expectTrue, rejection, type World } from "./check.js";
import { TOKEN } from "./token.js";

const CHUNK_SIZE = 64 * 1024;
/** Five parts, the last of them short. */
export const SIZE = 4 * CHUNK_SIZE + 1000;

export function testBytes(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/** A PNG of one pixel, padded behind its end so that each one is another file. */
export function testPng(padding: string): Uint8Array<ArrayBuffer> {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  return Uint8Array.from(atob(pixel) + padding, (character) => character.charCodeAt(0));
}

export async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  expectEqual(response.status, 200, "the status of the delivery");
  return new Uint8Array(await response.arrayBuffer());
}

export function expectSameBytes(actual: Uint8Array, expected: Uint8Array): void {
  expectEqual(actual.byteLength, expected.byteLength, "the number of bytes delivered");
  expectTrue(
    actual.every((byte, index) => byte === expected[index]),
    "other bytes are delivered",
  );
}

/** What `localStorage` does, in every runtime. */
function memoryStorage(): StringStorage & { readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** Stores what it is sent, but reports one byte less of each file. */
function lyingTransport(): Transport {
  const honest = fetchTransport();
  return {
    reportsBytes: honest.reportsBytes,
    async send(request) {
      const response = await honest.send(request);
      const text = response.text.replace(/"size":(\d+)/g, (_, size: string) => `"size":${Number(size) - 1}`);
      return { ...response, text };
    },
  };
}

async function expectRefusedSize(upload: Promise<unknown>, sentBytes: number): Promise<void> {
  const error = await rejection(upload);
  expectTrue(error instanceof UploadIntegrityError, `not refused: ${String(error)}`);
  expectEqual([error.sentBytes, error.storedBytes], [sentBytes, sentBytes - 1], "the bytes sent and stored");
}

export interface ResumedUpload {
  /** Names the file and its record. */
  name: string;
  bytes: Uint8Array;
  /** Opens the file anew for each of the two attempts. */
  file(): UploadSource;
  store: ResumeStore;
  /** @defaultValue that of the runtime */
  transport?: Transport;
}

/** Aborts an upload after two parts, and expects that the next attempt sends the others only. */
export async function expectResumed(
  world: World,
  { name, bytes, file, store, transport }: ResumedUpload,
): Promise<void> {
  const controller = new AbortController();
  const pausing: ResumeStore = {
    load: (key) => store.load(key),
    async save(key, record) {
      await store.save(key, record);
      if (record.parts.length === 2) controller.abort("paused");
    },
    remove: (key) => store.remove(key),
  };
  const uploader = createUploader(clientOf(world));
  const input = {
    name,
    path: `${world.runId}uploads`,
    format: "bin",
    uploadOptions: { chunkSize: CHUNK_SIZE, concurrency: 1 },
    transport,
  };
  const stopped = uploader.upload({
    ...input,
    file: file(),
    resume: { store: pausing, key: name },
    signal: controller.signal,
  });
  expectEqual(await rejection(stopped), "paused", "the reason");
  expectTrue(((await store.load(name))?.parts.length ?? 0) >= 2, "no parts are recorded");
  const loaded: number[] = [];
  const asset = await uploader.upload({
    ...input,
    file: file(),
    resume: { store, key: name },
    onProgress: ({ loadedBytes }) => void loaded.push(loadedBytes),
  });
  expectTrue((loaded[0] ?? 0) >= 2 * CHUNK_SIZE, "the upload started over");
  expectTrue(((await store.load(name)) ?? undefined) === undefined, "a record is left");
  expectSameBytes(await download(String(asset.url)), bytes);
}

export const uploads: readonly Check[] = [
  {
    name: "upload: parts with a fault, progress, and every byte delivered",
    async run(world) {
      const bytes = testBytes(SIZE, 1);
      const events: UploadProgress[] = [];
      const asset = await createUploader(clientOf(world)).upload({
        file: bytes,
        name: "parts",
        path: `${world.runId}uploads`,
        format: "bin",
        uploadOptions: { chunkSize: CHUNK_SIZE, concurrency: 3 },
        onProgress: (progress) => void events.push(progress),
      });
      expectEqual(asset.size, SIZE, "the size");
      const loaded = events.map(({ loadedBytes }) => loadedBytes);
      expectTrue(
        loaded.every((value, index) => value >= (loaded[index - 1] ?? 0)),
        "progress fell",
      );
      expectEqual(loaded.at(-1), SIZE, "the last progress");
      expectEqual(events.at(-1)?.partsDone, 5, "the parts done");
      expectSameBytes(await download(String(asset.url)), bytes);
    },
  },
  {
    name: "upload: a stream of unknown length",
    async run(world) {
      const bytes = testBytes(SIZE, 2);
      const { assets } = clientOf(world);
      const asset = await uploadMultipart(new Blob([bytes]).stream(), {
        target: () => assets.createSignedUrlV2({ name: "stream", path: `${world.runId}uploads`, format: "bin" }),
        chunkSize: CHUNK_SIZE,
      });
      expectSameBytes(await download(String(asset.url)), bytes);
    },
  },
  {
    name: "upload: resumed after an abort, only the missing parts are sent",
    async run(world) {
      const bytes = testBytes(SIZE, 3);
      const storage = memoryStorage();
      await expectResumed(world, {
        name: "resumed",
        bytes,
        file: () => new File([bytes], "resumed.bin", { lastModified: 1 }),
        store: webStorage(storage),
      });
      expectEqual(storage.texts.size, 0, "the records left");
    },
  },
  {
    name: "upload: resumed from localStorage",
    // Workers have none, and outside of browsers its name may stand for something that needs a file.
    runsHere: () => typeof window === "object" && "localStorage" in window,
    async run(world) {
      const bytes = testBytes(SIZE, 4);
      await expectResumed(world, {
        name: "local-storage",
        bytes,
        file: () => new File([bytes], "local-storage.bin", { lastModified: 1 }),
        store: webStorage(),
      });
    },
  },
  {
    name: "upload: with XMLHttpRequest",
    // Service workers have none.
    runsHere: () => typeof XMLHttpRequest === "function",
    async run(world) {
      const bytes = testBytes(SIZE, 5);
      const asset = await createUploader(clientOf(world)).upload({
        file: bytes,
        name: "xhr",
        path: `${world.runId}uploads`,
        format: "bin",
        uploadOptions: { chunkSize: CHUNK_SIZE },
        transport: xhrTransport(),
      });
      expectSameBytes(await download(String(asset.url)), bytes);
    },
  },
  {
    name: "upload: a server that reports another size than was sent is not believed",
    async run(world) {
      const transport = lyingTransport();
      const path = `${world.runId}uploads`;
      const bytes = testBytes(1000, 6);
      const toPixelbin = createUploader(clientOf(world)).upload({ file: bytes, name: "lie", path, transport });
      await expectRefusedSize(toPixelbin, bytes.byteLength);

      const imagekit = createImageKit({ privateKey: TOKEN, baseUrl: world.imagekitUrl });
      const png = testPng(`lie ${world.runId}`);
      const toImageKit = createImageKitUploader(imagekit).upload({ file: png, fileName: "lie.png", transport });
      await expectRefusedSize(toImageKit, png.byteLength);

      const imgSrc = createImgSrc({ apiKey: TOKEN, baseUrl: world.imgSrcUrl });
      const toImgSrc = createImgSrcUploader(imgSrc).upload({ file: png, targetPath: `${path}/lie.png`, transport });
      await expectRefusedSize(toImgSrc, png.byteLength);
    },
  },
  {
    name: "upload: to ImageKit",
    async run(world) {
      const bytes = testPng(world.runId);
      const imagekit = createImageKit({ privateKey: TOKEN, baseUrl: world.imagekitUrl });
      const input = { file: bytes, fileName: "dot.png", folder: `/${world.runId}`, useUniqueFileName: false };
      const stored = await createImageKitUploader(imagekit).upload(input);
      expectTrue("fileId" in stored, "no file is stored");
      expectSameBytes(await download(stored.url), bytes);
    },
  },
  {
    name: "upload: to img-src",
    async run(world) {
      const bytes = testPng(`img-src ${world.runId}`);
      const imgSrc = createImgSrc({ apiKey: TOKEN, baseUrl: world.imgSrcUrl });
      const stored = await createImgSrcUploader(imgSrc).upload({ file: bytes, targetPath: `${world.runId}/dot.png` });
      expectTrue(stored.id.length > 0, "no id");
    },
  },
];
