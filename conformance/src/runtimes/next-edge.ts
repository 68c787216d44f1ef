import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { runProgram } from "../run-program.js";
import { isResults } from "../suite/check.js";
import type { Runtime } from "./runtime.js";

const here = createRequire(import.meta.url);

const ROUTE = `import { answer } from "../../suite/worker.js";
export const config = { runtime: "edge" };
export default answer;
`;

const ENVIRONMENT = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

/** Next.js's edge runtime: built and served by Next.js itself. */
export const nextEdge: Runtime = {
  name: "Next.js, edge runtime",
  async find() {
    let manifest: string;
    try {
      manifest = here.resolve("next/package.json");
    } catch {
      return undefined;
    }
    const { version } = here("next/package.json");
    const program = join(dirname(manifest), "dist/bin/next");
    return {
      version,
      async run(app, world) {
        const project = await makeProject(app);
        await runProgram(process.execPath, [program, "build", "--webpack", project], {
          cwd: project,
          env: ENVIRONMENT,
        });
        const server = spawn(process.execPath, [program, "start", project, "--port", "0", "--hostname", "127.0.0.1"], {
          cwd: project,
          env: { ...process.env, ...ENVIRONMENT },
        });
        let log = "";
        server.stderr.on("data", (chunk: Buffer) => {
          log += chunk.toString();
        });
        try {
          const url = await new Promise<string>((resolve, reject) => {
            createInterface({ input: server.stdout }).on("line", (line) => {
              log += `${line}\n`;
              const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
              if (found) resolve(found);
            });
            server.once("error", reject);
            server.once("exit", (code) => reject(new Error(`next start ended with ${code}: ${log}`)));
          });
          const response = await fetch(`${url}/api/conformance`, { method: "POST", body: JSON.stringify(world) });
          const text = await response.text();
          if (!response.ok) throw new Error(`Next.js answered ${response.status}: ${text.slice(0, 500)}\n${log}`);
          const results: unknown = JSON.parse(text);
          if (!isResults(results)) throw new Error(`Next.js answered no results: ${text.slice(0, 500)}`);
          return results;
        } finally {
          if (server.exitCode === null) {
            server.kill();
            await once(server, "exit");
          }
        }
      },
    };
  },
};

/** A project in the app's folder, so that the packed packages are those that the app has installed. */
async function makeProject(app: string): Promise<string> {
  const project = join(app, "next");
  const routes = join(project, "pages", "api");
  await mkdir(routes, { recursive: true });
  await cp(join(app, "suite"), join(project, "suite"), { recursive: true });
  await writeFile(join(routes, "conformance.js"), ROUTE);
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "edge-app", private: true, type: "module" }));
  const modules = join(project, "node_modules");
  await mkdir(modules, { recursive: true });
  for (const name of ["next", "react", "react-dom"]) {
    await symlink(dirname(here.resolve(`${name}/package.json`)), join(modules, name), "dir");
  }
  return project;
}
