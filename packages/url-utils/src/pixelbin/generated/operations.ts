/**
 * Generated from packages/url-utils/data/pixelbin-operations.json by scripts/generate.ts.
 * Do not edit: change the data, then run `pnpm generate`.
 */

import { base64url, boolean, box, colour, integer, number, option, text } from "../kinds.js";
import { operation } from "../operation.js";
import type { Transformation } from "../types.js";

/** Builders for the plugin `af`. */
export const af = {
  /** `af.remove()` */
  remove: (): Transformation => operation("af", "remove"),
};

/** Builders for the plugin `awsRek`. */
export const awsRek = {
  /** `awsRek.detectLabels(l, c)` */
  detectLabels: (parameters?: {
    /** integer */
    l?: number | undefined;
    /** integer */
    c?: number | undefined;
  }): Transformation => operation("awsRek", "detectLabels", parameters, { l: integer, c: integer }),
  /** `awsRek.moderation(c)` */
  moderation: (parameters?: {
    /** integer */
    c?: number | undefined;
  }): Transformation => operation("awsRek", "moderation", parameters, { c: integer }),
};

/** Builders for the plugin `bg`. */
export const bg = {
  /** `bg.extend(bbox, p, np, s, gs, nis, ca, sd)` */
  extend: (parameters?: {
    /** box */
    bbox?: string | undefined;
    /** base64url */
    p?: string | undefined;
    /** base64url */
    np?: string | undefined;
    /** number */
    s?: number | undefined;
    /** integer */
    gs?: number | undefined;
    /** integer */
    nis?: number | undefined;
    /** boolean */
    ca?: boolean | undefined;
    /** integer */
    sd?: number | undefined;
  }): Transformation =>
    operation("bg", "extend", parameters, {
      bbox: box,
      p: base64url,
      np: base64url,
      s: number,
      gs: integer,
      nis: integer,
      ca: boolean,
      sd: integer,
    }),
};

/** Builders for the plugin `cos`. */
export const cos = {
  /** `cos.detect(obj_threshold_perc)` */
  detect: (parameters?: {
    /** integer */
    obj_threshold_perc?: number | undefined;
  }): Transformation => operation("cos", "detect", parameters, { obj_threshold_perc: integer }),
};

/** Builders for the plugin `cpv`. */
export const cpv = {
  /** `cpv.detect()` */
  detect: (): Transformation => operation("cpv", "detect"),
};

/** Builders for the plugin `dbt`. */
export const dbt = {
  /** `dbt.detect()` */
  detect: (): Transformation => operation("dbt", "detect"),
};

/** Builders for the plugin `erase`. */
export const erase = {
  /** `erase.bg(i, shadow, r)` */
  bg: (parameters?: {
    /** option */
    i?: string | number | undefined;
    /** boolean */
    shadow?: boolean | undefined;
    /** boolean */
    r?: boolean | undefined;
  }): Transformation => operation("erase", "bg", parameters, { i: option, shadow: boolean, r: boolean }),
};

/** Builders for the plugin `generate`. */
export const generate = {
  /** `generate.bg(p, f, np, s)` */
  bg: (parameters?: {
    /** base64url */
    p?: string | undefined;
    /** option */
    f?: string | number | undefined;
    /** base64url */
    np?: string | undefined;
    /** integer */
    s?: number | undefined;
  }): Transformation => operation("generate", "bg", parameters, { p: base64url, f: option, np: base64url, s: integer }),
};

/** Builders for the plugin `googleVis`. */
export const googleVis = {
  /** `googleVis.detectLabels(l)` */
  detectLabels: (parameters?: {
    /** integer */
    l?: number | undefined;
  }): Transformation => operation("googleVis", "detectLabels", parameters, { l: integer }),
};

/** Builders for the plugin `ic`. */
export const ic = {
  /** `ic.crop(w, h, p, ma, ar, g, d, obj)` */
  crop: (parameters?: {
    /** integer */
    w?: number | undefined;
    /** integer */
    h?: number | undefined;
    /** integer */
    p?: number | undefined;
    /** boolean */
    ma?: boolean | undefined;
    /** text */
    ar?: string | undefined;
    /** option */
    g?: string | number | undefined;
    /** option */
    d?: string | number | undefined;
    /** option */
    obj?: string | number | undefined;
  }): Transformation =>
    operation("ic", "crop", parameters, {
      w: integer,
      h: integer,
      p: integer,
      ma: boolean,
      ar: text,
      g: option,
      d: option,
      obj: option,
    }),
};

