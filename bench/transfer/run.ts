import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ANSWER_MS, printQueues } from "./queue-tables.js";
import { measureSmallFiles } from "./small-files.js";

const ITEMS = 1_000_000;
const MAX_RSS_MIB = 250;
const FILES = 5000;
const MAX_RATIO = 1.1;
const ROUNDS = 3;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });

const output = execFileSync(process.execPath, [join(import.meta.dirname, "scale.mjs"), `${ITEMS}`]);
const { ms, journalBytes, openMs, secondMs, mostRss } = JSON.parse(output.toString());
const rssMib = mostRss / 2 ** 20;
console.log(`## ${number(ITEMS)} items of 0 bytes through a target that does nothing\n`);
console.log(row(["", ""]));
console.log(row(["---", "---"]));
console.log(row(["Items per second", number(ITEMS / (ms / 1000))]));
console.log(row(["Resident memory at most", `${number(rssMib)} MiB (bar: ${MAX_RSS_MIB})`]));
console.log(row(["Journal", `${number(journalBytes / ITEMS)} bytes per item`]));
console.log(row(["Opening the journal again", `${number(openMs / 1000, 1)} s`]));
console.log(row(["A second run, which finds everything done", `${number(secondMs / 1000, 1)} s`]));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
console.log(`\n## ${number(FILES)} files of 20 KiB, eight at once\n`);
console.log(row(["The server answers", "A loop over readFile and fetch", "Transfer", "Ratio"]));
console.log(row(["---", "---", "---", "---"]));
/** @returns the ratio. */
async function printSmallFiles(answer: string, answerMs: number, bar: string): Promise<number> {
  const { bare, transfer } = await measureSmallFiles(FILES, 20 * 1024, answerMs, ROUNDS);
  const ratio = median(transfer.map((time, index) => time / (bare[index] ?? Number.NaN)));
  const seconds = [bare, transfer].map((times) => `${number(median(times) / 1000, 2)} s`);
  console.log(row([answer, ...seconds, `${number(ratio, 2)}${bar}`]));
  return ratio;
}
await printSmallFiles("at once", 0, "");
const ratio = await printSmallFiles(`after ${ANSWER_MS} ms`, ANSWER_MS, ` (bar: ${number(MAX_RATIO, 2)})`);

const isQueueFastEnough = await printQueues();
if (rssMib > MAX_RSS_MIB || ratio > MAX_RATIO || !isQueueFastEnough) process.exitCode = 1;
