import { delay, systemCodeOf } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";

/** A server that is restarted is back within this time, in milliseconds. */
const MAX_OUTAGE_MS = 5 * 60_000;
const MAX_DELAY_MS = 2000;

const SYSTEM_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENOENT"]);
/** The classes of PostgreSQL for connections, resources and servers that are being shut down or started. */
const SQL_STATES = /^(?:08|53|57P)/;
const MESSAGES =
  /connection (?:is |was )?(?:closed|terminated|ended|timeout)|max retries per request|command timed out|isn't writeable|query read timeout|client has encountered a connection error|not queryable|^LOADING|^READONLY|^MASTERDOWN/i;

/**
 * Repeats what may be repeated while the server of the queue cannot be reached.
 *
 * @throws what the work throws for another reason, or still after `maxOutageMs`; and the reason of the signal.
 */
export async function rideOut<Result>(
  work: () => Promise<Result>,
  signal?: AbortSignal,
  maxOutageMs = MAX_OUTAGE_MS,
): Promise<Result> {
  const startedAt = performance.now();
  for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, MAX_DELAY_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || performance.now() - startedAt > maxOutageMs) throw error;
      await delay(delayMs, signal);
    }
  }
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = isObject(error) && typeof error.code === "string" ? error.code : systemCodeOf(error);
  if (code !== undefined && (SYSTEM_CODES.has(code) || SQL_STATES.test(code))) return true;
  return error.name === "MaxRetriesPerRequestError" || MESSAGES.test(error.message);
}
