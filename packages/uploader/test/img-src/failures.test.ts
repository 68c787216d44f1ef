import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { createImgSrc } from "@pixwire/api/img-src";
import { AuthenticationError, ConnectionError, InvalidInputError, isApiError } from "@pixwire/api/runtime";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Transport } from "../../src/index.js";
import {
  createUploader,
  DuplicateImageError,
  UploadIntegrityError,
  UploadSourceError,
  UploadStalledError,
} from "../../src/providers/img-src.js";
import { toBlob } from "../../src/transports/to-blob.js";
import { pieces, png, sha256, start } from "./support.js";

const bytes = png(200_000);
const file = (): File => new File([bytes], "a.png");

async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("The upload did not fail.");
}

describe("an attempt that fails is repeated with every byte", () => {
  test.each(["503", "502", "reset", "truncate"] as const)("%s", async (kind) => {
    for (const source of [file(), pieces(bytes)]) {
      const { uploader, mock, fail, attempts } = await start();
      fail(kind, kind);
      const image = await uploader.upload({ file: source, targetPath: "a.png" });
      expect([image.hash, attempts()]).toEqual([sha256(bytes), 3]);
      expect(mock.state.images()).toMatchObject([{ hash: sha256(bytes) }]);
    }
  });

  test("one whose answer was lost is found stored, as a duplicate", async () => {
    const { uploader, mock, fail } = await start();
    fail("lost-answer");
    expect(await uploader.upload({ file: file() })).toMatchObject({ duplicate: true, paths: ["a.png"] });
    expect(mock.state.images()).toHaveLength(1);
  });

  test("one in which nothing moves is given up", async () => {
    const { uploader, fail, attempts } = await start();
    fail("stall");
    const image = await uploader.upload({ file: file(), uploadOptions: { stallTimeoutMs: 500 } });
    expect([image.duplicate, attempts()]).toEqual([false, 2]);
  });

  test("as often as the upload says, or else the client", async () => {
    const { uploader, fail, attempts } = await start({}, { retry: { maxRetries: 1, initialDelayMs: 1 } });
    fail("503", "503");
    expect(isApiError(await failure(uploader.upload({ file: file() })), 503)).toBe(true);
    expect(attempts()).toBe(2);
    fail("503", "503");
    await uploader.upload({ file: file(), uploadOptions: { maxRetries: 2, retryDelayMs: 1 } });
    expect(attempts()).toBe(5);
  });

  test("after waits that grow as the upload says", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const { uploader, fail } = await start();
    fail("503", "503");
    const startedAt = performance.now();
    await uploader.upload({ file: file(), uploadOptions: { retryDelayMs: 30, exponentialFactor: 10 } });
    expect(performance.now() - startedAt).toBeGreaterThan(320); // 30 + 300
  });

  test("and not because the client's timeout is shorter than the upload", async () => {
    const { uploader, attempts } = await start({ latencyMs: 200 }, { timeoutMs: 50 });
    await uploader.upload({ file: file() });
    expect(attempts()).toBe(1);
  });
});

