import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** Where a network without IPv4 puts the addresses of IPv4, as the last four bytes (RFC 6052). */
const NAT64 = ipaddr.parseCIDR("64:ff9b::/96");

/**
 * Whether a host is on the public internet by all addresses that its name has. A name that this machine cannot resolve is
 * not known to be private: it leads nowhere, or a proxy resolves it.
 *
 * @param hostname - a name or an address, as {@link URL.hostname} has it.
 */
export async function isPublicHost(hostname: string): Promise<boolean> {
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ""), { all: true }).catch(() => []);
  return addresses.every(({ address }) => isPublicAddress(address));
}

/** Whether an IP address is globally reachable: not private, loopback, link-local, multicast or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // An IPv4 address in its IPv6 form, such as `::ffff:127.0.0.1`, is judged as the IPv4 address.
  const address = ipaddr.process(text);
  if (address.kind() === "ipv6" && address.match(NAT64)) {
    return isPublicAddress(address.toByteArray().slice(-4).join("."));
  }
  return address.range() === "unicast";
}
