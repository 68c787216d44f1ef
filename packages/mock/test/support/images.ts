function bytes(...parts: (string | number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (one) => one.charCodeAt(0)) : part)),
  );
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

// The heads of images, which is all that says their format and size. Each is 300 wide and 200 high.
const segment = [0xff, 0xe0, 0, 6, 1, 2, 3, 4];
const frame = [0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44];

export const PNG = bytes("\x89PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 0, 1, 44, 0, 0, 0, 200], zeros(9));
export const GIF = bytes("GIF89a", [44, 1, 200, 0], zeros(4));
export const JPEG = bytes([0xff, 0xd8], segment, segment, frame, zeros(8));
export const WEBP_LOSSY = bytes("RIFF", zeros(4), "WEBPVP8 ", zeros(4), [0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0]);
export const WEBP_LOSSLESS = bytes("RIFF", zeros(4), "WEBPVP8L", zeros(4), [0x2f, 43, 193, 49, 0], zeros(8));
export const WEBP_EXTENDED = bytes("RIFF", zeros(4), "WEBPVP8X", zeros(4), zeros(4), [43, 1, 0, 199, 0, 0]);
