import {
  aborter,
  anything,
  boolean,
  callable,
  checkOptions,
  isObject,
  type OptionRules,
  oneOf,
  type Rule,
} from "@pixwire/check-options";
import { ConfigurationError } from "./errors.js";
import { LOG_METHODS, type Logger, type LogLevel } from "./logger.js";
import type { RetryPolicy } from "./resilience/index.js";

/** Anything with the shape of `fetch`; it is always called with one `Request`. */
export type Fetch = (request: Request) => Promise<Response>;

/** A secret, or a function that is asked for it before each attempt. */
export type Credential = string | (() => string | Promise<string>);

/** What every client can be set up with, beside its credential. */
export interface ClientOptions {
  /** Scheme, host and optional path prefix. @defaultValue the provider's own */
  baseUrl?: string | undefined;
  /** Replace it to add a proxy, tracing or a test double. @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
  /** Sent with every request. */
  headers?: Record<string, string> | undefined;
  /**
   * Limit of one attempt, from connecting to the last byte of the answer, in milliseconds; `Infinity` for none.
   * @defaultValue 60000
   */
  timeoutMs?: number | undefined;
  /**
   * The longest answer to accept, in bytes, counted after decompression; `Infinity` for any.
   * @defaultValue 67108864 (64 MiB)
   */
  maxResponseBytes?: number | undefined;
  retry?: RetryPolicy | undefined;
  /** One line per attempt goes here. @defaultValue `console`, once `logLevel` is given */
  logger?: Logger | undefined;
  /** @defaultValue `info` with a `logger`, else `off` */
  logLevel?: LogLevel | undefined;
  /** Put in front of the package's own user agent, such as `MyApp/1.2`. Browsers send their own instead. */
  userAgent?: string | undefined;
}

/** How one call is made. What is absent is as the client has it. */
export interface RequestOptions {
  /** Ends the call at once; the call then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Limit of one attempt, in milliseconds. For a limit of the whole call pass `AbortSignal.timeout(ms)` as `signal`. */
  timeoutMs?: number | undefined;
  /** The longest answer to accept, in bytes, counted after decompression. */
  maxResponseBytes?: number | undefined;
  /** Members given here replace those of the client's policy. */
  retry?: RetryPolicy | undefined;
  headers?: Record<string, string> | undefined;
  baseUrl?: string | undefined;
}

/** What bounds a call. */
export interface Limits extends RetryPolicy {
  /** Of one attempt. */
  timeoutMs: number;
  /** Of one answer. */
  maxResponseBytes: number;
}

/** From 0 to `Infinity`; `NaN` would retry for ever, or time out at once. */
const amount: Rule = (value) =>
  typeof value === "number" && value >= 0 ? undefined : "must be a number of at least 0";

/** What would not survive an operation's path being put behind it is refused, and so are a name and a password. */
export const baseUrlRule: Rule = (value) =>
  typeof value === "string" && /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(value)
    ? undefined
    : "must be an http(s) URL without credentials, query or fragment, such as https://host/path";

export const credentialRule: Rule = (value) =>
  typeof value === "string" || typeof value === "function"
    ? undefined
    : "must be a string, or a function that returns one";

const headersRule: Rule = (value) => {
  if (!isObject(value) || Symbol.iterator in value) return "must be a plain object of names and values";
  const wrong = Object.entries(value).find(([name, text]) => text !== undefined && !isHeader(name, text));
  return wrong && `has a header that cannot be sent: ${JSON.stringify(wrong[0])}`;
};

const loggerRule: Rule = (value) =>
  isObject(value) && LOG_METHODS.every((method) => typeof value[method] === "function")
    ? undefined
    : `must have the functions ${LOG_METHODS.join(", ")}`;

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
  retry: anything, // RETRY_RULES check it.
  headers: headersRule,
  baseUrl: baseUrlRule,
} satisfies OptionRules<RequestOptions>;

export const CLIENT_RULES = {
  timeoutMs: amount,
  maxResponseBytes: amount,
  retry: anything, // RETRY_RULES check it.
  baseUrl: baseUrlRule,
  fetch: callable,
  headers: headersRule,
  logger: loggerRule,
  logLevel: /* @__PURE__ */ oneOf("debug", "info", "warn", "error", "off"),
  userAgent: (value) => (isHeader("user-agent", value) ? undefined : "must be a string that a header can carry"),
} satisfies OptionRules<ClientOptions>;

/**
 * Refuses options that are unknown or of a wrong kind. Operations do it by themselves; a package that does something before
 * it calls one, such as reading a stream, checks the options first.
 *
 * @param caller - the operation or function that was given them.
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

/** Lays limits over others; those that are `undefined` change nothing. */
export function refineLimits(
  limits: Limits,
  { retry, timeoutMs, maxResponseBytes }: Pick<RequestOptions, "retry" | "timeoutMs" | "maxResponseBytes"> = {},
): Limits {
  if (!retry && timeoutMs === undefined && maxResponseBytes === undefined) return limits;
  const given = Object.entries({ ...retry, timeoutMs, maxResponseBytes }).filter(([, value]) => value !== undefined);
  return { ...limits, ...Object.fromEntries(given) };
}

/** A base URL without its last slash. */
export function trimUrl(url: string): string {
  return url.replace(/\/+$/, "");
}

/** Whether a header can be sent: `fetch` would repeat the value of one that cannot in a message. */
export function isHeader(name: string, value: unknown): value is string {
  return /^[!-~]+$/.test(name) && typeof value === "string" && /^[\t -~\x80-\xff]*$/.test(value);
}

/** Headers by their names in lower case, so that a later one replaces an earlier one however it is written. */
export function lowerCaseHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    // Plain JavaScript may give undefined, which `fetch` would send as a word.
    if (value !== undefined) result[name.toLowerCase()] = value;
  }
  return result;
}
