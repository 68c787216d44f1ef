import type { Fail } from "./errors.js";

/** Whole Unix seconds of `now`, or of the clock. */
export function unixSeconds(now: unknown, fail: Fail): number {
  const milliseconds = now === undefined ? Date.now() : now instanceof Date ? now.getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) fail("now", "must be a valid Date");
  return Math.floor(milliseconds / 1000);
}
