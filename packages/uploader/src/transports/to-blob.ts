import type { BodySegment } from "./transport.js";

/**
 * Joins all segments to one Blob. Blobs are referenced, bytes are copied by the platform, iterables are read to their
 * end.
 */
export async function toBlob(segments: readonly BodySegment[]): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for (const segment of segments) {
    if (Symbol.asyncIterator in segment) for await (const piece of segment) pieces.push(piece);
    else pieces.push(segment);
  }
  return new Blob(pieces);
}
