import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** How long a program may take until it says where it listens: a build on a busy machine is part of it. */
const START_LIMIT_MS = 170_000;

/** How long a program may take to end by itself; then it is killed. */
const STOP_LIMIT_MS = 10_000;

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

/** Ends what the command has started, and waits until all of it has ended: a bundler writes files to its last moment. */
async function endGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  signalGroup(pid, "SIGTERM");
  const deadline = Date.now() + STOP_LIMIT_MS;
  while (signalGroup(pid, 0) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  signalGroup(pid, "SIGKILL");
}

/** @returns whether there is still a process in the group. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}
