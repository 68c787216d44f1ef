/** A length, position or the like: a number, or an expression such as `iw_div_2`. */
export type Expression = number | string;

/** `"-"` and `true` write the effect without a value; `false` leaves it out. */
export type Effect = number | string | boolean;

/**
 * One step of a transformation; the order of the members is kept in the URL. Members that are `undefined` or `null`
 * are left out. A name that is not listed is used as the code, as the vendor's SDKs do; in TypeScript write it to `raw`.
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
  /** `center`, `top_left`, `auto`, `face`, `custom`, or an object's name. */
  focus?: string | null | undefined;
  /** `auto`, `webp`, `jpg`, `jpeg`, `png`, `gif`, `svg`, `mp4`, `webm`, `avif`, `orig`. */
  format?: string | null | undefined;
  /** Pixels, `max`, or one per corner: `10_20_30_40`. */
  radius?: number | string | null | undefined;
  /** A colour without `#`, or `dominant`, `blurred_25_N15`, `gradient_dominant_2`, ... */
  background?: string | null | undefined;
  /** Width and colour without `#`: `5_FF0000`. */
  border?: string | null | undefined;
  /** Degrees, or `auto`. */
  rotation?: number | string | null | undefined;
  rotate?: number | string | null | undefined;
  /** 1 to 100. */
  blur?: number | string | null | undefined;
  /** Name of a named transformation. */
  named?: string | null | undefined;
  progressive?: boolean | string | null | undefined;
  lossless?: boolean | string | null | undefined;
  /** `true`, or how much, 1 to 99. */
  trim?: boolean | number | string | null | undefined;
  metadata?: boolean | string | null | undefined;
  colorProfile?: boolean | string | null | undefined;
  original?: boolean | string | null | undefined;
  /** Path of the image to deliver when this one is missing. */
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
  /** A font's name, or the path of a font file. */
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
  /** Written at its place without a check: separators, layers and percent-encoded text are yours. */
  raw?: string | null | undefined;
  overlay?: Overlay | null | undefined;
};

export interface OverlayPosition {
  x?: Expression | undefined;
  y?: Expression | undefined;
  xCenter?: Expression | undefined;
  yCenter?: Expression | undefined;
  /** Of no effect beside one of the four above. */
  focus?: string | undefined;
  /** Which point of the overlay `x`, `y`, `xCenter` or `yCenter` places. */
  anchorPoint?: string | undefined;
}

/** Seconds, or expressions. */
export interface OverlayTiming {
  start?: Expression | undefined;
  end?: Expression | undefined;
  duration?: Expression | undefined;
}

interface AnyOverlay {
  layerMode?: "multiply" | "cutter" | "cutout" | "displace" | undefined;
  position?: Readonly<OverlayPosition> | undefined;
  timing?: Readonly<OverlayTiming> | undefined;
  /** Steps for the overlay itself, further overlays among them. */
  transformation?: readonly Readonly<LayerTransformation>[] | undefined;
}

/** One step of a transformation inside a layer. */
export type LayerTransformation = Omit<Transformation, "density">;

/** `auto` writes plain text where the URL can hold it, base64 otherwise. Plain text holds no comma, colon or slash. */
export type OverlayEncoding = "auto" | "plain" | "base64";

export interface TextOverlay extends AnyOverlay {
  type: "text";
  text: string;
  /** @defaultValue `auto` */
  encoding?: OverlayEncoding | undefined;
}

export interface FileOverlay extends AnyOverlay {
  type: "image" | "video" | "subtitle";
  /** Path of the file in the media library. */
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
  /** Base of your URLs, as in `https://ik.imagekit.io/your_imagekit_id`. Required with `path` and for `signed`. */
  urlEndpoint?: string | undefined;
  /** Path of the file under `urlEndpoint`; a query after `?` is merged. Wins over `src`. */
  path?: string | undefined;
  /** Absolute URL of the file. Its transformation always goes to the query. */
  src?: string | undefined;
  /** Steps, each applied to the result of the one before. */
  transformation?: readonly Readonly<Transformation>[] | undefined;
  /** @defaultValue `path` */
  transformationPosition?: "path" | "query" | undefined;
  /**
   * How a transformation in the query writes commas, colons, slashes and `@`: `form` as `%2C`, `literal` as they are.
   * A signature fits one spelling only.
   * @defaultValue `form`
   */
  transformationEncoding?: "form" | "literal" | undefined;
  /** Further query members, not encoded. Those that are `undefined` or `null` are left out. */
  queryParameters?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  /** Adds a signature; needs `privateKey`, so on a server only. @defaultValue `false` */
  signed?: boolean | undefined;
  /** Whole seconds from `now` until a signed URL expires. Without it, never. Of no effect unless `signed`. */
  expireSeconds?: number | undefined;
  /** Keep it on the server. */
  privateKey?: string | undefined;
  /** @defaultValue the clock */
  now?: Date | undefined;
}
