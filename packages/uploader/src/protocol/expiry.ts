import { serverTime, TRANSIENT_STATUSES } from "@pixwire/api/runtime";
import type { TransportResponse } from "../transports/transport.js";
import { parseObject } from "./read-response.js";
import type { Session } from "./session.js";

/** A `Date` header is cut to the second. */
const SECOND_MS = 1000;

/**
 * Whether the target has expired when an attempt fails, or will have when the next attempt starts.
 *
 * The clock that counts is the server's, as its responses state it. A page cannot read the `Date` of a response from
 * another origin. There, a refusal counts as an expiry if it says so itself, or if it comes after the expiry by the
 * local clock. The local clock alone decides nothing, because it may be wrong by hours.
 *
 * @param delayMs - the delay before the next attempt; 0 if there is none.
 */
export function hasExpired(
  { expiresAt, clockIsPlausible }: Pick<Session, "expiresAt" | "clockIsPlausible">,
  response: TransportResponse,
  delayMs: number,
): boolean {
  if (response.status < 400) return false;
  const now = serverTime(response.headers);
  if (now !== undefined) return now + delayMs + SECOND_MS > expiresAt;
  if (TRANSIENT_STATUSES.has(response.status)) return false;
  const { message, exception } = parseObject(response.text);
  return /expired/i.test(`${message} ${exception}`) || (clockIsPlausible && Date.now() >= expiresAt);
}
