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
 * @param operation - here and below, the operation whose call is given them, if it is one.
 * @throws ConfigurationError for what is no number: NaN would retry for ever, or time out at once.
 */
export function refineLimits(
  limits: Limits,
  { retry, timeoutMs }: { retry?: RetryPolicy | undefined; timeoutMs?: number | undefined },
  operation?: string,
): Limits {
  if (!retry && timeoutMs === undefined) return limits;
  const refined = { ...limits };
  for (const [name, value] of Object.entries({ ...retry, timeoutMs })) {
    if (value === undefined) continue;
    if (!(Number(value) >= 0)) throw new ConfigurationError(`\`${name}\` must be a number, at least 0`, operation);
    Object.assign(refined, { [name]: value });
  }
  return refined;
}

/**
 * A base URL without its last slash. What would not survive an operation's path being put behind it is refused, and so
 * are a name and a password, which `fetch` refuses with a message that repeats them.
 *
 * @throws ConfigurationError
 */
export function checkUrl(url: string, operation?: string): string {
  if (!/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(url)) {
    throw new ConfigurationError("A base URL must be http(s)://host/path", operation);
  }
  return url.replace(/\/+$/, "");
}

/** @throws ConfigurationError for a header that cannot be sent: `fetch` would repeat its value in a message. */
export function checkHeader(name: string, value: string, operation?: string): string {
  if (/^[!-~]+$/.test(name) && /^[\t -~\x80-\xff]*$/.test(value)) return value;
  throw new ConfigurationError(`The header ${JSON.stringify(name)} cannot be sent`, operation);
}

/**
 * Headers by their names in lower case, so that a later one replaces an earlier one however it is written.
 *
 * @throws ConfigurationError
 */
export function lowerCaseHeaders(
  headers: Readonly<Record<string, string>>,
  operation?: string,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    // Plain JavaScript may give undefined, which `fetch` would send as a word.
    if (value !== undefined) result[name.toLowerCase()] = checkHeader(name, value, operation);
  }
  return result;
}
