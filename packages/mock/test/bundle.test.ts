import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build as buildWithEsbuild } from "esbuild";
import { build as buildWithVite, createLogger } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";

// What an app that runs the emulator in a page or a worker does: it bundles the built package, and runs the bundle
// where there is nothing of Node.
const APP = `
import { createMock } from "@pixwire/mock";
const mock = createMock("pixelbin", { seed: 1, now: () => 0 });
const authorization = "Bearer " + btoa("token-of-the-test");
export async function uploadAndList() {
  const body = new FormData();
  body.append("file", new Blob(["hello"]), "hello.txt");
  const assets = "https://api.pixelbin.io/service/platform/assets/v1.0";
  const upload = await mock.fetch(assets + "/upload/direct", { method: "POST", headers: { authorization }, body });
  const delivered = await mock.fetch((await upload.json()).url);
  const list = await mock.fetch(assets + "/listFiles", { headers: { authorization } });
  return [await delivered.text(), (await list.json()).items.map(({ fileId }) => fileId)];
}
export const listen = () => mock.listen();
export const reachOut = () =>
  createMock("pixelbin", { allowOutbound: true }).fetch("https://api.pixelbin.io/service/platform/assets/v1.0/upload/url", {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ url: "https://images.example.com/a.png" }),
  }).then((response) => response.json());
`;

// Inside the package, so that the app finds it by its name.
const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;
let entry: string;
beforeAll(async () => {
  folder = await mkdtemp(join(root, ".bundle-"));
  entry = join(folder, "app.js");
  writeFileSync(entry, APP);
});
afterAll(() => rm(folder, { recursive: true }));

async function esbuild(): Promise<{ code: string; warnings: string[] }> {
  const { outputFiles, warnings } = await buildWithEsbuild({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "app",
    logLevel: "silent",
  });
  return { code: outputFiles[0]?.text ?? "", warnings: warnings.map(({ text }) => text) };
}

async function vite(): Promise<{ code: string; warnings: string[] }> {
  const warnings: string[] = [];
  const logger = createLogger("silent");
  logger.warn = (message) => void warnings.push(message);
  logger.warnOnce = logger.warn;
  const results = await buildWithVite({
    configFile: false,
    root: folder,
    customLogger: logger,
    build: { write: false, minify: false, lib: { entry, name: "app", formats: ["iife"] } },
  });
  const [result] = [results].flat();
  if (!result || !("output" in result)) throw new Error("vite has built nothing");
  return { code: result.output[0].code, warnings };
}

const WEB_GLOBALS = [
  "Request",
  "Response",
  "Headers",
  "FormData",
  "Blob",
  "File",
  "URL",
  "URLSearchParams",
  "ReadableStream",
  "TransformStream",
  "TextEncoder",
  "TextDecoder",
  "AbortController",
  "AbortSignal",
  "structuredClone",
  "crypto",
  "atob",
  "btoa",
  "setTimeout",
  "clearTimeout",
  "TypeError",
  "Error",
  "Uint8Array",
];

/**
 * Runs a bundle with what pages and workers have, without anything that only Node has, and without `eval` and
 * `new Function`, as under a content security policy that lacks `unsafe-eval`.
 */
function run(code: string) {
  const globals = Object.fromEntries(WEB_GLOBALS.map((name) => [name, Reflect.get(globalThis, name)]));
  const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  runInContext(code, context);
  return runInContext("app", context) as {
    uploadAndList(): Promise<unknown>;
    listen(): Promise<unknown>;
    reachOut(): Promise<{ message: string }>;
  };
}

test.each([
  ["esbuild", esbuild],
  ["vite", vite],
])("%s bundles the emulator for browsers and workers without a warning, and the bundle runs", async (_, bundle) => {
  const { code, warnings } = await bundle();
  expect(warnings).toEqual([]);
  const app = run(code);
  expect(await app.uploadAndList()).toEqual(["hello", ["hello.txt"]]);
  await expect(app.listen()).rejects.toThrow("mock.listen() needs Node.js, Bun or Deno");
  expect((await app.reachOut()).message).toContain("allowOutbound needs Node.js, Bun or Deno");
});
