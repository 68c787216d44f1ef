import {
  all,
  boolean,
  matching,
  nonEmptyString,
  type OptionRules,
  oneOf,
  type Rule,
  wholeNumberIn,
  without,
} from "@pixwire/check-options";
import type { Fail } from "../errors.js";
import { requireOptions } from "../require.js";
import { filePath } from "../rules.js";
import { splitOnce } from "../text.js";

/** The transformation in a delivery URL. Names and values are those of the URL. */
export interface Transformation {
  /** Width in pixels, 1 to 10000. */
  w: number;
  /** Height in pixels, 1 to 10000. */
  h: number;
  /** `cover` fills the box and crops, `contain` fits inside, `fill` stretches, `scale-down` never enlarges. */
  fit: "cover" | "contain" | "fill" | "scale-down";
  aspect: "original" | "1:1" | "4:3" | "16:9" | "3:2" | "21:9";
  /** Quality, 1 to 100. */
  q: number;
  /** Multiplies the size: `w: 400` with `dpr: 2` gives 800 pixels. */
  dpr: 1 | 1.5 | 2 | 3;
  /** What `fit: "cover"` keeps; `attention` is the salient area, `entropy` the busiest. */
  crop:
    | "center"
    | "top"
    | "bottom"
    | "left"
    | "right"
    | "top-left"
    | "top-right"
    | "bottom-left"
    | "bottom-right"
    | "attention"
    | "entropy";
  grayscale: boolean;
  /** 0 to 100. */
  blur: number;
  /** 0 to 100. */
  sharpen: number;
  /** Degrees clockwise; `auto` follows EXIF. */
  rotate: 0 | 90 | 180 | 270 | "auto";
  flip: "h" | "v" | "both";
}

export type Format = "webp" | "avif" | "jxl" | "jpg" | "jpeg" | "png";

/** Members of the transformation that are `undefined` or `null` are left out; `0` and `false` are values. */
export type BuildUrlOptions = {
  [Name in keyof Transformation]?: Transformation[Name] | null | undefined;
} & {
  username: string;
  /** The path of the stored image, not encoded. */
  path: string;
  /** Replaces the extension of `path`, which is how img-src converts images. @defaultValue the stored format */
  format?: Format | null | undefined;
  /** The name of a preset. The other members override what it sets. */
  preset?: string | null | undefined;
  /** Query parameters that have no member here, encoded: `new URLSearchParams({ v: "2" }).toString()`. */
  query?: string | undefined;
  /** The other host is `https://cdn.img-src.io`. @defaultValue `https://img-src.io/i` */
  baseUrl?: string | undefined;
};

const pixels: Rule = /* @__PURE__ */ wholeNumberIn(1, 10_000);

/** Refuses numbers such as 1e-7, which JavaScript writes with an exponent. */
const percent: Rule = (value) =>
  typeof value === "number" && value >= 0 && value <= 100 && DECIMAL.test(String(value))
    ? undefined
    : "must be a number from 0 to 100, without an exponent";

const DECIMAL = /^\d+(?:\.\d+)?$/;

/** In the order in which they are written. */
export const PARAMETERS = {
  w: pixels,
  h: pixels,
  fit: /* @__PURE__ */ oneOf("cover", "contain", "fill", "scale-down"),
  aspect: /* @__PURE__ */ oneOf("original", "1:1", "4:3", "16:9", "3:2", "21:9"),
  q: /* @__PURE__ */ wholeNumberIn(1, 100),
  dpr: /* @__PURE__ */ oneOf(1, 1.5, 2, 3),
  crop: /* @__PURE__ */ oneOf(
    "center",
    "top",
    "bottom",
    "left",
    "right",
    "top-left",
    "top-right",
    "bottom-left",
    "bottom-right",
    "attention",
    "entropy",
  ),
  grayscale: boolean,
  blur: percent,
  sharpen: percent,
  rotate: /* @__PURE__ */ oneOf(0, 90, 180, 270, "auto"),
  flip: /* @__PURE__ */ oneOf("h", "v", "both"),
} satisfies OptionRules<Transformation>;

const OTHERS = {
  username: /* @__PURE__ */ all(filePath, /* @__PURE__ */ without(/\//, "must not contain a slash")),
  path: /* @__PURE__ */ all(filePath, /* @__PURE__ */ without(/\/\/|\/$/, "must not contain an empty segment")),
  format: /* @__PURE__ */ oneOf("webp", "avif", "jxl", "jpg", "jpeg", "png"),
  /** Names are case-sensitive. */
  preset: /* @__PURE__ */ matching(/^[\w-]{1,50}$/, "must have 1 to 50 letters, digits, _ or -"),
  query: /* @__PURE__ */ all(
    /* @__PURE__ */ matching(
      /^[^#\s\p{Cc}\p{Cs}]+$/u,
      "must be a non-empty string without #, white space and control characters",
    ),
    (value) =>
      String(value)
        .split("&")
        .map(nameOf)
        .some((name) => isPreset(name) || isParameter(name))
        ? "must not contain a preset or a parameter: use the option of that name"
        : undefined,
  ),
  baseUrl: nonEmptyString,
} satisfies OptionRules<Omit<BuildUrlOptions, keyof Transformation>>;

const OPTIONS = /* @__PURE__ */ Object.assign({}, PARAMETERS, OTHERS);

/** Refuses options from which `buildUrl` could not build a URL that `parseUrl` reads back the same. */
export function requireUrlOptions<Options extends BuildUrlOptions>(
  options: unknown,
  fail: Fail,
): asserts options is Options {
  requireOptions(withoutNulls(options), OPTIONS, fail, { required: ["username", "path"] });
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}

export function isParameter(name: string): name is keyof Transformation {
  return Object.hasOwn(PARAMETERS, name);
}

/** Reads the value of a parameter in a URL. Returns the text itself if it is not valid, so that it is refused later. */
export function readParameter(name: keyof Transformation, text: string): unknown {
  const accepts = (value: unknown): boolean => PARAMETERS[name](value) === undefined;
  if (DECIMAL.test(text) && accepts(Number(text))) return Number(text);
  if (/^(?:true|false)$/.test(text) && accepts(text === "true")) return text === "true";
  return text;
}

/** Returns the name of a query parameter, as it is written. */
export function nameOf(part: string): string {
  return splitOnce(part, "=")[0];
}

/** Returns whether a query parameter is a preset, whose colon may be encoded. */
export function isPreset(name: string): boolean {
  return /^p(?::|%3[aA])/.test(name);
}
