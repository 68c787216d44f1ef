import { GIF } from "image-size/types/gif";
import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";

/** What is known of a file from its bytes and its name. */
export interface MediaFacts {
  /** Such as `jpeg`. */
  format: string;
  contentType: string;
  assetType: "image" | "video" | "audio" | "raw";
  width: number | null;
  height: number | null;
}

/** How many bytes of a file are examined. The dimensions of a JPEG may follow a large colour profile. */
const HEAD_BYTES = 1024 * 1024;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  tiff: "image/tiff",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  pdf: "application/pdf",
  json: "application/json",
  csv: "text/csv",
  txt: "text/plain",
  zip: "application/zip",
};

/**
 * Determines the format from the bytes if they are those of an image, as the service does, and from the name otherwise.
 */
export async function sniff(content: Blob, name: string): Promise<MediaFacts> {
  const head = new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer());
  const image = readImage(head);
  const format = image?.format ?? extensionOf(name) ?? "bin";
  const contentType = CONTENT_TYPES[format] ?? "application/octet-stream";
  const [kind] = contentType.split("/");
  return {
    format: format === "jpg" ? "jpeg" : format,
    contentType,
    assetType: kind === "image" || kind === "video" || kind === "audio" ? kind : "raw",
    width: image?.width ?? null,
    height: image?.height ?? null,
  };
}

/** The extension of a file name, in lower case and without its dot. */
export function extensionOf(name: string): string | undefined {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase();
}

interface ImageFacts {
  format: string;
  width?: number;
  height?: number;
}

/** The formats whose headers can be read. Each starts with a signature of its own. */
const IMAGE_FORMATS = { png: PNG, gif: GIF, webp: WEBP, jpeg: JPG };

function readImage(head: Uint8Array): ImageFacts | undefined {
  for (const [format, reader] of Object.entries(IMAGE_FORMATS)) {
    try {
      if (!reader.validate(head)) continue;
      const { width, height } = reader.calculate(head);
      return width > 0 && height > 0 ? { format, width, height } : { format };
    } catch {
      // The signature matches, but the rest of the header is truncated or corrupt.
      return { format };
    }
  }
  return undefined;
}
