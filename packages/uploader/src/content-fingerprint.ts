import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { UploadSourceError } from "./errors.js";
import type { Bytes } from "./transport.js";

/** Read at once of a Blob, in bytes. */
const STEP = 1024 * 1024;

/** What a source in memory holds; its name and times say nothing on a server. */
export function fingerprintOf(content: Bytes | Blob): (signal: AbortSignal | undefined) => Promise<string> {
  return async (signal) => {
    const hash = createHash("sha256");
    const size = content instanceof Blob ? content.size : content.byteLength;
    for (let start = 0; start < size; start += STEP) {
      hash.update(await read(content, start));
      // Gigabytes take seconds: others get their turn in between, and so does an abort.
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
    throw new UploadSourceError("read", "the Blob cannot be read any more.", cause);
  }
}
