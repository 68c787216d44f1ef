import { describe, expect, test } from "vitest";
import { createMock } from "../../src/index.js";
import { ASSETS, createCaller, form, upload } from "../support/caller.js";
import { createClock } from "../support/clock.js";
import { PNG } from "../support/images.js";

function start() {
  const clock = createClock();
  const mock = createMock("pixelbin", { now: clock.now });
  return { clock, mock, caller: createCaller(mock.fetch) };
}

describe("a file", () => {
  test("is read by its _id and by its path and name, with slashes as they are or encoded", async () => {
    const { caller } = start();
    const { _id } = await upload(caller, { name: "beach.txt", path: "summer/2026" });
    const byId = await caller.get(`${ASSETS}/files/id/${_id}`);
    expect(byId).toMatchObject({ status: 200, body: { _id, fileId: "summer/2026/beach.txt", isActive: true } });
    expect((await caller.get(`${ASSETS}/files/summer/2026/beach.txt`)).body).toEqual(byId.body);
    expect((await caller.get(`${ASSETS}/files/summer%2F2026%2Fbeach.txt`)).body).toEqual(byId.body);
    expect(byId.headers.get("x-fynd-trace-id")).toMatch(/^[0-9a-f]{32}$/);
  });

  test("that is not there is a 404 in the API's shape", async () => {
    const { caller } = start();
    expect(await caller.get(`${ASSETS}/files/id/none`)).toMatchObject({
      status: 404,
      body: { message: 'There is no file "none"', status: 404, exception: "NotFoundError" },
    });
  });

  test("is renamed and moved, which changes its fileId and its url", async () => {
    const { clock, caller, mock } = start();
    const { _id } = await upload(caller, { name: "a.txt", path: "from" });
    clock.advance(1000);
    const moved = await caller.patch(`${ASSETS}/files/from/a.txt`, {
      name: "b c.txt",
      path: "to/here",
      access: "private",
      tags: ["x"],
      metadata: { k: 1 },
    });
    expect(moved).toMatchObject({
      status: 200,
      body: {
        _id,
        fileId: "to/here/b c.txt",
        access: "private",
        tags: ["x"],
        metadata: { k: 1 },
        url: expect.stringMatching(/\/original\/to\/here\/b%20c\.txt$/),
        createdAt: "2026-01-01T00:00:00.000Z",
        updatedAt: "2026-01-01T00:00:01.000Z",
      },
    });
    expect((await caller.get(`${ASSETS}/files/from/a.txt`)).status).toBe(404);
    expect((await caller.get(`${ASSETS}/folders?path=to&name=here`)).status).toBe(200);
    expect(mock.state.files().map(({ fileId }) => fileId)).toEqual(["to/here/b c.txt"]);
  });

  test.each([{ name: "b.txt" }, { name: "x/y" }, { name: ".." }, { path: "a/../b" }])(
    "cannot be changed to %j",
    async (change) => {
      const { caller } = start();
      await upload(caller, { name: "a.txt" });
      await upload(caller, { name: "b.txt" });
      const [member] = Object.keys(change);
      const refused = await caller.patch(`${ASSETS}/files/a.txt`, change);
      expect(refused).toMatchObject({ status: 400, body: { code: "CG-0400" } });
      expect(refused.body.message).toMatch(member === "path" ? /path/ : /name|called/);
      expect((await caller.get(`${ASSETS}/files/a.txt`)).status).toBe(200);
    },
  );

  test("is deleted by its fileId, and several by their _ids", async () => {
    const { caller, mock } = start();
    const [a, b] = [await upload(caller, { name: "a.txt" }), await upload(caller, { name: "b.txt" })];
    await upload(caller, { name: "c.txt" });
    expect((await caller.delete(`${ASSETS}/files/c.txt`)).body).toMatchObject({ fileId: "c.txt", isActive: true });
    const deleted = await caller.post(`${ASSETS}/files/delete`, { ids: [b._id, "unknown", a._id] });
    expect(deleted.body).toMatchObject([{ fileId: "a.txt" }, { fileId: "b.txt" }]);
    expect(mock.state.files()).toEqual([]);
  });
});

