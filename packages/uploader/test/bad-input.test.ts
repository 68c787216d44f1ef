import { createServer } from "node:http";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUploader as toImageKit } from "../src/imagekit.js";
import { createUploader as toImgSrc } from "../src/img-src.js";
import { uploadMultipart } from "../src/index.js";
import { createUploader as toPixelbin } from "../src/pixelbin.js";
import { testBytes } from "./helpers/server.js";

/** A function as callers without types see it. */
type Untyped = (...given: unknown[]) => Promise<unknown>;

let requests = 0;
const server = createServer((_request, response) => {
  requests += 1;
  response.writeHead(500).end();
});
let baseUrl = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => void server.close());

const retry = { maxRetries: 0 };
const bytes = testBytes(10);
const entries: [entry: string, enough: object, upload: () => Untyped][] = [
  ["/pixelbin", { file: bytes }, () => toPixelbin(createPixelbin({ token: "t", baseUrl, retry })).upload as Untyped],
  [
    "/imagekit",
    { file: bytes, fileName: "a.png" },
    () => toImageKit(createImageKit({ privateKey: "k", baseUrl, uploadBaseUrl: baseUrl, retry })).upload as Untyped,
  ],
  [
    "/img-src",
    { file: bytes, name: "a.png" },
    () => toImgSrc(createImgSrc({ apiKey: "k", baseUrl, retry })).upload as Untyped,
  ],
];

async function refusal(call: Promise<unknown>): Promise<unknown> {
  const before = requests;
  const error = await call.then(
    () => "no error",
    (reason: unknown) => reason,
  );
  expect(requests).toBe(before);
  return error;
}

describe.each(entries)("%s refuses what only callers without types can give, before any request", (_, enough, make) => {
  test.each([
    ["uploadOptions", { uploadOptions: null }],
    ["uploadOptions", { uploadOptions: 5 }],
    ["chunksize", { uploadOptions: { chunksize: 5 } }],
    ["maxRetries", { uploadOptions: { maxRetries: "many" } }],
    ["signal", { signal: {} }],
    ["signal", { signal: "stop" }],
    ["folderr", { folderr: "summer" }],
  ])("%s: %j", async (member, wrong) => {
    const error = await refusal(make()({ ...enough, ...wrong }));
    expect(error).toMatchObject({ name: "InvalidInputError", member });
  });

  test.each([undefined, null])("an input of %s", async (input) => {
    const error = await refusal(make()(input));
    expect(error).toMatchObject({ message: expect.stringMatching(/^upload: `file(Name)?` must be/) });
  });

  test("members that are undefined are none", async () => {
    const before = requests;
    await expect(make()({ ...enough, folderr: undefined, signal: undefined })).rejects.toMatchObject({ status: 500 });
    expect(requests).toBe(before + 1);
  });
});

test.each<[entry: string, create: (client: never) => unknown]>([
  ["/pixelbin", toPixelbin],
  ["/imagekit", toImageKit],
  ["/img-src", toImgSrc],
])("%s refuses to make an uploader without a client", (_, create) => {
  for (const client of [undefined, null, {}, { token: "t" }, "token"]) {
    const call: () => unknown = () => Reflect.apply(create, undefined, [client]);
    expect(call).toThrow(expect.objectContaining({ name: "ConfigurationError", message: "Not a pixwire client" }));
  }
});

describe("uploadMultipart refuses, before any request", () => {
  const upload = uploadMultipart as Untyped;
  const target = (): object => ({ url: `${baseUrl}/signed-multipart`, fields: { a: "b" } });

  test.each([[[]], [[undefined]], [[null]], [[{}]]])("options that are absent: %j", async (options) => {
    const error = await refusal(upload(bytes, ...options));
    expect(error).toMatchObject({ name: "InvalidInputError", member: "target" });
  });

  test.each([{}, "stop", new EventTarget()])("a signal that is none: %j", async (signal) => {
    const error = await refusal(upload(bytes, { target: target(), signal }));
    expect(error).toMatchObject({ name: "InvalidInputError", member: "signal" });
  });
});

describe("a source without a byte is said to be just that", () => {
  const upload = (file: unknown, options = {}) =>
    refusal((uploadMultipart as Untyped)(file, { target: { url: baseUrl, fields: { a: "b" } }, ...options }));

  test.each<[what: string, make: () => unknown]>([
    ["no bytes", () => new Uint8Array()],
    ["an empty stream", () => new Blob().stream()],
    ["an iterable that was read before", used],
  ])("%s", async (_what, make) => {
    const message = "upload: the source holds no bytes (any more).";
    expect(await upload(make())).toMatchObject({ problem: "empty", message });
    expect(await upload(make(), { size: 0 })).toMatchObject({ problem: "empty", message });
  });

  test("one of another length names both", async () => {
    expect(await upload(bytes, { size: 11 })).toMatchObject({
      problem: "length",
      message: "upload: the source holds 10 bytes, `size` says 11.",
    });
  });
});

function used(): Iterable<Uint8Array> {
  const pieces = [bytes].values();
  for (const _ of pieces);
  return pieces;
}
