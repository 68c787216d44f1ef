import { Failure } from "../errors.js";
import { extensionOf } from "../media.js";
import type { Random } from "../random.js";

/** A folder path without slashes at its ends; `""` is the root. @throws Failure 400 for `a//b`, `.` and `..`. */
export function cleanPath(path: string, member: string): string {
  const clean = path.replace(/^\/+|\/+$/g, "");
  const bad = clean === "" ? undefined : clean.split("/").find((segment) => ["", ".", ".."].includes(segment));
  if (bad !== undefined) throw new Failure(400, `${member} holds the segment ${JSON.stringify(bad)}`, member);
  return clean;
}

/** A file or folder name. @throws Failure 400 for an empty one, `.`, `..` and a slash. */
export function cleanName(name: string, member: string): string {
  if (["", ".", ".."].includes(name) || name.includes("/")) {
    throw new Failure(400, `${member} cannot be ${JSON.stringify(name)}`, member);
  }
  return name;
}

export function join(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

/** `a/b/c` as path `a/b` and name `c`. */
export function split(id: string): { path: string; name: string } {
  const slash = id.lastIndexOf("/");
  return { path: slash < 0 ? "" : id.slice(0, slash), name: id.slice(slash + 1) };
}

/**
 * A name as uploads store it: only letters, digits, `.`, `_` and `-`, and always with an extension, because that is how
 * the service has stored names since 2024. The exact rules are not documented.
 */
export function toStoredName(name: string, extension: string, random: Random): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  const stem = slug === "" ? `asset-${random.word(9)}` : slug;
  return extensionOf(stem) === undefined ? `${stem}.${extension}` : stem;
}

/** The name with a unique part before its extension. */
export function withSuffix(name: string, suffix: string): string {
  const extension = extensionOf(name);
  if (extension === undefined) return `${name}_${suffix}`;
  return `${name.slice(0, -extension.length - 1)}_${suffix}.${extension}`;
}
