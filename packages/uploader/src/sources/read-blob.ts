import { UploadSourceError } from "../errors.js";
import type { Bytes } from "./bytes.js";

/** Reads all of a Blob. @throws {@link UploadSourceError} if that fails, for example because its file has changed. */
export async function readBlob(blob: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    const problem = "the Blob can no longer be read; `cause` says why. Select the file again.";
    throw new UploadSourceError("read", problem, cause);
  }
}
