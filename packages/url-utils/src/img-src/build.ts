import { type Fail, failure } from "../errors.js";
import { refuseDotSegments, refuseUnprintable, requireMatch, requireObject, requireText } from "../require.js";
import { encodePath, split } from "../text.js";
import { formatBase, PRIMARY } from "./base.js";
import { isParameter, isPreset, isPresetName, nameOf, RULES, type Transformation } from "./parameters.js";

const fail: Fail = /* @__PURE__ */ failure("buildUrl");

export type Format = "webp" | "avif" | "jxl" | "jpg" | "jpeg" | "png";
const FORMATS: readonly string[] = ["webp", "avif", "jxl", "jpg", "jpeg", "png"];

/** Of the transformation, members that are `undefined` or `null` are left out; `0` and `false` are values. */
export type BuildUrlOptions = {
  [Name in keyof Transformation]?: Transformation[Name] | null | undefined;
} & {
  username: string;
  /** Path of the stored image, not encoded. */
  path: string;
  /** Replaces the extension of `path`, as that is what img-src converts to. Without it, the stored format. */
  format?: Format | null | undefined;
  /** Name of a preset; the other members override what it sets. */
  preset?: string | null | undefined;
  /** Members that have no name above, encoded: `new URLSearchParams({ v: "2" }).toString()`. */
  query?: string | undefined;
  /** The other host is `https://cdn.img-src.io`. @defaultValue `https://img-src.io/i` */
  baseUrl?: string | undefined;
};

/**
 * Builds an img-src delivery URL. `options` is not changed; its texts are percent-encoded where a URL needs it.
 *
 * @throws {UrlError} when a member is missing, of the wrong type or out of range
 */
export function buildUrl(options: Readonly<BuildUrlOptions>): string {
  requireObject(options, "options", fail);
  const { username, format, baseUrl = PRIMARY } = options;
  const base = formatBase(baseUrl, fail);
  requireText(username, "username", fail);
  if (username.includes("/")) fail("username", "must not hold a slash");
  const path = formatPath(options.path, format ?? undefined);
  return `${base}/${encode(username, "username")}/${path}${formatSearch(options)}`;
}

function encode(text: string, member: string): string {
  refuseDotSegments(text, member, fail);
  refuseUnprintable(text, member, fail);
  return encodePath(text);
}

function formatPath(input: unknown, format: string | undefined): string {
  const text = requireText(input, "path", fail);
  const path = text.startsWith("/") ? text.slice(1) : text;
  if (path === "" || path.startsWith("/") || path.endsWith("/") || path.includes("//")) {
    fail("path", "must not hold an empty segment");
  }
  if (format === undefined) return encode(path, "path");
  if (!FORMATS.includes(format)) fail("format", `must be ${FORMATS.join(", ")}`);
  const name = path.lastIndexOf("/") + 1;
  const dot = path.lastIndexOf(".");
  return encode(`${dot > name ? path.slice(0, dot) : path}.${format}`, "path");
}

function formatSearch(options: Readonly<BuildUrlOptions>): string {
  let search = "";
  const { preset, query } = options;
  if (preset !== undefined && preset !== null) {
    if (!isPresetName(preset)) fail("preset", "must be 1 to 50 letters, digits, _ or -");
    search = `?p:${preset}`;
  }
  for (const [name, rule] of Object.entries(RULES)) {
    if (!isParameter(name)) continue;
    const value = options[name];
    if (value === undefined || value === null) continue;
    if (!rule.accepts(value)) fail(name, rule.expected);
    search += `${search === "" ? "?" : "&"}${name}=${value}`;
  }
  if (query === undefined) return search;
  const others = requireMatch(query, /^[^#\s]+$/, "query", fail);
  refuseUnprintable(others, "query", fail);
  if (split(others, "&").some(isTaken)) fail("query", "must not hold what has a member of its own");
  return `${search}${search === "" ? "?" : "&"}${others}`;
}

/** Whether `parseUrl` would take a part of the query for something else. */
function isTaken(part: string): boolean {
  const name = nameOf(part);
  return isParameter(name) || isPreset(name);
}
