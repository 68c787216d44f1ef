import { anything, type OptionRules, string } from "@pixwire/check-options";
import type { Fail } from "./errors.js";
import { requireOptions } from "./require.js";

/** The candidates that a browser may choose from. */
export type SrcSetOptions =
  /** Widths of the image in pixels, for use with the `sizes` attribute. */
  | { widths: readonly number[]; densities?: undefined }
  /** Pixel densities of the screen, for an image of fixed size. */
  | { densities: readonly number[]; widths?: undefined };

export interface ImageLayout {
  /** The width of the image on the page, in CSS pixels. Only the attribute `width` if `sizes` is given. */
  width?: number | undefined;
  /** The `sizes` attribute. Its widths in `vw` decide which candidates are too small to be useful. */
  sizes?: string | undefined;
  /** Widths of screens, in pixels. @defaultValue 640, 750, 828, 1080, 1200, 1920, 2048, 3840 */
  deviceBreakpoints?: readonly number[] | undefined;
  /** Widths of images that fill only part of a screen, in pixels. @defaultValue 16, 32, 48, 64, 96, 128, 256, 384 */
  imageBreakpoints?: readonly number[] | undefined;
}

/** The attributes of an `img` element, spelt as in JSX. */
export interface ImageAttributes {
  /** The largest candidate. */
  src: string;
  srcSet: string;
  sizes?: string;
  width?: number;
}

const DEVICES: readonly number[] = [640, 750, 828, 1080, 1200, 1920, 2048, 3840];
const IMAGES: readonly number[] = [16, 32, 48, 64, 96, 128, 256, 384];

const CANDIDATES = { widths: anything, densities: anything } satisfies OptionRules<SrcSetOptions>;
const LAYOUT = {
  width: anything,
  sizes: string,
  deviceBreakpoints: anything,
  imageBreakpoints: anything,
} satisfies OptionRules<ImageLayout>;

type UrlOf = (value: number) => string;

/** Formats the `srcset` attribute: `url 400w, url 800w` or `url 1x, url 2x`. */
export function formatSrcSet(options: SrcSetOptions, urlOfWidth: UrlOf, urlOfDensity: UrlOf, fail: Fail): string {
  requireOptions(options, CANDIDATES, fail);
  const { widths, densities } = options;
  if (widths === undefined) {
    requireNumbers(densities, "densities", fail);
    return join(densities, urlOfDensity, (density) => `${density}x`);
  }
  if (densities !== undefined) fail("densities", "cannot be combined with `widths`: leave one of them out");
  requireWidths(widths, "widths", fail);
  return join(widths, urlOfWidth, (width) => `${width}w`);
}

export function formatAttributes(layout: Readonly<ImageLayout>, urlOfWidth: UrlOf, fail: Fail): ImageAttributes {
  requireOptions(layout, LAYOUT, fail, { argument: "layout" });
  const { width, sizes, deviceBreakpoints = DEVICES, imageBreakpoints = IMAGES } = layout;
  if (width !== undefined) requireWidths([width], "width", fail);
  requireWidths(deviceBreakpoints, "deviceBreakpoints", fail);
  requireWidths(imageBreakpoints, "imageBreakpoints", fail);
  const all = ascending([...deviceBreakpoints, ...imageBreakpoints]);

  if (sizes === undefined && width !== undefined) {
    const widths = ascending([width, 2 * width].map((least) => atLeast(all, least)));
    const srcSet = join(widths, urlOfWidth, (each) => `${widths.indexOf(each) + 1}x`);
    return { src: urlOfWidth(Math.max(...widths)), srcSet, width };
  }
  const widths = sizes === undefined ? ascending(deviceBreakpoints) : usefulWidths(all, sizes, deviceBreakpoints);
  const srcSet = join(widths, urlOfWidth, (each) => `${each}w`);
  return {
    src: urlOfWidth(Math.max(...widths)),
    srcSet,
    sizes: sizes ?? "100vw",
    ...(width !== undefined && { width }),
  };
}

/** Returns the widths that are not narrower than the image is on the narrowest screen. */
function usefulWidths(all: readonly number[], sizes: string, screens: readonly number[]): number[] {
  const least = atLeast(all, (Math.min(...screens) * smallestShare(sizes)) / 100);
  return all.filter((width) => width >= least);
}

/** Sorts numbers and removes repetitions. */
function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** Returns the first of ascending `widths` that is wide enough, otherwise the widest. */
function atLeast(widths: readonly number[], least: number): number {
  return widths.find((width) => width >= least) ?? Math.max(...widths);
}

/** Returns the smallest number in front of a `vw`, or 0. Reads backwards from each `vw`, which takes linear time. */
function smallestShare(sizes: string): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let end = sizes.indexOf("vw"); end >= 0; end = sizes.indexOf("vw", end + 2)) {
    let start = end;
    while (start > 0 && /[\d.]/.test(sizes.charAt(start - 1))) start--;
    const share = Number.parseFloat(sizes.slice(start, end));
    if (share < smallest) smallest = share;
  }
  return Number.isFinite(smallest) ? smallest : 0;
}

/**
 * Joins the candidates. A comma at the end of a URL is encoded, because parsers of `srcset` end the candidate there.
 */
function join(values: readonly number[], urlOf: UrlOf, descriptor: (value: number) => string): string {
  return values.map((value) => `${urlOf(value).replace(/,$/, "%2C")} ${descriptor(value)}`).join(", ");
}

function requireWidths(values: readonly number[], member: string, fail: Fail): void {
  requireNumbers(values, member, fail);
  if (!values.every(Number.isSafeInteger)) fail(member, "must be in whole pixels, such as 400");
}

function requireNumbers(values: readonly number[], member: string, fail: Fail): void {
  if (!Array.isArray(values) || values.length === 0) fail(member, "must be an array of at least one number");
  if (!values.every((value) => Number.isFinite(value) && value > 0)) fail(member, "must have positive numbers only");
  if (new Set(values).size < values.length) fail(member, "must not contain a number twice");
}
