import { ConfigurationError } from "@pixwire/api/runtime";
import { type Backend, CONNECT_TIMEOUT_MS, QUEUE_SETTINGS } from "./backend.js";
import { loadBullmq, loadIoredis } from "./modules.js";
import type { RedisQueueOptions } from "./options.js";
import { rideOut } from "./outages.js";
import { RedisStore } from "./redis-store.js";

const PACKAGES = "bullmq ioredis";
/** Between two attempts to connect, in milliseconds. */
const RECONNECT_MS = 300;
/**
 * A command that takes longer is repeated. ioredis forgets the timer of a handshake that was cut off, which then keeps a
 * process from ending for as long.
 */
const COMMAND_TIMEOUT_MS = 10_000;

/** @throws ConfigurationError if a package is missing or the server cannot be reached. */
export async function openRedis(options: RedisQueueOptions, onError: (error: Error) => void): Promise<Backend> {
  const { name, connection, prefix = "bull", resolveFrom } = options;
  const bullmq = await loadBullmq(resolveFrom, PACKAGES);
  const { Redis } = await loadIoredis(resolveFrom, PACKAGES);
  const { url, ...given } = connection;
  const common = { ...given, connectTimeout: CONNECT_TIMEOUT_MS, retryStrategy: () => RECONNECT_MS };
  const redis = new Redis(url, { ...common, maxRetriesPerRequest: 3, commandTimeout: COMMAND_TIMEOUT_MS });
  redis.on("error", onError);
  try {
    await rideOut(() => redis.ping(), undefined, CONNECT_TIMEOUT_MS);
  } catch (error) {
    redis.disconnect();
    const problem = `Redis at ${new URL(url).host} cannot be used: ${error instanceof Error ? error.message : error}`;
    throw new ConfigurationError(problem, "bullmqQueue", { cause: error });
  }
  const queue = new bullmq.Queue(name, { connection: redis, prefix, ...QUEUE_SETTINGS });
  queue.on("error", onError);
  const blocking = new Set<InstanceType<typeof Redis>>();
  return {
    bullmq,
    queue,
    onError,
    store: new RedisStore(redis, prefix, name),
    createWorker(processor, settings) {
      // A worker waits for jobs in a command without an end.
      const client = new Redis(url, { ...common, maxRetriesPerRequest: null });
      client.on("error", onError);
      blocking.add(client);
      const worker = new bullmq.Worker(name, processor, { connection: client, prefix, ...settings });
      worker.on("error", onError);
      worker.once("closed", () => {
        blocking.delete(client);
        client.disconnect();
      });
      return worker;
    },
    async close() {
      await queue.close();
      for (const client of blocking) client.disconnect();
      redis.disconnect();
    },
  };
}
