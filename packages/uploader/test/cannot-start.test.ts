import { Agent } from "node:https";
import { inspect } from "node:util";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { ConfigurationError } from "@pixwire/api/runtime";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Transport, uploadMultipart } from "../src/index.js";
import { createUploader as toImageKit } from "../src/providers/imagekit.js";
import { createUploader as toImgSrc } from "../src/providers/img-src.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { xhrTransport } from "../src/transports/xhr.js";
import { testBytes } from "./helpers/server.js";

// Nothing listens there: what got that far would fail with another error.
const baseUrl = "http://127.0.0.1:9";
const bytes = testBytes(10);
const retry = { maxRetries: 3, initialDelayMs: 1, retryUnsafe: true };

type Upload = (transport: Transport) => Promise<unknown>;

const multipart: Upload = (transport) =>
  uploadMultipart(bytes, { target: { url: `${baseUrl}/?pbs=secret`, fields: { a: "b" } }, transport });
const imagekit: Upload = (transport) => {
  const { upload } = toImageKit(createImageKit({ privateKey: "secret_key", baseUrl, retry }));
  return upload({ file: bytes, fileName: "a.png", useUniqueFileName: false, transport });
};
const imgSrc: Upload = (transport) => {
  const { upload } = toImgSrc(createImgSrc({ apiKey: "secret_key", baseUrl, retry }));
  return upload({ file: bytes, name: "a.png", transport });
};

async function expectOneAttempt(upload: Upload, transport: Transport, cause: string): Promise<void> {
  const send = vi.fn(transport.send);
  const error = await upload({ ...transport, send }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ cause: { name: cause } });
  expect(send).toHaveBeenCalledOnce();
  expect(`${error}${inspect(error)}${JSON.stringify(error)}`).not.toContain("secret");
}

describe.each([
  ["uploadMultipart", multipart],
  ["ImageKit", imagekit],
  ["img-src", imgSrc],
])("%s ends at the first attempt that cannot start", (_, upload) => {
  test("over XMLHttpRequest where there is none", () => expectOneAttempt(upload, xhrTransport(), "ReferenceError"));

  test("over node:http with an agent for https", () =>
    expectOneAttempt(upload, nodeTransport({ agent: new Agent() }), "TypeError"));
});

test("uploadMultipart ends at the first attempt over fetch where there is no Request", async () => {
  vi.stubGlobal("Request", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  await expectOneAttempt(multipart, fetchTransport({ fetch: () => expect.unreachable() }), "TypeError");
});
