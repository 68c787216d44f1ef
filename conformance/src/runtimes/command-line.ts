import { existsSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../run-program.js";
import { isResults } from "../suite/check.js";
import { platformBinary } from "./platform-binary.js";
import type { FoundRuntime, Runtime } from "./runtime.js";

/** A runtime that is started with a script and prints the results. */
function commandLine(name: string, binary: string | undefined, args: readonly string[], versionOf: RegExp): Runtime {
  return {
    name,
    async find(): Promise<FoundRuntime | undefined> {
      if (!binary || !existsSync(binary)) return undefined;
      const { stdout } = await runProgram(binary, ["--version"]);
      return {
        version: versionOf.exec(stdout)?.[1] ?? stdout.trim(),
        async run(app, world) {
          const main = join(app, "suite", "main.js");
          const output = await runProgram(binary, [...args, main, JSON.stringify(world)], { cwd: app });
          const results: unknown = JSON.parse(output.stdout);
          if (!isResults(results)) throw new Error(`${name} printed no results: ${output.stdout.slice(0, 500)}`);
          return results;
        },
      };
    },
  };
}

/** The Node versions that the packages support: the oldest, and the newest of each line. */
export const nodeVersions: readonly Runtime[] = ["20.19", "22", "24"].map((version) =>
  commandLine(`Node ${version}`, platformBinary("@pixwire/node-versions", `node-${version}`, "bin/node"), [], /^v(.+)/),
);

const bunCpu = process.arch === "arm64" ? "aarch64" : process.arch;

export const bun: Runtime = commandLine(
  "Bun",
  platformBinary("bun", `@oven/bun-${process.platform}-${bunCpu}`, "bin/bun"),
  ["--no-install"],
  /^(.+)/,
);

const denoPlatform = `${process.platform}-${process.arch}${process.platform === "linux" ? "-glibc" : ""}`;

export const deno: Runtime = commandLine(
  "Deno",
  platformBinary("deno", `@deno/${denoPlatform}`, "deno"),
  ["run", "--quiet", "--no-remote", "--node-modules-dir=manual", "--allow-all"],
  /^deno (\S+)/,
);
