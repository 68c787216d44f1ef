/** The extensions that differ from the subtype of their media type. */
const SUBTYPES: Readonly<Record<string, string>> = { jpg: "jpeg", tif: "tiff", ico: "x-icon", svg: "svg+xml" };
const EXTENSIONS = /\.(jpe?g|png|gif|webp|avif|bmp|tiff?|ico|svg|heic|heif|jxl)$/i;

/** The media type of a `Blob`, if it has one, or else of the image format that the extension of the name stands for. */
export function typeOf(file: object, filename: string): string | undefined {
  if (file instanceof Blob && file.type) return file.type;
  const extension = EXTENSIONS.exec(filename)?.[1]?.toLowerCase();
  return extension && `image/${SUBTYPES[extension] ?? extension}`;
}
