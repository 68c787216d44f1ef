import { fetchTransport } from "../transports/fetch.js";
import { nodeTransport } from "../transports/node.js";
import type { Transport } from "../transports/transport.js";

export { fingerprintOf } from "../sources/content-fingerprint.js";
export { destroyerOf } from "../sources/node-stream.js";
export { openPath } from "../sources/path-source.js";

/**
 * `node:http` reports bytes while they are sent, but ignores the dispatcher that a program sets for `fetch`, for
 * example for a proxy. If there is one, uploads use `fetch` as calls do: otherwise they would silently bypass the
 * proxy.
 */
export function defaultTransport(): Transport {
  return hasGlobalDispatcher() ? fetchTransport() : nodeTransport();
}

/**
 * Where undici keeps the global dispatcher. Node's own copy uses the first, and undici from version 7 on the second
 * too.
 */
const DISPATCHERS = ["undici.globalDispatcher.1", "undici.globalDispatcher.2"];

/** The classes of the dispatchers that Node and undici put there by default. */
const DEFAULTS = ["Agent", "Dispatcher1Wrapper"];

function hasGlobalDispatcher(): boolean {
  return DISPATCHERS.some((name) => {
    const dispatcher: unknown = Reflect.get(globalThis, Symbol.for(name));
    return typeof dispatcher === "object" && dispatcher !== null && !isDefault(dispatcher);
  });
}

/** `compose` of undici 7 returns a `Proxy` of the agent. It has the class of the agent, but another `dispatch`. */
function isDefault(dispatcher: object): boolean {
  const ownClass: unknown = dispatcher.constructor;
  if (typeof ownClass !== "function" || !DEFAULTS.includes(ownClass.name)) return false;
  return Reflect.get(dispatcher, "dispatch") === Reflect.get(ownClass.prototype, "dispatch");
}