/** Builders for the plugin `im`. */
export const im = {
  /** `im.mask(i, d, m)` */
  mask: (parameters?: {
    /** base64url */
    i?: string | undefined;
    /** option */
    d?: string | number | undefined;
    /** option */
    m?: string | number | undefined;
  }): Transformation => operation("im", "mask", parameters, { i: base64url, d: option, m: option }),
};

/** Builders for the plugin `imc`. */
export const imc = {
  /** `imc.detect(dist_perc)` */
  detect: (parameters?: {
    /** integer */
    dist_perc?: number | undefined;
  }): Transformation => operation("imc", "detect", parameters, { dist_perc: integer }),
};

/** Builders for the plugin `nsfw`. */
export const nsfw = {
  /** `nsfw.detect(m)` */
  detect: (parameters?: {
    /** number */
    m?: number | undefined;
  }): Transformation => operation("nsfw", "detect", parameters, { m: number }),
};

/** Builders for the plugin `numPlate`. */
export const numPlate = {
  /** `numPlate.detect()` */
  detect: (): Transformation => operation("numPlate", "detect"),
};

/** Builders for the plugin `oc`. */
export const oc = {
  /** `oc.detect()` */
  detect: (): Transformation => operation("oc", "detect"),
};

/** Builders for the plugin `ocr`. */
export const ocr = {
  /** `ocr.extract(detect_only)` */
  extract: (parameters?: {
    /** boolean */
    detect_only?: boolean | undefined;
  }): Transformation => operation("ocr", "extract", parameters, { detect_only: boolean }),
};

/** Builders for the plugin `od`. */
export const od = {
  /** `od.detect()` */
  detect: (): Transformation => operation("od", "detect"),
};

/** Builders for the plugin `pr`. */
export const pr = {
  /** `pr.tag()` */
  tag: (): Transformation => operation("pr", "tag"),
};

/** Builders for the plugin `pwr`. */
export const pwr = {
  /** `pwr.remove()` */
  remove: (): Transformation => operation("pwr", "remove"),
};

/** Builders for the plugin `qr`. */
export const qr = {
  /** `qr.generate(w, h, i, m, qt, qe, is, im, ds, dt, bg, csc, cst, cdc, cdt)` */
  generate: (parameters?: {
    /** integer */
    w?: number | undefined;
    /** integer */
    h?: number | undefined;
    /** base64url */
    i?: string | undefined;
    /** integer */
    m?: number | undefined;
    /** integer */
    qt?: number | undefined;
    /** option */
    qe?: string | number | undefined;
    /** number */
    is?: number | undefined;
    /** integer */
    im?: number | undefined;
    /** colour */
    ds?: string | undefined;
    /** option */
    dt?: string | number | undefined;
    /** colour */
    bg?: string | undefined;
    /** colour */
    csc?: string | undefined;
    /** option */
    cst?: string | number | undefined;
    /** colour */
    cdc?: string | undefined;
    /** option */
    cdt?: string | number | undefined;
  }): Transformation =>
    operation("qr", "generate", parameters, {
      w: integer,
      h: integer,
      i: base64url,
      m: integer,
      qt: integer,
      qe: option,
      is: number,
      im: integer,
      ds: colour,
      dt: option,
      bg: colour,
      csc: colour,
      cst: option,
      cdc: colour,
      cdt: option,
    }),
  /** `qr.scan()` */
  scan: (): Transformation => operation("qr", "scan"),
};

/** Builders for the plugin `shadow`. */
export const shadow = {
  /** `shadow.gen(bgi, bgc, a, i)` */
  gen: (parameters?: {
    /** base64url */
    bgi?: string | undefined;
    /** colour */
    bgc?: string | undefined;
    /** number */
    a?: number | undefined;
    /** number */
    i?: number | undefined;
  }): Transformation => operation("shadow", "gen", parameters, { bgi: base64url, bgc: colour, a: number, i: number }),
};

/** Builders for the plugin `sr`. */
export const sr = {
  /** `sr.upscale(t, enhance_face, model, enhance_quality)` */
  upscale: (parameters?: {
    /** option */
    t?: string | number | undefined;
    /** boolean */
    enhance_face?: boolean | undefined;
    /** option */
    model?: string | number | undefined;
    /** boolean */
    enhance_quality?: boolean | undefined;
  }): Transformation =>
    operation("sr", "upscale", parameters, {
      t: option,
      enhance_face: boolean,
      model: option,
      enhance_quality: boolean,
    }),
};

