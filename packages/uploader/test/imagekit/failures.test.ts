import { createHmac } from "node:crypto";
import { getEventListeners } from "node:events";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { createImageKit } from "@pixwire/api/imagekit";
import {
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  InvalidInputError,
  isApiError,
} from "@pixwire/api/runtime";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Transport, UploadIntegrityError, UploadSourceError, UploadStalledError } from "../../src/index.js";
import { createUploader, type UploadInput } from "../../src/providers/imagekit.js";
import { toBlob } from "../../src/transports/to-blob.js";
import { failure, KEY, pieces, png, sha256, start, stored } from "./support.js";

const bytes = png(200_000);
const named = { fileName: "a.png", useUniqueFileName: false };

describe("an attempt that fails", () => {
  const extensions: UploadInput["extensions"] = [{ name: "remove-bg" }];

  test.each<[what: string, attempts: number, make: () => UploadInput]>([
    ["under its own name", 2, () => ({ ...named, file: bytes })],
    ["under its own name, from a Blob", 2, () => ({ ...named, file: new Blob([bytes]) })],
    ["under a name that the service makes unique", 1, () => ({ fileName: "a.png", file: bytes })],
    ["where nothing may be replaced", 1, () => ({ ...named, file: bytes, overwriteFile: false })],
    ["with extensions, each run of which is billed", 1, () => ({ ...named, file: bytes, extensions })],
    ["with a transformation, likewise", 1, () => ({ ...named, file: bytes, transformation: { pre: "w-100" } })],
    ["from a stream, which cannot be read again", 1, () => ({ ...named, file: pieces(bytes) })],
  ])("%s: %d attempts", async (_, attempts, make) => {
    for (const kind of ["503", "reset", "lost-answer"] as const) {
      const { uploader, fail, attempts: made, mock } = await start();
      fail(kind);
      const outcome = await uploader.upload(make()).catch((error: unknown) => error);
      expect([kind, made()]).toEqual([kind, attempts]);
      if (attempts === 1) expect(outcome).toBeInstanceOf(Error);
      else expect(mock.state.files()).toMatchObject([{ filePath: "/a.png", sha256: sha256(bytes) }]);
    }
  });

  test("is not repeated by a client that repeats everything else", async () => {
    const { uploader, fail, attempts, mock } = await start({}, { retry: { retryUnsafe: true, maxRetries: 3 } });
    fail("lost-answer");
    expect(await failure(uploader.upload({ file: bytes, fileName: "a.png" }))).toBeInstanceOf(ConnectionError);
    expect([attempts(), mock.state.files().length]).toEqual([1, 1]);
  });

  test("whose answer was lost is a version when it is repeated, not a second file", async () => {
    const { uploader, fail, mock } = await start();
    fail("lost-answer");
    expect(stored(await uploader.upload({ ...named, file: bytes })).versionInfo.name).toBe("Version 2");
    expect(mock.state.files()).toMatchObject([{ versions: 2 }]);
  });

  test("is repeated as often as the upload says", async () => {
    const { uploader, fail, attempts } = await start();
    fail("503", "503", "503", "503");
    const uploadOptions = { maxRetries: 3, retryDelayMs: 1 };
    expect(isApiError(await failure(uploader.upload({ ...named, file: bytes, uploadOptions })), 503)).toBe(true);
    expect(attempts()).toBe(4);
  });

  test("in which nothing moves is given up", async () => {
    const { uploader, fail } = await start();
    fail("stall", "stall");
    const uploadOptions = { stallTimeoutMs: 60 };
    const error = await failure(uploader.upload({ file: bytes, fileName: "a.png", uploadOptions }));
    expect(error).toBeInstanceOf(UploadStalledError);
    expect(error).toMatchObject({ attempts: 1 });
  });

  test("is repeated after waits that grow as the upload says", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const { uploader, fail } = await start();
    fail("503", "503");
    const startedAt = performance.now();
    await uploader.upload({ ...named, file: bytes, uploadOptions: { retryDelayMs: 30, exponentialFactor: 10 } });
    expect(performance.now() - startedAt).toBeGreaterThan(320); // 30 + 300
  });

  test.each<[what: string, file: UploadInput["file"], patience: number]>([
    ["bytes", bytes, 1],
    ["a URL, for as long as the service takes to fetch it,", "https://shop.example.org/chair.png", 4],
  ])("with %s is given up when nothing moves", async (_, file, patience) => {
    const transport: Transport = {
      reportsBytes: true,
      send: ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    };
    const { upload } = createUploader(createImageKit({ privateKey: KEY }));
    const startedAt = performance.now();
    const input = { file, fileName: "a.png", transport, uploadOptions: { stallTimeoutMs: 200 } };
    expect(await failure(upload(input))).toBeInstanceOf(UploadStalledError);
    expect(performance.now() - startedAt).toBeGreaterThan(200 * patience - 10);
    expect(performance.now() - startedAt).toBeLessThan(200 * patience + 500);
  });

  test("on a kept connection that the server closes is not sent again in secret", async () => {
    let requests = 0;
    const server = createServer((request, response) => {
      requests += 1;
      if (requests === 2) request.socket.resetAndDestroy();
      else request.resume().on("end", () => response.end('{"fileId":"1","size":200000}'));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const { upload } = createUploader(createImageKit({ privateKey: KEY, baseUrl }));
    await upload({ file: bytes, fileName: "a.png" });
    expect(await failure(upload({ file: bytes, fileName: "b.png" }))).toBeInstanceOf(ConnectionError);
    expect(requests).toBe(2);
  });
});

describe("what ends an upload", () => {
  test("a wrong key, without it in the error", async () => {
    const { uploader, attempts } = await start({ token: "private_other" });
    const error = await failure(uploader.upload({ ...named, file: bytes }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(attempts()).toBe(1);
    expect(`${error}${inspect(error)}${JSON.stringify(error)}`).not.toContain("canary");
  });

  test("a check that the service makes", async () => {
    const { uploader } = await start();
    const error = await failure(uploader.upload({ ...named, file: bytes, checks: '"file.size" > "1mb"' }));
    expect(error).toMatchObject({ status: 400, message: expect.stringContaining("checks") });
  });

  test.each<[size: number | undefined, problem: string, make: () => AsyncIterable<Uint8Array>]>([
    [undefined, "read", failing],
    [200_000, "read", failing],
    [200_001, "length", () => pieces(bytes)],
    [199_999, "length", () => pieces(bytes)],
  ])("a stream of the size %s with the problem %s", async (size, problem, make) => {
    const { uploader, mock, attempts } = await start();
    const error = await failure(uploader.upload({ ...named, file: make(), size }));
    expect(error).toBeInstanceOf(UploadSourceError);
    expect(error).toMatchObject({ problem });
    expect(attempts()).toBeLessThanOrEqual(1);
    expect(mock.state.files()).toEqual([]);
  });

  test("a file that changes while it is sent", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pixwire-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "a.png");
    await writeFile(path, bytes);
    const transport: Transport = {
      reportsBytes: true,
      async send({ body }) {
        await utimes(path, 1, 1);
        for (const segment of body.segments) if (Symbol.asyncIterator in segment) for await (const _ of segment);
        return { status: 200, headers: new Headers(), text: '{"fileId":"1","size":200000}' };
      },
    };
    const { upload } = createUploader(createImageKit({ privateKey: KEY }));
    const error = await failure(upload({ file: { path }, fileName: "a.png", transport }));
    expect(error).toBeInstanceOf(UploadSourceError);
    expect(error).toMatchObject({ problem: "changed" });
  });

  test("an empty file, before any request", async () => {
    const { uploader, attempts } = await start();
    for (const file of [new Blob(), new Uint8Array(), ""]) {
      expect(await failure(uploader.upload({ ...named, file }))).toMatchObject({ problem: "empty" });
    }
    expect(attempts()).toBe(0);
  });

  test.each([undefined, 5, ""])("the file name %j, before any request", async (fileName) => {
    const { uploader, attempts } = await start();
    const input = { file: bytes, fileName } as UploadInput;
    expect(await failure(uploader.upload(input))).toMatchObject({ name: "InvalidInputError", member: "fileName" });
    expect(attempts()).toBe(0);
  });

  test("leave nothing on the signal", async () => {
    const { uploader } = await start();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const inputs: UploadInput[] = [
      { ...named, file: { path: "/no/such/file.png" }, signal },
      { ...named, file: new Blob(), signal },
    ];
    for (const input of inputs) expect(await failure(uploader.upload(input))).toBeInstanceOf(UploadSourceError);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });

  test("an error that onProgress throws", async () => {
    const { uploader } = await start();
    const mine = new Error("mine");
    const onProgress = (): never => {
      throw mine;
    };
    expect(await failure(uploader.upload({ ...named, file: bytes, onProgress }))).toBe(mine);
  });
});

describe("a success is checked", () => {
  const upload = (input: Partial<UploadInput> = {}, status = 200, text = '{"fileId":"1","size":199999}') => {
    const transport: Transport = {
      reportsBytes: false,
      async send({ body }) {
        await toBlob(body.segments);
        return { status, headers: new Headers(), text };
      },
    };
    return createUploader(createImageKit({ privateKey: KEY })).upload({ ...named, file: bytes, transport, ...input });
  };

  test("by its length", async () => {
    const error = await failure(upload());
    expect(error).toBeInstanceOf(UploadIntegrityError);
    expect(error).toMatchObject({ sentBytes: 200_000, storedBytes: 199_999 });
  });

  test.each<Partial<UploadInput>>([
    { transformation: { pre: "w-100" } },
    { extensions: [{ name: "remove-bg" }] },
    { file: "https://shop.example.org/chair.png" },
  ])("but not where the service decides on it: %j", async (input) => {
    expect(await upload(input)).toMatchObject({ size: 199_999 });
  });

  describe.each(["{}", '{"message":"quota exceeded"}', '{"error":{"message":"no"}}', '{"fileId":""}'])(
    "%s names no file",
    (text) => {
      test.each<[status: number, what: string, input: Partial<UploadInput>]>([
        [200, "bytes", {}],
        [202, "bytes", {}],
        [200, "a stream", { file: pieces(bytes) }],
        [200, "a URL", { file: "https://shop.example.org/chair.png" }],
        [202, "extensions", { extensions: [{ name: "remove-bg" }] }],
        [202, "a `post` transformation", { transformation: { post: [{ type: "thumbnail" }] } }],
        [200, "a `pre` transformation", { transformation: { pre: "w-100" } }],
        [201, "a `pre` transformation", { transformation: { pre: "w-100" } }],
      ])("%d for %s", async (status, _, input) => {
        const error = await failure(upload(input, status, text));
        expect(error).toBeInstanceOf(UploadIntegrityError);
        expect(error).toMatchObject({
          storedBytes: undefined,
          message: expect.stringContaining(`the response with the status ${status} names no stored file`),
        });
      });
    },
  );

  test("a list is no answer of the API", async () => {
    for (const input of [{}, { transformation: { pre: "w-100" } }]) {
      const error = await failure(upload(input, 202, "[]"));
      expect(error).toMatchObject({
        name: "ApiError",
        message: expect.stringContaining("an array instead of an object"),
      });
    }
  });

  test("202 with a message is a success for a `pre` transformation alone", async () => {
    const pre: Partial<UploadInput> = { transformation: { pre: "w-100" } };
    expect(await upload(pre, 202, '{"message":"accepted"}')).toEqual({ message: "accepted" });
    for (const text of ["{}", '{"error":{}}', '{"fileId":7,"message":"accepted"}']) {
      expect(await failure(upload(pre, 202, text))).toBeInstanceOf(UploadIntegrityError);
    }
  });

  test("a success that comes before all of the file was sent", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end('{"fileId":"1","size":20000000}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = server.address();
    const baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const uploader = createUploader(createImageKit({ privateKey: KEY, baseUrl }));
    const error = await failure(uploader.upload({ ...named, file: new Uint8Array(20_000_000) }));
    expect(error).toBeInstanceOf(UploadIntegrityError);
    expect(error).toMatchObject({ message: expect.stringContaining("before all of them had been sent") });
  });

  test("an answer that comes before the file was read to its end", async () => {
    const transport: Transport = {
      reportsBytes: false,
      send: async () => ({ status: 200, headers: new Headers(), text: '{"fileId":"1","size":200000}' }),
    };
    for (const input of [{ size: 200_000 }, { transformation: { pre: "w-100" } }, {}]) {
      const error = await failure(upload({ ...input, file: pieces(bytes), transport }));
      expect(error).toBeInstanceOf(UploadIntegrityError);
      expect(String(error)).toContain("before the file had been read to its end");
    }
  });
});

describe("in a browser", () => {
  afterEach(() => vi.unstubAllEnvs());

  /** What the server hands out: `getAuthenticationParameters`. */
  function parameters(token = "3f1b0c52-6a1e-4a0b-9d1f-2a7c8b0e5d11") {
    const expire = Math.floor(Date.now() / 1000) + 1800;
    return { token, expire, signature: createHmac("sha1", KEY).update(`${token}${expire}`).digest("hex") };
  }

  const page = { privateKey: undefined, publicKey: "public_key_test" };

  test("a form that the server signed needs no private key, and is sent once", async () => {
    vi.stubEnv("IMAGEKIT_PRIVATE_KEY", "");
    const { uploader, fail, attempts, mock } = await start({}, page);
    expect(stored(await uploader.upload({ ...named, file: bytes, ...parameters() })).filePath).toBe("/a.png");
    fail("503");
    const again = uploader.upload({ ...named, file: bytes, ...parameters("another") });
    expect(isApiError(await failure(again), 503)).toBe(true);
    expect([attempts(), mock.state.files().length]).toEqual([2, 1]);
  });

  test("the public key may be given with the form", async () => {
    const { uploader } = await start({}, { ...page, publicKey: undefined });
    const signed = { ...parameters(), publicKey: "public_key_test" };
    expect(stored(await uploader.upload({ ...named, file: bytes, ...signed })).name).toBe("a.png");
  });

  test("the public key of the form goes before that of the client", async () => {
    const keys: unknown[] = [];
    const transport: Transport = {
      reportsBytes: false,
      async send({ body, headers }) {
        const type = { "content-type": headers["content-type"] ?? "" };
        keys.push((await new Response(await toBlob(body.segments), { headers: type }).formData()).get("publicKey"));
        return { status: 200, headers: new Headers(), text: '{"fileId":"1","size":200000}' };
      },
    };
    const { upload } = createUploader(createImageKit({ publicKey: "public_of_client" }));
    await upload({ ...named, file: bytes, transport, ...parameters(), publicKey: "public_of_form" });
    await upload({ ...named, file: bytes, transport, ...parameters() });
    expect(keys).toEqual(["public_of_form", "public_of_client"]);
  });

  test.each(["token", "expire", "signature", "publicKey"])(
    "a form without %s is not sent, so not spent",
    async (lost) => {
      const { uploader, attempts } = await start({}, { ...page, publicKey: undefined });
      const form = { ...parameters(), publicKey: "public_key_test", [lost]: undefined };
      const error = await failure(uploader.upload({ ...named, file: bytes, ...form }));
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(error).toMatchObject({ member: lost });
      expect(attempts()).toBe(0);
    },
  );

  test("without a form, the missing key is said before any request", async () => {
    vi.stubEnv("IMAGEKIT_PRIVATE_KEY", "");
    const { uploader, attempts } = await start({}, page);
    expect(await failure(uploader.upload({ ...named, file: bytes }))).toBeInstanceOf(ConfigurationError);
    expect(attempts()).toBe(0);
  });
});

describe("an abort", () => {
  test.each<[what: string, make: () => UploadInput["file"]]>([
    ["while bytes wait for an answer", () => bytes],
    ["while a stream is read", () => pieces(bytes, { length: 1000, waitMs: 10 })],
  ])("%s ends it at once", async (_, make) => {
    const { uploader, mock } = await start({ latencyMs: 10_000 });
    const controller = new AbortController();
    const reason = new Error("enough");
    const call = failure(uploader.upload({ ...named, file: make(), signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const abortedAt = performance.now();
    controller.abort(reason);
    expect(await call).toBe(reason);
    // Far less than anything would take by itself, and enough for a machine that is busy.
    expect(performance.now() - abortedAt).toBeLessThan(2000);
    expect(mock.state.files()).toEqual([]);
  });

  test("that many uploads share raises no warning", async () => {
    const { uploader } = await start();
    const warnings: string[] = [];
    const onWarning = ({ message }: Error): void => void warnings.push(message);
    process.on("warning", onWarning);
    onTestFinished(() => void process.off("warning", onWarning));
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 12 }, () => uploader.upload({ file: bytes, fileName: "a.png", signal })));
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test("before it begins sends nothing", async () => {
    const { uploader, attempts } = await start();
    const signal = AbortSignal.abort("early");
    expect(await failure(uploader.upload({ ...named, file: bytes, signal }))).toBe("early");
    expect(attempts()).toBe(0);
  });
});

async function* failing() {
  yield bytes.subarray(0, 100_000);
  throw new Error("disk gone");
}
