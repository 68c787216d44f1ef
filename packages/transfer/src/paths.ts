import { ItemRefusedError } from "./errors.js";

/**
 * Joins paths to one in the form of `Item.path`: in NFC, with single slashes between segments and none at either end.
 * File systems and providers write the same name in different Unicode forms; in NFC they are one.
 *
 * @throws ItemRefusedError for a path that has no segment, or a segment that is `.` or `..`.
 */
export function joinPath(...paths: readonly string[]): string {
  const segments = paths.flatMap((path) => path.normalize("NFC").split("/")).filter((segment) => segment !== "");
  const path = segments.join("/");
  if (segments.length === 0) throw new ItemRefusedError(paths.join("/"), "has no name");
  if (segments.some((segment) => segment === "." || segment === "..")) {
    throw new ItemRefusedError(path, "has a segment that is . or .., which could lead out of the target");
  }
  return path;
}

/** Splits a path into its folder, `""` for none, and its name. */
export function splitPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf("/");
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

/** Adds a number to the name of a path, in front of its extension: `a/b.jpg` becomes `a/b-2.jpg`. */
export function numberPath(path: string, number: number): string {
  const { folder, name } = splitPath(path);
  const dot = name.lastIndexOf(".");
  const end = dot > 0 ? dot : name.length;
  const numbered = `${name.slice(0, end)}-${number}${name.slice(end)}`;
  return folder === "" ? numbered : `${folder}/${numbered}`;
}

/** Removes the given characters from both ends of a name. */
export function trimName(name: string, characters: string): string {
  let [start, end] = [0, name.length];
  while (start < end && characters.includes(name.charAt(start))) start++;
  while (end > start && characters.includes(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}
