export { DownloadError, type DownloadedFile, type DownloadOptions, downloadOutputs } from "./download-outputs.js";
