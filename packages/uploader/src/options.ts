import { InvalidInputError } from "@pixwire/api/runtime";

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
  /** An attempt in which no byte moves for so many milliseconds is given up and counts as failed. @defaultValue 30000 */
  stallTimeoutMs?: number | undefined;
  /** As `stallTimeoutMs`, for the completion, in which the server puts the file together. @defaultValue 120000 */
  completionTimeoutMs?: number | undefined;
}

export type Settings = { readonly [Name in keyof UploadOptions]-?: number };

const DEFAULTS: Settings = {
  chunkSize: 10 * 1024 * 1024,
  maxRetries: 2,
  concurrency: 3,
  exponentialFactor: 2,
  retryDelayMs: 1000,
  stallTimeoutMs: 30_000,
  completionTimeoutMs: 120_000,
};

/** The options with their defaults, in an object of its own. @throws InvalidInputError for a value out of range. */
export function readOptions(options: UploadOptions): Settings {
  const settings = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    const value = options[name] ?? DEFAULTS[name];
    const least = name === "maxRetries" || name === "exponentialFactor" || name === "retryDelayMs" ? 0 : 1;
    const whole = name !== "exponentialFactor";
    if (!(value >= least) || (whole ? !Number.isSafeInteger(value) : value === Number.POSITIVE_INFINITY)) {
      throw new InvalidInputError(
        "upload",
        name,
        `must be ${whole ? "a whole number" : "a number"} of at least ${least}`,
      );
    }
    settings[name] = value;
  }
  return settings;
}
