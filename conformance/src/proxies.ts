import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "./free-port.js";

export interface ReverseProxy {
  /** Where each upstream is reached, in their order. */
  urls: string[];
  close(): Promise<void>;
}

/** How nginx stands in front of a service. Every combination must let the suite through. */
export interface ReverseProxyOptions {
  /** Whether nginx takes a whole body in before it passes it on. */
  buffering: boolean;
  /** Larger bodies get a 413, in bytes. */
  maxBodyBytes: number;
  /** Silence of the service that nginx puts up with, in seconds. */
  timeoutSeconds: number;
  /** nginx closes a connection after so many requests. */
  requestsPerConnection: number;
}

/**
 * Runs nginx in front of services.
 *
 * @param ports - one for each upstream: the addresses of the emulators have to be known before they start.
 */
export async function startNginx(
  program: string,
  folder: string,
  routes: readonly { port: number; upstream: string }[],
  options: ReverseProxyOptions,
): Promise<ReverseProxy> {
  await mkdir(folder, { recursive: true });
  const config = join(folder, "nginx.conf");
  await writeFile(config, nginxConfig(folder, routes, options));
  const nginx = spawn(program, ["-c", config, "-p", folder, "-e", join(folder, "error.log")], { stdio: "ignore" });
  for (const { port } of routes) await listening(nginx, port, join(folder, "error.log"));
  return { urls: routes.map(({ port }) => `http://127.0.0.1:${port}`), close: () => stop(nginx) };
}

function nginxConfig(
  folder: string,
  routes: readonly { port: number; upstream: string }[],
  { buffering, maxBodyBytes, timeoutSeconds, requestsPerConnection }: ReverseProxyOptions,
): string {
  const onOff = buffering ? "on" : "off";
  const servers = routes.map(
    ({ port, upstream }) => `
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream};
      proxy_http_version 1.1;
      proxy_set_header Host 127.0.0.1:${port};
      proxy_set_header Connection "";
    }
  }`,
  );
  // Started as root, its workers would be somebody else, who may not write to the folder.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  return `${user}daemon off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${join(folder, "bodies")};
  proxy_temp_path ${join(folder, "answers")};
  fastcgi_temp_path ${join(folder, "fastcgi")};
  uwsgi_temp_path ${join(folder, "uwsgi")};
  scgi_temp_path ${join(folder, "scgi")};
  proxy_request_buffering ${onOff};
  proxy_buffering ${onOff};
  client_max_body_size ${maxBodyBytes};
  proxy_read_timeout ${timeoutSeconds}s;
  proxy_send_timeout ${timeoutSeconds}s;
  keepalive_requests ${requestsPerConnection};
${servers.join("\n")}
}
`;
}

export interface ForwardProxy {
  url: string;
  /** What it was asked for so far, a line each. */
  log(): Promise<string>;
  close(): Promise<void>;
}

export async function startTinyproxy(program: string, folder: string): Promise<ForwardProxy> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const logFile = join(folder, "tinyproxy.log");
  const config = join(folder, "tinyproxy.conf");
  await writeFile(
    config,
    `Port ${port}\nListen 127.0.0.1\nTimeout 60\nLogFile "${logFile}"\nLogLevel Connect\nMaxClients 50\nAllow 127.0.0.1\n`,
  );
  const tinyproxy = spawn(program, ["-d", "-c", config], { stdio: "ignore" });
  await listening(tinyproxy, port, logFile);
  return { url: `http://127.0.0.1:${port}`, log: () => readFile(logFile, "utf8"), close: () => stop(tinyproxy) };
}

/** Waits until a program takes connections. @throws when it ends before. */
async function listening(program: ChildProcess, port: number, logFile: string): Promise<void> {
  for (;;) {
    if (program.exitCode !== null) {
      throw new Error(`The proxy ended with ${program.exitCode}: ${await readFile(logFile, "utf8").catch(() => "")}`);
    }
    const socket = connect(port, "127.0.0.1");
    const connected = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  program.kill();
  await once(program, "exit");
}
