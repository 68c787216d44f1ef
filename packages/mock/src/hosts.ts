/** A host, with or without a port. */
export interface NamedHost {
  /** As `URL` normalizes it: in lower case, with IPv6 addresses in brackets. */
  readonly hostname: string;
  /** Undefined for every port. */
  readonly port: string | undefined;
}

/**
 * Reads an entry of an option that lists hosts.
 *
 * @param option - the name of the option, for the message.
 * @throws RangeError for an entry that is neither `host` nor `host:port`.
 */
export function readHost(option: string, entry: string): NamedHost {
  const [, name = "", port] = /^([^:/?#@[\]\s*]+|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?$/i.exec(entry) ?? [];
  if (name === "" || !URL.canParse(`http://${name}`)) {
    const problem = `\`${option}\` names ${JSON.stringify(entry)}, which is not a host`;
    throw new RangeError(
      `${problem}. Write a host or host:port, such as "localhost:3000"; IPv6 addresses in brackets.`,
    );
  }
  return { hostname: new URL(`http://${name}`).hostname, port: port === undefined ? undefined : String(Number(port)) };
}