/** Builders for the plugin `t`. */
export const t = {
  /** `t.blur(s, dpr)` */
  blur: (parameters?: {
    /** number */
    s?: number | undefined;
    /** number */
    dpr?: number | undefined;
  }): Transformation => operation("t", "blur", parameters, { s: number, dpr: number }),
  /** `t.compress(q)` */
  compress: (parameters?: {
    /** integer */
    q?: number | undefined;
  }): Transformation => operation("t", "compress", parameters, { q: integer }),
  /** `t.density(d)` */
  density: (parameters?: {
    /** integer */
    d?: number | undefined;
  }): Transformation => operation("t", "density", parameters, { d: integer }),
  /** `t.extend(t, l, b, r, bc, bt, dpr)` */
  extend: (parameters?: {
    /** integer */
    t?: number | undefined;
    /** integer */
    l?: number | undefined;
    /** integer */
    b?: number | undefined;
    /** integer */
    r?: number | undefined;
    /** colour */
    bc?: string | undefined;
    /** option */
    bt?: string | number | undefined;
    /** number */
    dpr?: number | undefined;
  }): Transformation =>
    operation("t", "extend", parameters, {
      t: integer,
      l: integer,
      b: integer,
      r: integer,
      bc: colour,
      bt: option,
      dpr: number,
    }),
  /** `t.extract(t, l, h, w, bbox)` */
  extract: (parameters?: {
    /** integer */
    t?: number | undefined;
    /** integer */
    l?: number | undefined;
    /** integer */
    h?: number | undefined;
    /** integer */
    w?: number | undefined;
    /** box */
    bbox?: string | undefined;
  }): Transformation =>
    operation("t", "extract", parameters, { t: integer, l: integer, h: integer, w: integer, bbox: box }),
  /** `t.flatten(b)` */
  flatten: (parameters?: {
    /** colour */
    b?: string | undefined;
  }): Transformation => operation("t", "flatten", parameters, { b: colour }),
  /** `t.flip()` */
  flip: (): Transformation => operation("t", "flip"),
  /** `t.flop()` */
  flop: (): Transformation => operation("t", "flop"),
  /** `t.grey()` */
  grey: (): Transformation => operation("t", "grey"),
  /** `t.linear(a, b)` */
  linear: (parameters?: {
    /** integer */
    a?: number | undefined;
    /** integer */
    b?: number | undefined;
  }): Transformation => operation("t", "linear", parameters, { a: integer, b: integer }),
  /** `t.median(s)` */
  median: (parameters?: {
    /** integer */
    s?: number | undefined;
  }): Transformation => operation("t", "median", parameters, { s: integer }),
  /** `t.merge(m, i, tr, bg, h, w, t, l, g, b, r, bboxes, polys)` */
  merge: (parameters?: {
    /** option */
    m?: string | number | undefined;
    /** base64url */
    i?: string | undefined;
    /** base64url */
    tr?: string | undefined;
    /** colour */
    bg?: string | undefined;
    /** integer */
    h?: number | undefined;
    /** integer */
    w?: number | undefined;
    /** integer */
    t?: number | undefined;
    /** integer */
    l?: number | undefined;
    /** option */
    g?: string | number | undefined;
    /** option */
    b?: string | number | undefined;
    /** boolean */
    r?: boolean | undefined;
    /** box */
    bboxes?: string | undefined;
    /** box */
    polys?: string | undefined;
  }): Transformation =>
    operation("t", "merge", parameters, {
      m: option,
      i: base64url,
      tr: base64url,
      bg: colour,
      h: integer,
      w: integer,
      t: integer,
      l: integer,
      g: option,
      b: option,
      r: boolean,
      bboxes: box,
      polys: box,
    }),
  /** `t.modulate(b, s, h)` */
  modulate: (parameters?: {
    /** number */
    b?: number | undefined;
    /** number */
    s?: number | undefined;
    /** integer */
    h?: number | undefined;
  }): Transformation => operation("t", "modulate", parameters, { b: number, s: number, h: integer }),
  /** `t.negate()` */
  negate: (): Transformation => operation("t", "negate"),
  /** `t.normalise()` */
  normalise: (): Transformation => operation("t", "normalise"),
  /** `t.resize(h, w, f, b, p, k, dpr)` */
  resize: (parameters?: {
    /** integer */
    h?: number | undefined;
    /** integer */
    w?: number | undefined;
    /** option */
    f?: string | number | undefined;
    /** colour */
    b?: string | undefined;
    /** option */
    p?: string | number | undefined;
    /** option */
    k?: string | number | undefined;
    /** number */
    dpr?: number | undefined;
  }): Transformation =>
    operation("t", "resize", parameters, {
      h: integer,
      w: integer,
      f: option,
      b: colour,
      p: option,
      k: option,
      dpr: number,
    }),
  /** `t.rotate(a, b)` */
  rotate: (parameters?: {
    /** integer */
    a?: number | undefined;
    /** colour */
    b?: string | undefined;
  }): Transformation => operation("t", "rotate", parameters, { a: integer, b: colour }),
  /** `t.sharpen(s)` */
  sharpen: (parameters?: {
    /** number */
    s?: number | undefined;
  }): Transformation => operation("t", "sharpen", parameters, { s: number }),
  /** `t.tint(c)` */
  tint: (parameters?: {
    /** colour */
    c?: string | undefined;
  }): Transformation => operation("t", "tint", parameters, { c: colour }),
  /** `t.toFormat(f, q)` */
  toFormat: (parameters?: {
    /** option */
    f?: string | number | undefined;
    /** option */
    q?: string | number | undefined;
  }): Transformation => operation("t", "toFormat", parameters, { f: option, q: option }),
  /** `t.trim(t)` */
  trim: (parameters?: {
    /** integer */
    t?: number | undefined;
  }): Transformation => operation("t", "trim", parameters, { t: integer }),
};

