import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createMock, type PixelbinMockOptions } from "../../src/index.js";
import { ASSETS, createCaller, form } from "../support/caller.js";
import { createClock } from "../support/clock.js";
import { PNG } from "../support/images.js";

const bytes = new Uint8Array(1000).map((_, index) => (index * 7) % 251);
const sha256 = (of: Uint8Array): string => createHash("sha256").update(of).digest("hex");

async function start(options: PixelbinMockOptions = {}, body: object = { name: "a", path: "dir", format: "bin" }) {
  const clock = createClock();
  const mock = createMock("pixelbin", { now: clock.now, ...options });
  const { post, put } = createCaller(mock.fetch);
  const sign = async () => (await post("/service/platform/assets/v2.0/upload/signed-url", body)).body.presignedUrl;
  const { url, fields } = await sign();
  return {
    mock,
    clock,
    url,
    fields,
    sign,
    part: (partNumber: number, part: Uint8Array<ArrayBuffer>, other = {}) =>
      put(`${url}&partNumber=${partNumber}`, form({ ...fields, file: new Blob([part]), ...other })),
    complete: (parts: unknown, other = {}) => post(url, { parts, ...fields, ...other }),
  };
}

describe.each(["memory", "hash"] as const)("with the %s store", (store) => {
  test("parts in any order, one of them twice, become the file that was cut", async () => {
    const { mock, part, complete } = await start({ store });
    expect((await part(3, bytes.slice(800))).status).toBe(204);
    expect((await part(1, bytes.slice(0, 400))).status).toBe(204);
    expect((await part(1, bytes.slice(0, 400))).status).toBe(204);
    expect((await part(2, bytes.slice(400, 800))).status).toBe(204);
    const asset = await complete([1, 2, 3]);
    expect(asset).toMatchObject({
      status: 200,
      body: { fileId: "dir/a.bin", size: 1000, metadata: { source: "direct", publicUploadId: expect.any(String) } },
    });
    expect(mock.state.files()).toMatchObject([{ fileId: "dir/a.bin", size: 1000, sha256: sha256(bytes) }]);
    expect(mock.state.uploads()).toMatchObject([{ fileId: "dir/a.bin", isComplete: true }]);
  });
});

test("a part that is sent again replaces the one before", async () => {
  const { mock, part, complete } = await start();
  await part(1, bytes.slice(0, 10));
  await part(1, bytes.slice(0, 20));
  expect((await complete([1])).body.size).toBe(20);
  expect(mock.state.files()[0]?.sha256).toBe(sha256(bytes.slice(0, 20)));
});

test("with hashes only, a part that was hashed cannot be replaced, and nothing can be delivered", async () => {
  const { mock, part, complete } = await start({ store: "hash" });
  await part(1, bytes.slice(0, 10));
  expect(await part(1, bytes.slice(0, 20))).toMatchObject({ status: 400 });
  expect((await part(2, bytes.slice(10))).status).toBe(204);
  const { body } = await complete([1, 2]);
  expect(mock.state.files()[0]).toMatchObject({ sha256: sha256(bytes), blob: undefined });
  expect((await mock.fetch(body.url)).status).toBe(501);
  const head = await mock.fetch(body.url, { method: "HEAD" });
  expect([head.headers.get("content-length"), head.headers.get("etag")]).toEqual(["1000", `"${sha256(bytes)}"`]);
});

test("the format is read from the first part", async () => {
  const { part, complete } = await start({}, { name: "photo", format: "jpeg" });
  await part(2, bytes);
  await part(1, PNG);
  expect((await complete([1, 2])).body).toMatchObject({ name: "photo.jpeg", format: "png", width: 300, height: 200 });
});

test("without a name and a format the service makes them up", async () => {
  const { fields } = await start({}, {});
  const data = JSON.parse(fields["x-pixb-meta-assetdata"]);
  expect(data).toMatchObject({ name: expect.stringMatching(/^asset-\w{9}\.jpeg$/), format: "jpeg", path: "" });
  expect(data.metadata).toMatchObject({ source: "signedUrl" });
});

