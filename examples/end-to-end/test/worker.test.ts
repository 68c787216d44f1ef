import { createHmac } from "node:crypto";
import { uploadMultipart } from "@pixwire/uploader";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandsOf, folderOf } from "../src/readme.js";
import { type RunningExample, startExample } from "../src/start-example.js";

let example: RunningExample;
beforeAll(async () => {
  const [command = ""] = commandsOf("worker", "Start it");
  example = await startExample(command, folderOf("worker"));
});
afterAll(() => example?.stop());

function post(path: string, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(example.url + path, { method: "POST", body, headers });
}

test("workerd signs an upload, which then arrives whole", async () => {
  const headers = { origin: "http://localhost:5173", "content-type": "application/json" };
  const response = await post("/sign", JSON.stringify({ name: "photo.bin" }), headers);
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const stored = await uploadMultipart(bytes, { target: await response.json(), chunkSize: 10_000 });
  expect(new Uint8Array(await (await fetch(stored.url ?? "")).arrayBuffer())).toEqual(bytes);
  expect((await post("/sign", "{}", { ...headers, origin: "http://localhost:1" })).status).toBe(403);
});

test("workerd receives a webhook that is signed, and refuses one that is not", async () => {
  const id = "evt_1";
  const body = JSON.stringify({ id, type: "file.deleted", created_at: "2026-01-01T00:00:00.000Z", data: {} });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", "whsec_local").update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
  expect((await post("/webhooks/imagekit", body, headers)).status).toBe(204);
  await expect.poll(() => example.output()).toContain("ImageKit: file.deleted (evt_1)");
  expect((await post("/webhooks/imagekit", `${body} `, headers)).status).toBe(401);
});
