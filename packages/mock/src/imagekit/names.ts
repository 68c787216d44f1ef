import type { Random } from "../random.js";
import { trim } from "../trim.js";
import { refuse } from "./failures.js";

// How ImageKit normalizes names and paths. Inside the emulator, paths have no slash at either end.

const MOST_LEVELS = 50;

const NOT_IN_FOLDER_NAMES = /[^\p{L}\p{N}_-]/gu;
const NOT_IN_FILE_NAMES = /[^\p{L}\p{N}._-]/gu;

/** The path of a folder. @throws Failure 400 for `//`, `.` and `..`, and for more than 50 levels. */
export function cleanFolder(path: string): string {
  const clean = trim(path, "/");
  if (clean === "") return "";
  const segments = clean.split("/");
  if (segments.some((segment) => ["", ".", ".."].includes(segment))) {
    refuse(400, `${JSON.stringify(path)} is not the path of a folder.`, { reason: "INVALID_FOLDER_PATH" });
  }
  if (segments.length > MOST_LEVELS) refuse(400, `A path has at most ${MOST_LEVELS} levels.`);
  return segments.map((segment) => segment.replace(NOT_IN_FOLDER_NAMES, "_")).join("/");
}

/** The path of a file, which may be given with or without a leading slash. */
export function cleanFilePath(path: string): string {
  return path.replace(/^\/+/, "");
}

/** @throws Failure 400 for an empty name, `.`, `..`, and a name with a slash. */
export function folderName(name: string): string {
  if (name === "" || name === "." || name === ".." || name.includes("/")) {
    refuse(400, "The folder name is not valid.", { reason: "INVALID_FOLDER_PATH" });
  }
  return name.replace(NOT_IN_FOLDER_NAMES, "_");
}

export function fileName(name: string): string {
  return name.replace(NOT_IN_FILE_NAMES, "_");
}

/** Adds a random suffix before the extension of a name. */
export function uniqueName(name: string, random: Random): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  return `${stem}_${random.word(9)}${extension}`;
}

/** A path as it appears in answers: with a leading slash. */
export function toAbsolute(path: string): string {
  return `/${path}`;
}
