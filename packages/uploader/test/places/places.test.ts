import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { formOf } from "../helpers/form.js";
import { ASSET_FIELDS, type Intercept, sha256, startServer, testBytes, type UploadServer } from "../helpers/server.js";
import { type Story, tell } from "./story.js";

const bytes = testBytes(2_000_000);
const CHUNK = 300_000;
let folder: string;
let path: string;
let server: UploadServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
  path = join(folder, "photo.jpeg");
  await writeFile(path, bytes);
});
afterEach(() => server.close());
afterAll(() => rm(folder, { recursive: true }));

/** Hands out targets, and answers the first attempt at the second part with 503. */
const flaky: Intercept = async (request, response, { partNumber, attempt, server: self }) => {
  if (request.url === "/sign") {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ presignedUrl: self.sign() }));
    return true;
  }
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (partNumber !== 2 || attempt > 1) return false;
  response.writeHead(503).end();
  return true;
};

/** What holds wherever the story was told. */
function expectTold(story: Story, sources: number): void {
  expect(story).toMatchObject({ progressIsSound: true, aborted: "the user left", wrong: "UploadSourceError" });
  expect(story.sizes).toEqual(Array(sources).fill(bytes.byteLength));
  const stored = { sha256: sha256(bytes), size: bytes.byteLength, parts: [1, 2, 3, 4, 5, 6, 7] };
  expect([...server.completed.values()]).toEqual(Array(sources).fill(stored));
}

test("Node", async () => {
  server = await startServer(flaky);
  const sources = [{ path }, bytes, new Blob([bytes]), new Blob([bytes]).stream()];
  expectTold(await tell({ sources, sign: async () => server.sign(), chunkSize: CHUNK }), 4);
});

test("Bun", { timeout: 30_000 }, async ({ skip }) => {
  const bun = findBun();
  if (!bun) return skip("No Bun for this platform was installed");
  server = await startServer(flaky);
  const script = fileURLToPath(new URL("bun.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(bun, ["--no-install", script, server.url, path], {
    // It would keep what it compiled in the home folder.
    env: { ...process.env, BUN_RUNTIME_TRANSPILER_CACHE_PATH: "0" },
  });
  expectTold(JSON.parse(stdout), 4);
});

describe("Chromium", () => {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serve>> | undefined;

  beforeAll(async () => {
    const executablePath = await findOnPath("chromium", "chromium-browser", "google-chrome");
    if (!executablePath) return;
    site = await serve(await buildPage());
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The page with a file chosen in its input. */
  async function openPage({ skip }: TestContext): Promise<Page> {
    server = await startServer(flaky, { crossOrigin: true });
    if (!browser || !site) return skip("No Chromium on the PATH: uploads from a page were not tested");
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.setInputFiles("input[type=file]", path);
    return page;
  }

  test.for(["default", "fetch", "xhr"] as const)(
    "over the %s transport",
    { timeout: 60_000 },
    async (name, context) => {
      const page = await openPage(context);
      const story = await page.evaluate(([url, transport]) => window.start(url, transport), [
        server.url,
        name,
      ] as const);
      expectTold(story, 2);
      expectPartsAsInProtocol();
      await page.close();
    },
  );

  test("a slow line, with progress inside a part", { timeout: 60_000 }, async (context) => {
    const page = await openPage(context);
    const session = await page.context().newCDPSession(page);
    const speed = { downloadThroughput: 1_500_000, uploadThroughput: 1_500_000 };
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 20, ...speed });
    const story = await page.evaluate((url) => window.start(url, "default"), server.url);
    expectTold(story, 2);
    expect(story.progressWithinParts).toBe(true);
    await page.close();
  });

  test.for(["fetch", "xhr"] as const)(
    "offline for two seconds, over %s",
    { timeout: 60_000 },
    async (name, context) => {
      const page = await openPage(context);
      const told = page.evaluate(([url, transport]) => window.start(url, transport), [server.url, name] as const);
      await expect.poll(() => server.stored.get("u1")?.size, { interval: 1 }).toBeGreaterThan(0);
      const storedBefore = server.stored.get("u1")?.size ?? 0;
      expect(storedBefore).toBeLessThan(7);
      await page.context().setOffline(true);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      expect(server.completed.size).toBe(0);
      await page.context().setOffline(false);
      expectTold(await told, 2);
      await page.close();
    },
  );
});

/** Every part that arrived whole has the bytes of the protocol. */
function expectPartsAsInProtocol(): void {
  for (const { method, headers, body, partNumber = 0 } of server.requests) {
    if (method !== "PUT" || body.byteLength !== Number(headers["content-length"])) continue;
    const boundary = headers["content-type"]?.split("boundary=")[1] ?? "";
    const part = bytes.subarray((partNumber - 1) * CHUNK, partNumber * CHUNK);
    expect(body.equals(formOf(boundary, ASSET_FIELDS, part))).toBe(true);
  }
}

/** Its package for this platform holds the program; the script that would link it is not run on installation. */
function findBun(): string | undefined {
  const cpu = process.arch === "arm64" ? "aarch64" : process.arch;
  try {
    const bun = createRequire(createRequire(import.meta.url).resolve("bun/package.json"));
    return bun.resolve(`@oven/bun-${process.platform}-${cpu}/bin/bun`);
  } catch {
    return undefined;
  }
}

async function findOnPath(...names: string[]): Promise<string | undefined> {
  for (const name of names) {
    for (const directory of (process.env.PATH ?? "").split(delimiter)) {
      const file = join(directory, name);
      if (
        await access(file).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
  }
  return undefined;
}

/** The page as Vite builds it for a user: the package by its name, with the conditions of a browser. */
async function buildPage(): Promise<string> {
  const { build } = await import("vite");
  const outDir = join(folder, "page");
  const root = fileURLToPath(new URL("page", import.meta.url));
  await build({ root, configFile: false, logLevel: "error", build: { outDir, target: "es2022" } });
  return outDir;
}

async function serve(directory: string): Promise<{ url: string; close(): Promise<void> }> {
  const types: Record<string, string> = { html: "text/html", js: "text/javascript" };
  const site = createServer(async (request, response) => {
    const name = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    try {
      const content = await readFile(join(directory, name));
      response.writeHead(200, { "content-type": types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(site.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => site.close(() => resolve())),
  };
}
