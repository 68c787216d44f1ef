import { type Fail, failure } from "../errors.js";
import { isWord, requireBoolean, requireMatch } from "../require.js";
import { decodePath, PLAIN_PATH, split } from "../text.js";
import { DPR, PATH, PLUGIN, QUERY, VALUE, WORD } from "./grammar.js";
import type { PixelbinUrl, Transformation } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("urlToObj");

// Groups: base URL, version, cloud name, zone, pattern, path, query. A backslash would be read as a slash, a space at the
// end as nothing. Six characters are a zone only where a pattern and a path follow.
const PIXELBIN =
  /^(https?:\/\/[\w.-]+(?::\d+)?)(?:\/(v[12]))?\/([\w-]{3,})(?:\/([\w-]{6}))?\/([^/?#\\]+)\/(?!\/)([^?#\\]*[^?#\\ ])(?:\?([^#]*))?(?:#|$)/;
const CUSTOM =
  /^(https?:\/\/[\w.-]+(?::\d+)?)\/(v[12])()(?:\/([\w-]{6}))?\/([^/?#\\]+)\/(?!\/)([^?#\\]*[^?#\\ ])(?:\?([^#]*))?(?:#|$)/;
/** Groups: plugin of a preset, plugin of another operation, name, parameters. */
const OPERATION = /^(?:(p):|(?!p\.)([^.(]+)\.(?=.*\)$))([^(]+)(?:\((.*)\))?$/;
/** How presets used to be written. */
const OLD_PRESET = /^p\.apply\(n:([^,()]+)\)$/;

export interface UrlToObjOptions {
  /** A custom domain has no cloud name in its path, which cannot be seen from the URL. @defaultValue `false` */
  isCustomDomain?: boolean | undefined;
}

/**
 * Takes a PixelBin delivery URL apart; `objToUrl` puts it back together. Time is linear in the length of the URL.
 *
 * @throws {UrlError} when `url` is not a PixelBin URL, or holds what `objToUrl` could not write back
 */
export function urlToObj(url: string, options?: Readonly<UrlToObjOptions>): PixelbinUrl {
  const isCustomDomain = options?.isCustomDomain ?? false;
  const shape = requireBoolean(isCustomDomain, "isCustomDomain", fail) ? CUSTOM : PIXELBIN;
  const match = (typeof url === "string" && shape.exec(url)) || fail("url", "must be a PixelBin URL");
  const [, baseUrl = "", version, cloudName = "", zone, pattern = "", path = "", query = ""] = match;
  const worker = pattern === "wrkr";
  const pathMember = worker ? "workerPath" : "filePath";
  const result: PixelbinUrl = {
    baseUrl,
    version: version === "v2" ? version : "v1",
    pattern: "",
    filePath: "",
    transformations: [],
    worker,
    workerPath: "",
    options: {},
  };
  result[pathMember] = PLAIN_PATH.test(path) ? path : read(path, PATH, pathMember);
  if (!worker) {
    result.pattern = pattern;
    if (pattern !== "original") result.transformations = split(pattern, "~").map(parseOperation);
  }
  if (isCustomDomain) result.isCustomDomain = true;
  else result.cloudName = cloudName;
  if (zone) result.zone = zone;

  let rest = "";
  for (const member of split(query, "&")) {
    const value = member.slice(member.indexOf("=") + 1);
    if (member.startsWith("dpr=")) {
      result.options.dpr = value === "auto" ? value : Number(requireMatch(value, DPR, "options.dpr", fail));
    } else if (member.startsWith("f_auto=")) {
      result.options.f_auto = requireMatch(value, /^(?:true|false)$/i, "options.f_auto", fail).length === 4;
    } else rest += (rest && "&") + member;
  }
  if (rest) result.query = requireMatch(rest, QUERY, "query", fail);
  return result;
}

function parseOperation(input: string, index: number): Transformation {
  const text = input.startsWith("p.") ? input.replace(OLD_PRESET, "p:$1") : input;
  const member = `transformations[${index}]`;
  const match = OPERATION.exec(text) ?? fail(member, "must be plugin.name(key:value)");
  const [, p, other = "", nameText = "", parameters] = match;
  const plugin = p ?? read(other, PLUGIN, member);
  const name = read(nameText, WORD, member);
  if (!parameters) return { plugin, name };
  const values = split(parameters, ",").map((parameter) => {
    const colon = parameter.indexOf(":");
    const key = colon < 0 ? "" : parameter.slice(0, colon);
    return { key: read(key, WORD, member), value: read(parameter.slice(colon + 1), VALUE, member) };
  });
  return { plugin, name, values };
}

/** Decoded text, which must be one that `objToUrl` would write. */
function read(text: string, pattern: RegExp, member: string): string {
  return isWord(text) ? text : requireMatch(decodePath(text), pattern, member, fail);
}
