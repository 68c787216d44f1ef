import { createHash } from "node:crypto";
import { bullmqQueue, type TransferQueue } from "@pixwire/transfer/bullmq";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import type { Values } from "../values.js";

/** The kinds of servers that hold a queue, and where their addresses come from. */
const SERVERS = [
  { backend: "redis", option: "redis", variable: "PIXWIRE_REDIS_URL", protocols: ["redis:", "rediss:"] },
  {
    backend: "postgres",
    option: "postgres",
    variable: "PIXWIRE_POSTGRES_URL",
    protocols: ["postgres:", "postgresql:"],
  },
] as const;

type Server = (typeof SERVERS)[number];

/**
 * Opens the queue that the options or the environment name. BullMQ and the client of the server are those of the folder
 * that the command is called in.
 *
 * @param key - tells one sync from another, for the name of the queue where `--queue` says nothing.
 * @param migrate - whether missing tables of PostgreSQL are created.
 * @throws UsageError without a server, or for a password in an argument.
 */
export function openQueue({ io, talk }: Context, options: Values, key: string, migrate: boolean): TransferQueue {
  const { server, url } = findServer(io.env, options);
  const common = {
    name: readName(options) ?? `pixwire-${createHash("sha256").update(key).digest("hex").slice(0, 16)}`,
    resolveFrom: io.cwd,
    onError: (error: Error): void => talk.warn(error.message),
  };
  if (server.backend === "redis") return bullmqQueue({ ...common, connection: { url } });
  return bullmqQueue({ ...common, backend: "postgres", connectionString: url, migrate });
}

function readName(options: Values): string | undefined {
  const name = options.text("queue");
  if (name === undefined || /^[\w.-]{1,100}$/.test(name)) return name;
  throw new UsageError(`${JSON.stringify(name)} cannot be the name of a queue.`, "Use letters, digits, and - . _");
}

function findServer(env: Context["io"]["env"], options: Values): { server: Server; url: string } {
  const given = SERVERS.filter(({ option }) => options.text(option) !== undefined);
  if (given.length > 1) throw new UsageError("--redis and --postgres contradict each other.", "Give one of them.");
  const server = given[0] ?? SERVERS.find(({ variable }) => env[variable]);
  if (server === undefined) {
    throw new UsageError(
      "A queue needs a server.",
      "Name it with --redis or --postgres, or set PIXWIRE_REDIS_URL or PIXWIRE_POSTGRES_URL.",
    );
  }
  const isOption = given.length > 0;
  const url = (isOption ? options.text(server.option) : env[server.variable]) ?? "";
  const name = isOption ? `--${server.option}` : server.variable;
  const isRight = URL.canParse(url) && server.protocols.some((protocol) => protocol === new URL(url).protocol);
  // The URL may have a password, and is not repeated.
  if (!isRight) throw new UsageError(`${name} must be a URL that begins with ${server.protocols[0]}//`);
  if (isOption && new URL(url).password !== "") {
    throw new UsageError(
      `${name} has a password, and arguments stay in the history of the shell.`,
      `Set ${server.variable} instead.`,
    );
  }
  return { server, url };
}
