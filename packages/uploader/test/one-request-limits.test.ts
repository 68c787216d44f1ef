import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { InvalidInputError, ResponseTooLargeError, TimeoutError } from "@pixwire/api/runtime";
import { describe, expect, onTestFinished, test } from "vitest";
import { createUploader as toImageKit, type UploadInput } from "../src/providers/imagekit.js";
import { createUploader as toImgSrc } from "../src/providers/img-src.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { testBytes } from "./helpers/server.js";

const bytes = testBytes(10);
const retry = { maxRetries: 2, initialDelayMs: 1, retryUnsafe: true };

type Upload = (baseUrl: string, input: Pick<UploadInput, "transport" | "uploadOptions">) => Promise<unknown>;

const imagekit: Upload = (baseUrl, input) => {
  const { upload } = toImageKit(createImageKit({ privateKey: "private_test", baseUrl, retry }));
  return upload({ file: bytes, fileName: "a.png", useUniqueFileName: false, ...input });
};
const imgSrc: Upload = (baseUrl, input) => {
  const { upload } = toImgSrc(createImgSrc({ apiKey: "imgsrc_test", baseUrl, retry }));
  return upload({ file: bytes, name: "a.png", ...input });
};

/** A server that starts to answer each request in this way, once it has read it. */
async function start(answer: (response: ServerResponse) => void): Promise<{ url: string; requests: () => number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    request.resume().once("end", () => {
      response.writeHead(200, { "content-type": "application/json" });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests: () => requests };
}

describe.each([
  ["ImageKit over node:http", "uploadFile", imagekit, nodeTransport()],
  ["ImageKit over fetch", "uploadFile", imagekit, fetchTransport()],
  ["img-src over node:http", "uploadImage", imgSrc, nodeTransport()],
  ["img-src over fetch", "uploadImage", imgSrc, fetchTransport()],
])("%s says which limit ended the upload:", (_name, operation, upload, transport) => {
  test("`timeoutMs`, which a drip does not extend", async () => {
    const { url, requests } = await start((response) => {
      response.write("{");
      const drip = setInterval(() => response.write(" "), 10);
      response.once("close", () => clearInterval(drip));
    });
    const uploadOptions = { timeoutMs: 150, maxRetries: 1 };
    const error = await upload(url, { transport, uploadOptions }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: `${operation}: attempt 2 took longer than \`timeoutMs\`, 150 ms: raise it, or check the connection`,
      ...{ operation, attempt: 2, timeoutMs: 150 },
    });
    expect(requests()).toBe(2);
  });

  test("`maxResponseBytes`, after which nothing is sent again", async () => {
    const { url, requests } = await start((response) => response.end(`{"fileId":"${"x".repeat(2000)}"}`));
    const uploadOptions = { maxResponseBytes: 1000 };
    const error = await upload(url, { transport, uploadOptions }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResponseTooLargeError);
    const problem = "the response is longer than `maxResponseBytes`, 1000 bytes";
    expect(error).toMatchObject({
      message: `${operation}: ${problem}. The file may nevertheless be stored.`,
      ...{ operation, maxBytes: 1000 },
    });
    expect(requests()).toBe(1);
  });

  test("a wrong `maxResponseBytes` is refused before any request", async () => {
    const error = await upload("http://127.0.0.1:9", { transport, uploadOptions: { maxResponseBytes: 0 } }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ member: "maxResponseBytes" });
  });
});

test("the answer may be longer than that of other calls of the client, if the upload allows it", async () => {
  const { url } = await start((response) => response.end(`{"fileId":"a","size":10,"name":"${"x".repeat(2000)}"}`));
  const client = createImageKit({ privateKey: "private_test", baseUrl: url, maxResponseBytes: 1000 });
  const upload = toImageKit(client).upload({
    ...{ file: bytes, fileName: "a.png" },
    uploadOptions: { maxResponseBytes: 10_000 },
  });
  await expect(upload).resolves.toMatchObject({ fileId: "a" });
});
