import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findInstalled } from "@pixwire/test-support/programs";
import { findWorkerd, startWorkerd } from "@pixwire/test-support/workerd";
import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { startServer, type UploadServer } from "../helpers/server.js";
import { tell } from "./story.js";
import { bundle, bytes, CHUNK, ESBUILD_DEFAULT, expectTold, flaky } from "./support.js";

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

test("Node", async () => {
  server = await startServer(flaky);
  const sources = [{ path }, bytes, new Blob([bytes]), new Blob([bytes]).stream()];
  expectTold(server, await tell({ sources, sign: async () => server.sign(), chunkSize: CHUNK }), 4);
});

test("Bun", { timeout: 30_000 }, async ({ skip }) => {
  const cpu = process.arch === "arm64" ? "aarch64" : process.arch;
  const bun = findInstalled("bun", `@oven/bun-${process.platform}-${cpu}/bin/bun`);
  if (!bun) return skip("No Bun for this platform was installed");
  server = await startServer(flaky);
  const script = fileURLToPath(new URL("bun.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(bun, ["--no-install", script, server.url, path], {
    // It would keep what it compiled in the home folder.
    env: { ...process.env, BUN_RUNTIME_TRANSPILER_CACHE_PATH: "0" },
  });
  expectTold(server, JSON.parse(stdout), 4);
});

describe("workerd", () => {
  const workerd = findWorkerd();

  test.for<[how: string, conditions: readonly string[]]>([
    ["with its conditions", ["workerd", "worker", "browser"]],
    ["as if for a browser", ESBUILD_DEFAULT],
    ["without conditions", []],
  ])("bundled %s", { timeout: 30_000 }, async ([, conditions], { skip }) => {
    if (!workerd) return skip("No workerd for this platform was installed");
    server = await startServer(flaky);
    const script = await bundle("workerd.ts", conditions);
    const response = await fetch(await startWorkerd(workerd, script, { SERVER: server.url }));
    expectTold(server, await response.json(), 3);
  });
});