describe("completion", () => {
  test.each([
    ["no parts", []],
    ["a gap", [1, 3]],
    ["another order", [2, 1, 3]],
    ["a part that never came", [1, 2, 3, 4]],
    ["a part left out", [1, 2]],
    ["a number twice", [1, 1, 2]],
  ])("refuses %s", async (_, parts) => {
    const { mock, part, complete } = await start();
    for (const number of [1, 2, 3]) await part(number, bytes);
    expect(await complete(parts)).toMatchObject({ status: 400, body: { code: "CG-0400" } });
    expect(mock.state.files()).toEqual([]);
    expect((await complete([1, 2, 3])).status).toBe(200);
  });

  test("asked for twice, also at the same time, stores one file and answers the same", async () => {
    const { mock, part, complete } = await start();
    await part(1, bytes);
    const [first, second] = await Promise.all([complete([1]), complete([1])]);
    expect(second.body).toEqual(first.body);
    expect((await complete([1])).body).toEqual(first.body);
    expect(mock.state.files()).toHaveLength(1);
    expect(await part(2, bytes)).toMatchObject({ status: 400 });
  });

  test("to a taken name is a conflict, and can be tried again once the name is free", async () => {
    const { mock, part, complete } = await start();
    const caller = createCaller(mock.fetch);
    await caller.post(`${ASSETS}/upload/direct`, form({ file: new Blob(["x"]), name: "a.bin", path: "dir" }));
    await part(1, bytes);
    expect(await complete([1])).toMatchObject({ status: 409, body: { exception: "ConflictError" } });
    await caller.delete(`${ASSETS}/files/dir/a.bin`);
    expect((await complete([1])).status).toBe(200);
  });
});

describe("the signature", () => {
  test("expires by the emulator's clock, for parts and completion", async () => {
    const { clock, part, complete } = await start({}, { name: "a", expiry: 10 });
    clock.advance(9_999);
    expect((await part(1, bytes)).status).toBe(204);
    clock.advance(1);
    expect(await part(2, bytes)).toMatchObject({ status: 401, body: { message: "The signed URL has expired" } });
    expect((await complete([1])).status).toBe(401);
  });

  test("lasts 3000 seconds when nothing is said", async () => {
    const { url, clock } = await start();
    expect(Number(new URL(url).searchParams.get("pbe"))).toBe(clock.now() + 3_000_000);
  });

  test.each(["pbs", "pbe", "pbt", "pbo", "pbu"])("covers %s", async (name) => {
    const { mock, url, fields } = await start();
    const changed = new URL(url);
    changed.searchParams.set(name, `${changed.searchParams.get(name)}0`);
    changed.searchParams.set("partNumber", "1");
    const refused = await createCaller(mock.fetch).put(changed.href, form({ ...fields, file: new Blob([bytes]) }));
    expect(refused).toMatchObject({ status: 401, body: { message: "The signature of the URL is wrong" } });
  });

  test("asks for the asset data, unchanged", async () => {
    const { part, complete, mock, url } = await start();
    const bare = form({ file: new Blob([bytes]) });
    expect((await createCaller(mock.fetch).put(`${url}&partNumber=1`, bare)).body).toEqual({
      message: "Asset data field is absent",
      status: 400,
      code: "CG-0400",
      exception: "MissingMultipartMetaError",
    });
    expect((await part(1, bytes, { "x-pixb-meta-assetdata": "{}" })).status).toBe(400);
    expect((await complete([1], { "x-pixb-meta-assetdata": "{}" })).status).toBe(400);
  });

  test("needs no token", async () => {
    const { mock, url, fields } = await start({ token: "token" });
    const response = await mock.fetch(`${url}&partNumber=1`, {
      method: "PUT",
      body: form({ ...fields, file: new Blob([bytes]) }),
    });
    expect(response.status).toBe(204);
  });
});
