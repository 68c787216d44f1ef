import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { UploadSourceError } from "../errors.js";
import { type Bytes, lengthOf } from "./bytes.js";

/** How much of a Blob is read at a time, in bytes. */
const STEP = 1024 * 1024;

/** The SHA-256 of the content. On a server, the name and the times of a source in memory do not identify it. */
export function fingerprintOf(content: Bytes | Blob): (signal: AbortSignal | undefined) => Promise<string> {
  return async (signal) => {
    const hash = createHash("sha256");
    const size = lengthOf(content);
    for (let start = 0; start < size; start += STEP) {
      hash.update(await read(content, start));
      // Hashing gigabytes takes seconds, so other work, and an abort, get a turn in between.
      await setImmediate();
      signal?.throwIfAborted();
    }
    return hash.digest("hex");
  };
}

async function read(content: Bytes | Blob, start: number): Promise<Uint8Array> {
  if (!(content instanceof Blob)) return content.subarray(start, start + STEP);
  try {
    return new Uint8Array(await content.slice(start, start + STEP).arrayBuffer());
  } catch (cause) {
    throw new UploadSourceError("read", "the Blob can no longer be read; `cause` says why.", cause);
  }
}
