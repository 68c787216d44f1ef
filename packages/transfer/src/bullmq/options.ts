import { ConfigurationError } from "@pixwire/api/runtime";
import {
  boolean,
  callable,
  checkOptions,
  isObject,
  matching,
  nonEmptyString,
  type OptionRules,
  oneOf,
  type Rule,
} from "@pixwire/check-options";

interface CommonOptions {
  /**
   * Names the queue: every process of one transfer uses the same name. Letters, digits, `.`, `_` and `-`. Another
   * transfer has another name.
   */
  name: string;
  /**
   * A folder whose packages `bullmq`, `ioredis` and `pg` are used.
   *
   * @defaultValue the packages that this one can import
   */
  resolveFrom?: string | undefined;
  /**
   * Is told of errors that nothing has to be done about, such as a lost connection that is made again. The same message
   * comes at most every ten seconds. @defaultValue a warning of the process
   */
  onError?: ((error: Error) => void) | undefined;
}

/** A queue in Redis 5 or later, with `maxmemory-policy noeviction` and persistence switched on. */
export interface RedisQueueOptions extends CommonOptions {
  backend?: "redis" | undefined;
  /** The URL of the server, such as `redis://localhost:6379`, and options of ioredis. */
  connection: { url: string; [option: string]: unknown };
  /** Comes before the names of all keys. @defaultValue `bull` */
  prefix?: string | undefined;
}

/** A queue in PostgreSQL 13 or later. Its connections must not go through a pool in transaction mode. */
export interface PostgresQueueOptions extends CommonOptions {
  backend: "postgres";
  /** Such as `postgres://user:password@localhost/database`. */
  connectionString: string;
  /** The schema that holds the tables. @defaultValue `bullmq` */
  schema?: string | undefined;
  /** Creates or updates the tables first. Without it, tables that are missing or too old are an error. @defaultValue false */
  migrate?: boolean | undefined;
}

export type QueueOptions = RedisQueueOptions | PostgresQueueOptions;

const nameRule = matching(/^[\w.-]{1,100}$/, "must be 1 to 100 letters, digits, dots, underscores and hyphens");

const urlRule =
  (...protocols: readonly string[]): Rule =>
  (value) =>
    typeof value === "string" && URL.canParse(value) && protocols.includes(new URL(value).protocol)
      ? undefined
      : `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`;

const connectionRule: Rule = (value) => {
  if (!isObject(value)) return 'must be an object, such as { url: "redis://localhost:6379" }';
  const problem = urlRule("redis:", "rediss:")(value.url);
  return problem === undefined ? undefined : `has \`url\`, which ${problem}`;
};

const COMMON_RULES = {
  name: nameRule,
  resolveFrom: nonEmptyString,
  onError: callable,
} satisfies OptionRules<CommonOptions>;

const REDIS_RULES = {
  ...COMMON_RULES,
  backend: oneOf("redis"),
  connection: connectionRule,
  prefix: matching(/^[^:\s]{1,100}$/, "must be 1 to 100 characters without colons and spaces"),
} satisfies OptionRules<RedisQueueOptions>;

const POSTGRES_RULES = {
  ...COMMON_RULES,
  backend: oneOf("postgres"),
  connectionString: urlRule("postgres:", "postgresql:"),
  schema: matching(/^[a-z_][a-z0-9_]{0,62}$/, "must be lowercase letters, digits and underscores"),
  migrate: boolean,
} satisfies OptionRules<PostgresQueueOptions>;

/** @throws ConfigurationError */
export function checkQueueOptions(options: QueueOptions): void {
  const fail = (option: string | undefined, problem: string): never => {
    throw new ConfigurationError(`${option === undefined ? "options" : `\`${option}\``} ${problem}`, "bullmqQueue");
  };
  if (!isObject(options)) fail(undefined, 'must be an object, such as { name: "summer", connection: { url } }');
  const problem = oneOf(undefined, "redis", "postgres")(options.backend);
  if (problem !== undefined) fail("backend", "must be redis or postgres");
  if (options.backend === "postgres") checkOptions(options, POSTGRES_RULES, fail, ["name", "connectionString"]);
  else checkOptions(options, REDIS_RULES, fail, ["name", "connection"]);
}
