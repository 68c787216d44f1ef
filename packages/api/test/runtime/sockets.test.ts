import type { Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPixelbin, type Pixelbin, type PixelbinOptions } from "../../src/pixelbin/index.js";
import {
  ApiError,
  ConnectionError,
  InternalServerError,
  RateLimitError,
  TimeoutError,
} from "../../src/runtime/index.js";
import { rejection, TOKEN } from "../support/clients.js";
import {
  type FaultServer,
  faults,
  ok,
  type Reply,
  slowBody,
  slowHeaders,
  startFaultServer,
  status,
} from "../support/faults.js";

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

/** Of an attempt that is meant to run into it. Others have plenty, so that a busy machine changes no count of requests. */
const LIMIT_MS = 300;
const client = (options: PixelbinOptions = {}): Pixelbin =>
  createPixelbin({ token: TOKEN, baseUrl: server.url, timeoutMs: 20_000, retry: { initialDelayMs: 1 }, ...options });

const get = (options?: PixelbinOptions): Promise<unknown> => client(options).assets.getFileById({ _id: "a" });
const post = (options?: PixelbinOptions): Promise<unknown> => client(options).assets.createFolder({ name: "a" });
const remove = (options?: PixelbinOptions): Promise<unknown> => client(options).assets.deleteFile({ fileId: "a/b" });
const upload = (options?: PixelbinOptions): Promise<unknown> =>
  client(options).assets.fileUpload({ file: new Blob([new Uint8Array(100_000)]), name: "a" });

const failures: [name: string, Reply, thrown: new (...args: never) => Error, message: RegExp][] = [
  ["a reset before the headers", faults.resetBeforeHeaders, ConnectionError, /no response arrived \(\w+\)$/],
  ["a close before the headers", faults.closeBeforeHeaders, ConnectionError, /no response arrived \(UND_ERR_SOCKET\)$/],
  ["a reset in the body", faults.resetInBody, ConnectionError, /the response \(200\) ended early \(\w+\)$/],
  ["a close in the body", faults.closeInBody, ConnectionError, /the response \(200\) ended early \(UND_ERR_SOCKET\)$/],
  [
    "a close in a chunked body",
    faults.closeInChunkedBody,
    ConnectionError,
    /the response \(200\) ended early \(UND_ERR_SOCKET\)$/,
  ],
  // Node 24 has no code for it.
  ["an answer that is no HTTP", faults.noHttp, ConnectionError, /no response arrived( \(HPE_\w+\))?$/],
  [
    "a stall before the headers",
    faults.stallBeforeHeaders,
    TimeoutError,
    /took longer than `timeoutMs`, 300 ms: raise it, or check the connection$/,
  ],
  [
    "a stall in the body",
    faults.stallInBody,
    TimeoutError,
    /took longer than `timeoutMs`, 300 ms: raise it, or check the connection$/,
  ],
  ["headers slower than the limit", slowHeaders(LIMIT_MS * 4), TimeoutError, /took longer than/],
  ["a body slower than the limit", slowBody(LIMIT_MS * 4), TimeoutError, /took longer than/],
  ...[408, 429, 500, 502, 503, 504].flatMap((code): typeof failures => {
    const thrown = code === 429 ? RateLimitError : code === 408 ? ApiError : InternalServerError;
    const date = new Date().toUTCString();
    return [
      [`a ${code}`, status(code), thrown, new RegExp(`answered ${code}: No\\.$`)],
      [`a ${code} with Retry-After in seconds`, status(code, { "retry-after": "0" }), thrown, /No\.$/],
      [`a ${code} with Retry-After as a date`, status(code, { "retry-after": date }), thrown, /No\.$/],
    ];
  }),
  [
    "an error page",
    status(502, { "content-type": "text/html" }, "<h1>Bad gateway</h1>"),
    InternalServerError,
    /answered 502$/,
  ],
];

