import { createImgSrc } from "@pixwire/api/img-src";
import { describe, expect, test } from "vitest";
import { createMock } from "../../src/index.js";
import { png, refusal, START, start } from "./support.js";

const BASE = "https://img-src.io/i/ada";

test("originals come back byte for byte, from both hosts", async () => {
  const { client, mock } = start();
  const file = png(1);
  const { url } = await client.images.uploadImage({ file, target_path: "my pics/été #1.png" });
  expect(url).toBe(`${BASE}/my%20pics/%C3%A9t%C3%A9%20%231.png`);
  for (const address of [url, url.replace("img-src.io/i/", "cdn.img-src.io/")]) {
    const response = await mock.fetch(address);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("cache-control")).toBe("public, max-age=2592000");
    expect(response.headers.has("x-pixwire-mock-transformation")).toBe(false);
    expect(await response.arrayBuffer()).toEqual(await file.arrayBuffer());
  }
  const etag = (await mock.fetch(url)).headers.get("etag") ?? "";
  expect((await mock.fetch(url, { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("what is not computed is said", async () => {
  const { client, mock } = start();
  const { available_formats } = await client.images.uploadImage({ file: png(1), target_path: "photos/a.png" });
  for (const url of [available_formats.webp, `${BASE}/photos/a.png?w=800`]) {
    const response = await mock.fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-pixwire-mock-transformation")).toBe("none");
  }
  const { current_period } = await client.usage.getUsage();
  expect(current_period).toMatchObject({ transformations: 2, bandwidth_bytes: 400 });
});

test("another user, another path and another format are not found", async () => {
  const { client, mock } = start();
  await client.images.uploadImage({ file: png(1), target_path: "photos/a.png" });
  for (const path of ["https://img-src.io/i/eve/photos/a.png", `${BASE}/photos/b.png`, `${BASE}/photos/a.gif`]) {
    expect((await mock.fetch(path)).status, path).toBe(404);
  }
});

test("a preset in a URL has to exist", async () => {
  const { client, mock } = start();
  const { url } = await client.images.uploadImage({ file: png(1), target_path: "a.png" });
  await client.presets.createPreset({ name: "card", params: { w: 400 } });
  expect((await mock.fetch(`${url}?p:card&w=80`)).status).toBe(200);
  await client.presets.deletePreset({ name: "card" });
  expect((await mock.fetch(`${url}?p:card&w=80`)).status).toBe(400);
});

describe("a private image", () => {
  test("needs a signed URL, which expires", async () => {
    const { client, mock, pass } = start();
    const { id, url } = await client.images.uploadImage({ file: png(1), target_path: "a.png", visibility: "private" });
    expect((await mock.fetch(url)).status).toBe(403);
    const signed = await client.images.createSignedUrl({ id, expires_in_seconds: 60 });
    expect(signed).toMatchObject({ expires_in_seconds: 60, expires_at: START / 1000 + 60 });
    expect((await mock.fetch(signed.signed_url)).status).toBe(200);
    expect((await mock.fetch(signed.signed_url.replace(/exp=\d+/, "exp=9999999999"))).status).toBe(403);
    const listed = await client.images.listImages();
    expect(listed.images[0]?.active_signed_url?.signed_url).toBe(signed.signed_url);
    pass(60);
    expect((await mock.fetch(signed.signed_url)).status).toBe(403);
    expect((await client.images.listImages()).images[0]?.active_signed_url).toBeUndefined();
  });

  test("can be made public", async () => {
    const { client, mock } = start();
    const { id, url } = await client.images.uploadImage({ file: png(1), visibility: "private" });
    expect(await client.images.updateImageVisibility({ id, visibility: "public" })).toMatchObject({
      id,
      visibility: "public",
    });
    expect((await mock.fetch(url)).status).toBe(200);
  });

  test("and signed URLs need Pro", async () => {
    const { client } = start({ plan: "free" });
    const { id } = await client.images.uploadImage({ file: png(1) });
    const calls = [
      client.images.uploadImage({ file: png(2), visibility: "private" }),
      client.images.updateImageVisibility({ id, visibility: "private" }),
      client.images.createSignedUrl({ id }),
      client.presets.listPresets(),
    ];
    const refusals = await Promise.all(calls.map(refusal));
    for (const error of refusals) expect(error).toMatchObject({ status: 403, code: "FORBIDDEN" });
  });
});

test("a server delivers under its own address", async () => {
  const server = await createMock("img-src").listen();
  try {
    const client = createImgSrc({ apiKey: "imgsrc_test", baseUrl: server.url });
    const file = png(1);
    const { url } = await client.images.uploadImage({ file, target_path: "a.png" });
    expect(url).toBe(`${server.url}/i/ada/a.png`);
    expect(await (await fetch(url)).arrayBuffer()).toEqual(await file.arrayBuffer());
  } finally {
    await server.close();
  }
});
