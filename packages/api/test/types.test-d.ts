// Compiled by `tsc -p .`, never run: what must and what must not compile.
import { expectTypeOf } from "vitest";
import { createImgSrcClient } from "../src/img-src/index.js";
import {
  createFolder,
  createPixelbin,
  createPixelbinClient,
  type ErrorBody,
  type ExploreItem,
  fileUpload,
  getFileById,
  listFiles,
  type Pixelbin,
  type PixelbinClient,
  type File as PixelbinFile,
  type FileList as PixelbinFileList,
  type PixelbinOptions,
  type Prediction,
  type Preset,
  type uploadPart,
} from "../src/pixelbin/index.js";
import {
  type ApiError,
  type ApiPromise,
  type FileInput,
  isApiError,
  type Logger,
  type Middleware,
  type Paged,
  type WithResponse,
} from "../src/runtime/index.js";

declare const pixelbin: Pixelbin;
declare const client: PixelbinClient;
declare const error: unknown;
declare const maybe: string | undefined;

// --- Inputs: methods and functions alike.

pixelbin.assets.getFileById({ _id: "a" });
getFileById(client, { _id: "a" });
getFileById(pixelbin, { _id: "a" });
pixelbin.assets.listFiles();
pixelbin.assets.listFiles({});
pixelbin.assets.listFiles({ path: "cats", tags: ["a"], pageSize: 50 }, { timeoutMs: 5000, retry: { maxRetries: 0 } });
pixelbin.assets.updateFile({ fileId: "a/b", access: "private", metadata: { any: ["thing"] } });
pixelbin.assets.fileUpload({ file: new Blob(), access: "public-read" });
pixelbin.predictions.createPrediction({
  plugin: "erase",
  operation: "bg",
  "input.image": new Blob(),
  "input.refine": true,
});

// A missing required member.
// @ts-expect-error
pixelbin.assets.getFileById({});
// @ts-expect-error
pixelbin.assets.getFileById();
// @ts-expect-error
getFileById(client);
// @ts-expect-error
pixelbin.assets.fileUpload({ name: "a" });
// @ts-expect-error
pixelbin.assets.addCredentials({ pluginId: "awsRek" });

// A misspelt member.
// @ts-expect-error
pixelbin.assets.listFiles({ pathh: "cats" });
// @ts-expect-error
pixelbin.assets.listFiles({ pageNumber: 1 });
// @ts-expect-error
listFiles(client, { pagesize: 1 });
// @ts-expect-error
pixelbin.assets.getModules({ anything: 1 });
// @ts-expect-error
pixelbin.assets.createFolder({ name: "a", Path: "b" });

// A wrong enum.
// @ts-expect-error
pixelbin.assets.updateFile({ fileId: "a", access: "privat" });
// @ts-expect-error
fileUpload(client, { file: new Blob(), access: "public" });

// A wrong type.
// @ts-expect-error
pixelbin.assets.getFileById({ _id: 7 });
// @ts-expect-error
pixelbin.assets.getFileById({ _id: undefined });
// @ts-expect-error
pixelbin.assets.listFiles({ pageSize: "50" });
// @ts-expect-error
pixelbin.assets.listFiles({ tags: "a" });
// @ts-expect-error
pixelbin.assets.deleteFiles({ ids: "a" });
// @ts-expect-error
pixelbin.assets.fileUpload({ file: "photo.png" });
// @ts-expect-error
pixelbin.assets.fileUpload({ file: new ReadableStream() });
// @ts-expect-error
pixelbin.assets.listFiles("cats");

// Options.
// @ts-expect-error
pixelbin.assets.listFiles({}, { timeout: 5000 });
// @ts-expect-error
pixelbin.assets.listFiles({}, { retry: { maxRetires: 1 } });
// @ts-expect-error
pixelbin.assets.listFiles({}, { retry: 3 });
pixelbin.assets.listFiles({}, { signal: undefined, timeoutMs: undefined, headers: undefined, baseUrl: maybe });
createPixelbin({
  token: maybe,
  baseUrl: maybe,
  fetch: undefined,
  retry: undefined,
  logger: console,
  logLevel: "debug",
});
createPixelbin({ token: async () => "t", fetch: globalThis.fetch });
// @ts-expect-error
createPixelbin({ apiSecret: "t" });
// @ts-expect-error
createPixelbin({ logLevel: "verbose" });
// @ts-expect-error
createPixelbin({ token: 5 });

// Middleware would be dropped by the bare client: it is refused, also in a variable.
declare const middleware: Middleware;
declare const withMiddleware: PixelbinOptions;
createPixelbin({ middleware: [middleware] });
// @ts-expect-error
createPixelbinClient({ middleware: [middleware] });
// @ts-expect-error
createPixelbinClient(withMiddleware);

