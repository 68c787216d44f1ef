import { type Asset, createImageKit, type FileDetails, getFileDetails, type UploadResult } from "@pixwire/api/imagekit";
import { isApiError, LockedError, NotFoundError, PartialSuccessError } from "@pixwire/api/runtime";
import { createMock } from "@pixwire/mock";
import { waitForBulkJob, waitForPurge } from "@pixwire/predictions/imagekit";
import { jpegHeader } from "@pixwire/test-support/images";
import { createUploader, type UploadProgress } from "@pixwire/uploader/imagekit";
import { buildUrl, getAuthenticationParameters, phashDistance } from "@pixwire/url-utils/imagekit";
import { afterAll, expect, test } from "vitest";

// The README of the vendor's Python SDK, from its first section to its last, as one program against the emulator.

const privateKey = "private_story";
const inUse = new Set<string>();
const mock = createMock("imagekit", {
  strict: true,
  token: privateKey,
  jobs: { polls: 2 },
  purges: { polls: 2 },
  fails: ({ operationId, target }) =>
    operationId === "bulkFileDelete" && inUse.has(target) ? "The file is in use." : undefined,
});
const server = await mock.listen();
afterAll(() => server.close());

const quickly = { adaptive: true };
const photo = jpegHeader(1200, 800);

test("the vendor's README, told with pixwire", async () => {
  // Initialization.
  const urlEndpoint = `${server.url}/demo`;
  const imagekit = createImageKit({ privateKey, publicKey: "public_story", urlEndpoint, baseUrl: server.url });
  const { assets, files, fileVersions, folders, cache, metadata, customMetadataFields, upload } = imagekit;

  // Custom metadata fields come first here, since files can only carry fields that there are.
  const field = await customMetadataFields.createCustomMetadataFields({
    name: "price",
    label: "Price",
    schema: { type: "Number", minValue: 100, maxValue: 200 },
  });
  await customMetadataFields.createCustomMetadataFields({
    name: "sizes",
    label: "Sizes",
    schema: {
      type: "MultiSelect",
      isValueRequired: true,
      defaultValue: ["small", 30, true],
      selectOptions: ["small", "medium", "large", 30, 40, true],
    },
  });

  // Upload: bytes with every kind of option, text in Base64, a URL.
  const chair = stored(
    await upload.uploadFile({
      file: photo,
      fileName: "chair.jpg",
      folder: "/shop/chairs/",
      useUniqueFileName: false,
      tags: ["oak", "sale"],
      customCoordinates: "10,10,20,20",
      checks: '"file.size" < "1mb"',
      customMetadata: { price: 120, sizes: ["small", 30] },
      extensions: [
        { name: "remove-bg", options: { add_shadow: true, bg_color: "pink" } },
        { name: "google-auto-tagging", minConfidence: 80, maxTags: 10 },
      ],
      transformation: { pre: "l-text,i-Imagekit,fs-50,l-end", post: [{ type: "transformation", value: "w-100" }] },
      responseFields: ["tags", "customCoordinates", "isPrivateFile", "customMetadata"],
    }),
  );
  expect(chair).toMatchObject({
    filePath: "/shop/chairs/chair.jpg",
    width: 1200,
    height: 800,
    size: photo.byteLength,
    isPrivateFile: false,
    tags: ["oak", "sale"],
    customCoordinates: "10,10,20,20",
    customMetadata: { price: 120, sizes: ["small", 30] },
    extensionStatus: { "remove-bg": "success", "google-auto-tagging": "success" },
  });
  const { fileId } = chair;
  const base64 = Buffer.from(jpegHeader(640, 480)).toString("base64");
  const table = stored(
    await upload.uploadFile({ file: base64, fileName: "table.jpg", folder: "/shop", tags: ["oak"] }),
  );
  expect(table.name).toMatch(/^table_\w+\.jpg$/);
  const linked = { file: chair.url, fileName: "linked.jpg", folder: "/shop" };
  const copied = stored(await createUploader(imagekit).upload(linked));
  expect(copied.size).toBe(photo.byteLength);

  // The files are delivered, transformed or not, and signed where that is asked for.
  expect(new Uint8Array(await (await fetch(chair.url)).arrayBuffer())).toEqual(photo);
  const delivered = { urlEndpoint, path: "/shop/chairs/chair.jpg", transformation: [{ height: "300", width: "400" }] };
  expect(buildUrl(delivered)).toBe(`${urlEndpoint}/tr:h-300,w-400/shop/chairs/chair.jpg`);
  expect((await fetch(buildUrl({ ...delivered, transformationPosition: "query" }))).status).toBe(200);
  const signed = { ...delivered, queryParameters: { p1: "123" }, signed: true, expireSeconds: 300, privateKey };
  expect((await fetch(buildUrl(signed))).status).toBe(200);
  expect((await fetch(`${buildUrl(signed)}0`)).status).toBe(401);

  // List and search.
  const listed = await assets.listFiles({ type: "file", sort: "ASC_CREATED", path: "/shop", limit: 5, tags: ["oak"] });
  expect(listed.map(idOf)).toEqual([table.fileId]);
  const found: string[] = [];
  const recent = assets.listFiles({ searchQuery: "createdAt >= '2d' AND (size < '2mb' OR format = 'png')", limit: 2 });
  for await (const asset of recent) found.push(idOf(asset));
  expect(found).toEqual([fileId, table.fileId, copied.fileId]);

  // Details, versions, and back to the first of them.
  const details = await files.getFileDetails({ fileId });
  expect(details).toMatchObject({ type: "file", AITags: [{ source: "google-auto-tagging" }] });
  const second = jpegHeader(600, 400);
  await upload.uploadFile({ file: second, fileName: "chair.jpg", folder: "/shop/chairs", useUniqueFileName: false });
  const versions = await fileVersions.getFileVersions({ fileId });
  expect(versions.map(({ type, width }) => [type, width])).toEqual([
    ["file", 600],
    ["file-version", 1200],
  ]);
  const versionId = chair.versionInfo.id;
  expect((await fileVersions.getFileVersionDetails({ fileId, versionId })).tags).toEqual(["oak", "sale"]);
  expect(await fileVersions.restoreFileVersion({ fileId, versionId })).toMatchObject({ width: 1200 });
  const newer = versions[0]?.versionInfo?.id ?? "";
  await fileVersions.deleteFileVersion({ fileId, versionId: newer });
  const error: unknown = await fileVersions.deleteFileVersion({ fileId, versionId }).catch((thrown) => thrown);
  expect(isApiError(error, 400)).toBe(true);

  // Update, and publish.
  const updated = await files.updateFileDetails({
    fileId,
    removeAITags: "all",
    tags: ["tag-1", "tag-2"],
    customCoordinates: null,
    customMetadata: { price: 150, sizes: ["large"] },
  });
  expect(updated).toMatchObject({
    AITags: null,
    tags: ["tag-1", "tag-2"],
    customCoordinates: null,
    customMetadata: { price: 150, sizes: ["large"] },
  });
  await files.updateFileDetails({ fileId, publish: { isPublished: false, includeFileVersions: true } });
  expect((await fetch(chair.url)).status).toBe(404);
  await files.updateFileDetails({ fileId, publish: { isPublished: true, includeFileVersions: true } });
  expect((await fetch(chair.url)).status).toBe(200);

  // Tags of several files.
  const fileIds = [fileId, table.fileId];
  expect(await files.addTags({ fileIds, tags: ["add-tag-1"] })).toEqual({ successfullyUpdatedFileIds: fileIds });
  await files.removeTags({ fileIds, tags: ["add-tag-1"] });
  await files.removeAITags({ fileIds, AITags: ["emulated"] });
  expect((await files.getFileDetails({ fileId })).tags).toEqual(["tag-1", "tag-2"]);

  // Metadata, and how far two pictures are apart.
  const ofChair = await metadata.getFileMetadata({ fileId });
  const ofLinked = await metadata.getRemoteFileUrlMetadata({ url: `${copied.url}?tr=w-100&v=2` });
  expect(ofChair).toMatchObject({ width: 1200, height: 800, format: "jpg" });
  expect(phashDistance(ofChair.pHash ?? "", ofLinked.pHash ?? "")).toBe(0);
  expect(phashDistance("2d5ad3936d2e015b", "2d6ed293db36a4fb")).toBe(17);

  // Copy, move, and rename with a purge of the old URL.
  const from = { sourceFilePath: "/shop/chairs/chair.jpg" };
  await files.copyFile({ ...from, destinationPath: "/archive", includeFileVersions: true });
  await files.moveFile({ ...from, destinationPath: "/shop/sold" });
  const renamed = await files.renameFile({
    filePath: "/shop/sold/chair.jpg",
    newFileName: "old-chair.jpg",
    purgeCache: true,
  });
  expect(await waitForPurge(imagekit, renamed.purgeRequestId ?? "", quickly)).toEqual({ status: "Completed" });
  expect(await files.getFileDetails({ fileId })).toMatchObject({ filePath: "/shop/sold/old-chair.jpg" });

  // Folders, and the jobs that copy, move and rename them.
  await folders.createFolder({ folderName: "test", parentFolderPath: "/" });
  const copying = await folders.copyFolder({
    sourceFolderPath: "/shop",
    destinationPath: "/test",
    includeFileVersions: true,
  });
  await expect(folders.moveFolder({ sourceFolderPath: "/shop", destinationPath: "/" })).rejects.toMatchObject({
    code: "SAME_SOURCE_AND_DESTINATION",
  });
  const locked = folders.moveFolder({ sourceFolderPath: "/shop/sold", destinationPath: "/archive" });
  await expect(locked).rejects.toBeInstanceOf(LockedError);
  expect(await waitForBulkJob(imagekit, copying.jobId, quickly)).toMatchObject({ status: "Completed" });
  const moving = await folders.moveFolder({ sourceFolderPath: "/test/shop", destinationPath: "/moved" });
  expect(await waitForBulkJob(imagekit, moving.jobId, quickly)).toMatchObject({ type: "MOVE_FOLDER" });
  const renaming = await folders.renameFolder({ folderPath: "/moved/shop", newFolderName: "store", purgeCache: true });
  const { purgeRequestId } = await waitForBulkJob(imagekit, renaming.jobId, quickly);
  expect(await waitForPurge(imagekit, purgeRequestId ?? "", quickly)).toEqual({ status: "Completed" });
  expect(mock.state.files().map(({ filePath }) => filePath)).toContain("/moved/store/sold/old-chair.jpg");
  await folders.deleteFolder({ folderPath: "/moved" });

  // Purge and its status.
  const purge = await cache.purgeFileCache({ url: table.url });
  expect(await cache.getPurgeFileCacheStatus(purge)).toEqual({ status: "Pending" });
  expect(await waitForPurge(imagekit, purge.requestId, quickly)).toEqual({ status: "Completed" });

  // Deletion: in bulk with a failure, then one by one.
  inUse.add(table.fileId);
  const partial: unknown = await files
    .bulkFileDelete({ fileIds: [copied.fileId, table.fileId] })
    .catch((thrown) => thrown);
  expect(partial).toBeInstanceOf(PartialSuccessError);
  expect(partial).toMatchObject({ succeeded: [copied.fileId], failed: [table.fileId] });
  await files.deleteFile({ fileId: table.fileId });

  // Custom metadata fields, once more.
  await customMetadataFields.updateCustomMetadataFields({
    id: field.id,
    label: "Net price",
    schema: { maxValue: 300 },
  });
  const [price] = await customMetadataFields.getCustomMetadataFields();
  expect(price).toMatchObject({ label: "Net price", schema: { type: "Number", minValue: 100, maxValue: 300 } });
  await customMetadataFields.deleteCustomMetadataField({ id: field.id });
  expect(await customMetadataFields.getCustomMetadataFields({ includeDeleted: true })).toHaveLength(2);

  // An upload from a browser, with a progress bar: the server signs, the page has no private key.
  const page = createUploader(createImageKit({ baseUrl: server.url, publicKey: imagekit.publicKey }));
  const shown: number[] = [];
  const form = {
    file: new File([photo], "photo.jpg", { type: "image/jpeg" }),
    fileName: "photo.jpg",
    ...getAuthenticationParameters({ privateKey }),
    onProgress: ({ loadedBytes }: UploadProgress) => void shown.push(loadedBytes),
  };
  expect((await fetch(stored(await page.upload(form)).url)).status).toBe(200);
  expect(shown.at(-1)).toBe(photo.byteLength);
  await expect(page.upload(form)).rejects.toMatchObject({ status: 400 });

  // The response around an answer, and errors.
  const { data, response } = await files.getFileDetails({ fileId }).withResponse();
  expect([data.fileId, response.status, response.headers.has("x-ik-requestid")]).toEqual([fileId, 200, true]);
  const gone: unknown = await files.getFileDetails({ fileId: table.fileId }).catch((thrown) => thrown);
  expect(gone).toBeInstanceOf(NotFoundError);
  if (!isApiError(gone, getFileDetails, 404)) throw gone;
  expect([gone.status, typeof gone.body.help, typeof gone.requestId]).toEqual([404, "string", "string"]);
  expect(mock.requests.filter(({ status = 0 }) => status >= 500)).toEqual([]);
});

function stored(answer: UploadResult | { message: string }): UploadResult {
  if ("fileId" in answer) return answer;
  throw new Error(`Accepted, not stored: ${answer.message}`);
}

const isFile = (asset: Asset): asset is FileDetails => asset.type !== "folder";
const idOf = (asset: Asset): string => (isFile(asset) ? asset.fileId : asset.folderId);
