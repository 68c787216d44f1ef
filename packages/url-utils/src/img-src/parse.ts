import { nonEmptyString, type OptionRules } from "@pixwire/check-options";
import { type Fail, failure } from "../errors.js";
import { requireOptions, requireText } from "../require.js";
import { withoutEncodedSlashes } from "../rules.js";
import { decodePercent } from "../text.js";
import { formatBase, PRIMARY, SECONDARY } from "./base.js";
import { isParameter, isPreset, nameOf, readParameter, requireUrlOptions, type Transformation } from "./options.js";

const fail: Fail = /* @__PURE__ */ failure("parseUrl");

export interface ParseUrlOptions {
  /** The part of the URL in front of the user name. @defaultValue the two hosts of img-src */
  baseUrl?: string | undefined;
}

/** Groups: user name, path, query. A URL parser would read a backslash as a slash, and drop a trailing space. */
const URL_PARTS = /^([^/?#\\]*)\/([^?#\\]*[^?#\\ ])(?:\?([^#]*))?(?:#|$)/;

const OPTIONS = { baseUrl: nonEmptyString } satisfies OptionRules<ParseUrlOptions>;

/** What `parseUrl` returns and `buildUrl` accepts. */
export interface ImgSrcUrl extends Partial<Transformation> {
  /** Absent for `https://img-src.io/i`. */
  baseUrl?: string;
  username: string;
  /** Decoded. Its extension is the format of the delivered image. */
  path: string;
  preset?: string;
  /** The rest of the query, such as a signature, as it is written in the URL. Absent if there is none. */
  query?: string;
}

/**
 * Parses an img-src delivery URL, in linear time. `buildUrl` builds the URL again from the result.
 *
 * @throws {UrlError} when `url` is not an img-src URL, or contains something that `buildUrl` could not build
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
  if (path.startsWith("/")) fail("path", "must not contain an empty segment");
  addQuery(result, query);
  requireUrlOptions<ImgSrcUrl>(result, fail);
  return result;
}

function decode(text: string, member: string): string {
  return decodePercent(text) ?? fail(member, "must be percent-encoded UTF-8");
}

/** Reads the preset and the parameters. The rest of the query stays as it is. */
function addQuery(result: Record<string, unknown>, query: string): void {
  const others: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (name in result) fail(name, "must not be given twice");
    result[name] = value;
  };
  for (const part of query.split("&")) {
    const name = nameOf(part);
    if (part.startsWith("p:")) add("preset", part.slice("p:".length));
    else if (isPreset(name)) fail("preset", "must be written as p:name, without encoding the colon");
    else if (isParameter(name)) add(name, readParameter(name, decode(part.slice(name.length + 1), name)));
    else others.push(part);
  }
  const rest = others.join("&");
  if (rest !== "") result.query = rest;
}
