import { toBase64 } from "../bytes.js";
import type { Fail } from "../errors.js";

/**
 * A number or a text that cannot end its parameter, its step or its path segment. In a query separators are
 * percent-encoded, so that an encoded one counts as one.
 */
export function formatText(value: unknown, member: string, fail: Fail): string {
  if (typeof value === "number") return formatNumber(value, member, fail);
  if (typeof value !== "string") return fail(member, "must be a string or a number");
  if (/[,:/?#]|%(?:2c|3a)/i.test(value)) {
    fail(member, "must not hold any of , : / ? # %2C %3A (a colour is written without #; write separators to raw)");
  }
  return value;
}

/** A minus would read as a separator: -45 is written `N45`. */
function formatNumber(value: number, member: string, fail: Fail): string {
  const text = String(Math.abs(value));
  if (!Number.isFinite(value) || text.includes("e")) fail(member, "must be a finite number of ordinary size");
  return value < 0 ? `N${text}` : text;
}

/** A path inside a transformation: no slashes around it, `@@` for those within. */
export function flattenPath(path: string): string {
  return trimSlashes(path).replaceAll("/", "@@");
}

export function trimSlashes(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === "/") start++;
  while (end > start && text[end - 1] === "/") end--;
  return text.slice(start, end);
}

export function percentEncode(text: string, member: string, fail: Fail): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return fail(member, "holds half a surrogate pair");
  }
}

/** UTF-8 as base64, percent-encoded. */
export function base64Encode(text: string, member: string, fail: Fail): string {
  percentEncode(text, member, fail); // has no UTF-8 for half a surrogate pair, which an encoder would replace silently
  return encodeURIComponent(toBase64(new TextEncoder().encode(text)));
}
