import { createHmac } from "node:crypto";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { createPredictions } from "@pixwire/predictions";
import { uploadMultipart } from "@pixwire/uploader";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import worker, { type Env } from "../src/worker.js";

const mock = createMock("pixelbin", { strict: true, predictions: { acceptedMs: 0, runningMs: 0 } });
let env: Env;
let server: Awaited<ReturnType<typeof mock.listen>>;
const log = vi.spyOn(console, "log");

beforeEach(async () => {
  log.mockReset().mockReturnValue();
  server = await mock.listen();
  env = {
    PIXELBIN_API_TOKEN: "any-token",
    PIXELBIN_BASE_URL: server.url,
    IMAGEKIT_WEBHOOK_SECRET: "whsec_test",
    PAGE_ORIGIN: "https://shop.example",
  };
});
afterEach(() => server.close());

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(worker.request(path, { method: "POST", body, headers }, env));
}

const fromPage = { origin: "https://shop.example", "content-type": "application/json" };

test("signs an upload for its page", async () => {
  const response = await post("/sign", JSON.stringify({ name: "photo.png" }), fromPage);
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("https://shop.example");
  const stored = await uploadMultipart(new Blob(["hello"]), { target: await response.json() });
  expect(stored).toMatchObject({ path: "from-worker", size: 5 });
});

test.each([
  ["another page", { name: "photo.png" }, { ...fromPage, origin: "https://evil.example" }, 403],
  ["no page", { name: "photo.png" }, {}, 403],
  ["a name with slashes", { name: "../photo.png" }, fromPage, 400],
  ["no name", {}, fromPage, 400],
  ["a body that is too long", { name: "a".repeat(20_000) }, fromPage, 413],
])("does not sign for %s", async (_what, body, headers, status) => {
  expect((await post("/sign", JSON.stringify(body), headers)).status).toBe(status);
});

const event = JSON.stringify({
  id: "evt_1",
  type: "file.deleted",
  created_at: "2026-01-01T00:00:00.000Z",
  data: { fileId: "598821f949c0a938d57563bd" },
});

/** The headers with which ImageKit would send a body. */
function signedHeaders(body: string, { secret = "whsec_test", sentAt = Date.now() } = {}): Record<string, string> {
  const timestamp = String(Math.floor(sentAt / 1000));
  const signature = createHmac("sha256", secret).update(`evt_1.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": "evt_1", "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}

test("receives what ImageKit has signed", async () => {
  expect((await post("/webhooks/imagekit", event, signedHeaders(event))).status).toBe(204);
  expect(log).toHaveBeenCalledWith("ImageKit: file.deleted (evt_1)");
});

test.each([
  ["a body that was changed", `${event} `, signedHeaders(event)],
  ["a signature with another secret", event, signedHeaders(event, { secret: "whsec_other" })],
  ["a request of ten minutes ago", event, signedHeaders(event, { sentAt: Date.now() - 600_000 })],
  ["no signature", event, {}],
])("refuses %s", async (_what, body, headers) => {
  expect((await post("/webhooks/imagekit", body, headers)).status).toBe(401);
  expect(log).not.toHaveBeenCalled();
});

test("asks PixelBin what a webhook of a prediction is about", async () => {
  const predictions = createPredictions(createPixelbin({ token: "any-token", baseUrl: server.url }));
  const job = await predictions.create({ name: "erase_bg", input: { image: "https://images.example.com/beach.jpg" } });
  const forged = JSON.stringify({ _id: job._id, status: "FAILURE" });
  expect((await post("/webhooks/pixelbin", forged, { "content-type": "application/json" })).status).toBe(204);
  expect(log).toHaveBeenCalledWith(`PixelBin: ${job._id} is SUCCESS`);
});

test("refuses a webhook about nothing, or about a prediction that there is not", async () => {
  const json = { "content-type": "application/json" };
  expect((await post("/webhooks/pixelbin", "{}", json)).status).toBe(400);
  const unknown = JSON.stringify({ _id: "erase--bg--00000000-0000-4000-8000-000000000000" });
  expect((await post("/webhooks/pixelbin", unknown, json)).status).toBe(404);
});