describe("a direct upload", () => {
  test("keeps what was given and tells what the bytes are", async () => {
    const { caller, mock } = start();
    const { body } = await caller.post(
      `${ASSETS}/upload/direct`,
      form({
        file: new File([PNG], "photo.jpeg"),
        path: "/dir/",
        access: "private",
        tags: ["a", "b"],
        metadata: '{"album":"2026"}',
      }),
    );
    expect(body).toMatchObject({
      name: "photo.jpeg",
      path: "dir",
      fileId: "dir/photo.jpeg",
      format: "png",
      assetType: "image",
      width: 300,
      height: 200,
      size: PNG.byteLength,
      access: "private",
      tags: ["a", "b"],
      metadata: { album: "2026", source: "direct" },
      context: { meta: { contentType: "image/png", width: 300, height: 200, isImageAsset: true } },
    });
    expect(await mock.state.files()[0]?.blob?.arrayBuffer()).toEqual(PNG.buffer);
  });

  test.each([
    ["été à Nice", "ete-a-Nice.txt"],
    ["a/b?c#d", "a-b-c-d.txt"],
    ["beach.csv", "beach.csv"],
  ])("stores the name %j as %j", async (name, stored) => {
    const { caller } = start();
    expect(await upload(caller, { name }, "x")).toMatchObject({ name: stored.replace(".txt", ".bin") });
  });

  test("to a taken name is a conflict, unless it may replace the file or take another name", async () => {
    const { clock, caller } = start();
    const first = await upload(caller, { name: "a.txt" }, "old");
    const refused = await caller.post(`${ASSETS}/upload/direct`, form({ file: new Blob(["new"]), name: "a.txt" }));
    expect(refused).toMatchObject({ status: 409, body: { status: 409, exception: "ConflictError" } });

    const beside = await upload(caller, { name: "a.txt", filenameOverride: "true" }, "new");
    expect(beside.name).toMatch(/^a_[A-Za-z0-9]{9}\.txt$/);
    clock.advance(1);
    const replaced = await upload(caller, { name: "a.txt", overwrite: "true", filenameOverride: "true" }, "newer");
    expect(replaced).toMatchObject({ _id: first._id, fileId: "a.txt", size: 5 });
    expect((await caller.get(`${ASSETS}/files/a.txt`)).body).toMatchObject({
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.001Z",
    });
  });
});

describe("an upload from a URL", () => {
  const from = (caller: ReturnType<typeof createCaller>, url: string) =>
    caller.post(`${ASSETS}/upload/url`, { url, path: "copies" });

  test("reads the emulator's own files", async () => {
    const { caller } = start();
    const { url } = await upload(caller, { name: "a.txt" }, "hello");
    expect(await from(caller, url)).toMatchObject({ status: 200, body: { fileId: "copies/a.txt", size: 5 } });
    expect(await from(caller, url.replace("a.txt", "gone.txt"))).toMatchObject({ status: 400 });
  });

  test("stands for a sample image when nothing may leave the process", async () => {
    const { caller } = start();
    expect(await from(caller, "images.example.com/beach")).toMatchObject({
      status: 200,
      body: { fileId: "copies/beach.png", width: 2, height: 2 },
    });
    expect(await from(caller, "https://gone.invalid/a.png")).toMatchObject({ status: 400 });
    expect(await from(caller, "http://[")).toMatchObject({ status: 400, body: { message: "url is not a URL" } });
    expect(await from(caller, "https://example.com/%FF.png")).toMatchObject({ status: 400 });
  });

  test("goes through the `fetch` of the options", async () => {
    const fetch = async (url: unknown) => {
      if (String(url).endsWith("/broken")) throw new TypeError("fetch failed");
      return String(url).endsWith("/missing") ? new Response("no", { status: 404 }) : new Response("12345");
    };
    const caller = createCaller(createMock("pixelbin", { fetch }).fetch);
    expect(await from(caller, "https://example.com/a.txt")).toMatchObject({
      body: { fileId: "copies/a.txt", size: 5 },
    });
    expect(await from(caller, "https://example.com/missing")).toMatchObject({
      status: 400,
      body: { message: "url answers 404" },
    });
    expect(await from(caller, "https://example.com/broken")).toMatchObject({
      status: 400,
      body: { message: "url could not be fetched: fetch failed" },
    });
  });
});
