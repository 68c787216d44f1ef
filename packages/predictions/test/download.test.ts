import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Fetch } from "@pixwire/api/runtime";
import { beforeEach, describe, expect, test } from "vitest";
import { onDisk } from "../src/node/download-error.js";
import { fileNames } from "../src/node/file-names.js";
import { DownloadError, downloadOutputs } from "../src/node/index.js";
import { failureOf, makeFolder, quick, serve, succeeded } from "./support/downloads.js";

let folder = "";
beforeEach(async () => {
  folder = join(await makeFolder(), "made", "here");
});

const big = Buffer.alloc(5 * 1024 * 1024, "pixels ");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

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

  // The time for each was once the square of its length.
  test.each([
    ["dots and blanks", ".%20", ". "],
    ["wide characters", "%F0%9F%8E%A8", "🎨"],
    ["percent signs that encode nothing", "%FF", "%FF"],
  ])("a name of a million bytes ends as one of 200 at most: %s", (_, encoded, decoded) => {
    const [name = ""] = fileNames([new URL(`https://media.example.com/${encoded.repeat(300_000)}.png`)]);
    expect(name.endsWith(`${decoded.repeat(40)}.png`)).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
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
  const { error, files } = await failureOf(call, folder);
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
    const { error, files } = await failureOf(downloadOutputs(prediction, { to: folder }), folder);
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
    const { error, files } = await failureOf(downloadOutputs(succeeded(`${base}/result.png`), { to: folder }), folder);
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({ code: "EEXIST", message: expect.stringContaining("pass `overwrite: true`") });
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

describe("what the file system refuses", () => {
  const fetch = async (): Promise<Response> => {
    throw new Error("must not be called");
  };

  test.each([false, true])(
    "a folder of the output's name, before any request, with overwrite: %j",
    async (overwrite) => {
      await mkdir(join(folder, "r.png"), { recursive: true });
      const call = downloadOutputs(succeeded("https://media.example.com/r.png"), { to: folder, fetch, overwrite });
      await expect(call).rejects.toMatchObject({
        name: "DownloadError",
        code: "EISDIR",
        path: join(folder, "r.png"),
        message: expect.stringContaining("this path is a folder"),
      });
    },
  );

  test("a folder that appears during the download", async () => {
    const base = await serve(async (_, response) => {
      await mkdir(join(folder, "r.png"));
      response.end("bytes");
    });
    const call = downloadOutputs(succeeded(`${base}/r.png`), { to: folder, overwrite: true });
    const { error, files } = await failureOf(call, folder);
    expect(error).toMatchObject({ name: "DownloadError", code: "EISDIR" });
    expect(files).toEqual(["r.png"]);
  });

  test("a path through a file", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "file"), "");
    const call = downloadOutputs(succeeded("https://media.example.com/r.png"), {
      to: join(folder, "file", "x"),
      fetch,
    });
    await expect(call).rejects.toMatchObject({ name: "DownloadError", code: "ENOTDIR" });
  });

  test.each([
    ["ENOSPC", "the disk is full; free some space"],
    ["EACCES", "check the permissions of the folder"],
    ["EISDIR", "this path is a folder"],
    ["EWHAT", "the file could not be saved (EWHAT)"],
  ])("%s says what to do", async (code, advice) => {
    const cause = Object.assign(new Error("system"), { code });
    const call = onDisk("out/r.png", () => Promise.reject(cause));
    await expect(call).rejects.toMatchObject({ name: "DownloadError", path: "out/r.png", code, cause });
    await expect(call).rejects.toThrow(advice);
  });

  test("but not what is no error of the system", async () => {
    const mistake = new TypeError("a mistake of ours");
    await expect(onDisk("r.png", () => Promise.reject(mistake))).rejects.toBe(mistake);
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
    const { error, files } = await failureOf(call, folder);
    expect(error).toMatchObject({ name: "DownloadError", status, message: expect.stringContaining("retention") });
    expect(String(error)).not.toContain("secret");
    expect(files).toEqual([]);
    expect(requests).toBe(1);
  });

  test.each([undefined, null, {}, "bytes"])("a fetch that returns %j", async (answer) => {
    const fetch = (async () => answer) as unknown as Fetch;
    const call = downloadOutputs(succeeded("https://media.example.com/result.png"), { to: folder, fetch });
    expect(await failureOf(call, folder)).toMatchObject({
      error: { name: "DownloadError", message: expect.stringContaining("`fetch` must return a Response") },
      files: [],
    });
  });

  test("an answer that says it is longer than it is", async () => {
    const fetch = async (): Promise<Response> => new Response("short", { headers: { "content-length": "6" } });
    const call = downloadOutputs(succeeded("https://media.example.com/result.png"), { to: folder, fetch, ...quick });
    expect(await failureOf(call, folder)).toMatchObject({
      error: { message: expect.stringContaining("5 bytes arrived of 6") },
      files: [],
    });
  });

  test("a server that asks to come back later than allowed ends it at once, and says when", async () => {
    let requests = 0;
    const base = await serve((_, response) => {
      requests++;
      response.writeHead(503, { "retry-after": "3600" }).end();
    });
    const { error } = await failureOf(downloadOutputs(succeeded(`${base}/r.png`), { to: folder, ...quick }), folder);
    expect(error).toMatchObject({ name: "DownloadError", status: 503, retryAfterMs: 3_600_000 });
    expect(error).toMatchObject({ message: expect.stringContaining("asks to wait 3600 s") });
    expect(requests).toBe(1);
  });

  test("the error of the last attempt says what the server asks for, also without retries", async () => {
    const base = await serve((_, response) => void response.writeHead(503, { "retry-after": "99999" }).end());
    const options = { to: folder, retry: { maxRetries: 0 } };
    const { error } = await failureOf(downloadOutputs(succeeded(`${base}/r.png`), options), folder);
    expect(error).toMatchObject({ name: "DownloadError", status: 503, retryAfterMs: 99_999_000 });
  });

  test("a server that stops sending is given up", async () => {
    const base = await serve((_, response) => void response.write("some"));
    const options = { to: folder, stallTimeoutMs: 50, retry: { maxRetries: 1, initialDelayMs: 1 } };
    const { error, files } = await failureOf(downloadOutputs(succeeded(`${base}/result.png`), options), folder);
    expect(error).toMatchObject({
      name: "DownloadError",
      message: expect.stringContaining("no byte arrived for `stallTimeoutMs`, 50 ms"),
    });
    expect(files).toEqual([]);
  });

  test("an abort ends it with the signal's own reason and leaves nothing behind", async () => {
    const base = await serve((_, response) => void response.write("some"));
    const reason = new Error("enough");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    const call = downloadOutputs(succeeded(`${base}/result.png`), { to: folder, signal: controller.signal });
    expect(await failureOf(call, folder)).toEqual({ error: reason, files: [] });
  });

  test("a file in the place of the folder is a DownloadError, after no request", async () => {
    let requests = 0;
    const fetch = async (): Promise<Response> => {
      requests++;
      return new Response("bytes");
    };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "file"), "");
    const call = downloadOutputs(succeeded("https://media.example.com/r.png"), { to: join(folder, "file"), fetch });
    await expect(call).rejects.toMatchObject({
      name: "DownloadError",
      code: "EEXIST",
      message: expect.stringContaining("save to another folder"),
    });
    expect(requests).toBe(0);
  });

  test.each<[string, object]>([
    ["a job that is not over", { status: "RUNNING" }],
    ["a job that failed", { status: "FAILURE", error: "image not found" }],
    ["a model that analyses", { output: { labels: [] } }],
    ["an empty list", { output: [] }],
    ["an output that is no URL", { output: ["file:///etc/passwd"] }],
    ["an output that is no text", { output: [null] }],
    ["an output with a password", { output: ["https://me:hunter2@media.example.com/r.png"] }],
    ["a success without an output", { output: undefined }],
  ])("%s has nothing to save", async (_, change) => {
    const prediction = { ...succeeded(), ...change };
    const { error, files } = await failureOf(downloadOutputs(prediction, { to: folder }), folder);
    expect(error).toMatchObject({ name: "InvalidInputError", member: "prediction" });
    expect(String(error)).not.toContain("hunter2");
    expect(files).toEqual([]);
  });
});
