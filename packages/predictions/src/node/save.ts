import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { decideRetry, delay, type Fetch, PixwireError, RETRIED_STATUSES, type RetryPolicy } from "@pixwire/api/runtime";
import { inRange } from "../schedule.js";

export interface SaveOptions {
  /** Replace files of the same name, instead of failing. @defaultValue false */
  overwrite?: boolean | undefined;
  /** Ends the download at once; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** An attempt ends when no byte came for this long, in milliseconds, from 1 to 2147483647. @defaultValue 30000 */
  stallTimeoutMs?: number | undefined;
  retry?: RetryPolicy | undefined;
  /** @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
}

/** An output could not be saved. */
export class DownloadError extends PixwireError {
  override name = "DownloadError";

  constructor(
    /** Where the output was to be saved. */
    readonly path: string,
    problem: string,
    /** What the server answered, if it did. */
    readonly status?: number | undefined,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}`, options);
  }

  static exists(path: string, options?: ErrorOptions): DownloadError {
    return new DownloadError(
      path,
      "the file is there already; pass `overwrite: true` to replace it",
      undefined,
      options,
    );
  }
}

/** @throws RangeError for what would time out at once, or retry for ever. */
export function checkLimits({ stallTimeoutMs = 1, retry = {} }: SaveOptions): void {
  // A longer timer would end at once.
  inRange("stallTimeoutMs", stallTimeoutMs, 1, 2 ** 31 - 1);
  for (const [name, value] of Object.entries(retry)) {
    if (typeof value === "number") inRange(name, value, 0, Number.POSITIVE_INFINITY, (number) => !Number.isNaN(number));
  }
}

/** The delivery network answers 202 while it still makes a file. */
const RETRIED: ReadonlySet<number> = new Set([...RETRIED_STATUSES, 202]);

/**
 * Fetches a URL into a file that appears whole or not at all.
 *
 * @returns its size in bytes.
 */
export async function save(url: string, path: string, options: SaveOptions): Promise<number> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  try {
    for (let attempt = 1; ; attempt++) {
      const result = await fetchInto(partial, url, path, options);
      if ("sizeBytes" in result) {
        await publish(partial, path, options.overwrite ?? false);
        return result.sizeBytes;
      }
      const { error, headers } = result;
      const outcome = { status: error.status, headers, idempotent: true, retriedStatuses: RETRIED };
      const decision = decideRetry(attempt, outcome, options.retry ?? {}, Date.now());
      if (!decision.retry) throw error;
      await delay(decision.delayMs, options.signal);
    }
  } finally {
    await rm(partial, { force: true });
  }
}

/** One attempt. Throws only what no other attempt would change: an abort, and what the file system says. */
async function fetchInto(
  partial: string,
  url: string,
  path: string,
  { signal, stallTimeoutMs = 30_000, fetch = globalThis.fetch }: SaveOptions,
): Promise<{ sizeBytes: number } | { error: DownloadError; headers?: Headers }> {
  signal?.throwIfAborted();
  const file = await open(partial, "w");
  const stall = new AbortController();
  const timer = setTimeout(() => stall.abort(), stallTimeoutMs);
  const fromNetwork = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      const value = await work;
      timer.refresh();
      return value;
    } catch (cause) {
      signal?.throwIfAborted();
      const problem = stall.signal.aborted ? `no byte came for ${stallTimeoutMs} ms` : "the connection failed";
      throw new DownloadError(path, problem, undefined, { cause });
    }
  };
  try {
    const request = new Request(url, { signal: signal ? AbortSignal.any([signal, stall.signal]) : stall.signal });
    const response = await fromNetwork(fetch(request));
    if (response.status === 200) return { sizeBytes: await copy(response, file, path, fromNetwork) };
    await response.body?.cancel();
    return { error: new DownloadError(path, problemOf(response.status), response.status), headers: response.headers };
  } catch (error) {
    if (error instanceof DownloadError) return { error };
    throw error;
  } finally {
    clearTimeout(timer);
    await file.close();
  }
}

async function copy(
  { body, headers }: Response,
  file: FileHandle,
  path: string,
  fromNetwork: <Value>(work: Promise<Value>) => Promise<Value>,
): Promise<number> {
  let sizeBytes = 0;
  const reader = body?.getReader();
  try {
    while (reader) {
      const { done, value } = await fromNetwork(reader.read());
      if (done) break;
      await file.writeFile(value);
      sizeBytes += value.byteLength;
    }
  } catch (error) {
    // Ends the request when the disk failed. When the network did, this only repeats the error.
    await reader?.cancel().catch(() => {});
    throw error;
  }
  const announced = headers.get("content-length");
  if (announced !== null && !headers.has("content-encoding") && Number(announced) !== sizeBytes) {
    throw new DownloadError(path, `${sizeBytes} bytes came of ${announced}`);
  }
  await file.sync();
  return sizeBytes;
}

function problemOf(status: number): string {
  const gone = status === 403 || status === 404 || status === 410;
  return `its URL answered ${status}${gone ? "; outputs are deleted after the prediction's `retention`" : ""}`;
}

/** A hard link, unlike a rename, fails when the name is taken: two processes cannot overwrite each other. */
async function publish(partial: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return rename(partial, path);
  try {
    await link(partial, path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST")
      throw DownloadError.exists(path, { cause });
    throw new DownloadError(
      path,
      "could not be put in its place; a file system without hard links needs `overwrite: true`",
      undefined,
      { cause },
    );
  }
}
