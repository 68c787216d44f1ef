// What the packages on top of the api share with it.
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  ConnectionError,
  deferStreamError,
  fileNameOf,
  isNodeStream,
  isTransientError,
  systemCodeOf,
  TimeoutError,
  TRANSIENT_STATUSES,
} from "../../src/runtime/index.js";

describe("systemCodeOf", () => {
  const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  test.each([
    ["an error of the system", reset, "ECONNRESET"],
    ["an error that has one as its cause", new TypeError("fetch failed", { cause: reset }), "ECONNRESET"],
    ["an error with a number as its code, as a DOMException has", new DOMException("no", "AbortError"), undefined],
    ["another error", new Error("no"), undefined],
    ["anything but an error", { code: "ECONNRESET" }, undefined],
  ])("reads the code of %s", (_, error, code) => {
    expect(systemCodeOf(error)).toBe(code);
  });

  test("ends at a circle of causes", () => {
    const error = new Error("no");
    error.cause = error;
    expect(systemCodeOf(error)).toBeUndefined();
  });
});

describe("fileNameOf", () => {
  test.each([
    ["a File", new File([], "photo.jpg"), "photo.jpg"],
    ["a File without a name", new File([], ""), undefined],
    ["a Blob", new Blob(), undefined],
    ["a path", { path: "/photos/a b.jpg" }, "a b.jpg"],
    ["a path of Windows", { path: "C:\\photos\\a.jpg" }, "a.jpg"],
    ["the URL of a file", { path: new URL("file:///photos/a%20b.jpg") }, "a b.jpg"],
    ["the path of a folder", { path: "/photos/" }, undefined],
    ["a path of bytes", { path: new Uint8Array(1) }, undefined],
  ])("finds the name of %s", (_, file, name) => {
    expect(fileNameOf(file)).toBe(name);
  });
});

describe("isTransientError", () => {
  const answered = (status: number): ApiError =>
    new ApiError({ operation: "listFiles", message: "", response: new Response(null, { status }), body: undefined });
  test.each([
    ["a lost connection", new ConnectionError("listFiles", 1, ""), true],
    ["a timeout", new TimeoutError("listFiles", 1, 100), true],
    ["a 503", answered(503), true],
    ["a 404", answered(404), false],
    ["an error of the caller", new Error("no"), false],
  ])("tells whether another attempt may succeed after %s", (_, error, isTransient) => {
    expect(isTransientError(error)).toBe(isTransient);
  });

  test("takes other statuses, as waits have", () => {
    expect(isTransientError(answered(425))).toBe(false);
    expect(isTransientError(answered(425), TRANSIENT_STATUSES)).toBe(true);
  });
});

test("an error of a Node stream that nobody reads yet is deferred", async () => {
  const stream = new PassThrough();
  expect([stream, new Blob().stream(), null, "text"].map(isNodeStream)).toEqual([true, false, false, false]);
  deferStreamError(stream);
  const failure = new Error("the disk failed");
  stream.destroy(failure);
  await expect(stream.toArray()).rejects.toBe(failure);
});
