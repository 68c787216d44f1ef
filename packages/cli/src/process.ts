import { EXIT } from "./exit-codes.js";
import type { Io } from "./io.js";
import { run } from "./run.js";

/**
 * Runs the command in this process. It sets the exit code and lets the process end by itself: `process.exit` would cut
 * what is still on its way into a pipe.
 */
export async function runProcess(argv: readonly string[]): Promise<void> {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  let readsStdin = false;
  const stop = (signal: NodeJS.Signals): void => {
    // Whoever asks twice does not want to wait.
    if (received !== undefined) process.exit(codeOf(signal));
    received = signal;
    if (process.stderr.isTTY) process.stderr.write("\nStopping. Press Ctrl-C again to stop at once.\n");
    controller.abort(new DOMException("The command was stopped", "AbortError"));
    // Ends a command that waits for input.
    if (readsStdin) process.stdin.destroy();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  const io: Io = {
    stdin: () => {
      readsStdin = true;
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    signal: controller.signal,
  };
  const exitCode = await run(argv, io);
  for (const signal of signals) process.removeListener(signal, stop);
  process.exitCode = exitCode;
  if (received === undefined || exitCode !== EXIT.stopped) return;
  // A shell that runs the command in a loop stops only if it sees that a signal ended it.
  if (process.platform === "win32") process.exitCode = codeOf(received);
  else process.kill(process.pid, received);
}

function codeOf(signal: NodeJS.Signals): number {
  if (signal === "SIGINT") return EXIT.stopped;
  return signal === "SIGTERM" ? 143 : 129;
}
