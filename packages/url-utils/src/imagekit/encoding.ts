import type { Fail } from "../errors.js";
import { isWord, refuseUnprintable, requireObject } from "../require.js";

/** Encoded values by decoded names, in the order of the URL; `undefined` is a name without `=`. */
export type Query = Map<string, string | undefined>;

/** A path or a transformation without anything left to encode. */
const PLAIN = /^[\w\-.~,:@/]*(?:%[\dA-F]{2}[\w\-.~,:@/]*)*$/;

/** Encodes what a path cannot hold and leaves what is percent-encoded already. */
export function encodeOnce(text: string): string {
  if (PLAIN.test(text)) return text;
  return keepEscapes(encodeURI(text)).replaceAll("?", "%3F").replaceAll("#", "%23");
}

/** The same, for the member `tr` of a query; `isLiteral` keeps commas, colons, slashes and `@`. */
export function encodeTransformation(text: string, isLiteral: boolean): string {
  if (/^[\w\-.~,:]*$/.test(text)) return isLiteral ? text : text.replaceAll(",", "%2C").replaceAll(":", "%3A");
  return keepEscapes(encodeQuery(text, isLiteral));
}

/** Takes back the second encoding of what was percent-encoded before. */
function keepEscapes(encoded: string): string {
  return encoded.replace(/%25([\da-f]{2})/gi, "%$1");
}

function encodeQuery(text: string, isLiteral = false): string {
  if (/^[\w\-.~]*$/.test(text)) return text;
  const encoded = encodeURIComponent(text)
    .replaceAll("!", "%21")
    .replaceAll("'", "%27")
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replaceAll("*", "%2A");
  if (!isLiteral) return encoded;
  return encoded.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%40", "@");
}

/** A repeated name keeps its first place and its last value. */
export function parseSearch(search: string, member: string, isLiteral: boolean, fail: Fail): Query {
  const query: Query = new Map();
  for (const part of search.split("&")) {
    if (part === "") continue;
    const [nameText, value] = cut(part, "=");
    const name = decodeQuery(nameText, member, fail);
    query.set(name, value && encodeQuery(decodeQuery(value, member, fail), isLiteral && name === "tr"));
  }
  return query;
}

function decodeQuery(text: string, member: string, fail: Fail): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return fail(member, "has a query that is not percent-encoded UTF-8");
  }
}

export function addParameters(query: Query, parameters: Readonly<Record<string, unknown>>, fail: Fail): void {
  requireObject(parameters, "queryParameters", fail);
  if (Array.isArray(parameters)) fail("queryParameters", "must be an object by names, not an array");
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null) continue;
    if (typeof value !== "string" && typeof value !== "boolean" && !Number.isFinite(value)) {
      fail(`queryParameters.${name}`, "must be a string, a finite number or a boolean");
    }
    const text = String(value);
    if (!isWord(text) || !isWord(name)) refuseUnprintable(name + text, `queryParameters.${name}`, fail);
    query.set(name, encodeQuery(text));
  }
}

/** With `?`, or empty. */
export function formatSearch(query: Query): string {
  let search = "";
  for (const [name, value] of query) {
    search += `${search === "" ? "?" : "&"}${encodeQuery(name)}`;
    if (value !== undefined) search += `=${value}`;
  }
  return search;
}

export function cut(text: string, separator: string): [before: string, after: string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
