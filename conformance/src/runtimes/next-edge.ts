import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { buildNext, findNext, NEXT_ENVIRONMENT } from "../next-project.js";
import { isResults } from "../suite/check.js";
import type { Runtime } from "./runtime.js";

const ROUTE = `import { answer } from "../../../suite/worker.js";
export const config = { runtime: "edge" };
export default answer;
`;

/** Next.js's edge runtime: built and served by Next.js itself. */
export const nextEdge: Runtime = {
  name: "Next.js, edge runtime",
  async find() {
    const next = findNext();
    if (!next) return undefined;
    const { program, version } = next;
    return {
      version,
      async run(app, world) {
        const { project } = await buildNext(program, app, "next", { "pages/api/conformance.js": ROUTE });
        const server = spawn(process.execPath, [program, "start", project, "--port", "0", "--hostname", "127.0.0.1"], {
          cwd: project,
          env: { ...process.env, ...NEXT_ENVIRONMENT },
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
