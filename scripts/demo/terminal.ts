import { stdout } from "node:process";

const BAR_WIDTH = 30;

/** Runs one step of the demo. Prints its title, then its result and how long it took. */
export async function step<Result>(
  title: string,
  work: () => Promise<Result>,
  describe: (result: Result) => string,
): Promise<Result> {
  console.log(`\n${title}`);
  const startedAt = performance.now();
  const result = await work();
  console.log(`  ${describe(result)} (${Math.round(performance.now() - startedAt)} ms)`);
  return result;
}

/**
 * Draws the progress of an upload: in place on a terminal, otherwise as one line for each quarter. After the last byte,
 * nothing more is drawn.
 */
export function createProgressBar(
  output: Pick<typeof stdout, "isTTY" | "write"> = stdout,
): (progress: { loadedBytes: number; totalBytes?: number | undefined }) => void {
  let quarter = -1;
  let complete = false;
  return ({ loadedBytes, totalBytes }) => {
    if (totalBytes === undefined || complete) return;
    const share = totalBytes === 0 ? 1 : loadedBytes / totalBytes;
    complete = share === 1;
    const filled = Math.round(share * BAR_WIDTH);
    const bar = "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled);
    const line = `  [${bar}] ${Math.round(share * 100)} %  ${mebibytes(loadedBytes)} of ${mebibytes(totalBytes)}`;
    if (output.isTTY) {
      output.write(`\r${line}${complete ? "\n" : ""}`);
    } else if (Math.floor(share * 4) > quarter) {
      quarter = Math.floor(share * 4);
      output.write(`${line}\n`);
    }
  };
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
