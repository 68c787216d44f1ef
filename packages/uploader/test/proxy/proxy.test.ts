import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { systemProgram } from "@pixwire/test-support/programs";
import { afterAll, describe, expect, onTestFinished, type TestContext, test } from "vitest";
import { type Intercept, sha256, startServer, testBytes, type UploadServer } from "../helpers/server.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const certificate = fileURLToPath(new URL("certificate.pem", import.meta.url));
const key = fileURLToPath(new URL("key.pem", import.meta.url));

const bytes = testBytes(2_000_000);
const folder = mkdtempSync(join(tmpdir(), "pixwire-proxy-"));
const path = join(folder, "photo.jpeg");
writeFileSync(path, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(["http", "https"] as const)("to an %s server, through a proxy that the environment names", (protocol) => {
  test.for(["global dispatcher", "fetch of the client", "node agent"] as const)(
    "with the %s, all of an upload",
    { timeout: 60_000 },
    async (how, context) => {
      const proxy = await startProxy(context);
      const origin = await startOrigin(protocol);
      const { stdout } = await upload(how, origin.url, {
        ...{ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, http_proxy: proxy.url, https_proxy: proxy.url },
        ...{ NO_PROXY: "", no_proxy: "" },
      });
      expect(JSON.parse(stdout)).toEqual({ size: bytes.byteLength, loadedBytes: bytes.byteLength });
      expect([...origin.server.completed.values()]).toMatchObject([{ sha256: sha256(bytes), parts: [1, 2, 3, 4] }]);
      // Signing, four parts and the completion came by connections of the proxy, and there were no others.
      expect(origin.server.requests).toHaveLength(6);
      await expect.poll(() => proxy.connections()).toBe(origin.connections());
      if (how === "node agent" && protocol === "http") {
        const uploads = origin.server.requests.filter(({ url }) => !url.includes("signed-url"));
        expect(uploads.every(({ headers }) => headers.via?.includes("tinyproxy"))).toBe(true);
      }
    },
  );
});

function upload(how: string, baseUrl: string, env: Record<string, string>): Promise<{ stdout: string }> {
  const program = ["--import", "tsx", fileURLToPath(new URL("upload.ts", import.meta.url)), how, baseUrl, path];
  return promisify(execFile)(process.execPath, program, {
    cwd: root,
    timeout: 50_000,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate, ...env },
  });
}

interface Proxy {
  url: string;
  /** How many it made to servers. */
  connections(): number;
}

async function startProxy(context: TestContext): Promise<Proxy> {
  const tinyproxy = await systemProgram(context, "uploads through a proxy were", "tinyproxy");
  const port = await freePort();
  const config = join(folder, `tinyproxy-${port}.conf`);
  writeFileSync(config, `Port ${port}\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 60\nLogLevel Connect\n`);
  const child = spawn(tinyproxy, ["-d", "-c", config], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill());
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
  await expect.poll(() => accepts(port), { timeout: 10_000, message: log }).toBe(true);
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => log.match(/Established connection to host/g)?.length ?? 0,
  };
}

interface Origin {
  url: string;
  server: UploadServer;
  /** How many were made to it. */
  connections(): number;
}

/** A server that signs and takes uploads, behind a front that counts connections and ends TLS. */
async function startOrigin(protocol: "http" | "https"): Promise<Origin> {
  let url = "";
  const sign: Intercept = (request, response, { server }) => {
    if (!request.url?.includes("signed-url")) return false;
    const target = server.sign();
    const presignedUrl = { ...target, url: target.url.replace(server.url, url) };
    request.resume().once("end", () => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ presignedUrl }));
    });
    return true;
  };
  const server = await startServer(sign);
  onTestFinished(() => server.close());
  const sockets = new Set<Socket>();
  let connections = 0;
  const forward = (socket: Socket): void => {
    connections += 1;
    const inner = connect(Number(new URL(server.url).port), "127.0.0.1");
    for (const [from, to] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.once("close", () => to.destroy());
    }
  };
  const front: Server =
    protocol === "https"
      ? createTlsServer({ key: await readFile(key), cert: await readFile(certificate) }, forward)
      : createServer(forward);
  // By name: https-proxy-agent asks TLS servers that are given by their address for `localhost`.
  url = `${protocol}://localhost:${await listen(front)}`;
  onTestFinished(() => {
    front.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url, server, connections: () => connections };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
