import type { FileHandle } from "node:fs/promises";
import {
  type Fetch,
  linkAbort,
  ResponseTooLargeError,
  raceAbort,
  readChunks,
  withDeadline,
} from "@pixwire/api/runtime";
import { codeOf, DownloadError, onDisk } from "./download-error.js";
import type { SaveOptions } from "./download-options.js";
import { FileEnds } from "./file-ends.js";
import { fetchFollowing } from "./redirects.js";

const DEFAULT_MAX_BYTES = 2 ** 30;

/** Another attempt may succeed. Never thrown to callers: they get `error`. */
export class FailedAttempt extends Error {
  override name = "FailedAttempt";

  constructor(
    readonly error: DownloadError,
    /** Of the answer, where there was one. */
    readonly headers?: Headers,
  ) {
    super(error.message);
  }
}

/**
 * Makes one attempt to fetch a URL into a file.
 *
 * @returns the number of bytes.
 * @throws FailedAttempt when another attempt may succeed.
 * @throws DownloadError when no other attempt would.
 */
export async function fetchInto(file: FileHandle, url: string, path: string, options: SaveOptions): Promise<number> {
  const { signal, stallTimeoutMs = 30_000, timeoutMs = 600_000 } = options;
  const timeoutError = (): DownloadError =>
    new DownloadError(path, `took longer than \`timeoutMs\`, ${timeoutMs} ms; raise it for a slow connection`);
  return withDeadline({ signal, timeoutMs, timeoutError }, (deadline) =>
    withStallLimit(deadline, stallTimeoutMs, path, async (stopped, progress) => {
      const response = await request(url, path, options, stopped);
      progress();
      return copy(response, file, path, options, stopped, progress);
    }),
  );
}

/** Does work that fails when it has made no progress for `stallTimeoutMs`. */
async function withStallLimit<Result>(
  signal: AbortSignal,
  stallTimeoutMs: number,
  path: string,
  work: (stopped: AbortSignal, progress: () => void) => Promise<Result>,
): Promise<Result> {
  const { controller, unlink } = linkAbort(signal);
  const timer = setTimeout(() => {
    const error = new DownloadError(path, `no byte came for ${stallTimeoutMs} ms, the limit of \`stallTimeoutMs\``);
    controller.abort(new FailedAttempt(error));
  }, stallTimeoutMs);
  try {
    return await raceAbort(
      work(controller.signal, () => timer.refresh()),
      controller.signal,
    );
  } finally {
    clearTimeout(timer);
    unlink();
  }
}

/** Follows redirects to the answer with the file. */
async function request(
  url: string,
  path: string,
  { fetch = globalThis.fetch, maxBytes = DEFAULT_MAX_BYTES }: SaveOptions,
  signal: AbortSignal,
): Promise<Response> {
  const refuse = (problem: string): never => {
    throw new DownloadError(path, problem);
  };
  const checkedFetch: Fetch = async (request) => {
    let response: Response | undefined;
    try {
      response = await fetch(request);
    } catch (cause) {
      fail(path, "no answer came", cause);
    }
    return typeof response?.status === "number" ? response : refuse("`fetch` returned something other than a Response");
  };
  const response = await fetchFollowing(url, checkedFetch, signal, refuse);
  const { status, headers } = response;
  const problem = problemOf(response, maxBytes);
  if (problem === undefined) return response;
  response.body?.cancel().catch(() => {});
  const error = new DownloadError(path, problem, { status });
  throw status === 200 ? error : new FailedAttempt(error, headers);
}

function problemOf({ status, headers }: Response, maxBytes: number): string | undefined {
  if (status !== 200) {
    const isGone = status === 403 || status === 404 || status === 410;
    return `its URL answered ${status}${isGone ? "; outputs are deleted after the `retention` of the prediction" : ""}`;
  }
  if (Number(headers.get("content-length")) > maxBytes) return tooLong(maxBytes);
  return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? "") ? HTML : undefined;
}

async function copy(
  response: Response,
  file: FileHandle,
  path: string,
  { maxBytes = DEFAULT_MAX_BYTES }: SaveOptions,
  signal: AbortSignal,
  progress: () => void,
): Promise<number> {
  const ends = new FileEnds();
  try {
    for await (const chunk of readChunks(response, maxBytes, signal)) {
      progress();
      await onDisk(path, () => file.writeFile(chunk));
      ends.add(chunk);
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof DownloadError) throw cause;
    if (cause instanceof ResponseTooLargeError) throw new DownloadError(path, tooLong(maxBytes), { cause });
    return fail(path, `the connection broke off after ${ends.sizeBytes} bytes`, cause);
  }
  if (ends.isHtml()) throw new DownloadError(path, HTML, { status: response.status });
  const { sizeBytes } = ends;
  if (sizeBytes === 0) fail(path, "the file is empty");
  const announced = response.headers.get("content-length");
  if (announced !== null && !response.headers.has("content-encoding") && Number(announced) !== sizeBytes) {
    fail(path, `the file is cut short: ${sizeBytes} bytes came of ${announced}`);
  }
  if (ends.isCutShort())
    fail(path, `the file is cut short: it stops after ${sizeBytes} bytes, before the end of the picture`);
  return sizeBytes;
}

function tooLong(maxBytes: number): string {
  return `the file is longer than \`maxBytes\`, ${maxBytes} bytes; raise it if the output should be that long`;
}

const HTML = "the answer is an HTML page, not a file; a proxy or a login page may have sent it";

function fail(path: string, problem: string, cause?: unknown): never {
  const code = networkCodeOf(cause);
  throw new FailedAttempt(new DownloadError(path, code ? `${problem} (${code})` : problem, { cause }));
}

/** The system's code for a failed connection, such as `ECONNRESET`; never its message, which may quote the URL. */
function networkCodeOf(error: unknown): string | undefined {
  return error instanceof Error ? (codeOf(error) ?? networkCodeOf(error.cause)) : undefined;
}
