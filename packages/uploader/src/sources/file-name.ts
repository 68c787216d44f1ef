/** The name of a `File`, of the file at a path, or of the file that a Node stream reads. */
export function nameOf(file: object): string | undefined {
  if ("name" in file && typeof file.name === "string") return file.name;
  if (!("path" in file)) return undefined;
  const { path } = file;
  if (path instanceof URL) return lastSegment(decodeURIComponent(path.pathname));
  return typeof path === "string" ? lastSegment(path) : undefined;
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** The extensions that differ from the subtype of their media type. */
const SUBTYPES: Readonly<Record<string, string>> = { jpg: "jpeg", tif: "tiff", ico: "x-icon", svg: "svg+xml" };
const EXTENSIONS = /\.(jpe?g|png|gif|webp|avif|bmp|tiff?|ico|svg|heic|heif|jxl)$/i;

/** The media type of a `Blob`, if it has one, or else of the image format that the extension of the name stands for. */
export function typeOf(file: object, filename: string): string | undefined {
  if (file instanceof Blob && file.type) return file.type;
  const extension = EXTENSIONS.exec(filename)?.[1]?.toLowerCase();
  return extension && `image/${SUBTYPES[extension] ?? extension}`;
}
