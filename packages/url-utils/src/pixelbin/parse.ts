import { boolean, matching, type OptionRules, type Rule } from "@pixwire/check-options";
import { type Fail, failure } from "../errors.js";
import { requireOptions, requireRule, requireText } from "../require.js";
import { withoutEncodedSlashes } from "../rules.js";
import { decodePercent, splitOnce } from "../text.js";
import { CLOUD_NAME, DPR, NAME, PATH, PLUGIN, QUERY, splitUrl, VALUE, ZONE } from "./grammar.js";
import type { PixelbinUrl, Transformation, TransformationValue } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("urlToObj");

/** Groups: plugin (absent for a preset), name, parameters. */
const OPERATION = /^(?:p:|([^.(:]+)\.)([^(]+)(?:\((.*)\))?$/;
/** The old notation of presets. Group: name. */
const OLD_PRESET = /^p\.apply\(n:([^,()]+)\)$/;
const FLAG: Rule = /* @__PURE__ */ matching(/^(?:true|false)$/i, "must be true or false");

export interface UrlToObjOptions {
  /**
   * Whether the host is a custom domain. Such a URL has no cloud name in its path, and the URL alone does not show
   * that.
   * @defaultValue `false`
   */
  isCustomDomain?: boolean | undefined;
}

const OPTIONS = { isCustomDomain: boolean } satisfies OptionRules<UrlToObjOptions>;

/**
 * Parses a PixelBin delivery URL, in linear time. `objToUrl` builds the URL again from the result.
 *
 * @throws {UrlError} when `url` is not a PixelBin URL, or contains something that `objToUrl` could not build
 */
export function urlToObj(url: string, options: Readonly<UrlToObjOptions> = {}): PixelbinUrl {
  requireOptions(options, OPTIONS, fail);
  const { site, path, query } = splitUrl(url, fail);
  const { isCustomDomain = false } = options;

  const segments = path.split("/");
  const hasVersion = segments[0] === "v1" || segments[0] === "v2";
  if (isCustomDomain && !hasVersion) fail("url", "must have a version in its path: v1 or v2");
  const version = hasVersion && segments.shift() === "v2" ? "v2" : "v1";
  const cloudName = isCustomDomain ? undefined : segments.shift();
  if (!isCustomDomain) requireRule(cloudName, CLOUD_NAME, "cloudName", fail);
  // Six characters are a zone only if a pattern and a file follow.
  const zone = segments.length > 2 && ZONE(segments[0]) === undefined ? segments.shift() : undefined;
  const pattern = segments.shift();
  const file = segments.join("/");
  // A URL parser would drop a trailing space.
  if (!pattern || file === "" || file.startsWith("/") || file.endsWith(" ")) {
    return fail("url", "must have a path such as /v2/cloud-name/original/folder/image.jpeg");
  }

  const worker = pattern === "wrkr";
  const member = worker ? "workerPath" : "filePath";
  requireRule(file, withoutEncodedSlashes, member, fail);
  const filePath = read(file, PATH, member);
  return {
    baseUrl: site,
    version,
    ...(cloudName !== undefined && { cloudName }),
    ...(zone !== undefined && { zone }),
    ...(isCustomDomain && { isCustomDomain }),
    pattern: worker ? "" : pattern,
    filePath: worker ? "" : filePath,
    transformations: worker || pattern === "original" ? [] : pattern.split("~").map(parseOperation),
    worker,
    workerPath: worker ? filePath : "",
    ...parseQuery(query),
  };
}

function parseOperation(text: string, index: number): Transformation {
  const path = `transformations[${index}]`;
  const match = OPERATION.exec(text.replace(OLD_PRESET, "p:$1"));
  const [, plugin, name = "", parameters] = match ?? [];
  // Without a plugin it is a preset, which has no parameters. `p` itself is not a plugin.
  if (!match || plugin === "p" || (plugin !== undefined && parameters === undefined)) {
    return fail(path, "must have the form plugin.name(key:value) or p:preset");
  }
  const operation: Transformation = {
    plugin: plugin === undefined ? "p" : read(plugin, PLUGIN, `${path}.plugin`),
    name: read(name, NAME, `${path}.name`),
  };
  if (parameters) {
    operation.values = parameters.split(",").map((each, at) => parseParameter(each, `${path}.values[${at}]`));
  }
  return operation;
}

function parseParameter(text: string, path: string): TransformationValue {
  const [key, value] = splitOnce(text, ":");
  if (value === undefined) return fail(path, "must have the form key:value");
  return { key: read(key, NAME, `${path}.key`), value: read(value, VALUE, `${path}.value`) };
}

/** Reads the options. The rest of the query stays as it is. */
function parseQuery(query: string): Pick<PixelbinUrl, "options" | "query"> {
  const options: PixelbinUrl["options"] = {};
  const others: string[] = [];
  for (const part of query.split("&")) {
    const [name, value] = splitOnce(part, "=");
    if (name === "dpr" && value !== undefined) {
      options.dpr = requireText(value, "options.dpr", fail, DPR) === "auto" ? "auto" : Number(value);
    } else if (name === "f_auto" && value !== undefined) {
      options.f_auto = requireText(value, "options.f_auto", fail, FLAG).toLowerCase() === "true";
    } else {
      others.push(part);
    }
  }
  const rest = others.join("&");
  return rest === "" ? { options } : { options, query: requireText(rest, "query", fail, QUERY) };
}

/** Decodes a text, and refuses what `objToUrl` would refuse to write. */
function read(text: string, rule: Rule, member: string): string {
  const decoded = decodePercent(text) ?? fail(member, "must be percent-encoded UTF-8");
  return requireText(decoded, member, fail, rule);
}
