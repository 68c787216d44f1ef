import { type Fail, failure } from "../errors.js";
import { encodePath } from "../text.js";
import { formatBase, PRIMARY } from "./base.js";
import { type BuildUrlOptions, isParameter, PARAMETERS, requireUrlOptions } from "./options.js";

const fail: Fail = /* @__PURE__ */ failure("buildUrl");

/**
 * Builds an img-src delivery URL. Percent-encodes every text except `query`.
 *
 * @throws {UrlError} when an option is unknown, missing, of the wrong type or out of range
 */
export function buildUrl(options: Readonly<BuildUrlOptions>): string {
  requireUrlOptions<BuildUrlOptions>(options, fail);
  const { username, path, format, baseUrl = PRIMARY } = options;
  const stored = path.replace(/^\//, "");
  const file = format ? withExtension(stored, format) : stored;
  return `${formatBase(baseUrl, fail)}/${encodePath(`${username}/${file}`)}${formatSearch(options)}`;
}

function withExtension(path: string, format: string): string {
  const name = path.lastIndexOf("/") + 1;
  const dot = path.lastIndexOf(".");
  // A dot at the start of a name does not begin an extension.
  return `${dot > name ? path.slice(0, dot) : path}.${format}`;
}

function formatSearch(options: Readonly<BuildUrlOptions>): string {
  const members: string[] = [];
  if (options.preset) members.push(`p:${options.preset}`);
  for (const name of Object.keys(PARAMETERS).filter(isParameter)) {
    const value = options[name];
    if (value !== undefined && value !== null) members.push(`${name}=${value}`);
  }
  if (options.query) members.push(options.query);
  return members.length === 0 ? "" : `?${members.join("&")}`;
}
