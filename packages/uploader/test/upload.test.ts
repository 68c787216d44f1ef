import { createPixelbin, type Pixelbin } from "@pixwire/api/pixelbin";
import { afterEach, describe, expect, test } from "vitest";
import { type UploadProgress, uploadMultipart } from "../src/index.js";
import { createUploader } from "../src/providers/pixelbin.js";
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
    const parts = 8;
    const arrived = new Map<number, () => void>();
    const arrivals = Array.from({ length: parts + 1 }, (_, at) => new Promise<void>((done) => arrived.set(at, done)));
    const answered = new Map<number, () => void>();
    const answers = Array.from({ length: parts + 1 }, (_, at) => new Promise<void>((done) => answered.set(at, done)));
    // Each part is answered after the one before it, and only once the next has come: that takes a free slot. The first
    // part holds its slot to the end.
    const inOrder: Intercept = async (_request, response, { partNumber }) => {
      if (partNumber === undefined) return false;
      arrived.get(partNumber)?.();
      response.once("finish", () => answered.get(partNumber)?.());
      if (partNumber === 1) await answers[parts];
      else
        await Promise.all([partNumber > 2 && answers[partNumber - 1], partNumber < parts && arrivals[partNumber + 1]]);
      return false;
    };
    server = await startServer(inOrder);
    await uploadMultipart(testBytes(parts * 1024), {
      target: server.sign(),
      chunkSize: 1024,
      concurrency: 3,
      transport,
    });
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
    // Handled later, as the upload ends while the poll below is still waiting.
    upload.catch(() => {});
    await expect.poll(() => server.inFlight).toBe(3);
    controller.abort(reason);
    await expect(upload).rejects.toBe(reason);
    await expect.poll(() => server.inFlight).toBe(0);
    expect(server.requests).toHaveLength(3);
  });
});

describe("createUploader", () => {
  /** A client of the server's targets, with what it was asked to sign. */
  function signing(): { pixelbin: Pixelbin; signed: unknown[] } {
    const signed: unknown[] = [];
    const pixelbin = createPixelbin({
      token: "secret-token",
      retry: { initialDelayMs: 1 },
      fetch: async (request) => {
        if (!request.url.endsWith("/upload/signed-url")) return fetch(request);
        signed.push(await request.json());
        if (signed.length === 1) return new Response("busy", { status: 503 });
        return Response.json({ presignedUrl: server.sign() });
      },
    });
    return { pixelbin, signed };
  }

  test("signs again when that fails, and asks for what was given", async () => {
    server = await startServer();
    const { pixelbin, signed } = signing();
    const input = { name: "plage", path: "été", tags: [], metadata: { a: 1 }, filenameOverride: true, expiry: 60 };
    await createUploader(pixelbin).upload({ file: testBytes(10), ...input, access: "private" });
    expect(signed).toEqual([0, 1].map(() => ({ ...input, access: "private" })));
  });

  test("fails at once when signing asks for a longer wait than the upload allows", async () => {
    server = await startServer();
    let requests = 0;
    const pixelbin = createPixelbin({
      token: "t",
      fetch: async () => {
        requests += 1;
        return new Response(null, { status: 429, headers: { "retry-after": "5" } });
      },
    });
    const uploaded = createUploader(pixelbin).upload({
      file: testBytes(10),
      uploadOptions: { maxRetryAfterMs: 4000 },
    });
    await expect(uploaded).rejects.toMatchObject({ name: "RateLimitError", retryAfterMs: 5000 });
    expect(requests).toBe(1);
  });

  test("sends parts over the client's own fetch, unless a transport is given", async () => {
    server = await startServer();
    const seen: string[] = [];
    const pixelbin = createPixelbin({
      token: "t",
      fetch: async (request) => {
        seen.push(request.method);
        return request.method === "POST" && request.url.endsWith("/signed-url")
          ? Response.json({ presignedUrl: server.sign() })
          : fetch(request);
      },
    });
    await createUploader(pixelbin).upload({ file: testBytes(10) });
    expect(seen).toEqual(["POST", "PUT", "POST"]);
    await createUploader(pixelbin).upload({ file: testBytes(10), transport: nodeTransport() });
    expect(seen).toEqual(["POST", "PUT", "POST", "POST"]);
  });

  test("leaves the options that it was given as they are, and takes none", async () => {
    server = await startServer();
    const { pixelbin } = signing();
    const uploadOptions = Object.freeze({ chunkSize: 5, maxRetries: undefined });
    const input = Object.freeze({ file: testBytes(10), uploadOptions });
    await createUploader(pixelbin).upload(input);
    await createUploader(pixelbin).upload({ file: testBytes(10), uploadOptions: undefined });
    expect(server.completed.get("u1")?.parts).toEqual([1, 2]);
    expect(server.completed.get("u2")?.parts).toEqual([1]);
  });
});

describe("bad input is refused before any request", () => {
  const target = { url: "https://upload.example/signed-multipart?pbs=1", fields: { a: "b" } };

  test.each([
    ["chunkSize", 0],
    ["chunkSize", 1.5],
    ["chunkSize", Number.NaN],
    ["chunkSize", Number.POSITIVE_INFINITY],
    ["concurrency", 0],
    ["concurrency", 2.5],
    ["maxRetries", -1],
    ["maxRetries", 0.5],
    ["exponentialFactor", -1],
    ["exponentialFactor", Number.POSITIVE_INFINITY],
    ["retryDelayMs", -1],
    ["maxRetryAfterMs", -1],
    ["maxRetryAfterMs", Number.NaN],
    ["stallTimeoutMs", 0],
    ["timeoutMs", 0],
    ["timeoutMs", 0.5],
    ["maxResponseBytes", 0],
  ])("%s: %d", async (member, value) => {
    const uploaded = uploadMultipart(testBytes(1), { target, [member]: value });
    await expect(uploaded).rejects.toMatchObject({ name: "InvalidInputError", operation: "upload", member });
  });
});
