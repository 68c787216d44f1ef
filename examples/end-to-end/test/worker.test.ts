import { createHmac } from "node:crypto";
import { findWorkerd } from "@pixwire/test-support/workerd";
import { uploadMultipart } from "@pixwire/uploader";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import { commandsOf, folderOf } from "../src/readme.js";
import { type RunningExample, startExample } from "../src/start-example.js";

/** Starts the worker in workerd. Where npm has none for the platform, the test is skipped; in CI, it fails. */
async function start({ skip }: TestContext): Promise<RunningExample> {
  if (!findWorkerd() && !process.env.CI)
    skip("There is no workerd for this platform: the worker was not tested in it.");
  const [command = ""] = commandsOf("worker", "Start it");
  const example = await startExample(command, folderOf("worker"));
  onTestFinished(example.stop);
  return example;
}

test("workerd signs an upload, which then arrives whole", async (context) => {
  const { url } = await start(context);
  const headers = { origin: "http://localhost:5173", "content-type": "application/json" };
  const ask = (body: object, origin = headers.origin): Promise<Response> =>
    fetch(`${url}/sign`, { method: "POST", headers: { ...headers, origin }, body: JSON.stringify(body) });
  const response = await ask({ name: "photo.bin" });
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const stored = await uploadMultipart(bytes, { target: await response.json(), chunkSize: 10_000 });
  expect(new Uint8Array(await (await fetch(stored.url ?? "")).arrayBuffer())).toEqual(bytes);
  expect((await ask({ name: "photo.bin" }, "http://localhost:1")).status).toBe(403);
});

test("workerd receives a webhook that is signed, and refuses one that is not", async (context) => {
  const { url, output } = await start(context);
  const id = "evt_1";
  const body = JSON.stringify({ id, type: "file.deleted", created_at: "2026-01-01T00:00:00.000Z", data: {} });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", "whsec_local").update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
  const send = (text: string): Promise<Response> =>
    fetch(`${url}/webhooks/imagekit`, { method: "POST", headers, body: text });
  expect((await send(body)).status).toBe(204);
  await expect.poll(output).toContain("ImageKit: file.deleted (evt_1)");
  expect((await send(`${body} `)).status).toBe(401);
});
