import { hmacSha1Hex } from "#hmac";
import { type Fail, failure } from "../errors.js";
import { refuseDotSegments, refuseUnprintable, requireHttpUrl, requireObject, requireText } from "../require.js";
import { PLAIN_PATH } from "../text.js";
import { unixSeconds } from "../time.js";
import { addParameters, cut, encodeOnce, encodeTransformation, formatSearch, parseSearch } from "./encoding.js";
import { formatTransformation } from "./transformation.js";
import type { BuildUrlOptions } from "./types.js";
import { trimSlashes } from "./values.js";

const fail: Fail = /* @__PURE__ */ failure("buildUrl");

/** What is signed in the place of an expiry where there is none. */
const NEVER = "9999999999";
const ABSOLUTE = /^https?:\/\//i;
const PLAIN_ENDPOINT = /^https:\/\/[\w.-]+(?:\/[\w-][\w.-]*)*$/;
/** Groups: scheme and host, path. Every URL parser takes this host, and nothing is to be encoded or refused. */
const PLAIN_SOURCE = /^(https:\/\/(?:[a-z\d-]+\.)+[a-z]+)\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*)$/;

/** A URL before its transformation, in pieces. */
interface Location {
  /** Endpoint, or scheme and host. */
  base: string;
  /** Path under `base`, encoded, without its first slash. */
  file: string;
  /** As it was given, without `?`. */
  search?: string | undefined;
  /** Encoded, with `#`. */
  fragment?: string;
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
  const { path = "", src = "" } = options;
  if (typeof path !== "string") fail("path", "must be a string");
  if (typeof src !== "string") fail("src", "must be a string");
  if (path === "" && src === "") return "";

  const location = path === "" ? locateSource(src, options) : locatePath(path, "path", options);
  const isInPath = path !== "" && transformationPosition === "path" && transformation !== "";
  const prefix = isInPath ? formatPrefix(transformation) : "";
  const member = path === "" ? "src" : "path";
  const query = formatQuery(isInPath ? "" : transformation, location.search, member, options);
  const relative = prefix + location.file + query;
  return `${location.base}/${relative}${signed ? formatSignature(relative, options) : ""}${location.fragment ?? ""}`;
}

function formatPrefix(transformation: string): string {
  if (transformation.includes("/")) {
    fail("transformation", 'holds a slash, which only fits in the query: set transformationPosition to "query"');
  }
  refuseUnprintable(transformation, "transformation", fail);
  return `tr:${encodeOnce(transformation)}/`;
}

/** The source's own query, then the parameters, then the transformation. */
function formatQuery(
  transformation: string,
  search: string | undefined,
  member: string,
  { queryParameters, transformationEncoding, signed }: Readonly<BuildUrlOptions>,
): string {
  if (search === undefined && queryParameters === undefined && transformation === "") return "";
  const isLiteral = transformationEncoding === "literal";
  refuseUnprintable(transformation, "transformation", fail);
  if (search === undefined && queryParameters === undefined) {
    return `?tr=${encodeTransformation(transformation, isLiteral)}`;
  }
  const query = parseSearch(search ?? "", member, isLiteral, fail);
  if (queryParameters !== undefined) addParameters(query, queryParameters, fail);
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
  const trimmed = path.startsWith("/") ? path.slice(1) : path;
  if (PLAIN_PATH.test(trimmed)) return { base, file: trimmed };
  refuseUnprintable(path, member, fail);
  const [name, search] = cut(path, "?");
  const file = trimSlashes(name);
  // The whole URL of a web proxy's file is one name when signed: a `?` in it is not ours.
  if (signed && ABSOLUTE.test(file)) return { base, file: encodeURIComponent(trimSlashes(path)) };
  return { base, file: encodeFile(file, member), search };
}

function locateSource(src: string, options: Readonly<BuildUrlOptions>): Location {
  const base = options.signed ? requireEndpoint(options.urlEndpoint) : undefined;
  const [, plainBase, plainFile] = PLAIN_SOURCE.exec(src) ?? [];
  if (base === undefined && plainBase !== undefined && plainFile !== undefined) {
    return { base: plainBase, file: plainFile };
  }
  if (!ABSOLUTE.test(src)) fail("src", "must be an absolute http(s) URL");
  if (base !== undefined && !src.startsWith(`${base}/`)) fail("src", "must lie under urlEndpoint to be signed");
  if (base !== undefined && plainBase !== undefined) return { base, file: src.slice(base.length + 1) };
  refuseUnprintable(src, "src", fail);
  const [url, fragmentText] = cut(src, "#");
  const fragment = fragmentText === undefined ? "" : `#${encodeOnce(fragmentText)}`;
  if (base !== undefined) return { ...locatePath(url.slice(base.length), "src", options), fragment };
  const [name, search] = cut(url, "?");
  const site = /^https?:\/\/[^/]*/i.exec(name)?.[0] ?? "";
  requireHttpUrl(site, "src", fail);
  return { base: site, file: encodeFile(trimSlashes(name.slice(site.length)), "src"), search, fragment };
}

function requireEndpoint(value: unknown): string {
  const text = requireText(value, "urlEndpoint", fail);
  if (PLAIN_ENDPOINT.test(text)) return text;
  const endpoint = trimSlashes(text);
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

/** Signs exactly the text that will be sent. */
function formatSignature(relative: string, { privateKey, expireSeconds, now }: Readonly<BuildUrlOptions>): string {
  const key = requireText(privateKey, "privateKey", fail);
  const expiresAt = expireSeconds === undefined ? NEVER : String(unixSeconds(now, fail) + expireSeconds);
  const signature = hmacSha1Hex(key, relative + expiresAt);
  const start = relative.includes("?") ? "&" : "?";
  return expireSeconds === undefined ? `${start}ik-s=${signature}` : `${start}ik-t=${expiresAt}&ik-s=${signature}`;
}
