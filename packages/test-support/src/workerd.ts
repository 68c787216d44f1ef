import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { findInstalled } from "./programs.js";

/** The program, where there is one for this platform. */
export function findWorkerd(): string | undefined {
  const cpu = process.arch === "x64" ? "64" : process.arch;
  return findInstalled("workerd", `@cloudflare/workerd-${process.platform}-${cpu}/bin/workerd`);
}

/**
 * Serves a worker, which may reach this machine, on a free port. It ends with the test.
 *
 * @param script - the worker as one module.
 * @param variables - what it finds in its environment.
 * @returns the address.
 */
export async function startWorkerd(
  program: string,
  script: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pixwire-workerd-"));
  await writeFile(join(folder, "worker.js"), script);
  await writeFile(join(folder, "config.capnp"), config(variables));
  // It tells of its port on the descriptor that it is given.
  const child = spawn(program, ["serve", join(folder, "config.capnp"), "--control-fd=3"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    child.kill();
    await rm(folder, { recursive: true });
  });
  let complaints = "";
  child.stderr?.on("data", (text) => (complaints += text));
  const [, , , control] = child.stdio;
  if (!(control instanceof Readable)) throw new Error("workerd has no control descriptor");
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line);
    if (event === "listen") return `http://127.0.0.1:${port}`;
  }
  throw new Error(`workerd did not start: ${complaints}`);
}

function config(variables: Readonly<Record<string, string>>): string {
  const bindings = Object.entries(variables).map(([name, value]) => `(name = "${name}", text = "${value}")`);
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
  bindings = [${bindings.join(", ")}],
  compatibilityDate = "2024-09-23",
);
`;
}
