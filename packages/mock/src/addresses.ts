import ipaddr from "ipaddr.js";

/**
 * Whether an IP address can belong to a host on the internet: not loopback, private, link-local, carrier-grade NAT or
 * reserved, and no IPv6 address that stands for an IPv4 one.
 */
export function isPublicAddress(address: string): boolean {
  // `process` turns an IPv4-mapped IPv6 address into the IPv4 address that it stands for.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Whether a host of a URL may be public: false for an address that is not, true for every name but those of loopback. */
export function isPublicHost(hostname: string): boolean {
  const address = withoutBrackets(hostname);
  return ipaddr.isValid(address) ? isPublicAddress(address) : !isLoopbackHost(hostname);
}

/** Whether a host of a URL is this machine: `localhost`, a name below it, or a loopback address. */
export function isLoopbackHost(hostname: string): boolean {
  const address = withoutBrackets(hostname);
  if (ipaddr.isValid(address)) return ipaddr.process(address).range() === "loopback";
  return /(^|\.)localhost\.?$/.test(hostname);
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
