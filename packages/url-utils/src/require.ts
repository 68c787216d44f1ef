import type { Fail } from "./errors.js";

// Callers in plain JavaScript have no type checker, so a wrong type is refused as a wrong value is.

/** The value, which must be a string that `pattern` matches. */
export function requireMatch(value: unknown, pattern: RegExp, member: string, fail: Fail): string {
  return typeof value === "string" && pattern.test(value) ? value : fail(member, `must match ${pattern}`);
}

export function requireBoolean(value: unknown, member: string, fail: Fail): boolean {
  return typeof value === "boolean" ? value : fail(member, "must be a boolean");
}

export function requireArray(value: unknown, member: string, fail: Fail): void {
  if (!Array.isArray(value)) fail(member, "must be an array");
}

export function requireObject(value: unknown, member: string, fail: Fail): void {
  if (Object(value) !== value) fail(member, "must be an object");
}

export function requireText(value: unknown, member: string, fail: Fail): string {
  return typeof value === "string" && value !== "" ? value : fail(member, "must be a non-empty string");
}

const WORD = /^[\w-]+$/;

/** Letters, digits, `_` and `-`: nothing to encode, decode or refuse, wherever it stands. */
export function isWord(value: unknown): value is string {
  return typeof value === "string" && WORD.test(value);
}

export function refuseUnprintable(text: string, member: string, fail: Fail): void {
  if (/[\p{Cc}\p{Cs}]/u.test(text)) fail(member, "must not hold a control character or half a surrogate pair");
}

/** UTF-8 has nothing for half a surrogate pair; an encoder would write another character silently. */
export function refuseUnpaired(text: string, member: string, fail: Fail): void {
  if (/\p{Cs}/u.test(text)) fail(member, "must not hold half a surrogate pair");
}

/** Dot segments would be resolved by whoever fetches the URL and reach another file. */
export function refuseDotSegments(path: string, member: string, fail: Fail): void {
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(path)) fail(member, 'must not hold the segments "." or ".."');
}

/** A DNS name has at most 253 characters, and converting a longer one may take quadratic time. */
const MAX_ORIGIN_LENGTH = 300;

/** An http(s) URL that something can be appended to. */
export function requireHttpUrl(text: string, member: string, fail: Fail): void {
  const origin = /^https?:\/\/[^/]+/i.exec(text)?.[0] ?? "";
  if (/[\\?#\s]/.test(text) || origin.length > MAX_ORIGIN_LENGTH || !URL.canParse(origin)) {
    fail(member, "must be an absolute http(s) URL without query and fragment");
  }
}
