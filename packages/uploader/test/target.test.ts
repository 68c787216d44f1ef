import { createPixelbin } from "@pixwire/api/pixelbin";
import { describe, expect, test } from "vitest";
import { UploadTargetError, uploadMultipart } from "../src/index.js";
import { createUploader } from "../src/providers/pixelbin.js";
import { testBytes } from "./helpers/server.js";

describe("a target that is none", () => {
  const target = { url: "https://upload.example/signed-multipart?pbs=secret", fields: { a: "b" } };

  test.each<[what: string, wrong: unknown, problem: string]>([
    ["nothing", undefined, "it is undefined, not an object with `url` and `fields`"],
    ["null", null, "it is null, not an object"],
    ["a text", "https://upload.example/", "it is a string, not an object"],
    ["a list", [], "it is an array, not an object"],
    ["an empty object", {}, "its `url` is missing"],
    ["an empty answer of the API", { presignedUrl: {} }, "its `url` is missing"],
    ["an answer of the API without a target", { presignedUrl: null }, "it is null"],
    ["an error body", { message: "no", status: 400 }, "its `url` is missing"],
    ["no url", { fields: { a: "b" } }, "its `url` is missing"],
    ["a number for a url", { ...target, url: 5 }, "its `url` is not an absolute URL"],
    ["no fields", { url: target.url }, "its `fields` are missing"],
    ["a list of fields", { ...target, fields: ["a"] }, "its `fields` are not an object"],
    ["empty fields", { ...target, fields: {} }, "its `fields` are empty"],
    ["fields that are no text", { ...target, fields: { a: 1 } }, "one of its `fields` is not a string"],
    ["a path", { ...target, url: "/signed-multipart" }, "its `url` is not an absolute URL"],
    ["another scheme", { ...target, url: "file:///etc/hosts" }, "its `url` is neither http nor https"],
    ["a Response", Response.json(target), "it is a `Response`: pass what its `json()` resolves with"],
    ["a Response in an answer", { presignedUrl: Response.json(target) }, "it is a `Response`"],
    ["a promise in an answer", { presignedUrl: Promise.resolve(target) }, "it is a promise: await it"],
    ["the target of a storage", { s3PresignedUrl: target }, "it is from `createSignedUrl`"],
  ])("is a wrong answer of the server that signs, or a wrong option: %s", async (_what, wrong, problem) => {
    // What a server may answer, and a caller without types may give, whatever the type says.
    const given = wrong as typeof target;
    const answered = uploadMultipart(testBytes(1), { target: async () => given }).catch((error) => error);
    expect(await answered).toBeInstanceOf(UploadTargetError);
    expect(await answered).toMatchObject({ name: "UploadTargetError", message: expect.stringContaining(problem) });
    const passed = await uploadMultipart(testBytes(1), { target: given }).catch((error) => error);
    expect(passed).toMatchObject({ name: "InvalidInputError", member: "target" });
    expect(passed.message).toContain(problem);
    expect(`${(await answered).message}${passed.message}`).not.toContain("secret");
  });

  test("is a promise, which a function may return", async () => {
    const promise = Promise.resolve(target) as unknown as typeof target;
    await expect(uploadMultipart(testBytes(1), { target: promise })).rejects.toMatchObject({
      name: "InvalidInputError",
      message: expect.stringContaining("it is a promise: await it, or pass a function that returns it"),
    });
  });

  test("is one that a client signed, too", async () => {
    const fetch = async (): Promise<Response> => Response.json({});
    const uploader = createUploader(createPixelbin({ token: "t", fetch }));
    await expect(uploader.upload({ file: testBytes(1) })).rejects.toBeInstanceOf(UploadTargetError);
  });
});
