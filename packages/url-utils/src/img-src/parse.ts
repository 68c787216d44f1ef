import { type Fail, failure } from "../errors.js";
import { type QueryMember, readQuery } from "../query.js";
import { decodeFilePath, decodePath, indexOrEnd, refuseDotSegments, requireObject, requireText } from "../text.js";
import { formatBase, PRIMARY, SECONDARY } from "./base.js";
import { isParameter, isPresetName, RULES, type Transformation } from "./parameters.js";

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
  /** Members that have no name of their own, decoded, in their order; a signature is among them. Absent when there are none. */
  query?: QueryMember[];
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
  if (base === undefined) return fail("url", `must start with ${bases.join("/ or ")}/`);
  const [address = ""] = url.slice(base.length + 1).split("#", 1);
  const pathEnd = indexOrEnd(address, "?", 0);
  if (address.slice(0, pathEnd).includes("\\")) fail("url", "holds a backslash; write it as %5C");
  const slash = indexOrEnd(address.slice(0, pathEnd), "/", 0);
  const result: ImgSrcUrl = {
    username: parseUsername(address.slice(0, slash)),
    path: parsePath(address.slice(slash + 1, pathEnd)),
  };
  if (base !== PRIMARY) result.baseUrl = base;
  addQuery(result, address.slice(pathEnd + 1));
  return result;
}

function parseUsername(text: string): string {
  if (text === "") fail("username", "is missing");
  const username = decodePath(text, "username", fail);
  refuseDotSegments(username, "username", fail);
  return username;
}

function parsePath(text: string): string {
  const path = decodeFilePath(text, "path", fail);
  if (path.endsWith("/") || path.includes("//")) fail("path", "must not hold an empty segment");
  return path;
}

function addQuery(result: ImgSrcUrl, query: string): void {
  if (/(?:^|&)p%3a/i.test(query)) fail("preset", "must be written as ?p:name, its colon not encoded");
  const visit = (key: string, value: string | undefined): void => {
    if (key.startsWith("p:")) result.preset = parsePreset(key.slice(2), value, result.preset);
    else if (isParameter(key)) addParameter(result, key, value);
    else (result.query ??= []).push(value === undefined ? { key } : { key, value });
  };
  readQuery(query, visit, fail);
}

function parsePreset(name: string, value: string | undefined, previous: string | undefined): string {
  if (previous !== undefined) fail("preset", "is given twice");
  if (value !== undefined || !isPresetName(name)) fail("preset", "must be 1 to 50 letters, digits, _ or -, without =");
  return name;
}

function addParameter<Name extends keyof Transformation>(
  result: Partial<Transformation>,
  name: Name,
  text: string | undefined,
): void {
  if (result[name] !== undefined) fail(name, "is given twice");
  const value = RULES[name].read(text ?? "");
  if (value === undefined) fail(name, RULES[name].expected);
  result[name] = value;
}
