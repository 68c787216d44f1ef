import { array, object } from "@pixwire/check-options";
import { type Fail, failure } from "../errors.js";
import { requireRule } from "../require.js";
import {
  formatAttributes,
  formatSrcSet,
  type ImageAttributes,
  type ImageLayout,
  type SrcSetOptions,
} from "../responsive.js";
import { buildUrl } from "./build-url.js";
import type { BuildUrlOptions, Transformation } from "./types.js";

/**
 * The attribute `srcset` for one picture. Each width is a last step `{ width, crop: "at_max" }`; each density is `dpr` in
 * the steps that set a size, or else in a step of its own. With `signed`, each candidate is.
 *
 * @param source - an absolute URL, or the options of `buildUrl`
 * @throws {UrlError} when the source is wrong or a number is out of range
 */
export function buildSrcSet(source: string | Readonly<BuildUrlOptions>, options: SrcSetOptions): string {
  const fail = failure("buildSrcSet");
  const urlOptions = readSource(source, fail);
  const { transformation } = urlOptions;
  const urlOfDensity = (dpr: number): string =>
    buildUrl({ ...urlOptions, transformation: withPixelRatio(transformation, dpr) });
  return formatSrcSet(options, (width) => resized(urlOptions, width), urlOfDensity, fail);
}

/**
 * The attributes `src`, `srcSet` and `sizes` for one picture, with widths that fit its place on the page.
 *
 * @param source - an absolute URL, or the options of `buildUrl`
 * @throws {UrlError} when the source is wrong or a number is out of range
 */
export function buildImageAttributes(
  source: string | Readonly<BuildUrlOptions>,
  layout: Readonly<ImageLayout> = {},
): ImageAttributes {
  const fail = failure("buildImageAttributes");
  const urlOptions = readSource(source, fail);
  return formatAttributes(layout, (width) => resized(urlOptions, width), fail);
}

function readSource(source: string | Readonly<BuildUrlOptions>, fail: Fail): Readonly<BuildUrlOptions> {
  const options = typeof source === "string" ? { src: source } : source;
  requireRule(options, object, "source", fail);
  if (!options.path && !options.src) fail("source", "must have a path or a src");
  if (options.transformation !== undefined) requireRule(options.transformation, array, "source.transformation", fail);
  return options;
}

function resized(options: Readonly<BuildUrlOptions>, width: number): string {
  return buildUrl({ ...options, transformation: [...(options.transformation ?? []), { width, crop: "at_max" }] });
}

/** Puts the density into the steps that set a size, or into a step of its own. */
function withPixelRatio(
  steps: readonly Readonly<Transformation>[] = [],
  dpr: number,
): readonly Readonly<Transformation>[] {
  const hasSize = (step: Readonly<Transformation>): boolean => step?.width !== undefined || step?.height !== undefined;
  return steps.some(hasSize) ? steps.map((step) => (hasSize(step) ? { ...step, dpr } : step)) : [...steps, { dpr }];
}
