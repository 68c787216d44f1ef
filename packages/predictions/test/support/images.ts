/** Text as bytes, one character each. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));

// The first bytes of images, enough to tell their format.
export const PNG: Uint8Array<ArrayBuffer> = bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0");
export const JPEG: Uint8Array<ArrayBuffer> = bytes("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
export const GIF: Uint8Array<ArrayBuffer> = bytes("GIF89a\x02\0\x03\0\0\0\0");
export const WEBP: Uint8Array<ArrayBuffer> = bytes("RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0");
export const HEIC: Uint8Array<ArrayBuffer> = bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic");

// Headers of images with a size, without their pixels.
export function gif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(13));
  new Uint8Array(header.buffer).set(bytes("GIF89a"));
  header.setUint16(6, width, true);
  header.setUint16(8, height, true);
  return new Uint8Array(header.buffer);
}

export function webp(chunk: "VP8 " | "VP8L" | "VP8X", width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(40));
  new Uint8Array(header.buffer).set(bytes(`RIFF\x20\0\0\0WEBP${chunk}\x14\0\0\0`));
  if (chunk === "VP8 ") {
    new Uint8Array(header.buffer).set([0x9d, 0x01, 0x2a], 23);
    header.setUint16(26, width, true);
    // Scaled by 5/4, which does not change the size.
    header.setUint16(28, height | 0x4000, true);
  } else if (chunk === "VP8L") {
    header.setUint8(20, 0x2f);
    header.setUint32(21, (width - 1) | ((height - 1) << 14), true);
  } else {
    header.setUint16(24, width - 1, true);
    header.setUint16(27, height - 1, true);
  }
  return new Uint8Array(header.buffer);
}

/** @param padding - bytes of metadata before the frame header. @param marker - of the kind of frame. */
export function jpeg(width: number, height: number, padding: number, marker = 0xc0): Uint8Array<ArrayBuffer> {
  const segments: number[] = [0xff, 0xd8];
  for (let left = padding; left > 0; left -= 60_000) {
    const length = Math.min(left, 60_000) + 2;
    segments.push(0xff, 0xe1, length >> 8, length & 0xff, ...Array<number>(length - 2).fill(0xff));
  }
  // A table that shares its range of markers with the frame headers, after a fill byte.
  segments.push(0xff, 0xff, 0xc4, 0, 4, 0, 0);
  segments.push(0xff, marker, 0, 17, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3);
  return Uint8Array.from(segments);
}
