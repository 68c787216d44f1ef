import { isApiError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { QuotaFailure } from "../src/errors.js";
import { createMock } from "../src/index.js";
import { createQuota } from "../src/quota.js";
import { refusal, start as startImageKit } from "./imagekit/support.js";
import { start as startImgSrc } from "./img-src/support.js";
import { ASSETS, createCaller, form, upload } from "./support/caller.js";
import { PNG } from "./support/images.js";

describe("the collections of one quota", () => {
  test("share its limits, and give back what is deleted", () => {
    const quota = createQuota({ maxRecords: 2, maxStoredBytes: 1000 });
    const [left, right] = [quota.collection<string>(), quota.collection<string>()];
    left.set("a", "");
    right.set("b", "");
    expect(() => left.set("c", "")).toThrow(QuotaFailure);
    expect([...left.keys(), ...right.keys()]).toEqual(["a", "b"]);
    right.clear();
    left.set("c", "").set("c", "changed");
    expect(left.get("c")).toBe("changed");
    expect(left.delete("a")).toBe(true);
    expect(left.delete("a")).toBe(false);
    right.set("d", "");
  });

  test("count bytes of files and text, of what replaces a record too", () => {
    const stored = createQuota({ maxRecords: 10, maxStoredBytes: 1000 }).collection<object>();
    stored.set("file", { blob: new Blob([new Uint8Array(600)]) });
    expect(() => stored.set("text", { note: "x".repeat(250) })).toThrow(/`maxStoredBytes` is 1000/);
    expect(() => stored.set("file", { blob: new Blob([new Uint8Array(999)]) })).toThrow(QuotaFailure);
    expect(stored.get("file")).toMatchObject({ blob: { size: 600 } });
    stored.set("file", { blob: new Blob([]) });
    stored.set("text", { note: "x".repeat(250) });
  });

  test("move an entry within a full quota, and leave it where it was when it cannot move", () => {
    const stored = createQuota({ maxRecords: 1, maxStoredBytes: 100 }).collection<string>();
    stored.set("a", "x");
    stored.move("a", "b", "y");
    expect([...stored]).toEqual([["b", "y"]]);
    expect(() => stored.move("b", "c", "z".repeat(100))).toThrow(QuotaFailure);
    expect([...stored]).toEqual([["b", "y"]]);
  });

  test("count a record of any depth", () => {
    const stored = createQuota({ maxRecords: 1, maxStoredBytes: 1_000_000 }).collection<unknown>();
    stored.set("deep", JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`));
  });
});

describe("a full PixelBin", () => {
  test("refuses uploads as the service refuses a used up plan, and keeps what it has", async () => {
    const mock = createMock("pixelbin", { maxStoredBytes: 20_000 });
    const caller = createCaller(mock.fetch);
    await upload(caller, { name: "kept.txt" }, "x".repeat(10_000));
    const fields = { name: "late.txt", file: new Blob(["x".repeat(10_000)]) };
    const refused = await caller.post(`${ASSETS}/upload/direct`, form(fields));
    expect(refused).toMatchObject({ status: 403, body: { status: 403, exception: "UsageBlockedError" } });
    expect(mock.state.files().map(({ fileId }) => fileId)).toEqual(["kept.txt"]);
    await caller.delete(`${ASSETS}/files/kept.txt`);
    expect((await caller.post(`${ASSETS}/upload/direct`, form(fields))).status).toBe(200);
  });

  test("counts the parts of a signed upload once, before and after it is complete", async () => {
    const mock = createMock("pixelbin", { maxStoredBytes: 100_000 });
    const { post, put } = createCaller(mock.fetch);
    const signed = await post("/service/platform/assets/v2.0/upload/signed-url", { name: "film", format: "bin" });
    const { url, fields } = signed.body.presignedUrl;
    const part = (number: number, bytes: number) =>
      put(`${url}&partNumber=${number}`, form({ ...fields, file: new Blob([new Uint8Array(bytes)]) }));
    expect((await part(1, 60_000)).status).toBe(204);
    expect((await part(2, 60_000)).status).toBe(403);
    expect((await part(2, 20_000)).status).toBe(204);
    expect((await post(url, { parts: [1, 2], ...fields })).body).toMatchObject({ size: 80_000 });
  });

  test("refuses more records of any kind, predictions with the code for used up credits", async () => {
    const mock = createMock("pixelbin", { maxRecords: 3 });
    const { post } = createCaller(mock.fetch);
    expect((await post(`${ASSETS}/folders`, { name: "a" })).status).toBe(200);
    expect((await post(`${ASSETS}/presets`, { presetName: "p", transformation: "t.resize()" })).status).toBe(200);
    expect((await post(`${ASSETS}/folders`, { name: "b" })).status).toBe(403);
    const job = { "input.image": "https://images.example.com/a.jpg" };
    expect(await post("/service/platform/transformation/v1.0/predictions/erase/bg", job)).toMatchObject({
      status: 403,
      body: { errorCode: "JR-1000", exception: "UsageBlockedError" },
    });
  });

  test("lets a new token read, and delete what fills it", async () => {
    const { fetch } = createMock("pixelbin", { maxRecords: 2 });
    const call = async (token: string, method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${btoa(token)}`, "content-type": "application/json" };
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      return (await fetch(`https://api.pixelbin.io${ASSETS}${path}`, init)).status;
    };
    const preset = { presetName: "p", transformation: "t.flip()" };
    expect(await call("one", "POST", "/presets", preset)).toBe(200);
    expect(await call("two", "GET", "/presets/p")).toBe(200);
    expect(await call("two", "POST", "/presets", { ...preset, presetName: "q" })).toBe(403);
    expect(await call("two", "DELETE", "/presets/p")).toBe(200);
    expect(await call("two", "GET", "/presets/p")).toBe(404);
  });
});

test("a full ImageKit refuses an upload with 403", async () => {
  const { store, mock } = startImageKit({ maxStoredBytes: 5000 });
  await store("kept.png");
  const error = await refusal(store("late.png", { file: new Blob([new Uint8Array(5000)]) }));
  expect(error).toMatchObject({ status: 403, body: { help: expect.any(String) } });
  expect(mock.state.files()).toHaveLength(1);
});

test("a full img-src refuses an upload with 429", async () => {
  const { client } = startImgSrc({ maxStoredBytes: 3000 });
  const error = await refusal(
    client.images.uploadImage({ file: new File([PNG, new Uint8Array(4000)], "a.png") }, { retry: { maxRetries: 0 } }),
  );
  expect(isApiError(error, 429)).toBe(true);
});

test("the log holds the latest requests", async () => {
  const mock = createMock("pixelbin", { maxLoggedRequests: 3 });
  const { get } = createCaller(mock.fetch);
  for (const page of [1, 2, 3, 4, 5]) await get(`${ASSETS}/listFiles?pageNo=${page}`);
  expect(mock.requests.map(({ url }) => new URL(url).searchParams.get("pageNo"))).toEqual(["3", "4", "5"]);
});
