import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { decideRetry, delay, RETRIED_STATUSES, systemCodeOf } from "@pixwire/api/runtime";
import { DownloadError, fileExistsError, onDisk } from "./download-error.js";
import type { SaveOptions } from "./download-options.js";
import { FailedAttempt, fetchInto } from "./fetch-into.js";

/** The delivery network answers 202 while it is still creating a file. */
const RETRIED: ReadonlySet<number> = new Set([...RETRIED_STATUSES, 202]);

/**
 * Downloads a URL to a file, which appears complete or not at all.
 *
 * @returns its size in bytes.
 */
export async function save(url: string, path: string, options: SaveOptions): Promise<number> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  const removePartial = (): Promise<void> => onDisk(path, () => rm(partial, { force: true }));
  try {
    const sizeBytes = await fetchWithRetries(url, path, partial, options);
    await moveIntoPlace(partial, path, options.overwrite ?? false);
    await removePartial();
    return sizeBytes;
  } catch (error) {
    // A failure to remove it must not hide the first error.
    await removePartial().catch(() => {});
    throw error;
  }
}

async function fetchWithRetries(url: string, path: string, partial: string, options: SaveOptions): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const file = await onDisk(path, () => open(partial, "w"));
    try {
      return await fetchOnce(url, path, file, options);
    } catch (failure) {
      if (!(failure instanceof FailedAttempt)) throw failure;
      const { error, headers } = failure;
      const outcome = { status: error.status, headers, idempotent: true, retriedStatuses: RETRIED };
      const decision = decideRetry(attempt, outcome, options.retry ?? {}, Date.now());
      if (!decision.retry)
        throw decision.retryAfterMs === undefined ? error : delayTooLong(error, decision.retryAfterMs);
      await delay(decision.delayMs, options.signal);
    }
  }
}

/** Creates the error for a server that asks for a longer delay than the options allow. */
function delayTooLong({ path, status }: DownloadError, retryAfterMs: number): DownloadError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const problem =
    `the server answered ${status} and asks to wait ${seconds} s. Try again after that time, or raise ` +
    "`retry.maxRetryAfterMs`";
  return new DownloadError(path, problem, { status, retryAfterMs });
}

async function fetchOnce(url: string, path: string, file: FileHandle, options: SaveOptions): Promise<number> {
  try {
    const sizeBytes = await fetchInto(file, url, path, options);
    await onDisk(path, () => file.sync());
    return sizeBytes;
  } finally {
    await onDisk(path, () => file.close());
  }
}

/** The error codes of file systems that have no hard links. */
const NO_HARD_LINKS: ReadonlySet<string | undefined> = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"]);

/**
 * Gives a file its final name. A hard link, unlike a rename, fails if the name is taken, so that nothing is
 * overwritten.
 */
async function moveIntoPlace(partial: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return onDisk(path, () => rename(partial, path));
  return onDisk(path, async () => {
    try {
      await link(partial, path);
    } catch (cause) {
      const code = systemCodeOf(cause);
      if (code === "EEXIST") throw fileExistsError(path, cause);
      if (!NO_HARD_LINKS.has(code)) throw cause;
      const problem =
        "the file system has no hard links, which protect existing files; pass `overwrite: true` to do without them";
      throw new DownloadError(path, problem, { code, cause });
    }
  });
}
