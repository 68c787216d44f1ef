import { type Fail, failure } from "../errors.js";
import { refuseDotSegments, refuseUnprintable, requireMatch, requireObject, requireText } from "../require.js";
import { decodePath, split } from "../text.js";
import { formatBase, PRIMARY, SECONDARY } from "./base.js";
import { isParameter, isPreset, isPresetName, nameOf, RULES, type Transformation } from "./parameters.js";

const fail: Fail = /* @__PURE__ */ failure("parseUrl");

export interface ParseUrlOptions {
  /** What stands before the username, where it is neither of img-src's two hosts. */
  baseUrl?: string | undefined;
}

/** What `parseUrl` returns. `buildUrl` takes it back. */
export interface ImgSrcUrl extends Partial<Transformation> {
  /** Absent where it is `https://img-src.io/i`. */
  baseUrl?: string;
  username: string;
  /** Decoded; its extension is the format that is delivered. */
  path: string;
  preset?: string;
  /** The rest of the query, a signature among it, as it stands in the URL. Absent when there is none. */
  query?: string;
}

/**
 * Takes an img-src delivery URL apart. Time is linear in the length of the URL.
 *
 * @throws {UrlError} when `url` is no such URL, or holds what `buildUrl` could not write back
 */
export function parseUrl(url: string, options: Readonly<ParseUrlOptions> = {}): ImgSrcUrl {
  requireText(url, "url", fail);
  requireObject(options, "options", fail);
  const bases = options.baseUrl === undefined ? [PRIMARY, SECONDARY] : [formatBase(options.baseUrl, fail)];
  const base = bases.find((each) => url.startsWith(`${each}/`));
  if (base === undefined) {
    return fail("url", `must start with ${options.baseUrl === undefined ? bases.join("/ or ") : "baseUrl"}/`);
  }
  // A backslash would be read as a slash, a space at the end as nothing.
  const shape = /^([^/?#\\]*)\/([^?#\\]*[^?#\\ ])(?:\?([^#]*))?(?:#|$)/;
  const match = shape.exec(url.slice(base.length + 1)) ?? fail("url", "must be base/username/path");
  const [, username = "", path = "", query = ""] = match;
  const result: ImgSrcUrl = { username: decode(username, "username"), path: decode(path, "path") };
  if (/^\/|\/\/|\/$/.test(result.path)) fail("path", "must not hold an empty segment");
  if (base !== PRIMARY) result.baseUrl = base;
  if (query !== "") addQuery(result, query);
  return result;
}

function decode(text: string, member: string): string {
  const decoded = decodePath(text) ?? fail(member, "must be percent-encoded UTF-8 without encoded slashes");
  requireText(decoded, member, fail);
  refuseDotSegments(decoded, member, fail);
  refuseUnprintable(decoded, member, fail);
  return decoded;
}

function addQuery(result: ImgSrcUrl, query: string): void {
  let rest = "";
  for (const part of split(query, "&")) {
    const name = nameOf(part);
    if (isPreset(name)) result.preset = parsePreset(part, result.preset);
    else if (isParameter(name)) addParameter(result, name, part.slice(name.length + 1));
    else rest += (rest && "&") + part;
  }
  if (rest === "") return;
  result.query = requireMatch(rest, /^[^#\s]+$/, "query", fail);
  refuseUnprintable(rest, "query", fail);
}

function parsePreset(part: string, previous: string | undefined): string {
  if (previous !== undefined) fail("preset", "is given twice");
  const name = part.slice(2);
  if (!part.startsWith("p:") || !isPresetName(name))
    fail("preset", "must be ?p:name, with 1 to 50 letters, digits, _ or -");
  return name;
}

function addParameter<Name extends keyof Transformation>(
  result: Partial<Transformation>,
  name: Name,
  text: string,
): void {
  if (result[name] !== undefined) fail(name, "is given twice");
  const value = RULES[name].read(decodePath(text) ?? "");
  if (value === undefined) fail(name, RULES[name].expected);
  result[name] = value;
}
