import { execFileSync } from "node:child_process";
import { mkdtemp, open, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type UploadSource, UploadSourceError, uploadMultipart } from "../src/index.js";
import { sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

const CHUNK = 1000;
const bytes = testBytes(3 * CHUNK + 77);
let folder: string;
let path: string;
let server: UploadServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
  path = join(folder, "file.bin");
});
beforeEach(async () => {
  await writeFile(path, bytes);
  server = await startServer();
});
afterEach(() => server.close());
afterAll(() => rm(folder, { recursive: true }));

function upload(file: unknown, options: { size?: number; concurrency?: number } = {}): Promise<unknown> {
  // What a caller without types can pass is tested too.
  return uploadMultipart(file as UploadSource, { target: () => server.sign(), chunkSize: CHUNK, ...options });
}

/** Cuts the bytes into pieces of these lengths, over and over. */
function* piecesOf(all: Uint8Array<ArrayBuffer>, ...lengths: number[]): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0, index = 0; start < all.byteLength; index++) {
    const length = lengths[index % lengths.length] ?? 1;
    yield all.subarray(start, start + length);
    start += length;
  }
}

async function* slowly<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  for (const piece of pieces) {
    await new Promise(setImmediate);
    yield piece;
  }
}

function webStream(pieces: Iterable<unknown>): ReadableStream {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

describe("every kind of source arrives unchanged", () => {
  const kinds: [string, () => unknown][] = [
    ["a Uint8Array", () => bytes],
    ["a view into the middle of a buffer", () => new Uint8Array([0, 0, ...bytes, 0]).subarray(2, -1)],
    ["a Buffer", () => Buffer.from(bytes)],
    ["an ArrayBuffer", () => bytes.slice().buffer],
    ["a DataView", () => new DataView(bytes.slice().buffer)],
    ["memory that threads share", () => sharedCopy(bytes)],
    ["a Blob", () => new Blob([bytes])],
    ["a File", () => new File([bytes], "plage.jpeg")],
    ["a web stream", () => webStream(piecesOf(bytes, 300))],
    ["an async iterable", () => slowly(piecesOf(bytes, 1, 999, 2500))],
    ["an iterable", () => piecesOf(bytes, 7)],
    ["an array of ArrayBuffers", () => Array.from(piecesOf(bytes, 640), (piece) => piece.slice().buffer)],
    ["a Node stream", () => Readable.from(piecesOf(bytes, 64))],
    ["a Node stream of one piece larger than all parts", () => Readable.from([bytes])],
    ["empty pieces between others", () => slowly([new Uint8Array(), bytes, new Uint8Array()])],
    ["{ path }", () => ({ path })],
    ["{ path } as a URL", () => ({ path: pathToFileURL(path) })],
  ];

  test.each(kinds)("%s", async (_kind, make) => {
    await upload(make());
    expect([...server.completed.values()]).toEqual([{ sha256: sha256(bytes), size: 3077, parts: [1, 2, 3, 4] }]);
  });

  test("a stream that uses its buffer again", async () => {
    const own = new Uint8Array(128);
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const piece of piecesOf(bytes, own.byteLength)) {
        own.set(piece);
        yield own.subarray(0, piece.byteLength);
      }
    }
    await upload(stream());
    expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
  });

  test("a part that ends with the stream has no empty one after it", async () => {
    await upload(slowly(piecesOf(bytes.subarray(0, 2 * CHUNK), 500)));
    expect(server.completed.get("u1")?.parts).toEqual([1, 2]);
  });
});

test("a stream is read no further than the parts in flight need", async () => {
  await server.close();
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server = await startServer(async () => {
    await held;
    return false;
  });
  let read = 0;
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const piece of piecesOf(testBytes(20 * CHUNK), 250)) {
      read += piece.byteLength;
      yield piece;
    }
  }
  const uploaded = upload(stream(), { concurrency: 2 });
  await expect.poll(() => server.inFlight).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).toBe(2 * CHUNK);
  answer();
  await uploaded;
});

