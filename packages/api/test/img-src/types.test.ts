import { expectTypeOf, test } from "vitest";
import {
  createImgSrc,
  deletePreset,
  getImage,
  type ImageDetails,
  type ImageListItem,
  type ImagePage,
  type listImages,
  type UploadResponse,
  type uploadImage,
} from "../../src/img-src/index.js";
import { isApiError } from "../../src/runtime/index.js";

const client = createImgSrc({ apiKey: "imgsrc_test" });
const never = (): boolean => false;

test("inputs are closed, answers are data, lists are awaitable and iterable", () => {
  expectTypeOf(client.images.getImage).parameter(0).toEqualTypeOf<{ id: string }>();
  expectTypeOf<Awaited<ReturnType<typeof client.images.getImage>>>().toEqualTypeOf<ImageDetails>();
  expectTypeOf<Awaited<ReturnType<typeof uploadImage>>>().toEqualTypeOf<UploadResponse>();
  expectTypeOf<Awaited<ReturnType<typeof listImages>>>().toEqualTypeOf<ImagePage>();
  expectTypeOf<ReturnType<typeof listImages>>().toExtend<AsyncIterable<ImageListItem>>();
  expectTypeOf<UploadResponse["available_formats"]["jxl"]>().toEqualTypeOf<string | null | undefined>();
});

test("what is wrong does not compile", () => {
  if (!never()) return;
  // @ts-expect-error: a misspelt member
  client.images.listImages({ limits: 20 });
  // @ts-expect-error: another word than the two
  client.images.uploadImage({ file: new Blob(), visibility: "secret" });
  // @ts-expect-error: no file
  client.images.uploadImage({ target_path: "blog" });
  // @ts-expect-error: a preset is deleted by its name
  deletePreset(client, { id: "preset_7k2m" });
  // @ts-expect-error: `null` clears a size, not a quality
  client.settings.updateSettings({ default_max_width: null, default_quality: null });
});

test("an error's body is typed by operation and status", () => {
  const error: unknown = new Error();
  if (!isApiError(error, getImage, 404)) return;
  expectTypeOf(error.body.error.code).toEqualTypeOf<string>();
  expectTypeOf(error.body.error.retry_after).toEqualTypeOf<number | null | undefined>();
});
