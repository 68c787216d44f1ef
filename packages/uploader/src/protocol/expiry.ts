import type { TransportResponse } from "../transports/transport.js";
import { mayPass, parseObject } from "./answer.js";
import type { Session } from "./session.js";

/** The time of a `Date` header is cut to the second. */
const SECOND_MS = 1000;

/** The server's clock at the time of the answer, in epoch milliseconds; `undefined` where it cannot be read. */
export function serverTime({ headers }: TransportResponse): number | undefined {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Whether the target's time is over after a failure, or will be when the wait before the next attempt ends.
 *
 * The clock that counts is the server's, which its answers tell. Pages cannot read that from another origin; there, a
 * refusal counts as an expiry when it says so itself, or when it comes after the expiry by the local clock. The local
 * clock alone decides nothing: it may be hours off.
 *
 * @param delayMs - wait before the next attempt; 0 when there is none.
 */
export function hasExpired(
  { expiresAt, clockIsPlausible }: Pick<Session, "expiresAt" | "clockIsPlausible">,
  response: TransportResponse,
  delayMs: number,
): boolean {
  if (response.status < 400) return false;
  const now = serverTime(response);
  if (now !== undefined) return now + delayMs + SECOND_MS > expiresAt;
  if (mayPass(response)) return false;
  const { message, exception } = parseObject(response.text);
  return /expired/i.test(`${message} ${exception}`) || (clockIsPlausible && Date.now() >= expiresAt);
}
