import { type Fail, failure } from "../errors.js";
import { readQuery } from "../query.js";
import { decodeFilePath, indexOrEnd, splitUrl } from "../text.js";
import { isCloudName, isDpr, isZone } from "./grammar.js";
import { parsePattern } from "./pattern.js";
import type { DeliveryOptions, PixelbinUrl } from "./types.js";

const fail: Fail = /* @__PURE__ */ failure("urlToObj");

export interface UrlToObjOptions {
  /** A custom domain has no cloud name in its path, which cannot be seen from the URL. @defaultValue `false` */
  isCustomDomain?: boolean | undefined;
}

/**
 * Takes a PixelBin delivery URL apart; `objToUrl` puts it back together. Time is linear in the length of the URL.
 *
 * @throws {UrlError} when `url` is not a PixelBin URL, or holds what `objToUrl` could not write back
 */
export function urlToObj(url: string, options: UrlToObjOptions = {}): PixelbinUrl {
  const isCustomDomain = options.isCustomDomain ?? false;
  if (typeof isCustomDomain !== "boolean") fail("isCustomDomain", "must be a boolean");
  const { origin, path, query } = splitUrl(url, fail);
  const result: PixelbinUrl = {
    baseUrl: origin,
    version: "v1",
    pattern: "",
    filePath: "",
    transformations: [],
    worker: false,
    workerPath: "",
    options: {},
  };

  let start = 0;
  if (path.startsWith("v1/") || path.startsWith("v2/")) {
    if (path.startsWith("v2")) result.version = "v2";
    start = 3;
  } else if (isCustomDomain) fail("version", "must follow a custom domain, as v1 or v2");

  if (isCustomDomain) result.isCustomDomain = true;
  else {
    const end = indexOrEnd(path, "/", start);
    result.cloudName = path.slice(start, end);
    if (!isCloudName(result.cloudName)) fail("cloudName", "must be at least 3 letters, digits, _ or -");
    start = end + 1;
  }

  // Six such characters are a zone only when a pattern and a file follow.
  if (path[start + 6] === "/" && path.includes("/", start + 7) && isZone(path.slice(start, start + 6))) {
    result.zone = path.slice(start, start + 6);
    start += 7;
  }

  const end = indexOrEnd(path, "/", start);
  const pattern = path.slice(start, end);
  if (pattern === "wrkr") {
    result.worker = true;
    result.workerPath = decodeFilePath(path.slice(end + 1), "workerPath", fail);
  } else {
    result.transformations = parsePattern(pattern, fail);
    result.pattern = pattern;
    result.filePath = decodeFilePath(path.slice(end + 1), "filePath", fail);
  }
  if (query !== "") addQuery(result, query);
  return result;
}

function addQuery(result: PixelbinUrl, text: string): void {
  const { options } = result;
  const visit = (key: string, value: string | undefined): void => {
    if (key === "dpr") options.dpr = parseDpr(value, options.dpr);
    else if (key === "f_auto") options.f_auto = parseAuto(value, options.f_auto);
    else (result.query ??= []).push(value === undefined ? { key } : { key, value });
  };
  readQuery(text, visit, fail);
}

function parseDpr(value: string | undefined, previous: DeliveryOptions["dpr"]): number | "auto" {
  if (previous !== undefined) fail("options.dpr", "is given twice");
  if (!isDpr(value)) return fail("options.dpr", 'must be a number from 0.1 to 5, or "auto"');
  return value === "auto" ? value : Number(value);
}

function parseAuto(value: string | undefined, previous: boolean | undefined): boolean {
  if (previous !== undefined) fail("options.f_auto", "is given twice");
  if (!/^(?:true|false)$/i.test(value ?? "")) fail("options.f_auto", "must be true or false");
  return value?.length === 4;
}
