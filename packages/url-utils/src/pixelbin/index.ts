export { UrlError } from "../errors.js";
export type { ImageAttributes, ImageLayout, SrcSetOptions } from "../responsive.js";
export { objToUrl } from "./build.js";
export * from "./generated/operations.js";
export { base64Url, preset } from "./operation.js";
export { type UrlToObjOptions, urlToObj } from "./parse.js";
export { buildImageAttributes, buildSrcSet } from "./responsive.js";
export { type SignUrlOptions, signUrl, stringToSign } from "./sign.js";
export type {
  DeliveryOptions,
  PixelbinUrl,
  PixelbinUrlInput,
  Transformation,
  TransformationInput,
  TransformationValue,
} from "./types.js";
