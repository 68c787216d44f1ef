import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** The prefix of IPv6 addresses that carry an IPv4 address in their last four bytes (RFC 6052). */
const NAT64 = ipaddr.parseCIDR("64:ff9b::/96");

/**
 * Whether all addresses of a host are on the public internet. A name that this machine cannot resolve counts as public:
 * it either does not exist, or a proxy resolves it.
 *
 * @param hostname - a name or an address, as {@link URL.hostname} has it.
 */
export async function isPublicHost(hostname: string): Promise<boolean> {
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ""), { all: true }).catch(() => []);
  return addresses.every(({ address }) => isPublicAddress(address));
}

/**
 * All IPv6 addresses that are in use on the internet. Others include old forms of IPv4 addresses, such as `::7f00:1`.
 */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/** Whether an IP address is globally reachable: not private, loopback, link-local, multicast or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // `process` turns an IPv4-mapped IPv6 address, such as `::ffff:127.0.0.1`, into the IPv4 address.
  const address = ipaddr.process(text);
  if (address.kind() === "ipv6" && address.match(NAT64)) {
    return isPublicAddress(address.toByteArray().slice(-4).join("."));
  }
  if (address.kind() === "ipv6" && !address.match(GLOBAL_UNICAST)) return false;
  return address.range() === "unicast";
}
