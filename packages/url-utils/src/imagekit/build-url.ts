import { anything, boolean, type OptionRules, object, oneOf, string } from "@pixwire/check-options";
import { hmacSha1Hex } from "#hmac";
import { type Fail, failure } from "../errors.js";
import { requireOptions, requireRule, requireText } from "../require.js";
import { httpUrl, positiveInteger, printable, withoutDotSegments } from "../rules.js";
import { splitOnce, trimSlashes } from "../text.js";
import { unixSeconds, validDate } from "../time.js";
import { addParameters, encodeOnce, encodeTransformation, formatSearch, parseSearch } from "./encoding.js";
import { formatTransformation } from "./transformation.js";
import type { BuildUrlOptions } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("buildUrl");

/** The expiry that is signed for a URL that never expires. */
const NEVER = "9999999999";
const ABSOLUTE = /^https?:\/\//i;

// Options with the rule `anything` are checked where they are used.
const OPTIONS = {
  urlEndpoint: anything,
  path: string,
  src: string,
  transformation: anything,
  transformationPosition: /* @__PURE__ */ oneOf("path", "query"),
  transformationEncoding: /* @__PURE__ */ oneOf("form", "literal"),
  queryParameters: object,
  signed: boolean,
  expireSeconds: positiveInteger,
  privateKey: anything,
  now: validDate,
} satisfies OptionRules<BuildUrlOptions>;

/** The parts of a URL without its transformation. */
interface Location {
  /** The endpoint, or the scheme and host. */
  base: string;
  /** The path below `base`, encoded, without a leading slash. */
  file: string;
  /** The caller's own query, without `?`. */
  search?: string | undefined;
  /** Encoded, with `#`. */
  fragment?: string;
}

/**
 * Builds an ImageKit delivery URL. Returns an empty string if neither `path` nor `src` is given.
 *
 * @throws {UrlError} when an option is unknown, missing, of the wrong type or out of range, or would change another
 * part of the URL
 */
export function buildUrl(options: Readonly<BuildUrlOptions>): string {
  requireOptions(options, OPTIONS, fail);
  const { path = "", src = "", transformationPosition = "path", signed = false } = options;
  const transformation = formatTransformation(options.transformation, "transformation", fail);
  requireRule(transformation, printable, "transformation", fail);
  if (path === "" && src === "") return "";
  const member = path === "" ? "src" : "path";
  const location = member === "path" ? locatePath(path, member, options) : locateSource(src, options);
  const isInPath = member === "path" && transformationPosition === "path" && transformation !== "";
  const prefix = isInPath ? formatPrefix(transformation) : "";
  const query = formatQuery(isInPath ? "" : transformation, location.search, member, options);
  const relative = prefix + location.file + query;
  const signature = signed ? formatSignature(relative, options) : "";
  return `${location.base}/${relative}${signature}${location.fragment ?? ""}`;
}

function formatPrefix(transformation: string): string {
  if (transformation.includes("/")) {
    fail("transformation", 'contains a slash, which would end it in a path: set `transformationPosition` to "query"');
  }
  return `tr:${encodeOnce(transformation)}/`;
}

/** Formats the source's own query, then the parameters, then the transformation. */
function formatQuery(
  transformation: string,
  search: string | undefined,
  member: string,
  { queryParameters = {}, transformationEncoding, signed }: Readonly<BuildUrlOptions>,
): string {
  const isLiteral = transformationEncoding === "literal";
  const query = parseSearch(search ?? "", member, isLiteral, fail);
  addParameters(query, queryParameters, fail);
  if (signed) {
    query.delete("ik-t");
    query.delete("ik-s");
  }
  if (transformation !== "") query.set("tr", encodeTransformation(transformation, isLiteral));
  return formatSearch(query);
}

function locatePath(
  path: string,
  member: "path" | "src",
  { urlEndpoint, signed }: Readonly<BuildUrlOptions>,
): Location {
  const base = requireEndpoint(urlEndpoint);
  requireRule(path, printable, member, fail);
  const [name, search] = splitOnce(path, "?");
  const file = trimSlashes(name);
  // The file of a web proxy is a whole URL. In a signed URL it is encoded as a single name, its query included.
  if (signed && ABSOLUTE.test(file)) return { base, file: encodeURIComponent(trimSlashes(path)) };
  return { base, file: encodeFile(file, member), search };
}

function locateSource(src: string, options: Readonly<BuildUrlOptions>): Location {
  if (!ABSOLUTE.test(src)) fail("src", "must be an absolute http(s) URL");
  requireRule(src, printable, "src", fail);
  const [url, fragmentText] = splitOnce(src, "#");
  const fragment = fragmentText === undefined ? "" : `#${encodeOnce(fragmentText)}`;
  if (options.signed) {
    const endpoint = requireEndpoint(options.urlEndpoint);
    if (!src.startsWith(`${endpoint}/`)) fail("src", "must start with `urlEndpoint`, because the URL is signed");
    return { ...locatePath(url.slice(endpoint.length), "src", options), fragment };
  }
  const [name, search] = splitOnce(url, "?");
  const site = /^https?:\/\/[^/]*/i.exec(name)?.[0] ?? "";
  requireRule(site, httpUrl, "src", fail);
  return { base: site, file: encodeFile(trimSlashes(name.slice(site.length)), "src"), search, fragment };
}

function requireEndpoint(value: unknown): string {
  return requireText(trimSlashes(requireText(value, "urlEndpoint", fail)), "urlEndpoint", fail, httpUrl);
}

function encodeFile(path: string, member: "path" | "src"): string {
  if (path === "") fail(member, "must name a file");
  const encoded = encodeOnce(path);
  requireRule(encoded.replace(/%2e/gi, "."), withoutDotSegments, member, fail);
  return encoded;
}

/** Signs exactly the text that will be requested. */
function formatSignature(relative: string, { privateKey, expireSeconds, now }: Readonly<BuildUrlOptions>): string {
  const key = requireText(privateKey, "privateKey", fail);
  const expiresAt = expireSeconds === undefined ? NEVER : String(unixSeconds(now) + expireSeconds);
  const signature = hmacSha1Hex(key, relative + expiresAt);
  const start = relative.includes("?") ? "&" : "?";
  return expireSeconds === undefined ? `${start}ik-s=${signature}` : `${start}ik-t=${expiresAt}&ik-s=${signature}`;
}
