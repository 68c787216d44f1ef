import { describe, expect, test, vi } from "vitest";
import { createImageKit, createImageKitClient, getFileDetails, uploadFile } from "../../src/imagekit/index.js";
import { ConfigurationError, InvalidInputError } from "../../src/runtime/index.js";
import { clientOver, FILE_ID, failure, file, KEY } from "./support.js";

describe("an update of a file", () => {
  test("keeps null, which clears, apart from what is left out", async () => {
    const { client, requests } = clientOver(file);
    await client.files.updateFileDetails({
      fileId: FILE_ID,
      tags: null,
      customCoordinates: null,
      customMetadata: { sku: "C-12", season: null },
    });
    expect(await requests[0]?.json()).toEqual({
      tags: null,
      customCoordinates: null,
      customMetadata: { sku: "C-12", season: null },
    });
  });

  test("is either of attributes or of publication, in the types and before any request", async () => {
    const { client, requests } = clientOver(file);
    // @ts-expect-error: publication stands alone
    const call = client.files.updateFileDetails({ fileId: FILE_ID, tags: ["oak"], publish: { isPublished: true } });
    const error: unknown = await call.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ operation: "updateFileDetails", member: "tags" });
    expect(String(error)).toContain("cannot be combined with `publish`");
    expect(requests).toHaveLength(0);
  });

  test("of publication goes out", async () => {
    const { client, requests } = clientOver(file);
    await client.files.updateFileDetails({ fileId: FILE_ID, publish: { isPublished: false } });
    expect(await requests[0]?.json()).toEqual({ publish: { isPublished: false } });
  });
});

test("members of two kinds of origin are refused", async () => {
  const { client, requests } = clientOver(file);
  const s3 = { type: "S3", name: "Mixed", bucket: "b", accessKey: "a", secretKey: "s" } as const;
  // @ts-expect-error: an S3 origin has no base URL
  const call = client.origins.createOrigin({ ...s3, baseUrl: "https://a.example" });
  await expect(call).rejects.toThrow("`bucket` cannot be combined with `baseUrl`");
  expect(requests).toHaveLength(0);
});

test.each([true, false])("a folder copy sends both names of the flag: %s", async (includeFileVersions) => {
  const { client, requests } = clientOver(() => Response.json({ jobId: "6601b000b9e77c0001a3d500" }));
  const folders = { sourceFolderPath: "/shop", destinationPath: "/archive" };
  await client.folders.copyFolder({ ...folders, includeFileVersions });
  await client.folders.copyFolder(folders);
  expect(await requests[0]?.json()).toEqual({
    ...folders,
    includeFileVersions,
    includeVersions: includeFileVersions,
  });
  expect(await requests[1]?.json()).toEqual(folders);
});

describe("an upload", () => {
  test("writes arrays with commas, objects as JSON text and the file as one part", async () => {
    const { client, requests } = clientOver(file);
    await client.upload.uploadFile({
      file: Buffer.from("bytes"),
      fileName: "chair.jpg",
      useUniqueFileName: false,
      tags: ["oak", "sale"],
      responseFields: ["tags", "customMetadata"],
      extensions: [{ name: "google-auto-tagging", minConfidence: 80, maxTags: 10 }],
      customMetadata: { sku: "C-12" },
      transformation: { pre: "w-1600", post: [{ type: "transformation", value: "w-100" }] },
    });
    const form = await requests[0]?.formData();
    const { file: sent, ...fields } = Object.fromEntries(form ?? []);
    expect(sent).toBeInstanceOf(File);
    expect(sent).toMatchObject({ size: 5, name: "file" });
    expect(fields).toEqual({
      fileName: "chair.jpg",
      useUniqueFileName: "false",
      tags: "oak,sale",
      responseFields: "tags,customMetadata",
      extensions: '[{"name":"google-auto-tagging","minConfidence":80,"maxTags":10}]',
      customMetadata: '{"sku":"C-12"}',
      transformation: '{"pre":"w-1600","post":[{"type":"transformation","value":"w-100"}]}',
    });
    expect([...(form?.keys() ?? [])]).toHaveLength(8);
  });

  test.each(["https://shop.example.org/chair.jpg", "data:image/gif;base64,R0lGODlhAQABAIAAAP"])(
    "sends %s as text",
    async (text) => {
      const { client, requests } = clientOver(file);
      await client.upload.uploadFile({ file: text, fileName: "chair.jpg" });
      expect((await requests[0]?.formData())?.get("file")).toBe(text);
    },
  );

  test("is not repeated, since that would store a second file", async () => {
    const { client, requests } = clientOver(() => failure(503), { retry: { maxRetries: 3, initialDelayMs: 0 } });
    await expect(client.upload.uploadFile({ file: new Blob(["x"]), fileName: "x.txt" })).rejects.toThrow("503");
    expect(requests).toHaveLength(1);
  });
});

