import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** How long a program may take until it says where it listens: a build on a busy machine is part of it. */
const START_LIMIT_MS = 170_000;

export interface RunningExample {
  /** Where it listens, as it says. */
  url: string;
  /** Everything that it has printed. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Runs the command that the README of an example gives, until it prints an address that matches.
 *
 * @throws {Error} with what it printed, when it ends before that or takes too long.
 */
export async function startExample(
  command: string,
  folder: string,
  {
    env = {},
    ready = /^(?:Open|Listening on) (http:\S+)/,
  }: { env?: Readonly<Record<string, string>>; ready?: RegExp } = {},
): Promise<RunningExample> {
  const child = spawn(command, {
    cwd: folder,
    shell: true,
    detached: true, // A group of its own, so that what npm starts can be ended with it.
    env: { ...process.env, CI: "", PORT: "0", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const stop = (): Promise<void> => endGroup(child);
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      output += `${line}\n`;
      const [, found] = ready.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`"${command}" ended with ${code}:\n${output}`)));
    AbortSignal.timeout(START_LIMIT_MS).addEventListener("abort", () => {
      reject(new Error(`"${command}" did not start in ${START_LIMIT_MS / 1000} s:\n${output}`));
    });
  });
  try {
    return { url: await url, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGTERM");
  await ended;
}
