import { toBase64 } from "../bytes.js";
import type { Fail } from "../errors.js";
import { trimSlashes } from "../text.js";

/**
 * Formats a number, or a text that cannot end its parameter, its step or its path segment. Separators are refused in
 * their percent-encoded form too, which means the same in a query.
 */
export function formatText(value: unknown, member: string, fail: Fail): string {
  if (typeof value === "number") return formatNumber(value, member, fail);
  if (typeof value !== "string") return fail(member, "must be a string or a number");
  if (/[,:/?#]|%(?:2c|3a)/i.test(value)) {
    fail(
      member,
      "must not contain any of , : / ? # %2C %3A. Write colours without #, and use `raw` for text that contains separators",
    );
  }
  return value;
}

/** A minus sign would be read as a separator, so -45 is written as `N45`. */
function formatNumber(value: number, member: string, fail: Fail): string {
  const text = String(Math.abs(value));
  if (!Number.isFinite(value) || text.includes("e")) fail(member, "must be a finite number without an exponent");
  return value < 0 ? `N${text}` : text;
}

/** Formats a path for use inside a transformation: without slashes at its ends, and with `@@` for the others. */
export function flattenPath(path: string): string {
  return trimSlashes(path).replaceAll("/", "@@");
}

export function percentEncode(text: string, member: string, fail: Fail): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return fail(member, "must not contain an unpaired surrogate, which a URL cannot carry");
  }
}

/** Encodes a text as percent-encoded base64 of its UTF-8. */
export function base64Encode(text: string, member: string, fail: Fail): string {
  percentEncode(text, member, fail); // Refuses an unpaired surrogate, which the encoder would silently replace.
  return encodeURIComponent(toBase64(new TextEncoder().encode(text)));
}
