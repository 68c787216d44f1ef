import { type LookupAddress, type LookupAllOptions, lookup as resolve } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher, fetch as sendRequest } from "undici";
import { isPublicAddress, isPublicHost } from "./addresses.js";
import type { Fetch } from "./fetch.js";
import { isNamed, type OutboundRules } from "./outbound-rules.js";

/** The part of `dns.lookup` that is used here. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Creates a `fetch` that reaches allowed hosts only. Addresses are checked by the very look-up that the connection
 * uses, so that a name cannot resolve to something else afterwards. Redirects are checked in the same way.
 *
 * @param lookup - resolves names; for tests.
 * @throws TypeError as `fetch` does; {@link OutboundRefusal} for a host that is not allowed.
 */
export function createOutboundFetch(rules: OutboundRules, lookup: Lookup = resolve): Fetch {
  const namedHosts = new Agent();
  const publicHosts = new Agent({ connect: { lookup: publicAddressesOnly(lookup) } });
  const choose =
    (dispatchPublic: Dispatcher["dispatch"]): Dispatcher["dispatch"] =>
    (options, handler) => {
      const origin = new URL(String(options.origin));
      if (isNamed(rules, origin)) return namedHosts.dispatch(options, handler);
      if (!rules.anyPublicHost) throw new OutboundRefusal(origin.host, "it is not among the hosts that are allowed");
      if (!isPublicHost(origin.hostname)) throw new OutboundRefusal(origin.host, "its address is not public");
      return dispatchPublic(options, handler);
    };
  const dispatcher = publicHosts.compose(choose);
  return async (input, init = {}) => {
    const { method = "GET", headers, body, signal } = init;
    try {
      const response = await sendRequest(String(input instanceof Request ? input.url : input), {
        method,
        headers: [...new Headers(headers)],
        body: typeof body === "string" ? body : null,
        signal: signal ?? null,
        dispatcher,
      });
      const { status, statusText, body: bytes } = response;
      // The types of undici declare the streams of the platform anew. What it returns is one of the platform.
      if (bytes !== null && !(bytes instanceof ReadableStream)) throw new TypeError("undici returned a foreign stream");
      return new Response(bytes, { status, statusText, headers: [...response.headers] });
    } catch (error) {
      throw error instanceof TypeError && error.cause instanceof OutboundRefusal ? error.cause : error;
    }
  };
}

class OutboundRefusal extends Error {
  override name = "OutboundRefusal";

  constructor(host: string, reason: string) {
    super(
      `The emulator may not send requests to ${host}: ${reason}. ` +
        `To allow it, name it: allowOutbound: [${JSON.stringify(host)}], or --allow-outbound=${host}.`,
    );
  }
}

/** Refuses a name if any of its addresses is not public. */
function publicAddressesOnly(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), []);
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new OutboundRefusal(hostname, "it resolves to an address that is not public"), []);
      }
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
