import type { Fail } from "../errors.js";
import { requireRule } from "../require.js";
import { printable } from "../rules.js";
import { splitOnce } from "../text.js";

/** Encoded values by decoded names, in the order of the URL. `undefined` is a name without `=`. */
export type Query = Map<string, string | undefined>;

// Each matches an escape that is percent-encoded already, or a single character that has to be encoded.
const IN_PATH = /%[\da-fA-F]{2}|[^\w;,/:@&=+$.!~*'()-]/gu;
const IN_QUERY = /%[\da-fA-F]{2}|[^\w.~-]/gu;
const IN_LITERAL_QUERY = /%[\da-fA-F]{2}|[^\w.~,:/@-]/gu;

/** Percent-encodes what a path cannot contain. Leaves what is already encoded. */
export function encodeOnce(text: string): string {
  return text.replace(IN_PATH, keepOrEncode);
}

/** Does the same for the parameter `tr` of a query. `isLiteral` keeps commas, colons, slashes and `@`. */
export function encodeTransformation(text: string, isLiteral: boolean): string {
  return text.replace(isLiteral ? IN_LITERAL_QUERY : IN_QUERY, keepOrEncode);
}

function keepOrEncode(match: string): string {
  return match.startsWith("%") && match !== "%" ? match : encodeCharacters(match);
}

/** Also encodes `!'()*`, which `encodeURIComponent` leaves as they are. */
function encodeCharacters(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodeQuery(text: string, isLiteral = false): string {
  return text.replace(isLiteral ? /[^\w.~,:/@-]+/g : /[^\w.~-]+/g, encodeCharacters);
}

/** Parses a query. A repeated name keeps its first position and its last value. */
export function parseSearch(search: string, member: string, isLiteral: boolean, fail: Fail): Query {
  const query: Query = new Map();
  for (const part of search.split("&")) {
    if (part === "") continue;
    const [nameText, value] = splitOnce(part, "=");
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
  for (const name of Object.keys(parameters)) {
    const value = parameters[name];
    if (value === undefined || value === null) continue;
    const member = `queryParameters.${name}`;
    if (typeof value !== "string" && typeof value !== "boolean" && !Number.isFinite(value)) {
      fail(member, "must be a string, a finite number or a boolean");
    }
    requireRule(name + value, printable, member, fail);
    query.set(name, encodeQuery(String(value)));
  }
}

/** Returns the query with its `?`, or an empty string. */
export function formatSearch(query: Query): string {
  const members = [...query].map(([name, value]) =>
    value === undefined ? encodeQuery(name) : `${encodeQuery(name)}=${value}`,
  );
  return members.length === 0 ? "" : `?${members.join("&")}`;
}
