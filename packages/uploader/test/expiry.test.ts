import { afterEach, expect, test } from "vitest";
import { UploadExpiredError, uploadMultipart } from "../src/index.js";
import { sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server.close());

const bytes = testBytes(5000);
const options = { chunkSize: 1000, concurrency: 1, retryDelayMs: 1 };

/** Signs targets, of which the first one works no longer than `ms` milliseconds. */
function signing(ms: number): { sign: () => ReturnType<UploadServer["sign"]>; signed: () => number } {
  let signed = 0;
  return {
    sign: () => server.sign({ expiresAt: Date.now() + (signed++ === 0 ? ms : 3_000_000) }),
    signed: () => signed,
  };
}

test("a target that has expired is not used", async () => {
  server = await startServer();
  const expiresAt = Date.now() - 1;
  const error = await uploadMultipart(bytes, { target: server.sign({ expiresAt }), ...options }).catch((e) => e);
  expect(error).toBeInstanceOf(UploadExpiredError);
  expect(error).toMatchObject({ name: "UploadExpiredError", expiredAt: expiresAt });
  expect(server.requests).toEqual([]);
});

test("a function is asked for a second target, and all parts go there", async () => {
  server = await startServer();
  const { sign, signed } = signing(-1);
  await uploadMultipart(bytes, { target: sign, ...options });
  expect(signed()).toBe(2);
  expect(server.requests.every(({ url }) => url.includes("pbu=u2"))).toBe(true);
  expect(server.completed.get("u2")?.sha256).toBe(sha256(bytes));
});

test("a refusal after the expiry is an expiry, and the parts start again", async () => {
  server = await startServer(async (request, response, { partNumber, server: { stored } }) => {
    if (!request.url?.includes("pbu=u1&") || partNumber !== 3) return false;
    expect(stored.get("u1")?.size).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 250));
    response.writeHead(403).end('{"message":"expired"}');
    return true;
  });
  const { sign, signed } = signing(200);
  const shown: number[] = [];
  await uploadMultipart(bytes, { target: sign, ...options, onProgress: ({ loadedBytes }) => shown.push(loadedBytes) });
  expect(signed()).toBe(2);
  expect(server.completed.get("u2")).toEqual({ sha256: sha256(bytes), size: 5000, parts: [1, 2, 3, 4, 5] });
  expect(server.stored.get("u2")?.size).toBe(5);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(shown.at(-1)).toBe(5000);
});

test("a refusal before the expiry is no expiry", async () => {
  server = await startServer((request, response) => {
    request.resume().once("end", () => response.writeHead(403).end());
    return true;
  });
  const { sign, signed } = signing(60_000);
  await expect(uploadMultipart(bytes, { target: sign, ...options })).rejects.toMatchObject({ status: 403 });
  expect(signed()).toBe(1);
});

test("nothing is tried again past the expiry", async () => {
  server = await startServer((request, response) => {
    request.resume().once("end", () => response.writeHead(503, { "retry-after": "5" }).end());
    return true;
  });
  const startedAt = performance.now();
  const target = server.sign({ expiresAt: Date.now() + 1000 });
  const error = await uploadMultipart(bytes, { target, ...options }).catch((e) => e);
  expect(error).toBeInstanceOf(UploadExpiredError);
  expect(error.cause).toMatchObject({ status: 503, partNumber: 1 });
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(server.requests).toHaveLength(1);
});

test("a second target that expires too ends the upload", async () => {
  server = await startServer();
  let signed = 0;
  const sign = (): ReturnType<UploadServer["sign"]> => {
    signed++;
    return server.sign({ expiresAt: Date.now() - 1 });
  };
  await expect(uploadMultipart(bytes, { target: sign, ...options })).rejects.toBeInstanceOf(UploadExpiredError);
  expect(signed).toBe(2);
});

test("a stream cannot start again", async () => {
  server = await startServer();
  const { sign, signed } = signing(-1);
  const stream = new Blob([bytes]).stream();
  await expect(uploadMultipart(stream, { target: sign, ...options })).rejects.toBeInstanceOf(UploadExpiredError);
  expect(signed()).toBe(1);
});

test("a target without an expiry works", async () => {
  server = await startServer();
  const { url, fields } = server.sign();
  await uploadMultipart(bytes, { target: { url: url.replace(/pbe=\d+&/, ""), fields }, ...options });
  expect(server.completed.size).toBe(1);
});
