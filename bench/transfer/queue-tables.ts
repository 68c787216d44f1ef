// What a transfer over a queue costs, as tables. `tsx transfer/queue-tables.ts ITEMS FILES` prints these alone.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { measureLoops, measureQueue, QUEUE_BACKENDS, type QueueBackend } from "./queues.js";

const ITEMS = 100_000;
const FILES = 5000;
const WORKER_COUNTS = [1, 2, 4];
const FILE_BYTES = 20 * 1024;
const ROUNDS = 3;
/** What a queue reaches of the files per second of as many plain loops, at least. */
const MIN_SHARE = 0.9;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
const mib = (bytes: number): string => `${number(bytes / 2 ** 20)} MiB`;
const backends = Object.keys(QUEUE_BACKENDS).filter((name): name is QueueBackend => name in QUEUE_BACKENDS);

/** @returns whether the values keep their bars. */
export async function printQueues(items = ITEMS, files = FILES): Promise<boolean> {
  console.log(`\n## ${number(items)} items of 0 bytes over a queue, 25 at once in each worker\n`);
  const head = ["Queue", "Workers", "Items per second", "Worker", "Producer", "Collector", "Server"];
  console.log(row(head));
  console.log(row(head.map(() => "---")));
  for (const backend of backends) {
    for (const workers of WORKER_COUNTS) {
      const work = { count: items, bytes: 0, url: "", workers, concurrency: 25 };
      const { ms, rss, serverBytes } = await measureQueue(backend, work);
      const memory = [rss.worker, rss.producer, rss.collector, serverBytes].map(mib);
      console.log(row([backend, `${workers}`, number(items / (ms / 1000)), ...memory]));
    }
  }
  return printFiles(files);
}

async function printFiles(files: number): Promise<boolean> {
  const server = fork(join(import.meta.dirname, "server.ts"));
  const [port] = await once(server, "message");
  const work = { count: files, bytes: FILE_BYTES, url: `http://127.0.0.1:${port}`, workers: 2, concurrency: 8 };
  console.log(`\n## ${number(files)} files of 20 KiB, two processes with eight at once\n`);
  console.log(row(["Contender", "Files per second (median)", "Share"]));
  console.log(row(["---", "---", "---"]));
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
  console.log(row(["plain loops over fetch", number(median(rates.loops)), "1"]));
  const shares = backends.map((backend) => {
    const ofBackend = rates[backend];
    const share = median(ofBackend.map((rate, round) => rate / (rates.loops[round] ?? Number.NaN)));
    console.log(row([`a queue in ${backend}`, number(median(ofBackend)), `${number(share, 2)} (bar: ${MIN_SHARE})`]));
    return share;
  });
  return shares.every((share) => share >= MIN_SHARE);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

if (process.argv[1] === import.meta.filename) {
  const [items, files] = process.argv.slice(2).map(Number);
  if (!(await printQueues(items, files))) process.exitCode = 1;
}
