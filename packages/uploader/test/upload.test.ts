import { createPixelbin } from "@pixwire/api/pixelbin";
import { afterEach, describe, expect, test } from "vitest";
import { type UploadProgress, uploadMultipart } from "../src/index.js";
import { createUploader } from "../src/pixelbin.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { type Intercept, sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server.close());

const CHUNK = 64 * 1024;

describe.each([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
])("with the %s transport", (_name, makeTransport) => {
  const transport = makeTransport();

  test.each([
    ["bytes", (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ["a Blob", (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes])],
    ["an ArrayBuffer", (bytes: Uint8Array<ArrayBuffer>) => bytes.buffer],
  ])("stores %s in parts", async (_kind, make) => {
    server = await startServer();
    const bytes = testBytes(5 * CHUNK + 123);
    const events: UploadProgress[] = [];
    const asset = await uploadMultipart(make(bytes), {
      target: server.sign(),
      chunkSize: CHUNK,
      transport,
      onProgress: (event) => events.push(event),
    });
    expect(asset.size).toBe(bytes.byteLength);
    expect(server.completed.get("u1")).toEqual({
      sha256: sha256(bytes),
      size: bytes.byteLength,
      parts: [1, 2, 3, 4, 5, 6],
    });
    expect(events.at(-1)).toEqual({
      loadedBytes: bytes.byteLength,
      totalBytes: bytes.byteLength,
      partsDone: 6,
      partsTotal: 6,
    });
  });

  test("keeps `concurrency` parts in flight and starts one as soon as a slot is free", async () => {
    const slowFirst: Intercept = async (_request, _response, { partNumber }) => {
      await new Promise((resolve) => setTimeout(resolve, partNumber === 1 ? 300 : 20));
      return false;
    };
    server = await startServer(slowFirst);
    await uploadMultipart(testBytes(8 * 1024), { target: server.sign(), chunkSize: 1024, concurrency: 3, transport });
    expect(server.maxInFlight).toBe(3);
    expect(server.requests.map((request) => request.partNumber)).toEqual([2, 3, 4, 5, 6, 7, 8, 1, undefined]);
  });

  test("rejects with the signal's reason and leaves nothing running", async () => {
    server = await startServer(() => true);
    const reason = new Error("the user left");
    const controller = new AbortController();
    const upload = uploadMultipart(testBytes(8 * 1024), {
      target: server.sign(),
      chunkSize: 1024,
      transport,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(reason), 50);
    await expect(upload).rejects.toBe(reason);
    await expect.poll(() => server.inFlight).toBe(0);
    expect(server.requests).toHaveLength(3);
  });
});

test("a client signs and uploads", async () => {
  server = await startServer();
  const bodies: unknown[] = [];
  const pixelbin = createPixelbin({
    token: "secret-token",
    fetch: async (request) => {
      bodies.push(await request.json());
      return Response.json({ presignedUrl: server.sign() });
    },
  });
  const bytes = testBytes(3000);
  const asset = await createUploader(pixelbin).upload({
    file: bytes,
    name: "plage",
    path: "été",
    overwrite: false,
    uploadOptions: { chunkSize: 1000, concurrency: 2 },
  });
  expect(asset.size).toBe(3000);
  expect(bodies).toEqual([{ name: "plage", path: "été", overwrite: false }]);
  expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
});
