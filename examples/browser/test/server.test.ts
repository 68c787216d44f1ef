import { createServer } from "node:http";
import { connect } from "node:net";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock, type PixelbinMockOptions } from "@pixwire/mock";
import { expect, onTestFinished, test, vi } from "vitest";
import { createSigner } from "../server.js";

/** The server that signs, in front of an emulator. */
async function start(
  options: PixelbinMockOptions = {},
): Promise<{ url: string; mock: ReturnType<typeof createMock<"pixelbin">> }> {
  const mock = createMock("pixelbin", { ...options, strict: true, token: "secret-token" });
  const pixelbin = createPixelbin({ token: "secret-token", fetch: mock.fetch, retry: { maxRetries: 0 } });
  const server = createServer(createSigner(pixelbin));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/sign`, mock };
}

function post(url: string, body: unknown, type = "application/json"): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(url, { method: "POST", headers: { "content-type": type }, body: text });
}

const photo = { name: "Photo 1.JPG", size: 1000, type: "image/jpeg" };

test("signs for one file, and keeps the token", async () => {
  const { url, mock } = await start();
  const response = await post(url, photo);
  expect(response.status).toBe(200);
  const text = await response.text();
  const { presignedUrl } = JSON.parse(text);
  expect(JSON.parse(presignedUrl.fields["x-pixb-meta-assetdata"])).toMatchObject({
    path: "from-browsers/guest",
    name: "Photo-1.jpg",
    format: "jpg",
    filenameOverride: true,
  });
  expect(text).not.toContain("secret-token");
  expect(mock.requests).toHaveLength(1);
});

test.each([
  [
    "a picture of more than 25 MB",
    { ...photo, size: 25_000_001 },
    413,
    "Photo 1.JPG has 26 MB, and at most 25 are allowed.",
  ],
  ["a film of more than 150 MB", { name: "a.mp4", size: 150_000_001, type: "video/mp4" }, 413, "a.mp4 has 151 MB"],
  ["an empty file", { ...photo, size: 0 }, 400, "is empty"],
  ["a size that is no number", { ...photo, size: "1" }, 400, "is empty"],
  ["a name that leads to another folder", { ...photo, name: "../admin/logo.png" }, 400, "without slashes"],
  ["no name", { size: 1 }, 400, "needs a name"],
  ["no object", "[", 400, "not JSON"],
  ["far too much", { ...photo, name: "a".repeat(20_000) }, 413, "too long"],
])("refuses %s in words, without a request to PixelBin", async (_what, body, status, message) => {
  const { url, mock } = await start();
  const response = await post(url, body);
  expect(response.status).toBe(status);
  expect((await response.json()).message).toContain(message);
  expect(mock.requests).toEqual([]);
});

test("reads the rest of a request that it has refused, so that a proxy in between gets the answer", async () => {
  const { url } = await start();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let received = "";
  socket.on("data", (data) => {
    received += data;
  });
  const head =
    "POST /sign HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n";
  socket.write(head + "a".repeat(500_000));
  await vi.waitUntil(() => received.includes("The request is too long."), 5000);
  // The connection goes on with the next request.
  socket.write(`${"a".repeat(500_000)}GET /sign HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  await vi.waitUntil(() => received.includes("Use POST."), 5000);
});

test("refuses what a form of another site could send, other methods and other paths", async () => {
  const { url } = await start();
  expect((await post(url, photo, "text/plain")).status).toBe(415);
  expect((await post(url, photo, "text/plain; application/json")).status).toBe(415);
  expect((await post(url, photo, "application/json; charset=utf-8")).status).toBe(200);
  expect((await fetch(url)).status).toBe(405);
  expect((await post(url.replace("/sign", "/"), photo)).status).toBe(404);
});

test.each([
  ["429", 503, "Too many uploads"],
  ["500", 502, "do not work at the moment"],
  ["403", 502, "do not work at the moment"],
] as const)("says that PixelBin answered %s without showing its answer", async (kind, status, message) => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => log.mockRestore());
  const { url } = await start({ faults: { rate: 1, kinds: [kind] } });
  const response = await post(url, photo);
  expect(response.status).toBe(status);
  expect((await response.json()).message).toContain(message);
  expect(log).toHaveBeenCalledOnce();
});
