export { type LibraryOptions, library } from "./library.js";
export { type ImgSrcTargetOptions, imgSrcTarget } from "./target.js";
