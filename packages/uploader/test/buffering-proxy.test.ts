import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { systemProgram } from "@pixwire/test-support/programs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { uploadMultipart } from "../src/index.js";
import { nodeTransport } from "../src/transports/node.js";
import { sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

// nginx as it is by default: it takes all of a request before it passes it on, and then the server reads it slowly.
const SIZE = 12 * 1024 * 1024;

let folder: string;
let server: UploadServer;
let proxy: ChildProcess | undefined;
let socket: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
  socket = join(folder, "nginx.sock");
  server = await startServer(async (request) => {
    let read = 0;
    request.on("data", async (chunk: Buffer) => {
      read += chunk.byteLength;
      if (read < 256 * 1024) return;
      read = 0;
      request.pause();
      await sleep(60);
      request.resume();
    });
    return false;
  });
});

afterAll(async () => {
  if (proxy) {
    proxy.kill("SIGTERM");
    await once(proxy, "exit");
  }
  await server.close();
  await rm(folder, { recursive: true });
});

test("a part that nginx holds back is no stall, and progress shows what nginx took", async (context) => {
  proxy = await startProxy(await systemProgram(context, "uploads through a proxy that buffers are", "nginx"));
  const agent = Object.assign(new Agent(), { createConnection: () => connect(socket) });
  const bytes = testBytes(SIZE);
  let arrivedWhenTaken = Number.POSITIVE_INFINITY;
  const startedAt = performance.now();
  await uploadMultipart(bytes, {
    target: server.sign(),
    transport: nodeTransport({ agent }),
    chunkSize: SIZE,
    maxRetries: 0,
    stallTimeoutMs: 1000,
    onProgress({ loadedBytes }) {
      if (loadedBytes > 0.8 * SIZE) arrivedWhenTaken = Math.min(arrivedWhenTaken, server.receivedBytes);
    },
  });
  expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
  expect(arrivedWhenTaken).toBeLessThan(SIZE / 2);
  // Else nothing had to be waited for.
  expect(performance.now() - startedAt).toBeGreaterThan(2500);
});

async function startProxy(program: string): Promise<ChildProcess> {
  const log = join(folder, "error.log");
  const file = join(folder, "nginx.conf");
  await writeFile(
    file,
    `daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    error_log ${log};
    events {}
    http {
      access_log off;
      client_max_body_size 0;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      server {
        listen unix:${socket};
        location / { proxy_pass ${server.url}; }
      }
    }`,
  );
  const child = spawn(program, ["-c", file, "-e", log], { stdio: ["ignore", "ignore", "inherit"] });
  await vi.waitFor(() => access(socket), { timeout: 20_000 });
  return child;
}
