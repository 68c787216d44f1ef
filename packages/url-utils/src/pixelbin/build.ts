import { anything, array, boolean, matching, type OptionRules, object } from "@pixwire/check-options";
import { type Fail, failure } from "../errors.js";
import { requireMembers, requireOptions, requireRule, requireText } from "../require.js";
import { encodePath } from "../text.js";
import { CLOUD_NAME, DPR, NAME, PATH, PLUGIN, QUERY, SITE, VALUE, ZONE } from "./grammar.js";
import type { PixelbinUrlInput, TransformationInput } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("objToUrl");

const CDN = "https://cdn.pixelbin.io";

// Members with the rule `anything` are checked where they are formatted.
const MEMBERS = {
  baseUrl: SITE,
  isCustomDomain: boolean,
  version: /* @__PURE__ */ matching(/^v[12]$/, "must be v1 or v2"),
  cloudName: CLOUD_NAME,
  zone: ZONE,
  pattern: anything,
  filePath: anything,
  transformations: array,
  worker: boolean,
  workerPath: anything,
  options: object,
  query: QUERY,
} satisfies OptionRules<PixelbinUrlInput>;
const OPTIONS = { dpr: anything, f_auto: boolean } satisfies OptionRules<NonNullable<PixelbinUrlInput["options"]>>;
const TRANSFORMATION = { plugin: PLUGIN, name: NAME, values: array } satisfies OptionRules<TransformationInput>;

type Parameter = NonNullable<TransformationInput["values"]>[number];

/**
 * Builds a PixelBin delivery URL. Percent-encodes every text except `query`.
 *
 * @throws {UrlError} when a member is unknown, missing, of the wrong type or out of range, or would change another part
 * of the URL
 */
export function objToUrl(obj: Readonly<PixelbinUrlInput>): string {
  requireOptions(obj, MEMBERS, fail, { argument: "obj" });
  return formatSite(obj) + encodePath(formatPath(obj)) + formatSearch(obj);
}

/** Formats the base URL, version, cloud name and zone, with a slash at the end. */
function formatSite({ baseUrl, isCustomDomain, version = "v2", cloudName, zone }: Readonly<PixelbinUrlInput>): string {
  if (isCustomDomain && baseUrl === undefined) fail("baseUrl", "is required for a custom domain");
  if (isCustomDomain && cloudName !== undefined) fail("cloudName", "must be left out for a custom domain");
  if (!isCustomDomain && cloudName === undefined) fail("cloudName", "is required unless `isCustomDomain` is true");
  let site = `${(baseUrl ?? CDN).replace(/\/$/, "")}/${version}/`;
  if (cloudName !== undefined) site += `${cloudName}/`;
  if (zone !== undefined) site += `${zone}/`;
  return site;
}

/** Formats the pattern and the path, not encoded yet. */
function formatPath({ worker, workerPath, filePath, transformations = [] }: Readonly<PixelbinUrlInput>): string {
  if (worker) {
    if (filePath) fail("worker", "must be false if `filePath` is given");
    if (transformations.length > 0) fail("worker", "must be false if `transformations` are given");
    return `wrkr/${requireText(workerPath, "workerPath", fail, PATH).replace(/^\/+/, "")}`;
  }
  if (workerPath) fail("worker", "must be true if `workerPath` is given");
  const operations = transformations.map((each, index) => formatOperation(each, `transformations[${index}]`));
  return `${operations.join("~") || "original"}/${requireText(filePath, "filePath", fail, PATH).replace(/^\/+/, "")}`;
}

/** Formats an operation: `t.resize(h:100)`, `p:card`, `p:card(w:300)`. */
function formatOperation(transformation: Readonly<TransformationInput>, path: string): string {
  requireMembers(transformation, TRANSFORMATION, fail, path, ["plugin", "name"]);
  const { plugin, name, values = [] } = transformation;
  const parameters = values.map((each, index) => formatParameter(each, `${path}.values[${index}]`)).join(",");
  if (plugin !== "p") return `${plugin}.${name}(${parameters})`;
  return parameters === "" ? `p:${name}` : `p:${name}(${parameters})`;
}

/** Both members are required, so a misspelt one is missing: the names need no check. */
function formatParameter(parameter: Readonly<Parameter>, path: string): string {
  requireRule(parameter, object, path, fail);
  const key = requireText(parameter.key, `${path}.key`, fail, NAME);
  return `${key}:${requireText(toText(parameter.value), `${path}.value`, fail, VALUE)}`;
}

/** Formats the options, then the rest of the query. */
function formatSearch({ options = {}, query }: Readonly<PixelbinUrlInput>): string {
  requireMembers(options, OPTIONS, fail, "options");
  const members: string[] = [];
  if (options.dpr !== undefined) members.push(`dpr=${requireText(toText(options.dpr), "options.dpr", fail, DPR)}`);
  if (options.f_auto !== undefined) members.push(`f_auto=${options.f_auto}`);
  if (query !== undefined) members.push(query);
  return members.length === 0 ? "" : `?${members.join("&")}`;
}

/** Returns finite numbers and booleans as text, and anything else as it is: only a text is accepted afterwards. */
function toText(value: unknown): unknown {
  return typeof value === "boolean" || Number.isFinite(value) ? String(value) : value;
}
