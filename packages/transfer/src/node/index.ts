export { fileJournal } from "./file-journal.js";
export { type FolderOptions, folder } from "./folder.js";
export { folderTarget } from "./folder-target.js";
export { type UrlFileOptions, urlFile } from "./url-file.js";
