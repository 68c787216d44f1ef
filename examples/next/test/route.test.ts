import { createMock } from "@pixwire/mock";
import { uploadMultipart } from "@pixwire/uploader";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { POST } from "../app/api/sign/route";

let isDown = false;
const mock = createMock("pixelbin", { strict: true, faults: () => (isDown ? "403" : undefined) });
let server: Awaited<ReturnType<typeof mock.listen>>;

beforeAll(async () => {
  server = await mock.listen();
  vi.stubEnv("PIXELBIN_API_TOKEN", "secret-token");
  vi.stubEnv("PIXELBIN_BASE_URL", server.url);
});
afterAll(() => server.close());

function ask(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return POST(new Request("http://localhost/api/sign", { method: "POST", body: JSON.stringify(body), headers }));
}

test("signs an upload, and keeps the token", async () => {
  const response = await ask({ name: "photo.png", size: 5 });
  const text = await response.text();
  expect(text).not.toContain("secret-token");
  const stored = await uploadMultipart(new Blob(["hello"]), { target: JSON.parse(text) });
  expect(stored).toMatchObject({ path: "from-next", name: "photo.png", size: 5 });
});

test.each([
  ["a name with slashes", { name: "../photo.png", size: 5 }, 400],
  ["an empty file", { name: "photo.png", size: 0 }, 400],
  ["no name", { size: 5 }, 400],
  ["no object", "photo.png", 400],
  ["far too much", { name: "a".repeat(20_000), size: 5 }, 400],
  ["a picture that is too large", { name: "photo.png", size: 25_000_001 }, 413],
])("refuses %s in words", async (_what, body, status) => {
  const response = await ask(body);
  expect(response.status).toBe(status);
  expect((await response.json()).message).toMatch(/^[A-Z].*\.$/);
});

test("reads a request no further than it may be long", async () => {
  let piecesRead = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      piecesRead++;
      controller.enqueue(new Uint8Array(5000).fill(0x20));
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  expect((await POST(new Request("http://localhost/api/sign", init))).status).toBe(400);
  expect(piecesRead).toBeLessThan(10);
});

test("reads a name in whatever pieces it arrives", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ name: "Strände.png", size: 5 }));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  const response = await POST(new Request("http://localhost/api/sign", init));
  expect((await response.json()).presignedUrl.fields["x-pixb-meta-assetdata"]).toContain('"name":"Strande.png"'); // PixelBin drops accents.
});

test("refuses a page of another site", async () => {
  expect((await ask({ name: "photo.png", size: 5 }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
});

test("does not pass on what PixelBin answers when it refuses", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  isDown = true;
  onTestFinished(() => {
    isDown = false;
    log.mockRestore();
  });
  const response = await ask({ name: "photo.png", size: 5 });
  expect(response.status).toBe(502);
  expect(await response.json()).toEqual({ message: "Uploads do not work at the moment." });
  expect(log).toHaveBeenCalledOnce();
});
