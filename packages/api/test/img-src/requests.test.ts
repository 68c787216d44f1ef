import { describe, expect, test } from "vitest";
import { createImgSrcClient, listImages, uploadImage } from "../../src/img-src/index.js";
import { clientOver, failure, KEY, usage } from "./support.js";

describe("what is sent", () => {
  test("a path with slashes is one segment", async () => {
    const { client, requests } = clientOver(() => Response.json({ success: true }));
    await client.images.deleteImagePath({ username: "ada", filepath: "blog/2024/photo 1.webp" });
    expect(requests[0]?.url).toBe("https://api.img-src.io/api/v1/images/path/ada/blog%2F2024%2Fphoto%201.webp");
  });

  test("a preset is deleted by its name", async () => {
    const { client, requests } = clientOver(() => Response.json({ success: true, message: "Gone." }));
    await client.presets.deletePreset({ name: "card" });
    expect(requests[0]?.url).toBe("https://api.img-src.io/api/v1/settings/presets/card");
  });

  test("no body has no content type", async () => {
    const { client, requests } = clientOver(() => Response.json({ signed_url: "https://img-src.io/i/ada/a.jpg" }));
    await client.images.createSignedUrl({ id: "9f2c4b7a1d3e5f60" });
    expect(requests[0]?.headers.has("content-type")).toBe(false);
    expect(await requests[0]?.text()).toBe("");
  });

  test("null clears what can be cleared", async () => {
    const { client, requests } = clientOver(() => Response.json({ settings: {}, message: "Saved." }));
    await client.settings.updateSettings({ default_max_height: null, default_quality: 75 });
    expect(await requests[0]?.json()).toEqual({ default_max_height: null, default_quality: 75 });
  });

  test("an upload is a form with the file, its name and type", async () => {
    const { client, requests } = clientOver(() => Response.json({ id: "9f2c4b7a1d3e5f60" }, { status: 201 }));
    const file = new File(["bytes"], "harbour.jpg", { type: "image/jpeg" });
    await client.images.uploadImage({ file, target_path: "photos/2024", visibility: "private" });
    const form = await requests[0]?.formData();
    const sent = form?.get("file");
    expect(sent).toBeInstanceOf(File);
    expect(sent).toMatchObject({ name: "harbour.jpg", type: "image/jpeg", size: 5 });
    expect([form?.get("target_path"), form?.get("visibility")]).toEqual(["photos/2024", "private"]);
  });

  test("an upload without a file is refused before any request", async () => {
    const { client, requests } = clientOver(usage);
    // @ts-expect-error: `file` is required
    const call = client.images.uploadImage({ target_path: "blog/2024" });
    await expect(call).rejects.toThrow("uploadImage: `file` is required");
    expect(requests).toHaveLength(0);
  });
});

test("an answer with optional members null or left out is data", async () => {
  const sparse = { id: "3b8e07d2c6a1f954", sanitized_filename: null, dimensions: null };
  const { client } = clientOver(() => Response.json({ images: [sparse], has_more: false }));
  expect(await client.images.listImages()).toEqual({ images: [sparse], has_more: false });
});

test("the server can be another per client and per call, a path prefix stays", async () => {
  const { client, requests } = clientOver(usage, { baseUrl: "https://proxy.example/img/" });
  await client.usage.getUsage();
  await client.usage.getUsage({}, { baseUrl: "http://127.0.0.1:8080" });
  expect(requests.map(({ url }) => url)).toEqual([
    "https://proxy.example/img/api/v1/usage",
    "http://127.0.0.1:8080/api/v1/usage",
  ]);
});

test("headers, hooks and fetch are the caller's, and see each attempt", async () => {
  const order: string[] = [];
  const { client, requests } = clientOver((_, attempt) => (attempt === 1 ? failure(503) : usage()), {
    headers: { "x-custom-header": "someValue" },
    retry: { maxRetries: 1, initialDelayMs: 0 },
    middleware: [
      {
        onRequest: ({ request, schemaPath }) => {
          order.push(`before ${schemaPath}`);
          request.headers.set("client-level-header", "added by client");
        },
        onResponse: ({ response }) => void order.push(`after ${response.status}`),
      },
    ],
  });
  await client.usage.getUsage({}, { headers: { "x-call": "1" } });
  expect(order).toEqual(["before /api/v1/usage", "after 503", "before /api/v1/usage", "after 200"]);
  for (const { headers } of requests) {
    const sent = ["x-custom-header", "client-level-header", "x-call"].map((name) => headers.get(name));
    expect(sent).toEqual(["someValue", "added by client", "1"]);
  }
});

test("standalone functions work with a bare client", async () => {
  const requests: Request[] = [];
  const client = createImgSrcClient({
    apiKey: KEY,
    fetch: async (request) => {
      requests.push(request);
      return Response.json({ images: [], has_more: false });
    },
  });
  await listImages(client, { limit: 20 });
  await uploadImage(client, { file: new Uint8Array([1, 2, 3]) });
  expect(requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    "GET /api/v1/images",
    "POST /api/v1/images",
  ]);
  expect(Object.keys(client)).toEqual([]);
});
