import { expectTypeOf, test } from "vitest";
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
  expectTypeOf<FileDetails["tags"]>().toEqualTypeOf<string[] | null | undefined>();
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
