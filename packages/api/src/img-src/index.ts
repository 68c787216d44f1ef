export { createImgSrc, createImgSrcClient, type ImgSrc, type ImgSrcClient, type ImgSrcOptions } from "./client.js";
export type * from "./generated/models.js";
export * from "./generated/operations.js";
export type { components, paths } from "./generated/paths.js";
