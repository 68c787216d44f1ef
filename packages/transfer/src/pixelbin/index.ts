export { type LibraryOptions, library } from "./library.js";
export { type PixelbinTargetOptions, pixelbinTarget } from "./target.js";
