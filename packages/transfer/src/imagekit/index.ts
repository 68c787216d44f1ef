export { type LibraryOptions, library } from "./library.js";
export { type ImageKitTargetOptions, imagekitTarget } from "./target.js";
