import { open } from "node:fs/promises";
import { BufferPool } from "./buffer-pool.js";
import { UploadSourceError } from "./errors.js";
import { partsOf, type Source } from "./source.js";

/** A file, read part by part into buffers that are used again. */
export async function openPath(path: string | URL): Promise<Source> {
  const handle = await open(path, "r").catch((cause) => {
    throw new UploadSourceError("read", `${path} cannot be opened (${codeOf(cause)}).`, { cause });
  });
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) {
    await handle.close();
    throw new UploadSourceError("unsupported", `${path} is not a file.`);
  }
  const size = Number(before.size);
  const changed = (): UploadSourceError =>
    new UploadSourceError("changed", `${path} changed while it was uploaded. Nothing was completed; upload again.`);

  return {
    size,
    readable: true,
    parts(chunkSize, skip) {
      const buffers = new BufferPool(Math.min(chunkSize, size));
      return partsOf(size, chunkSize, skip, (start, end) => {
        const bytes = buffers.take().subarray(0, end - start);
        return {
          async read() {
            for (let filled = 0; filled < bytes.byteLength; ) {
              const { bytesRead } = await handle
                .read(bytes, filled, bytes.byteLength - filled, start + filled)
                .catch((cause) => {
                  throw new UploadSourceError("read", `${path} cannot be read (${codeOf(cause)}).`, { cause });
                });
              if (bytesRead === 0) throw changed();
              filled += bytesRead;
            }
            return bytes;
          },
          release: () => buffers.give(bytes),
        };
      });
    },
    async verify() {
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) throw changed();
    },
    close: () => handle.close(),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
