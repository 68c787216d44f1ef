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
import { type RequestLimit, requestLimitRule } from "./request-limit.js";

/** The options that all emulators share. */
export interface MockOptions {
  /** Determines ids, signatures and faults. @defaultValue 1 */
  seed?: number | undefined;
  /** The clock, in milliseconds since 1970. @defaultValue `Date.now` */
  now?: (() => number) | undefined;
  /** The only token that is accepted. @defaultValue any token is accepted */
  token?: string | undefined;
  /**
   * Refuses query parameters and form fields that the operation does not declare with 400, for tests that a client sends
   * nothing else. The services ignore most of them. @defaultValue false
   */
  strict?: boolean | undefined;
  /** The faults to inject. @defaultValue none */
  faults?: Faults | undefined;
  /**
   * How many requests the account may make, operations and deliveries together. One more in any span of `perMs` gets 429
   * with `Retry-After`, and is not carried out. @defaultValue no limit
   */
  requestLimit?: RequestLimit | undefined;
  /** How long to wait before each response, in milliseconds, or a function that returns that time. @defaultValue 0 */
  latencyMs?: number | ((exchange: ExchangeInfo) => number) | undefined;
  /**
   * The base of the URLs in answers, for an emulator behind a proxy or in a container.
   * @defaultValue the API's own hosts in process, the address of the server otherwise
   */
  publicUrl?: string | undefined;
  /**
   * The hosts to which the emulator may send requests, for webhooks and for uploads from a URL: a list of `host` and
   * `host:port`. `true`, or the entry `"*"`, allows every host with a public address. Hosts with a loopback or private
   * address must be listed. Needs Node.js, Bun or Deno. @defaultValue none
   */
  allowOutbound?: boolean | readonly string[] | undefined;
  /** Sends the requests of the emulator, in place of `allowOutbound`. It decides itself which hosts it reaches. */
  fetch?: Fetch | undefined;
  /** The largest request body, in bytes. A larger one is answered with 413. @defaultValue 104857600 (100 MiB) */
  maxBodyBytes?: number | undefined;
  /** How many files, folders, jobs and other records fit into the quota. @defaultValue 100000 */
  maxRecords?: number | undefined;
  /** How many bytes of files and other records fit into the quota. @defaultValue 1073741824 (1 GiB) */
  maxStoredBytes?: number | undefined;
  /** How many requests `mock.requests` holds. The oldest are dropped. @defaultValue 10000 */
  maxLoggedRequests?: number | undefined;
}

/** The rules for {@link MockOptions}. Each provider adds rules for its own options. */
export const mockOptionRules = {
  seed: wholeNumberIn(Number.MIN_SAFE_INTEGER),
  now: callable,
  token: nonEmptyString,
  strict: boolean,
  faults: either(object, callable),
  requestLimit: requestLimitRule,
  latencyMs: either(numberIn(0), callable),
  publicUrl: nonEmptyString,
  allowOutbound: either(boolean, arrayOf(nonEmptyString)),
  fetch: callable,
  maxBodyBytes: wholeNumberIn(1),
  maxRecords: wholeNumberIn(1),
  maxStoredBytes: wholeNumberIn(1),
  maxLoggedRequests: wholeNumberIn(0),
} satisfies OptionRules<MockOptions>;
