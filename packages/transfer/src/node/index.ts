export { fileJournal } from "./file-journal.js";
export { type FolderOptions, folder } from "./folder.js";
export { type FolderTargetOptions, folderTarget } from "./folder-target.js";
export { saveLines } from "./save-lines.js";
export { type UrlFileOptions, urlFile } from "./url-file.js";
