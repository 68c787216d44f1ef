import type { Fail } from "../errors.js";
import { refuseUnprintable, requireHttpUrl, requireText } from "../require.js";

export const PRIMARY = "https://img-src.io/i";
export const SECONDARY = "https://cdn.img-src.io";

/** What stands before the username, without a trailing slash; kept as it is otherwise. */
export function formatBase(value: unknown, fail: Fail): string {
  if (value === PRIMARY || value === SECONDARY) return value;
  const text = requireText(value, "baseUrl", fail);
  let end = text.length;
  while (text[end - 1] === "/") end--;
  const base = text.slice(0, end);
  requireHttpUrl(base, "baseUrl", fail);
  refuseUnprintable(base, "baseUrl", fail);
  return base;
}
