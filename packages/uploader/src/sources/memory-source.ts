import { UploadSourceError } from "../errors.js";
import { type Bytes, lengthOf } from "./bytes.js";
import { partsOf, type Source } from "./parts.js";

/** A source in memory, or a Blob. Its parts are views of it, not copies. */
export function openMemory(content: Bytes | Blob, fingerprint: Source["fingerprint"]): Source {
  const size = lengthOf(content);
  return {
    size,
    fingerprint,
    parts: (chunkSize, skip) =>
      partsOf(size, chunkSize, skip, (start, end) => ({
        async read() {
          if (lengthOf(content) !== size) {
            throw new UploadSourceError(
              "changed",
              "the buffer became shorter during the upload: it was transferred to another thread, or resized.",
            );
          }
          return content instanceof Blob ? content.slice(start, end) : content.subarray(start, end);
        },
      })),
  };
}
