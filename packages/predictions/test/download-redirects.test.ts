import type { LookupAddress } from "node:dns";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { isPublicAddress } from "../src/node/public-address.js";
import { download, serve } from "./support/downloads.js";

/** What the names of these tests resolve to; nothing here asks a real name server. */
const addressesOf = vi.hoisted(() => new Map<string, string[]>());
vi.mock("node:dns/promises", async (importActual) => {
  const actual = await importActual<typeof import("node:dns/promises")>();
  return {
    ...actual,
    lookup: async (name: string): Promise<LookupAddress[]> => {
      if (/^[\d.]+$|:/.test(name)) return actual.lookup(name, { all: true });
      const addresses = addressesOf.get(name);
      if (!addresses) throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    },
  };
});

beforeEach(() => {
  addressesOf.clear();
  addressesOf.set("delivery.example", ["203.0.112.7"]);
  addressesOf.set("cdn.example", ["8.8.8.8", "2606:4700::1111"]);
  addressesOf.set("localhost", ["::1", "127.0.0.1"]);
  addressesOf.set("inside.example", ["10.1.2.3"]);
  addressesOf.set("both.example", ["8.8.8.8", "fd00::1"]);
});

const FIRST = "https://delivery.example/a/result_0.png";

/** A network in memory: where each URL is redirected to; any other URL has the file. */
function network(redirects: Record<string, string>): { fetch(request: Request): Promise<Response>; urls: string[] } {
  const urls: string[] = [];
  return {
    urls,
    async fetch(request) {
      expect(request.redirect).toBe("manual");
      urls.push(request.url);
      const location = redirects[request.url];
      return location === undefined
        ? new Response("bytes")
        : new Response(null, { status: 302, headers: { location } });
    },
  };
}

describe("are followed", () => {
  test("on the same host, whatever it is", async () => {
    const seen: (string | undefined)[] = [];
    const base = await serve((request, response) => {
      seen.push(request.url);
      if (request.url === "/a/result_0.png") response.writeHead(307, { location: "../b?x=1" }).end();
      else response.end("bytes");
    });
    expect(await download(`${base}/a/result_0.png`)).toEqual({ sizeBytes: 5 });
    expect(seen).toEqual(["/a/result_0.png", "/b?x=1"]);
  });

  test.each([301, 302, 303, 307, 308])("with status %i", async (status) => {
    const fetch = async ({ url }: Request): Promise<Response> =>
      url === FIRST ? new Response(null, { status, headers: { location: "/b" } }) : new Response("bytes");
    expect(await download(FIRST, { fetch })).toEqual({ sizeBytes: 5 });
  });

  test("from http to https of the same host", async () => {
    const { fetch, urls } = network({ "http://delivery.example/r.png": "https://delivery.example/r.png" });
    expect(await download("http://delivery.example/r.png", { fetch })).toEqual({ sizeBytes: 5 });
    expect(urls).toHaveLength(2);
  });

  test("to public hosts by https, from a public and from a private one", async () => {
    const { fetch, urls } = network({
      [FIRST]: "https://cdn.example/1",
      "https://cdn.example/1": "https://cdn.example/2",
      "https://cdn.example/2": "https://8.8.4.4/3",
      "http://localhost:4010/r.png": "https://cdn.example/4",
    });
    expect(await download(FIRST, { fetch })).toEqual({ sizeBytes: 5 });
    expect(await download("http://localhost:4010/r.png", { fetch })).toEqual({ sizeBytes: 5 });
    expect(urls.filter((url) => url.startsWith("https://8.8.4.4"))).toHaveLength(1);
  });

  test("to a name that only a proxy can resolve", async () => {
    const { fetch } = network({ [FIRST]: "https://known-to-the-proxy.example/1" });
    expect(await download(FIRST, { fetch })).toEqual({ sizeBytes: 5 });
  });

  test("under the name of the output, not of what it redirects to", async () => {
    const { fetch } = network({ [FIRST]: "https://cdn.example/..%2f..%2fetc" });
    expect(await download(FIRST, { fetch })).toEqual({ sizeBytes: 5 });
  });
});

