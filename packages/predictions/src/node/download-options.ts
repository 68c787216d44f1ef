import { type Fetch, LONGEST_TIMER_MS, type RetryPolicy } from "@pixwire/api/runtime";
import { aborter, boolean, callable, nonEmptyString, numberIn, object, wholeNumberIn } from "@pixwire/check-options";
import { checkMethodOptions, type MethodRules } from "../options.js";

/** How one output is saved. */
export interface SaveOptions {
  /** Whether to replace files of the same name, instead of failing. @defaultValue false */
  overwrite?: boolean | undefined;
  /** The maximum size of one output, in bytes. @defaultValue 1073741824 (1 GiB) */
  maxBytes?: number | undefined;
  /** Ends the download at once; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** The longest time without a byte in one attempt, in milliseconds, from 1 to 2147483647. @defaultValue 30000 */
  stallTimeoutMs?: number | undefined;
  /**
   * The time limit of one attempt, in milliseconds, from 1 to 2147483647. An attempt that exceeds it is not repeated,
   * because the next one would take as long.
   * @defaultValue 600000 (10 minutes)
   */
  timeoutMs?: number | undefined;
  /** How often, and after which delays, a failed attempt is repeated. */
  retry?: RetryPolicy | undefined;
  /** Must respect `redirect: "manual"` of its request. @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
}

/** The options of `downloadOutputs`. */
export interface DownloadOptions extends SaveOptions {
  /** The folder to save to. It is created if it does not exist. */
  to: string;
}

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
  checkMethodOptions(METHOD, options, downloadRules, { required: ["to"] });
  checkMethodOptions(METHOD, options.retry, retryRules, { parent: "retry" });
}
