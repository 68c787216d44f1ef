import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { UploadSourceError } from "./errors.js";
import { partsOf, type Source } from "./source.js";
import type { Bytes } from "./transport.js";

export function openPath(file: object): Promise<Source> | undefined {
  if (!("path" in file)) return undefined;
  const { path } = file;
  return typeof path === "string" || path instanceof URL ? openFile(path) : undefined;
}

/** A file, read part by part into buffers that are used again. */
async function openFile(path: string | URL): Promise<Source> {
  const problem = (kind: "read" | "changed" | "unsupported", text: string, cause?: unknown): UploadSourceError =>
    new UploadSourceError(kind, `${path} ${text}.`, cause);
  // Without O_NONBLOCK, which Windows lacks, to open a named pipe could wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause) => {
    throw problem("read", `cannot be opened (${codeOf(cause)})`, cause);
  });
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) {
    await handle.close();
    throw problem("unsupported", "is not a file");
  }
  const size = Number(before.size);

  return {
    size,
    parts(chunkSize, skip) {
      const free: Bytes[] = [];
      return partsOf(size, chunkSize, skip, (start, end) => {
        const buffer: Bytes = free.pop() ?? new Uint8Array(Math.min(chunkSize, size));
        const bytes = buffer.subarray(0, end - start);
        return {
          async read() {
            for (let filled = 0; filled < bytes.byteLength; ) {
              const left = bytes.byteLength - filled;
              const { bytesRead } = await handle.read(bytes, filled, left, start + filled).catch((cause) => {
                throw problem("read", `cannot be read (${codeOf(cause)})`, cause);
              });
              if (bytesRead === 0) throw problem("changed", "got shorter while it was uploaded");
              filled += bytesRead;
            }
            return bytes;
          },
          release: () => free.push(buffer),
        };
      });
    },
    // The time of change too: unlike that of modification, no program can set it back.
    fingerprint: async () => `${before.mtimeNs} ${before.ctimeNs}`,
    async verify() {
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) {
        throw problem("changed", "changed while it was uploaded; nothing was completed");
      }
    },
    close: () => handle.close(),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
