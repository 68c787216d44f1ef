import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemProgram } from "@pixwire/test-support/programs";
import { serveFolder } from "@pixwire/test-support/site";
import { findWorkerd, startWorkerd } from "@pixwire/test-support/workerd";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import type { Outcome } from "./app.js";

// The built package, where code cannot be made from strings: the validators have to be there already.

const START_MS = 60_000;

const EXPECTED: Outcome = {
  canEvaluate: false,
  answers: [
    { api: "pixelbin", stored: 200, refused: 400, why: expect.stringContaining("pageSize must be integer") },
    { api: "imagekit", stored: 200, refused: 400, why: expect.stringContaining("limit must be integer") },
    { api: "img-src", stored: 201, refused: 400, why: expect.stringContaining("limit must be integer") },
  ],
};

test("a page under a content security policy without unsafe-eval", { timeout: START_MS }, async (context) => {
  const page = await openPage(context);
  expect(await page.evaluate(() => window.run())).toEqual(EXPECTED);
});

test("a service worker under that policy", { timeout: START_MS }, async (context) => {
  const page = await openPage(context);
  expect(await page.evaluate(askServiceWorker)).toEqual({ outcome: EXPECTED });
});

test("workerd", { timeout: START_MS }, async ({ skip }) => {
  const workerd = findWorkerd();
  if (!workerd) return skip("No workerd for this platform was installed");
  const response = await fetch(await startWorkerd(workerd, await bundle("workerd.ts", ["workerd", "worker"])));
  expect(await response.json()).toEqual(EXPECTED);
});

async function openPage(context: TestContext): Promise<Page> {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const executablePath = await systemProgram(context, "the emulator in pages and service workers is", ...names);
  const folder = await mkdtemp(join(tmpdir(), "pixwire-emulator-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "index.html"), '<!doctype html><script type="module" src="page.js"></script>');
  await writeFile(join(folder, "page.js"), await bundle("page.ts", ["browser"]));
  await writeFile(join(folder, "service-worker.js"), await bundle("service-worker.ts", ["worker", "browser"]));
  const site = await serveFolder(folder, { "content-security-policy": "default-src 'none'; script-src 'self'" });
  onTestFinished(() => site.close());
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(site.url);
  return page;
}

/** Runs in the page. */
async function askServiceWorker(): Promise<unknown> {
  await navigator.serviceWorker.register("service-worker.js", { type: "module" });
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  active?.postMessage("run", [port2]);
  return answer;
}

async function bundle(name: string, conditions: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    conditions: [...conditions],
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
