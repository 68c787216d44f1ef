import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { type Bytes, lengthOf } from "./bytes.js";
import { readBlob } from "./read-blob.js";

/** How much of a Blob is read at a time, in bytes. */
const STEP = 1024 * 1024;

/** The SHA-256 of the content. On a server, the name and the times of a source in memory do not identify it. */
export function fingerprintOf(content: Bytes | Blob): (signal: AbortSignal | undefined) => Promise<string> {
  return async (signal) => {
    const hash = createHash("sha256");
    const size = lengthOf(content);
    for (let start = 0; start < size; start += STEP) {
      const end = start + STEP;
      hash.update(content instanceof Blob ? await readBlob(content.slice(start, end)) : content.subarray(start, end));
      // Hashing gigabytes takes seconds, so other work, and an abort, get a turn in between.
      await setImmediate();
      signal?.throwIfAborted();
    }
    return hash.digest("hex");
  };
}
