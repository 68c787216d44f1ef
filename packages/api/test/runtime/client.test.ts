import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { version } from "../../package.json";
import { createImageKit } from "../../src/imagekit/index.js";
import {
  createPixelbin,
  createPixelbinClient,
  getModules,
  listPredictions,
  type PixelbinClient,
  type paths,
} from "../../src/pixelbin/index.js";
import { createClient } from "../../src/runtime/client.js";
import { ConfigurationError, checkClient } from "../../src/runtime/index.js";
import { clientOver, rejection, TOKEN } from "../support/clients.js";

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

  test("of the client takes precedence over the environment", async () => {
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

  test.each([undefined, "", "  ", () => "", async () => "\n"])(
    "of %j counts as missing: the call throws and makes no request",
    async (token) => {
      const { pixelbin, requests } = clientOver(ok, { token });
      const error = await rejection(pixelbin.assets.getModules());
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String(error)).toBe(
        "ConfigurationError: getModules: PixelBin needs a credential. Pass the option `token` when you create the client, or set the environment variable PIXELBIN_API_TOKEN",
      );
      expect(requests).toHaveLength(0);
    },
  );

  test("is neither read nor sent where the spec requires none", async () => {
    const token = vi.fn(() => TOKEN);
    const { pixelbin, requests } = clientOver(() => Response.json([]), { token });
    await pixelbin.predictions.listPredictions();
    await listPredictions(createPixelbinClient({ fetch: async () => Response.json([]) }));
    expect(token).not.toHaveBeenCalled();
    expect(requests[0]?.headers.has("authorization")).toBe(false);
  });

  test("function that throws ends the call with its own error and without a request", async () => {
    const vaultIsDown = new Error("vault is down");
    const { pixelbin, requests } = clientOver(ok, { token: () => Promise.reject(vaultIsDown) });
    expect(await rejection(pixelbin.assets.getModules())).toBe(vaultIsDown);
    expect(requests).toHaveLength(0);
  });

  test("function that never resolves counts towards the time limit of an attempt", async () => {
    const { pixelbin } = clientOver(ok, {
      token: () => new Promise(() => {}),
      timeoutMs: 20,
      retry: { maxRetries: 0 },
    });
    expect(await rejection(pixelbin.assets.getModules())).toMatchObject({ name: "TimeoutError" });
  });

  test("is replaced by an `Authorization` header of the client or of a call", async () => {
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
  ])("follows from the base URL %s of the client and %s of the call", async (baseUrl, perCall, url) => {
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
    "https://proxy.example:99999",
    "http://[::1",
  ])("is refused for the base URL %j", async (baseUrl) => {
    expect(() => createPixelbin({ token: TOKEN, baseUrl })).toThrow(ConfigurationError);
    const { pixelbin, requests } = clientOver(ok);
    const error = await rejection(pixelbin.assets.getModules({}, { baseUrl }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toBe(
      "ConfigurationError: getModules: `baseUrl` must be an http(s) URL without a user name, query or fragment, such as https://host/path",
    );
    expect(requests).toHaveLength(0);
  });
});

describe("headers", () => {
  const headersOf = async (options: Parameters<typeof clientOver>[1], call: Record<string, string> = {}) => {
    const { pixelbin, requests } = clientOver(ok, options);
    await pixelbin.assets.createFolder({ name: "a" }, { headers: call });
    return Object.fromEntries(requests[0]?.headers ?? []);
  };

  test("have the content type, the accepted type and the user agent", async () => {
    expect(await headersOf({})).toEqual({
      accept: "application/json",
      authorization: "Bearer Y2FuYXJ5LXRva2VuLTAx",
      "content-type": "application/json",
      "user-agent": `@pixwire/api/${version} (TypeScript)`,
    });
  });

  test("of the client are in every request, and those of a call replace them regardless of case", async () => {
    const headers = await headersOf({ headers: { "X-Team": "media", "x-trace": "1" } }, { "x-team": "video" });
    expect(headers).toMatchObject({ "x-team": "video", "x-trace": "1" });
  });

  test("that are undefined are not sent", async () => {
    const undefinedTrace: Record<string, string> = Object.fromEntries([["x-trace", JSON.parse("[]")[0]]]);
    expect(await headersOf({ headers: undefinedTrace }, undefinedTrace)).not.toHaveProperty("x-trace");
    expect(await headersOf({ headers: { "x-trace": "1" } }, undefinedTrace)).toHaveProperty("x-trace", "1");
  });

  test("start the user agent with that of an integration", async () => {
    const headers = await headersOf({ userAgent: "PixelbinShop/1.2 (Node/20)" });
    expect(headers["user-agent"]).toBe(`PixelbinShop/1.2 (Node/20) @pixwire/api/${version} (TypeScript)`);
  });

  test("have no user agent in a browser, where it cannot be set", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11) Firefox/140.0" });
    expect(await headersOf({ userAgent: "Shop/1" })).not.toHaveProperty("user-agent");
    vi.unstubAllGlobals();
  });

  test("have a content type only with a body: that of the form", async () => {
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
  ])("that cannot be sent are refused without quoting their value: %j", async (headers) => {
    expect(() => createPixelbin({ token: TOKEN, headers })).toThrow(ConfigurationError);
    const { pixelbin, requests } = clientOver(ok);
    const error = await rejection(pixelbin.assets.getModules({}, { headers }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      operation: "getModules",
      message: expect.stringMatching(/^getModules: `headers` has a header that cannot be sent, "/),
    });
    expect(String(error)).not.toContain("canary");
    expect(requests).toHaveLength(0);
  });
});

