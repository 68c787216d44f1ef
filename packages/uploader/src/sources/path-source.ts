import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { systemCodeOf } from "@pixwire/api/runtime";
import { type SourceProblem, UploadSourceError } from "../errors.js";
import type { Bytes } from "./bytes.js";
import { partsOf, type Source } from "./parts.js";

/** A file by its path; `undefined` if the object has no path. */
export function openPath(file: object): Promise<Source> | undefined {
  if (!("path" in file)) return undefined;
  const { path } = file;
  return typeof path === "string" || path instanceof URL ? openFile(path) : undefined;
}

/** Reads a file part by part, into buffers that are reused. */
async function openFile(path: string | URL): Promise<Source> {
  const sourceError = (problem: SourceProblem, text: string, cause?: unknown): UploadSourceError =>
    new UploadSourceError(problem, `${path} ${text}.`, cause);
  // Without O_NONBLOCK, opening a named pipe could wait forever. Windows does not have that flag.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause) => {
    throw sourceError("read", `cannot be opened: ${reasonOf(cause)}`, cause);
  });
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) {
    await handle.close();
    throw sourceError("unsupported", "is not a file");
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
                throw sourceError("read", `cannot be read: ${reasonOf(cause)}`, cause);
              });
              if (bytesRead === 0) throw sourceError("changed", SHORTER);
              filled += bytesRead;
            }
            return bytes;
          },
          release: () => free.push(buffer),
        };
      });
    },
    // Includes the time of change, because a program can set the time of modification back, but not this one.
    fingerprint: async () => `${before.mtimeNs} ${before.ctimeNs}`,
    async verify() {
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) {
        throw sourceError("changed", "changed during the upload, so nothing was stored. Upload it again");
      }
    },
    close: () => handle.close(),
  };
}

const SHORTER = "became shorter during the upload. Upload it again when nothing writes to it";

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this process may not read it. Check its permissions",
  EIO: "the disk failed. Copy the file to another disk",
  EISDIR: "it is a folder. Pass the path of a file",
  EMFILE: "this process has too many open files. Close some of them",
  ENOENT: "there is no such file. Check the path",
  ENOTDIR: "a part of the path is a file, not a folder. Check the path",
  EPERM: "this process may not read it. Check its permissions",
};

/** Why a file cannot be read, and what to do, by the system's code. */
function reasonOf(error: unknown): string {
  const code = systemCodeOf(error);
  if (code === undefined) return "`cause` says why";
  return REASONS[code] ?? `the system reports ${code}`;
}
