import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { version } from "../../package.json";
import {
  createPixelbin,
  createPixelbinClient,
  getModules,
  listPredictions,
  type paths,
} from "../../src/pixelbin/index.js";
import {
  ConfigurationError,
  ConnectionError,
  createClient,
  type Fetch,
  type Middleware,
} from "../../src/runtime/index.js";
import { clientOver, FILE, rejection, TOKEN } from "../support/clients.js";

const ok = (): Response => Response.json({});
const failed = (): Response => Response.json({ message: "No." }, { status: 503 });

describe("the credential", () => {
  beforeEach(() => void vi.stubEnv("PIXELBIN_API_TOKEN", undefined));
  afterEach(() => void vi.unstubAllEnvs());
  const sent = async (options: Parameters<typeof clientOver>[1]): Promise<string | null | undefined> => {
    const { pixelbin, requests } = clientOver(ok, { token: undefined, ...options });
    await pixelbin.assets.getModules();
    return requests[0]?.headers.get("authorization");
  };

  test.each([
    ["a string", "API_TOKEN", "Bearer QVBJX1RPS0VO"],
    ["a function", () => "API_TOKEN", "Bearer QVBJX1RPS0VO"],
    ["an async function", async () => "API_TOKEN", "Bearer QVBJX1RPS0VO"],
    ["one with a line break at its end, as files have", "API_TOKEN\n", "Bearer QVBJX1RPS0VO"],
    ["one beyond Latin-1", "tökén-✓", `Bearer ${Buffer.from("tökén-✓").toString("base64")}`],
  ])("can be %s", async (_, token, header) => {
    expect(await sent({ token })).toBe(header);
  });

  test("is read from the environment when the call is made", async () => {
    const { pixelbin, requests } = clientOver(ok, { token: undefined });
    vi.stubEnv("PIXELBIN_API_TOKEN", "API_TOKEN");
    await pixelbin.assets.getModules();
    vi.stubEnv("PIXELBIN_API_TOKEN", "rotated");
    await pixelbin.assets.getModules();
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer QVBJX1RPS0VO",
      "Bearer cm90YXRlZA==",
    ]);
  });

  test("of the client goes before the environment", async () => {
    vi.stubEnv("PIXELBIN_API_TOKEN", "environment");
    expect(await sent({ token: "API_TOKEN" })).toBe("Bearer QVBJX1RPS0VO");
  });

  test("is asked for before each attempt, so that it can rotate", async () => {
    let calls = 0;
    const { pixelbin, requests } = clientOver([failed, ok], {
      token: () => `token-${++calls}`,
      retry: { initialDelayMs: 0 },
    });
    await pixelbin.assets.getModules();
    expect(requests.map(({ headers }) => atob((headers.get("authorization") ?? "").slice(7)))).toEqual([
      "token-1",
      "token-2",
    ]);
  });

  const plainJavaScript: string = JSON.parse("5");
  test.each([undefined, "", "  ", () => "", async () => "\n", plainJavaScript])(
    "of %j is none: an error, and no request",
    async (token) => {
      const { pixelbin, requests } = clientOver(ok, { token });
      const error = await rejection(pixelbin.assets.getModules());
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String(error)).toBe(
        "ConfigurationError: PixelBin: no credential. Give the client `token`, or set PIXELBIN_API_TOKEN",
      );
      expect(requests).toHaveLength(0);
    },
  );

  test("is not asked for, or sent, where the spec says that none is needed", async () => {
    const token = vi.fn(() => TOKEN);
    const { pixelbin, requests } = clientOver(() => Response.json([]), { token });
    await pixelbin.predictions.listPredictions();
    await listPredictions(createPixelbinClient({ fetch: async () => Response.json([]) }));
    expect(token).not.toHaveBeenCalled();
    expect(requests[0]?.headers.has("authorization")).toBe(false);
  });

  test("that throws ends the call with what it threw, and no request", async () => {
    const vaultIsDown = new Error("vault is down");
    const { pixelbin, requests } = clientOver(ok, { token: () => Promise.reject(vaultIsDown) });
    expect(await rejection(pixelbin.assets.getModules())).toBe(vaultIsDown);
    expect(requests).toHaveLength(0);
  });

  test("that never comes is within the limit of an attempt", async () => {
    const { pixelbin } = clientOver(ok, {
      token: () => new Promise(() => {}),
      timeoutMs: 20,
      retry: { maxRetries: 0 },
    });
    expect(await rejection(pixelbin.assets.getModules())).toMatchObject({ name: "TimeoutError" });
  });

  test("given as a header, by the client or by a call, stands in its place", async () => {
    const { pixelbin, requests } = clientOver(ok, { token: undefined, headers: { Authorization: "Custom client" } });
    await pixelbin.assets.getModules();
    await pixelbin.assets.getModules({}, { headers: { AUTHORIZATION: "Custom call" } });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Custom client", "Custom call"]);
  });
});

