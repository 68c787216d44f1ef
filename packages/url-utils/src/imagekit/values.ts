import { toBase64 } from "../bytes.js";
import type { Fail } from "../errors.js";
import { trimSlashes } from "../text.js";

/**
 * A number or a text that cannot end its parameter, its step or its path segment. A query percent-encodes separators, so an
 * encoded one counts as one.
 */
export function formatText(value: unknown, member: string, fail: Fail): string {
  if (typeof value === "number") return formatNumber(value, member, fail);
  if (typeof value !== "string") return fail(member, "must be a string or a number");
  if (/[,:/?#]|%(?:2c|3a)/i.test(value)) {
    fail(
      member,
      "must not hold any of , : / ? # %2C %3A. Write a colour without #, and use raw for text that has separators",
    );
  }
  return value;
}

/** A minus would read as a separator, so -45 is written `N45`. */
function formatNumber(value: number, member: string, fail: Fail): string {
  const text = String(Math.abs(value));
  if (!Number.isFinite(value) || text.includes("e")) fail(member, "must be a finite number without an exponent");
  return value < 0 ? `N${text}` : text;
}

/** A path inside a transformation has no slashes around it, and `@@` for those within. */
export function flattenPath(path: string): string {
  return trimSlashes(path).replaceAll("/", "@@");
}

export function percentEncode(text: string, member: string, fail: Fail): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return fail(member, "must not hold half of a surrogate pair");
  }
}

/** UTF-8 as base64, percent-encoded. */
export function base64Encode(text: string, member: string, fail: Fail): string {
  percentEncode(text, member, fail); // Refuses half of a surrogate pair, which the encoder would silently replace.
  return encodeURIComponent(toBase64(new TextEncoder().encode(text)));
}
