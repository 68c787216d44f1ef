import { numberIn, type OptionRules, wholeNumberIn } from "@pixwire/check-options";

/** How an upload is cut into parts, retried and limited. Each option has a default. */
export interface UploadOptions {
  /** The length of a part in bytes. The last part may be shorter. @defaultValue 10485760 */
  chunkSize?: number | undefined;
  /** The number of attempts at each part, and at the completion, after the first one. @defaultValue 2 */
  maxRetries?: number | undefined;
  /** The number of parts in flight at the same time. @defaultValue 3 */
  concurrency?: number | undefined;
  /** The growth of the bound from one delay to the next. @defaultValue 2 */
  exponentialFactor?: number | undefined;
  /**
   * The upper bound of the delay before the first retry, in milliseconds. Each delay is random below its bound, which
   * is never more than a minute. @defaultValue 1000
   */
  retryDelayMs?: number | undefined;
  /**
   * The longest delay that a server may ask for with `Retry-After`, in milliseconds. If it asks for a longer one, the
   * upload fails at once, because an earlier attempt would be refused again. The error says how long to wait in
   * `retryAfterMs`. Signing follows this limit too. @defaultValue 60000
   */
  maxRetryAfterMs?: number | undefined;
  /**
   * An attempt fails if no byte is sent for this time, in milliseconds, at most a day. The completion gets four times
   * as long, because the server assembles the file meanwhile. Once all of a part has been handed over, its response may
   * take as much longer as the part takes at 32 KiB per second (at most 10 minutes), because a proxy may hold the part
   * back. A transport that reports no bytes, such as `fetchTransport()`, gets that time from the start.
   * @defaultValue 30000
   */
  stallTimeoutMs?: number | undefined;
  /**
   * An attempt fails if it takes longer than this time, in milliseconds, at most a day, even if bytes still move.
   * @defaultValue an hour, plus the time that the part takes at 32 KiB per second; for a stream of unknown length that
   * is sent in one request, the time of 1 GiB
   */
  timeoutMs?: number | undefined;
  /**
   * The longest response to a part or to the completion, in bytes after decompression. No more than that is read, and a
   * longer success response counts as a failed attempt. In an upload in one request, it is the longest
   * response to that request, and a longer one ends the upload.
   * @defaultValue 1048576; 67108864 for an upload in one request
   */
  maxResponseBytes?: number | undefined;
}

/** The options of an upload in one request. Those that are absent follow the retry policy of the client. */
export type SingleRequestOptions = Pick<
  UploadOptions,
  | "maxRetries"
  | "exponentialFactor"
  | "retryDelayMs"
  | "maxRetryAfterMs"
  | "stallTimeoutMs"
  | "timeoutMs"
  | "maxResponseBytes"
>;

/** The options with their defaults. The default of `timeoutMs` depends on the request. */
export type Settings = {
  readonly [Name in Exclude<keyof UploadOptions, "timeoutMs">]-?: number;
} & { readonly timeoutMs: number | undefined };

/** Four times as long, as the completion gets, still fits in a timer. */
const DAY_MS = 86_400_000;

export const SINGLE_REQUEST_RULES = {
  maxRetries: wholeNumberIn(0),
  exponentialFactor: numberIn(0),
  retryDelayMs: wholeNumberIn(0),
  maxRetryAfterMs: numberIn(0, Number.POSITIVE_INFINITY),
  stallTimeoutMs: wholeNumberIn(1, DAY_MS),
  timeoutMs: wholeNumberIn(1, DAY_MS),
  maxResponseBytes: wholeNumberIn(1),
} satisfies OptionRules<SingleRequestOptions>;

export const UPLOAD_RULES = {
  chunkSize: wholeNumberIn(1),
  concurrency: wholeNumberIn(1),
  ...SINGLE_REQUEST_RULES,
} satisfies OptionRules<UploadOptions>;

/** Adds the defaults to options that have been checked. */
export function withDefaults(options: UploadOptions = {}): Settings {
  return {
    chunkSize: options.chunkSize ?? 10_485_760,
    maxRetries: options.maxRetries ?? 2,
    concurrency: options.concurrency ?? 3,
    exponentialFactor: options.exponentialFactor ?? 2,
    retryDelayMs: options.retryDelayMs ?? 1000,
    maxRetryAfterMs: options.maxRetryAfterMs ?? 60_000,
    stallTimeoutMs: options.stallTimeoutMs ?? 30_000,
    timeoutMs: options.timeoutMs,
    maxResponseBytes: options.maxResponseBytes ?? 1_048_576,
  };
}
