import type { Fail } from "../errors.js";
import { requireText } from "../require.js";
import { httpUrl } from "../rules.js";
import { trimEnd } from "../text.js";

export const PRIMARY = "https://img-src.io/i";
export const SECONDARY = "https://cdn.img-src.io";

/** Returns the part of a URL in front of the user name, without a trailing slash. */
export function formatBase(value: string, fail: Fail): string {
  return requireText(trimEnd(value, "/"), "baseUrl", fail, httpUrl);
}
