import { crc32, deflateSync } from "node:zlib";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A complete PNG, which every viewer can show.
 *
 * @param pixels - a gradient compresses well; noise does not, so that a large picture is a large file. Either way the
 *   same size gives the same bytes.
 */
export function makePng(width: number, height: number, pixels: "gradient" | "noise" = "gradient"): Bytes {
  const rows = pixels === "noise" ? noise(width, height) : gradient(width, height);
  return concat(pngHeader(width, height), pngChunk("IDAT", deflateSync(rows)), pngChunk("IEND", new Uint8Array()));
}

/** The start of a PNG, up to its size. */
export function pngHeader(width: number, height: number): Bytes {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint16(8, 0x08_02); // 8 bits a channel, RGB.
  return concat(latin1("\x89PNG\r\n\x1a\n"), pngChunk("IHDR", new Uint8Array(header.buffer)));
}

/** What a JPEG may hold before the frame that says its size, and what kind of frame that is. */
export interface JpegOptions {
  /** Metadata before the frame. */
  paddingBytes?: number;
  /** 0xc0 is baseline, the default; 0xc2 is progressive. */
  frame?: number;
  /** Whether a Huffman table stands before the frame, after a fill byte. Its marker, 0xc4, lies among those of frames. */
  tableFirst?: boolean;
}

/** The start of a JPEG, up to its size. */
export function jpegHeader(
  width: number,
  height: number,
  { paddingBytes = 0, frame = 0xc0, tableFirst = false }: JpegOptions = {},
): Bytes {
  const segments = [0xff, 0xd8];
  segments.push(0xff, 0xe0, 0, 16, ...latin1("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0);
  for (let left = paddingBytes; left > 0; left -= 60_000) {
    const length = Math.min(left, 60_000) + 2;
    segments.push(0xff, 0xe1, length >> 8, length & 0xff, ...new Uint8Array(length - 2).fill(0xff));
  }
  if (tableFirst) segments.push(0xff, 0xff, 0xc4, 0, 4, 0, 0);
  segments.push(0xff, frame, 0, 17, 8, height >> 8, height & 0xff, width >> 8, width & 0xff);
  segments.push(3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1); // Three components: Y, Cb, Cr.
  segments.push(0xff, 0xd9);
  return Uint8Array.from(segments);
}

/** The start of a GIF, up to its size. */
export function gifHeader(width: number, height: number): Bytes {
  const header = new DataView(new ArrayBuffer(13));
  new Uint8Array(header.buffer).set(latin1("GIF89a"));
  header.setUint16(6, width, true);
  header.setUint16(8, height, true);
  return new Uint8Array(header.buffer);
}

/**
 * The start of a WebP, up to its size.
 *
 * @param chunk - the first: `VP8 ` is lossy, `VP8L` lossless, `VP8X` extended.
 */
export function webpHeader(chunk: "VP8 " | "VP8L" | "VP8X", width: number, height: number): Bytes {
  const header = new DataView(new ArrayBuffer(40));
  new Uint8Array(header.buffer).set(latin1(`RIFF\x20\0\0\0WEBP${chunk}\x14\0\0\0`));
  if (chunk === "VP8 ") {
    new Uint8Array(header.buffer).set([0x9d, 0x01, 0x2a], 23);
    header.setUint16(26, width, true);
    header.setUint16(28, height | 0x4000, true); // Scaled by 5/4, which does not change the size.
  } else if (chunk === "VP8L") {
    header.setUint8(20, 0x2f);
    header.setUint32(21, (width - 1) | ((height - 1) << 14), true);
  } else {
    header.setUint16(24, width - 1, true);
    header.setUint16(27, height - 1, true);
  }
  return new Uint8Array(header.buffer);
}

/** The start of a HEIC, up to its format. */
export const HEIC_HEADER: Bytes = latin1("\0\0\0\x18ftypheic\0\0\0\0mif1heic");

/** The start of a file made as long as asked for; files with another `mark` differ in what follows the start. */
export function padded(start: Uint8Array, length: number, mark = 0): Bytes {
  const bytes = new Uint8Array(length).map((_, index) => (index * 31 + mark) % 253);
  bytes.set(start);
  return bytes;
}

function gradient(width: number, height: number): Uint8Array {
  return rowsOf(width, height, (x, y) => [x, y, x ^ y]);
}

function noise(width: number, height: number): Uint8Array {
  let state = 0x2545f491; // Of xorshift32.
  return rowsOf(width, height, (x, y) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const red = ((x * 255) / width) ^ (state & 0x3f);
    const green = ((y * 255) / height) ^ ((state >>> 8) & 0x3f);
    return [red, green, 128 ^ ((state >>> 16) & 0x7f)];
  });
}

/** Rows as a PNG has them before they are compressed: each starts with its filter, here none. */
function rowsOf(width: number, height: number, pixel: (x: number, y: number) => number[]): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(pixel(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  return rows;
}

function pngChunk(type: string, data: Uint8Array): Bytes {
  const body = concat(latin1(type), data);
  const framing = new DataView(new ArrayBuffer(8));
  framing.setUint32(0, data.length);
  framing.setUint32(4, crc32(body));
  const bytes = new Uint8Array(framing.buffer);
  return concat(bytes.subarray(0, 4), body, bytes.subarray(4));
}

function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function latin1(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
