import { join } from "node:path";
import { describe, expect, inject, type TestContext, test } from "vitest";
import { startEmulators } from "../src/emulators.js";
import { findProgram } from "../src/find-program.js";
import { freePort } from "../src/free-port.js";
import { missing } from "../src/missing.js";
import { type ReverseProxyOptions, startNginx, startTinyproxy } from "../src/proxies.js";
import { runProgram } from "../src/run-program.js";
import type { CheckResult, World } from "../src/suite/check.js";

const app = inject("app");

/** Runs the suite with this Node. */
async function conform(world: World, args: string[] = [], env: Record<string, string> = {}): Promise<CheckResult[]> {
  const main = join(app, "suite", "main.js");
  const { stdout } = await runProgram(process.execPath, [...args, main, JSON.stringify(world)], {
    cwd: app,
    env,
  });
  return JSON.parse(stdout);
}

/** Runs the checks of what the packages make of the refusals of a proxy. */
async function conformToRefusals(world: World, group: string): Promise<CheckResult[]> {
  const main = join(app, "suite", "refusing-proxy.js");
  const { stdout } = await runProgram(process.execPath, [main, group, JSON.stringify(world)], { cwd: app });
  return JSON.parse(stdout);
}

function failures(results: readonly CheckResult[], expected = 16): CheckResult[] {
  expect(results.length).toBeGreaterThanOrEqual(expected);
  return results.filter(({ error }) => error !== undefined);
}

/** In CI nothing may be missing. */
async function require(name: string, skip: TestContext["skip"]): Promise<string> {
  return (await findProgram(name)) ?? missing(name, skip);
}

describe("behind a reverse proxy", () => {
  const usual: ReverseProxyOptions = {
    buffering: true,
    maxBodyBytes: 1_000_000,
    timeoutSeconds: 60,
    requestsPerConnection: 1000,
  };

  test.for<[string, ReverseProxyOptions]>([
    ["that buffers", usual],
    ["that passes bytes on as they come", { ...usual, buffering: false }],
    ["that takes small bodies, just above a part", { ...usual, maxBodyBytes: 100_000 }],
    ["that gives up on silence after a second", { ...usual, timeoutSeconds: 1 }],
    ["that closes connections after two requests", { ...usual, buffering: false, requestsPerConnection: 2 }],
  ])("%s", async ([name, options], { skip }) => {
    await behindNginx(name, options, skip, async (world) => {
      expect(failures(await conform(world))).toEqual([]);
    });
  });

  test.for<[string, string, number, ReverseProxyOptions]>([
    ["that refuses a body with 413", "too large", 2, { ...usual, maxBodyBytes: 10_000 }],
    ["that responds with 504 for a silent service", "silent", 3, { ...usual, timeoutSeconds: 1 }],
  ])("%s", async ([name, group, count, options], { skip }) => {
    await behindNginx(name, options, skip, async (world) => {
      expect(failures(await conformToRefusals(world, group), count)).toEqual([]);
    });
  });

  async function behindNginx(
    name: string,
    options: ReverseProxyOptions,
    skip: TestContext["skip"],
    run: (world: World) => Promise<void>,
  ): Promise<void> {
    const nginx = await require("nginx", skip);
    const ports = [await freePort(), await freePort(), await freePort()];
    const [pixelbinUrl = "", imagekitUrl = "", imgSrcUrl = ""] = ports.map((port) => `http://127.0.0.1:${port}`);
    const emulators = await startEmulators(app, { pixelbinUrl, imagekitUrl, imgSrcUrl });
    const own = emulators.world();
    const upstreams = [own.pixelbinUrl, own.imagekitUrl, own.imgSrcUrl];
    const routes = ports.map((port, index) => ({ port, upstream: upstreams[index] ?? "" }));
    const folder = join(app, "..", `nginx-${name.replaceAll(/\W+/g, "-")}`);
    const proxy = await startNginx(nginx, folder, routes, options);
    try {
      await run({ ...own, pixelbinUrl, imagekitUrl, imgSrcUrl });
    } finally {
      await proxy.close();
      await emulators.close();
    }
  }
});

describe("through a forward proxy", () => {
  test("every request goes there, uploads too", async ({ skip }) => {
    const tinyproxy = await require("tinyproxy", skip);
    // Signed uploads go to another name of the same host, so that the proxy's log tells them from the calls.
    const pixelbinPort = await freePort();
    const pixelbinUrl = `http://localhost:${pixelbinPort}`;
    const emulators = await startEmulators(app, {
      pixelbinUrl,
      pixelbinPort,
    });
    const proxy = await startTinyproxy(tinyproxy, join(app, "..", "tinyproxy"));
    try {
      const world = emulators.world();
      const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: "" };
      const args = ["--import", join(app, "suite", "use-proxy.js")];
      expect(failures(await conform(world, args, env))).toEqual([]);
      const log = await proxy.log();
      for (const url of [world.pixelbinUrl, world.imagekitUrl, world.imgSrcUrl, pixelbinUrl]) {
        expect(log).toContain(new URL(url).host);
      }
    } finally {
      await proxy.close();
      await emulators.close();
    }
  });
});
