import type { RateLimitReset } from "./resilience/index.js";
import { valueAt } from "./value-at.js";

/** Where a provider states when its rate limit is reset. */
export interface RateLimitPlaces {
  header: string;
  /** `epoch-seconds`: the time of the reset. `milliseconds`: the time until the reset. */
  unit: "epoch-seconds" | "milliseconds";
  /** The dotted path to a number of the same unit in the body of a 429. The header takes precedence. */
  body?: string | undefined;
}

/** Creates the function that reads the reset time of a provider from a response. */
export function readRateLimitReset({ header, unit, body: path }: RateLimitPlaces): RateLimitReset {
  return (headers, body, now) => {
    for (const value of [headers.get(header), path && valueAt(body, path)]) {
      const reset = toNumber(value);
      if (reset !== undefined) return unit === "milliseconds" ? reset : Math.max(0, reset * 1000 - now);
    }
    return undefined;
  };
}

/** Reads a number of at least 0, or a text with one. */
function toNumber(value: unknown): number | undefined {
  return /^\s*\d+(\.\d+)?\s*$/.test(String(value)) ? Number(value) : undefined;
}
