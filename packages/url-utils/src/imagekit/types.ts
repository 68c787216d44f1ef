/** A length or a position: a number, or an expression such as `iw_div_2`. */
export type Expression = number | string;

/** `"-"` and `true` write the effect without a value; `false` leaves it out. */
export type Effect = number | string | boolean;

/**
 * One step of a transformation. The URL keeps the order of the members. Members that are `undefined` or `null` are left
 * out. A name that is not listed is used as the code, as in the vendor's SDKs; in TypeScript, write such codes to
 * `raw`.
 */
export type Transformation = {
  width?: Expression | null | undefined;
  height?: Expression | null | undefined;
  /** `4-3`, `4:3`, or an expression. */
  aspectRatio?: string | null | undefined;
  /** 1 to 100. */
  quality?: number | string | null | undefined;
  /** `force`, `at_max`, `at_max_enlarge`, `at_least`, `maintain_ratio`, `maintain_ratio_no_enlarge`. */
  crop?: string | null | undefined;
  /** `pad_resize`, `extract`, `pad_extract`, `pad_resize_no_enlarge`, `pad_extract_no_shrink`. */
  cropMode?: string | null | undefined;
  x?: Expression | null | undefined;
  y?: Expression | null | undefined;
  xCenter?: Expression | null | undefined;
  yCenter?: Expression | null | undefined;
  /** `center`, `top_left`, `auto`, `face`, `custom`, or the name of an object. */
  focus?: string | null | undefined;
  /** `auto`, `webp`, `jpg`, `jpeg`, `png`, `gif`, `svg`, `mp4`, `webm`, `avif`, `orig`. */
  format?: string | null | undefined;
  /** Pixels, `max`, or one per corner: `10_20_30_40`. */
  radius?: number | string | null | undefined;
  /** A colour without `#`, or `dominant`, `blurred_25_N15`, `gradient_dominant_2`, ... */
  background?: string | null | undefined;
  /** The width, and the colour without `#`: `5_FF0000`. */
  border?: string | null | undefined;
  /** Degrees, or `auto`. */
  rotation?: number | string | null | undefined;
  rotate?: number | string | null | undefined;
  /** 1 to 100. */
  blur?: number | string | null | undefined;
  /** The name of a named transformation. */
  named?: string | null | undefined;
  progressive?: boolean | string | null | undefined;
  lossless?: boolean | string | null | undefined;
  /** `true`, or a strength from 1 to 99. */
  trim?: boolean | number | string | null | undefined;
  metadata?: boolean | string | null | undefined;
  colorProfile?: boolean | string | null | undefined;
  original?: boolean | string | null | undefined;
  /** The path of the image to deliver when this one is missing. */
  defaultImage?: string | null | undefined;
  /** 0.1 to 5, or `auto`. */
  dpr?: number | string | null | undefined;
  /** Dots per inch: 1 to 1200, or an expression such as `idn_div_2`. Not allowed inside a layer. */
  density?: number | string | null | undefined;
  effectSharpen?: Effect | null | undefined;
  effectUSM?: Effect | null | undefined;
  effectContrast?: Effect | null | undefined;
  effectGray?: Effect | null | undefined;
  effectShadow?: Effect | null | undefined;
  effectGradient?: Effect | null | undefined;
  sharpen?: Effect | null | undefined;
  unsharpMask?: Effect | null | undefined;
  contrastStretch?: Effect | null | undefined;
  grayscale?: Effect | null | undefined;
  shadow?: Effect | null | undefined;
  gradient?: Effect | null | undefined;
  aiUpscale?: Effect | null | undefined;
  aiRetouch?: Effect | null | undefined;
  aiVariation?: Effect | null | undefined;
  aiRemoveBackground?: Effect | null | undefined;
  aiRemoveBackgroundExternal?: Effect | null | undefined;
  aiDropShadow?: Effect | null | undefined;
  /** `prompt-<text>`, or `prompte-<percent-encoded base64>` for a text with commas, colons or slashes. */
  aiChangeBackground?: string | null | undefined;
  /** `prompt-<text>`, or `prompte-<percent-encoded base64>` for a text with commas, colons or slashes. */
  aiEdit?: string | null | undefined;
  colorReplace?: string | null | undefined;
  colorize?: string | null | undefined;
  distort?: string | null | undefined;
  /** `h264`, `vp9`, `av1`, `none`. */
  videoCodec?: string | null | undefined;
  /** `aac`, `opus`, `none`. */
  audioCodec?: string | null | undefined;
  /** Seconds. */
  startOffset?: Expression | null | undefined;
  /** Seconds. */
  endOffset?: Expression | null | undefined;
  /** Seconds. */
  duration?: Expression | null | undefined;
  /** Heights such as `[240, 720]`, or `240_720`. */
  streamingResolutions?: readonly (number | string)[] | string | null | undefined;
  /** `h`, `v`, `h_v`, `v_h`. */
  flip?: string | null | undefined;
  opacity?: number | string | null | undefined;
  zoom?: number | string | null | undefined;
  page?: number | string | null | undefined;
  /** Text layers only, as are the seven below. */
  fontSize?: Expression | null | undefined;
  /** The name of a font, or the path of a font file. */
  fontFamily?: string | null | undefined;
  /** Without `#`. */
  fontColor?: string | null | undefined;
  innerAlignment?: string | null | undefined;
  padding?: number | string | null | undefined;
  alpha?: number | string | null | undefined;
  typography?: string | null | undefined;
  lineHeight?: Expression | null | undefined;
  /** Subtitle layers only, as are the two below. */
  fontOutline?: string | null | undefined;
  fontShadow?: string | null | undefined;
  color?: string | null | undefined;
  /** Inserted here without a check. Write separators, layers and percent-encoding yourself. */
  raw?: string | null | undefined;
  overlay?: Overlay | null | undefined;
};

