import { getEventListeners } from "node:events";
import { mkdtemp, readdir, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type ResumeStore, type UploadMultipartOptions, type UploadSource, uploadMultipart } from "../src/index.js";
import { createUploader as toImageKit } from "../src/providers/imagekit.js";
import { createUploader as toImgSrc } from "../src/providers/img-src.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { type Intercept, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
let folder: string;
let path: string;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", onUnhandled);
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
  path = join(folder, "file.bin");
  await writeFile(path, bytes);
});
afterEach(() => server.close());
afterAll(async () => {
  process.off("unhandledRejection", onUnhandled);
  await rm(folder, { recursive: true });
});

const bytes = testBytes(8000);
const never = new Promise<never>(() => {});

/** Aborts an upload `afterMs` milliseconds after its start, and checks all that an abort promises. */
async function abortAfter(
  afterMs: number,
  file: UploadSource,
  intercept: Intercept,
  options: Partial<UploadMultipartOptions> = {},
): Promise<void> {
  server = await startServer(intercept);
  const controller = new AbortController();
  const reason = { why: "the user left" };
  const events: number[] = [];
  const pendingBefore = pending();
  const { transport = nodeTransport(), ...others } = options;
  const sentAt: number[] = [];
  const uploaded = uploadMultipart(file, {
    target: server.sign(),
    chunkSize: 1000,
    concurrency: 3,
    signal: controller.signal,
    onProgress: ({ loadedBytes }) => events.push(loadedBytes),
    transport: {
      ...transport,
      send(request) {
        sentAt.push(performance.now());
        return transport.send(request);
      },
    },
    ...others,
  });
  let abortedAt = 0;
  setTimeout(() => {
    abortedAt = performance.now();
    controller.abort(reason);
  }, afterMs);
  await expect(uploaded).rejects.toBe(reason);
  expect(performance.now() - abortedAt).toBeLessThan(50);

  const shown = events.length;
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  await expect.poll(() => server.inFlight).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(Math.max(0, ...sentAt)).toBeLessThanOrEqual(abortedAt);
  expect(events).toHaveLength(shown);
  expect(server.completed.size).toBe(0);
  // Besides the timer of the poll itself; those of an upload would run for half a minute.
  await expect.poll(pending, { timeout: 4000 }).toBeLessThanOrEqual(pendingBefore + 1);
  expect(await openFiles(path)).toBe(0);
  expect(unhandled).toEqual([]);
}

/** Timers and file operations that keep this process alive. */
function pending(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === "Timeout" || kind === "FSReqPromise").length;
}

