import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, onTestFinished, test } from "vitest";
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
  const bun = findProgram("bun", `@oven/bun-${process.platform}-${cpu}/bin/bun`);
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
  const cpu = process.arch === "x64" ? "64" : process.arch;
  const workerd = findProgram("workerd", `@cloudflare/workerd-${process.platform}-${cpu}/bin/workerd`);

  test.for<[how: string, conditions: readonly string[]]>([
    ["with its conditions", ["workerd", "worker", "browser"]],
    ["as if for a browser", ESBUILD_DEFAULT],
    ["without conditions", []],
  ])("bundled %s", { timeout: 30_000 }, async ([, conditions], { skip }) => {
    if (!workerd) return skip("No workerd for this platform was installed");
    server = await startServer(flaky);
    await writeFile(join(folder, "worker.js"), await bundle("workerd.ts", conditions));
    await writeFile(join(folder, "config.capnp"), workerdConfig(server.url));
    const response = await fetch(await startWorkerd(workerd));
    expectTold(server, await response.json(), 3);
  });
});

/** One worker, which may reach this machine, on a free port. */
function workerdConfig(server: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  bindings = [(name = "SERVER", text = "${server}")],
  compatibilityDate = "2024-09-23",
);
`;
}

/** Ends with the test. Returns the address. */
async function startWorkerd(program: string): Promise<string> {
  // It tells of its port on the descriptor that it is given.
  const child = spawn(program, ["serve", join(folder, "config.capnp"), "--control-fd=3"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill());
  let complaints = "";
  child.stderr?.on("data", (text) => (complaints += text));
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const { event, port } = JSON.parse(line);
    if (event === "listen") return `http://127.0.0.1:${port}`;
  }
  throw new Error(`workerd did not start: ${complaints}`);
}

/**
 * A program out of a package for this platform; `undefined` when there is none. The script that would link it is not run
 * on installation.
 */
function findProgram(owner: string, file: string): string | undefined {
  try {
    return createRequire(createRequire(import.meta.url).resolve(`${owner}/package.json`)).resolve(file);
  } catch {
    return undefined;
  }
}
