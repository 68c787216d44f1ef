import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { decideRetry, delay, RETRIED_STATUSES } from "@pixwire/api/runtime";
import { alreadyThere, codeOf, DownloadError, onDisk } from "./download-error.js";
import type { SaveOptions } from "./download-options.js";
import { FailedAttempt, fetchInto } from "./fetch-into.js";

/** The delivery network answers 202 while it still makes a file. */
const RETRIED: ReadonlySet<number> = new Set([...RETRIED_STATUSES, 202]);

/**
 * Fetches a URL into a file that appears whole or not at all.
 *
 * @returns its size in bytes.
 */
export async function save(url: string, path: string, options: SaveOptions): Promise<number> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  const removePartial = (): Promise<void> => onDisk(path, () => rm(partial, { force: true }));
  try {
    const sizeBytes = await fetchWithRetries(url, path, partial, options);
    await publish(partial, path, options.overwrite ?? false);
    await removePartial();
    return sizeBytes;
  } catch (error) {
    // That it cannot be removed must not hide what went wrong before.
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
      if (!decision.retry) throw decision.retryAfterMs === undefined ? error : tooEarly(error, decision.retryAfterMs);
      await delay(decision.delayMs, options.signal);
    }
  }
}

/** The error for a server that asks for a longer wait than the options allow. */
function tooEarly({ path, status }: DownloadError, retryAfterMs: number): DownloadError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const problem =
    `its URL answered ${status}, and the server asks to come back in ${seconds} s. Try again then, or raise ` +
    "`retry.maxRetryAfterMs` to wait for it";
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

/** The codes with which a file system without hard links refuses one. */
const NO_HARD_LINKS: ReadonlySet<string | undefined> = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"]);

/** A hard link, unlike a rename, fails when the name is taken: two processes cannot overwrite each other. */
async function publish(partial: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return onDisk(path, () => rename(partial, path));
  return onDisk(path, async () => {
    try {
      await link(partial, path);
    } catch (cause) {
      const code = codeOf(cause);
      if (code === "EEXIST") throw alreadyThere(path, cause);
      if (!NO_HARD_LINKS.has(code)) throw cause;
      const problem =
        "the file system has no hard links, which keep a file from being overwritten; pass `overwrite: true`";
      throw new DownloadError(path, problem, { code, cause });
    }
  });
}