/** How often this process has the file open; 0 where the system does not tell. */
async function openFiles(file: string): Promise<number> {
  const descriptors = await readdir("/proc/self/fd").catch(() => []);
  const links = await Promise.all(descriptors.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
  return links.filter((link) => link === file).length;
}

const pass: Intercept = () => false;
const hang: Intercept = () => true;

describe.each([
  ["node", nodeTransport()],
  ["fetch", fetchTransport()],
])("an abort ends an upload over %s at once", (_name, transport) => {
  test("while the target is signed", () => abortAfter(20, bytes, pass, { target: () => never, transport }));

  test("while a part waits for its response", () => abortAfter(40, bytes, hang, { transport }));

  test("while the body of a part is sent", () => {
    const large = testBytes(40 * 1024 * 1024);
    const pause: Intercept = (request) => {
      request.pause();
      setTimeout(() => request.resume(), 150);
      return true;
    };
    return abortAfter(60, large, pause, { transport, chunkSize: 20 * 1024 * 1024 });
  });

  test("between parts", () => {
    const slow: Intercept = async () => {
      await new Promise((resolve) => setTimeout(resolve, 15));
      return false;
    };
    return abortAfter(35, bytes, slow, { transport, concurrency: 1 });
  });

  test("during the delay before a retry", () => {
    const busy: Intercept = (request, response) => {
      request.resume().once("end", () => response.writeHead(503, { "retry-after": "30" }).end());
      return true;
    };
    return abortAfter(60, bytes, busy, { transport });
  });

  test("in the completion", () => {
    return abortAfter(150, bytes, (request) => request.method === "POST", { transport });
  });
});

describe("an abort ends an upload at once", () => {
  test("that has not begun", async () => {
    server = await startServer();
    const reason = new Error("never mind");
    const target = (): never => {
      throw new Error("asked for a target");
    };
    await expect(uploadMultipart(bytes, { target, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test("with the reason of a time limit", async () => {
    server = await startServer(hang);
    const uploaded = uploadMultipart(bytes, { target: server.sign(), signal: AbortSignal.timeout(30) });
    await expect(uploaded).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("in a web stream that hands over nothing more, which is cancelled", async () => {
    let cancelled = 0;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.subarray(0, 1500)),
      cancel: () => void cancelled++,
    });
    await abortAfter(40, stream, pass);
    expect(cancelled).toBe(1);
  });

  test("in a Node stream that hands over nothing more, which is destroyed", async () => {
    const stream = new Readable({ read() {} });
    stream.push(bytes.subarray(0, 1500));
    await abortAfter(40, stream, pass);
    expect(stream.destroyed).toBe(true);
  });

  test("in an async iterable that hands over nothing more", async () => {
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1500);
      await never;
    }
    await abortAfter(40, stream(), pass);
  });

  test("in an endless iterable that never waits, which is ended", async () => {
    let ended = false;
    function* stream(): Generator<Uint8Array> {
      try {
        for (;;) yield bytes.subarray(0, 10);
      } finally {
        ended = true;
      }
    }
    await abortAfter(50, stream(), hang, { chunkSize: 50 * 1024 * 1024 });
    expect(ended).toBe(true);
  });

  test("of a file, which is closed", () => abortAfter(40, { path }, hang));

  test("while the resume store does not respond", async () => {
    const store: ResumeStore = { load: () => never, save: () => never, remove: () => never };
    await abortAfter(40, bytes, pass, { resume: { store, key: "k" } });
    await server.close();
    await abortAfter(60, bytes, pass, { resume: { store: { ...store, load: () => undefined }, key: "k" } });
  });
});

describe("a signal that is not of this realm", () => {
  /** As polyfills and test environments have it: neither `throwIfAborted` nor, in old ones, a `reason`. */
  class ForeignSignal extends EventTarget {
    aborted = false;
    reason: unknown;
    listeners = 0;
    override addEventListener(...given: Parameters<EventTarget["addEventListener"]>): void {
      this.listeners++;
      super.addEventListener(...given);
    }
    override removeEventListener(...given: Parameters<EventTarget["removeEventListener"]>): void {
      this.listeners--;
      super.removeEventListener(...given);
    }
  }
  class ForeignController {
    signal = new ForeignSignal();
    abort(reason?: unknown): void {
      this.signal.aborted = true;
      this.signal.reason = reason;
      this.signal.dispatchEvent(new Event("abort"));
    }
  }
  const signalOf = ({ signal }: ForeignController): AbortSignal => signal as unknown as AbortSignal;

  test.each([
    ["node", nodeTransport()],
    ["fetch", fetchTransport()],
  ])("does not affect an upload over %s, and has no listener afterwards", async (_, transport) => {
    server = await startServer();
    const controller = new ForeignController();
    const options = { target: server.sign(), transport, chunkSize: 1000, signal: signalOf(controller) };
    expect(await uploadMultipart(bytes, options)).toMatchObject({ size: bytes.byteLength });
    expect(controller.signal.listeners).toBe(0);
    await expect(uploadMultipart(new Uint8Array(), options)).rejects.toMatchObject({ problem: "empty" });
    expect(controller.signal.listeners).toBe(0);
  });

  test.each([{ why: "the user left" }, undefined])("ends an upload with the reason %j", async (reason) => {
    server = await startServer(hang);
    const controller = new ForeignController();
    const uploaded = uploadMultipart(bytes, { target: server.sign(), signal: signalOf(controller) });
    setTimeout(() => controller.abort(reason), 30);
    const expected = reason ?? expect.objectContaining({ name: "AbortError" });
    await expect(uploaded).rejects.toEqual(expected);
    expect(controller.signal.listeners).toBe(0);
    const again = uploadMultipart(bytes, { target: server.sign(), signal: signalOf(controller) });
    await expect(again).rejects.toEqual(expected);
  });

  test.each<[service: string, upload: (signal: AbortSignal) => Promise<unknown>]>([
    [
      "ImageKit",
      (signal) => {
        const { upload } = toImageKit(createImageKit({ privateKey: "key", baseUrl: server.url }));
        return upload({ file: bytes, fileName: "a.png", signal });
      },
    ],
    [
      "img-src",
      (signal) => {
        const { upload } = toImgSrc(createImgSrc({ apiKey: "key", baseUrl: server.url }));
        return upload({ file: bytes, name: "a.png", signal });
      },
    ],
  ])("ends an upload to %s", async (_, upload) => {
    server = await startServer(hang);
    const controller = new ForeignController();
    const uploaded = upload(signalOf(controller));
    setTimeout(() => controller.abort("the user left"), 30);
    await expect(uploaded).rejects.toBe("the user left");
    expect(controller.signal.listeners).toBe(0);
  });

  test("is accepted where `AbortController` itself is foreign, as in jsdom", async () => {
    class DomSignal extends ForeignSignal {
      throwIfAborted(): void {
        if (this.aborted) throw this.reason;
      }
    }
    class DomController extends ForeignController {
      override signal = new DomSignal();
    }
    server = await startServer();
    vi.stubGlobal("AbortController", DomController);
    onTestFinished(() => void vi.unstubAllGlobals());
    for (const transport of [nodeTransport(), fetchTransport()]) {
      const asset = await uploadMultipart(bytes, { target: server.sign(), transport, chunkSize: 1000 });
      expect(asset.size).toBe(bytes.byteLength);
    }
  });
});

test("a failure of the source aborts the parts in flight, and releases the stream", async () => {
  server = await startServer(hang);
  let returned = false;
  const stream: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => {
      let count = 0;
      return {
        next: async () => {
          if (++count > 2) throw new Error("disk on fire");
          return { done: false, value: bytes.subarray(0, 1000) };
        },
        return: async () => {
          returned = true;
          return { done: true, value: undefined };
        },
      };
    },
  };
  await expect(uploadMultipart(stream, { target: server.sign(), chunkSize: 1000 })).rejects.toMatchObject({
    problem: "read",
  });
  await expect.poll(() => server.inFlight).toBe(0);
  expect(returned).toBe(true);
  expect(unhandled).toEqual([]);
});

test("a hundred uploads that share a signal leave no listener on it and cause no warning", async () => {
  server = await startServer();
  const warnings: unknown[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning.message);
  process.on("warning", onWarning);
  const { signal } = new AbortController();
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      Array.from({ length: 10 }, () =>
        uploadMultipart(bytes, { target: server.sign(), chunkSize: 500, concurrency: 16, signal }),
      ),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("warning", onWarning);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(warnings).toEqual([]);
});

test("a `fetch` that has failed is not aborted, because Node would end the process", async () => {
  const signals: AbortSignal[] = [];
  const fetch = async ({ signal }: Request): Promise<Response> => {
    signals.push(signal);
    throw new TypeError("fetch failed");
  };
  const upload = uploadMultipart(testBytes(10), {
    target: { url: "https://upload.example/?pbs=1", fields: { a: "b" } },
    transport: fetchTransport({ fetch }),
    maxRetries: 1,
    retryDelayMs: 1,
  });
  await expect(upload).rejects.toThrow();
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
});
