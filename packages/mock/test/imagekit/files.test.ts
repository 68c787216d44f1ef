import { PartialSuccessError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { all, refusal, start } from "./support.js";

const NOBODY = "65f0c2a1b9e77c0001a3d4e5";

describe("the details of a file", () => {
  test("need an id that there is, and that is one", async () => {
    const { client } = start();
    expect(await refusal(client.files.getFileDetails({ fileId: NOBODY }))).toMatchObject({ status: 404 });
    expect(await refusal(client.files.getFileDetails({ fileId: "chair" }))).toMatchObject({ status: 400 });
  });

  test("have null for tags where there are none, or an empty text as older answers do", async () => {
    for (const emptyTags of [null, ""] as const) {
      const { client, store } = start({ emptyTags });
      const uploaded = await store("chair.png", { responseFields: ["tags"] });
      expect(uploaded).toMatchObject({ tags: emptyTags, AITags: emptyTags });
      const details = await client.files.getFileDetails({ fileId: uploaded.fileId });
      expect(details).toMatchObject({ tags: emptyTags, AITags: emptyTags });
    }
  });

  test("change member by member; null clears", async () => {
    const { client, clock, store } = start();
    await client.customMetadataFields.createCustomMetadataFields({
      name: "sku",
      label: "SKU",
      schema: { type: "Text" },
    });
    const { fileId } = await store("chair.png", { tags: ["oak"], customCoordinates: "1,2,3,4" });
    clock.advance(1000);
    const extensions = [{ name: "google-auto-tagging" as const, minConfidence: 80, maxTags: 10 }];
    const changed = await client.files.updateFileDetails({ fileId, customMetadata: { sku: "C-12" }, extensions });
    expect(changed).toMatchObject({
      tags: ["oak"],
      customCoordinates: "1,2,3,4",
      customMetadata: { sku: "C-12" },
      extensionStatus: { "google-auto-tagging": "success" },
      AITags: [{ name: "emulated", source: "google-auto-tagging" }],
    });
    expect(Date.parse(changed.updatedAt ?? "") - Date.parse(changed.createdAt ?? "")).toBe(1000);
    expect(
      await client.files.updateFileDetails({
        fileId,
        tags: null,
        customCoordinates: null,
        customMetadata: { sku: null },
        removeAITags: "all",
      }),
    ).toMatchObject({ tags: null, customCoordinates: null, customMetadata: {}, AITags: null });
  });

  test("name the metadata fields that cannot be", async () => {
    const { client, store } = start();
    const { fileId } = await store("chair.png");
    const error = await refusal(client.files.updateFileDetails({ fileId, customMetadata: { nope: 1 } }));
    expect(error).toMatchObject({ status: 400, body: { errors: { nope: expect.any(String) } } });
  });

  test("are refused together with publication, as the service does", async () => {
    const { client, mock, store } = start();
    const { fileId } = await store("chair.png");
    await client.files.updateFileDetails({ fileId, publish: { isPublished: false } });
    expect(await client.files.getFileDetails({ fileId })).toMatchObject({ isPublished: false });
    const response = await mock.fetch(`https://api.imagekit.io/v1/files/${fileId}/details`, {
      method: "PATCH",
      headers: { authorization: `Basic ${btoa("private_key_test:")}`, "content-type": "application/json" },
      body: JSON.stringify({ tags: ["oak"], publish: { isPublished: true } }),
    });
    expect(response.status).toBe(400);
  });

  test("publishes earlier versions only when asked to", async () => {
    const { client, store } = start();
    const { fileId } = await store("chair.png");
    await store("chair.png");
    const published = async (publish: { isPublished: boolean; includeFileVersions?: boolean }) => {
      await client.files.updateFileDetails({ fileId, publish });
      return (await client.fileVersions.getFileVersions({ fileId })).map(({ isPublished }) => isPublished);
    };
    expect(await published({ isPublished: false })).toEqual([false, true]);
    expect(await published({ isPublished: false, includeFileVersions: true })).toEqual([false, false]);
  });
});

describe("versions", () => {
  async function threeVersions() {
    const started = start();
    const { fileId } = await started.store("chair.png", { tags: ["first"] });
    await started.store("chair.png", { tags: ["second"] });
    await started.store("chair.png", { tags: ["third"], file: new Blob(["third"]) });
    const list = await started.client.fileVersions.getFileVersions({ fileId });
    const idOf = (name: string): string =>
      list.find(({ versionInfo }) => versionInfo?.name === name)?.versionInfo?.id ?? "";
    return { ...started, fileId, list, idOf };
  }

  test("are listed, the current one first, each with its own URL", async () => {
    const { client, mock, fileId, list, idOf } = await threeVersions();
    expect(list.map(({ type, versionInfo }) => `${type} ${versionInfo?.name}`)).toEqual([
      "file Version 3",
      "file-version Version 2",
      "file-version Version 1",
    ]);
    expect(await (await mock.fetch(list[0]?.url ?? "")).text()).toBe("third");
    expect((await (await mock.fetch(list[2]?.url ?? "")).arrayBuffer()).byteLength).toBeGreaterThan(5);
    const details = await client.fileVersions.getFileVersionDetails({ fileId, versionId: idOf("Version 2") });
    expect(details).toMatchObject({ type: "file-version", tags: ["second"] });
  });

  test("are restored and deleted, the current one not", async () => {
    const { client, fileId, idOf } = await threeVersions();
    const versionId = idOf("Version 1");
    const restored = await client.fileVersions.restoreFileVersion({ fileId, versionId });
    expect(restored).toMatchObject({ type: "file", tags: ["first"], versionInfo: { id: versionId } });
    expect(await refusal(client.fileVersions.deleteFileVersion({ fileId, versionId }))).toMatchObject({ status: 400 });
    await client.fileVersions.deleteFileVersion({ fileId, versionId: idOf("Version 2") });
    expect(await client.fileVersions.getFileVersions({ fileId })).toHaveLength(2);
    expect(
      await refusal(client.fileVersions.getFileVersionDetails({ fileId, versionId: idOf("Version 2") })),
    ).toMatchObject({ status: 404 });
  });
});

describe("bulk operations", () => {
  test("tag and untag files, twice without harm", async () => {
    const { client, store } = start();
    const fileIds = [(await store("a.png")).fileId, (await store("b.png", { tags: ["oak"] })).fileId];
    for (let count = 0; count < 2; count++) {
      expect(await client.files.addTags({ fileIds, tags: ["oak", "sale"] })).toEqual({
        successfullyUpdatedFileIds: fileIds,
      });
    }
    const listed = await all(client.assets.listFiles({ tags: ["sale"] }));
    expect(listed).toMatchObject([{ tags: ["oak", "sale"] }, { tags: ["oak", "sale"] }]);
    await client.files.removeTags({ fileIds, tags: ["oak", "sale"] });
    expect(await all(client.assets.listFiles())).toMatchObject([{ tags: null }, { tags: null }]);
  });

  test("do nothing at all when an id is unknown", async () => {
    const { client, mock, store } = start();
    const { fileId } = await store("a.png");
    const error = await refusal(client.files.bulkFileDelete({ fileIds: [fileId, NOBODY] }));
    expect(error).toMatchObject({ status: 404, body: { missingFileIds: [NOBODY] } });
    expect(mock.state.files()).toHaveLength(1);
  });

  test("say what was done and what was not, where a test lets something fail", async () => {
    const broken: string[] = [];
    const { client, mock, store } = start({
      fails: ({ operationId, target }) => (broken.includes(target) ? `${operationId} fails here` : undefined),
    });
    const [good, bad] = [await store("a.png"), await store("b.png")];
    broken.push(bad.fileId);
    const fileIds = [good.fileId, bad.fileId];
    for (const call of [client.files.addTags({ fileIds, tags: ["oak"] }), client.files.bulkFileDelete({ fileIds })]) {
      const error = await refusal(call);
      expect(error).toBeInstanceOf(PartialSuccessError);
      expect(error).toMatchObject({ succeeded: [good.fileId], failed: [bad.fileId] });
    }
    expect(mock.state.files()).toMatchObject([{ fileId: bad.fileId }]);
  });

  test("leave a file alone that would get too many tags", async () => {
    const { client, store } = start();
    const { fileId } = await store("a.png", { tags: ["x".repeat(400)] });
    const error = await refusal(client.files.addTags({ fileIds: [fileId], tags: ["y".repeat(101)] }));
    expect(error).toMatchObject({ status: 207, succeeded: [], failed: [fileId] });
  });
});

describe("a file in another place", () => {
  test("is copied, with or without its versions", async () => {
    const { client, mock, store } = start();
    await store("chair.png", { folder: "/shop" });
    await store("chair.png", { folder: "/shop" });
    await client.files.copyFile({ sourceFilePath: "/shop/chair.png", destinationPath: "/archive" });
    expect(mock.state.files()).toMatchObject([{ versions: 2 }, { filePath: "/archive/chair.png", versions: 1 }]);
    await client.files.copyFile({
      sourceFilePath: "/shop/chair.png",
      destinationPath: "/archive",
      includeFileVersions: true,
    });
    expect(mock.state.files()).toMatchObject([{ versions: 2 }, { filePath: "/archive/chair.png", versions: 3 }]);
  });

  test("is moved with all it has, and becomes versions of a file in the way", async () => {
    const { client, mock, store } = start();
    const { fileId } = await store("chair.png", { folder: "/shop" });
    await client.files.moveFile({ sourceFilePath: "/shop/chair.png", destinationPath: "/archive/2026" });
    expect(mock.state.files()).toMatchObject([{ fileId, filePath: "/archive/2026/chair.png" }]);
    await store("chair.png", { folder: "/shop" });
    await store("chair.png", { folder: "/shop" });
    await client.files.moveFile({ sourceFilePath: "/shop/chair.png", destinationPath: "/archive/2026" });
    expect(mock.state.files()).toMatchObject([{ fileId, versions: 3 }]);
    expect(mock.state.folders()).toEqual(["/shop", "/archive", "/archive/2026"]);
  });

  test.each<[what: string, expected: object, input: { sourceFilePath: string; destinationPath: string }]>([
    [
      "that is not there",
      { status: 404, code: "SOURCE_FILE_MISSING" },
      { sourceFilePath: "/no.png", destinationPath: "/" },
    ],
    [
      "that is its own",
      { status: 400, code: "SAME_SOURCE_AND_DESTINATION" },
      { sourceFilePath: "/a.png", destinationPath: "/" },
    ],
    [
      "that leads out",
      { status: 400, code: "INVALID_FOLDER_PATH" },
      { sourceFilePath: "/a.png", destinationPath: "/../b" },
    ],
  ])("is refused for one %s", async (_, expected, input) => {
    const { client, store } = start();
    await store("a.png");
    expect(await refusal(client.files.copyFile(input))).toMatchObject(expected);
    expect(await refusal(client.files.moveFile(input))).toMatchObject(expected);
  });

  test("has a new name, with a purge of the old URL when asked for", async () => {
    const { client, mock, store } = start();
    await store("chair.png", { folder: "/shop" });
    expect(await client.files.renameFile({ filePath: "/shop/chair.png", newFileName: "oak.png" })).toEqual({});
    const renamed = await client.files.renameFile({
      filePath: "/shop/oak.png",
      newFileName: "old oak.png",
      purgeCache: true,
    });
    expect(renamed.purgeRequestId).toMatch(/^[0-9a-f]{24}$/);
    expect(mock.state.files()).toMatchObject([{ filePath: "/shop/old_oak.png" }]);
    expect(mock.state.purges()).toEqual(["https://ik.imagekit.io/demo/shop/oak.png*"]);
  });

  test.each<[expected: object, filePath: string, newFileName: string]>([
    [{ status: 404, code: "FILE_MISSING" }, "/no.png", "x.png"],
    [{ status: 400, code: "SAME_OLD_AND_NEW_NAME" }, "/a.png", "a.png"],
    [{ status: 409, code: "FILE_ALREADY_EXISTS" }, "/a.png", "b.png"],
  ])("%j", async (expected, filePath, newFileName) => {
    const { client, store } = start();
    await store("a.png");
    await store("b.png");
    expect(await refusal(client.files.renameFile({ filePath, newFileName }))).toMatchObject(expected);
  });

  test("keeps its name when only the purge fails", async () => {
    const { client, mock, store } = start({ fails: () => "No purges today." });
    await store("a.png");
    const error = await refusal(
      client.files.renameFile({ filePath: "/a.png", newFileName: "b.png", purgeCache: true }),
    );
    expect(error).toMatchObject({ status: 207, code: "PURGE_FAILED", body: { message: "No purges today." } });
    expect(mock.state.files()).toMatchObject([{ filePath: "/b.png" }]);
  });
});

test("a refusal names a member that is missing", async () => {
  const { mock } = start();
  const response = await mock.fetch("https://api.imagekit.io/v1/files/copy", {
    method: "POST",
    headers: { authorization: `Basic ${btoa("private_key_test:")}`, "content-type": "application/json" },
    body: JSON.stringify({ sourceFilePath: "/a.png" }),
  });
  expect(await response.json()).toMatchObject({ message: "destinationPath is required", reason: "MISSING_PARAMETER" });
});
