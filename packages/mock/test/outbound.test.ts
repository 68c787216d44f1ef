import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress } from "../src/addresses.js";
import { createMock } from "../src/index.js";
import { createOutboundFetch, type Lookup } from "../src/outbound.js";
import { readOutboundRules } from "../src/outbound-rules.js";
import { ASSETS, createCaller } from "./support/caller.js";

/** A host of a private network: it counts who reached it, and redirects when it is asked to. */
let inside: Server;
let port: number;
let reached: string[];

beforeAll(async () => {
  inside = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    const [, location] = /\?to=(.*)/.exec(request.url ?? "") ?? [];
    if (location) response.writeHead(302, { location: decodeURIComponent(location) }).end();
    else response.end("secret");
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  ({ port } = inside.address() as AddressInfo);
  reached = [];
});
afterAll(() => new Promise((resolve) => inside.close(resolve)));

const rulesOf = (allowed: boolean | readonly string[]) => {
  const rules = readOutboundRules(allowed);
  if (!rules) throw new Error("Nothing is allowed");
  return rules;
};

/** Resolves every name to the addresses that are next in line. */
function lookupOf(...answers: string[][]): Lookup {
  return (_, __, callback) => {
    const addresses = answers.length > 1 ? answers.shift() : answers[0];
    callback(
      null,
      (addresses ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}

describe("by default", () => {
  test("nothing goes out: an upload from a URL stores the sample image", async () => {
    const { post } = createCaller(createMock("pixelbin").fetch);
    const url = `http://127.0.0.1:${port}/default`;
    expect(await post(`${ASSETS}/upload/url`, { url })).toMatchObject({ status: 200, body: { format: "png" } });
    expect(reached).toEqual([]);
  });
});

describe("with public hosts allowed", () => {
  const mock = createMock("pixelbin", { allowOutbound: true });
  const { post } = createCaller(mock.fetch);

  test.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "2130706433",
    "0x7f.1",
    "[::ffff:127.0.0.1]",
    "0.0.0.0",
    "a.localhost",
  ])("an upload from http://%s is refused with what to do", async (host) => {
    const before = reached.length;
    const { status, body } = await post(`${ASSETS}/upload/url`, { url: `http://${host}:${port}/` });
    expect([status, body.message]).toEqual([400, expect.stringMatching(/may not send requests to .*allowOutbound/)]);
    expect(reached).toHaveLength(before);
  });

  test.each(["10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fd00::1]", "[fe80::1]"])(
    "%s is refused",
    async (host) => {
      const { body } = await post(`${ASSETS}/upload/url`, { url: `http://${host}/latest/meta-data` });
      expect(body.message).toContain("its address is not public");
    },
  );

  test.each([
    ["a private address", ["10.1.2.3"]],
    ["a loopback address", ["127.0.0.1"]],
    ["a public and a private address", ["8.8.8.8", "127.0.0.1"]],
    ["a mapped loopback address", ["::ffff:127.0.0.1"]],
    ["an IPv6 address that stands for a loopback address", ["64:ff9b::7f00:1"]],
  ])("a name that resolves to %s is refused", async (_, addresses) => {
    const fetch = createOutboundFetch(rulesOf(true), lookupOf(addresses));
    await expect(fetch(`http://harmless.example.com:${port}/`)).rejects.toThrow(/resolves to an address that is not/);
  });

  test("the address that was checked is the one that is used: no second look-up can change it", async () => {
    let lookups = 0;
    const changing: Lookup = (hostname, options, callback) => {
      lookups += 1;
      // The first address is public and unreachable; a second look-up would lead inside.
      lookupOf([lookups === 1 ? "192.88.99.1" : "127.0.0.1"])(hostname, options, callback);
    };
    const fetch = createOutboundFetch(rulesOf(true), changing);
    await expect(fetch(`http://rebinding.example.com:${port}/`)).rejects.toThrow();
    await expect(fetch(`http://rebinding.example.com:${port}/`)).rejects.toThrow(/not public/);
    expect(reached).toEqual([]);
  });
});

describe("with named hosts", () => {
  test("a private one is reached, and no other", async () => {
    const mock = createMock("pixelbin", { allowOutbound: [`localhost:${port}`] });
    const { post } = createCaller(mock.fetch);
    const stored = await post(`${ASSETS}/upload/url`, { url: `http://localhost:${port}/named.txt` });
    expect(stored).toMatchObject({ status: 200, body: { name: "named.txt", size: 6 } });
    for (const other of [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port === 65_535 ? 1024 : port + 1}/`,
      "https://www.example.com/",
    ]) {
      const { body } = await post(`${ASSETS}/upload/url`, { url: other });
      expect(body.message).toContain("not among the hosts that are allowed");
    }
  });

  test("a redirect of an allowed host leads nowhere else", async () => {
    const fetch = createOutboundFetch(rulesOf([`localhost:${port}`, "*"]));
    const before = reached.length;
    for (const target of [`http://127.0.0.1:${port}/`, "http://169.254.169.254/", "http://[::1]/"]) {
      const redirecting = fetch(`http://localhost:${port}/?to=${encodeURIComponent(target)}`);
      await expect(redirecting).rejects.toThrow(/may not send requests to/);
    }
    expect(reached.slice(before).every((request) => request.includes("?to="))).toBe(true);
    const home = await fetch(`http://localhost:${port}/?to=${encodeURIComponent("/home")}`);
    expect(await home.text()).toBe("secret");
  });

  test("a webhook is delivered", async () => {
    const predictions = { polls: 1 };
    const mock = createMock("pixelbin", { allowOutbound: [`127.0.0.1:${port}`], predictions });
    const { post, get } = createCaller(mock.fetch);
    const path = "/service/platform/transformation/v1.0/predictions";
    const webhook = `http://127.0.0.1:${port}/hook`;
    const job = await post(`${path}/erase/bg`, { "input.image": "https://images.example.com/a.jpg", webhook });
    await get(`${path}/${job.body._id}`);
    await expect.poll(() => mock.state.webhooks).toMatchObject([{ url: webhook, status: 200 }]);
    expect(reached).toContain("POST /hook");
  });

  test.each(["http://localhost", "localhost:", "localhost:port", "a/b", " ", "user@host", "::1"])(
    "%j is no host",
    (entry) => {
      expect(() => createMock("pixelbin", { allowOutbound: [entry] })).toThrow(/is not a host/);
    },
  );

  test("a port that is not named is every port, and the default port counts as named", () => {
    expect(rulesOf(["LocalHost"]).hosts).toEqual([{ hostname: "localhost", port: undefined }]);
    expect(rulesOf(["localhost:080"]).hosts).toEqual([{ hostname: "localhost", port: "80" }]);
  });
});

test("a body that never ends is cut off", async () => {
  const endless = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) }));
  const mock = createMock("pixelbin", { fetch: async () => endless(), maxBodyBytes: 10_000 });
  const { body } = await createCaller(mock.fetch).post(`${ASSETS}/upload/url`, { url: "https://images.example.com/a" });
  expect(body.message).toBe("url is larger than 10000 bytes");
});

test("`fetch` and `allowOutbound` exclude each other", () => {
  expect(() => createMock("pixelbin", { fetch, allowOutbound: true })).toThrow(TypeError);
});

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["198.18.0.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["2002:7f00:1::", false],
  ["::7f00:1", false],
  ["::ffff:8.8.8.8", true],
  ["4000::1", false],
  ["::", false],
  ["not an address", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