describe("are refused, with no request and no further attempt", () => {
  test.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::1]/",
    "https://[::]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::a00:1]/",
    "https://[2002:7f00:1::]/",
    "https://localhost/",
    "https://inside.example/",
    "https://both.example/",
  ])("to %s", async (location) => {
    const { fetch, urls } = network({ [FIRST]: location });
    const { error } = await download(FIRST, { fetch });
    expect(error).toMatchObject({ name: "DownloadError", message: expect.stringContaining("has a private address") });
    expect(urls).toEqual([FIRST]);
  });

  test.each([
    ["http://cdn.example/", "have to use https"],
    ["http://delivery.example/r.png", "have to use https"],
    ["http://127.0.0.1/", "have to use https"],
    ["file:///etc/passwd", "a file: URL"],
    ["data:text/plain,bytes", "a data: URL"],
    ["https://me:hunter2@cdn.example/", "a user name or a password"],
    ["https://", "not a URL"],
  ])("to %s", async (location, problem) => {
    const { fetch, urls } = network({ [FIRST]: location });
    const { error } = await download(FIRST, { fetch });
    expect(error).toMatchObject({ name: "DownloadError", message: expect.stringContaining(problem) });
    expect(String(error)).not.toContain("hunter2");
    expect(urls).toEqual([FIRST]);
  });

  test("to another port of a private host", async () => {
    const { fetch, urls } = network({ "http://localhost:4010/r.png": "http://localhost:6379/" });
    const { error } = await download("http://localhost:4010/r.png", { fetch });
    expect(error).toMatchObject({ name: "DownloadError" });
    expect(urls).toHaveLength(1);
  });

  test("at any hop, also back to the private host that the first one was", async () => {
    const home = "https://localhost/r.png";
    const { fetch, urls } = network({
      [home]: "https://cdn.example/1",
      "https://cdn.example/1": "https://localhost/2",
    });
    expect((await download(home, { fetch })).error).toMatchObject({ message: expect.stringContaining("localhost") });
    expect(urls).toEqual([home, "https://cdn.example/1"]);
  });

  test("when a name has changed to a private address between two hops of the same host", async () => {
    const { fetch, urls } = network({
      [FIRST]: "https://cdn.example/1",
      "https://cdn.example/1": "https://cdn.example/2",
    });
    const rebinding = async (request: Request): Promise<Response> => {
      if (request.url === "https://cdn.example/1") addressesOf.set("cdn.example", ["127.0.0.1"]);
      return fetch(request);
    };
    expect((await download(FIRST, { fetch: rebinding })).error).toMatchObject({ name: "DownloadError" });
    expect(urls).toEqual([FIRST, "https://cdn.example/1"]);
  });

  test("after five of them", async () => {
    let requests = 0;
    const fetch = async (): Promise<Response> => {
      requests++;
      return new Response(null, { status: 302, headers: { location: `/${requests}` } });
    };
    expect((await download(FIRST, { fetch })).error).toMatchObject({
      message: expect.stringContaining("redirected more than 5 times"),
    });
    expect(requests).toBe(6);
  });

  test("when `fetch` has followed one by itself", async () => {
    const base = await serve((request, response) => {
      if (request.url === "/r.png") response.writeHead(302, { location: "/secret" }).end();
      else response.end("bytes");
    });
    const fetch = ({ url }: Request): Promise<Response> => globalThis.fetch(url);
    expect((await download(`${base}/r.png`, { fetch })).error).toMatchObject({
      message: expect.stringContaining('`redirect: "manual"`'),
    });
  });

  test("when they do not say where to", async () => {
    const fetch = async (): Promise<Response> => new Response(null, { status: 302 });
    expect((await download(FIRST, { fetch })).error).toMatchObject({ name: "DownloadError", status: 302 });
  });
});

test("a failed attempt starts again from the first URL", async () => {
  const { fetch, urls } = network({ [FIRST]: "https://cdn.example/1" });
  let answers = 0;
  const fetchWithFault = async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    answers++;
    return answers === 2 ? new Response(null, { status: 503 }) : response;
  };
  expect(await download(FIRST, { fetch: fetchWithFault })).toEqual({ sizeBytes: 5 });
  expect(urls).toEqual([FIRST, "https://cdn.example/1", FIRST, "https://cdn.example/1"]);
});

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["::ffff:8.8.8.8", true],
  ["64:ff9b::808:808", true],
  ["64:ff9b:1::808:808", false],
  ["fe80::1%eth0", false],
  ["fec0::1", false],
  ["2001:db8::1", false],
  ["2001:0:1::", false],
  ["198.18.0.1", false],
  ["192.0.2.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["ff02::1", false],
  ["::127.0.0.1", false],
  ["::7f00:1", false],
  ["::a00:1", false],
  ["4000::1", false],
  ["not an address", false],
])("%s is public: %j", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
