import { boolean, numberIn, wholeNumberIn } from "@pixwire/check-options";
import type { MethodRules } from "./options.js";

/**
 * When a job is polled. By default the delays between two requests are adaptive: short at first, then longer. With
 * `retryIntervalMs` or `retryFactor` they follow the fixed schedule of PixelBin's own SDKs.
 */
export interface ScheduleOptions {
  /** The maximum number of requests, failed ones included. A whole number from 1 to 150. @defaultValue 150 */
  maxAttempts?: number | undefined;
  /**
   * The delay after the first request, in milliseconds, from 1000 to 60000.
   * @defaultValue 4000 in the fixed schedule
   */
  retryIntervalMs?: number | undefined;
  /** The growth from one delay to the next, from 1 to 3. @defaultValue 1 */
  retryFactor?: number | undefined;
  /**
   * The upper bound of the growing delay, in milliseconds, from 1000 to 3600000, and in the fixed schedule at least
   * `retryIntervalMs`. `Retry-After` may make a single delay longer.
   * @defaultValue 60000
   */
  maxIntervalMs?: number | undefined;
  /**
   * The share of each delay that is random, from 0 to 1: with 0.2, a delay is between 80 % and 100 %.
   * @defaultValue 0
   */
  jitter?: number | undefined;
  /**
   * Whether to start with a delay of 250 ms that grows by a tenth each time, up to the delay of the fixed schedule if
   * `retryIntervalMs` or `retryFactor` is given, otherwise up to 4.7 s. The end of a job is then noticed at most 0.3 s
   * plus a tenth of its run time late.
   * @defaultValue true, unless `retryIntervalMs` or `retryFactor` is given
   */
  adaptive?: boolean | undefined;
}

/** When the requests of a wait are made. */
export interface Schedule {
  readonly maxAttempts: number;
  /** The delay after request number `attempt`, which is 1 for the first. */
  delayMs(attempt: number): number;
  /** The sum of all delays after request number `attempt`, without jitter. */
  remainingMs(attempt: number): number;
}

const MINUTE_MS = 60_000;
const FIXED_INTERVAL_MS = 4000;
const ADAPTIVE_START_MS = 250;
/** With a growth of a tenth, each delay is 250 ms plus a tenth of the time waited so far. */
const ADAPTIVE_FACTOR = 1.1;
/** With this upper bound, 150 requests cover 9.9 minutes, as they do with a fixed interval of 4 s. */
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
 * @throws RangeError for a `maxIntervalMs` below the interval of the fixed schedule.
 */
export function createSchedule(method: string, options: ScheduleOptions, random: () => number = Math.random): Schedule {
  const { maxAttempts = 150, retryIntervalMs, retryFactor, maxIntervalMs = MINUTE_MS, jitter = 0 } = options;
  const isFixed = retryIntervalMs !== undefined || retryFactor !== undefined;
  const { adaptive = !isFixed } = options;
  const leastMs = retryIntervalMs ?? FIXED_INTERVAL_MS;
  if (isFixed && maxIntervalMs < leastMs) {
    throw new RangeError(
      `${method}: \`maxIntervalMs\` must be at least \`retryIntervalMs\`, ${leastMs}, not ${maxIntervalMs}`,
    );
  }
  const intervalMs = adaptive && !isFixed ? ADAPTIVE_END_MS : leastMs;
  const factor = retryFactor ?? 1;

  /** A delay without its jitter. */
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
