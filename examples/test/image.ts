/** As much of a JPEG as says that it is one and how large: a header, then bytes that `mark` makes different. */
export function jpeg(width: number, height: number, mark = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(1000).fill(mark);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  bytes.set([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3], 20);
  bytes.set([0xff, 0xd9], 998);
  return bytes;
}
