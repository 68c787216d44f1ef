import type { Fail } from "./errors.js";

/** What every URL parser leaves alone in a path: nothing to encode, decode or refuse. */
const PLAIN = /^[\w\-.~!$&'()*+,;=:@/]*$/;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const DOT_SEGMENT = /(?:^|\/)\.\.?(?:\/|$)/;
const PLAIN_ORIGIN = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]+$/;

/** Letters, digits, `_` and `-`, at least one. A loop: for texts this short it takes half the time of a pattern. */
export function isWord(value: unknown): value is string {
  if (typeof value !== "string" || value === "") return false;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && !(code >= 48 && code <= 57) && code !== 95 && code !== 45) return false;
  }
  return true;
}

/** Percent-encodes what a path cannot hold. Slashes are kept. */
export function encodePath(text: string, member: string, fail: Fail): string {
  if (PLAIN.test(text)) return text;
  refuseUnprintable(text, member, fail);
  return encodeURI(text).replace(/[?#]/g, encodeURIComponent);
}

/** The inverse of `encodePath`; an encoded slash has no counterpart in decoded text and is refused. */
export function decodePath(text: string, member: string, fail: Fail): string {
  if (PLAIN.test(text)) return text;
  if (/%2f/i.test(text)) fail(member, "holds an encoded slash (%2F), which cannot be told from a real one");
  return decode(text, member, fail);
}

export function decode(text: string, member: string, fail: Fail): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return fail(member, "is not valid percent-encoded UTF-8; write a literal % as %25");
  }
  refuseUnprintable(decoded, member, fail);
  return decoded;
}

export function refuseUnprintable(text: string, member: string, fail: Fail): void {
  if (UNPRINTABLE.test(text)) fail(member, "holds a control character or half a surrogate pair");
}

/** Dot segments would be resolved by whoever fetches the URL and reach another file. */
export function refuseDotSegments(path: string, member: string, fail: Fail): void {
  if (path.includes("/.") || path.startsWith(".")) {
    if (DOT_SEGMENT.test(path)) fail(member, 'must not hold the segments "." or ".."');
  }
}

/** Any value is accepted and only strings pass, since callers in plain JavaScript have no type checker. */
export function requireText(value: unknown, member: string, fail: Fail): string {
  if (typeof value !== "string" || value === "") fail(member, "must be a non-empty string");
  return value;
}

/** The decoded path of a file, without leading slashes, checked and encoded. */
export function encodeFilePath(value: unknown, member: string, fail: Fail): string {
  const text = requireText(value, member, fail);
  let start = 0;
  while (text[start] === "/") start++;
  if (start === text.length) fail(member, "must name a file");
  const path = start === 0 ? text : text.slice(start);
  refuseDotSegments(path, member, fail);
  return encodePath(path, member, fail);
}

/** The inverse of `encodeFilePath`. */
export function decodeFilePath(path: string, member: string, fail: Fail): string {
  if (path === "") fail(member, "is missing");
  if (path.startsWith("/")) fail(member, "must not start with a second slash");
  const decoded = decodePath(path, member, fail);
  refuseDotSegments(decoded, member, fail);
  return decoded;
}

/** `https://host` or `https://host:port`, as a URL parser would write it. */
export function normalizeOrigin(value: unknown, member: string, fail: Fail): string {
  const text = requireText(value, member, fail);
  if (PLAIN_ORIGIN.test(text)) return text;
  if (!URL.canParse(text)) fail(member, "must be an absolute http(s) URL");
  const { origin, pathname, search, hash, protocol } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") fail(member, "must start with https:// or http://");
  if (pathname !== "/" || search || hash) fail(member, "must be scheme and host only");
  return origin;
}

export interface SplitUrl {
  origin: string;
  /** Still encoded, without its first slash. */
  path: string;
  /** Still encoded, without `?`. */
  query: string;
}

/** Takes an http(s) URL apart and drops user info and fragment, which no delivery server reads. */
export function splitUrl(url: unknown, fail: Fail): SplitUrl {
  const match = /^(https?:\/\/[^/?#\\]+)\/([^?#]*)(?:\?([^#]*))?/i.exec(requireText(url, "url", fail));
  if (!match) return fail("url", "must be an absolute http(s) URL with a path");
  const [, authority, path = "", query = ""] = match;
  if (path.includes("\\")) fail("url", "holds a backslash, which URL parsers turn into a slash; write it as %5C");
  return { origin: normalizeOrigin(authority, "url", fail), path, query };
}

export function indexOrEnd(text: string, delimiter: string, from: number): number {
  const index = text.indexOf(delimiter, from);
  return index < 0 ? text.length : index;
}

export function requireObject(value: unknown, member: string, fail: Fail): void {
  if (typeof value !== "object" || value === null) fail(member, "must be an object");
}
