import type { Fail } from "../errors.js";
import { requireText } from "../require.js";
import { httpUrl } from "../rules.js";
import { trimEnd } from "../text.js";

export const PRIMARY = "https://img-src.io/i";
export const SECONDARY = "https://cdn.img-src.io";

/** What stands before the user name, without a slash at the end. Kept as it is otherwise. */
export function formatBase(value: string, fail: Fail): string {
  return requireText(trimEnd(value, "/"), "baseUrl", fail, httpUrl);
}
