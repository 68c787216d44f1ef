export {
  createImageKit,
  createImageKitClient,
  type ImageKit,
  type ImageKitClient,
  type ImageKitOptions,
} from "./client.js";
export type * from "./generated/models.js";
export * from "./generated/operations.js";
export type { components, paths } from "./generated/paths.js";
