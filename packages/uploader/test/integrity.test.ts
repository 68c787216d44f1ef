import { afterEach, expect, test } from "vitest";
import { UploadIntegrityError, uploadMultipart } from "../src/index.js";
import { startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server.close());

const bytes = testBytes(2500);

/** Uploads to a server that answers the completion with this. */
async function uploadAnswered(body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  server = await startServer((request, response) => {
    if (request.method !== "POST") return false;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    request.resume().once("end", () => response.writeHead(200, headers).end(text));
    return true;
  });
  return uploadMultipart(bytes, { target: server.sign(), chunkSize: 1000, retryDelayMs: 1 }).catch((error) => error);
}

const asset = { _id: "a1", fileId: "plage", name: "plage", path: "", format: "jpeg" };

test.each([0, 2499, 2501, 25_000])("a stored size of %i is not that of 2500 bytes sent", async (size) => {
  const error = await uploadAnswered({ ...asset, size });
  expect(error).toBeInstanceOf(UploadIntegrityError);
  expect(error).toMatchObject({ name: "UploadIntegrityError", sentBytes: 2500, storedBytes: size });
});

test.each([
  ["nothing", ""],
  ["a page", "<!doctype html><h1>Welcome to the hotel</h1>"],
  ["JSON that is cut", '{"size":2500,"fileId":"pla'],
  ["null", null],
  ["a number", 2500],
  ["a list", [{ ...asset, size: 2500 }]],
  ["an error body", { message: "no", status: 400, exception: "TestError" }],
  ["a file without a size", asset],
  ["a size that is text", { ...asset, size: "2500" }],
  ["a size without a file", { size: 2500 }],
])("a success that holds %s is an error", async (_what, body) => {
  const error = await uploadAnswered(body);
  expect(error).toMatchObject({ name: "UploadIntegrityError", sentBytes: 2500, storedBytes: undefined });
});

test("the answer is returned as it is, unknown members too", async () => {
  const answer = { ...asset, size: 2500, extra: { new: true } };
  expect(await uploadAnswered(answer)).toEqual(answer);
});
