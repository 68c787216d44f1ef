import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { png, refusal, START, start } from "./support.js";

const sha256 = async (blob: Blob): Promise<string> =>
  createHash("sha256")
    .update(new Uint8Array(await blob.arrayBuffer()))
    .digest("hex");

describe("an upload", () => {
  test("is stored under the hash of its bytes, with what its header says", async () => {
    const { client, mock } = start();
    const file = png(1, 2400, 1600);
    const { data, response } = await client.images.uploadImage({ file, target_path: "photos/2024" }).withResponse();
    const hash = await sha256(file);
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      id: hash.slice(0, 16),
      hash,
      url: "https://img-src.io/i/ada/photos/2024/picture-1.png",
      paths: ["photos/2024/picture-1.png"],
      is_new: true,
      size: 200,
      format: "png",
      dimensions: { width: 2400, height: 1600 },
      visibility: "public",
      uploaded_at: new Date(START).toISOString(),
    });
    expect(mock.state.images()).toMatchObject([{ hash, paths: ["photos/2024/picture-1.png"] }]);
  });

  test("of the same bytes adds its path to the image", async () => {
    const { client, mock } = start();
    const first = await client.images.uploadImage({ file: png(1), target_path: "blog/a.png" });
    const { data, response } = await client.images
      .uploadImage({ file: png(1), target_path: "photos/b.png" })
      .withResponse();
    expect(response.status).toBe(200);
    expect(data).toMatchObject({ id: first.id, is_new: false, paths: ["blog/a.png", "photos/b.png"] });
    expect(data.url).toBe("https://img-src.io/i/ada/photos/b.png");
    expect(mock.state.images()).toHaveLength(1);
  });

  test("of the same bytes can be refused, as the service is documented too", async () => {
    const { client } = start({ duplicateStatus: 409 });
    await client.images.uploadImage({ file: png(1) });
    expect(await refusal(client.images.uploadImage({ file: png(1) }))).toMatchObject({ status: 409, code: "CONFLICT" });
  });

  test("to a path that is taken takes it over", async () => {
    const { client, mock } = start();
    await client.images.uploadImage({ file: png(1), target_path: "a.png" });
    const second = await client.images.uploadImage({ file: png(2), target_path: "a.png" });
    expect(mock.state.images()).toMatchObject([{ id: second.id, paths: ["a.png"] }]);
  });

  test.each([
    ["", "Mein Bild (1).PNG", "mein-bild-1-.png"],
    ["/", "a.png", "a.png"],
    ["/photos/2024/", "Été.png", "photos/2024/ete.png"],
    ["photos/beach.jpg", "a.png", "photos/beach.jpg"],
    ["v1.2", "a.png", "v1.2/a.png"],
    ["photos/beach.jpg/", "a.png", "photos/beach.jpg/a.png"],
  ])("to %j as %j goes to %s", async (target_path, name, path) => {
    const { client } = start();
    const file = new File([await png(1).arrayBuffer()], name);
    expect((await client.images.uploadImage({ file, target_path })).paths).toEqual([path]);
  });

  test.each<[what: string, file: File, target: string, status: number]>([
    ["no image", new File(["hello"], "hello.txt"), "", 400],
    ["too large", new File([new Uint8Array(1001)], "large.png"), "", 413],
    ["a path with ..", png(1), "a/../b", 400],
  ])("is refused when it is %s", async (_, file, target_path, status) => {
    const { client, mock } = start({ maxUploadBytes: 1000 });
    expect(await refusal(client.images.uploadImage({ file, target_path }))).toMatchObject({ status });
    expect(mock.state.images()).toEqual([]);
  });

  test("is refused when the month's uploads are used up, and taken in the next month", async () => {
    const { client, pass } = start({ plan: "free" });
    for (let mark = 0; mark < 100; mark++) await client.images.uploadImage({ file: png(mark) });
    expect(await refusal(client.images.uploadImage({ file: png(100) }))).toMatchObject({ status: 429 });
    pass(31 * 86_400);
    await client.images.uploadImage({ file: png(100) });
    const usage = await client.usage.getUsage();
    expect(usage).toMatchObject({ total_images: 101, current_period: { period: "2026-02", uploads: 1 } });
  });
});

describe("images", () => {
  test("are listed in pages: 250 at 100 a page are 250 items in 3 requests", async () => {
    const { client, mock } = start();
    for (let mark = 0; mark < 250; mark++) await client.images.uploadImage({ file: png(mark), target_path: "blog" });
    const before = mock.requests.length;
    const ids = new Set<string>();
    for await (const { id } of client.images.listImages({ limit: 100, path: "blog" })) ids.add(id);
    expect(ids.size).toBe(250);
    expect(mock.requests.length - before).toBe(3);
  });

  test("are listed by folder, with the folders in it", async () => {
    const { client } = start();
    await client.images.uploadImage({ file: png(1), target_path: "photos/2024/a.png" });
    await client.images.uploadImage({ file: png(1), target_path: "photos/drafts/a.png" });
    await client.images.uploadImage({ file: png(2), target_path: "photos/2024/summer/b.png" });
    await client.images.uploadImage({ file: png(3), target_path: "photography/c.png" });
    const page = await client.images.listImages({ path: "/photos/" });
    expect(page).toMatchObject({ total: 2, limit: 50, offset: 0, has_more: false, path_filter: "photos" });
    expect(page.images.map(({ original_filename }) => original_filename)).toEqual(["picture-1.png", "picture-2.png"]);
    expect(page.folders).toEqual([
      { name: "2024", image_count: 2 },
      { name: "drafts", image_count: 1 },
    ]);
    expect((await client.images.listImages()).total).toBe(3);
  });

  test("are found by name and path", async () => {
    const { client } = start();
    await client.images.uploadImage({ file: png(1), target_path: "photos/Harbour/a.png" });
    await client.images.uploadImage({ file: png(2), target_path: "photos/b.png" });
    expect(await client.images.searchImages({ q: "harbour" })).toMatchObject({ total: 1, query: "harbour" });
    const limited = await client.images.searchImages({ q: "picture", limit: 1 });
    expect([limited.total, limited.results.length]).toEqual([2, 1]);
  });

  test("lose one path after the other, and are gone with the last", async () => {
    const { client, mock } = start();
    const { id } = await client.images.uploadImage({ file: png(1), target_path: "a/1.png" });
    await client.images.uploadImage({ file: png(1), target_path: "b/1.png" });
    expect(await client.images.deleteImagePath({ username: "ada", filepath: "a/1.png" })).toMatchObject({
      remaining_paths: ["b/1.png"],
      image_deleted: false,
    });
    expect(await refusal(client.images.deleteImagePath({ username: "eve", filepath: "b/1.png" }))).toMatchObject({
      status: 403,
    });
    expect(await client.images.deleteImagePath({ username: "ada", filepath: "b/1.png" })).toMatchObject({
      remaining_paths: [],
      image_deleted: true,
    });
    expect(await refusal(client.images.getImage({ id }))).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(mock.state.images()).toEqual([]);
  });

  test("are deleted with every path", async () => {
    const { client } = start();
    const { id } = await client.images.uploadImage({ file: png(1), target_path: "a.png" });
    await client.images.uploadImage({ file: png(1), target_path: "b.png" });
    expect(await client.images.getImage({ id })).toMatchObject({ metadata: { mime_type: "image/png", width: 640 } });
    expect(await client.images.deleteImage({ id })).toMatchObject({ deleted_paths: ["a.png", "b.png"] });
    expect((await client.images.listImages()).total).toBe(0);
  });
});
