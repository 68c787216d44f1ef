import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createPixelbin } from "../../src/pixelbin/index.js";
import { ConfigurationError, ConnectionError, type Fetch, type Middleware } from "../../src/runtime/index.js";
import { clientOver, FILE, rejection, TOKEN } from "../support/clients.js";

const ok = (): Response => Response.json({});
const failed = (): Response => Response.json({ message: "No." }, { status: 503 });

describe("a custom fetch", () => {
  const call = async (fetch: (request: Request) => unknown): Promise<unknown> => {
    // What JavaScript can pass, whatever the types say.
    const pixelbin = createPixelbin({ token: TOKEN, fetch: fetch as Fetch, retry: { maxRetries: 0 } });
    return pixelbin.assets.getFileById({ _id: "a" });
  };

  test("is called with one Request, once per attempt", async () => {
    const fetch = vi.fn(async (_: Request) => Response.json(FILE));
    expect(await call(fetch)).toEqual(FILE);
    expect(fetch.mock.calls).toEqual([[expect.any(Request)]]);
  });

  test("may return a response without a promise, and an object that only looks like a Response", async () => {
    expect(await call(() => Response.json(FILE))).toEqual(FILE);
    const { ok: fine, status, headers, type } = Response.json(FILE);
    expect(await call(() => ({ ok: fine, status, headers, type, text: async () => JSON.stringify(FILE) }))).toEqual(
      FILE,
    );
  });

  test.each([undefined, null, "text", {}, { ok: true, status: 200 }])(
    "that returns %j is reported as the cause",
    async (odd) => {
      const error = await rejection(call(() => odd));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String(error)).toBe(
        "ConfigurationError: getFileById: `fetch` must return a Response, or a promise of one",
      );
    },
  );

  test.each([new TypeError("fetch failed"), "a string", undefined, { code: "ODD" }])(
    "that throws %o leads to a ConnectionError with that cause",
    async (thrown) => {
      for (const fetch of [
        () => Promise.reject(thrown),
        () => {
          throw thrown;
        },
      ]) {
        const error = await rejection(call(fetch));
        expect(error).toBeInstanceOf(ConnectionError);
        expect((error as Error).cause).toBe(thrown);
      }
    },
  );

  test("that returns a body with chunks other than bytes leads to a ConfigurationError", async () => {
    const words = new ReadableStream({
      start(controller) {
        controller.enqueue("{}");
        controller.close();
      },
    });
    const fetch = vi.fn(() => new Response(words));
    const pixelbin = createPixelbin({ token: TOKEN, fetch: fetch as unknown as Fetch });
    expect(await rejection(pixelbin.assets.getFileById({ _id: "a" }))).toMatchObject({
      name: "ConfigurationError",
      message:
        "getFileById: the response body has a chunk that is not a Uint8Array: correct the `fetch` or middleware that " +
        "returned it",
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test("is optional: without it, the global `fetch` is looked up at each call", async () => {
    const pixelbin = createPixelbin({ token: TOKEN });
    const fake = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json({ fake: true }));
    expect(await pixelbin.assets.getModules()).toEqual({ fake: true });
    expect(fake).toHaveBeenCalledOnce();
    fake.mockRestore();
  });
});

describe("middleware", () => {
  const url = "https://api.pixelbin.io/service/platform/assets/v1.0/files/dir/a.png";
  const read = (pixelbin: ReturnType<typeof clientOver>["pixelbin"]) =>
    pixelbin.assets.getFileByFileId({ fileId: "dir/a.png" });

  test("sees each attempt in the order of openapi-fetch, with the same context", async () => {
    const seen: string[] = [];
    const named = (name: string): Middleware => ({
      onRequest({ schemaPath, params, options, id, request }) {
        expect(params.path).toMatchObject({ fileId: "dir/a.png" });
        expect(options.baseUrl).toBe("https://api.pixelbin.io");
        expect(options.pathSerializer("", {})).toBe(new URL(url).pathname);
        expect(id).toMatch(/\w+/);
        seen.push(`${name} > ${schemaPath} ${request.url}`);
        request.headers.append("x-seen", name);
      },
      onResponse({ response }) {
        seen.push(`${name} < ${response.status}`);
      },
    });
    const { pixelbin, requests } = clientOver([failed, () => Response.json(FILE)], {
      retry: { initialDelayMs: 0 },
      middleware: [named("a"), named("b")],
    });
    await read(pixelbin);
    const template = "/service/platform/assets/v1.0/files/{fileId}";
    const round = (status: number) => [
      `a > ${template} ${url}`,
      `b > ${template} ${url}`,
      `b < ${status}`,
      `a < ${status}`,
    ];
    expect(seen).toEqual([...round(503), ...round(200)]);
    expect(requests.map(({ headers }) => headers.get("x-seen"))).toEqual(["a, b", "a, b"]);
  });

  test("can replace the request and the response", async () => {
    const { pixelbin, requests } = clientOver(() => Response.json(FILE), {
      middleware: [
        {
          onRequest: ({ request }) => new Request(`${request.url}?signed=1`, request),
          onResponse: async ({ response }) => Response.json({ ...(await response.json()), marked: true }),
        },
      ],
    });
    expect(await read(pixelbin)).toEqual({ ...FILE, marked: true });
    expect(requests[0]?.url).toBe(`${url}?signed=1`);
  });

  test.each<[string, Middleware, number]>([
    ["reads a body", { onResponse: async ({ response }) => void (await response.text()) }, 200],
    ["reads the body of a failure that would be repeated", { onResponse: ({ response }) => void response.json() }, 503],
  ])(
    "that %s without cloning it is reported as the cause, and the call is not repeated",
    async (_, middleware, status) => {
      const { pixelbin, requests } = clientOver(() => Response.json(FILE, { status }), {
        retry: { initialDelayMs: 0 },
        middleware: [middleware],
      });
      const error = await rejection(read(pixelbin));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({
        operation: "getFileByFileId",
        message: "getFileByFileId: the response body was already read: middleware must read `response.clone()`",
      });
      expect(requests).toHaveLength(1);
    },
  );

  test("can return a response in place of the server", async () => {
    const { pixelbin, requests } = clientOver(ok, { middleware: [{ onRequest: () => Response.json({ cached: 1 }) }] });
    expect(await read(pixelbin)).toEqual({ cached: 1 });
    expect(requests).toHaveLength(0);
  });

  test("can turn a failure into a response or into another error", async () => {
    const lost = new TypeError("fetch failed");
    const rescued = clientOver(lost, { middleware: [{ onError: () => Response.json({ rescued: 1 }) }] });
    expect(await read(rescued.pixelbin)).toEqual({ rescued: 1 });
    const mine = new Error("mine");
    const renamed = clientOver(lost, { middleware: [{ onError: () => mine }] });
    expect(await rejection(read(renamed.pixelbin))).toBe(mine);
    expect(renamed.requests).toHaveLength(1);
    const watched = vi.fn();
    const passed = clientOver(lost, { retry: { initialDelayMs: 0 }, middleware: [{ onError: watched }] });
    expect(await rejection(read(passed.pixelbin))).toBeInstanceOf(ConnectionError);
    expect(passed.requests).toHaveLength(3);
    expect(watched).toHaveBeenCalledTimes(3);
  });

  test("that throws ends the call with its own error", async () => {
    const mine = new Error("mine");
    const thrower = () => {
      throw mine;
    };
    for (const one of [{ onRequest: thrower }, { onResponse: thrower }]) {
      const { pixelbin, requests } = clientOver(ok, { middleware: [one] });
      expect(await rejection(read(pixelbin))).toBe(mine);
      expect(requests.length).toBeLessThanOrEqual(1);
    }
  });

  test("keeps its `this`", async () => {
    class Counter {
      count = 0;
      onRequest(): void {
        this.count += 1;
      }
    }
    const counter = new Counter();
    await read(clientOver(() => Response.json(FILE), { middleware: [counter] }).pixelbin);
    expect(counter.count).toBe(1);
  });
});

describe("raw", () => {
  const path = "/service/platform/assets/v1.0/files/id/{_id}";

  test("is openapi-fetch with the base URL, credential, headers, fetch and middleware of the client", async () => {
    const onRequest = vi.fn();
    const { pixelbin, requests } = clientOver(() => Response.json(FILE), {
      baseUrl: "https://proxy.example/x/",
      headers: { "x-team": "media" },
      middleware: [{ onRequest }],
    });
    const { data, error, response } = await pixelbin.raw.GET(path, { params: { path: { _id: "a b" } } });
    expect(data).toEqual(FILE);
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(onRequest).toHaveBeenCalledOnce();
    expect(requests[0]?.url).toBe("https://proxy.example/x/service/platform/assets/v1.0/files/id/a%20b");
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({
      authorization: "Bearer Y2FuYXJ5LXRva2VuLTAx",
      "x-team": "media",
    });
  });

  test("is created once, when it is first used", () => {
    const RealRequest = globalThis.Request;
    const look = vi.fn(() => RealRequest);
    Object.defineProperty(globalThis, "Request", { configurable: true, get: look });
    try {
      const pixelbin = createPixelbin({ token: TOKEN });
      expect(look).not.toHaveBeenCalled();
      expect(pixelbin.raw).toBe(pixelbin.raw);
      expect(look).toHaveBeenCalledOnce();
    } finally {
      Object.defineProperty(globalThis, "Request", { configurable: true, writable: true, value: RealRequest });
    }
  });

  test.each(["follow", undefined] as const)("does not follow redirects with `redirect: %s`", async (redirect) => {
    const elsewhere = createServer((_, response) => void response.end("{}"));
    const requestsElsewhere: unknown[] = [];
    elsewhere.on("request", ({ headers }) => void requestsElsewhere.push(headers));
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const { port } = elsewhere.address() as AddressInfo;
    const origin = createServer((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    await new Promise<void>((resolve) => origin.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      for (const server of [elsewhere, origin]) server.closeAllConnections();
      for (const server of [elsewhere, origin]) server.close();
    });
    const baseUrl = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
    const pixelbin = createPixelbin({ token: TOKEN, baseUrl, headers: { "x-api-secret": "canary" } });
    const { response } = await pixelbin.raw.GET(path, {
      params: { path: { _id: "a" } },
      ...(redirect && { redirect }),
    });
    expect(response.status).toBe(307);
    const folder = { name: "a" };
    const posted = await pixelbin.raw.POST("/service/platform/assets/v1.0/folders", { body: folder });
    expect(posted.response.status).toBe(307);
    expect(requestsElsewhere).toEqual([]);
  });

  test("does not throw on an error status, and does not retry", async () => {
    const { pixelbin, requests } = clientOver(failed);
    const { error, response } = await pixelbin.raw.GET(path, { params: { path: { _id: "a" } } });
    expect(error).toEqual({ message: "No." });
    expect(response.status).toBe(503);
    expect(requests).toHaveLength(1);
  });

  test("makes no request without a credential", async () => {
    vi.stubEnv("PIXELBIN_API_TOKEN", undefined);
    const { pixelbin, requests } = clientOver(ok, { token: undefined });
    expect(await rejection(pixelbin.raw.GET(path, { params: { path: { _id: "a" } } }))).toBeInstanceOf(
      ConfigurationError,
    );
    expect(requests).toHaveLength(0);
    vi.unstubAllEnvs();
  });
});
