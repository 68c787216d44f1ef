import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

export interface PrismOptions {
  /** The path of the spec. */
  spec: string;
  /** @defaultValue a free port */
  port?: number | undefined;
  /** The address of a server to check. Prism is then a proxy in front of it, instead of answering itself. */
  upstream?: string | undefined;
}

export interface Prism {
  url: string;
  close(): Promise<void>;
}

/** The time limit for Prism to read a spec and listen, in milliseconds. */
const START_LIMIT_MS = 60_000;

/** Preloaded into Prism, so that it ends when its parent does: a killed parent closes the pipe. */
const END_WITH_PARENT = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";

/**
 * Starts Prism with a spec on the loopback interface. Violations are errors (`--errors`).
 *
 * @throws if Prism ends or does not listen in time. The message contains its output.
 */
export async function startPrism({ spec, port, upstream }: PrismOptions): Promise<Prism> {
  const listenOn = port ?? (await freePort());
  const command = upstream === undefined ? ["mock", spec] : ["proxy", spec, upstream];
  const options = ["--errors", "--host", "127.0.0.1", "--port", String(listenOn)];
  const child = spawn(process.execPath, ["--import", END_WITH_PARENT, prismBinary(), ...command, ...options]);
  let output = "";
  const listening = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Prism did not listen in ${START_LIMIT_MS} ms:\n${output}`)),
      START_LIMIT_MS,
    );
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes("Prism is listening")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(timer);
      const taken = output.includes("EADDRINUSE");
      reject(new Error(taken ? `Port ${listenOn} is taken.` : `Prism ended with ${code}:\n${output}`));
    });
  });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  try {
    await listening;
  } catch (error) {
    await close();
    throw error;
  }
  // An unread pipe would block Prism as soon as it is full.
  child.stdout.removeAllListeners("data").resume();
  child.stderr.removeAllListeners("data").resume();
  return { url: `http://127.0.0.1:${listenOn}`, close };
}

/** The script behind the `prism` command. Started directly, so that ending the child ends Prism itself. */
function prismBinary(): string {
  const manifest = createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json");
  return join(dirname(manifest), "dist", "index.js");
}

/** Finds a free port, because Prism does not accept port 0. If another process takes it first, the start fails. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string")
    throw new Error("There is no free port on the loopback interface.");
  return address.port;
}
