import type { Fetch } from "@pixwire/api/runtime";
import { defaultTransport } from "#runtime";
import { fetchTransport } from "./fetch.js";
import type { Transport } from "./transport.js";

/** The transport of an upload: the one it was given, or else the client's own `fetch`, or else that of the runtime. */
export function chooseTransport(given: Transport | undefined, clientFetch?: Fetch): Transport {
  if (given) return given;
  return clientFetch ? fetchTransport({ fetch: clientFetch }) : defaultTransport();
}
