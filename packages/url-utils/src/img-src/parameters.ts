/** What a delivery URL can ask for. Names and values are those of the URL. */
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

interface Rule<Value> {
  accepts(value: unknown): boolean;
  /** The value of a text in a URL, if it is one. */
  read(text: string): Value | undefined;
  expected: string;
}

function oneOf<Value extends string | number | boolean>(...values: Value[]): Rule<Value> {
  return {
    accepts: (value) => values.some((each) => each === value),
    read: (text) => values.find((each) => String(each) === text),
    expected: `must be ${values.join(", ")}`,
  };
}

/** No exponent, as of 1e-7. */
const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

function between(least: number, most: number, isWhole: boolean): Rule<number> {
  const accepts = (value: unknown): boolean =>
    typeof value === "number" &&
    value >= least &&
    value <= most &&
    (isWhole ? Number.isInteger(value) : PLAIN_NUMBER.test(String(value)));
  return {
    accepts,
    read: (text) => (PLAIN_NUMBER.test(text) && accepts(Number(text)) ? Number(text) : undefined),
    expected: `must be a ${isWhole ? "whole " : ""}number from ${least} to ${most}${isWhole ? "" : ", without an exponent"}`,
  };
}

/** In the order in which they are written. */
export const RULES: { readonly [Name in keyof Transformation]: Rule<Transformation[Name]> } = {
  w: /* @__PURE__ */ between(1, 10_000, true),
  h: /* @__PURE__ */ between(1, 10_000, true),
  fit: /* @__PURE__ */ oneOf("cover", "contain", "fill", "scale-down"),
  aspect: /* @__PURE__ */ oneOf("original", "1:1", "4:3", "16:9", "3:2", "21:9"),
  q: /* @__PURE__ */ between(1, 100, true),
  dpr: /* @__PURE__ */ oneOf<Transformation["dpr"]>(1, 1.5, 2, 3),
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
  grayscale: /* @__PURE__ */ oneOf(true, false),
  blur: /* @__PURE__ */ between(0, 100, false),
  sharpen: /* @__PURE__ */ between(0, 100, false),
  rotate: /* @__PURE__ */ oneOf<Transformation["rotate"]>(0, 90, 180, 270, "auto"),
  flip: /* @__PURE__ */ oneOf("h", "v", "both"),
};

export function isParameter(name: string): name is keyof Transformation {
  return Object.hasOwn(RULES, name);
}

/** Names are case-sensitive. */
export function isPresetName(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{1,50}$/.test(value);
}

/** The name in a part of a query, as it is written. */
export function nameOf(part: string): string {
  const equals = part.indexOf("=");
  return equals < 0 ? part : part.slice(0, equals);
}

/** Whether a name in a query is a preset's token, its colon encoded or not. */
export function isPreset(name: string): boolean {
  return name.startsWith("p") && /^p(?::|%3a)/i.test(name);
}