describe.each(failures)("%s", (_, fault, thrown, message) => {
  const limits = thrown === TimeoutError ? { timeoutMs: LIMIT_MS } : {};

  test("is tried three times, then thrown", async () => {
    server.reply(fault);
    const error = await rejection(get(limits));
    expect(error).toBeInstanceOf(thrown);
    expect((error as Error).message).toMatch(message);
    expect(server.requests).toEqual(Array(3).fill("GET /service/platform/assets/v1.0/files/id/a"));
  });

  test("once is got over, by a GET and by a DELETE", async () => {
    server.reply(fault, ok);
    expect(await get(limits)).toMatchObject({ name: "beach.jpeg" });
    expect(server.requests).toHaveLength(2);
    server.reply(fault, ok);
    expect(await remove(limits)).toMatchObject({ name: "beach.jpeg" });
    expect(server.requests).toHaveLength(4);
  });

  test("of a POST is not repeated, unless it is asked for, and then whole", async () => {
    server.reply(fault, ok);
    expect(await rejection(post(limits))).toBeInstanceOf(thrown);
    expect(server.requests).toEqual(["POST /service/platform/assets/v1.0/folders"]);
    server.reply(fault, ok);
    expect(await upload({ ...limits, retry: { retryUnsafe: true, initialDelayMs: 1 } })).toMatchObject({
      name: "beach.jpeg",
    });
    expect(server.requests).toHaveLength(3);
  });

  test("with no retries is one request", async () => {
    server.reply(fault);
    expect(await rejection(get({ ...limits, retry: { maxRetries: 0 } }))).toBeInstanceOf(thrown);
    expect(server.requests).toHaveLength(1);
  });
});

describe("without faults", () => {
  test.each([
    ["headers", slowHeaders(30)],
    ["a body", slowBody(30)],
  ])("%s that are slow, but within the limit, are waited for", async (_, reply) => {
    server.reply(reply);
    expect(await get()).toMatchObject({ name: "beach.jpeg" });
    expect(server.requests).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 409, 413, 422, 501])("a %i is one request", async (code) => {
    server.reply(status(code, { "retry-after": "0" }));
    expect(await rejection(get())).toMatchObject({ status: code });
    expect(server.requests).toHaveLength(1);
  });

  test("a redirect is not followed", async () => {
    server.reply(status(302, { location: `${server.url}/elsewhere` }), ok);
    expect(await rejection(get())).toMatchObject({ status: 302 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a server that is not there", () => {
  test("is a ConnectionError with the code of the system, after three tries", async () => {
    const gone = await startFaultServer();
    await gone.close();
    const attempts: number[] = [];
    const line = (_: string, { attempt }: { attempt?: number }): void => void attempts.push(attempt ?? 0);
    const logger = { debug: line, info: line, warn: line, error: line };
    const error = await rejection(get({ baseUrl: gone.url, logger }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toMatch(/no response arrived \(ECONNREFUSED\)$/);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test("nor is its name", async () => {
    const error = await rejection(
      get({ baseUrl: "http://no-such-host.invalid", retry: { maxRetries: 0 }, timeoutMs: 5000 }),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).not.toContain("no-such-host");
  });
});

describe("Retry-After", () => {
  const timed = async (): Promise<number> => {
    const startedAt = performance.now();
    await get();
    return performance.now() - startedAt;
  };

  test("is waited for", async () => {
    server.reply(status(429, { "retry-after": "1" }), ok);
    expect(await timed()).toBeGreaterThanOrEqual(990);
    expect(server.requests).toHaveLength(2);
  });

  test("beyond the caller's cap ends the call at once", async () => {
    server.reply(status(503, { "retry-after": "1" }), ok);
    const startedAt = performance.now();
    expect(await rejection(get({ retry: { maxRetryAfterMs: 999 } }))).toMatchObject({ status: 503 });
    expect(performance.now() - startedAt).toBeLessThan(900);
    expect(server.requests).toHaveLength(1);
  });
});

describe("connections", () => {
  test("are used again: the body of a failed attempt is read to its end", async () => {
    const own = await startFaultServer();
    own.reply(status(503, {}, JSON.stringify({ message: "x".repeat(200_000) })), status(500), ok);
    await get({ baseUrl: own.url });
    expect(own.requests).toHaveLength(3);
    expect(own.connections()).toBe(1);
    await own.close();
  });

  test("are closed by a limit and by an abort, not left open", async () => {
    const held: Socket[] = [];
    const holding =
      (fault: Reply): Reply =>
      (request, response) => {
        held.push(request.socket);
        fault(request, response);
      };
    server.reply(holding(faults.stallInBody), holding(faults.stallBeforeHeaders));
    await rejection(get({ timeoutMs: LIMIT_MS, retry: { maxRetries: 0 } }));
    const controller = new AbortController();
    const pixelbin = client({ timeoutMs: Number.POSITIVE_INFINITY });
    const call = rejection(pixelbin.assets.getFileById({ _id: "a" }, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 30);
    await call;
    expect(held).toHaveLength(2);
    await expect.poll(() => held.every(({ destroyed }) => destroyed)).toBe(true);
  });
});
