import { type LookupAddress, type LookupAllOptions, lookup as resolve } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher, fetch as sendRequest } from "undici";
import { isPublicAddress, isPublicHost } from "./addresses.js";
import type { Fetch } from "./fetch.js";
import { isNamed, type OutboundRules } from "./outbound-rules.js";

/** `dns.lookup`, as far as it is used here; tests give their own. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A `fetch` that reaches the hosts it may reach and no others. The address is checked when the connection is made, and
 * so is every redirect: a name that resolves to something else the second time does not get past.
 *
 * @throws TypeError of `fetch`, and an Error that says why for a host that is not allowed.
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
      return new Response(bytes as ReadableStream | null, { status, statusText, headers: [...response.headers] });
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

/** Refuses a name as soon as one of its addresses is not public: the others cannot be told from bait. */
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