describe("what is repeated", () => {
  const retry = { maxRetries: 1, initialDelayMs: 0 };
  const path = { filePath: "/a.jpg", newFileName: "b.jpg" };
  type Client = ReturnType<typeof clientOver>["client"];

  test.each<[what: string, attempts: number, call: (client: Client) => Promise<unknown>]>([
    ["a reading call", 2, ({ files }) => files.getFileDetails({ fileId: FILE_ID })],
    ["a deletion", 2, ({ files }) => files.deleteFile({ fileId: FILE_ID })],
    ["adding tags, which changes nothing more", 2, ({ files }) => files.addTags({ fileIds: [FILE_ID], tags: ["a"] })],
    ["a rename, which would not find the old name", 1, ({ files }) => files.renameFile(path)],
    [
      "an update, whose extensions are billed",
      1,
      ({ files }) => files.updateFileDetails({ fileId: FILE_ID, tags: [] }),
    ],
    ["a purge, which is counted", 1, ({ cache }) => cache.purgeFileCache({ url: "https://ik.imagekit.io/demo/a.jpg" })],
  ])("%s: %d", async (_, attempts, call) => {
    const { client, requests } = clientOver(() => failure(503), { retry });
    await expect(call(client)).rejects.toThrow("503");
    expect(requests).toHaveLength(attempts);
  });

  test("the wait before it is what the rate limit asks for", async () => {
    vi.useFakeTimers();
    const { client, requests } = clientOver(
      (_, attempt) => (attempt === 1 ? failure(429, {}, { "x-ratelimit-reset": "1500" }) : file()),
      { retry },
    );
    const call = client.files.getFileDetails({ fileId: FILE_ID });
    await vi.advanceTimersByTimeAsync(1400);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await call;
    expect(requests).toHaveLength(2);
    vi.useRealTimers();
  });
});

test("listFiles is read by skip and limit to the page that is not full", async () => {
  const assets = Array.from({ length: 25 }, (_, index) => ({ type: "file", fileId: String(index) }));
  const { client, requests } = clientOver(({ url }) => {
    const query = new URL(url).searchParams;
    const skip = Number(query.get("skip") ?? 0);
    return Response.json(assets.slice(skip, skip + Number(query.get("limit"))));
  });
  const ids = [];
  for await (const asset of client.assets.listFiles({ limit: 10, tags: ["oak", "sale"] })) {
    ids.push(asset.type === "folder" ? asset.folderId : asset.fileId);
  }
  expect(ids).toHaveLength(25);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual([
    "?limit=10&tags=oak%2Csale",
    "?limit=10&tags=oak%2Csale&skip=10",
    "?limit=10&tags=oak%2Csale&skip=20",
  ]);
});

test("an answer comes with its response when asked for", async () => {
  const { client } = clientOver(() =>
    Response.json({ type: "file", fileId: FILE_ID }, { headers: { "x-ratelimit-limit": "100" } }),
  );
  const { data, response } = await client.files.getFileDetails({ fileId: FILE_ID }).withResponse();
  expect(data.fileId).toBe(FILE_ID);
  expect([response.status, response.headers.get("x-ratelimit-limit")]).toEqual([200, "100"]);
});

describe("the two hosts", () => {
  const hostsOf = async (options: { baseUrl?: string; uploadBaseUrl?: string }): Promise<string[]> => {
    const { client, requests } = clientOver(file, options);
    await client.files.getFileDetails({ fileId: FILE_ID });
    await client.upload.uploadFile({ file: "R0lGODlhAQABAIAAAP", fileName: "dot.gif" });
    return requests.map(({ url }) => url.replace(/\/(v1|api)\/.*/, ""));
  };

  test.each<[options: { baseUrl?: string; uploadBaseUrl?: string }, hosts: string[]]>([
    [{}, ["https://api.imagekit.io", "https://upload.imagekit.io"]],
    [{ baseUrl: "http://127.0.0.1:4010" }, ["http://127.0.0.1:4010", "http://127.0.0.1:4010"]],
    [{ uploadBaseUrl: "https://up.example" }, ["https://api.imagekit.io", "https://up.example"]],
    [
      { baseUrl: "https://a.example/ik", uploadBaseUrl: "https://b.example" },
      ["https://a.example/ik", "https://b.example"],
    ],
  ])("%j", async (options, hosts) => {
    expect(await hostsOf(options)).toEqual(hosts);
  });

  test("are refused when they are none", () => {
    expect(() => createImageKit({ uploadBaseUrl: "upload.imagekit.io" })).toThrow(ConfigurationError);
  });
});

test("the public key and the URL endpoint stay on the client, the private key does not", () => {
  const client = createImageKit({
    privateKey: KEY,
    publicKey: "public_key_test",
    urlEndpoint: "https://ik.imagekit.io/demo",
  });
  expect([client.publicKey, client.urlEndpoint]).toEqual(["public_key_test", "https://ik.imagekit.io/demo"]);
  expect(JSON.stringify(client)).not.toContain("canary");
});

test("standalone functions work with a bare client", async () => {
  const requests: Request[] = [];
  const client = createImageKitClient({
    privateKey: KEY,
    fetch: async (request) => {
      requests.push(request);
      return file();
    },
  });
  await getFileDetails(client, { fileId: FILE_ID });
  await uploadFile(client, { file: new Uint8Array([1, 2, 3]), fileName: "x.bin" });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET https://api.imagekit.io/v1/files/${FILE_ID}/details`,
    "POST https://upload.imagekit.io/api/v1/files/upload",
  ]);
});
