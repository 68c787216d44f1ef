import { arrayOf, nonEmptyString, type OptionRules, wholeNumberIn } from "@pixwire/check-options";
import { checkOptions } from "./check-options.js";
import { readHost } from "./hosts.js";

export interface ListenOptions {
  /** @defaultValue 0, a free port */
  port?: number | undefined;
  /** Name or address of the interface. @defaultValue `127.0.0.1` */
  host?: string | undefined;
  /**
   * Names that the `Host` header may have besides those of this machine, `host`, and the host of `publicUrl`. Requests
   * with any other name are refused with 403, which stops DNS rebinding.
   */
  allowHosts?: readonly string[] | undefined;
  /** Origins whose pages may read answers, such as `https://app.example.test`. Loopback origins always may. */
  allowOrigins?: readonly string[] | undefined;
  /** How long a request may take to arrive completely, in milliseconds. @defaultValue 300000 */
  requestTimeoutMs?: number | undefined;
}

export interface MockServer {
  /** Such as `http://127.0.0.1:49152`, without a slash at the end. */
  readonly url: string;
  /** Stops the server and ends all connections, including those in use. */
  close(): Promise<void>;
}

const listenOptionRules = {
  port: wholeNumberIn(0, 65_535),
  host: nonEmptyString,
  allowHosts: arrayOf(nonEmptyString),
  allowOrigins: arrayOf(nonEmptyString),
  requestTimeoutMs: wholeNumberIn(1),
} satisfies OptionRules<ListenOptions>;

/** @throws RangeError or TypeError that names the invalid option. */
export function checkListenOptions(options: ListenOptions): void {
  checkOptions("listen", options, listenOptionRules);
  for (const host of options.allowHosts ?? []) readHost("allowHosts", host);
  for (const origin of options.allowOrigins ?? []) {
    if (origin === "null" || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    const problem = `listen: \`allowOrigins\` names ${JSON.stringify(origin)}, which is not an origin`;
    throw new RangeError(`${problem}. Write scheme and host, such as "https://app.example.test".`);
  }
}
