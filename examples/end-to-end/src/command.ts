import { exec } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(exec);

/** Far longer than any command takes on a busy machine; ends what hangs. */
const TIME_LIMIT_MS = 170_000;

/**
 * Runs a command as a README gives it.
 *
 * @returns what it prints.
 * @throws {Error} with what it printed, when it fails.
 */
export async function runCommand(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const { stdout } = await run(command, {
      cwd,
      env: { ...process.env, ...env },
      timeout: TIME_LIMIT_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (cause) {
    const output =
      cause instanceof Error && "stderr" in cause && "stdout" in cause ? `${cause.stdout}\n${cause.stderr}` : "";
    throw new Error(`"${command}" failed:\n${output.slice(-4000)}`, { cause });
  }
}
