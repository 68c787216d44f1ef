import { hmacSha1Hex } from "#hmac";
import { type Fail, failure } from "../errors.js";
import { refuseDotSegments, refuseUnprintable, requireHttpUrl, requireObject, requireText } from "../require.js";
import { unixSeconds } from "../time.js";
import { formatTransformation } from "./transformation.js";
import type { BuildUrlOptions } from "./types.js";
import { trimSlashes } from "./values.js";

const fail: Fail = /* @__PURE__ */ failure("buildUrl");

/** What is signed in the place of an expiry where there is none. */
const NEVER = 9999999999;
const ABSOLUTE = /^https?:\/\//i;

/** Encoded values by decoded names, in the order of the URL; `undefined` is a name without `=`. */
type Query = Map<string, string | undefined>;

/** A URL before its transformation, in pieces that are encoded already. */
interface Location {
  /** Endpoint, or scheme and host. */
  base: string;
  /** Path under `base`, without its first slash. */
  file: string;
  query: Query;
  /** With `#`, or empty. */
  fragment: string;
}

/**
 * Builds an ImageKit delivery URL. Without `path` and `src` it is the empty string. No argument is changed.
 *
 * @throws {UrlError} when a member is missing, of the wrong type or out of range, or would change another part of the URL
 */
export function buildUrl(options: Readonly<BuildUrlOptions>): string {
  requireObject(options, "options", fail);
  const { transformationPosition = "path", transformationEncoding = "form", signed = false, expireSeconds } = options;
  if (transformationPosition !== "path" && transformationPosition !== "query") {
    fail("transformationPosition", 'must be "path" or "query"');
  }
  if (transformationEncoding !== "form" && transformationEncoding !== "literal") {
    fail("transformationEncoding", 'must be "form" or "literal"');
  }
  if (typeof signed !== "boolean") fail("signed", "must be a boolean");
  if (expireSeconds !== undefined && !(Number.isSafeInteger(expireSeconds) && expireSeconds > 0)) {
    fail("expireSeconds", "must be a positive whole number of seconds");
  }
  const transformation = formatTransformation(options.transformation, "transformation", fail);
  refuseUnprintable(transformation, "transformation", fail);
  const path = optionalText(options.path, "path");
  const src = optionalText(options.src, "src");
  if (path === "" && src === "") return "";

  const { base, file, query, fragment } = path === "" ? locateSource(src, options) : locatePath(path, "path", options);
  addQueryParameters(query, options.queryParameters);
  if (signed) {
    query.delete("ik-t");
    query.delete("ik-s");
  }
  let prefix = "";
  if (transformation !== "") {
    if (transformationPosition === "path" && path !== "") {
      if (transformation.includes("/"))
        fail("transformation", 'holds a slash, which only fits in the query: set transformationPosition to "query"');
      prefix = `tr:${encodeOnce(transformation)}/`;
    } else query.set("tr", encodeTransformation(transformation, isLiteral(options)));
  }
  const relative = prefix + file + formatSearch(query);
  return `${base}/${relative}${signed ? formatSignature(relative, options) : ""}${fragment}`;
}

function isLiteral(options: Readonly<BuildUrlOptions>): boolean {
  return options.transformationEncoding === "literal";
}

function optionalText(value: unknown, member: "path" | "src"): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : fail(member, "must be a string");
}

function locatePath(path: string, member: "path" | "src", options: Readonly<BuildUrlOptions>): Location {
  const base = requireEndpoint(options.urlEndpoint);
  refuseUnprintable(path, member, fail);
  const [name, search] = cut(path, "?");
  const file = trimSlashes(name);
  // The whole URL of a web proxy's file is one name when signed: a `?` in it is not ours.
  if (options.signed && ABSOLUTE.test(file)) {
    return { base, file: encodeURIComponent(trimSlashes(path)), query: new Map(), fragment: "" };
  }
  return { base, file: encodeFile(file, member), query: parseSearch(search, member, isLiteral(options)), fragment: "" };
}

