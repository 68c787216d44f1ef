import { inspect } from "node:util";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { type ApiError, ConfigurationError, type Fetch } from "@pixwire/api/runtime";
import { describe, expect, test, vi } from "vitest";
import { type Transport, uploadMultipart } from "../src/index.js";
import { createUploader as toImageKit } from "../src/providers/imagekit.js";
import { createUploader as toImgSrc } from "../src/providers/img-src.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { testBytes } from "./helpers/server.js";

const bytes = testBytes(10);
const retry = { maxRetries: 2, initialDelayMs: 1, retryUnsafe: true };

type Upload = (transport: Transport) => Promise<unknown>;

const uploads: [name: string, upload: Upload][] = [
  [
    "uploadMultipart",
    (transport) =>
      uploadMultipart(bytes, {
        target: { url: "https://upload.example/?pbs=secret", fields: { a: "b" } },
        transport,
        retryDelayMs: 1,
      }),
  ],
  [
    "ImageKit",
    (transport) =>
      toImageKit(createImageKit({ privateKey: "secret_key", retry })).upload({
        ...{ file: bytes, fileName: "a.png", useUniqueFileName: false },
        transport,
      }),
  ],
  [
    "img-src",
    (transport) =>
      toImgSrc(createImgSrc({ apiKey: "secret_key", retry })).upload({ file: bytes, name: "a.png", transport }),
  ],
];

/** Expects that the upload ends after one attempt, with an error that tells no secret. */
async function expectMistake(upload: Upload, transport: Transport, message: string): Promise<ApiError> {
  const send = vi.fn(transport.send);
  const error = await upload({ ...transport, send }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).toContain(message);
  expect(send).toHaveBeenCalledOnce();
  expect(`${error}${inspect(error)}${JSON.stringify(error)}`).not.toContain("secret");
  return error as ApiError;
}

/** As a transport without types could be. */
const returning = (response: unknown): Transport => ({ reportsBytes: false, send: async () => response as never });

const throwing = (error: Error) => () => {
  throw error;
};

describe.each(uploads)("%s", (_name, upload) => {
  test.each([
    ["a Response", new Response("{}"), "Return `{ status, headers, text: await response.text() }` instead"],
    ["an empty object", {}, "its `status` is not a number"],
    ["nothing", undefined, "its `status` is not a number"],
    ["a text", "stored", "its `status` is not a number"],
    ["plain headers", { status: 200, headers: { a: "b" }, text: "" }, "its `headers` are not a `Headers`"],
    ["no headers", { status: 200, text: "" }, "its `headers` are not a `Headers`"],
    ["no text", { status: 204, headers: new Headers() }, "its `text` is not a string"],
    ["parsed JSON", { status: 200, headers: new Headers(), text: {} }, "its `text` is not a string"],
  ])("says what is wrong with a transport that resolves with %s", async (_what, response, problem) => {
    const message = "upload: what `transport.send` resolves with is not a response: ";
    await expectMistake(upload, returning(response), message);
    await expectMistake(upload, returning(response), problem);
  });

  test.each([new ReferenceError("secret is not defined"), new TypeError("secret is not a function")])(
    "does not repeat what `send` or `fetch` itself throws: %s",
    async (mistake) => {
      const transport = { reportsBytes: true, send: throwing(mistake) };
      const error = await expectMistake(
        upload,
        transport,
        "`transport.send` threw an error before the request started",
      );
      expect(error.cause).toBe(mistake);
      const fetch: Fetch = throwing(mistake);
      const again = await expectMistake(
        upload,
        fetchTransport({ fetch }),
        "fetchTransport: `fetch` threw an error before the request started; `cause` says why",
      );
      expect(again.cause).toBe(mistake);
    },
  );

  test.each([{}, undefined, { status: 200, text: async () => "", ok: true }, { status: 200, headers: new Headers() }])(
    "says that a fetch has to return a Response, not %j",
    async (response) => {
      const transport = fetchTransport({ fetch: async () => response as never });
      await expectMistake(upload, transport, "fetchTransport: `fetch` must return a Response, or a promise of one");
    },
  );
});
