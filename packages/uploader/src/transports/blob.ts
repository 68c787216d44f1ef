import type { RequestBody } from "../transport.js";

/** One body of all segments. Blobs go in by reference; the platform copies bytes. */
export function toBlob({ segments }: RequestBody): Blob {
  return new Blob(
    segments.map((segment) =>
      segment instanceof Blob
        ? segment
        : new Uint8Array(segment.buffer as ArrayBuffer, segment.byteOffset, segment.byteLength),
    ),
  );
}
