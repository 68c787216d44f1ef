import { PixwireError, systemCodeOf } from "@pixwire/api/runtime";

/** The details of a failed download. */
export interface DownloadErrorDetails extends ErrorOptions {
  /** The status of the response, if there was one. */
  status?: number | undefined;
  /** The error code of the file system, such as `ENOSPC`, if it was at fault. */
  code?: string | undefined;
  /** How long the server asks to wait before another attempt, in milliseconds; `undefined` when it does not say. */
  retryAfterMs?: number | undefined;
}

/** An output could not be saved. */
export class DownloadError extends PixwireError {
  override name = "DownloadError";
  /** Where the output was to be saved. */
  readonly path: string;
  /** The status of the response, if there was one. */
  readonly status: number | undefined;
  /** The error code of the file system, such as `ENOSPC`, if it was at fault. */
  readonly code: string | undefined;
  /** How long the server asks to wait before another attempt, in milliseconds; `undefined` when it does not say. */
  readonly retryAfterMs: number | undefined;

  constructor(path: string, problem: string, { status, code, retryAfterMs, ...options }: DownloadErrorDetails = {}) {
    super(`downloadOutputs: ${path}: ${problem}`, options);
    this.path = path;
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export function fileExistsError(path: string, cause?: unknown): DownloadError {
  return new DownloadError(path, "the file already exists; pass `overwrite: true` to replace it", {
    code: "EEXIST",
    cause,
  });
}

export function isFolderError(path: string, cause?: unknown): DownloadError {
  const problem = "this path is a folder; save to another folder, or rename this one";
  return new DownloadError(path, problem, { code: "EISDIR", cause });
}

const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "this process has no permission to write there; check the permissions of the folder",
  EDQUOT: "the disk quota of this user is exhausted; free some space",
  EEXIST: "a file has the name of the folder; save to another folder",
  EFBIG: "the file is larger than the file system supports; save to another one",
  EIO: "the disk failed; save to another one",
  EMFILE: "this process has too many open files; close some of them",
  ENAMETOOLONG: "the path is too long for the file system; save to a folder with a shorter path",
  ENFILE: "the system has too many open files; end programs that hold them",
  ENOENT: "the folder no longer exists; it was removed during the download",
  ENOSPC: "the disk is full; free some space",
  ENOTDIR: "a part of the path is a file, not a folder; save to another folder",
  EPERM: "this process has no permission to write there; check the permissions of the folder",
  EROFS: "the file system is read-only; save to another folder",
};

/** Runs work on the file system, and turns its errors into ones that say what to do. */
export async function onDisk<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === undefined || cause instanceof DownloadError) throw cause;
    if (code === "EISDIR") throw isFolderError(path, cause);
    throw new DownloadError(path, ADVICE[code] ?? `the file could not be saved (${code})`, { code, cause });
  }
}
