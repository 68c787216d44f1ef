// For pages and their workers, and for anything else that a bundler treats as a browser. Without further conditions,
// that includes edge workers.

import { fetchTransport } from "../transports/fetch.js";
import type { Transport } from "../transports/transport.js";
import { xhrTransport } from "../transports/xhr.js";

export { destroyerOf, fingerprintOf, openPath } from "../sources/no-files.js";

/** `XMLHttpRequest` reports bytes while they are sent. Service workers and edge workers do not have it. */
export function defaultTransport(): Transport {
  return typeof XMLHttpRequest === "undefined" ? fetchTransport() : xhrTransport();
}
