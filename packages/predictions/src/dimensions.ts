export interface Dimensions {
  width: number;
  height: number;
}

/**
 * Reads the width and height of a PNG, JPEG, WebP or GIF, in pixels, from its header; `undefined` for anything else.
 */
export async function readDimensions(image: Blob): Promise<Dimensions | undefined> {
  const head = await viewOf(image, 0, 30);
  const text = (offset: number, length: number): string =>
    String.fromCharCode(...new Uint8Array(head.buffer).subarray(offset, offset + length));
  if (head.byteLength < 10) return undefined;
  if (text(0, 3) === "GIF") return { width: head.getUint16(6, true), height: head.getUint16(8, true) };
  if (head.getUint16(0) === 0xff_d8) return jpegDimensions(image);
  if (head.byteLength < 24) return undefined;
  if (text(1, 3) === "PNG") return { width: head.getUint32(16), height: head.getUint32(20) };
  if (text(8, 4) === "WEBP") return webpDimensions(text(12, 4), head);
  return undefined;
}

/** A WebP starts with one of three kinds of chunk. Each has the size at another offset. */
function webpDimensions(chunk: string, head: DataView): Dimensions | undefined {
  if (head.byteLength < 30) return undefined;
  if (chunk === "VP8 ") {
    // A length has 14 bits. The two bits above it are a scale that viewers ignore.
    return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff };
  }
  if (chunk === "VP8L") {
    const bits = head.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const uint24 = (offset: number): number => head.getUint16(offset, true) + head.getUint8(offset + 2) * 0x1_00_00;
  return chunk === "VP8X" ? { width: uint24(24) + 1, height: uint24(27) + 1 } : undefined;
}

/** Reads the segments one by one, because the metadata before the frame header can be of any length. */
async function jpegDimensions(image: Blob): Promise<Dimensions | undefined> {
  for (let offset = 2; ; ) {
    const segment = await viewOf(image, offset, 9);
    if (segment.byteLength < 9 || segment.getUint8(0) !== 0xff) return undefined;
    const marker = segment.getUint8(1);
    if (isFrameHeader(marker)) return { width: segment.getUint16(7), height: segment.getUint16(5) };
    // A fill byte is a single byte. Every other segment before the frame header has its length after its marker.
    offset += marker === 0xff ? 1 : 2 + segment.getUint16(2);
  }
}

/** Whether a marker is one of SOF0 to SOF15. Three of these numbers are not frame headers. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

async function viewOf(image: Blob, offset: number, length: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await image.slice(offset, offset + length).arrayBuffer());
}
