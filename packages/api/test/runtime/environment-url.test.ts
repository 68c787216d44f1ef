import { afterEach, expect, test, vi } from "vitest";
import { createImageKit } from "../../src/imagekit/index.js";
import { createImgSrc } from "../../src/img-src/index.js";
import { createPixelbin } from "../../src/pixelbin/index.js";
import { ConfigurationError } from "../../src/runtime/index.js";

afterEach(() => void vi.unstubAllEnvs());

const URLS: string[] = [];
const fetch = async ({ url }: Request): Promise<Response> => {
  URLS.push(url);
  return Response.json(url.endsWith("/v1/files") ? [] : {});
};

test.each([
  ["PIXELBIN_BASE_URL", "https://api.pixelbin.io", () => createPixelbin({ token: "t", fetch }).assets.getModules()],
  ["IMAGEKIT_BASE_URL", "https://api.imagekit.io", () => createImageKit({ privateKey: "k", fetch }).assets.listFiles()],
  ["IMGSRC_BASE_URL", "https://api.img-src.io", () => createImgSrc({ apiKey: "k", fetch }).usage.getUsage()],
])("%s leads the client to another server, and is read at each call", async (variable, own, call) => {
  for (const [value, base] of [
    ["http://127.0.0.1:4010/path/", "http://127.0.0.1:4010/path/"],
    ["", own],
    [undefined, own],
  ] as const) {
    vi.stubEnv(variable, value);
    await call();
    expect(URLS.at(-1)).toMatch(new RegExp(`^${base.replace(/\/$/, "")}/\\w`));
  }
});

test("an explicit base URL takes precedence, that of uploads too", async () => {
  vi.stubEnv("PIXELBIN_BASE_URL", "http://environment.example");
  vi.stubEnv("IMAGEKIT_BASE_URL", "http://environment.example");
  const pixelbin = createPixelbin({ token: "t", fetch, baseUrl: "http://option.example" });
  await pixelbin.assets.getModules();
  expect(URLS.at(-1)).toMatch(/^http:\/\/option\.example\//);
  await pixelbin.assets.getModules({}, { baseUrl: "http://call.example" });
  expect(URLS.at(-1)).toMatch(/^http:\/\/call\.example\//);
  const file = new Blob(["x"]);
  const input = { file, fileName: "x" };
  await createImageKit({ privateKey: "k", fetch }).upload.uploadFile(input);
  expect(URLS.at(-1)).toMatch(/^http:\/\/environment\.example\//);
  await createImageKit({ privateKey: "k", fetch, uploadBaseUrl: "http://upload.example" }).upload.uploadFile(input);
  expect(URLS.at(-1)).toMatch(/^http:\/\/upload\.example\//);
});

test("a value that is no base URL ends the call before any request, and is not repeated", async () => {
  vi.stubEnv("PIXELBIN_BASE_URL", "http://user:secret-password@host");
  const before = URLS.length;
  const error = await createPixelbin({ token: "t", fetch })
    .assets.getModules()
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).toContain("PIXELBIN_BASE_URL must be an http(s) URL");
  expect(String(error)).not.toContain("secret-password");
  expect(URLS).toHaveLength(before);
});
