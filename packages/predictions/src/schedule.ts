/** How often a job is asked for. */
export interface ScheduleOptions {
  /** Requests at most, the first and those that fail included. A whole number from 1 to 150. @defaultValue 150 */
  maxAttempts?: number | undefined;
  /** The wait after the first request, in milliseconds, from 1000 to 60000. @defaultValue 4000 */
  retryIntervalMs?: number | undefined;
  /** Growth from one wait to the next, from 1 to 3. @defaultValue 1 */
  retryFactor?: number | undefined;
  /**
   * The longest wait that growth can lead to, in milliseconds, from `retryIntervalMs` to 3600000. A server that asks
   * for a longer one with `Retry-After` is granted it, up to the same limit or one minute, whichever is more.
   * @defaultValue 60000
   */
  maxIntervalMs?: number | undefined;
  /** Share of each wait that is random, from 0 to 1: 0.2 waits between 80 % and 100 %. @defaultValue 0 */
  jitter?: number | undefined;
  /**
   * Starts with waits of 250 ms that grow by a tenth each, up to those of the options above. A job is then seen
   * finished at most 0.3 s plus a tenth of its run time late, for more requests in the first minute.
   * @defaultValue false
   */
  adaptive?: boolean | undefined;
}

/** Options that were checked. */
export interface Schedule {
  readonly maxAttempts: number;
  /**
   * The wait after request number `attempt`, which is 1 for the first.
   *
   * @param askedMs - what the server asks for; it lengthens a wait and never shortens one.
   */
  delayMs(attempt: number, askedMs?: number): number;
}

const ADAPTIVE_START_MS = 250;
/** Waits that grow by a tenth add up to ten times the growth: each is 250 ms plus a tenth of the time waited so far. */
const ADAPTIVE_FACTOR = 1.1;
const MINUTE_MS = 60_000;

/** @throws RangeError for an option that is out of range, or is not a number. */
export function createSchedule(options: ScheduleOptions = {}, random: () => number = Math.random): Schedule {
  const maxAttempts = inRange("maxAttempts", options.maxAttempts ?? 150, 1, 150);
  if (!Number.isInteger(maxAttempts))
    throw new RangeError(`\`maxAttempts\` must be a whole number, not ${maxAttempts}`);
  const intervalMs = inRange("retryIntervalMs", options.retryIntervalMs ?? 4000, 1000, MINUTE_MS);
  const factor = inRange("retryFactor", options.retryFactor ?? 1, 1, 3);
  const maxMs = inRange("maxIntervalMs", options.maxIntervalMs ?? MINUTE_MS, intervalMs, 60 * MINUTE_MS);
  const jitter = inRange("jitter", options.jitter ?? 0, 0, 1);

  return {
    maxAttempts,
    delayMs(attempt, askedMs = 0) {
      const steady = Math.min(intervalMs * factor ** (attempt - 1), maxMs);
      const bound = options.adaptive ? Math.min(ADAPTIVE_START_MS * ADAPTIVE_FACTOR ** (attempt - 1), steady) : steady;
      return Math.max(bound * (1 - jitter * random()), Math.min(askedMs, Math.max(maxMs, MINUTE_MS)));
    },
  };
}

/** @throws RangeError */
export function inRange(
  name: string,
  value: number,
  least: number,
  most: number,
  isRight: (value: unknown) => boolean = Number.isFinite,
): number {
  if (isRight(value) && value >= least && value <= most) return value;
  const kind = isRight === Number.isInteger ? "a whole number" : "a number";
  throw new RangeError(`\`${name}\` must be ${kind} from ${least} to ${most}, not ${String(value)}`);
}
