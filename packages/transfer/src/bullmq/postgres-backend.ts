import { ConfigurationError } from "@pixwire/api/runtime";
import { type Backend, CONNECT_TIMEOUT_MS, QUEUE_SETTINGS } from "./backend.js";
import { loadBullmq, loadPg } from "./modules.js";
import type { PostgresQueueOptions } from "./options.js";
import { rideOut } from "./outages.js";
import { PostgresStore } from "./postgres-store.js";

const PACKAGES = "bullmq pg";
/** A statement that takes longer is repeated. */
const QUERY_TIMEOUT_MS = 60_000;
/** Each process has two pools of so many connections, and two that listen: servers allow about 100 altogether. */
const POOL_SIZE = 4;

/**
 * @throws ConfigurationError if a package is missing, the server cannot be reached, or its tables are missing or of
 * another version: a worker of BullMQ would otherwise report errors without end and without letting a timer run.
 */
export async function openPostgres(options: PostgresQueueOptions, onError: (error: Error) => void): Promise<Backend> {
  const { name, connectionString, schema = "bullmq", migrate = false, resolveFrom } = options;
  const bullmq = await loadBullmq(resolveFrom, PACKAGES);
  const { Client, Pool } = await loadPg(resolveFrom, PACKAGES);
  /**
   * A connection that breaks while BullMQ has taken it out of its pool emits an error there, and an error that nothing
   * listens to ends the process.
   */
  class HeardClient extends Client {
    constructor(...args: ConstructorParameters<typeof Client>) {
      super(...args);
      this.on("error", onError);
    }
  }
  const common = { connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, Client: HeardClient };
  const pool = new Pool({ ...common, max: 2, query_timeout: QUERY_TIMEOUT_MS, allowExitOnIdle: true });
  pool.on("error", onError);
  const connection = { ...common, schema, max: POOL_SIZE };
  const store = new PostgresStore(pool, schema, name);
  const openQueue = async () => {
    const first = migrate ? { ...connection, migrate: true } : connection;
    const queue = new bullmq.Queue(name, { connection: first, ...QUEUE_SETTINGS }, bullmq.createPostgresBackend);
    queue.on("error", onError);
    try {
      await queue.waitUntilReady();
      if (migrate) await store.migrate();
      await store.check();
      return queue;
    } catch (error) {
      await queue.close().catch(onError);
      throw error;
    }
  };
  const queue = await rideOut(openQueue, undefined, CONNECT_TIMEOUT_MS).catch(async (error: unknown) => {
    await pool.end();
    throw new ConfigurationError(describeProblem(error, options), "bullmqQueue", { cause: error });
  });
  return {
    bullmq,
    queue,
    onError,
    store,
    createWorker(processor, settings) {
      const worker = new bullmq.Worker(name, processor, { connection, ...settings }, bullmq.createPostgresBackend);
      worker.on("error", onError);
      return worker;
    },
    async close() {
      await queue.close();
      await pool.end();
    },
  };
}

function describeProblem(error: unknown, { connectionString, schema = "bullmq" }: PostgresQueueOptions): string {
  const message = error instanceof Error ? error.message : String(error);
  const isSchemaMissing =
    error instanceof ConfigurationError || (error instanceof Error && error.name === "SchemaMigrationRequiredError");
  if (isSchemaMissing) {
    return `the schema ${schema} has not got the tables of the queue. Create them once, with \`migrate: true\``;
  }
  return `PostgreSQL at ${new URL(connectionString).host} cannot be used: ${message}`;
}
