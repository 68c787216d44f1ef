import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalServer } from "@pixwire/test-support/servers";
import { describe, expect, onTestFinished, test } from "vitest";
import { fileJournal } from "../../src/node/index.js";
import { all } from "../support/context.js";
import { startFaultyStore } from "../support/faulty-store.js";
import { processOptions, SLOW_BACKENDS, useQueues } from "../support/queues.js";
import { sha256 } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

/** What is killed while how many files are copied. Each process that is started again takes a second of the processor. */
const { FILES, WORKER_KILLS, OTHER_KILLS } =
  process.env.CI === "true"
    ? { FILES: 20_000, WORKER_KILLS: 20, OTHER_KILLS: 3 }
    : { FILES: 400, WORKER_KILLS: 2, OTHER_KILLS: 1 };
const WORKERS = 4;
/** Long enough for a machine that stalls: to be taken over from without need is no error, and slow. */
const TAKE_OVER_AFTER_MS = 3000;
const SCRIPT = fileURLToPath(new URL("../support/queue-process.mjs", import.meta.url));

/** Starts processes of one transfer, and notices when one of them ends by itself. */
class Processes {
  readonly #args: readonly string[];
  readonly #running = new Set<ChildProcess>();
  #failure: string | undefined;

  constructor(args: readonly string[]) {
    this.#args = args;
    onTestFinished(() => {
      for (const child of this.#running) child.kill("SIGKILL");
    });
  }

  start(role: "enqueue" | "work" | "collect", env: Record<string, string> = {}): Started {
    const child = fork(SCRIPT, [role, ...this.#args], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, TAKE_OVER_AFTER_MS: `${TAKE_OVER_AFTER_MS}`, ...env },
    });
    this.#running.add(child);
    let output = "";
    let errors = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (errors += chunk));
    const ended = once(child, "close").then(() => {
      this.#running.delete(child);
      if (child.signalCode !== "SIGKILL" && child.exitCode !== 0) this.#failure = `${role} failed: ${errors}`;
      return output;
    });
    return { child, ended };
  }

  /** Waits for a condition. Throws when a process has failed: it would never come true. */
  async waitUntil(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      if (this.#failure !== undefined) throw new Error(this.#failure);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

interface Started {
  readonly child: ChildProcess;
  /** What it has printed. */
  readonly ended: Promise<string>;
}

async function kill({ child, ended }: Started): Promise<void> {
  expect(child.exitCode).toBe(null);
  child.kill("SIGKILL");
  await ended;
}

describe.each(SLOW_BACKENDS)("over %s", (backend) => {
  const queues = useQueues(backend);

  test(
    `${FILES} files arrive once, byte for byte, over faults, ${WORKER_KILLS} killed workers and a restart of the server`,
    async (context) => {
      const server = await queues.server(context);
      const store = await startFaultyStore();
      onTestFinished(() => store.close());
      const root = await tempFolder();
      const hashes = await writeFiles(join(root, "files"), FILES);
      const journal = join(root, "journal.jsonl");
      const options = JSON.stringify(processOptions(backend, server.url, "faults"));
      // Creates the tables before several processes need them.
      await (await queues.create(context)).status();
      const processes = new Processes([options, store.url, join(root, "files"), journal]);

      const workers = Array.from({ length: WORKERS }, () => processes.start("work"));
      const [, summary] = await Promise.all([
        produce(processes, FILES),
        collectAll(processes, store, FILES),
        killWorkers(processes, workers, store, FILES),
        restart(processes, server, store, FILES),
      ]);
      for (const { child } of workers) child.kill("SIGTERM");
      await Promise.all(workers.map(({ ended }) => ended));
      await processes.waitUntil(() => true);

      const open = await fileJournal(journal).open("store:", { readOnly: true });
      const records = await all(open.records());
      await open.close();
      // First, because it tells what went wrong.
      expect(records.filter(({ status }) => status !== "done")).toEqual([]);
      expect(summary).toMatchObject({ failed: 0, skipped: 0 });
      expect(summary.done + summary.settled).toBe(FILES);
      expect(store.files).toEqual(hashes);
      expect(records).toHaveLength(FILES);
      expect(new Set(records.map(({ path }) => path)).size).toBe(FILES);
      expect(new Map(records.map((record) => [record.path, record.sha256]))).toEqual(hashes);
    },
    30 * 60_000,
  );
});

/** Kills the producer in the middle of the list, which has no cursors. */
async function produce(processes: Processes, count: number): Promise<void> {
  for (let number = 1; number <= OTHER_KILLS; number++) {
    const producer = processes.start("enqueue", { ALLOWED: `${Math.floor((count * number) / (OTHER_KILLS + 1)) + 7}` });
    let isWaiting = false;
    producer.child.once("message", () => (isWaiting = true));
    await processes.waitUntil(() => isWaiting);
    await kill(producer);
  }
  const summary = JSON.parse(await processes.start("enqueue").ended);
  expect(summary).toMatchObject({ items: count });
}

type Store = Awaited<ReturnType<typeof startFaultyStore>>;

async function collectAll(
  processes: Processes,
  store: Store,
  count: number,
): Promise<{ done: number; settled: number }> {
  let collector = processes.start("collect");
  for (let number = 1; number <= OTHER_KILLS; number++) {
    await processes.waitUntil(() => store.count() >= (count * number) / (OTHER_KILLS + 1));
    await kill(collector);
    collector = processes.start("collect");
  }
  let output: string | undefined;
  collector.ended.then((text) => (output = text));
  await processes.waitUntil(() => output !== undefined);
  return JSON.parse(output ?? "");
}

async function killWorkers(processes: Processes, workers: Started[], store: Store, count: number): Promise<void> {
  let seed = 1;
  for (let number = 1; number <= WORKER_KILLS; number++) {
    await processes.waitUntil(() => store.count() >= (count * number) / (WORKER_KILLS + 2));
    seed = (seed * 48_271) % 2_147_483_647;
    const index = seed % WORKERS;
    const worker = workers[index];
    if (!worker) throw new Error("There is no such worker");
    await kill(worker);
    workers[index] = processes.start("work");
  }
}

async function restart(processes: Processes, server: LocalServer, store: Store, count: number): Promise<void> {
  await processes.waitUntil(() => store.count() >= count * 0.6);
  await server.kill();
  await server.start();
}

/** Writes small files, and returns their hashes. */
async function writeFiles(folder: string, count: number): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const name = `${index % 10}/file-${index}.txt`;
    const text = `The content of file ${index}\n`.repeat(1 + (index % 20));
    if (index < 10) await mkdir(join(folder, `${index}`), { recursive: true });
    await writeFile(join(folder, name), text);
    hashes.set(name, sha256(text));
  }
  return hashes;
}