/** Builders for the plugin `vd`. */
export const vd = {
  /** `vd.detect()` */
  detect: (): Transformation => operation("vd", "detect"),
};

/** Builders for the plugin `vertexAi`. */
export const vertexAi = {
  /** `vertexAi.generateBG(p, np, s, gs)` */
  generateBG: (parameters?: {
    /** base64url */
    p?: string | undefined;
    /** base64url */
    np?: string | undefined;
    /** integer */
    s?: number | undefined;
    /** integer */
    gs?: number | undefined;
  }): Transformation =>
    operation("vertexAi", "generateBG", parameters, { p: base64url, np: base64url, s: integer, gs: integer }),
  /** `vertexAi.removeBG()` */
  removeBG: (): Transformation => operation("vertexAi", "removeBG"),
  /** `vertexAi.upscale(t)` */
  upscale: (parameters?: {
    /** option */
    t?: string | number | undefined;
  }): Transformation => operation("vertexAi", "upscale", parameters, { t: option }),
};

/** Builders for the plugin `vg`. */
export const vg = {
  /** `vg.generate(p, v, s, auto)` */
  generate: (parameters?: {
    /** base64url */
    p?: string | undefined;
    /** integer */
    v?: number | undefined;
    /** integer */
    s?: number | undefined;
    /** boolean */
    auto?: boolean | undefined;
  }): Transformation =>
    operation("vg", "generate", parameters, { p: base64url, v: integer, s: integer, auto: boolean }),
};

/** Builders for the plugin `vsr`. */
export const vsr = {
  /** `vsr.upscale()` */
  upscale: (): Transformation => operation("vsr", "upscale"),
};

/** Builders for the plugin `wm`. */
export const wm = {
  /** `wm.remove(rem_text, rem_logo, box1, box2, box3, box4, box5)` */
  remove: (parameters?: {
    /** boolean */
    rem_text?: boolean | undefined;
    /** boolean */
    rem_logo?: boolean | undefined;
    /** text */
    box1?: string | undefined;
    /** text */
    box2?: string | undefined;
    /** text */
    box3?: string | undefined;
    /** text */
    box4?: string | undefined;
    /** text */
    box5?: string | undefined;
  }): Transformation =>
    operation("wm", "remove", parameters, {
      rem_text: boolean,
      rem_logo: boolean,
      box1: text,
      box2: text,
      box3: text,
      box4: text,
      box5: text,
    }),
};

/** Builders for the plugin `wmc`. */
export const wmc = {
  /** `wmc.detect(detect_text)` */
  detect: (parameters?: {
    /** boolean */
    detect_text?: boolean | undefined;
  }): Transformation => operation("wmc", "detect", parameters, { detect_text: boolean }),
};

/** Builders for the plugin `wmv`. */
export const wmv = {
  /** `wmv.remove()` */
  remove: (): Transformation => operation("wmv", "remove"),
};