function locateSource(src: string, options: Readonly<BuildUrlOptions>): Location {
  if (!ABSOLUTE.test(src)) fail("src", "must be an absolute http(s) URL");
  refuseUnprintable(src, "src", fail);
  const [url, fragmentText] = cut(src, "#");
  const fragment = fragmentText === undefined ? "" : `#${encodeOnce(fragmentText)}`;
  if (options.signed) {
    const base = requireEndpoint(options.urlEndpoint);
    if (!url.startsWith(`${base}/`)) fail("src", "must lie under urlEndpoint to be signed");
    return { ...locatePath(url.slice(base.length), "src", options), fragment };
  }
  const [name, search] = cut(url, "?");
  const base = /^https?:\/\/[^/]*/i.exec(name)?.[0] ?? "";
  requireHttpUrl(base, "src", fail);
  const file = encodeFile(trimSlashes(name.slice(base.length)), "src");
  return { base, file, query: parseSearch(search, "src", isLiteral(options)), fragment };
}

function requireEndpoint(value: unknown): string {
  const endpoint = trimSlashes(requireText(value, "urlEndpoint", fail));
  requireHttpUrl(endpoint, "urlEndpoint", fail);
  refuseUnprintable(endpoint, "urlEndpoint", fail);
  return endpoint;
}

function encodeFile(path: string, member: "path" | "src"): string {
  if (path === "") fail(member, "must name a file");
  const encoded = encodeOnce(path);
  refuseDotSegments(encoded.replace(/%2e/gi, "."), member, fail);
  return encoded;
}

/** Encodes what a path cannot hold and leaves what is percent-encoded already. */
function encodeOnce(text: string): string {
  return keepEscapes(encodeURI(text)).replaceAll("?", "%3F").replaceAll("#", "%23");
}

/** The same, as a member of a query. */
function encodeTransformation(text: string, isLiteral: boolean): string {
  return keepEscapes(encodeQuery(text, isLiteral));
}

/** Takes back the second encoding of what was percent-encoded before. */
function keepEscapes(encoded: string): string {
  return encoded.replace(/%25([\da-f]{2})/gi, "%$1");
}

function encodeQuery(text: string, isLiteral = false): string {
  const encoded = encodeURIComponent(text)
    .replaceAll("!", "%21")
    .replaceAll("'", "%27")
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replaceAll("*", "%2A");
  if (!isLiteral) return encoded;
  return encoded.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%40", "@");
}

/** Names are decoded, values stay encoded. A repeated name keeps its first place and its last value. */
function parseSearch(search: string | undefined, member: "path" | "src", isLiteral: boolean): Query {
  const query: Query = new Map();
  for (const part of search ? search.split("&") : []) {
    if (part === "") continue;
    const [nameText, value] = cut(part, "=");
    const name = decodeQuery(nameText, member);
    query.set(name, value && encodeQuery(decodeQuery(value, member), isLiteral && name === "tr"));
  }
  return query;
}

function decodeQuery(text: string, member: "path" | "src"): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return fail(member, "has a query that is not valid percent-encoded UTF-8");
  }
}

function addQueryParameters(query: Query, parameters: BuildUrlOptions["queryParameters"]): void {
  if (parameters === undefined) return;
  requireObject(parameters, "queryParameters", fail);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null) continue;
    const member = `queryParameters.${name}`;
    const isNumber = typeof value === "number" && Number.isFinite(value);
    if (!isNumber && typeof value !== "string" && typeof value !== "boolean") {
      fail(member, "must be a string, a finite number or a boolean");
    }
    refuseUnprintable(name + value, member, fail);
    query.set(name, encodeQuery(String(value)));
  }
}

function formatSearch(query: Readonly<Query>): string {
  let search = "";
  for (const [name, value] of query) {
    search += `${search === "" ? "?" : "&"}${encodeQuery(name)}`;
    if (value !== undefined) search += `=${value}`;
  }
  return search;
}

/** Signs exactly the text that will be sent. */
function formatSignature(relative: string, { privateKey, expireSeconds, now }: Readonly<BuildUrlOptions>): string {
  const key = requireText(privateKey, "privateKey", fail);
  const expiresAt = expireSeconds === undefined ? NEVER : unixSeconds(now, fail) + expireSeconds;
  const signature = hmacSha1Hex(key, relative + expiresAt);
  const separator = relative.includes("?") ? "&" : "?";
  return expireSeconds === undefined
    ? `${separator}ik-s=${signature}`
    : `${separator}ik-t=${expiresAt}&ik-s=${signature}`;
}

function cut(text: string, separator: string): [before: string, after: string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
