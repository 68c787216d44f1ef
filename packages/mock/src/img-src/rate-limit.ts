const WINDOW_SECONDS = 60;

/** Limits calls per minute and key. A window starts with each full minute. */
export interface RateLimit {
  /** Counts a call. Returns `false` when the limit is exceeded. */
  take(key: string): boolean;
  /** The rate limit headers for the key that was counted last. */
  headers(): Record<string, string>;
}

export function createRateLimit(now: () => number, callsPerMinute: number): RateLimit {
  let window = 0;
  let used = new Map<string, number>();
  let last = "";
  const current = (): Map<string, number> => {
    const at = Math.floor(now() / 1000 / WINDOW_SECONDS);
    if (at !== window) used = new Map();
    window = at;
    return used;
  };
  return {
    take(key) {
      last = key;
      const counts = current();
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= callsPerMinute;
    },
    headers() {
      const count = current().get(last) ?? 0;
      return {
        "x-ratelimit-limit": String(callsPerMinute),
        "x-ratelimit-remaining": String(Math.max(0, callsPerMinute - count)),
        "x-ratelimit-reset": String((window + 1) * WINDOW_SECONDS),
      };
    },
  };
}
