import { nonEmptyString, type OptionRules } from "@pixwire/check-options";
import { type Fail, failure } from "../errors.js";
import { requireOptions, requireText } from "../require.js";
import { withoutEncodedSlashes } from "../rules.js";
import { decodePercent } from "../text.js";
import { formatBase, PRIMARY, SECONDARY } from "./base.js";
import { isParameter, isPreset, nameOf, readParameter, requireUrlOptions, type Transformation } from "./options.js";

const fail: Fail = /* @__PURE__ */ failure("parseUrl");

export interface ParseUrlOptions {
  /** What stands before the user name. @defaultValue img-src's own two hosts */
  baseUrl?: string | undefined;
}

/** Groups: user name, path, query. A URL parser would read a backslash as a slash, and drop a blank at the end. */
const URL_PARTS = /^([^/?#\\]*)\/([^?#\\]*[^?#\\ ])(?:\?([^#]*))?(?:#|$)/;

const OPTIONS = { baseUrl: nonEmptyString } satisfies OptionRules<ParseUrlOptions>;

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
 * Takes an img-src delivery URL apart; `buildUrl` puts it together again. Takes linear time.
 *
 * @throws {UrlError} when `url` is not an img-src URL, or when it holds something that `buildUrl` could not write
 */
export function parseUrl(url: string, options: Readonly<ParseUrlOptions> = {}): ImgSrcUrl {
  requireText(url, "url", fail);
  requireOptions(options, OPTIONS, fail);
  const bases = options.baseUrl === undefined ? [PRIMARY, SECONDARY] : [formatBase(options.baseUrl, fail)];
  const base = bases.find((each) => url.startsWith(`${each}/`));
  if (base === undefined) return fail("url", `must start with ${bases.join("/ or ")}/`);
  const [, username = "", path = "", query = ""] =
    URL_PARTS.exec(url.slice(base.length + 1)) ?? fail("url", "must have a user name and a path");
  const result: Record<string, unknown> = {
    username: decode(username, "username"),
    path: decode(requireText(path, "path", fail, withoutEncodedSlashes), "path"),
    ...(base !== PRIMARY && { baseUrl: base }),
  };
  if (path.startsWith("/")) fail("path", "must not hold an empty segment");
  addQuery(result, query);
  requireUrlOptions<ImgSrcUrl>(result, fail);
  return result;
}

function decode(text: string, member: string): string {
  return decodePercent(text) ?? fail(member, "must be percent-encoded UTF-8");
}

/** Takes preset and parameters out of the query, and leaves the rest as it is. */
function addQuery(result: Record<string, unknown>, query: string): void {
  const others: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (name in result) fail(name, "is given twice");
    result[name] = value;
  };
  for (const part of query.split("&")) {
    const name = nameOf(part);
    if (part.startsWith("p:")) add("preset", part.slice("p:".length));
    else if (isPreset(name)) fail("preset", "must be written p:name, with its colon not encoded");
    else if (isParameter(name)) add(name, readParameter(name, decode(part.slice(name.length + 1), name)));
    else others.push(part);
  }
  const rest = others.join("&");
  if (rest !== "") result.query = rest;
}
