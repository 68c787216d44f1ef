import { linkAbort, throwIfAborted } from "@pixwire/api/runtime";
import { openSource, type UploadSource } from "./open-source.js";
import { checkSize, type Source } from "./parts.js";

/**
 * Opens a source for an upload. When the upload ends, releases the source and the caller's signal, whatever happened.
 *
 * @param upload - gets a controller of its own, which aborts with the caller's signal.
 * @throws UploadSourceError, what `upload` throws, or the reason of the signal.
 */
export async function withSource<Result>(
  { file, size, signal }: { file: UploadSource; size: number | undefined; signal: AbortSignal | undefined },
  upload: (source: Source, controller: AbortController) => Promise<Result>,
): Promise<Result> {
  throwIfAborted(signal);
  const { controller, unlink } = linkAbort(signal);
  let source: Source | undefined;
  try {
    source = await openSource(file, size);
    if (source.size !== undefined) checkSize(source.size, size);
    return await upload(source, controller);
  } finally {
    unlink();
    await source?.close?.();
  }
}
