import type { Random } from "../random.js";
import { refuse } from "./failures.js";

// A folder's path starts with a slash and ends without one; the root is "/".

export const ROOT = "/";

const MOST_LEVELS = 50;

/** @throws Failure 400 for `//`, `.` and `..`, and for more than 50 levels. */
export function cleanFolder(path: string): string {
  const segments = path
    .replace(/^\/+|\/+$/g, "")
    .split("/")
    .map((segment) => segment.replace(NOT_IN_FOLDER_NAMES, "_"));
  if (segments.length === 1 && segments[0] === "") return ROOT;
  if (path.split("/").some((segment) => segment === "." || segment === "..") || segments.includes("")) {
    refuse(400, `${JSON.stringify(path)} is no path of a folder.`, { reason: "INVALID_FOLDER_PATH" });
  }
  if (segments.length > MOST_LEVELS) refuse(400, `A path has at most ${MOST_LEVELS} levels.`);
  return `/${segments.join("/")}`;
}

/** The path of a file as it is stored, whether it was given with a slash in front or not. */
export function cleanFilePath(path: string): string {
  return `/${path.replace(/^\/+/, "")}`;
}

const NOT_IN_FOLDER_NAMES = /[^\p{L}\p{N}_-]/gu;
const NOT_IN_FILE_NAMES = /[^\p{L}\p{N}._-]/gu;

/** @throws Failure 400 for a name that would lead elsewhere. */
export function folderName(name: string): string {
  if (name === "" || name === "." || name === ".." || name.includes("/")) {
    refuse(400, "The folder name is not valid.", { reason: "INVALID_FOLDER_PATH" });
  }
  return name.replace(NOT_IN_FOLDER_NAMES, "_");
}

export function fileName(name: string): string {
  return name.replace(NOT_IN_FILE_NAMES, "_");
}

/** The name with a random part before its extension. */
export function uniqueName(name: string, random: Random): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  return `${stem}_${random.word(9)}${extension}`;
}

export function join(folder: string, name: string): string {
  return folder === ROOT ? `/${name}` : `${folder}/${name}`;
}

/** `/a/b/c` as folder `/a/b` and name `c`. */
export function split(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf("/");
  return { folder: path.slice(0, slash) || ROOT, name: path.slice(slash + 1) };
}

/** Whether a path is that of the folder or leads below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === ROOT || path === folder || path.startsWith(`${folder}/`);
}

/** A path below one folder as it reads below another. */
export function rebase(path: string, from: string, to: string): string {
  const rest = path.slice(from === ROOT ? 0 : from.length);
  return to === ROOT ? rest || ROOT : `${to}${rest}`;
}
