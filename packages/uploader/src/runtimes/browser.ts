// Pages and their workers, and whatever a bundler takes for a browser: unless it is told otherwise, that is also an edge
// worker.

import { fetchTransport } from "../transports/fetch.js";
import type { Transport } from "../transports/transport.js";
import { xhrTransport } from "../transports/xhr.js";

export { destroyerOf, fingerprintOf, openPath } from "../sources/no-files.js";

/** XMLHttpRequest tells of bytes while they leave. Service workers and edge workers have none. */
export function defaultTransport(): Transport {
  return typeof XMLHttpRequest === "undefined" ? fetchTransport() : xhrTransport();
}