describe("what cannot be uploaded is refused before any request", () => {
  test.each([
    ["a string", "/etc/hosts", "unsupported"],
    ["nothing", undefined, "unsupported"],
    ["null", null, "unsupported"],
    ["a number", 7, "unsupported"],
    ["an object", { bytes }, "unsupported"],
    ["a form", formWithFile(), "chunk"],
    ["no bytes", new Uint8Array(), "empty"],
    ["an empty Blob", new Blob([]), "empty"],
    ["a path to nothing", { path: "/nowhere/at/all" }, "read"],
    ["a folder", { path: "/" }, "unsupported"],
  ])("%s", async (_what, file, problem) => {
    const error = await upload(file).catch((reason) => reason);
    expect(error).toBeInstanceOf(UploadSourceError);
    expect(error).toMatchObject({ name: "UploadSourceError", problem });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["bytes", () => bytes],
    ["a Blob", () => new Blob([bytes])],
    ["{ path }", () => ({ path })],
  ])("%s of another length than `size`", async (_what, make) => {
    await expect(upload(make(), { size: 3000 })).rejects.toMatchObject({ problem: "length" });
    expect(server.requests).toEqual([]);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("a stream of %d bytes", async (size) => {
    await expect(upload(slowly([bytes]), { size })).rejects.toMatchObject({ name: "UploadSourceError" });
    expect(server.requests).toEqual([]);
  });

  test("a named pipe, which could be waited for for ever", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    await expect(upload({ path: pipe })).rejects.toMatchObject({ problem: "unsupported" });
    expect(server.requests).toEqual([]);
  });

  test("an empty file", async () => {
    await writeFile(path, "");
    await expect(upload({ path })).rejects.toMatchObject({ problem: "empty" });
    expect(server.requests).toEqual([]);
  });

  test("a stream that somebody else reads", async () => {
    const stream = webStream([bytes]);
    stream.getReader();
    await expect(upload(stream)).rejects.toMatchObject({ name: "UploadSourceError", problem: "read" });
    expect(server.requests).toEqual([]);
  });
});

describe("a stream that goes wrong is an error, and nothing is completed", () => {
  const failed = new Error("disk on fire");
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 1500);
    throw failed;
  }
  const cases: [string, () => unknown, object, { size?: number }?][] = [
    ["text", () => slowly(["text"]), { problem: "chunk", message: expect.stringContaining("piece 1 ") }],
    ["numbers", () => [1, 2, 3], { problem: "chunk" }],
    [
      "text after bytes",
      () => slowly([bytes, "text"]),
      { problem: "chunk", message: expect.stringContaining("piece 2 ") },
    ],
    [
      "a Node stream with an encoding",
      () => Readable.from([Buffer.from("text")]).setEncoding("utf8"),
      { problem: "chunk" },
    ],
    ["no piece", () => slowly([]), { problem: "empty" }],
    ["only empty pieces", () => slowly([new Uint8Array()]), { problem: "empty" }],
    ["an error in the middle", failing, { problem: "read", cause: failed }],
    ["an error at once", () => Readable.from(failing()).destroy(failed), { problem: "read", cause: failed }],
    ["too few bytes", () => slowly([bytes]), { problem: "length" }, { size: 3078 }],
    ["too many bytes", () => slowly([bytes]), { problem: "length" }, { size: 3076 }],
    ["too many bytes, by parts", () => slowly(piecesOf(bytes, 1000)), { problem: "length" }, { size: 1000 }],
  ];

  test.each(cases)("%s", async (_what, make, expected, options) => {
    const error = await upload(make(), options).catch((reason) => reason);
    expect(error).toBeInstanceOf(UploadSourceError);
    expect(error).toMatchObject(expected);
    expect(server.completed.size).toBe(0);
    await expect.poll(() => server.inFlight).toBe(0);
  });

  test("a Node stream that fails while the target is signed", async () => {
    const stream = new Readable({ read() {} });
    const uploaded = uploadMultipart(stream, {
      target: async () => {
        stream.destroy(failed);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return server.sign();
      },
    });
    await expect(uploaded).rejects.toMatchObject({ problem: "read", cause: failed });
  });

  test("a stream of declared length reports its total from the start", async () => {
    const totals: unknown[] = [];
    await uploadMultipart(slowly(piecesOf(bytes, 100)), {
      target: server.sign(),
      chunkSize: CHUNK,
      size: bytes.byteLength,
      onProgress: ({ totalBytes, partsTotal }) => totals.push([totalBytes, partsTotal]),
    });
    expect(new Set(totals.map(String))).toEqual(new Set(["3077,4"]));
  });
});

describe("a file that changes is not uploaded as a mixture", () => {
  test.each([
    ["gets shorter", () => truncate(path, 1500)],
    ["is written to", () => writeIn(path)],
    ["is touched", () => utimes(path, 1, 1)],
  ])("%s", async (_what, change) => {
    await server.close();
    server = await startServer(async (_request, _response, { partNumber }) => {
      if (partNumber === 1) await change();
      return false;
    });
    await expect(upload({ path }, { concurrency: 1 })).rejects.toMatchObject({
      name: "UploadSourceError",
      problem: "changed",
    });
    expect(server.completed.size).toBe(0);
  });

  test("a buffer that is transferred away in the middle", async () => {
    await server.close();
    const own = bytes.slice();
    server = await startServer(async (_request, _response, { partNumber }) => {
      if (partNumber === 1) structuredClone(own, { transfer: [own.buffer] });
      return false;
    });
    await expect(upload(own, { concurrency: 1 })).rejects.toMatchObject({ problem: "changed" });
    expect(server.completed.size).toBe(0);
  });
});

async function writeIn(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.write(Buffer.from("!"), 0, 1, 2500);
  await handle.close();
}

function formWithFile(): FormData {
  const form = new FormData();
  form.append("file", new Blob([bytes]));
  return form;
}

function sharedCopy(source: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(source.byteLength));
  copy.set(source);
  return copy;
}
