import { randomUUID } from "node:crypto";
import { useServer } from "@pixwire/test-support/server-fixture";
import { type LocalServer, startPostgres, startRedis } from "@pixwire/test-support/servers";
import { createPostgresBackend, Worker } from "bullmq";
import { Redis } from "ioredis";
import { Client } from "pg";
import { onTestFinished, type TestContext } from "vitest";
import { bullmqQueue, type QueueOptions, type TransferQueue } from "../../src/bullmq/index.js";

export const BACKENDS = ["redis", "postgres"] as const;
export type BackendName = (typeof BACKENDS)[number];

/** For what is the same over both, and takes long: outside CI, one of them is enough. */
export const SLOW_BACKENDS: readonly BackendName[] = process.env.CI === "true" ? BACKENDS : ["redis"];

/** The options with which another process opens a queue, whose tables are there. */
export function processOptions(backend: BackendName, url: string, name: string): object {
  return backend === "redis" ? { name, connection: { url } } : { name, backend, connectionString: url };
}

/** The options that lead to a server. */
function queueOptions(backend: BackendName, url: string, name: string): QueueOptions {
  // What BullMQ reports while a server is away says nothing about a test.
  const common = { name, onError: () => {} };
  if (backend === "redis") return { ...common, connection: { url } };
  return { ...common, backend, connectionString: url, migrate: true };
}

export interface TestQueues {
  server(context: TestContext): Promise<LocalServer>;
  /** Makes a queue with a name of its own, which is closed when the test is over. */
  create(context: TestContext): Promise<TransferQueue>;
  /** Takes a job as a worker does that is killed then, and waits until it is waiting again. */
  abandonJob(context: TestContext, name: string): Promise<void>;
  /** Takes a job as a worker does that cannot record its result, because the server is away at that moment. */
  failToRecord(context: TestContext, name: string): Promise<void>;
  /** Puts the active jobs of a queue back, as if their worker had been away for long. */
  loseLocks(context: TestContext, name: string): Promise<void>;
  /** Replaces the state of a queue by something else. */
  spoilState(context: TestContext, name: string): Promise<void>;
  /** Everything that the server holds, as text. */
  dump(context: TestContext): Promise<string>;
}

/** What the classes of both servers have in common. */
interface AbandonedWorker extends Pick<Worker, "getNextJob" | "startStalledCheckTimer" | "close"> {
  on(event: "error", listener: () => void): unknown;
  once(event: "stalled", listener: (id: string) => void): unknown;
}

/** Makes queues for the tests of a group, on a server that is started when the first of them needs it. */
export function useQueues(backend: BackendName): TestQueues {
  const server = useServer(backend === "redis" ? startRedis : startPostgres);
  return {
    server,
    async create(context) {
      const { url } = await server(context);
      const queue = bullmqQueue(queueOptions(backend, url, `test-${randomUUID()}`));
      onTestFinished(() => queue.close());
      return queue;
    },
    async abandonJob(context, name) {
      const { url } = await server(context);
      const settings = { autorun: false, lockDuration: 200, stalledInterval: 200, maxStalledCount: 100 };
      const worker: AbandonedWorker =
        backend === "redis"
          ? new Worker(name, null, { ...settings, connection: { url } })
          : new Worker(name, null, { ...settings, connection: url }, createPostgresBackend);
      worker.on("error", () => {});
      await worker.getNextJob("token of a worker that is killed");
      const stalled = new Promise((resolve) => worker.once("stalled", resolve));
      await worker.startStalledCheckTimer();
      await stalled;
      await worker.close();
    },
    async failToRecord(context, name) {
      const { url } = await server(context);
      const worker: AbandonedWorker =
        backend === "redis"
          ? new Worker(name, null, { autorun: false, connection: { url } })
          : new Worker(name, null, { autorun: false, connection: url }, createPostgresBackend);
      const job = await worker.getNextJob("token");
      await job?.moveToFailed(new Error("Connection terminated unexpectedly"), "token");
      await worker.close();
    },
    async loseLocks(context, name) {
      const { url } = await server(context);
      if (backend === "redis") {
        const redis = new Redis(url);
        for (const id of await redis.lrange(`bull:${name}:active`, 0, -1)) {
          await redis.del(`bull:${name}:${id}:lock`);
          await redis.multi().lrem(`bull:${name}:active`, 0, id).lpush(`bull:${name}:wait`, id).exec();
        }
        redis.disconnect();
        return;
      }
      const client = new Client(url);
      await client.connect();
      const change = "state = 'waiting', lock_token = NULL, locked_until_ms = NULL";
      await client.query(`UPDATE bullmq.job SET ${change} WHERE queue = $1 AND state = 'active'`, [name]);
      await client.end();
    },
    async spoilState(context, name) {
      const { url } = await server(context);
      if (backend === "redis") {
        const redis = new Redis(url);
        await redis.hset(`bull:${name}:pixwire`, "listing", '{"producer":1}');
        redis.disconnect();
        return;
      }
      const client = new Client(url);
      await client.connect();
      await client.query("INSERT INTO bullmq.pixwire_states (queue, listing) VALUES ($1, $2)", [name, "{}"]);
      await client.end();
    },
    async dump(context) {
      const { url } = await server(context);
      return backend === "redis" ? dumpRedis(url) : dumpPostgres(url);
    },
  };
}

async function dumpRedis(url: string): Promise<string> {
  const redis = new Redis(url);
  const keys = await redis.keys("*");
  const values = await Promise.all(
    keys.map(async (key) => ((await redis.type(key)) === "hash" ? JSON.stringify(await redis.hgetall(key)) : "")),
  );
  redis.disconnect();
  return values.join("\n").replaceAll('\\"', '"');
}

async function dumpPostgres(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  const jobs = await client.query("SELECT * FROM bullmq.job");
  const states = await client.query("SELECT * FROM bullmq.pixwire_states");
  await client.end();
  return JSON.stringify([jobs.rows, states.rows]).replaceAll('\\"', '"');
}
