import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createImgSrc, getImage } from "@pixwire/api/img-src";
import { isApiError, RateLimitError } from "@pixwire/api/runtime";
import { createMock, type FaultKind } from "@pixwire/mock";
import { jpegHeader, padded } from "@pixwire/test-support/images";
import { createUploader, type UploadProgress } from "@pixwire/uploader/img-src";
import { buildUrl } from "@pixwire/url-utils/img-src";
import { afterAll, expect, test } from "vitest";

// The README of the vendor's Python SDK, from its first section to its last, as one program against the emulator.

const folder = mkdtempSync(join(tmpdir(), "pixwire-story-"));
const path = join(folder, "photo.jpg");
const photo = jpegHeader(2400, 1600);
writeFileSync(path, photo);

let fault: FaultKind | undefined;
const mock = createMock("img-src", {
  strict: true,
  username: "ada",
  rateLimit: 400,
  faults: () => {
    const now = fault;
    fault = undefined;
    return now;
  },
});
const server = await mock.listen();
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const lines: string[] = [];
const note = (message: string): void => void lines.push(message);

test("the vendor's README, told with pixwire", async () => {
  // Authentication, server selection, custom HTTP client, debugging: all of it is an option of the client.
  const seen = new Set<string | null>();
  const imgSrc = createImgSrc({
    apiKey: async () => "Bearer imgsrc_story",
    baseUrl: server.url,
    headers: { "x-custom-header": "someValue" },
    fetch: (request) => {
      seen.add(request.headers.get("x-custom-header"));
      return fetch(request);
    },
    retry: { initialDelayMs: 1, maxDelayMs: 50, factor: 1.1 },
    logger: { debug: note, info: note, warn: note, error: note },
  });
  const { settings } = await imgSrc.settings.getSettings();
  expect(settings).toMatchObject({ username: "ada", plan: "pro" });
  expect(seen).toEqual(new Set(["someValue"]));

  // Upload an image, once from its path with a progress bar, and once as a stream to another path.
  const uploader = createUploader(createImgSrc({ apiKey: "imgsrc_story", baseUrl: server.url }));
  const steps: UploadProgress[] = [];
  const uploaded = await uploader.upload({
    file: { path },
    targetPath: "photos/2024",
    onProgress: (progress) => steps.push(progress),
  });
  expect(uploaded).toMatchObject({ duplicate: false, size: photo.byteLength, format: "jpeg" });
  expect(uploaded.hash).toBe(createHash("sha256").update(photo).digest("hex"));
  expect(uploaded.url).toBe(`${server.url}/i/ada/photos/2024/photo.jpg`);
  expect(steps.at(-1)).toMatchObject({ loadedBytes: photo.byteLength, totalBytes: photo.byteLength });
  const again = await uploader.upload({ file: createReadStream(path), targetPath: "blog/2024/cover.jpg" });
  expect(again).toMatchObject({ id: uploaded.id, duplicate: true });
  expect(again.paths).toEqual(["photos/2024/photo.jpg", "blog/2024/cover.jpg"]);

  // Access it by its delivery URL, with transformations.
  const original = await fetch(uploaded.url);
  expect(new Uint8Array(await original.arrayBuffer())).toEqual(photo);
  const delivery = { username: "ada", path: "photos/2024/photo.jpg" } as const;
  const small = { ...delivery, format: "webp", w: 800, h: 600, fit: "cover", q: 85 } as const;
  expect(buildUrl(small)).toBe("https://img-src.io/i/ada/photos/2024/photo.webp?w=800&h=600&fit=cover&q=85");
  expect((await fetch(buildUrl({ ...small, baseUrl: `${server.url}/i` }))).status).toBe(200);

  // List, search, look at, share and tidy up.
  expect((await imgSrc.images.listImages({ limit: 20 })).total).toBe(1);
  expect((await imgSrc.images.searchImages({ q: "cover" })).results[0]?.id).toBe(uploaded.id);
  expect((await imgSrc.images.getImage({ id: uploaded.id })).metadata.width).toBe(2400);
  const signed = await imgSrc.images.createSignedUrl({ id: uploaded.id, expires_in_seconds: 600 });
  await imgSrc.images.updateImageVisibility({ id: uploaded.id, visibility: "private" });
  expect((await fetch(uploaded.url)).status).toBe(403);
  expect((await fetch(signed.signed_url)).status).toBe(200);
  const left = await imgSrc.images.deleteImagePath({ username: "ada", filepath: "blog/2024/cover.jpg" });
  expect(left.remaining_paths).toEqual(["photos/2024/photo.jpg"]);

  // Presets are made, used in URLs, and deleted by name.
  const preset = await imgSrc.presets.createPreset({ name: "card", params: { w: 400, fit: "cover" } });
  await imgSrc.presets.updatePreset({ id: preset.id, params: { w: 480 } });
  expect((await imgSrc.presets.getPreset({ id: preset.id })).params).toEqual({ w: 480 });
  expect((await imgSrc.presets.listPresets()).total).toBe(1);
  const { signed_url } = await imgSrc.images.createSignedUrl({ id: uploaded.id });
  expect((await fetch(`${signed_url}&p:card`)).status).toBe(200);
  await imgSrc.presets.deletePreset({ name: "card" });
  expect((await fetch(`${signed_url}&p:card`)).status).toBe(400);

  // Settings and usage.
  await imgSrc.settings.updateSettings({ default_quality: 75 });
  expect(await imgSrc.usage.getUsage()).toMatchObject({ plan: "pro", current_period: { uploads: 2 } });

  // Pagination: 250 images at 100 a page are 3 requests.
  for (let mark = 1; mark <= 250; mark++) {
    const file = new File([padded(jpegHeader(8, 8), 1000, mark % 256), Uint8Array.of(mark >> 8)], `${mark}.jpg`);
    await imgSrc.images.uploadImage({ file, target_path: "many" });
  }
  const before = mock.requests.length;
  const ids = new Set<string>();
  for await (const image of imgSrc.images.listImages({ limit: 100, path: "many" })) ids.add(image.id);
  expect([ids.size, mock.requests.length - before]).toEqual([250, 3]);

  // Retries: a 503 passes unseen; not when they are switched off for the call.
  fault = "503";
  await imgSrc.settings.getSettings();
  fault = "503";
  const failure: unknown = await imgSrc.settings.getSettings({}, { retry: { maxRetries: 0 } }).catch((error) => error);
  expect(isApiError(failure, 503)).toBe(true);

  // Errors say what happened, in the classes and with the body that the operation documents.
  await imgSrc.images.deleteImage({ id: uploaded.id });
  const gone: unknown = await imgSrc.images.getImage({ id: uploaded.id }).catch((error) => error);
  if (!isApiError(gone, getImage, 404)) throw gone;
  expect(gone.body.error).toMatchObject({ code: "NOT_FOUND", status: 404 });

  // The rate limit, and when it starts anew.
  const burst = Array.from({ length: 401 }, () => imgSrc.usage.getUsage({}, { retry: { maxRetries: 0 } }));
  const refused = (await Promise.allSettled(burst)).find((result) => result.status === "rejected");
  expect(refused?.reason).toBeInstanceOf(RateLimitError);
  expect(refused?.reason.retryAfterMs).toBeLessThanOrEqual(60_000);

  // Debugging: a line per attempt, and no secret in any.
  expect(lines).toContainEqual(expect.stringMatching(/^GET \/api\/v1\/settings: 503 in /));
  expect(lines.join("\n")).not.toMatch(/imgsrc_|sig=|Bearer/);
});
