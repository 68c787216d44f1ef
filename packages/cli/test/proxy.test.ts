import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "./support/run.js";

const command = fileURLToPath(new URL("../bin/pixwire.js", import.meta.url));
const folder = temporaryFolder();

/** In CI it has to be there. Elsewhere, not everybody has it. */
const hasProxy = process.env.CI === "true" || spawnSync("tinyproxy", ["-v"]).status === 0;

describe.runIf(hasProxy)("behind tinyproxy", () => {
  const log = join(folder, "tinyproxy.log");
  let proxy: ChildProcess;
  let proxyUrl: string;
  const tls = createServer();
  let origin = "";

  beforeAll(async () => {
    const port = await freePort();
    proxyUrl = `http://127.0.0.1:${port}`;
    const config = join(folder, "tinyproxy.conf");
    writeFileSync(
      config,
      `Port ${port}\nListen 127.0.0.1\nTimeout 60\nLogFile "${log}"\nLogLevel Connect\nAllow 127.0.0.1\n`,
    );
    proxy = spawn("tinyproxy", ["-d", "-c", config], { stdio: "ignore" });
    await listening(port);

    const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate];
    execFileSync("openssl", [...args, ...subject], { stdio: "ignore" });
    tls.setSecureContext({ key: readFileSync(key), cert: readFileSync(certificate) });
    tls.on("request", (_, response) => {
      response.setHeader("content-type", "application/json").end('{"items":[],"page":{"hasNext":false}}');
    });
    tls.listen(0, "localhost");
    await once(tls, "listening");
    origin = `https://localhost:${addressOf(tls).port}`;
  });

  afterAll(() => {
    proxy.kill();
    tls.close();
  });

  /** Runs the command, and returns the hosts that the proxy was asked for as well. */
  async function run(argv: readonly string[], env: Readonly<Record<string, string>>) {
    const before = readFileSync(log, "utf8").length;
    const child = spawn(process.execPath, [command, ...argv], {
      stdio: ["ignore", "pipe", "pipe"],
      cwd: folder,
      env: { PATH: process.env.PATH, PIXWIRE_CONFIG_DIR: folder, PIXELBIN_API_TOKEN: "token", ...env },
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const [code] = await once(child, "close");
    const asked =
      readFileSync(log, "utf8")
        .slice(before)
        .match(/CONNECT \S+/g) ?? [];
    return { code, stderr, asked };
  }

  test("calls go through the proxy, and trust the certificates of NODE_EXTRA_CA_CERTS alone", async () => {
    const check = ["auth", "check", "pixelbin", "--max-retries", "0", "--base-url", origin];
    const trusted = { HTTPS_PROXY: proxyUrl, NODE_EXTRA_CA_CERTS: join(folder, "cert.pem") };
    expect(await run(check, trusted)).toMatchObject({ code: 0, asked: [expect.stringContaining("localhost")] });
    expect(await run(check, { HTTPS_PROXY: proxyUrl })).toMatchObject({ code: 5 });
    expect(await run(check, { ...trusted, NO_PROXY: "localhost" })).toMatchObject({ code: 0, asked: [] });
  });

  test("so do uploads and downloads", async () => {
    const server = await createMock("pixelbin").listen();
    try {
      writeFileSync(join(folder, "a.txt"), "through the proxy");
      const env = { HTTP_PROXY: proxyUrl, PIXELBIN_BASE_URL: server.url };
      const up = await run(["cp", "a.txt", "pixelbin:one/"], env);
      expect(up).toMatchObject({ code: 0 });
      expect(up.asked.length).toBeGreaterThan(0);
      const down = await run(["cp", "pixelbin:one/a.txt", "b.txt"], env);
      expect(down).toMatchObject({ code: 0 });
      expect(down.asked.length).toBeGreaterThan(0);
      expect(readFileSync(join(folder, "b.txt"), "utf8")).toBe("through the proxy");
    } finally {
      await server.close();
    }
  });

  test("a proxy that is no URL is wrong use, and its password is not shown", async () => {
    const wrong = await run(["auth", "check", "pixelbin"], { HTTPS_PROXY: "secret-password@host" });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).not.toContain("secret-password");
  });
});

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = addressOf(server);
  server.close();
  return port;
}

function addressOf(server: { address(): AddressInfo | string | null }): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address;
}

async function listening(port: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    if (Date.now() > deadline) throw new Error("tinyproxy did not start");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
