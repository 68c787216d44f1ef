export { type FolderOptions, folder } from "./folder.js";
export { type UrlFileOptions, urlFile } from "./url-file.js";
