import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { PredictionSucceeded } from "@pixwire/api/pixelbin";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { DownloadError, type DownloadOptions, downloadOutputs } from "../src/node/index.js";
import { ID } from "./support/fake-api.js";

let folder = "";
beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), "pixwire-download-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  folder = join(parent, "made", "here");
});

const succeeded = (...output: string[]): PredictionSucceeded => ({
  _id: ID,
  status: "SUCCESS",
  input: {},
  urls: { get: `https://api.pixelbin.io/service/platform/transformation/v1.0/predictions/${ID}` },
  orgId: 5012,
  retention: "30d",
  createdAt: "2026-01-01T00:00:00.000Z",
  consumedCredits: 1,
  output,
});

/** Serves until the end of the test. Returns the address without a slash at its end. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const quick = { retry: { initialDelayMs: 1 } } satisfies Partial<DownloadOptions>;
const big = Buffer.alloc(5 * 1024 * 1024, "pixels ");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The error of a download, and the files that are there after it. */
async function failureOf(call: Promise<unknown>): Promise<{ error: unknown; files: string[] }> {
  const error: unknown = await call.then(
    () => undefined,
    (rejection: unknown) => rejection,
  );
  return { error, files: await readdir(folder).catch(() => []) };
}

describe("saving", () => {
  test("streams each output to a file named as in its URL", async () => {
    const base = await serve((request, response) => {
      expect(request.headers.authorization).toBeUndefined();
      response.end(request.url === "/a/result_0.png" ? big : "second");
    });
    const files = await downloadOutputs(succeeded(`${base}/a/result_0.png`, `${base}/a/result_1.png?x=1`), {
      to: folder,
    });
    expect(files).toEqual([
      { url: `${base}/a/result_0.png`, path: join(folder, "result_0.png"), sizeBytes: big.length },
      { url: `${base}/a/result_1.png?x=1`, path: join(folder, "result_1.png"), sizeBytes: 6 },
    ]);
    expect(sha256(await readFile(join(folder, "result_0.png")))).toBe(sha256(big));
    expect(await readdir(folder)).toEqual(["result_0.png", "result_1.png"]);
  });

  test.each([
    ["/a/%2e%2e%2f%2e%2e%2fetc%2fpasswd", ".._.._etc_passwd"],
    ["/a/..%5c..%5cx.png", ".._.._x.png"],
    ["/a/", "output_0"],
    ["/a/%2e%2e%20", "output_0"],
    ["/a/%FF%E9.png", "%FF%E9.png"],
    ["/a/NUL.png", "_NUL.png"],
    ["/a/con", "_con"],
    ["/a/console.png", "console.png"],
    [`/a/${encodeURIComponent("日".repeat(150))}.png`, `${"日".repeat(65)}.png`],
    [`/a/${encodeURIComponent("🎨".repeat(100))}`, "🎨".repeat(50)],
    ["/a/r%C3%A9sultat%201.png", "résultat 1.png"],
    ["/a/100%.png", "100%.png"],
    ["/a/a:b%00c.png", "a_b_c.png"],
    [`/a/${"x".repeat(300)}.png`, `${"x".repeat(196)}.png`],
  ])("the name of %s cannot leave the folder", async (path, name) => {
    const base = await serve((_, response) => response.end("bytes"));
    await downloadOutputs(succeeded(base + path), { to: folder });
    expect(await readdir(folder)).toEqual([name]);
  });

  test("outputs of one name do not meet", async () => {
    const base = await serve((request, response) => response.end(request.url));
    await downloadOutputs(succeeded(`${base}/0/result.png`, `${base}/1/result.png`), { to: folder });
    expect(await readFile(join(folder, "result.png"), "utf8")).toBe("/0/result.png");
    expect(await readFile(join(folder, "1_result.png"), "utf8")).toBe("/1/result.png");
  });

  test("nor where a made name is taken, or differs in case alone", async () => {
    const base = await serve((request, response) => response.end(request.url));
    const outputs = ["/2_a.png", "/a.png", "/x/a.png", "/A.png"].map((path) => base + path);
    const files = await downloadOutputs(succeeded(...outputs), { to: folder, overwrite: true });
    expect(files.map(({ path }) => basename(path))).toEqual(["2_a.png", "a.png", "3_a.png", "4_A.png"]);
  });
});

test.each([
  { stallTimeoutMs: Number.NaN },
  { stallTimeoutMs: 0 },
  { stallTimeoutMs: Number.POSITIVE_INFINITY },
  { retry: { maxRetries: Number.NaN } },
  { retry: { initialDelayMs: -1 } },
])("%j is a RangeError before any request", async (options) => {
  const fetch = (): never => {
    throw new Error("must not be called");
  };
  const call = downloadOutputs(succeeded("https://media.example.com/r.png"), { to: folder, fetch, ...options });
  const { error, files } = await failureOf(call);
  expect(error).toBeInstanceOf(RangeError);
  expect(files).toEqual([]);
});

