// What a transfer over a queue costs, as tables. `tsx transfer/queue-tables.ts ITEMS FILES` prints these alone.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { RequestCounts } from "./emulator.js";
import { measureLoops, measureQueue, QUEUE_BACKENDS, type QueueBackend } from "./queues.js";

const ITEMS = 100_000;
const FILES = 5000;
const WORKER_COUNTS = [1, 2, 4];
const FILE_BYTES = 20 * 1024;
const ROUNDS = 3;
/** How long a server takes that is not on this machine and stores what it gets, in milliseconds. */
export const ANSWER_MS = 50;
/** What a queue reaches of the files per second of as many plain loops, at least. */
const MIN_SHARE = 0.9;

/** The limit of an account, which four workers share. */
const RATE_LIMIT = { requests: 50, perMs: 1000 };
const LIMITED_FILES = 1000;
/** What the workers reach of the limit, at least. */
const MIN_USED = 0.9;
/** The share of requests that are refused, at most. */
const MAX_REFUSED = 0.01;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
const mib = (bytes: number): string => `${number(bytes / 2 ** 20)} MiB`;
const backends = Object.keys(QUEUE_BACKENDS).filter((name): name is QueueBackend => name in QUEUE_BACKENDS);

/** @returns whether the values keep their bars. */
export async function printQueues(items = ITEMS, files = FILES): Promise<boolean> {
  await printItems(items, 0);
  await printItems(Math.ceil(items / 10), ANSWER_MS);
  console.log(`\n## ${number(files)} files of 20 KiB over a queue, two processes with eight at once\n`);
  const head = ["The server answers", "Contender", "Files per second (median)", "Share"];
  console.log(row(head));
  console.log(row(head.map(() => "---")));
  await printFiles(files, 0);
  const shares = await printFiles(files, ANSWER_MS);
  const isLimitKept = await printLimit(Math.min(files, LIMITED_FILES));
  return isLimitKept && shares.every((share) => share >= MIN_SHARE);
}

async function printItems(items: number, answerMs: number): Promise<void> {
  const each = answerMs === 0 ? "that take no time" : `that take ${answerMs} ms each`;
  console.log(`\n## ${number(items)} items of 0 bytes over a queue ${each}, 25 at once in each worker\n`);
  const head = ["Queue", "Workers", "Items per second", "Worker", "Producer", "Collector", "Server"];
  console.log(row(head));
  console.log(row(head.map(() => "---")));
  for (const backend of backends) {
    for (const workers of WORKER_COUNTS) {
      const work = { count: items, bytes: 0, url: "", answerMs, workers, concurrency: 25 };
      const { ms, rss, serverBytes } = await measureQueue(backend, work);
      const memory = [rss.worker, rss.producer, rss.collector, serverBytes].map(mib);
      console.log(row([backend, `${workers}`, number(items / (ms / 1000)), ...memory]));
    }
  }
}

/** @returns the share that each queue reaches of the loops. */
async function printFiles(files: number, answerMs: number): Promise<number[]> {
  const server = fork(join(import.meta.dirname, "server.ts"), [`${answerMs}`]);
  const [port] = await once(server, "message");
  const url = `http://127.0.0.1:${port}`;
  const work = { count: files, bytes: FILE_BYTES, url, answerMs, workers: 2, concurrency: 8 };
  const rates: Record<QueueBackend | "loops", number[]> = { loops: [], Redis: [], PostgreSQL: [] };
  const add = (name: QueueBackend | "loops", ms: number): void => void rates[name].push(files / (ms / 1000));
  try {
    for (let round = 0; round < ROUNDS; round++) {
      add("loops", await measureLoops(work));
      for (const backend of backends) add(backend, (await measureQueue(backend, work)).ms);
    }
  } finally {
    server.kill();
  }
  const answer = answerMs === 0 ? "at once" : `after ${answerMs} ms`;
  const bar = answerMs === 0 ? "" : ` (bar: ${MIN_SHARE})`;
  console.log(row([answer, "plain loops over fetch", number(median(rates.loops)), "1"]));
  return backends.map((backend) => {
    const ofBackend = rates[backend];
    const share = median(ofBackend.map((rate, round) => rate / (rates.loops[round] ?? Number.NaN)));
    console.log(row([answer, `a queue in ${backend}`, number(median(ofBackend)), `${number(share, 2)}${bar}`]));
    return share;
  });
}

/** @returns whether the limit is used and kept with each queue. */
async function printLimit(files: number): Promise<boolean> {
  const { requests, perMs } = RATE_LIMIT;
  const limit = requests / (perMs / 1000);
  console.log(`\n## ${number(files)} files to an account with ${number(limit)} requests a second, four workers\n`);
  const head = ["Queue", `Requests per second (bar: ${number(limit * MIN_USED)})`, "Requests", "Refused (bar: 1 %)"];
  console.log(row(head));
  console.log(row(head.map(() => "---")));
  let isKept = true;
  for (const backend of backends) {
    const emulator = fork(join(import.meta.dirname, "emulator.ts"), [`${requests}`, `${perMs}`, `${ANSWER_MS}`]);
    try {
      const [url] = await once(emulator, "message");
      const work = { count: files, bytes: 1024, url, answerMs: 0, workers: 4, concurrency: 8, rateLimit: RATE_LIMIT };
      await measureQueue(backend, work);
      const message = once(emulator, "message");
      emulator.send("count");
      const [counts] = await message;
      const { accepted, refused, ms }: RequestCounts = counts;
      const rate = accepted / (ms / 1000);
      const share = refused / (accepted + refused);
      console.log(row([backend, number(rate, 1), number(accepted + refused), `${number(share * 100, 2)} %`]));
      isKept &&= rate >= limit * MIN_USED && share <= MAX_REFUSED;
    } finally {
      emulator.kill();
    }
  }
  return isKept;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

if (process.argv[1] === import.meta.filename) {
  const [items, files] = process.argv.slice(2).map(Number);
  if (!(await printQueues(items, files))) process.exitCode = 1;
}
