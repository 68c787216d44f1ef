import { extensionOf } from "../media.js";
import { cleanPath, join, split } from "../paths.js";
import { trimEnd } from "../trim.js";

/** The extensions of images. A last segment with any other extension is taken for a folder. */
const IMAGE_EXTENSIONS = new Set(
  "jpg jpeg png webp gif tif tiff bmp ico svg heic heif avif jxl tga pnm ppm pgm pbm qoi hdr exr".split(" "),
);

/**
 * The path of an upload. `target_path` may be a folder or a full path, and the service does not document how it tells
 * them apart. Here, a last segment with the extension of an image is a file name.
 *
 * @throws Failure 400 for empty segments, `.` and `..`.
 */
export function targetPath(target: string | undefined, filename: string): string {
  const clean = cleanPath(target ?? "", "target_path");
  const { name } = split(clean);
  const namesFile = !target?.endsWith("/") && IMAGE_EXTENSIONS.has(extensionOf(name) ?? "");
  return namesFile ? clean : join(clean, sanitize(filename));
}

/** The URL-safe form of a file name. The service's rules are not documented. */
export function sanitize(filename: string): string {
  const safe = filename
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-.]+/, "");
  return trimEnd(safe, "-") || "image";
}
