import { ConfigurationError, type Fetch, type RetryPolicy } from "@pixwire/api/runtime";
import { aborter, boolean, callable, nonEmptyString, numberIn, object, wholeNumberIn } from "@pixwire/check-options";
import { checkMethodOptions, type MethodRules } from "../options.js";

/** How one output is saved. */
export interface SaveOptions {
  /** Whether to replace files of the same name, instead of failing. @defaultValue false */
  overwrite?: boolean | undefined;
  /** The most bytes that one output may have. @defaultValue 1073741824, which is 1 GiB */
  maxBytes?: number | undefined;
  /** Ends the download at once; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** An attempt ends when no byte came for this long, in milliseconds, from 1 to 2147483647. @defaultValue 30000 */
  stallTimeoutMs?: number | undefined;
  /**
   * An attempt ends after this long, however many bytes came, in milliseconds, from 1 to 2147483647. It is not repeated:
   * the next one would take as long.
   * @defaultValue 600000, which is 10 minutes
   */
  timeoutMs?: number | undefined;
  /** How often a failed attempt is repeated, and after how long. */
  retry?: RetryPolicy | undefined;
  /** Must respect `redirect: "manual"` of its request. @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
}

/** The options of `downloadOutputs`. */
export interface DownloadOptions extends SaveOptions {
  /** The folder to save to. It is made when it is not there. */
  to: string;
}

/** A longer timer would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const METHOD = "downloadOutputs";

const downloadRules: MethodRules<DownloadOptions> = {
  numbers: {
    maxBytes: wholeNumberIn(1),
    stallTimeoutMs: numberIn(1, LONGEST_TIMER_MS),
    timeoutMs: numberIn(1, LONGEST_TIMER_MS),
  },
  others: { to: nonEmptyString, overwrite: boolean, signal: aborter, retry: object, fetch: callable },
};

const unbounded = numberIn(0, Number.POSITIVE_INFINITY);

const retryRules: MethodRules<RetryPolicy> = {
  numbers: {
    maxRetries: unbounded,
    initialDelayMs: unbounded,
    maxDelayMs: unbounded,
    factor: unbounded,
    jitter: unbounded,
    maxRetryAfterMs: unbounded,
  },
  others: { retryUnsafe: boolean },
};

/** @throws RangeError and ConfigurationError, as {@link checkMethodOptions} does. */
export function checkDownloadOptions(options: DownloadOptions): void {
  // An absent argument is wrong too, because `to` is needed.
  checkMethodOptions(METHOD, options ?? null, downloadRules);
  checkMethodOptions(METHOD, options.retry, retryRules, "retry");
  if (options.to === undefined) throw new ConfigurationError("`to` is missing: the folder to save to", METHOD);
}