describe("files that are there already", () => {
  test("are kept, and nothing is fetched", async () => {
    let requests = 0;
    const base = await serve((_, response) => {
      requests++;
      response.end("new");
    });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "result_1.png"), "old");
    const prediction = succeeded(`${base}/result_0.png`, `${base}/result_1.png`);
    const { error, files } = await failureOf(downloadOutputs(prediction, { to: folder }));
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({ path: join(folder, "result_1.png"), message: expect.stringContaining("overwrite") });
    expect(files).toEqual(["result_1.png"]);
    expect(requests).toBe(0);
  });

  test("are kept when they come while the output is fetched", async () => {
    const base = await serve(async (_, response) => {
      await writeFile(join(folder, "result.png"), "somebody else's");
      response.end("new");
    });
    const { error, files } = await failureOf(downloadOutputs(succeeded(`${base}/result.png`), { to: folder }));
    expect(error).toBeInstanceOf(DownloadError);
    expect(files).toEqual(["result.png"]);
    expect(await readFile(join(folder, "result.png"), "utf8")).toBe("somebody else's");
  });

  test("are replaced when asked for, and only by the whole new file", async () => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, "result.png");
    await writeFile(path, "old");
    const base = await serve(async (_, response) => {
      response.write(big.subarray(0, 1000));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await readFile(path, "utf8")).toBe("old");
      response.end(big.subarray(1000));
    });
    await downloadOutputs(succeeded(`${base}/result.png`), { to: folder, overwrite: true });
    expect(sha256(await readFile(path))).toBe(sha256(big));
    expect(await readdir(folder)).toEqual(["result.png"]);
  });
});

describe("what goes wrong", () => {
  test("a connection that breaks, and answers of a server in trouble, are tried again from the start", async () => {
    let requests = 0;
    const base = await serve((request, response) => {
      requests++;
      if (requests === 1) {
        response.writeHead(200, { "content-length": big.length });
        response.write(big.subarray(0, 100_000), () => request.socket.destroy());
      } else if (requests === 2) response.writeHead(503, { "retry-after": "0" }).end();
      else if (requests === 3) response.writeHead(202).end();
      else response.end(big);
    });
    const [file] = await downloadOutputs(succeeded(`${base}/result.png`), {
      to: folder,
      retry: { initialDelayMs: 1, maxRetries: 3 },
    });
    expect(file?.sizeBytes).toBe(big.length);
    expect(sha256(await readFile(join(folder, "result.png")))).toBe(sha256(big));
    expect(requests).toBe(4);
  });

  test.each([403, 404, 410])("%i says that outputs expire, after one request", async (status) => {
    let requests = 0;
    const base = await serve((_, response) => {
      requests++;
      response.writeHead(status).end();
    });
    const call = downloadOutputs(succeeded(`${base}/result.png?token=secret`), { to: folder, ...quick });
    const { error, files } = await failureOf(call);
    expect(error).toMatchObject({ name: "DownloadError", status, message: expect.stringContaining("retention") });
    expect(String(error)).not.toContain("secret");
    expect(files).toEqual([]);
    expect(requests).toBe(1);
  });

  test("an answer that says it is longer than it is", async () => {
    const fetch = async (): Promise<Response> => new Response("short", { headers: { "content-length": "6" } });
    const call = downloadOutputs(succeeded("https://media.example.com/result.png"), { to: folder, fetch, ...quick });
    expect(await failureOf(call)).toMatchObject({
      error: { message: expect.stringContaining("5 bytes came of 6") },
      files: [],
    });
  });

  test("a server that stops sending is given up", async () => {
    const base = await serve((_, response) => void response.write("some"));
    const options = { to: folder, stallTimeoutMs: 50, retry: { maxRetries: 1, initialDelayMs: 1 } };
    const { error, files } = await failureOf(downloadOutputs(succeeded(`${base}/result.png`), options));
    expect(error).toMatchObject({ name: "DownloadError", message: expect.stringContaining("no byte came for 50 ms") });
    expect(files).toEqual([]);
  });

  test("an abort ends it with the signal's own reason and leaves nothing behind", async () => {
    const base = await serve((_, response) => void response.write("some"));
    const reason = new Error("enough");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    const call = downloadOutputs(succeeded(`${base}/result.png`), { to: folder, signal: controller.signal });
    expect(await failureOf(call)).toEqual({ error: reason, files: [] });
  });

  test("a folder that cannot be written to is the file system's error, after no request", async () => {
    let requests = 0;
    const fetch = async (): Promise<Response> => {
      requests++;
      return new Response("bytes");
    };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "file"), "");
    const call = downloadOutputs(succeeded("https://media.example.com/r.png"), { to: join(folder, "file"), fetch });
    await expect(call).rejects.toMatchObject({ code: "EEXIST" });
    expect(requests).toBe(0);
  });

  test.each<[string, object]>([
    ["a job that is not over", { status: "RUNNING" }],
    ["a job that failed", { status: "FAILURE", error: "image not found" }],
    ["a model that analyses", { output: { labels: [] } }],
    ["an output that is no URL", { output: ["file:///etc/passwd"] }],
    ["an output that is no text", { output: [null] }],
    ["an output with a password", { output: ["https://me:hunter2@media.example.com/r.png"] }],
    ["a success without an output", { output: undefined }],
  ])("%s has nothing to save", async (_, change) => {
    const prediction = { ...succeeded(), ...change };
    const { error, files } = await failureOf(downloadOutputs(prediction, { to: folder }));
    expect(error).toMatchObject({ name: "InvalidInputError", member: "prediction" });
    expect(String(error)).not.toContain("hunter2");
    expect(files).toEqual([]);
  });
});
