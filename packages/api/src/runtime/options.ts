import { ConfigurationError } from "./errors.js";
import type { RetryPolicy } from "./retry.js";

/** What bounds a call. */
export interface Limits extends RetryPolicy {
  /** Of one attempt. */
  timeoutMs: number;
}

/**
 * Lays limits over others; those that are `undefined` change nothing.
 *
 * @throws ConfigurationError for what is no number: NaN would retry for ever, or time out at once.
 */
export function refineLimits(
  limits: Limits,
  { retry, timeoutMs }: { retry?: RetryPolicy | undefined; timeoutMs?: number | undefined },
): Limits {
  if (!retry && timeoutMs === undefined) return limits;
  const members = Object.entries({ ...retry, timeoutMs }).filter(([, value]) => value !== undefined);
  for (const [name, value] of members) {
    if (!(Number(value) >= 0)) throw new ConfigurationError(`\`${name}\` must be a number, at least 0`);
  }
  return { ...limits, ...Object.fromEntries(members) };
}

/**
 * A base URL without its last slash. What would not survive an operation's path being put behind it is refused, and so
 * are a name and a password, which `fetch` refuses with a message that repeats them.
 *
 * @throws ConfigurationError
 */
export function checkUrl(url: string): string {
  if (!/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(url)) {
    throw new ConfigurationError("A base URL is http(s)://host/path");
  }
  return url.replace(/\/+$/, "");
}

/** @throws ConfigurationError for a header that cannot be sent: `fetch` would repeat its value in a message. */
export function checkHeader(name: string, value: string): string {
  if (/^[!-~]+$/.test(name) && /^[\t -~\x80-\xff]*$/.test(value)) return value;
  throw new ConfigurationError(`The header ${JSON.stringify(name)} cannot be sent`);
}

/**
 * Headers by their names in lower case, so that a later one replaces an earlier one however it is written.
 *
 * @throws ConfigurationError
 */
export function lowerCaseHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) result[name.toLowerCase()] = checkHeader(name, value);
  return result;
}
