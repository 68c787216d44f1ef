import { stdout } from "node:process";

const BAR_WIDTH = 30;

/** Runs one step of the demo: says what it does, then what came out and how long it took. */
export async function step<Result>(
  title: string,
  work: () => Promise<Result>,
  tell: (result: Result) => string,
): Promise<Result> {
  console.log(`\n${title}`);
  const startedAt = performance.now();
  const result = await work();
  console.log(`  ${tell(result)} (${Math.round(performance.now() - startedAt)} ms)`);
  return result;
}

/** A progress bar: drawn in place on a terminal, a line every quarter elsewhere. */
export function createProgressBar(): (progress: { loadedBytes: number; totalBytes?: number | undefined }) => void {
  let quarter = -1;
  return ({ loadedBytes, totalBytes }) => {
    if (totalBytes === undefined) return;
    const share = totalBytes === 0 ? 1 : loadedBytes / totalBytes;
    const filled = Math.round(share * BAR_WIDTH);
    const line = `  [${"#".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${Math.round(share * 100)} %  ${mebibytes(loadedBytes)} of ${mebibytes(totalBytes)}`;
    if (stdout.isTTY) {
      stdout.write(`\r${line}${share === 1 ? "\n" : ""}`);
    } else if (Math.floor(share * 4) > quarter) {
      quarter = Math.floor(share * 4);
      console.log(line);
    }
  };
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
