import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { findOnPath, systemProgram } from "@pixwire/test-support/programs";
import { serveFolder } from "@pixwire/test-support/site";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { formOf } from "../helpers/form.js";
import { pour } from "../helpers/pour.js";
import { ASSET_FIELDS, startServer, type UploadServer } from "../helpers/server.js";
import { bundle, bytes, CHUNK, ESBUILD_DEFAULT, expectTold, flaky } from "./support.js";
import type { WorkerAnswer } from "./worker.js";

const TRANSPORTS = ["fetch", "xhr"] as const;

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

describe("Chromium", () => {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serveFolder>> | undefined;

  const names = ["chromium", "chromium-browser", "google-chrome"];

  beforeAll(async () => {
    const executablePath = await findOnPath(names);
    if (!executablePath) return;
    const directory = await buildPage();
    await writeFile(join(directory, "worker.js"), await bundle("worker.ts", ESBUILD_DEFAULT));
    await writeFile(join(directory, "worker-without-conditions.js"), await bundle("worker.ts", []));
    site = await serveFolder(directory);
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The page with a file chosen in its input. */
  async function openPage(context: TestContext, intercept = flaky): Promise<Page> {
    server = await startServer(intercept, { crossOrigin: true });
    await systemProgram(context, "uploads from a page were", ...names);
    if (!browser || !site) throw new Error("Chromium did not start");
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.setInputFiles("input[type=file]", path);
    return page;
  }

  test.for(["default", ...TRANSPORTS] as const)("over the %s transport", { timeout: 60_000 }, async (name, context) => {
    const page = await openPage(context);
    const story = await page.evaluate(([url, transport]) => window.start(url, transport), [server.url, name] as const);
    expectTold(server, story, 2);
    expectPartsAsInProtocol();
    await page.close();
  });

  describe.each(TRANSPORTS)("over %s", (name) => {
    /** What an upload ends with whose parts are answered in this way. */
    async function attempt(context: TestContext, answer: (response: ServerResponse) => void): Promise<string> {
      const page = await openPage(context, async (request, response, at) => {
        if (at.partNumber === undefined) return flaky(request, response, at);
        request.resume().once("end", () => answer(response));
        return true;
      });
      const ended = await page.evaluate(([url, transport]) => window.attempt(url, transport), [
        server.url,
        name,
      ] as const);
      await expect.poll(() => server.inFlight).toBe(0);
      await page.close();
      return ended;
    }

    test("no more than a megabyte is read of an endless answer", { timeout: 60_000 }, async (context) => {
      expect(await attempt(context, (response) => void pour(response.writeHead(200)))).toContain(
        "the response is longer than `maxResponseBytes`, 1048576 bytes",
      );
      await server.close();
      expect(await attempt(context, (response) => void pour(response.writeHead(403)))).toContain("status 403");
    });

    test("an answer is measured as it is unpacked", { timeout: 60_000 }, async (context) => {
      const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, " "));
      expect(
        await attempt(context, (response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb)),
      ).toContain("the response is longer than `maxResponseBytes`, 1048576 bytes");
    });

    test("the login page of a network confirms nothing", { timeout: 60_000 }, async (context) => {
      const page = "<!doctype html><title>Log in</title>";
      expect(await attempt(context, (response) => void response.end(page))).toContain(
        "with an HTML page instead of an empty body",
      );
    });
  });

  test("a slow line, with progress inside a part", { timeout: 60_000 }, async (context) => {
    const page = await openPage(context);
    const session = await page.context().newCDPSession(page);
    const speed = { downloadThroughput: 1_500_000, uploadThroughput: 1_500_000 };
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 20, ...speed });
    const story = await page.evaluate((url) => window.start(url, "default"), server.url);
    expectTold(server, story, 2);
    expect(story.progressWithinParts).toBe(true);
    await page.close();
  });

  test.for(TRANSPORTS)("offline for two seconds, over %s", { timeout: 60_000 }, async (name, context) => {
    const page = await openPage(context);
    const told = page.evaluate(([url, transport]) => window.start(url, transport), [server.url, name] as const);
    await expect.poll(() => server.stored.get("u1")?.size, { interval: 1 }).toBeGreaterThan(0);
    const storedBefore = server.stored.get("u1")?.size ?? 0;
    expect(storedBefore).toBeLessThan(7);
    await page.context().setOffline(true);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(server.completed.size).toBe(0);
    await page.context().setOffline(false);
    expectTold(server, await told, 2);
    await page.close();
  });

  test.for<[what: string, kind: "worker" | "service worker", script: string, overXhr: boolean]>([
    ["a worker", "worker", "worker.js", true],
    ["a worker bundled without conditions", "worker", "worker-without-conditions.js", false],
    ["a service worker", "service worker", "worker.js", false],
    ["a service worker bundled without conditions", "service worker", "worker-without-conditions.js", false],
  ])("%s", { timeout: 60_000 }, async ([, kind, script, overXhr], context) => {
    const page = await openPage(context);
    const answer = await page.evaluate(askWorker, [kind, script, server.url] as const);
    expect(answer.error).toBeUndefined();
    expectTold(server, answer.story ?? expect.unreachable(), 3);
    if (overXhr) expect(answer.xhrRequests).toBeGreaterThanOrEqual(3 * 8);
    else expect(answer.xhrRequests ?? 0).toBe(0);
    await page.close();
  });
});

/** Runs in the page: starts the worker, hands it the address of the server, and waits for what it says. */
async function askWorker([kind, script, url]: readonly [string, string, string]): Promise<WorkerAnswer> {
  const start = async (): Promise<Pick<Worker, "postMessage">> => {
    if (kind === "worker") return new Worker(script, { type: "module" });
    await navigator.serviceWorker.register(script, { type: "module" });
    const { active } = await navigator.serviceWorker.ready;
    if (!active) throw new Error("The service worker did not start");
    return active;
  };
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<WorkerAnswer>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  (await start()).postMessage(url, [port2]);
  return answer;
}

/** Every part that arrived whole has the bytes of the protocol. */
function expectPartsAsInProtocol(): void {
  for (const { method, headers, body, partNumber = 0 } of server.requests) {
    if (method !== "PUT" || body.byteLength !== Number(headers["content-length"])) continue;
    const boundary = headers["content-type"]?.split("boundary=")[1] ?? "";
    const part = bytes.subarray((partNumber - 1) * CHUNK, partNumber * CHUNK);
    expect(body.equals(formOf(boundary, ASSET_FIELDS, part))).toBe(true);
  }
}

/** The page as Vite builds it for a user: the package by its name, with the conditions of a browser. */
async function buildPage(): Promise<string> {
  const { build } = await import("vite");
  const outDir = join(folder, "page");
  const root = fileURLToPath(new URL("page", import.meta.url));
  await build({ root, configFile: false, logLevel: "error", build: { outDir, target: "es2022" } });
  return outDir;
}
