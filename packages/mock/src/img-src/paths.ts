import { Failure } from "../errors.js";
import { extensionOf } from "../media.js";

/** What an image is stored as: file names that end in anything else are taken for folders. */
const IMAGE_EXTENSIONS = new Set(
  "jpg jpeg png webp gif tif tiff bmp ico svg heic heif avif jxl tga pnm ppm pgm pbm qoi hdr exr".split(" "),
);

/**
 * Where an upload goes. The service takes both a folder and a full path as `target_path` and does not say how it tells
 * them apart; here a last segment with the extension of an image is a file name.
 *
 * @throws Failure 400 for `a//b`, `.` and `..`.
 */
export function targetPath(target: string | undefined, filename: string): string {
  const clean = cleanPath(target ?? "", "target_path");
  const name = clean.slice(clean.lastIndexOf("/") + 1);
  const namesFile = !target?.endsWith("/") && IMAGE_EXTENSIONS.has(extensionOf(name) ?? "");
  if (namesFile) return clean;
  return clean === "" ? sanitize(filename) : `${clean}/${sanitize(filename)}`;
}

/** Without slashes at its ends; `""` is the root. @throws Failure 400 for empty, `.` and `..` segments. */
export function cleanPath(path: string, member: string): string {
  const clean = path.replace(/^\/+|\/+$/g, "");
  const bad = clean === "" ? undefined : clean.split("/").find((segment) => ["", ".", ".."].includes(segment));
  if (bad !== undefined) throw new Failure(400, `${member} holds the segment ${JSON.stringify(bad)}`, member);
  return clean;
}

/** The URL-safe form of a file name. The service's own rules are not documented. */
export function sanitize(filename: string): string {
  const safe = filename
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-.]+|-+$/g, "");
  return safe === "" ? "image" : safe;
}

/** Whether a path is in a folder or below it; everything is below the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
