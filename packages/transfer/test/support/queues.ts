import { randomUUID } from "node:crypto";
import {
  type LocalServer,
  type MissingProgram,
  requireServer,
  startPostgres,
  startRedis,
} from "@pixwire/test-support/servers";
import { afterAll, onTestFinished, type TestContext } from "vitest";
import { bullmqQueue, type QueueOptions, type TransferQueue } from "../../src/bullmq/index.js";

export const BACKENDS = ["redis", "postgres"] as const;
export type BackendName = (typeof BACKENDS)[number];

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
}

/** Starts a server for the tests of a group, when the first of them needs it. */
export function useQueues(backend: BackendName): TestQueues {
  let started: Promise<LocalServer | MissingProgram> | undefined;
  const start = () => (started ??= backend === "redis" ? startRedis() : startPostgres());
  afterAll(async () => {
    const server = await started;
    if (server && "close" in server) await server.close();
  });
  const server = (context: TestContext) => requireServer(context, start);
  return {
    server,
    async create(context) {
      const { url } = await server(context);
      const queue = bullmqQueue(queueOptions(backend, url, `test-${randomUUID()}`));
      onTestFinished(() => queue.close());
      return queue;
    },
  };
}
