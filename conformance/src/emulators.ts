import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { World } from "./suite/check.js";

export interface Emulators {
  /** A world of its own for each run. */
  world(): World;
  close(): Promise<void>;
}

export interface Urls extends Partial<Omit<World, "runId">> {
  /** Where the emulator of PixelBin listens. @defaultValue a free port */
  pixelbinPort?: number;
}

/**
 * Starts the emulators that the app has installed.
 *
 * @param publicUrls - where callers reach them, when that is not their own address.
 */
export async function startEmulators(app: string, publicUrls?: Urls): Promise<Emulators> {
  const { pixelbinUrl, imagekitUrl, imgSrcUrl, pixelbinPort = 0 } = publicUrls ?? {};
  const args = publicUrls ? [pixelbinUrl ?? "", imagekitUrl ?? "", imgSrcUrl ?? "", String(pixelbinPort)] : [];
  const server = spawn(process.execPath, [join(app, "suite", "serve-emulators.js"), ...args], { cwd: app });
  let log = "";
  server.stderr.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  const urls = await new Promise<string[]>((resolve, reject) => {
    createInterface({ input: server.stdout }).once("line", (line) => resolve(JSON.parse(line)));
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`The emulators ended with ${code}: ${log}`)));
  });
  const [pixelbin = "", imagekit = "", imgSrc = ""] = urls;
  let runs = 0;
  return {
    world: () => ({ pixelbinUrl: pixelbin, imagekitUrl: imagekit, imgSrcUrl: imgSrc, runId: `run${++runs}` }),
    async close() {
      if (server.exitCode !== null) return;
      server.stdin.end();
      await once(server, "exit");
    },
  };
}
