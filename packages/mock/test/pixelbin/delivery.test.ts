import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createMock, type PixelbinMockOptions } from "../../src/index.js";
import { ASSETS, createCaller, TOKEN, upload } from "../support/caller.js";
import { createClock } from "../support/clock.js";

async function start(options: PixelbinMockOptions = {}, fields = {}) {
  const clock = createClock();
  const mock = createMock("pixelbin", { now: clock.now, ...options });
  const caller = createCaller(mock.fetch);
  const asset = await upload(caller, { name: "a b.txt", path: "dir", ...fields }, "0123456789");
  return { clock, mock, caller, asset, url: String(asset.url) };
}

test("an original is delivered from the service's own host, in process", async () => {
  const { mock, url } = await start();
  expect(url).toBe("https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/dir/a-b.txt");
  const response = await mock.fetch(url);
  expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "accept-ranges": "bytes",
    "content-type": "text/plain",
    "content-length": "10",
  });
});

describe("Range", () => {
  test.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=-20", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=9-100", 206, "9", "bytes 9-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=4-2", 200, "0123456789", null],
    ["bytes=0-1,3-4", 200, "0123456789", null],
    ["lines=1-2", 200, "0123456789", null],
  ])("%s is answered %i %j", async (range, status, text, contentRange) => {
    const { mock, url } = await start();
    const response = await mock.fetch(url, { headers: { range } });
    expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([
      status,
      text,
      contentRange,
    ]);
  });
});

test("HEAD and If-None-Match save the bytes", async () => {
  const { mock, url } = await start();
  const head = await mock.fetch(url, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
  const etag = head.headers.get("etag") ?? "";
  expect((await mock.fetch(url, { headers: { "if-none-match": etag } })).status).toBe(304);
});

describe("a URL with a pattern", () => {
  test.each(["t.resize(h:120,w:80)~erase.bg()", "p:card(w:300)", "p:card", "ab_c-9/t.flip()", "ab_c-9/original"])(
    "%s delivers the original, and says when that is not what was asked for",
    async (pattern) => {
      const { mock, url } = await start();
      const response = await mock.fetch(url.replace("original", pattern));
      expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
      const expected = pattern.endsWith("original") ? null : "none";
      expect(response.headers.get("x-pixwire-mock-transformation")).toBe(expected);
    },
  );

  test.each([
    ["/v2/quiet-river-1a2b3c/notapattern/dir/a-b.txt", 400],
    ["/v2/quiet-river-1a2b3c/t.flip()~/dir/a-b.txt", 400],
    ["/v2/quiet-river-1a2b3c/wrkr/dir/a-b.txt", 404],
    ["/v2/another-cloud/original/dir/a-b.txt", 404],
    ["/v2/quiet-river-1a2b3c/original/dir/none.txt", 404],
    ["/v2/quiet-river-1a2b3c/original/%FF", 400],
    ["/predictions/outputs/%FF", 400],
    ["/elsewhere", 404],
  ])("%s is answered %i", async (path, status) => {
    const { mock } = await start();
    expect((await mock.fetch(`https://cdn.pixelbin.io${path}`)).status).toBe(status);
  });
});

test("a file that was switched off is not delivered", async () => {
  const { mock, caller, url } = await start();
  await caller.patch(`${ASSETS}/files/dir/a-b.txt`, { isActive: false });
  expect((await mock.fetch(url)).status).toBe(404);
});

describe("a private file", () => {
  const sign = (url: string, token: string, expiry: number): string => {
    const { pathname, search } = new URL(url);
    const signature = createHmac("sha256", token).update(`${encodeURI(pathname.slice(1) + search)}${expiry}`);
    return `${url}${search ? "&" : "?"}pbs=${signature.digest("hex")}&pbe=${expiry}&pbt=3f2b8c1e`;
  };

  test("is delivered to a URL signed with the token of an earlier call, until it expires", async () => {
    const { mock, clock, url } = await start({}, { access: "private" });
    const expiry = clock.now() / 1000 + 20;
    const status = async (signed: string) => (await mock.fetch(signed)).status;
    expect(await status(url)).toBe(401);
    expect(await status(sign(url, TOKEN, expiry))).toBe(200);
    expect(await status(sign(`${url}?dpr=2&f_auto=true`, TOKEN, expiry))).toBe(200);
    expect(await status(sign(url.replace("a-b", "a%2Db"), TOKEN, expiry))).toBe(200);
    expect(await status(`${sign(url, TOKEN, expiry)}&dpr=2`)).toBe(401);
    expect(await status(sign(url, "another", expiry))).toBe(401);
    expect(await status(sign(url, TOKEN, expiry).replace(`pbe=${expiry}`, `pbe=${expiry + 1}`))).toBe(401);
    expect(await status(sign(url, TOKEN, expiry).replace("&pbt=3f2b8c1e", ""))).toBe(401);
    clock.advance(20_000);
    expect(await status(sign(url, TOKEN, expiry))).toBe(401);
  });

  test("is delivered to a URL whose query was written again after signing", async () => {
    const { mock, clock, url } = await start({}, { access: "private" });
    const signed = sign(`${url}?label=a%20b`, TOKEN, clock.now() / 1000 + 20);
    expect((await mock.fetch(signed.replace("a%20b", "a+b"))).status).toBe(200);
  });

  test("a published signature holds", async () => {
    const now = () => 1767225600_000;
    const mock = createMock("pixelbin", { now, token: "sk_test_0123456789abcdef" });
    const { post } = createCaller(mock.fetch);
    const authorization = `Bearer ${btoa("sk_test_0123456789abcdef")}`;
    const file = new FormData();
    for (const [name, value] of Object.entries({ name: "beach.jpeg", path: "summer", access: "private" })) {
      file.append(name, value);
    }
    file.append("file", new Blob(["bytes"]), "beach.jpeg");
    expect((await post(`${ASSETS}/upload/direct`, file, { authorization })).status).toBe(200);
    const signed =
      "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/summer/beach.jpeg?pbs=55ad0cff0f74839944437f7fc5d7b1459b1b5ecf965cf2b47c6bd37c4d296341&pbe=1767225620&pbt=3f2b8c1e-7d44-4f0a-9b6e-5a1c2d3e4f50";
    expect((await mock.fetch(signed)).status).toBe(200);
  });
});
