export { UrlError } from "../errors.js";
export type { QueryMember } from "../query.js";
export { objToUrl } from "./build.js";
export { type UrlToObjOptions, urlToObj } from "./parse.js";
export { type SignUrlOptions, signUrl, stringToSign } from "./sign.js";
export type {
  DeliveryOptions,
  PixelbinUrl,
  PixelbinUrlInput,
  Transformation,
  TransformationInput,
  TransformationValue,
} from "./types.js";
