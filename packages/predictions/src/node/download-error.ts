import { PixwireError } from "@pixwire/api/runtime";

/** What is known of a failed download beside its path and its message. */
export interface DownloadErrorDetails extends ErrorOptions {
  /** The status of the answer, where there was one. */
  status?: number | undefined;
  /** The code of the file system, such as `ENOSPC`, where it refused. */
  code?: string | undefined;
  /** How long the server asks to wait, in milliseconds, if that is longer than the options allow. */
  retryAfterMs?: number | undefined;
}

/** An output could not be saved. */
export class DownloadError extends PixwireError {
  override name = "DownloadError";
  /** Where the output was to be saved. */
  readonly path: string;
  /** The status of the answer, where there was one. */
  readonly status: number | undefined;
  /** The code of the file system, such as `ENOSPC`, where it refused. */
  readonly code: string | undefined;
  /** How long the server asks to wait, in milliseconds, if that is longer than the options allow. */
  readonly retryAfterMs: number | undefined;

  constructor(path: string, problem: string, { status, code, retryAfterMs, ...options }: DownloadErrorDetails = {}) {
    super(`downloadOutputs: ${path}: ${problem}`, options);
    this.path = path;
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export function alreadyThere(path: string, cause?: unknown): DownloadError {
  return new DownloadError(path, "the file is there already; pass `overwrite: true` to replace it", {
    code: "EEXIST",
    cause,
  });
}

export function isFolder(path: string, cause?: unknown): DownloadError {
  const problem = "there is a folder of this name; save to another folder, or move this one away";
  return new DownloadError(path, problem, { code: "EISDIR", cause });
}

const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "this process may not write there; check the permissions of the folder",
  EDQUOT: "the quota of this user is used up; free some space",
  EEXIST: "a file is in the way of the folder; save to another folder",
  EFBIG: "the file system takes no file of this size",
  EIO: "the disk failed",
  EMFILE: "this process has too many open files; close some, or save fewer outputs at once",
  ENAMETOOLONG: "the path is too long for the file system; save to a folder with a shorter path",
  ENFILE: "the system has too many open files",
  ENOENT: "the folder is gone; it was removed while the output was being saved",
  ENOSPC: "the disk is full; free some space",
  ENOTDIR: "a part of the path is a file, not a folder; save to another folder",
  EPERM: "this process may not write there; check the permissions of the folder",
  EROFS: "the file system is read-only; save to another folder",
};

/** Runs file system work, and makes what it throws an error that says what to do. */
export async function onDisk<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === undefined || cause instanceof DownloadError) throw cause;
    if (code === "EISDIR") throw isFolder(path, cause);
    throw new DownloadError(path, ADVICE[code] ?? `the file system refused to save it (${code})`, { code, cause });
  }
}

/** The code of a system error, such as `EEXIST`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
