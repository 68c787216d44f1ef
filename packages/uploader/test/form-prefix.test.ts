import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type UploadProgress, uploadMultipart } from "../src/index.js";
import { createUploader as createImageKitUploader } from "../src/providers/imagekit.js";
import { createUploader as createImgSrcUploader } from "../src/providers/img-src.js";
import type { Transport } from "../src/transports/transport.js";

// A file travels in a form, behind other fields. Progress counts the bytes of the file, and not those around it.

const FILE = new Uint8Array(1000);

const TARGET = { url: "https://api.pixelbin.io/signed?pbs=0&pbe=9999999999999", fields: { asset: "x".repeat(500) } };

/** Longer than the time between two reports. */
const PAUSE_MS = 60;

/** Reports, with pauses: half of what stands before the file, all of it, half of the file, all of it, and the rest. */
function pausingTransport(answer: object): Transport {
  return {
    reportsBytes: true,
    async send({ body, method, onBytes }) {
      const [before] = body.segments;
      const prefix = before instanceof Uint8Array ? before.byteLength : 0;
      const stops = [prefix / 2, prefix, prefix + FILE.byteLength / 2, prefix + FILE.byteLength];
      for (const sentBytes of [...stops, body.byteLength ?? 0]) {
        onBytes(sentBytes);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      const text = method === "PUT" ? "" : JSON.stringify(answer);
      return { status: 200, headers: new Headers({ "content-type": "application/json" }), text };
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The bytes that were reported before the upload ended, in order and once each. */
async function reportsOf(
  upload: (onProgress: (progress: UploadProgress) => void) => Promise<unknown>,
): Promise<number[]> {
  const reports = new Set<number>();
  const ended = upload(({ loadedBytes }) => void reports.add(loadedBytes));
  // What fails is thrown below, and not reported as a rejection that nobody handled.
  ended.catch(() => {});
  await vi.advanceTimersByTimeAsync(20 * PAUSE_MS);
  await ended;
  return [...reports];
}

test("of a part", async () => {
  const transport = pausingTransport({ fileId: "a.png", size: FILE.byteLength });
  const upload = (onProgress: (progress: UploadProgress) => void): Promise<unknown> =>
    uploadMultipart(FILE, { target: TARGET, transport, onProgress });
  expect(await reportsOf(upload)).toEqual([0, 500, 1000]);
});

test("of a file for ImageKit", async () => {
  const transport = pausingTransport({ fileId: "1", name: "a.png", size: FILE.byteLength });
  const { upload } = createImageKitUploader(createImageKit({ privateKey: "private_test" }));
  const input = { file: FILE, fileName: "a.png", description: "x".repeat(500), transport };
  expect(await reportsOf((onProgress) => upload({ ...input, onProgress }))).toEqual([0, 500, 1000]);
});

test("of a file for img-src", async () => {
  const hash = "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53";
  const transport = pausingTransport({ id: hash.slice(0, 16), hash, size: FILE.byteLength, is_new: true });
  const { upload } = createImgSrcUploader(createImgSrc({ apiKey: "imgsrc_test" }));
  const input = { file: FILE, name: "a.png", targetPath: `${"x".repeat(500)}/a.png`, transport };
  expect(await reportsOf((onProgress) => upload({ ...input, onProgress }))).toEqual([0, 500, 1000]);
});
