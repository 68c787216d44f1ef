export {
  createPixelbin,
  createPixelbinClient,
  type Pixelbin,
  type PixelbinClient,
  type PixelbinOptions,
} from "./client.js";
export type * from "./generated/models.js";
export * from "./generated/operations.js";
export type { components, paths } from "./generated/paths.js";
