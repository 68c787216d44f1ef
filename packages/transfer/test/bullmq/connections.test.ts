import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PoolClient } from "pg";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { bullmqQueue, createTransferWorker, enqueue, type QueueOptions } from "../../src/bullmq/index.js";
import { openPostgres } from "../../src/bullmq/postgres-backend.js";
import { createTransfer } from "../../src/index.js";
import { settle } from "../support/fake-time.js";
import { useQueues } from "../support/queues.js";
import { stubTarget, textSource } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

const transfer = createTransfer({ source: textSource({ "a.txt": "a" }), target: stubTarget() });
const redis = { name: "test", connection: { url: "redis://:secret@127.0.0.1:1" }, onError: () => {} };

describe("options", () => {
  test.each<[string, object, string]>([
    ["no name", { connection: redis.connection }, "`name` is required"],
    ["a name with a colon", { ...redis, name: "a:b" }, "`name` must be 1 to 100 letters, digits, dots"],
    ["no connection", { name: "a" }, "`connection` is required"],
    [
      "another protocol",
      { name: "a", connection: { url: "http://a" } },
      "must be a URL that starts with redis:// or rediss://",
    ],
    ["an unknown backend", { name: "a", backend: "mongodb" }, "`backend` must be redis or postgres"],
    [
      "Redis for PostgreSQL",
      { name: "a", backend: "postgres", connectionString: "redis://a" },
      "starts with postgres://",
    ],
    [
      "an unsafe schema",
      { name: "a", backend: "postgres", connectionString: "postgres://a", schema: 'a"; DROP' },
      "`schema`",
    ],
    ["a misspelt option", { ...redis, prefx: "a" }, "prefix"],
  ])("%s is refused before anything is loaded", (_what, options, problem) => {
    expect(() => bullmqQueue(options as QueueOptions)).toThrow(problem);
  });

  test("what a queue cannot follow is refused", async () => {
    const target = stubTarget();
    const mirror = createTransfer({ source: [], target, mode: "mirror", deleteExtra: true, maxDelete: 1 });
    const problem = "`deleteExtra` is not possible with a queue: leave it out, or use run()";
    await expect(enqueue(mirror, bullmqQueue(redis))).rejects.toThrow(problem);
    expect(() => createTransferWorker(mirror, bullmqQueue(redis))).toThrow(problem);
    expect(() => createTransferWorker(transfer, bullmqQueue(redis), { concurrency: 0 })).toThrow("`concurrency`");
  });
});

test("a server that cannot be reached is named, without the password", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const queue = bullmqQueue(redis);
  const error: unknown = await settle(queue.status()).catch((problem) => problem);
  expect(error).toMatchObject({ name: "ConfigurationError" });
  expect(String(error)).toMatch(/bullmqQueue: Redis at 127\.0\.0\.1:1 cannot be used: /);
  expect(String(error)).not.toContain("secret");
});

test("a package that is missing is named, with the line that installs it", async () => {
  const missing = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
  vi.resetModules();
  vi.doMock("../../src/bullmq/import-package.js", () => ({
    importPackage: { ioredis: () => Promise.reject(missing) },
  }));
  onTestFinished(() => void vi.doUnmock("../../src/bullmq/import-package.js"));
  const { loadIoredis } = await import("../../src/bullmq/modules.js");
  await expect(loadIoredis(undefined, "bullmq ioredis")).rejects.toThrow(
    "bullmqQueue: the package ioredis is not installed. Install it with: npm i bullmq ioredis",
  );
});

test("packages of another folder are used", async () => {
  const { loadPg } = await import("../../src/bullmq/modules.js");
  expect(await loadPg(process.cwd(), "bullmq pg")).toHaveProperty("Pool");
  // A folder without them, and the own ones.
  expect(await loadPg("/", "bullmq pg")).toHaveProperty("Pool");
});

test("a package of another version is named, with the line that installs a newer one", async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, "node_modules/bullmq"), { recursive: true });
  await writeFile(join(folder, "node_modules/bullmq/index.js"), "exports.Queue = class {}; exports.Worker = class {};");
  const queue = bullmqQueue({ ...redis, resolveFrom: folder });
  await expect(queue.status()).rejects.toThrow(
    /the package bullmq in .+index\.js is of another version\. Install a newer one with: npm i bullmq ioredis$/,
  );
});

describe("PostgreSQL", () => {
  const queues = useQueues("postgres");

  test("a schema without tables ends a worker with one error, and timers go on", async (context) => {
    const { url } = await queues.server(context);
    const errors: Error[] = [];
    const options = { name: "test", backend: "postgres", connectionString: url, schema: "empty" } as const;
    const queue = bullmqQueue({ ...options, onError: (error) => errors.push(error) });
    const worker = createTransferWorker(transfer, queue);
    await expect(worker.ended).rejects.toThrow(
      "bullmqQueue: the schema empty has not got the tables of the queue. Create them once, with `migrate: true`",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(errors.length).toBeLessThan(3);
    const migrated = bullmqQueue({ ...options, migrate: true });
    onTestFinished(() => migrated.close());
    expect(await migrated.status()).toMatchObject({ waiting: 0 });
    onTestFinished(() => queue.close());
    expect(await queue.status()).toMatchObject({ waiting: 0 });
  }, 240_000);

  test("a connection that breaks while it is in use is reported, and does not end the process", async (context) => {
    const server = await queues.server(context);
    const errors: string[] = [];
    const options = { name: "test", connectionString: server.url, migrate: true, backend: "postgres" } as const;
    const { queue, close } = await openPostgres(options, (error) => errors.push(error.message));
    onTestFinished(close);
    // As BullMQ does for a transaction.
    const { pool } = Reflect.get(Reflect.get(queue, "backend"), "connection");
    const client: PoolClient = await pool.connect();
    await server.kill();
    await vi.waitFor(() => expect(errors).toContain("Connection terminated unexpectedly"), { timeout: 60_000 });
    client.release(true);
    await server.start();
  }, 240_000);

  test("processes that start together create the tables once", async (context) => {
    const { url } = await queues.server(context);
    const options = { backend: "postgres", connectionString: url, schema: "together", migrate: true } as const;
    const opened = Array.from({ length: 8 }, () => bullmqQueue({ ...options, name: "test", onError: () => {} }));
    onTestFinished(async () => void (await Promise.all(opened.map((queue) => queue.close()))));
    const found = await Promise.all(opened.map((queue) => queue.status()));
    expect(found.map(({ waiting }) => waiting)).toEqual(opened.map(() => 0));
  }, 240_000);
});
