import { object } from "@pixwire/check-options";
import { type Fail, failure } from "../errors.js";
import { requireRule } from "../require.js";
import {
  formatAttributes,
  formatSrcSet,
  type ImageAttributes,
  type ImageLayout,
  type SrcSetOptions,
} from "../responsive.js";
import { objToUrl } from "./build.js";
import { urlToObj } from "./parse.js";
import type { PixelbinUrlInput } from "./types.js";

/**
 * The attribute `srcset` for one picture: each width is a last `t.resize(w:...)`, each density the option `dpr`.
 *
 * @param source - a URL of the pixelbin domain, or an object; a custom domain's URL goes through `urlToObj` first
 * @throws {UrlError} when the source is wrong, a worker or signed, or a number is out of range
 */
export function buildSrcSet(source: string | Readonly<PixelbinUrlInput>, options: SrcSetOptions): string {
  const fail = failure("buildSrcSet");
  const obj = readSource(source, fail);
  const urlOfDensity = (dpr: number): string => objToUrl({ ...obj, options: { ...obj.options, dpr } });
  return formatSrcSet(options, (width) => resized(obj, width, fail), urlOfDensity, fail);
}

/**
 * The attributes `src`, `srcSet` and `sizes` for one picture, with widths that fit its place on the page.
 *
 * @param source - a URL of the pixelbin domain, or an object; a custom domain's URL goes through `urlToObj` first
 * @throws {UrlError} when the source is wrong, a worker or signed, or a number is out of range
 */
export function buildImageAttributes(
  source: string | Readonly<PixelbinUrlInput>,
  layout: Readonly<ImageLayout> = {},
): ImageAttributes {
  const fail = failure("buildImageAttributes");
  const obj = readSource(source, fail);
  return formatAttributes(layout, (width) => resized(obj, width, fail), fail);
}

function readSource(source: string | Readonly<PixelbinUrlInput>, fail: Fail): Readonly<PixelbinUrlInput> {
  const obj = typeof source === "string" ? urlToObj(source) : source;
  requireRule(obj, object, "source", fail);
  if (typeof obj.query === "string" && /(?:^|&)pbs=/.test(obj.query)) {
    fail("source", "is signed, for one size only: build from the unsigned URL and sign each candidate");
  }
  return obj;
}

function resized(obj: Readonly<PixelbinUrlInput>, width: number, fail: Fail): string {
  if (obj.worker) fail("source", "is a worker's URL, which takes no transformation");
  const resize = { plugin: "t", name: "resize", values: [{ key: "w", value: width }] };
  return objToUrl({ ...obj, transformations: [...(obj.transformations ?? []), resize] });
}
