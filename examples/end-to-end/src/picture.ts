import { crc32, deflateSync } from "node:zlib";

/**
 * A PNG of a sunset with so much grain that it does not compress: three bytes per pixel. The same arguments give the same
 * bytes.
 */
export function picture(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width)); // Each row begins with its filter, 0.
  let grain = 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      grain = (Math.imul(grain, 1_103_515_245) + 12_345) >>> 0;
      const height01 = y / height;
      const color = [240 - 140 * height01, 140 - 90 * height01, 60 + 110 * height01];
      const place = y * (1 + 3 * width) + 1 + 3 * x;
      for (const [index, value] of color.entries()) {
        rows[place + index] = Math.max(0, Math.min(255, value + ((grain >>> (8 * index + 6)) & 63) - 32));
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // Eight bits per channel, red, green and blue.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 0 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
