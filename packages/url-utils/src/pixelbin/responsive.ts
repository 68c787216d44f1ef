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
 * Builds the `srcset` attribute of an image. Each width becomes a last `t.resize(w:...)`, each density the option
 * `dpr`.
 *
 * @param source - a URL, or the input of `objToUrl`. Parse the URL of a custom domain with `urlToObj` first
 * @throws {UrlError} when the source is wrong, a worker or signed, or a number is out of range
 */
export function buildSrcSet(source: string | Readonly<PixelbinUrlInput>, options: SrcSetOptions): string {
  const fail = failure("buildSrcSet");
  const obj = readSource(source, fail);
  const urlOfDensity = (dpr: number): string => objToUrl({ ...obj, options: { ...obj.options, dpr } });
  return formatSrcSet(options, (width) => buildResizedUrl(obj, width, fail), urlOfDensity, fail);
}

/**
 * Builds the `src`, `srcSet` and `sizes` attributes of an image, with widths that suit its size on the page.
 *
 * @param source - a URL, or the input of `objToUrl`. Parse the URL of a custom domain with `urlToObj` first
 * @throws {UrlError} when the source is wrong, a worker or signed, or a number is out of range
 */
export function buildImageAttributes(
  source: string | Readonly<PixelbinUrlInput>,
  layout: Readonly<ImageLayout> = {},
): ImageAttributes {
  const fail = failure("buildImageAttributes");
  const obj = readSource(source, fail);
  return formatAttributes(layout, (width) => buildResizedUrl(obj, width, fail), fail);
}

function readSource(source: string | Readonly<PixelbinUrlInput>, fail: Fail): Readonly<PixelbinUrlInput> {
  const obj = typeof source === "string" ? urlToObj(source) : source;
  requireRule(obj, object, "source", fail);
  if (typeof obj.query === "string" && /(?:^|&)pbs=/.test(obj.query)) {
    fail("source", "is signed, which makes it valid for one size only: pass the unsigned URL, and sign each candidate");
  }
  return obj;
}

function buildResizedUrl(obj: Readonly<PixelbinUrlInput>, width: number, fail: Fail): string {
  if (obj.worker) fail("source", "is the URL of a worker, which cannot have a transformation");
  const resize = { plugin: "t", name: "resize", values: [{ key: "w", value: width }] };
  return objToUrl({ ...obj, transformations: [...(obj.transformations ?? []), resize] });
}
