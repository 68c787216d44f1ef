import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createImageKit } from "@pixwire/api/imagekit";
import { createMock } from "@pixwire/mock";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import type { Transport, UploadProgress } from "../../src/index.js";
import { createUploader, type UploadInput } from "../../src/providers/imagekit.js";
import { fetchTransport } from "../../src/transports/fetch.js";
import { nodeTransport } from "../../src/transports/node.js";
import { toBlob } from "../../src/transports/to-blob.js";
import { KEY, pieces, png, sha256, start, stored } from "./support.js";

const LENGTH = 900_000;
const bytes = png(LENGTH);

const folder = mkdtempSync(join(tmpdir(), "pixwire-imagekit-"));
const path = join(folder, "chair.png");
writeFileSync(path, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

const sources: [kind: string, make: () => Pick<UploadInput, "file" | "size">][] = [
  ["bytes", () => ({ file: bytes })],
  ["a Buffer", () => ({ file: Buffer.from(bytes) })],
  ["an ArrayBuffer", () => ({ file: bytes.buffer })],
  ["a Blob without a name", () => ({ file: new Blob([bytes]) })],
  ["a File", () => ({ file: new File([bytes], "other.png") })],
  ["a web stream", () => ({ file: new Blob([bytes]).stream() })],
  ["an async iterable", () => ({ file: pieces(bytes) })],
  ["a stream of known size", () => ({ file: pieces(bytes), size: LENGTH })],
  ["a Node stream", () => ({ file: Readable.from(pieces(bytes)) })],
  ["a path", () => ({ file: { path } })],
];

describe.each<[name: string, transport: () => Transport]>([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
])("over the %s transport", (_, makeTransport) => {
  test.each(sources)("%s is stored whole, as one file, and its progress is told", async (_kind, make) => {
    const { mock, uploader } = await start();
    const steps: UploadProgress[] = [];
    const answer = await uploader.upload({
      ...make(),
      ...{ fileName: "chair.png", useUniqueFileName: false, folder: "/shop", transport: makeTransport() },
      onProgress: (progress) => steps.push(progress),
    });
    expect(stored(answer)).toMatchObject({ filePath: "/shop/chair.png", size: LENGTH, width: 640 });
    expect(mock.state.files()).toMatchObject([{ sha256: sha256(bytes), versions: 1 }]);
    const loaded = steps.map(({ loadedBytes }) => loadedBytes);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(steps.at(-1)).toEqual({ loadedBytes: LENGTH, totalBytes: LENGTH, partsDone: 1, partsTotal: 1 });
  });
});

test.each<[kind: string, file: string, size: number]>([
  ["Base64", Buffer.from(png(1000)).toString("base64"), 1000],
  ["a data: URI", `data:image/png;base64,${Buffer.from(png(1000)).toString("base64")}`, 1000],
  ["a URL, which the service fetches", "https://shop.example.org/chair.png", 2000],
])("a text is %s", async (_, file, size) => {
  const { uploader } = await start({ fetch: async () => new Response(png(2000)) });
  const steps: UploadProgress[] = [];
  const answer = await uploader.upload({ file, fileName: "a.png", onProgress: (progress) => steps.push(progress) });
  expect(stored(answer).size).toBe(size);
  expect(steps.at(-1)).toMatchObject({ loadedBytes: file.length, totalBytes: file.length });
});

test("the options arrive as the service wants them", async () => {
  const { uploader, mock } = await start();
  const client = createImageKit({ privateKey: KEY, fetch: mock.fetch });
  await client.customMetadataFields.createCustomMetadataFields({ name: "sku", label: "SKU", schema: { type: "Text" } });
  const answer = await uploader.upload({
    ...{ file: bytes, fileName: "my chair.png", tags: ["oak", "sale"], customMetadata: { sku: "C-12" } },
    ...{ isPrivateFile: true, customCoordinates: "1,2,3,4", checks: '"file.size" < "1mb"', folder: "/shop" },
    extensions: [{ name: "google-auto-tagging", minConfidence: 80, maxTags: 10 }],
    transformation: { pre: "w-1600", post: [{ type: "abs", value: "sr-240_360", protocol: "hls" }] },
    responseFields: ["tags", "customMetadata", "isPrivateFile", "customCoordinates"],
  });
  expect(stored(answer)).toMatchObject({
    ...{ tags: ["oak", "sale"], customMetadata: { sku: "C-12" }, isPrivateFile: true, customCoordinates: "1,2,3,4" },
    extensionStatus: { "google-auto-tagging": "success" },
    name: expect.stringMatching(/^my_chair_\w+\.png$/),
  });
});

test("a video with a `pre` transformation is accepted, not stored yet", async () => {
  const { uploader } = await start();
  const video = { file: new Blob(["video"]), fileName: "clip.mp4", transformation: { pre: "w-100" } };
  expect(await uploader.upload(video)).toEqual({ message: expect.any(String) });
});

test("a client with a fetch of its own uploads through it", async () => {
  const mock = createMock("imagekit");
  const { upload } = createUploader(createImageKit({ privateKey: KEY, fetch: mock.fetch }));
  expect(stored(await upload({ file: bytes, fileName: "a.png" })).url).toMatch("https://ik.imagekit.io/demo/a_");
  expect(mock.requests[0]?.url).toBe("https://upload.imagekit.io/api/v1/files/upload");
});

test("a stream of unknown length goes out while it comes in", async () => {
  let arrived = 0;
  let tell = (): void => {};
  const half = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const server = createServer((request, response) => {
    request.on("data", ({ length }: Buffer) => {
      arrived += length;
      if (arrived > LENGTH / 2) tell();
    });
    request.on("end", () => response.end(JSON.stringify({ fileId: "1", size: LENGTH })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const uploadBaseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  async function* waiting() {
    yield bytes.subarray(0, LENGTH * 0.75);
    await half;
    yield bytes.subarray(LENGTH * 0.75);
  }
  const { upload } = createUploader(createImageKit({ privateKey: KEY, uploadBaseUrl }));
  expect(stored(await upload({ file: waiting(), fileName: "a.png" })).fileId).toBe("1");
});

describe("on the wire", () => {
  test("a Buffer is one file, behind the fields, which are texts", async () => {
    let form: FormData | undefined;
    const transport: Transport = {
      reportsBytes: false,
      async send({ body, headers }) {
        const type = { "content-type": headers["content-type"] ?? "" };
        form = await new Response(await toBlob(body.segments), { headers: type }).formData();
        return { status: 400, headers: new Headers(), text: "" };
      },
    };
    const { upload } = createUploader(createImageKit({ privateKey: KEY }));
    const input = { file: Buffer.from("abc"), fileName: 'a".webp', transport };
    await upload({ ...input, tags: ["a", "b"], customMetadata: { n: [1] }, useUniqueFileName: true }).catch(() => {});
    const { file, ...fields } = Object.fromEntries(form ?? []);
    expect(fields).toEqual({
      ...{ fileName: 'a".webp', tags: "a,b", customMetadata: '{"n":[1]}', useUniqueFileName: "true" },
    });
    expect([...(form?.keys() ?? [])].at(-1)).toBe("file");
    expect(file).toMatchObject({ name: 'a".webp', type: "image/webp", size: 3 });
  });
});
