/** The format of an image. */
export interface MediaType {
  type: string;
  /** Without the dot. */
  extension: string;
}

/** The number of bytes that {@link sniffMediaType} reads. */
export const SNIFFED_BYTES = 16;

/** A text at a byte offset, one character per byte, and the subtype of `image/`, which is also the usual extension. */
const SIGNATURES: readonly [offset: number, bytes: string, subtype: string][] = [
  [0, "\x89PNG\r\n\x1a\n", "png"],
  [0, "\xff\xd8\xff", "jpeg"],
  [0, "GIF87a", "gif"],
  [0, "GIF89a", "gif"],
  [8, "WEBP", "webp"],
  [4, "ftypavif", "avif"],
  [4, "ftypavis", "avif"],
  [4, "ftyphei", "heic"],
  [4, "ftypmif1", "heif"],
  [0, "II*\0", "tiff"],
  [0, "MM\0*", "tiff"],
];

/**
 * Detects the format of an image from its first {@link SNIFFED_BYTES} bytes; `undefined` for a format not listed here.
 */
export function sniffMediaType(head: Uint8Array): MediaType | undefined {
  const text = String.fromCharCode(...head);
  const found = SIGNATURES.find(([offset, bytes]) => text.startsWith(bytes, offset));
  return found && { type: `image/${found[2]}`, extension: found[2] };
}
