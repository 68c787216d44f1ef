import { type NamedHost, readHost } from "./hosts.js";

/** Which hosts the emulator may send requests to. */
export interface OutboundRules {
  /** Whether hosts that are not listed are allowed if their addresses are public. */
  readonly anyPublicHost: boolean;
  /** The listed hosts, which may have private addresses. */
  readonly hosts: readonly NamedHost[];
}

/** The entry that allows every host with public addresses. */
const ANY_PUBLIC_HOST = "*";

/**
 * Reads the `allowOutbound` option.
 *
 * @returns undefined when nothing is allowed.
 * @throws RangeError for an entry that is neither `host` nor `host:port`.
 */
export function readOutboundRules(allowed: boolean | readonly string[]): OutboundRules | undefined {
  const entries = allowed === true ? [ANY_PUBLIC_HOST] : allowed || [];
  if (entries.length === 0) return undefined;
  const named = entries.filter((entry) => entry !== ANY_PUBLIC_HOST);
  return {
    anyPublicHost: named.length < entries.length,
    hosts: named.map((entry) => readHost("allowOutbound", entry)),
  };
}

export function isNamed({ hosts }: OutboundRules, { protocol, hostname, port }: URL): boolean {
  const wantedPort = port || (protocol === "https:" ? "443" : "80");
  return hosts.some((host) => host.hostname === hostname && (host.port ?? wantedPort) === wantedPort);
}
