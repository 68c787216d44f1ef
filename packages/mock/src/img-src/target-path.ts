import { extensionOf } from "../media.js";
import { cleanPath, join, split } from "../paths.js";

/** The extensions of images. A last segment that ends in anything else is taken for a folder. */
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
  const { name } = split(clean);
  const namesFile = !target?.endsWith("/") && IMAGE_EXTENSIONS.has(extensionOf(name) ?? "");
  return namesFile ? clean : join(clean, sanitize(filename));
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
