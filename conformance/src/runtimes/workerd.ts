import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { runProgram } from "../run-program.js";
import { type CheckResult, isResults, type World } from "../suite/check.js";
import { platformBinary } from "./platform-binary.js";
import type { Runtime } from "./runtime.js";

const cpu = process.arch === "arm64" ? "arm64" : "64";
const binary = platformBinary("workerd", `@cloudflare/workerd-${process.platform}-${cpu}`, "bin/workerd");

/** Reaches loopback too, where the emulators are. Without `nodejs_compat`: the packages must not need it. */
const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .suite),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const suite :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2025-09-01",
);
`;

/** @param conditions - of the bundle: Wrangler sets some, a plain bundler none. */
function workerd(name: string, conditions: readonly string[]): Runtime {
  return {
    name,
    async find() {
      if (!binary) return undefined;
      const { stdout } = await runProgram(binary, ["--version"]);
      return {
        version: stdout.trim().split(" ").at(-1) ?? "",
        async run(app, world) {
          const folder = join(app, `workerd-${conditions.length}`);
          await mkdir(folder, { recursive: true });
          await build({
            entryPoints: [join(app, "suite", "worker.js")],
            outfile: join(folder, "worker.js"),
            bundle: true,
            format: "esm",
            target: "es2022",
            platform: "neutral",
            mainFields: ["module", "main"],
            conditions: [...conditions],
            logLevel: "error",
          });
          await writeFile(join(folder, "config.capnp"), CONFIG);
          return askServer(binary, folder, world);
        },
      };
    },
  };
}

async function askServer(file: string, folder: string, world: World): Promise<CheckResult[]> {
  // Tells on the control descriptor which port it listens on.
  const server = spawn(file, ["serve", "config.capnp", "--control-fd=1"], { cwd: folder });
  let log = "";
  server.stderr.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: server.stdout }).on("line", (line) => {
        const { event, port } = JSON.parse(line);
        if (event === "listen") resolve(`http://127.0.0.1:${port}`);
      });
      server.once("error", reject);
      server.once("exit", (code) => reject(new Error(`workerd ended with ${code}: ${log}`)));
    });
    const response = await fetch(url, { method: "POST", body: JSON.stringify(world) });
    const text = await response.text();
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${text}\n${log}`);
    const results: unknown = JSON.parse(text);
    if (!isResults(results)) throw new Error(`workerd answered no results: ${text.slice(0, 500)}`);
    return results;
  } finally {
    if (server.exitCode === null) {
      server.kill();
      await once(server, "exit");
    }
  }
}

export const workerdRuntimes: readonly Runtime[] = [
  workerd("workerd", ["workerd", "worker"]),
  workerd("workerd, bundled without conditions", []),
];
