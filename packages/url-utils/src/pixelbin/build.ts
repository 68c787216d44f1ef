import { type Fail, failure } from "../errors.js";
import { isWord, requireArray, requireBoolean, requireMatch } from "../require.js";
import { encodePath, PLAIN_PATH } from "../text.js";
import { DPR, PATH, PLUGIN, QUERY, VALUE, WORD } from "./grammar.js";
import type { PixelbinUrlInput, TransformationInput } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("objToUrl");
const CDN = "https://cdn.pixelbin.io";
const SITE = /^https?:\/\/[\w.-]+(?::\d+)?\/?$/;

/**
 * Builds a PixelBin delivery URL. `obj` is not changed; its texts are percent-encoded where a URL needs it.
 *
 * @throws {UrlError} when a member is missing, of the wrong type or out of range, or would change another part of the URL
 */
export function objToUrl(obj: Readonly<PixelbinUrlInput>): string {
  const {
    isCustomDomain = false,
    baseUrl = isCustomDomain ? undefined : CDN,
    cloudName,
    version = "v2",
    zone,
    worker = false,
    filePath,
    workerPath,
    transformations = [],
    options,
    query,
  } = obj ?? fail("obj", "must be an object");

  let url = baseUrl === CDN ? baseUrl : requireMatch(baseUrl, SITE, "baseUrl", fail).replace(/\/$/, "");
  url += version === "v2" ? "/v2" : `/${requireMatch(version, /^v1$/, "version", fail)}`;
  if (requireBoolean(isCustomDomain, "isCustomDomain", fail)) requireMatch(cloudName ?? "", /^$/, "cloudName", fail);
  else url += `/${requireMatch(cloudName, /^[\w-]{3,}$/, "cloudName", fail)}`;
  if (zone !== undefined) url += `/${requireMatch(zone, /^[\w-]{6}$/, "zone", fail)}`;
  if (requireBoolean(worker, "worker", fail) ? filePath || transformations?.[0] : workerPath) {
    fail("worker", "must match workerPath");
  }
  url += worker
    ? `/wrkr/${formatPath(workerPath, "workerPath")}`
    : `/${formatPattern(transformations)}/${formatPath(filePath, "filePath")}`;

  let separator = "?";
  if (options?.dpr !== undefined) {
    url += `?dpr=${requireMatch(toText(options.dpr), DPR, "options.dpr", fail)}`;
    separator = "&";
  }
  if (options?.f_auto !== undefined) {
    url += `${separator}f_auto=${requireBoolean(options.f_auto, "options.f_auto", fail)}`;
    separator = "&";
  }
  if (query !== undefined) url += separator + requireMatch(query, QUERY, "query", fail);
  return url;
}

function formatPath(path: unknown, member: string): string {
  if (typeof path === "string" && PLAIN_PATH.test(path)) return path;
  return encodePath(requireMatch(path, PATH, member, fail).replace(/^\/+/, ""));
}

/** `t.resize(h:100)~p:card`; without transformations `original`. */
function formatPattern(transformations: readonly Readonly<TransformationInput>[]): string {
  requireArray(transformations, "transformations", fail);
  let pattern = "";
  for (let index = 0; index < transformations.length; index++) {
    const { plugin, name, values }: Partial<TransformationInput> = transformations[index] ?? {};
    let parameters = values === undefined ? "" : formatValues(values, index);
    if (plugin !== "p" || parameters) parameters = `(${parameters})`;
    pattern += (pattern && "~") + formatWord(plugin, PLUGIN, index, "plugin") + (plugin === "p" ? ":" : ".");
    pattern += formatWord(name, WORD, index, "name") + parameters;
  }
  return pattern || "original";
}

function formatValues(values: NonNullable<TransformationInput["values"]>, operation: number): string {
  requireArray(values, `transformations[${operation}].values`, fail);
  let parameters = "";
  for (let index = 0; index < values.length; index++) {
    const { key, value }: { key?: string; value?: unknown } = values[index] ?? {};
    parameters += `${parameters && ","}${formatWord(key, WORD, operation, "values.key")}:`;
    parameters += formatWord(toText(value), VALUE, operation, `values.${key}`);
  }
  return parameters;
}

/** A number or a boolean as text; the rest as it is, to be refused unless it is one. */
function toText(value: unknown): unknown {
  return typeof value === "boolean" || Number.isFinite(value) ? `${value}` : value;
}

/** Most texts are plain words. */
function formatWord(text: unknown, pattern: RegExp, operation: number, member: string): string {
  if (isWord(text)) return text;
  return encodePath(requireMatch(text, pattern, `transformations[${operation}].${member}`, fail));
}
