export { DownloadError, type DownloadErrorDetails } from "./download-error.js";
export type { DownloadOptions } from "./download-options.js";
export { type DownloadedFile, downloadOutputs } from "./download-outputs.js";
