import {
  arrayOf,
  boolean,
  callable,
  either,
  nonEmptyString,
  numberIn,
  type OptionRules,
  object,
  wholeNumberIn,
} from "@pixwire/check-options";
import type { ExchangeInfo, Faults } from "./faults.js";
import type { Fetch } from "./fetch.js";

/** What every emulator can be set up with. */
export interface MockOptions {
  /** Ids, signatures and faults follow from it. @defaultValue 1 */
  seed?: number | undefined;
  /** The clock, in milliseconds since 1970. @defaultValue `Date.now` */
  now?: (() => number) | undefined;
  /** The one token that is accepted. @defaultValue any */
  token?: string | undefined;
  /** What goes wrong, and how often. @defaultValue nothing */
  faults?: Faults | undefined;
  /** Wait before each exchange, in milliseconds, or a function that says how long. @defaultValue 0 */
  latencyMs?: number | ((exchange: ExchangeInfo) => number) | undefined;
  /**
   * Base of the URLs in answers, for an emulator that callers reach by another name than its own.
   * @defaultValue the API's own hosts in process, the address of a server
   */
  publicUrl?: string | undefined;
  /**
   * The hosts that the emulator may send requests to, for webhooks and for uploads from a URL. `true` or the entry `"*"`
   * stands for every host with a public address. Hosts with a loopback or private address have to be named, as `host` or
   * `host:port`. Node, Bun and Deno only. @defaultValue none
   */
  allowOutbound?: boolean | readonly string[] | undefined;
  /** Sends the requests of the emulator in place of `allowOutbound`, and decides itself which hosts it reaches. */
  fetch?: Fetch | undefined;
  /** The largest body of a request, in bytes; a larger one is answered with 413. @defaultValue 104857600, 100 MiB */
  maxBodyBytes?: number | undefined;
  /** How many files, folders, jobs and other records are kept before the quota is used up. @defaultValue 100000 */
  maxRecords?: number | undefined;
  /** How many bytes of files and records are kept before the quota is used up. @defaultValue 1073741824, 1 GiB */
  maxStoredBytes?: number | undefined;
  /** How many requests `mock.requests` holds; the oldest are dropped. @defaultValue 10000 */
  maxLoggedRequests?: number | undefined;
}

/** The rules of {@link MockOptions}; a provider adds those of its own options. */
export const mockOptionRules = {
  seed: wholeNumberIn(Number.MIN_SAFE_INTEGER),
  now: callable,
  token: nonEmptyString,
  faults: either(object, callable),
  latencyMs: either(numberIn(0), callable),
  publicUrl: nonEmptyString,
  allowOutbound: either(boolean, arrayOf(nonEmptyString)),
  fetch: callable,
  maxBodyBytes: wholeNumberIn(1),
  maxRecords: wholeNumberIn(1),
  maxStoredBytes: wholeNumberIn(1),
  maxLoggedRequests: wholeNumberIn(0),
} satisfies OptionRules<MockOptions>;
