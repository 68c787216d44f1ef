import { SNIFFED_BYTES, sniffMediaType } from "../media-type.js";
import { looksLikeHtml } from "./html.js";

const HEAD_BYTES = 1024;
const TAIL_BYTES = 1024;

/** The bytes at the end of a complete image, by format. */
const ENDS: Readonly<Record<string, Buffer>> = {
  "image/png": Buffer.from("\0\0\0\0IEND\xaeB`\x82", "latin1"),
  "image/jpeg": Buffer.from("\xff\xd9", "latin1"),
  "image/gif": Buffer.from(";"),
};

/** Keeps the first and the last bytes of a file. They show whether it can be a complete image. */
export class FileEnds {
  sizeBytes = 0;
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);

  add(chunk: Uint8Array): void {
    this.sizeBytes += chunk.byteLength;
    if (this.#head.length < HEAD_BYTES) this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES)]);
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
  }

  isHtml(): boolean {
    return looksLikeHtml(this.#head);
  }

  /**
   * Whether a PNG, JPEG, GIF or WebP lacks its end. The end of other formats is not cheap to find. A complete image may
   * have other data after its end, such as the video of a motion photo: where the length of a file is known, that
   * decides.
   */
  isTruncated(): boolean {
    const type = sniffMediaType(this.#head.subarray(0, SNIFFED_BYTES))?.type ?? "";
    // The size in a RIFF header counts the bytes that follow it.
    if (type === "image/webp") return this.sizeBytes < 8 + this.#head.readUInt32LE(4);
    const end = ENDS[type];
    return end !== undefined && !withoutPadding(this.#tail).subarray(-end.length).equals(end);
  }
}

/** Some programs pad images with zeros or line breaks. */
function withoutPadding(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0 && byte !== 0x0a && byte !== 0x0d) + 1);
}