// The client of another provider, or none.
// @ts-expect-error
getFileById(createImgSrcClient(), { _id: "a" });
// @ts-expect-error
getFileById(console, { _id: "a" });
// @ts-expect-error
client.raw;

expectTypeOf<typeof console>().toExtend<Logger>();
expectTypeOf<Blob>().toExtend<FileInput>();
expectTypeOf<Uint8Array<ArrayBuffer>>().toExtend<FileInput>();
expectTypeOf<{ value: Uint8Array; filename: string }>().toExtend<FileInput>();
expectTypeOf<string>().not.toExtend<FileInput>();

// --- Outputs.

expectTypeOf(pixelbin.assets.getFileById({ _id: "a" })).toEqualTypeOf<ApiPromise<PixelbinFile>>();
expectTypeOf(getFileById(client, { _id: "a" })).toEqualTypeOf<ApiPromise<PixelbinFile>>();
expectTypeOf(pixelbin.assets.getFileById({ _id: "a" }).withResponse()).toEqualTypeOf<
  Promise<WithResponse<PixelbinFile>>
>();
expectTypeOf(pixelbin.assets.deleteFiles({ ids: [] })).resolves.toEqualTypeOf<PixelbinFile[]>();
expectTypeOf<Awaited<ReturnType<typeof uploadPart>>>().toEqualTypeOf<void>();
expectTypeOf<PixelbinFile["access"]>().toEqualTypeOf<"public-read" | "private">();
expectTypeOf<PixelbinFile["size"]>().toEqualTypeOf<number>();

const file = await pixelbin.assets.getFileById({ _id: "a" });
// @ts-expect-error
file.sizeInBytes;

declare const prediction: Prediction;
if (prediction.status === "SUCCESS") expectTypeOf(prediction).toHaveProperty("output");
else {
  // @ts-expect-error
  prediction.output;
}

// --- Errors.

if (isApiError(error)) {
  expectTypeOf(error).toEqualTypeOf<ApiError>();
  expectTypeOf(error.status).toEqualTypeOf<number>();
  expectTypeOf(error.body).toEqualTypeOf<unknown>();
}
if (isApiError(error, 404)) expectTypeOf(error.body).toEqualTypeOf<unknown>();
if (isApiError(error, getFileById, 404)) {
  expectTypeOf(error.body).toEqualTypeOf<ErrorBody>();
  expectTypeOf(error.body.message).toEqualTypeOf<string>();
}
if (isApiError(error, listFiles, 429)) expectTypeOf(error.body).toEqualTypeOf<ErrorBody>();
// A status that the operation does not document.
// @ts-expect-error
isApiError(error, createFolder, 418);
// @ts-expect-error
isApiError(error, getFileById);
// @ts-expect-error
isApiError(error, "getFileById", 404);

// --- Pagination.

expectTypeOf(pixelbin.assets.listFiles()).toEqualTypeOf<Paged<PixelbinFileList, ExploreItem>>();
expectTypeOf(listFiles(client)).toEqualTypeOf<Paged<PixelbinFileList, ExploreItem>>();
expectTypeOf(pixelbin.assets.listFilesPaginator).toEqualTypeOf(pixelbin.assets.listFiles);
expectTypeOf(await pixelbin.assets.listFiles()).toEqualTypeOf<PixelbinFileList>();
expectTypeOf(pixelbin.assets.listFiles().next()).toEqualTypeOf<Promise<PixelbinFileList | undefined>>();
for await (const item of pixelbin.assets.listFiles()) {
  expectTypeOf(item).toEqualTypeOf<ExploreItem>();
  if (item.type === "file") expectTypeOf(item.fileId).toEqualTypeOf<string | undefined>();
}
for await (const page of pixelbin.assets.getPresets().pages())
  expectTypeOf(page.items).exclude<undefined>().toEqualTypeOf<Preset[]>();
// @ts-expect-error
pixelbin.assets.getModules().pages();

// --- raw: typed paths.

const byId = "/service/platform/assets/v1.0/files/id/{_id}";
const { data } = await pixelbin.raw.GET(byId, { params: { path: { _id: "a" } } });
expectTypeOf(data?.access).toEqualTypeOf<PixelbinFile["access"] | undefined>();
// @ts-expect-error
pixelbin.raw.GET("/service/platform/assets/v1.0/files/none", {});
// @ts-expect-error
pixelbin.raw.GET(byId, { params: { path: {} } });
// @ts-expect-error
pixelbin.raw.POST(byId, { params: { path: { _id: "a" } } });

// --- Clients: only what a function such as createPixelbin returned.
// @ts-expect-error
getFileById({}, { _id: "a" });
// @ts-expect-error
getFileById(createImgSrcClient(), { _id: "a" });
