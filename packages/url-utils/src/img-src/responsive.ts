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
import { buildUrl } from "./build.js";
import type { BuildUrlOptions, Transformation } from "./options.js";
import { parseUrl } from "./parse.js";

/** The API uses two names for a signature. */
const SIGNATURE = /(?:^|&)(?:sig|token)=/;

/**
 * Builds the `srcset` attribute of an image. Each width becomes `w`, each density `dpr` (1, 1.5, 2 or 3).
 *
 * @param source - a URL on one of img-src's two hosts, or the options of `buildUrl`
 * @throws {UrlError} when the source is wrong or signed, or a number is out of range
 */
export function buildSrcSet(source: string | Readonly<BuildUrlOptions>, options: SrcSetOptions): string {
  const fail = failure("buildSrcSet");
  const urlOptions = readSource(source, fail);
  const urlOfDensity = (density: number): string => buildUrl({ ...urlOptions, dpr: requireDpr(density, fail) });
  return formatSrcSet(options, (w) => buildUrl({ ...urlOptions, w }), urlOfDensity, fail);
}

/**
 * Builds the `src`, `srcSet` and `sizes` attributes of an image, with widths that suit its size on the page.
 *
 * @param source - a URL on one of img-src's two hosts, or the options of `buildUrl`
 * @throws {UrlError} when the source is wrong or signed, or a number is out of range
 */
export function buildImageAttributes(
  source: string | Readonly<BuildUrlOptions>,
  layout: Readonly<ImageLayout> = {},
): ImageAttributes {
  const fail = failure("buildImageAttributes");
  const urlOptions = readSource(source, fail);
  return formatAttributes(layout, (w) => buildUrl({ ...urlOptions, w }), fail);
}

function readSource(source: string | Readonly<BuildUrlOptions>, fail: Fail): Readonly<BuildUrlOptions> {
  const options = typeof source === "string" ? parseUrl(source) : source;
  requireRule(options, object, "source", fail);
  if (typeof options.query === "string" && SIGNATURE.test(options.query)) {
    fail("source", "is signed, which makes it valid for one size only: have the API sign each candidate");
  }
  return options;
}

function requireDpr(density: number, fail: Fail): Transformation["dpr"] {
  if (density !== 1 && density !== 1.5 && density !== 2 && density !== 3) {
    return fail("densities", "must be 1, 1.5, 2 or 3");
  }
  return density;
}
