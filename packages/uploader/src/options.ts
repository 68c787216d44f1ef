import { check } from "./errors.js";
import { isObject } from "./target.js";

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
   * An attempt in which no byte moves for so many milliseconds is given up and counts as failed. The completion has four
   * times as long, for the server puts the file together meanwhile. @defaultValue 30000
   */
  stallTimeoutMs?: number | undefined;
}

export type Settings = { readonly [Name in keyof UploadOptions]-?: number };

/** The options with their defaults, in an object of its own. @throws InvalidInputError for a value out of range. */
export function readOptions(options: UploadOptions): Settings {
  const read = (name: keyof Settings, fallback: number, least: number, whole = true): number => {
    const value = options[name] ?? fallback;
    const holds = value >= least && (whole ? Number.isInteger(value) : Number.isFinite(value));
    check(holds, name, `must be ${least} or more${whole ? ", and whole" : ""}`);
    return value;
  };
  return {
    chunkSize: read("chunkSize", 10_485_760, 1),
    maxRetries: read("maxRetries", 2, 0),
    concurrency: read("concurrency", 3, 1),
    exponentialFactor: read("exponentialFactor", 2, 0, false),
    retryDelayMs: read("retryDelayMs", 1000, 0),
    stallTimeoutMs: read("stallTimeoutMs", 30_000, 1),
  };
}

/** Checks the options of an `upload`, of which they are one member. @throws InvalidInputError */
export function readUploadOptions(options: UploadOptions = {}): Settings {
  check(isObject(options), "uploadOptions", "must be an object");
  const settings = readOptions(options);
  for (const name of Object.keys(options)) {
    check(
      Object.hasOwn(settings, name),
      name,
      `is no member of \`uploadOptions\`; known are: ${Object.keys(settings)}`,
    );
  }
  return settings;
}
