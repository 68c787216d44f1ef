import { expect, expectTypeOf, test } from "vitest";
import { Failure } from "../src/errors.js";
import type { Handlers as ImageKitHandlers } from "../src/generated/imagekit/handlers.js";
import type { FileUploadCall, GetPresetAnswer, Handlers, ListFilesCall } from "../src/generated/pixelbin/handlers.js";
import { type Call, Reply } from "../src/handler.js";

const preset = {
  presetName: "thumbnail",
  transformation: "t.resize(w:100)",
  archived: false,
  _id: "p1",
  createdAt: "2026-08-01T10:00:00.000Z",
  updatedAt: "2026-08-01T10:00:00.000Z",
  isActive: true,
  orgId: 1,
};

test("a handler's call and answer have the types of the spec", async () => {
  const handlers = {
    getPreset({ path, baseUrl }) {
      expectTypeOf(path.presetName).toEqualTypeOf<string>();
      expectTypeOf(baseUrl).toEqualTypeOf<string | undefined>();
      if (path.presetName !== "thumbnail") throw new Failure(404, "There is no such preset");
      return preset;
    },
    listFiles: async ({ query }) => {
      // It has a default, so it is always there.
      expectTypeOf(query.pageSize).toEqualTypeOf<number>();
      return { items: [], page: { type: "number", size: query.pageSize, hasNext: false } };
    },
  } satisfies Handlers;
  const call = { path: { presetName: "thumbnail" }, baseUrl: undefined, token: undefined };
  expect(handlers.getPreset(call)).toBe(preset);
});

test("bytes are a File of the platform, also where a model of the spec has that name", () => {
  expectTypeOf<FileUploadCall["body"]["file"]>().toEqualTypeOf<globalThis.File>();
});

test("an operation without input is called with what every handler is called with", () => {
  expectTypeOf<Parameters<NonNullable<Handlers["getUsage"]>>>().toEqualTypeOf<[call: Call]>();
});

test("an answer with another success of the spec is typed by its status", () => {
  const handlers = {
    addTags: ({ body }) =>
      new Reply(207, {
        successfullyUpdatedFileIds: [],
        errors: body.fileIds.map((fileId) => ({ fileId, error: "x" })),
      }),
  } satisfies ImageKitHandlers;
  const answer = handlers.addTags({ body: { fileIds: ["a"], tags: ["b"] }, baseUrl: undefined, token: undefined });
  expect(answer.status).toBe(207);
  expect(answer.data.errors).toEqual([{ fileId: "a", error: "x" }]);
});

test("what is wrong does not compile", () => {
  const wrong = [
    // @ts-expect-error: a misspelt operation
    { getPresett: () => preset } satisfies Handlers,
    // @ts-expect-error: an answer without a required member
    { getFileDetails: () => ({ name: "chair.jpg" }) } satisfies ImageKitHandlers,
    // @ts-expect-error: a misspelt member, which TypeScript sees once the answer is named
    { getPreset: (): GetPresetAnswer => ({ ...preset, presetNam: "thumbnail" }) } satisfies Handlers,
    // @ts-expect-error: an answer with a member of another type
    { getPreset: () => ({ ...preset, archived: "no" }) } satisfies Handlers,
    // @ts-expect-error: an answer of another operation
    { listFiles: () => preset } satisfies Handlers,
    // @ts-expect-error: a status that the operation does not have
    { deleteFile: () => new Reply(207, {}) } satisfies ImageKitHandlers,
    // @ts-expect-error: a parameter that the operation does not have
    { listFiles: (call: ListFilesCall) => ({ items: [], page: { size: call.query.limit } }) } satisfies Handlers,
  ];
  expect(wrong).toHaveLength(7);
});
