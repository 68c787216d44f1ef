import { Failure } from "../errors.js";
import { extensionOf } from "../media.js";
import type { Random } from "../random.js";
import { trim } from "../trim.js";

/** A file or folder name. @throws Failure 400 for an empty one, `.`, `..` and a slash. */
export function cleanName(name: string, member: string): string {
  if (["", ".", ".."].includes(name) || name.includes("/")) {
    throw new Failure(400, `${member} cannot be ${JSON.stringify(name)}`, member);
  }
  return name;
}

/**
 * A name as uploads store it: only letters, digits, `.`, `_` and `-`, and always with an extension, because that is how
 * the service has stored names since 2024. The exact rules are not documented.
 */
export function toStoredName(name: string, extension: string, random: Random): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-");
  const stem = trim(slug, "-.") || `asset-${random.word(9)}`;
  return extensionOf(stem) === undefined ? `${stem}.${extension}` : stem;
}

/** Adds a suffix before the extension of a name. */
export function withSuffix(name: string, suffix: string): string {
  const extension = extensionOf(name);
  if (extension === undefined) return `${name}_${suffix}`;
  return `${name.slice(0, -extension.length - 1)}_${suffix}.${extension}`;
}
