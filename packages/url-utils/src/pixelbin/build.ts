import { type Fail, failure } from "../errors.js";
import { addQuery } from "../query.js";
import { encodeFilePath, normalizeOrigin } from "../text.js";
import { isCloudName, isDpr, isZone } from "./grammar.js";
import { formatPattern } from "./pattern.js";
import type { PixelbinUrlInput } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("objToUrl");
const CDN = "https://cdn.pixelbin.io";

/**
 * Builds a PixelBin delivery URL. `obj` is not changed; its texts are percent-encoded where a URL needs it.
 *
 * @throws {UrlError} when a member is missing, of the wrong type or out of range, or would change another part of the URL
 */
export function objToUrl(obj: Readonly<PixelbinUrlInput>): string {
  if (typeof obj !== "object" || obj === null) fail("obj", "must be an object");
  const { version = "v2", zone, worker = false } = obj;
  if (version !== "v1" && version !== "v2") fail("version", 'must be "v1" or "v2"');
  if (zone !== undefined && !isZone(zone)) {
    fail("zone", "must be exactly 6 letters, digits, _ or -");
  }
  if (typeof worker !== "boolean") fail("worker", "must be a boolean");
  const site = formatSite(obj, version);
  const file = worker ? formatWorker(obj) : formatFile(obj);
  return `${site}${zone === undefined ? "" : `/${zone}`}/${file}${formatSearch(obj)}`;
}

function formatSite({ baseUrl, isCustomDomain = false, cloudName }: PixelbinUrlInput, version: string): string {
  if (typeof isCustomDomain !== "boolean") fail("isCustomDomain", "must be a boolean");
  if (isCustomDomain) {
    const origin = normalizeOrigin(baseUrl, "baseUrl", fail);
    if (cloudName !== undefined) fail("cloudName", "must not be given on a custom domain");
    return `${origin}/${version}`;
  }
  if (!isCloudName(cloudName)) {
    fail("cloudName", "must be at least 3 letters, digits, _ or -");
  }
  // Not worth a check: it is the base of nearly every call.
  const origin = baseUrl === undefined || baseUrl === CDN ? CDN : normalizeOrigin(baseUrl, "baseUrl", fail);
  return `${origin}/${version}/${cloudName}`;
}

function formatFile({ transformations = [], filePath, workerPath }: PixelbinUrlInput): string {
  if (workerPath !== undefined && workerPath !== "") fail("workerPath", "is only for worker: true");
  const path = encodeFilePath(filePath, "filePath", fail);
  return `${formatPattern(transformations, fail)}/${path}`;
}

function formatWorker({ transformations, filePath, workerPath }: PixelbinUrlInput): string {
  if (filePath !== undefined && filePath !== "") fail("filePath", "must not be given for a worker; use workerPath");
  if (transformations !== undefined && transformations.length > 0) {
    fail("transformations", "must not be given for a worker; workerPath says what to do");
  }
  return `wrkr/${encodeFilePath(workerPath, "workerPath", fail)}`;
}

function formatSearch({ options, query }: PixelbinUrlInput): string {
  let search = "";
  if (options !== undefined) {
    if (typeof options !== "object" || options === null) fail("options", "must be an object");
    for (const name in options) {
      if (!isOption(name)) fail(`options.${name}`, "is not an option; write other members to query");
    }
    const { dpr, f_auto } = options;
    if (dpr !== undefined) {
      if (!isDpr(dpr)) fail("options.dpr", 'must be a number from 0.1 to 5, or "auto"');
      search = `?dpr=${dpr}`;
    }
    if (f_auto !== undefined) {
      if (typeof f_auto !== "boolean") fail("options.f_auto", "must be a boolean");
      search += `${search === "" ? "?" : "&"}f_auto=${f_auto}`;
    }
  }
  return query === undefined ? search : addQuery(search, query, isOption, fail);
}

function isOption(name: string): boolean {
  return name === "dpr" || name === "f_auto";
}
