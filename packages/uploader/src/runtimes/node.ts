import { fetchTransport } from "../transports/fetch.js";
import { nodeTransport } from "../transports/node.js";
import type { Transport } from "../transports/transport.js";

export { fingerprintOf } from "../sources/content-fingerprint.js";
export { destroyerOf } from "../sources/node-stream.js";
export { openPath } from "../sources/path-source.js";

/**
 * `node:http` tells of bytes while they leave, but does not know the dispatcher that a program sets for `fetch`, such as
 * one for a proxy. Uploads follow that dispatcher, as calls do: otherwise they would silently go past the proxy.
 */
export function defaultTransport(): Transport {
  return hasGlobalDispatcher() ? fetchTransport() : nodeTransport();
}

/** Where undici keeps the global dispatcher: Node's own copy uses the first, undici from 7 on the second as well. */
const DISPATCHERS = ["undici.globalDispatcher.1", "undici.globalDispatcher.2"];

/** What Node and undici put there by themselves. */
const DEFAULTS = ["Agent", "Dispatcher1Wrapper"];

function hasGlobalDispatcher(): boolean {
  return DISPATCHERS.some((name) => {
    const dispatcher: unknown = Reflect.get(globalThis, Symbol.for(name));
    return typeof dispatcher === "object" && dispatcher !== null && !DEFAULTS.includes(dispatcher.constructor?.name);
  });
}
