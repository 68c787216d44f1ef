export { UrlError } from "../errors.js";
export type { ImageAttributes, ImageLayout, SrcSetOptions } from "../responsive.js";
export { type BuildUrlOptions, buildUrl, type Format } from "./build.js";
export type { Transformation } from "./parameters.js";
export { type ImgSrcUrl, type ParseUrlOptions, parseUrl } from "./parse.js";
export { buildImageAttributes, buildSrcSet } from "./responsive.js";
