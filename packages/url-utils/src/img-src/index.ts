export { UrlError } from "../errors.js";
export type { ImageAttributes, ImageLayout, SrcSetOptions } from "../responsive.js";
export { buildUrl } from "./build.js";
export type { BuildUrlOptions, Format, Transformation } from "./options.js";
export { type ImgSrcUrl, type ParseUrlOptions, parseUrl } from "./parse.js";
export { buildImageAttributes, buildSrcSet } from "./responsive.js";