describe("anything but a client", () => {
  test.each([{}, { assets: {} }, Object.create(null), null, undefined, "text", 7])("%o is refused", async (client) => {
    expect(await rejection(getModules(client as PixelbinClient))).toMatchObject({
      name: "ConfigurationError",
      operation: "getModules",
      message: "getModules: the first argument must be a client from a function such as createPixelbin",
    });
  });

  test("a client of another provider is refused before any request", async () => {
    const fetch = vi.fn(async () => Response.json({}));
    const imagekit = createImageKit({ privateKey: "private_test", fetch });
    const message = "getModules: the client is for ImageKit and cannot be used for pixelbin";
    const other: unknown = imagekit;
    expect(await rejection(getModules(other as PixelbinClient))).toMatchObject({ name: "ConfigurationError", message });
    expect(() => checkClient(imagekit, "pixelbin", "createUploader")).toThrow(
      "createUploader: the client is for ImageKit and cannot be used for pixelbin",
    );
    expect(() => checkClient(imagekit, "imagekit", "createUploader")).not.toThrow();
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a client of another copy of the package is accepted", async () => {
    const copy: typeof import("../../src/runtime/client.js") = await vi.importActual(
      "../../src/runtime/client.js?copy",
    );
    expect(copy.createClient).not.toBe(createClient);
    const client = copy.createClient<paths>({
      provider: {
        id: "pixelbin",
        name: "Copy",
        baseUrl: "https://copy.example",
        errorBody: { message: [], code: [], requestId: [] },
        requestIdHeaders: [],
      },
      authorize: async () => undefined,
      options: { fetch: async () => Response.json({ copied: 1 }) },
    });
    expect(await getModules(client)).toEqual({ copied: 1 });
  });

  describe("a client of another version of the package", () => {
    const [major = "", minor = "", patch = ""] = version.split(".");
    /** The client of an app that has installed that version beside this one. */
    const clientOf = (other: string): PixelbinClient => {
      const client = createPixelbin({ token: "t", fetch: async () => Response.json({ plugins: {} }) });
      const [key] = Object.getOwnPropertySymbols(client);
      if (!key) throw new Error("A client keeps its state under a symbol.");
      const kept = Reflect.get(client, key)();
      return Object.defineProperty({}, key, { value: () => ({ ...kept, version: other }) }) as PixelbinClient;
    };

    test("works when only the patch differs", async () => {
      expect(await getModules(clientOf(`${major}.${minor}.${patch}9`))).toEqual({ plugins: {} });
    });

    test.each([`${major}.${minor}9.0`, `9${major}.0.0`])(
      "is refused with both versions when callers may break: %s",
      async (other) => {
        expect(await rejection(getModules(clientOf(other)))).toMatchObject({
          name: "ConfigurationError",
          message: `getModules: the client was created by @pixwire/api ${other} and reached version ${version}: install the same version of all @pixwire packages`,
        });
      },
    );
  });
});
