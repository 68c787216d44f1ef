import { InvalidInputError, type OperationSpec } from "@pixwire/api/runtime";
import { anything, checkOptions, numberIn, type OptionRules, type Rule, wholeNumberIn } from "@pixwire/check-options";

/** How an upload is cut and how patient it is. Every member has a default. */
export interface UploadOptions {
  /** Bytes per part; the last part may be shorter. @defaultValue 10485760 */
  chunkSize?: number | undefined;
  /** Tries of a part after the first one; the completion has as many. @defaultValue 2 */
  maxRetries?: number | undefined;
  /** Parts in flight at the same time. @defaultValue 3 */
  concurrency?: number | undefined;
  /** Growth of the wait from one retry to the next. @defaultValue 2 */
  exponentialFactor?: number | undefined;
  /** Upper bound of the wait before the first retry, in milliseconds; each wait is random below its bound. @defaultValue 1000 */
  retryDelayMs?: number | undefined;
  /**
   * An attempt in which no byte is sent for so many milliseconds is given up and counts as failed. The completion has four
   * times as long, for the server puts the file together meanwhile. Once all of a part has been handed over, its answer
   * may take as much longer as the part takes at 32 KiB a second, 10 minutes at most: a proxy may hold the part back.
   * At most a day. @defaultValue 30000
   */
  stallTimeoutMs?: number | undefined;
  /**
   * An attempt that takes longer than so many milliseconds is given up and counts as failed, whatever moves. At most a day.
   * @defaultValue an hour, and the time that the part takes at 32 KiB a second
   */
  timeoutMs?: number | undefined;
  /**
   * The longest body of an answer to a part or to the completion, in bytes after decompression. No more is read, and a
   * longer answer of success counts as failed. @defaultValue 1048576
   */
  maxResponseBytes?: number | undefined;
}

/** What an upload in one request has of them. */
export type SingleRequestOptions = Pick<
  UploadOptions,
  "maxRetries" | "exponentialFactor" | "retryDelayMs" | "stallTimeoutMs" | "timeoutMs"
>;

/** The options with their defaults. That of `timeoutMs` depends on the request. */
export type Settings = {
  readonly [Name in Exclude<keyof UploadOptions, "timeoutMs">]-?: number;
} & { readonly timeoutMs: number | undefined };

/** Above this, four times as long would overflow the timers, which would then fire at once. */
const DAY_MS = 86_400_000;

export const SINGLE_REQUEST_RULES = {
  maxRetries: wholeNumberIn(0),
  exponentialFactor: numberIn(0),
  retryDelayMs: wholeNumberIn(0),
  stallTimeoutMs: wholeNumberIn(1, DAY_MS),
  timeoutMs: wholeNumberIn(1, DAY_MS),
} satisfies OptionRules<SingleRequestOptions>;

export const UPLOAD_RULES = {
  chunkSize: wholeNumberIn(1),
  concurrency: wholeNumberIn(1),
  maxResponseBytes: wholeNumberIn(1),
  ...SINGLE_REQUEST_RULES,
} satisfies OptionRules<UploadOptions>;

/** The options with their defaults. They have to be checked before. */
export function withDefaults(options: UploadOptions = {}): Settings {
  return {
    chunkSize: options.chunkSize ?? 10_485_760,
    maxRetries: options.maxRetries ?? 2,
    concurrency: options.concurrency ?? 3,
    exponentialFactor: options.exponentialFactor ?? 2,
    retryDelayMs: options.retryDelayMs ?? 1000,
    stallTimeoutMs: options.stallTimeoutMs ?? 30_000,
    timeoutMs: options.timeoutMs,
    maxResponseBytes: options.maxResponseBytes ?? 1_048_576,
  };
}

/**
 * Checks the input of an uploader: the members of the operation that it calls, and those of its own.
 *
 * @param options - the rules of `uploadOptions`.
 * @throws InvalidInputError
 */
export function checkInput(
  input: { uploadOptions?: object | undefined },
  { spec }: { spec: OperationSpec },
  own: Readonly<Record<string, Rule>>,
  options: Readonly<Record<string, Rule>>,
): void {
  // The operation checks the values of its own members.
  const members = Object.keys(spec.members ?? {}).map((name) => [name, anything] as const);
  checkMembers("input", input, { ...Object.fromEntries(members), ...own });
  checkMembers("uploadOptions", input?.uploadOptions, options);
}

/**
 * Checks the options or the input of an upload.
 *
 * @param whole - what a message calls them when they are at fault as a whole.
 * @param prefix - stands before the name of a member in a message, such as `resume.`.
 * @throws InvalidInputError
 */
export function checkMembers(
  whole: string,
  given: unknown,
  rules: Readonly<Record<string, Rule>>,
  prefix: string = "",
): void {
  checkOptions(given, rules, (member, problem) => {
    throw new InvalidInputError("upload", member === undefined ? whole : prefix + member, problem);
  });
}
