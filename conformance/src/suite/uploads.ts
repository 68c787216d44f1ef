import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { type ResumeRecord, type ResumeStore, type UploadProgress, uploadMultipart } from "@pixwire/uploader";
import { createUploader as createImageKitUploader } from "@pixwire/uploader/imagekit";
import { createUploader as createImgSrcUploader } from "@pixwire/uploader/img-src";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { clientOf } from "./calls.js";
import { type Check, expectEqual, expectTrue, rejection } from "./check.js";
import { TOKEN } from "./token.js";

const CHUNK_SIZE = 64 * 1024;
/** Five parts, the last of them short. */
const SIZE = 4 * CHUNK_SIZE + 1000;

function testBytes(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/** A PNG of one pixel, padded behind its end so that each one is another file. */
function testPng(padding: string): Uint8Array<ArrayBuffer> {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  return Uint8Array.from(atob(pixel) + padding, (character) => character.charCodeAt(0));
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  expectEqual(response.status, 200, "the status of the delivery");
  return new Uint8Array(await response.arrayBuffer());
}

function expectSameBytes(actual: Uint8Array, expected: Uint8Array): void {
  expectEqual(actual.byteLength, expected.byteLength, "the number of bytes delivered");
  expectTrue(
    actual.every((byte, index) => byte === expected[index]),
    "other bytes are delivered",
  );
}

function memoryStore(): ResumeStore & { records: Map<string, ResumeRecord> } {
  const records = new Map<string, ResumeRecord>();
  return {
    records,
    load: (key) => records.get(key),
    save: (key, record) => void records.set(key, record),
    remove: (key) => void records.delete(key),
  };
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
      const asset = await createUploader(clientOf(world)).upload({
        file: new Blob([bytes]).stream(),
        name: "stream",
        path: `${world.runId}uploads`,
        format: "bin",
        uploadOptions: { chunkSize: CHUNK_SIZE },
      });
      expectSameBytes(await download(String(asset.url)), bytes);
    },
  },
  {
    name: "upload: resumed after an abort, only the missing parts are sent",
    async run(world) {
      const bytes = testBytes(SIZE, 3);
      const file = (): File => new File([bytes], "resumed.bin", { lastModified: 1 });
      const store = memoryStore();
      const pixelbin = clientOf(world);
      const target = async (): Promise<unknown> =>
        pixelbin.assets.createSignedUrlV2({ name: "resumed", path: `${world.runId}uploads`, format: "bin" });
      const options = { chunkSize: CHUNK_SIZE, concurrency: 1, resume: { store, key: "resumed" } };
      const controller = new AbortController();
      const save = store.save;
      store.save = (key, record) => {
        save(key, record);
        if (record.parts.length === 2) controller.abort("paused");
      };
      const stopped = uploadMultipart(file(), { ...options, target: target as never, signal: controller.signal });
      expectEqual(await rejection(stopped), "paused", "the reason");
      expectTrue((store.records.get("resumed")?.parts.length ?? 0) >= 2, "no parts are recorded");
      const first: number[] = [];
      const asset = await uploadMultipart(file(), {
        ...options,
        target: target as never,
        onProgress: ({ loadedBytes }) => void first.push(loadedBytes),
      });
      expectTrue((first[0] ?? 0) >= 2 * CHUNK_SIZE, "the upload started over");
      expectEqual(store.records.size, 0, "the records left");
      expectSameBytes(await download(String(asset.url)), bytes);
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
