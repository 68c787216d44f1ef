import { Failure } from "./errors.js";
import { trim } from "./trim.js";

// Paths of files and folders inside the emulator. They have no slash at either end, and the root is "".

/** Removes slashes at both ends. @throws Failure 400 for empty segments, `.` and `..`. */
export function cleanPath(path: string, member: string): string {
  const clean = trim(path, "/");
  const bad = clean === "" ? undefined : clean.split("/").find((segment) => ["", ".", ".."].includes(segment));
  if (bad !== undefined) throw new Failure(400, `${member} holds the segment ${JSON.stringify(bad)}`, member);
  return clean;
}

export function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Splits `a/b/c` into the folder `a/b` and the name `c`. */
export function split(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf("/");
  return { folder: slash < 0 ? "" : path.slice(0, slash), name: path.slice(slash + 1) };
}

/** Whether a path is below a folder. Every path is below the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** Whether a path is the folder itself or below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || isBelow(path, folder);
}

export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Moves a path from one folder to another. */
export function rebase(path: string, from: string, to: string): string {
  const rest = from === "" ? path : path.slice(from.length + 1);
  return rest === "" ? to : join(to, rest);
}
