import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { createImgSrc } from "@pixwire/api/img-src";
import { createMock } from "@pixwire/mock";
import { afterAll, describe, expect, test } from "vitest";
import type { Transport, TransportRequest } from "../../src/index.js";
import { createUploader, type UploadInput, type UploadProgress } from "../../src/providers/img-src.js";
import { fetchTransport } from "../../src/transports/fetch.js";
import { nodeTransport } from "../../src/transports/node.js";
import { toBlob } from "../../src/transports/to-blob.js";
import { pieces, png, sha256, start } from "./support.js";

const LENGTH = 300_000;
const bytes = png(LENGTH);

const folder = mkdtempSync(join(tmpdir(), "pixwire-img-src-"));
const path = join(folder, "harbour 1.png");
writeFileSync(path, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

const sources: [kind: string, make: () => Pick<UploadInput, "file" | "size" | "name">][] = [
  ["bytes", () => ({ file: bytes, name: "a.png" })],
  ["an ArrayBuffer", () => ({ file: bytes.buffer, name: "a.png" })],
  ["a Blob", () => ({ file: new Blob([bytes]), name: "a.png" })],
  ["a File", () => ({ file: new File([bytes], "a.png") })],
  ["a web stream", () => ({ file: new Blob([bytes]).stream(), name: "a.png" })],
  ["an async iterable", () => ({ file: pieces(bytes), name: "a.png" })],
  ["a stream of known size", () => ({ file: pieces(bytes), size: LENGTH, name: "a.png" })],
  ["a Node stream", () => ({ file: Readable.from(pieces(bytes)), name: "a.png" })],
  ["a path", () => ({ file: { path } })],
  ["a URL of a file", () => ({ file: { path: pathToFileURL(path) } })],
];

describe.each<[name: string, transport: () => Transport]>([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
])("over the %s transport", (_, makeTransport) => {
  test.each(sources)("%s is stored whole, and its progress is told", async (_kind, make) => {
    const { mock, uploader } = await start();
    const steps: UploadProgress[] = [];
    const image = await uploader.upload({
      ...make(),
      targetPath: "photos",
      transport: makeTransport(),
      onProgress: (progress) => steps.push(progress),
    });
    expect(image).toMatchObject({ hash: sha256(bytes), size: LENGTH, duplicate: false, format: "png" });
    expect(mock.state.images()).toMatchObject([{ hash: sha256(bytes) }]);
    const loaded = steps.map(({ loadedBytes }) => loadedBytes);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(steps.at(-1)).toEqual({ loadedBytes: LENGTH, totalBytes: LENGTH, partsDone: 1, partsTotal: 1 });
  });
});

test("the same bytes again are reported as a duplicate, with every path", async () => {
  const { uploader, mock } = await start();
  const first = await uploader.upload({ file: bytes, targetPath: "blog/a.png" });
  const second = await uploader.upload({ file: pieces(bytes), targetPath: "photos/b.png", visibility: "public" });
  expect([first.duplicate, second.duplicate]).toEqual([false, true]);
  expect(second).toMatchObject({ id: first.id, paths: ["blog/a.png", "photos/b.png"] });
  expect(mock.state.images()).toHaveLength(1);
});

test("known bytes keep their visibility, and the answer says so", async () => {
  const { uploader, mock } = await start();
  await uploader.upload({ file: bytes, targetPath: "blog/a.png" });
  const again = await uploader.upload({ file: bytes, targetPath: "blog/b.png", visibility: "private" });
  expect(again).toMatchObject({ duplicate: true, visibility: "public" });
  expect(mock.state.images()).toMatchObject([{ visibility: "public" }]);
});

test("an upload takes what is beside the file", async () => {
  const { uploader, mock } = await start();
  const image = await uploader.upload({ file: { path }, targetPath: "photos/2024", visibility: "private" });
  expect(image).toMatchObject({ paths: ["photos/2024/harbour-1.png"], visibility: "private" });
  expect(mock.state.images()).toMatchObject([{ visibility: "private" }]);
});

test("a client with a fetch of its own uploads through it", async () => {
  const mock = createMock("img-src");
  const { upload } = createUploader(createImgSrc({ apiKey: "imgsrc_test", fetch: mock.fetch }));
  const image = await upload({ file: bytes, targetPath: "a.png" });
  expect(image.url).toBe("https://img-src.io/i/ada/a.png");
  expect(mock.requests).toMatchObject([{ operationId: "uploadImage", status: 201 }]);
});

describe("on the wire", () => {
  /** What a transport is given, and the form in its body. */
  async function sent(input: Omit<UploadInput, "transport">): Promise<{ request: TransportRequest; form: FormData }> {
    let seen: { request: TransportRequest; body: Blob } | undefined;
    const transport: Transport = {
      reportsBytes: false,
      async send(request) {
        seen = { request, body: await toBlob(request.body.segments) };
        return { status: 400, headers: new Headers(), text: "" };
      },
    };
    const client = createImgSrc({
      apiKey: "imgsrc_test",
      headers: { "x-own": "1" },
      baseUrl: "https://proxy.test/img",
    });
    await createUploader(client)
      .upload({ ...input, transport })
      .catch(() => {});
    if (!seen) throw new Error("Nothing was sent.");
    const { request, body } = seen;
    expect(body.size).toBe(request.body.byteLength);
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    return { request, form: await new Response(body, { headers }).formData() };
  }

  test("there is one form, with the client's server, key and headers", async () => {
    const { request, form } = await sent({ file: bytes, name: "a.png", targetPath: "p/q", visibility: "private" });
    expect(request).toMatchObject({
      method: "POST",
      url: "https://proxy.test/img/api/v1/images",
      headers: { authorization: "Bearer imgsrc_test", "x-own": "1", accept: "application/json" },
    });
    expect([...form.keys()]).toEqual(["target_path", "visibility", "file"]);
    const file = form.get("file");
    if (!(file instanceof File)) throw new Error("The form has no file.");
    expect(sha256(new Uint8Array(await file.arrayBuffer()))).toBe(sha256(bytes));
  });

  test.each<[name: string, type: string, input: Pick<UploadInput, "file" | "name" | "targetPath">]>([
    ["a.PNG", "image/png", { file: bytes, name: "a.PNG" }],
    ["b.jpg", "image/jpeg", { file: bytes, targetPath: "x/b.jpg" }],
    ["c.heic", "image/heic", { file: new File([bytes], "c.heic") }],
    ["d.svg", "image/webp", { file: new File([bytes], "d.svg", { type: "image/webp" }) }],
    ["harbour 1.png", "image/png", { file: { path } }],
    ['e".tif', "image/tiff", { file: bytes, name: 'e".tif' }],
    ["f.exr", "application/octet-stream", { file: bytes, name: "f.exr" }],
  ])("%s is of type %s", async (name, type, input) => {
    expect((await sent(input)).form.get("file")).toMatchObject({ name, type });
  });
});
