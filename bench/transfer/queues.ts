// A transfer over a queue: items that cost nothing, with one, two and four workers, and small files beside plain loops.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type LocalServer, type MissingProgram, startPostgres, startRedis } from "@pixwire/test-support/servers";
import type { RateLimit } from "@pixwire/transfer";
import type { QueueOptions } from "@pixwire/transfer/bullmq";
import { Redis } from "ioredis";
import { Client } from "pg";

const SCRIPT = join(import.meta.dirname, "queue-process.mjs");

interface Backend {
  start(): Promise<LocalServer | MissingProgram>;
  options(server: LocalServer, name: string): QueueOptions;
  /** How much the server has used. */
  bytes(server: LocalServer): Promise<number>;
}

export const QUEUE_BACKENDS = {
  Redis: {
    start: startRedis,
    options: ({ url }, name) => ({ name, connection: { url } }),
    async bytes({ url }) {
      const redis = new Redis(url);
      const [, bytes = ""] = /used_memory_peak:(\d+)/.exec(await redis.info("memory")) ?? [];
      redis.disconnect();
      return Number(bytes);
    },
  },
  PostgreSQL: {
    start: startPostgres,
    options: ({ url }, name) => ({ name, backend: "postgres", connectionString: url, migrate: true }),
    async bytes({ url }) {
      const client = new Client(url);
      await client.connect();
      const { rows } = await client.query("SELECT pg_database_size(current_database()) AS bytes");
      await client.end();
      return Number(rows[0]?.bytes);
    },
  },
} satisfies Record<string, Backend>;
export type QueueBackend = keyof typeof QUEUE_BACKENDS;

interface Work {
  count: number;
  bytes: number;
  /** Of the server that gets the files, or of the emulator if there is a limit; empty for items that cost nothing. */
  url: string;
  /** How long an item without a server takes, in milliseconds. */
  answerMs: number;
  workers: number;
  concurrency: number;
  rateLimit?: RateLimit;
}

export interface QueueMeasurement {
  ms: number;
  /** The most that each kind of process has used, in bytes. */
  rss: { worker: number; producer: number; collector: number };
  /** The most that Redis has used, or what PostgreSQL has on disk at the end. */
  serverBytes: number;
}

/** Measures from the start of the producer to the end of the collector, when all processes are connected. */
export async function measureQueue(backend: QueueBackend, work: Work): Promise<QueueMeasurement> {
  const { start, options, bytes } = QUEUE_BACKENDS[backend];
  const server = await start();
  if ("missing" in server) throw new Error(`${server.missing} is not installed.`);
  const settings = { ...work, options: options(server, "bench") };
  try {
    // The first one creates the tables.
    const producer = await startProcess("enqueue", settings);
    const collector = await startProcess("collect", settings);
    const workers = await Promise.all(Array.from({ length: work.workers }, () => startProcess("work", settings)));
    const startedAt = performance.now();
    const [producerRss, collectorRss] = await Promise.all([runToEnd(producer), runToEnd(collector)]);
    const ms = performance.now() - startedAt;
    const workerRss = await Promise.all(workers.map(runToEnd));
    await Promise.all([producer, collector, ...workers].map(({ exit }) => exit));
    const rss = { worker: Math.max(...workerRss), producer: producerRss, collector: collectorRss };
    return { ms, rss, serverBytes: await bytes(server) };
  } finally {
    await server.close();
  }
}

/** Measures as many processes that send the same files in plain loops. */
export async function measureLoops(work: Work): Promise<number> {
  const options: QueueOptions = { name: "unused", connection: { url: "redis://127.0.0.1" } };
  const settings = { ...work, options, processes: work.workers };
  const loops = await Promise.all(
    Array.from({ length: work.workers }, (_, index) => startProcess("loop", { ...settings, index })),
  );
  const startedAt = performance.now();
  await Promise.all(loops.map(runToEnd));
  const ms = performance.now() - startedAt;
  await Promise.all(loops.map(({ exit }) => exit));
  return ms;
}

interface Started {
  readonly child: ChildProcess;
  /** Rejects if the process fails. */
  readonly exit: Promise<void>;
}

/** Starts a process, and waits until it is connected. */
async function startProcess(role: string, settings: object): Promise<Started> {
  const child = fork(SCRIPT, [role, JSON.stringify(settings)], { execArgv: [] });
  const exit = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`${role} ended with ${code}`);
  });
  await Promise.race([once(child, "message"), failureOf(exit)]);
  return { child, exit };
}

/** Lets a process begin, and returns the memory that it has used when its work is done. */
async function runToEnd({ child, exit }: Started): Promise<number> {
  const message = once(child, "message");
  child.send("begin");
  const [{ rss }] = await Promise.race([message, failureOf(exit)]);
  return rss;
}

/** Rejects as the exit does, and never resolves. */
async function failureOf(exit: Promise<void>): Promise<never> {
  await exit;
  return new Promise(() => {});
}
