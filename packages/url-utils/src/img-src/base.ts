import type { Fail } from "../errors.js";
import { requireText } from "../text.js";

export const PRIMARY = "https://img-src.io/i";
export const SECONDARY = "https://cdn.img-src.io";

/** What stands before the username, without a trailing slash; kept as it is otherwise. */
export function formatBase(value: unknown, fail: Fail): string {
  if (value === PRIMARY || value === SECONDARY) return value;
  const text = requireText(value, "baseUrl", fail);
  let end = text.length;
  while (text[end - 1] === "/") end--;
  const base = text.slice(0, end);
  if (!/^https?:\/\/[^\s?#\\]+$/i.test(base) || !URL.canParse(base)) {
    fail("baseUrl", "must be an absolute http(s) URL without query and fragment");
  }
  return base;
}
