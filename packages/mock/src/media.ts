/** What the bytes of a file say about it. */
export interface MediaFacts {
  /** Such as `jpeg`. */
  format: string;
  contentType: string;
  assetType: "image" | "video" | "audio" | "raw";
  width: number | null;
  height: number | null;
}

/** How much of a file is looked at: the size of a JPEG may stand behind a large colour profile. */
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

/** Looks at the bytes of images first, as the service does; at the name only for the rest. */
export async function sniff(content: Blob, name: string): Promise<MediaFacts> {
  const head = new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer());
  const image = readImage(new DataView(head.buffer));
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

/** Without its dot, in lower case. */
export function extensionOf(name: string): string | undefined {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase();
}

interface ImageFacts {
  format: string;
  width?: number;
  height?: number;
}

function readImage(view: DataView): ImageFacts | undefined {
  const text = (at: number, length: number): string =>
    at + length > view.byteLength
      ? ""
      : String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") {
    return view.byteLength < 24
      ? { format: "png" }
      : { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (/^GIF8[79]a$/.test(text(0, 6))) {
    if (view.byteLength < 10) return { format: "gif" };
    return { format: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (text(0, 4) === "RIFF" && text(8, 4) === "WEBP") return { format: "webp", ...readWebpSize(view, text(12, 4)) };
  if (text(0, 3) === "\xff\xd8\xff") return { format: "jpeg", ...readJpegSize(view) };
  return undefined;
}

type Size = { width: number; height: number };

function readWebpSize(view: DataView, chunk: string): Size | undefined {
  if (view.byteLength < 30) return undefined;
  if (chunk === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== "VP8X") return undefined;
  const uint24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
}

/** The size of a JPEG stands in its frame header, behind segments of any kind and length. */
function readJpegSize(view: DataView): Size | undefined {
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
