import { createHash } from "node:crypto";
import type { Extension } from "@pixwire/api/imagekit";
import { describe, expect, test } from "vitest";
import { GIF, PNG } from "../support/images.js";
import { KEY, refusal, start } from "./support.js";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

describe("an upload", () => {
  test("stores bytes, says what they are, and delivers them", async () => {
    const { client, mock, store } = start();
    const stored = await store("chair.png", { folder: "shop" });
    expect(stored).toMatchObject({
      name: "chair.png",
      filePath: "/shop/chair.png",
      fileType: "image",
      size: PNG.byteLength,
      width: 300,
      height: 200,
      versionInfo: { id: stored.fileId, name: "Version 1" },
      AITags: null,
      url: "https://ik.imagekit.io/demo/shop/chair.png",
    });
    expect(stored).not.toHaveProperty("tags");
    expect(mock.state.files()).toMatchObject([{ sha256: createHash("sha256").update(PNG).digest("hex"), versions: 1 }]);
    expect(new Uint8Array(await (await mock.fetch(stored.url)).arrayBuffer())).toEqual(PNG);
    expect(await client.files.getFileDetails({ fileId: stored.fileId })).toMatchObject({
      type: "file",
      tags: null,
      isPrivateFile: false,
      isPublished: true,
      mime: "image/png",
    });
  });

  test.each<[form: string, file: string]>([
    ["Base64", base64(GIF)],
    ["a data: URI", `data:image/gif;base64,${base64(GIF)}`],
  ])("takes %s", async (_, file) => {
    const { mock, store } = start();
    expect(await store("dot.gif", { file })).toMatchObject({ size: GIF.byteLength, width: 300 });
    expect(mock.state.files()[0]?.blob?.size).toBe(GIF.byteLength);
  });

  test("takes a URL: of its own, or through the fetch that it was given", async () => {
    const { store } = start({ fetch: async () => new Response(GIF) });
    const { url } = await store("chair.png");
    expect(await store("copy.png", { file: url })).toMatchObject({ size: PNG.byteLength });
    expect(await store("far.gif", { file: "https://shop.example.org/dot.gif" })).toMatchObject({
      size: GIF.byteLength,
    });
    const error = await refusal(store("gone.png", { file: `${url}.none` }));
    expect(error).toMatchObject({ status: 400 });
  });

  test("refuses a text that is neither Base64 nor a URL", async () => {
    expect(await refusal(start().store("x.png", { file: "?!" }))).toMatchObject({ status: 400 });
  });

  test("gives each file its own name unless told not to, and cleans names", async () => {
    const { client, store } = start();
    const first = await client.upload.uploadFile({ file: new Blob([PNG]), fileName: "my chair.png" });
    expect(first).toMatchObject({ name: expect.stringMatching(/^my_chair_\w{9}\.png$/) });
    expect(await store("my chäir #1.png")).toMatchObject({ name: "my_chäir__1.png" });
  });

  test("adds the members that it was asked for", async () => {
    const { client, store } = start();
    await client.customMetadataFields.createCustomMetadataFields({ name: "n", label: "N", schema: { type: "Number" } });
    const stored = await store("chair.png", {
      tags: ["oak", "sale"],
      customMetadata: { n: 12 },
      customCoordinates: "10,10,20,20",
      responseFields: ["tags", "customMetadata", "customCoordinates", "metadata"],
    });
    expect(stored).toMatchObject({
      tags: ["oak", "sale"],
      customMetadata: { n: 12 },
      customCoordinates: "10,10,20,20",
    });
    expect(stored.metadata).toMatchObject({ format: "png", pHash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(stored).not.toHaveProperty("isPublished");
  });

  test("runs auto-tagging", async () => {
    const extensions = [{ name: "google-auto-tagging" as const, minConfidence: 80, maxTags: 3 }];
    const stored = await start().store("chair.png", { extensions });
    expect(stored.extensionStatus).toEqual({ "google-auto-tagging": "success" });
    expect(stored.AITags).toMatchObject([{ source: "google-auto-tagging" }]);
  });

  test("of a video with a `pre` transformation is accepted, and announces no file", async () => {
    const { client, mock } = start();
    const accepted = await client.upload
      .uploadFile({ file: new Blob(["video"]), fileName: "clip.mp4", transformation: { pre: "w-100" } })
      .withResponse();
    expect(accepted.response.status).toBe(202);
    expect(accepted.data).toEqual({ message: expect.any(String) });
    expect(mock.state.files()).toHaveLength(1);
  });

  test.each<[why: string, members: object]>([
    ["too many characters of tags", { tags: ["x".repeat(501)] }],
    ["a percent sign in a tag", { tags: ["100%"] }],
    ["an unknown metadata field", { customMetadata: { nope: 1 } }],
    ["a transformation of a text", { fileName: "a.txt", file: new Blob(["text"]), transformation: { pre: "w-1" } }],
    ["a folder that leads out", { folder: "/a/../b" }],
    ["a failed check", { checks: '"file.size" > "1mb"' }],
    ["a check that cannot be read", { checks: '"file.size" >' }],
  ])("is refused for %s", async (_, members) => {
    const { mock, store } = start();
    expect(await refusal(store("chair.png", members))).toMatchObject({ status: 400 });
    expect(mock.state.files()).toEqual([]);
  });

  test("passes checks of folder and size", async () => {
    const { store } = start();
    const checks = `'request.folder' : '/shop' AND "file.size" < "1mb"`;
    expect(await store("chair.png", { folder: "/shop/", checks })).toMatchObject({ filePath: "/shop/chair.png" });
  });
});

describe("an upload over a file that is there", () => {
  test("is a new version, which loses what it does not bring", async () => {
    const { client, mock, store } = start();
    const extensions = [{ name: "aws-auto-tagging" as const, minConfidence: 1, maxTags: 1 }];
    const first = await store("chair.png", { tags: ["oak"], customCoordinates: "1,2,3,4", extensions });
    const second = await store("chair.png", { file: new Blob([GIF]) });
    expect(second).toMatchObject({ fileId: first.fileId, versionInfo: { name: "Version 2" }, AITags: null });
    expect(await client.files.getFileDetails({ fileId: first.fileId })).toMatchObject({
      tags: null,
      AITags: null,
      customCoordinates: null,
    });
    expect(mock.state.files()).toMatchObject([{ versions: 2, size: GIF.byteLength }]);
  });

  test("keeps tags and metadata when they are not to be overwritten", async () => {
    const { client, store } = start();
    await client.customMetadataFields.createCustomMetadataFields({ name: "n", label: "N", schema: { type: "Number" } });
    const extensions: Extension[] = [{ name: "google-auto-tagging", minConfidence: 80, maxTags: 10 }];
    const { fileId } = await store("chair.png", { tags: ["oak"], customMetadata: { n: 1 }, extensions });
    await store("chair.png", { overwriteTags: false, overwriteCustomMetadata: false, overwriteAITags: false });
    expect(await client.files.getFileDetails({ fileId })).toMatchObject({
      tags: ["oak"],
      customMetadata: { n: 1 },
      AITags: [{ source: "google-auto-tagging" }],
    });
    await store("chair.png");
    expect(await client.files.getFileDetails({ fileId })).toMatchObject({
      tags: null,
      customMetadata: {},
      AITags: null,
    });
  });

  test("is refused when the file is not to be overwritten", async () => {
    const { store } = start();
    await store("chair.png");
    expect(await refusal(store("chair.png", { overwriteFile: false }))).toMatchObject({ status: 400 });
  });

  test("is refused beyond 100 versions", async () => {
    const { store } = start();
    for (let count = 0; count < 100; count++) await store("chair.png");
    expect(await refusal(store("chair.png"))).toMatchObject({ status: 400, code: "VERSION_LIMIT_EXCEEDED" });
  });
});

describe("authentication", () => {
  test("needs the private key of the options", async () => {
    const { mock, client } = start();
    const authorization = `Basic ${btoa("private_other:")}`;
    const list = client.assets.listFiles({}, { headers: { authorization } });
    expect(await refusal(list)).toMatchObject({ status: 401 });
    const anonymous = await mock.fetch("https://api.imagekit.io/v1/files");
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get("x-ik-requestid")).not.toBeNull();
    expect(await anonymous.json()).toMatchObject({ message: expect.any(String), help: expect.any(String) });
  });

  test("takes the key as the user name, whatever the password", async () => {
    const { mock } = start();
    const headers = { authorization: `Basic ${btoa(`${KEY}:anything`)}` };
    expect((await mock.fetch("https://api.imagekit.io/v1/files", { headers })).status).toBe(200);
  });
});
