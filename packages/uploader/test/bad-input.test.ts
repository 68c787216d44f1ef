import { createServer } from "node:http";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadMultipart } from "../src/index.js";
import { createUploader as toImageKit } from "../src/providers/imagekit.js";
import { createUploader as toImgSrc } from "../src/providers/img-src.js";
import { createUploader as toPixelbin } from "../src/providers/pixelbin.js";
import { fsStore } from "../src/stores/fs.js";
import { webStorage } from "../src/stores/web-storage.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { testBytes } from "./helpers/server.js";
import { textStore } from "./helpers/text-store.js";

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

/** What is wrong in every upload. */
const wrongControls: [member: string, wrong: object][] = [
  ["signal", { signal: null }],
  ["signal", { signal: new AbortController() }],
  ["onProgress", { onProgress: "bar" }],
  ["onProgress", { onProgress: {} }],
  ["transport", { transport: "fetch" }],
  ["transport", { transport: {} }],
  ["transport", { transport: fetchTransport }],
  ["transport", { transport: { send: () => {} } }],
  ["size", { size: "10" }],
  ["size", { size: null }],
];

describe.each(entries)("%s refuses what only callers without types can give, before any request", (_, enough, make) => {
  test.each([
    ["uploadOptions", { uploadOptions: null }],
    ["uploadOptions", { uploadOptions: 5 }],
    ["chunksize", { uploadOptions: { chunksize: 5 } }],
    ["maxRetries", { uploadOptions: { maxRetries: "many" } }],
    ["signal", { signal: {} }],
    ["signal", { signal: "stop" }],
    ["folderr", { folderr: "summer" }],
    ...wrongControls,
  ])("%s: %j", async (member, wrong) => {
    const error = await refusal(make()({ ...enough, ...wrong }));
    expect(error).toMatchObject({ name: "InvalidInputError", member });
  });

  test("no input", async () => {
    const error = await refusal(make()());
    expect(error).toMatchObject({ message: expect.stringMatching(/^upload: `file(Name)?` must be/) });
  });

  test.each<[input: unknown, kind: string]>([
    [null, "null"],
    ["photo.jpeg", "a string"],
    [7, "a number"],
    [[], "an array"],
    [() => {}, "a function"],
    [bytes, "bytes"],
  ])("%s in the place of the input", async (input, kind) => {
    const error = await refusal(make()(input));
    expect(error).toMatchObject({
      name: "InvalidInputError",
      member: "input",
      message: `upload: \`input\` must be an object, not ${kind}`,
    });
  });

  test.each([
    ["onProgres", "onProgress"],
    ["uploadoptions", "uploadOptions"],
    ["transports", "transport"],
  ])("%s, and asks whether %s was meant", async (wrong, meant) => {
    expect(await refusal(make()({ ...enough, [wrong]: {} }))).toMatchObject({
      message: `upload: \`${wrong}\` is not a known option. Did you mean \`${meant}\`?`,
    });
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
    expect(call).toThrow(
      expect.objectContaining({
        name: "ConfigurationError",
        message: expect.stringContaining("the first argument must be a client"),
      }),
    );
  }
});

test.each<[entry: string, create: (client: never) => unknown, client: object]>([
  ["/pixelbin", toPixelbin, createImageKit({ privateKey: "private_key" })],
  ["/imagekit", toImageKit, createImgSrc({ apiKey: "imgsrc_key" })],
  ["/img-src", toImgSrc, createPixelbin({ token: "t" })],
])("%s refuses the client of another provider", (entry, create, client) => {
  const call: () => unknown = () => Reflect.apply(create, undefined, [client]);
  expect(call).toThrow(expect.objectContaining({ name: "ConfigurationError", operation: "createUploader" }));
  expect(call).toThrow(`cannot be used for ${entry.slice(1)}`);
});

/** What only uploads in parts have. */
const wrongResumes: [member: string, wrong: object][] = [
  ["resume", { resume: null }],
  ["resume", { resume: "photo" }],
  ["resume.key", { resume: { store: textStore() } }],
  ["resume.key", { resume: { store: textStore(), key: 7 } }],
  ["resume.key", { resume: { store: textStore(), key: "" } }],
  ["resume.store", { resume: { key: "photo" } }],
  ["resume.store", { resume: { key: "photo", store: "uploads" } }],
  ["resume.store", { resume: { key: "photo", store: new Map() } }],
  ["resume.stor", { resume: { key: "photo", stor: textStore() } }],
];

test.each(wrongResumes)("/pixelbin refuses %s: %j", async (member, wrong) => {
  const [, enough, make] = entries[0] ?? expect.unreachable();
  expect(await refusal(make()({ ...enough, ...wrong }))).toMatchObject({ name: "InvalidInputError", member });
});

test.each(entries.slice(1))("%s refuses what only uploads in parts have", async (_, enough, make) => {
  for (const wrong of [{ resume: { store: textStore(), key: "photo" } }, { uploadOptions: { chunkSize: 5 } }]) {
    expect(await refusal(make()({ ...enough, ...wrong }))).toMatchObject({
      name: "InvalidInputError",
      message: expect.stringContaining("is not a known option"),
    });
  }
});

describe("uploadMultipart refuses, before any request", () => {
  const upload = uploadMultipart as Untyped;
  const target = (): object => ({ url: `${baseUrl}/signed-multipart`, fields: { a: "b" } });

  test.each([[[]], [[undefined]], [[{}]]])("options that are absent: %j", async (options) => {
    const error = await refusal(upload(bytes, ...options));
    expect(error).toMatchObject({ name: "InvalidInputError", member: "target" });
  });

  test.each([null, "fast", 7, []])("%j in the place of options", async (options) => {
    const error = await refusal(upload(bytes, options));
    expect(error).toMatchObject({
      name: "InvalidInputError",
      member: "options",
      message: expect.stringContaining("`options` must be an object, not "),
    });
  });

  test.each<[member: string, wrong: object]>([
    ["signal", { signal: {} }],
    ["signal", { signal: "stop" }],
    ["signal", { signal: new EventTarget() }],
    ["target", { target: null }],
    ["target", { target: "https://example.org" }],
    ["target", { target: { url: "https://example.org" } }],
    ["chunksize", { chunksize: 5 }],
    ["chunkSize", { chunkSize: 0.5 }],
    ["stallTimeoutMs", { stallTimeoutMs: 1e10 }],
    ["uploadOptions", { uploadOptions: {} }],
    ...wrongControls,
    ...wrongResumes,
  ])("%s: %j", async (member, wrong) => {
    const error = await refusal(upload(bytes, { target: target(), ...wrong }));
    expect(error).toMatchObject({ name: "InvalidInputError", member });
  });

  test("a target that is none, also where a record has another one", async () => {
    const store = { load: () => expect.unreachable(), save() {}, remove() {} };
    const error = await refusal(upload(bytes, { target: {}, resume: { store, key: "photo" } }));
    expect(error).toMatchObject({ name: "InvalidInputError", member: "target" });
  });
});

describe("a transport refuses", () => {
  test.each<[name: string, make: unknown, wrong: unknown, message: string]>([
    ["fetchTransport", fetchTransport, { fetch: "fetch" }, "`fetch` must be a function"],
    ["fetchTransport", fetchTransport, { fech: () => {} }, "`fech` is not a known option. Did you mean `fetch`?"],
    ["fetchTransport", fetchTransport, null, "`options` must be an object, not null"],
    ["nodeTransport", nodeTransport, { agents: {} }, "`agents` is not a known option. Did you mean `agent`?"],
    ["nodeTransport", nodeTransport, { agent: "http://proxy:8080" }, "`agent` must be"],
    ["nodeTransport", nodeTransport, 5, "`options` must be an object, not a number"],
  ])("%s: %j", (name, make, wrong, message) => {
    const call = (): unknown => Reflect.apply(make as () => unknown, undefined, [wrong]);
    expect(call).toThrow(expect.objectContaining({ name: "ConfigurationError" }));
    expect(call).toThrow(`${name}: ${message}`);
  });
});

describe("a store refuses", () => {
  test.each<[name: string, make: unknown, wrong: unknown, message: string]>([
    ["fsStore", fsStore, undefined, "`directory` must be a non-empty string"],
    ["fsStore", fsStore, { directory: "uploads" }, "`directory` must be a non-empty string"],
    ["webStorage", webStorage, null, "`storage` must be a Storage"],
    ["webStorage", webStorage, new Map(), "`storage` must be a Storage"],
  ])("%s: %j", (name, make, wrong, message) => {
    const call = (): unknown => Reflect.apply(make as () => unknown, undefined, [wrong]);
    expect(call).toThrow(expect.objectContaining({ name: "ConfigurationError" }));
    expect(call).toThrow(`${name}: ${message}`);
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
    const message = "upload: the source holds no bytes. A stream that has been read to its end is empty.";
    expect(await upload(make())).toMatchObject({ problem: "empty", message });
    expect(await upload(make(), { size: 0 })).toMatchObject({ problem: "empty", message });
  });

  test("one of another length names both", async () => {
    expect(await upload(bytes, { size: 11 })).toMatchObject({
      problem: "length",
      message: "upload: the source holds 10 bytes, but `size` is 11.",
    });
  });
});

function used(): Iterable<Uint8Array> {
  const pieces = [bytes].values();
  for (const _ of pieces);
  return pieces;
}