describe("what ends an upload", () => {
  test("nothing moves in any attempt", async () => {
    const { uploader, fail } = await start();
    fail("stall", "stall");
    const options = { maxRetries: 1, stallTimeoutMs: 60 };
    const error = await failure(uploader.upload({ file: file(), uploadOptions: options }));
    expect(error).toBeInstanceOf(UploadStalledError);
    expect(error).toMatchObject({ attempts: 2, message: expect.stringMatching(/no response came within \d+ ms/) });
  });

  test("no answer in any attempt", async () => {
    const { uploader, fail } = await start();
    fail("reset", "reset", "reset");
    expect(await failure(uploader.upload({ file: file() }))).toBeInstanceOf(ConnectionError);
  });

  test.each([
    [undefined, "61"],
    [2000, "2.5"],
  ])("a service that asks for a longer wait than the limit %s", async (maxRetryAfterMs, retryAfter) => {
    let sent = 0;
    const transport: Transport = {
      reportsBytes: false,
      async send({ body }) {
        sent += 1;
        await toBlob(body.segments);
        return { status: 429, headers: new Headers({ "retry-after": retryAfter }), text: "" };
      },
    };
    const { uploader } = await start();
    const error = await failure(uploader.upload({ file: file(), transport, uploadOptions: { maxRetryAfterMs } }));
    expect(error).toMatchObject({ name: "RateLimitError", retryAfterMs: Number(retryAfter) * 1000 });
    expect(sent).toBe(1);
  });

  test("a wrong key, at once and without it in the error", async () => {
    const { uploader, attempts } = await start({ token: "imgsrc_other" });
    const error = await failure(uploader.upload({ file: file() }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(attempts()).toBe(1);
    expect(`${error}${inspect(error)}${JSON.stringify(error)}`).not.toContain("canary");
  });

  test("a plan without private images", async () => {
    const { uploader } = await start({ plan: "free" });
    expect(await failure(uploader.upload({ file: file(), visibility: "private" }))).toMatchObject({ status: 403 });
  });

  test("a file that the service finds too large", async () => {
    const { uploader } = await start({ maxUploadBytes: 100_000 });
    expect(await failure(uploader.upload({ file: file() }))).toMatchObject({ status: 413 });
  });

  test("an answer of 409, which names the image", async () => {
    const { uploader } = await start({ duplicateStatus: 409 });
    const { id } = await uploader.upload({ file: file() });
    const error = await failure(uploader.upload({ file: file() }));
    expect(error).toBeInstanceOf(DuplicateImageError);
    expect(error).toMatchObject({ id, hash: sha256(bytes), cause: { status: 409 } });
  });

  test("a stream that fails, or is not as long as it says; nothing is stored, and nothing tried again", async () => {
    async function* failing() {
      yield bytes.subarray(0, 100_000);
      throw new Error("disk gone");
    }
    for (const [source, size, problem] of [
      [failing(), undefined, "read"],
      [failing(), bytes.byteLength, "read"],
      [pieces(bytes), 200_001, "length"],
      [pieces(bytes), 199_999, "length"],
    ] as const) {
      const { uploader, mock, attempts } = await start();
      const error = await failure(uploader.upload({ file: source, size, name: "a.png" }));
      expect(error).toBeInstanceOf(UploadSourceError);
      expect(error).toMatchObject({ problem });
      expect(attempts()).toBeLessThanOrEqual(1);
      expect(mock.state.images()).toEqual([]);
    }
  });

  test("an error that onProgress throws", async () => {
    const { uploader } = await start();
    const mine = new Error("mine");
    const onProgress = (): never => {
      throw mine;
    };
    expect(await failure(uploader.upload({ file: file(), onProgress }))).toBe(mine);
  });
});

describe("is refused before any request", () => {
  test.each<[what: string, input: object, member: RegExp]>([
    ["a file over maxBytes", { file: new File([bytes], "a.png"), maxBytes: 199_999 }, /`file`.*199999/],
    ["a stream over maxBytes", { file: pieces(bytes), name: "a.png", maxBytes: 199_999 }, /`file`.*199999/],
    ["a file over 5 MiB", { file: new Uint8Array(5_242_881), name: "a.png" }, /`file`.*5242880/],
    ["bytes without a name", { file: bytes, targetPath: "photos/2024" }, /`name`/],
    ["a name that is no text", { file: new File([bytes], "a.png"), name: 7 }, /`name` must be a string/],
    [
      "a folder that is no text",
      { file: new File([bytes], "a.png"), targetPath: 2024 },
      /`targetPath` must be a string/,
    ],
    ["another visibility", { file: new File([bytes], "a.png"), visibility: "secret" }, /`visibility`/],
    ["a limit of nothing", { file: new File([bytes], "a.png"), maxBytes: 0 }, /`maxBytes`/],
    ["a wrong option", { file: new File([bytes], "a.png"), uploadOptions: { stallTimeoutMs: 0 } }, /`stallTimeoutMs`/],
  ])("%s", async (_, input, message) => {
    const { uploader, mock } = await start();
    const error = await failure(uploader.upload({ file: bytes, ...input }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(String(error)).toMatch(message);
    expect(mock.requests).toHaveLength(0);
  });

  test.each([undefined, {}, { file: null }, { file: "photo.jpg" }, { file: 7, name: "a.png" }])(
    "%j, which has no source",
    async (input) => {
      const { uploader, mock } = await start();
      // @ts-expect-error: callers without types
      expect(await failure(uploader.upload(input))).toMatchObject({
        name: "UploadSourceError",
        problem: "unsupported",
      });
      expect(mock.requests).toHaveLength(0);
    },
  );

  test.each<[what: string, input: { file: File | Uint8Array; size?: number }, problem: string]>([
    ["an empty file", { file: new File([], "a.png") }, "empty"],
    ["another size", { file: new File([bytes], "a.png"), size: 5 }, "length"],
  ])("%s", async (_, input, problem) => {
    const { uploader, mock } = await start();
    expect(await failure(uploader.upload(input))).toMatchObject({ name: "UploadSourceError", problem });
    expect(mock.requests).toHaveLength(0);
  });
});

test("a file that cannot be opened leaves nothing on the signal", async () => {
  const { uploader } = await start();
  const { signal } = new AbortController();
  const error = await failure(uploader.upload({ file: { path: "/no/such/file.png" }, signal }));
  expect(error).toMatchObject({ problem: "read" });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

describe("a success is checked", () => {
  const stored = { id: "1", url: "/", paths: ["a.png"], size: bytes.byteLength, hash: sha256(bytes) };

  function answering(status: number, body: unknown) {
    const transport: Transport = {
      reportsBytes: false,
      send: async () => ({ status, headers: new Headers(), text: JSON.stringify(body) }),
    };
    const uploader = createUploader(createImgSrc({ apiKey: "imgsrc_test", retry: { maxRetries: 0 } }));
    return uploader.upload({ file: file(), transport });
  }

  test.each([
    ["length", { ...stored, size: 199_999 }, "the server reports a size of 199999"],
    ["SHA-256", { ...stored, hash: "0".repeat(64) }, "another SHA-256"],
  ])("another %s", async (_, body, message) => {
    const error = await failure(answering(201, body));
    expect(error).toBeInstanceOf(UploadIntegrityError);
    expect(String(error)).toContain(message);
  });

  test.each([
    ["no image", {}],
    ["a message", { message: "quota exceeded" }],
    ["an image without an id", { ...stored, id: undefined }],
    ["an image with an empty id", { ...stored, id: "" }],
    ["an image without a size", { ...stored, size: undefined }],
    ["an image without a SHA-256", { ...stored, hash: undefined }],
  ])("%s", async (_, body) => {
    for (const status of [200, 201, 202]) {
      expect(await failure(answering(status, body))).toBeInstanceOf(UploadIntegrityError);
    }
  });

  test("a list is no answer of the API", async () => {
    const error = await failure(answering(200, []));
    expect(error).toMatchObject({
      name: "ApiError",
      message: expect.stringContaining("an array instead of an object"),
    });
  });

  test("a 409 that is not the service's own says nothing about the image", async () => {
    for (const body of ["<html>conflict</html>", {}, { message: "conflict" }]) {
      const error = await failure(answering(409, body));
      expect(error).not.toBeInstanceOf(DuplicateImageError);
      expect(error).toMatchObject({ name: "ConflictError", status: 409 });
    }
  });

  test.each([
    [201, {}, false],
    [200, {}, true],
    [200, { is_new: true }, false],
    [201, { is_new: false }, true],
    [200, { is_new: null }, true],
    [409, { is_new: false, message: "Known." }, true],
  ])("%d with %j is a duplicate: %s", async (status, more, duplicate) => {
    expect(await answering(status, { ...stored, ...more })).toMatchObject({ id: "1", duplicate });
  });
});