export interface OverlayPosition {
  x?: Expression | undefined;
  y?: Expression | undefined;
  xCenter?: Expression | undefined;
  yCenter?: Expression | undefined;
  /** Ignored if one of the four members above is given. */
  focus?: string | undefined;
  /** The point of the overlay that `x`, `y`, `xCenter` and `yCenter` position. */
  anchorPoint?: string | undefined;
}

/** In seconds, or as expressions. */
export interface OverlayTiming {
  start?: Expression | undefined;
  end?: Expression | undefined;
  duration?: Expression | undefined;
}

interface AnyOverlay {
  layerMode?: "multiply" | "cutter" | "cutout" | "displace" | undefined;
  position?: Readonly<OverlayPosition> | undefined;
  timing?: Readonly<OverlayTiming> | undefined;
  /** The steps for the overlay itself, which may contain overlays too. */
  transformation?: readonly Readonly<LayerTransformation>[] | undefined;
}

/** One step of a transformation inside a layer. */
export type LayerTransformation = Omit<Transformation, "density">;

/**
 * `auto` writes plain text if the URL can contain it, otherwise base64. Plain text must have no comma, colon or slash.
 */
export type OverlayEncoding = "auto" | "plain" | "base64";

export interface TextOverlay extends AnyOverlay {
  type: "text";
  text: string;
  /** @defaultValue `auto` */
  encoding?: OverlayEncoding | undefined;
}

export interface FileOverlay extends AnyOverlay {
  type: "image" | "video" | "subtitle";
  /** The path of the file in the media library. */
  input: string;
  /** @defaultValue `auto` */
  encoding?: OverlayEncoding | undefined;
}

export interface SolidColorOverlay extends AnyOverlay {
  type: "solidColor";
  /** Without `#`. */
  color: string;
}

export type Overlay = TextOverlay | FileOverlay | SolidColorOverlay;

export interface BuildUrlOptions {
  /**
   * The base of your URLs, such as `https://ik.imagekit.io/your_imagekit_id`. Required with `path` and with `signed`.
   */
  urlEndpoint?: string | undefined;
  /** The path of the file below `urlEndpoint`; a query after `?` is merged. Takes precedence over `src`. */
  path?: string | undefined;
  /** The absolute URL of the file. The transformation then always goes to the query. */
  src?: string | undefined;
  /** Steps, each applied to the result of the one before. */
  transformation?: readonly Readonly<Transformation>[] | undefined;
  /** @defaultValue `path` */
  transformationPosition?: "path" | "query" | undefined;
  /**
   * How commas, colons, slashes and `@` are written in a transformation in the query: `form` encodes them (`%2C`),
   * `literal` does not. A signature is valid for one spelling only.
   * @defaultValue `form`
   */
  transformationEncoding?: "form" | "literal" | undefined;
  /** More query parameters, not encoded. Those that are `undefined` or `null` are left out. */
  queryParameters?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  /** Signs the URL. Needs `privateKey`, so use it on a server only. @defaultValue `false` */
  signed?: boolean | undefined;
  /** The time until a signed URL expires, in whole seconds from `now`; ignored without `signed`. @defaultValue never */
  expireSeconds?: number | undefined;
  /** Keep it on the server. */
  privateKey?: string | undefined;
  /** @defaultValue the current time */
  now?: Date | undefined;
}
