import ipaddr from "ipaddr.js";

/** All IPv6 addresses that are in use on the internet. Others include old forms of IPv4 addresses, such as `::7f00:1`. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address can belong to a host on the internet, that is, whether it is not a loopback, private,
 * link-local, carrier-grade NAT or reserved address, nor an IPv6 address that embeds an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` turns an IPv4-mapped IPv6 address into the IPv4 address.
  const processed = ipaddr.process(address);
  if (processed.kind() === "ipv6" && !processed.match(GLOBAL_UNICAST)) return false;
  return processed.range() === "unicast";
}

/**
 * Whether the host of a URL may be public. A name may be, unless it is a loopback name: its addresses are checked when
 * it is resolved.
 */
export function isPublicHost(hostname: string): boolean {
  const address = withoutBrackets(hostname);
  return ipaddr.isValid(address) ? isPublicAddress(address) : !isLoopbackHost(hostname);
}

/** Whether the host of a URL is this machine: `localhost`, a name below it, or a loopback address. */
export function isLoopbackHost(hostname: string): boolean {
  const address = withoutBrackets(hostname);
  if (ipaddr.isValid(address)) return ipaddr.process(address).range() === "loopback";
  return /(^|\.)localhost\.?$/.test(hostname);
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
