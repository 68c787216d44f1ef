import { LockedError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { refusal, start } from "./support.js";

describe("folders", () => {
  test("are made with those above them, under clean names", async () => {
    const { client, mock } = start();
    await client.folders.createFolder({ folderName: "my chairs", parentFolderPath: "/shop/2026" });
    await client.folders.createFolder({ folderName: "my chairs", parentFolderPath: "/shop/2026/" });
    expect(mock.state.folders()).toEqual(["/shop", "/shop/2026", "/shop/2026/my_chairs"]);
    for (const folderName of ["..", "a/b", ""]) {
      const error = await refusal(client.folders.createFolder({ folderName, parentFolderPath: "/" }));
      expect(error).toMatchObject({ status: 400, code: "INVALID_FOLDER_PATH" });
    }
  });

  test("are deleted with everything in them", async () => {
    const { client, mock, store } = start();
    await store("a.png", { folder: "/shop/2026" });
    await store("b.png", { folder: "/shop2" });
    await client.folders.deleteFolder({ folderPath: "/shop" });
    expect(mock.state.files()).toMatchObject([{ filePath: "/shop2/b.png" }]);
    expect(mock.state.folders()).toEqual(["/shop2"]);
    const error = await refusal(client.folders.deleteFolder({ folderPath: "/shop" }));
    expect(error).toMatchObject({ status: 404, code: "FOLDER_NOT_FOUND" });
  });
});

describe("jobs on folders", () => {
  test("take time, and do their work at its end", async () => {
    const { client, clock, mock, store } = start();
    await store("a.png", { folder: "/shop/2026" });
    await store("a.png", { folder: "/shop/2026" });
    const { jobId } = await client.folders.moveFolder({ sourceFolderPath: "/shop", destinationPath: "/archive" });
    expect(await client.folders.getBulkJobStatus({ jobId })).toEqual({ jobId, type: "MOVE_FOLDER", status: "Pending" });
    expect(mock.state.files()).toMatchObject([{ filePath: "/shop/2026/a.png" }]);
    clock.advance(500);
    expect(await client.folders.getBulkJobStatus({ jobId })).toMatchObject({ status: "Completed" });
    expect(mock.state.files()).toMatchObject([{ filePath: "/archive/shop/2026/a.png", versions: 2 }]);
    expect(mock.state.folders()).toEqual(["/archive", "/archive/shop", "/archive/shop/2026"]);
  });

  test("end without being asked for", async () => {
    const { client, clock, mock, store } = start({ jobs: { pendingMs: 20 } });
    const { url } = await store("a.png", { folder: "/shop" });
    await client.folders.renameFolder({ folderPath: "/shop", newFolderName: "store" });
    expect((await mock.fetch(url)).status).toBe(200);
    clock.advance(20);
    expect((await mock.fetch(url)).status).toBe(404);
    expect(await client.assets.listFiles()).toMatchObject([{ filePath: "/store/a.png" }]);
  });

  test("can be counted in polls", async () => {
    const { client, store } = start({ jobs: { polls: 3 } });
    await store("a.png", { folder: "/shop" });
    const { jobId } = await client.folders.copyFolder({ sourceFolderPath: "/shop", destinationPath: "/copies" });
    const seen = [];
    for (let count = 0; count < 3; count++) seen.push((await client.folders.getBulkJobStatus({ jobId })).status);
    expect(seen).toEqual(["Pending", "Pending", "Completed"]);
  });

  test.each([
    [true, 2],
    [false, 1],
  ])("copy the versions of files: %s", async (includeFileVersions, versions) => {
    const { client, clock, mock, store } = start();
    await store("a.png", { folder: "/shop" });
    await store("a.png", { folder: "/shop" });
    await client.folders.copyFolder({ sourceFolderPath: "/shop", destinationPath: "/copies", includeFileVersions });
    clock.advance(500);
    expect(mock.state.files()).toMatchObject([{ versions: 2 }, { filePath: "/copies/shop/a.png", versions }]);
  });

  test("hold their folders while they run", async () => {
    const { client, clock, store } = start();
    await store("a.png", { folder: "/shop/2026" });
    await client.folders.copyFolder({ sourceFolderPath: "/shop", destinationPath: "/copies" });
    const rename = () => client.folders.renameFolder({ folderPath: "/shop/2026", newFolderName: "old" });
    expect(await refusal(rename())).toBeInstanceOf(LockedError);
    clock.advance(500);
    expect(await rename()).toMatchObject({ jobId: expect.any(String) });
  });

  test("say what they could not do", async () => {
    const { client, clock, mock, store } = start();
    for (let count = 0; count < 60; count++) {
      await store("a.png", { folder: "/shop" });
      await store("a.png", { folder: "/copies/shop" });
    }
    const input = { sourceFolderPath: "/shop", destinationPath: "/copies", includeFileVersions: true };
    const { jobId } = await client.folders.copyFolder(input);
    clock.advance(500);
    const error = await refusal(client.folders.getBulkJobStatus({ jobId }));
    expect(error).toMatchObject({ status: 207, body: { jobId, status: "Partial success" } });
    expect(mock.state.files()).toMatchObject([{ versions: 60 }, { versions: 60 }]);
  });

  const paths = (sourceFolderPath: string, destinationPath: string) => ({ sourceFolderPath, destinationPath });

  test.each<[expected: object, input: ReturnType<typeof paths>]>([
    [{ status: 400, code: "SOURCE_IS_ROOT" }, paths("/", "/archive")],
    [{ status: 404, code: "NO_FILES_FOLDER" }, paths("/none", "/archive")],
    [{ status: 400, code: "SAME_SOURCE_AND_DESTINATION" }, paths("/shop", "/")],
    [{ status: 400, code: "INVALID_DESTINATION_PATH" }, paths("/shop", "/shop/2026")],
  ])("%j", async (expected, input) => {
    const { client, store } = start();
    await store("a.png", { folder: "/shop/2026" });
    expect(await refusal(client.folders.moveFolder(input))).toMatchObject(expected);
  });

  test("rename with a purge of everything below", async () => {
    const { client, clock, mock, store } = start();
    await store("a.png", { folder: "/shop" });
    await store("b.png", { folder: "/other" });
    const rename = (newFolderName: string) =>
      client.folders.renameFolder({ folderPath: "/shop", newFolderName, purgeCache: true }).withResponse();
    expect(await refusal(rename("other"))).toMatchObject({ status: 409 });
    const { data, response } = await rename("store");
    expect(response.status).toBe(202);
    clock.advance(500);
    const job = await client.folders.getBulkJobStatus(data);
    expect(job).toMatchObject({ type: "RENAME_FOLDER", status: "Completed" });
    expect(mock.state.purges()).toEqual(["https://ik.imagekit.io/demo/shop/*"]);
    const purge = await client.cache.getPurgeFileCacheStatus({ requestId: job.purgeRequestId ?? "" });
    expect(purge).toEqual({ status: "Pending" });
  });

  test.each([{ pendingMs: -1 }, { polls: 0 }])("refuse %j", (jobs) => {
    expect(() => start({ jobs })).toThrow(RangeError);
  });
});

describe("a purge", () => {
  test("takes time", async () => {
    const { client, clock, store } = start();
    const { url } = await store("a.png");
    const { data, response } = await client.cache.purgeFileCache({ url }).withResponse();
    expect(response.status).toBe(201);
    expect(await client.cache.getPurgeFileCacheStatus(data)).toEqual({ status: "Pending" });
    clock.advance(500);
    expect(await client.cache.getPurgeFileCacheStatus(data)).toEqual({ status: "Completed" });
  });

  test.each(["https://images.example.com/a.png", "https://ik.imagekit.io/demo/*/a.png"])("refuses %s", async (url) => {
    expect(await refusal(start().client.cache.purgeFileCache({ url }))).toMatchObject({ status: 400 });
  });

  test("with an unknown id is 400, as with the service", async () => {
    const unknown = start().client.cache.getPurgeFileCacheStatus({ requestId: "6601c000b9e77c0001a3d510" });
    expect(await refusal(unknown)).toMatchObject({ status: 400 });
  });
});
