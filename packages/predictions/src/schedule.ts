import { boolean, numberIn, wholeNumberIn } from "@pixwire/check-options";
import type { MethodRules } from "./options.js";

/**
 * How often a job is asked for. Without `retryIntervalMs` and `retryFactor` the waits are adaptive: short at first, then
 * longer. With either of them they are fixed, as in PixelBin's own SDKs.
 */
export interface ScheduleOptions {
  /** The most requests to make, failed ones included. A whole number from 1 to 150. @defaultValue 150 */
  maxAttempts?: number | undefined;
  /** The wait after the first request, in milliseconds, from 1000 to 60000. @defaultValue 4000, where waits are fixed */
  retryIntervalMs?: number | undefined;
  /** The growth from one wait to the next, from 1 to 3. @defaultValue 1 */
  retryFactor?: number | undefined;
  /**
   * The longest wait that growth can lead to, in milliseconds, from `retryIntervalMs` to 3600000. `Retry-After` may make a
   * single wait longer.
   * @defaultValue 60000
   */
  maxIntervalMs?: number | undefined;
  /** The share of each wait that is random, from 0 to 1: 0.2 waits between 80 % and 100 %. @defaultValue 0 */
  jitter?: number | undefined;
  /**
   * Whether to start with a wait of 250 ms that grows by a tenth each time, up to `retryIntervalMs` and its growth where
   * they are given, else up to 4.7 s. The end of a job is then seen at most 0.3 s plus a tenth of its run time late.
   * @defaultValue true, unless `retryIntervalMs` or `retryFactor` is given
   */
  adaptive?: boolean | undefined;
}

/** When the requests of a wait are made. */
export interface Schedule {
  readonly maxAttempts: number;
  /** The wait after request number `attempt`, which is 1 for the first. */
  delayMs(attempt: number): number;
  /** The time that the waits after request number `attempt` take together, at most. */
  remainingMs(attempt: number): number;
}

const MINUTE_MS = 60_000;
const FIXED_INTERVAL_MS = 4000;
const ADAPTIVE_START_MS = 250;
/** Waits that grow by a tenth add up to ten times the growth: each is 250 ms plus a tenth of the time waited so far. */
const ADAPTIVE_FACTOR = 1.1;
/** With waits that end here, 150 requests cover the 9.9 minutes that they cover at an interval of 4 s. */
const ADAPTIVE_END_MS = 4700;

export const scheduleRules: MethodRules<ScheduleOptions> = {
  numbers: {
    maxAttempts: wholeNumberIn(1, 150),
    retryIntervalMs: numberIn(1000, MINUTE_MS),
    retryFactor: numberIn(1, 3),
    maxIntervalMs: numberIn(1000, 60 * MINUTE_MS),
    jitter: numberIn(0, 1),
  },
  others: { adaptive: boolean },
};

/**
 * @param method - the name of the method that the caller used, for the message.
 * @throws RangeError for a `maxIntervalMs` below the interval.
 */
export function createSchedule(method: string, options: ScheduleOptions, random: () => number = Math.random): Schedule {
  const { maxAttempts = 150, retryIntervalMs, retryFactor, maxIntervalMs = MINUTE_MS, jitter = 0 } = options;
  const isFixed = retryIntervalMs !== undefined || retryFactor !== undefined;
  const { adaptive = !isFixed } = options;
  const leastMs = retryIntervalMs ?? FIXED_INTERVAL_MS;
  if (maxIntervalMs < leastMs) {
    throw new RangeError(
      `${method}: \`maxIntervalMs\` must be at least \`retryIntervalMs\`, ${leastMs}, not ${maxIntervalMs}`,
    );
  }
  const intervalMs = adaptive && !isFixed ? ADAPTIVE_END_MS : leastMs;
  const factor = retryFactor ?? 1;

  /** A wait without its jitter. */
  const fullDelayMs = (attempt: number): number => {
    const steadyMs = Math.min(intervalMs * factor ** (attempt - 1), maxIntervalMs);
    return adaptive ? Math.min(ADAPTIVE_START_MS * ADAPTIVE_FACTOR ** (attempt - 1), steadyMs) : steadyMs;
  };

  return {
    maxAttempts,
    delayMs: (attempt) => fullDelayMs(attempt) * (1 - jitter * random()),
    remainingMs(attempt) {
      let sumMs = 0;
      for (let next = attempt; next < maxAttempts; next++) sumMs += fullDelayMs(next);
      return sumMs;
    },
  };
}
