import {
  aborter,
  anything,
  boolean,
  callable,
  checkOptions,
  isObject,
  isPlainObject,
  type OptionRules,
  oneOf,
  type Rule,
} from "@pixwire/check-options";
import { ConfigurationError } from "./errors.js";
import { LOG_METHODS, type Logger, type LogLevel } from "./logger.js";
import type { RetryPolicy } from "./resilience/index.js";

/** A replacement for `fetch`. It is always called with a `Request` as its only argument. */
export type Fetch = (request: Request) => Promise<Response>;

/** A secret, or a function that returns it and is called before each attempt. */
export type Credential = string | (() => string | Promise<string>);

/** The options of every client, apart from its credential. */
export interface ClientOptions {
  /**
   * The scheme, the host and an optional path in front of the operations' own.
   * @defaultValue the environment variable `PIXELBIN_BASE_URL`, `IMAGEKIT_BASE_URL` or `IMGSRC_BASE_URL`, read at each
   * call; otherwise the provider's
   */
  baseUrl?: string | undefined;
  /** Replaces `fetch`, for example with a proxy, tracing or a test double. @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
  /** Headers of every request. */
  headers?: Record<string, string> | undefined;
  /**
   * The time limit of one attempt, from connecting to the last byte of the response, in milliseconds; `Infinity` for
   * none.
   * @defaultValue 60000
   */
  timeoutMs?: number | undefined;
  /**
   * The longest response to accept, in bytes, counted after decompression; `Infinity` for any length. A response that
   * is not a success may have at most 1 MiB. JSON that is nested more than 500 levels deep is not parsed, and is an
   * error.
   * @defaultValue 67108864 (64 MiB)
   */
  maxResponseBytes?: number | undefined;
  retry?: RetryPolicy | undefined;
  /** Receives one line per attempt. @defaultValue `console` when `logLevel` is given */
  logger?: Logger | undefined;
  /** @defaultValue `info` with a `logger`, otherwise `off` */
  logLevel?: LogLevel | undefined;
  /**
   * Added in front of the package's own user agent, such as `MyApp/1.2`. Browsers send their own user agent instead.
   */
  userAgent?: string | undefined;
}

/** The options of one call. They take precedence over the client's. */
export interface RequestOptions {
  /** Ends the call at once, which then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /**
   * The time limit of one attempt, in milliseconds. To limit the whole call, pass `AbortSignal.timeout(ms)` as
   * `signal`.
   */
  timeoutMs?: number | undefined;
  /** The longest response to accept, in bytes, counted after decompression. */
  maxResponseBytes?: number | undefined;
  /** Replaces single members of the client's policy. */
  retry?: RetryPolicy | undefined;
  headers?: Record<string, string> | undefined;
  baseUrl?: string | undefined;
}

/** The limits of a call. */
export interface Limits extends RetryPolicy {
  /** Of one attempt. */
  timeoutMs: number;
  /** Of one response. */
  maxResponseBytes: number;
}

/** From 0 to `Infinity`. NaN is refused: a call would be retried forever, or time out at once. */
const amount: Rule = (value) =>
  typeof value === "number" && value >= 0 ? undefined : "must be a number of at least 0";

/**
 * Refuses URLs to which no path can be appended, and those with a user name or password, which `fetch` would repeat in
 * a message.
 */
export const baseUrlRule: Rule = (value) =>
  typeof value === "string" && /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(value) && URL.canParse(value)
    ? undefined
    : "must be an http(s) URL without a user name, query or fragment, such as https://host/path";

export const credentialRule: Rule = (value) =>
  typeof value === "string" || typeof value === "function"
    ? undefined
    : "must be a string, or a function that returns one";

const HEADER_NAME_RULE = "a name must be ASCII without spaces";
const HEADER_VALUE_RULE = "a value must be one line of Latin-1 characters";

const headersRule: Rule = (value) => {
  if (!isPlainObject(value)) return "must be a plain object of names and values";
  const wrong = Object.entries(value).find(([name, text]) => text !== undefined && !isHeader(name, text));
  return (
    wrong &&
    `has a header that cannot be sent, ${JSON.stringify(wrong[0])}: ${HEADER_NAME_RULE}, and ${HEADER_VALUE_RULE}`
  );
};

const loggerRule: Rule = (value) =>
  isObject(value) && LOG_METHODS.every((method) => typeof value[method] === "function")
    ? undefined
    : `must be an object with the methods ${LOG_METHODS.join(", ")}`;

const RETRY_RULES = {
  maxRetries: amount,
  initialDelayMs: amount,
  maxDelayMs: amount,
  factor: amount,
  jitter: amount,
  maxRetryAfterMs: amount,
  retryUnsafe: boolean,
} satisfies OptionRules<RetryPolicy>;

const REQUEST_RULES = {
  signal: aborter,
  timeoutMs: amount,
  maxResponseBytes: amount,
  retry: anything, // Checked by RETRY_RULES.
  headers: headersRule,
  baseUrl: baseUrlRule,
} satisfies OptionRules<RequestOptions>;

export const CLIENT_RULES = {
  timeoutMs: amount,
  maxResponseBytes: amount,
  retry: anything, // Checked by RETRY_RULES.
  baseUrl: baseUrlRule,
  fetch: callable,
  headers: headersRule,
  logger: loggerRule,
  logLevel: /* @__PURE__ */ oneOf("debug", "info", "warn", "error", "off"),
  userAgent: (value) =>
    isHeader("user-agent", value)
      ? undefined
      : "must be one line of Latin-1 characters, because it is sent as a header",
} satisfies OptionRules<ClientOptions>;

/**
 * Refuses options that are unknown or of the wrong kind. Operations do this themselves. A package that does other work
 * before it calls one, such as reading a stream, checks the options first.
 *
 * @param caller - the operation or function that received the options, for the message.
 * @throws {@link ConfigurationError}
 */
export function checkCallOptions(
  options: { readonly retry?: unknown } | undefined,
  caller: string,
  rules: Readonly<Record<string, Rule>> = REQUEST_RULES,
): void {
  const fail = (option: string | undefined, problem: string): never => {
    throw new ConfigurationError(`${option === undefined ? "options" : `\`${option}\``} ${problem}`, caller);
  };
  checkOptions(options, rules, fail);
  checkOptions(options?.retry, RETRY_RULES, (option, problem) => fail(option ? `retry.${option}` : "retry", problem));
}

/** Returns the limits, replaced by those that the options set. Options that are `undefined` change nothing. */
export function refineLimits(limits: Limits, { retry, timeoutMs, maxResponseBytes }: RequestOptions): Limits {
  if (!retry && timeoutMs === undefined && maxResponseBytes === undefined) return limits;
  const given = Object.entries({ ...retry, timeoutMs, maxResponseBytes }).filter(([, value]) => value !== undefined);
  return { ...limits, ...Object.fromEntries(given) };
}

/** Returns a base URL without the slash at its end. */
export function trimUrl(url: string): string {
  let end = url.length;
  while (url[end - 1] === "/") end--;
  return url.slice(0, end);
}

/** Returns whether a header is valid. For one that is not, `fetch` would repeat its value in a message. */
export function isHeader(name: string, value: unknown): value is string {
  return /^[!-~]+$/.test(name) && typeof value === "string" && /^[\t -~\x80-\xff]*$/.test(value);
}

/** Returns headers with lower-case names, so that a later one replaces an earlier one regardless of case. */
export function lowerCaseHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    // Plain JavaScript may pass undefined, which `fetch` would send as the word "undefined".
    if (value !== undefined) result[name.toLowerCase()] = value;
  }
  return result;
}
