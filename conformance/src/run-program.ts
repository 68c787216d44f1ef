import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Far longer than any run takes on a busy machine; ends what hangs. */
const TIME_LIMIT_MS = 300_000;

export interface ProgramOptions {
  cwd?: string;
  /** Added to the environment of this process. */
  env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. @throws an error with what it printed when it fails. */
export async function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env }: ProgramOptions = {},
): Promise<{ stdout: string; stderr: string }> {
  // pnpm sets NODE_PATH for its scripts. Bun would find the packages of the workspace there, which no user has.
  const { NODE_PATH: _, ...own } = process.env;
  try {
    return await run(file, args, {
      ...(cwd !== undefined && { cwd }),
      env: { ...own, ...env },
      timeout: TIME_LIMIT_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (cause) {
    const output =
      cause instanceof Error && "stderr" in cause && "stdout" in cause ? `${cause.stdout}\n${cause.stderr}` : "";
    throw new Error(`${file} ${args.slice(0, 3).join(" ")} failed:\n${output.slice(-4000)}`, { cause });
  }
}