describe("the URL", () => {
  const urls = async (baseUrl: string | undefined, perCall?: string): Promise<string | undefined> => {
    const { pixelbin, requests } = clientOver(ok, { baseUrl });
    await pixelbin.assets.getModules({}, { baseUrl: perCall });
    return requests[0]?.url;
  };
  const path = "/service/platform/assets/v1.0/playground/plugins";

  test.each([
    [undefined, undefined, `https://api.pixelbin.io${path}`],
    ["https://proxy.example", undefined, `https://proxy.example${path}`],
    ["https://proxy.example/", undefined, `https://proxy.example${path}`],
    ["https://proxy.example/a/b//", undefined, `https://proxy.example/a/b${path}`],
    ["http://127.0.0.1:8080/prefix", undefined, `http://127.0.0.1:8080/prefix${path}`],
    ["http://[::1]:8080", undefined, `http://[::1]:8080${path}`],
    ["https://proxy.example/x", "https://other.example/y/", `https://other.example/y${path}`],
  ])("with the base %s and, for the call, %s", async (baseUrl, perCall, url) => {
    expect(await urls(baseUrl, perCall)).toBe(url);
  });

  test.each([
    "",
    "proxy.example",
    "/relative",
    "ftp://proxy.example",
    "https://",
    "https://user:canary-password@proxy.example",
    "https://proxy.example?x=1",
    "https://proxy.example/#top",
    "https://proxy example",
  ])("%j is no base", async (baseUrl) => {
    expect(() => createPixelbin({ token: TOKEN, baseUrl })).toThrow(ConfigurationError);
    const { pixelbin, requests } = clientOver(ok);
    const error = await rejection(pixelbin.assets.getModules({}, { baseUrl }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toBe("ConfigurationError: getModules: A base URL must be http(s)://host/path");
    expect(requests).toHaveLength(0);
  });
});

describe("headers", () => {
  const headersOf = async (options: Parameters<typeof clientOver>[1], call: Record<string, string> = {}) => {
    const { pixelbin, requests } = clientOver(ok, options);
    await pixelbin.assets.createFolder({ name: "a" }, { headers: call });
    return Object.fromEntries(requests[0]?.headers ?? []);
  };

  test("say what is sent, what is wanted, and who asks", async () => {
    expect(await headersOf({})).toEqual({
      accept: "application/json",
      authorization: "Bearer Y2FuYXJ5LXRva2VuLTAx",
      "content-type": "application/json",
      "user-agent": `@pixwire/api/${version} (TypeScript)`,
    });
  });

  test("of the client are in every request; those of a call replace them, however they are written", async () => {
    const headers = await headersOf({ headers: { "X-Team": "media", "x-trace": "1" } }, { "x-team": "video" });
    expect(headers).toMatchObject({ "x-team": "video", "x-trace": "1" });
  });

  test("that are undefined, as plain JavaScript may have them, are not sent", async () => {
    const undefinedTrace: Record<string, string> = Object.fromEntries([["x-trace", JSON.parse("[]")[0]]]);
    expect(await headersOf({ headers: undefinedTrace }, undefinedTrace)).not.toHaveProperty("x-trace");
    expect(await headersOf({ headers: { "x-trace": "1" } }, undefinedTrace)).toHaveProperty("x-trace", "1");
  });

  test("with the user agent of an integration have it in front", async () => {
    const headers = await headersOf({ userAgent: "PixelbinShop/1.2 (Node/20)" });
    expect(headers["user-agent"]).toBe(`PixelbinShop/1.2 (Node/20) @pixwire/api/${version} (TypeScript)`);
  });

  test("leave the user agent alone in a browser, where it is forbidden", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11) Firefox/140.0" });
    expect(await headersOf({ userAgent: "Shop/1" })).not.toHaveProperty("user-agent");
    vi.unstubAllGlobals();
  });

  test("have no content type without a body, and that of the form with one", async () => {
    const { pixelbin, requests } = clientOver(ok);
    await pixelbin.assets.getModules();
    await pixelbin.assets.fileUpload({ file: new Blob(["x"]) });
    expect(requests[0]?.headers.has("content-type")).toBe(false);
    expect(requests[1]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
  });

  test.each([
    [{ "x-a": "canary\r\nx-b: 1" }],
    [{ "x-a": "canary\0" }],
    [{ "x-a": "canary ✓" }],
    [{ "x a": "canary" }],
    [{ "": "canary" }],
  ])("that cannot be sent are refused without their value: %j", async (headers) => {
    expect(() => createPixelbin({ token: TOKEN, headers })).toThrow(ConfigurationError);
    const { pixelbin, requests } = clientOver(ok);
    const error = await rejection(pixelbin.assets.getModules({}, { headers }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      operation: "getModules",
      message: expect.stringMatching(/^getModules: The header /),
    });
    expect(String(error)).not.toContain("canary");
    expect(requests).toHaveLength(0);
  });
});

describe("plain JavaScript", () => {
  const odd: Record<string, never> = JSON.parse('{"nothing":null,"text":"a"}');

  test("may give null for options and for an input that needs no member", async () => {
    const { pixelbin, requests } = clientOver(() => Response.json({ items: [] }));
    await pixelbin.assets.getModules(odd.nothing, odd.nothing);
    for await (const _ of pixelbin.assets.listFiles(odd.nothing, odd.nothing));
    expect(requests).toHaveLength(2);
  });

  test.each([
    ["nothing", "`_id` is required"],
    ["text", "`0` is not one of: _id"],
  ])("gets a typed error for %s in place of an input", async (name, problem) => {
    const { pixelbin, requests } = clientOver(ok);
    const error = await rejection(pixelbin.assets.getFileById(odd[name] ?? JSON.parse("null")));
    expect(String(error)).toBe(`InvalidInputError: getFileById: ${problem}`);
    expect(requests).toHaveLength(0);
  });
});

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

  test("may answer with no promise, and with what only looks like a Response", async () => {
    expect(await call(() => Response.json(FILE))).toEqual(FILE);
    const { ok: fine, status, headers, type } = Response.json(FILE);
    expect(await call(() => ({ ok: fine, status, headers, type, text: async () => JSON.stringify(FILE) }))).toEqual(
      FILE,
    );
  });

  test.each([undefined, null, "text", {}, { ok: true, status: 200 }])(
    "that gives %j is named as the fault",
    async (odd) => {
      const error = await rejection(call(() => odd));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String(error)).toBe("ConfigurationError: getFileById: `fetch` gave no Response");
    },
  );

  test.each([new TypeError("fetch failed"), "a string", undefined, { code: "ODD" }])(
    "that throws %o gives a ConnectionError with it as its cause",
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

  test("that gives a body already read is a ConnectionError, not a hang", async () => {
    const spent = Response.json(FILE);
    await spent.text();
    expect(await rejection(call(() => spent))).toBeInstanceOf(ConnectionError);
  });

  test("is not kept: the global one of the moment is used without it", async () => {
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

  test("sees each attempt, first to last and back, with what openapi-fetch tells it", async () => {
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

  test("can replace the request and the answer", async () => {
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

  test("can answer in place of the server", async () => {
    const { pixelbin, requests } = clientOver(ok, { middleware: [{ onRequest: () => Response.json({ cached: 1 }) }] });
    expect(await read(pixelbin)).toEqual({ cached: 1 });
    expect(requests).toHaveLength(0);
  });

  test("can answer for a failure, or name it anew", async () => {
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

  test("that throws ends the call with what it threw: it is the caller's own code", async () => {
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

  test("is made once, when first used", () => {
    const RealRequest = globalThis.Request;
    const look = vi.fn(() => RealRequest);
    Object.defineProperty(globalThis, "Request", { configurable: true, get: look });
    try {
      const pixelbin = createPixelbin({ token: "t" });
      expect(look).not.toHaveBeenCalled();
      expect(pixelbin.raw).toBe(pixelbin.raw);
      expect(look).toHaveBeenCalledOnce();
    } finally {
      Object.defineProperty(globalThis, "Request", { configurable: true, writable: true, value: RealRequest });
    }
  });

  test("does not throw on an error status, and does not retry", async () => {
    const { pixelbin, requests } = clientOver(failed);
    const { error, response } = await pixelbin.raw.GET(path, { params: { path: { _id: "a" } } });
    expect(error).toEqual({ message: "No." });
    expect(response.status).toBe(503);
    expect(requests).toHaveLength(1);
  });

  test("without a credential makes no request", async () => {
    vi.stubEnv("PIXELBIN_API_TOKEN", undefined);
    const { pixelbin, requests } = clientOver(ok, { token: undefined });
    expect(await rejection(pixelbin.raw.GET(path, { params: { path: { _id: "a" } } }))).toBeInstanceOf(
      ConfigurationError,
    );
    expect(requests).toHaveLength(0);
    vi.unstubAllEnvs();
  });
});

describe("what is no client", () => {
  test.each([[{}], [{ assets: {} }], [Object.create(null)]])("%o is refused", async (client) => {
    expect(await rejection(getModules(client))).toMatchObject({
      name: "ConfigurationError",
      message: "Not a pixwire client",
    });
  });

  test("a client of another copy of the package works", async () => {
    const copy: typeof import("../../src/runtime/client.js") = await vi.importActual(
      "../../src/runtime/client.js?copy",
    );
    expect(copy.createClient).not.toBe(createClient);
    const client = copy.createClient<paths>(
      {
        name: "Copy",
        baseUrl: "https://copy.example",
        credential: { option: "token", environmentVariable: "NONE", header: String },
        errorBody: { message: [], code: [], requestId: [] },
        requestIdHeaders: [],
      },
      TOKEN,
      { fetch: async () => Response.json({ copied: 1 }) },
    );
    expect(await getModules(client)).toEqual({ copied: 1 });
  });
});
