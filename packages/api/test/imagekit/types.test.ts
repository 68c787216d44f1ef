import { expect, expectTypeOf, test } from "vitest";
import {
  type Asset,
  bulkFileDelete,
  createImageKit,
  type FileDetails,
  type listFiles,
  type UploadAccepted,
  type UploadResult,
  type uploadFile,
} from "../../src/imagekit/index.js";
import { isApiError } from "../../src/runtime/index.js";

const client = createImageKit({ privateKey: "private_test" });
const never = (): boolean => false;

test("inputs are closed, answers are data, lists are awaitable and iterable", () => {
  expectTypeOf<Awaited<ReturnType<typeof client.files.getFileDetails>>>().toEqualTypeOf<FileDetails>();
  expectTypeOf<Awaited<ReturnType<typeof uploadFile>>>().toEqualTypeOf<UploadResult | UploadAccepted>();
  expectTypeOf<Awaited<ReturnType<typeof listFiles>>>().toEqualTypeOf<Asset[]>();
  expectTypeOf<ReturnType<typeof listFiles>>().toExtend<AsyncIterable<Asset>>();
  expectTypeOf<FileDetails["tags"]>().toEqualTypeOf<string[] | "" | null | undefined>();
  expectTypeOf(client.folders.copyFolder).parameter(0).not.toHaveProperty("includeVersions");
});

test("an entry of the library is told apart by its type", () => {
  const nameOf = (asset: Asset): string => {
    if (asset.type === "folder") return asset.folderPath;
    expectTypeOf(asset.fileId).toEqualTypeOf<string>();
    return asset.filePath;
  };
  expectTypeOf(nameOf).returns.toEqualTypeOf<string>();
});

test("tags that an older answer gives as an empty string are read without a surprise", () => {
  const names = ({ tags, AITags }: Pick<FileDetails, "tags" | "AITags">): string[] => [
    ...(tags || []),
    ...(AITags || []).map(({ name }) => name ?? ""),
  ];
  expect(names({ tags: "", AITags: "" })).toEqual([]);
  expect(names({ tags: null, AITags: null })).toEqual([]);
  expect(names({ tags: ["oak"], AITags: [] })).toEqual(["oak"]);
  if (!never()) return;
  const file = {} as FileDetails;
  // @ts-expect-error: it would fail on an empty string
  file.AITags?.map(({ name }) => name);
});

test("the known extensions have a status by name, and others may have one", () => {
  const status: NonNullable<FileDetails["extensionStatus"]> = { "remove-bg": "pending", "next-extension": "success" };
  expectTypeOf(status).toHaveProperty("ai-auto-description");
  expectTypeOf(status).toHaveProperty("ai-tasks");
  expectTypeOf(status).toHaveProperty("aws-auto-tagging");
  expectTypeOf(status).toHaveProperty("google-auto-tagging");
  expect(status["remove-bg"]).toBe("pending");
});

test("what is wrong does not compile", () => {
  if (!never()) return;
  const fileId = "65f0c2a1b9e77c0001a3d4e5";
  // @ts-expect-error: a misspelt member
  client.assets.listFiles({ limits: 20 });
  // @ts-expect-error: another word than those of the API
  client.assets.listFiles({ sort: "ASC_COLOUR" });
  // @ts-expect-error: no name
  client.upload.uploadFile({ file: new Blob() });
  // @ts-expect-error: publication stands alone
  client.files.updateFileDetails({ fileId, publish: { isPublished: true }, description: "x" });
  // @ts-expect-error: an answer of an upload may have no file
  client.upload.uploadFile({ file: "x", fileName: "x" }).then((answer) => answer.fileId);
  // @ts-expect-error: an extension without what it needs
  client.files.updateFileDetails({ fileId, extensions: [{ name: "google-auto-tagging" }] });
  // @ts-expect-error: an event that the service does not know
  client.webhooks.createWebhook({ endpoint: "https://example.com", events: ["file.renamed"] });
  // @ts-expect-error: the service makes the secret
  client.webhooks.updateWebhook({ id: "67e53d8c1f2a4b0012c9d7e1", secret: "whsec_x" });
  // @ts-expect-error: a URL endpoint is no origin
  client.origins.createOrigin({ type: "URL_ENDPOINT", name: "x" });
});

test("an error's body is typed by operation and status", () => {
  const error: unknown = new Error();
  if (isApiError(error, bulkFileDelete, 207)) {
    expectTypeOf(error.body.successfullyDeletedFileIds).toEqualTypeOf<string[]>();
    expectTypeOf(error.body.errors[0]?.fileId).toEqualTypeOf<string | undefined>();
  }
  if (isApiError(error, bulkFileDelete, 404)) expectTypeOf(error.body.missingFileIds).toEqualTypeOf<string[]>();
});
