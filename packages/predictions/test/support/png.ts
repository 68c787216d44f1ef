import { crc32, deflateSync } from "node:zlib";

/** A valid PNG of the given size with a colour gradient. */
export function makePng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const row = (y: number): number[] => [
    0,
    ...Array.from({ length: width }, (_, x) => [x % 256, y % 256, (x ^ y) % 256]).flat(),
  ];
  const pixels = Uint8Array.from(Array.from({ length: height }, (_, y) => row(y)).flat());
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits per channel, RGB.
  header.setUint16(8, 0x08_02);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", new Uint8Array(header.buffer)),
    ...chunk("IDAT", deflateSync(pixels)),
    ...chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): number[] {
  const content = [...Buffer.from(type, "latin1"), ...data];
  const framing = new DataView(new ArrayBuffer(8));
  framing.setUint32(0, data.length);
  framing.setUint32(4, crc32(Uint8Array.from(content)));
  const bytes = [...new Uint8Array(framing.buffer)];
  return [...bytes.slice(0, 4), ...content, ...bytes.slice(4)];
}
