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
 * Builds the `srcset` attribute of an image. Each width becomes a last step `{ width, crop: "at_max" }`. Each density
 * becomes `dpr` in the steps that set a size; if there are none, in a step of its own. With `signed`, every candidate
 * is signed.
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
  return formatSrcSet(options, (width) => buildResizedUrl(urlOptions, width), urlOfDensity, fail);
}

/**
 * Builds the `src`, `srcSet` and `sizes` attributes of an image, with widths that suit its size on the page.
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
  return formatAttributes(layout, (width) => buildResizedUrl(urlOptions, width), fail);
}

function readSource(source: string | Readonly<BuildUrlOptions>, fail: Fail): Readonly<BuildUrlOptions> {
  const options = typeof source === "string" ? { src: source } : source;
  requireRule(options, object, "source", fail);
  if (!options.path && !options.src) fail("source", "must have a `path` or a `src`");
  if (options.transformation !== undefined) requireRule(options.transformation, array, "source.transformation", fail);
  return options;
}

function buildResizedUrl(options: Readonly<BuildUrlOptions>, width: number): string {
  return buildUrl({ ...options, transformation: [...(options.transformation ?? []), { width, crop: "at_max" }] });
}

/** Adds the density to the steps that set a size; if there are none, in a step of its own. */
function withPixelRatio(
  steps: readonly Readonly<Transformation>[] = [],
  dpr: number,
): readonly Readonly<Transformation>[] {
  const hasSize = (step: Readonly<Transformation>): boolean => step?.width !== undefined || step?.height !== undefined;
  return steps.some(hasSize) ? steps.map((step) => (hasSize(step) ? { ...step, dpr } : step)) : [...steps, { dpr }];
}
