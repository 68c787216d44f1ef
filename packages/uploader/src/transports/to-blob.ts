import type { BodySegment } from "./transport.js";

/** One Blob of all segments. Blobs go in by reference; bytes are copied by the platform, and an iterable is read to its end. */
export async function toBlob(segments: readonly BodySegment[]): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for (const segment of segments) {
    if (Symbol.asyncIterator in segment) for await (const piece of segment) pieces.push(piece);
    else pieces.push(segment);
  }
  return new Blob(pieces);
}
