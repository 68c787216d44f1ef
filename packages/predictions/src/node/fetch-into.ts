import type { FileHandle } from "node:fs/promises";
import {
  type Fetch,
  linkAbort,
  ResponseTooLargeError,
  raceAbort,
  readChunks,
  requestedDelayMs,
  systemCodeOf,
  withDeadline,
} from "@pixwire/api/runtime";
import { DownloadError, onDisk } from "./download-error.js";
import type { SaveOptions } from "./download-options.js";
import { FileEnds } from "./file-ends.js";
import { fetchFollowing } from "./redirects.js";

const DEFAULT_MAX_BYTES = 2 ** 30;

/** The error of an attempt after which another one may succeed. Callers of the package get its `error`. */
export class FailedAttempt extends Error {
  override name = "FailedAttempt";
  readonly error: DownloadError;
  /** Of the response, if there was one. */
  readonly headers: Headers | undefined;

  constructor(error: DownloadError, headers?: Headers) {
    super(error.message);
    this.error = error;
    this.headers = headers;
  }
}

/**
 * Makes one attempt to download a URL into a file.
 *
 * @returns the number of bytes.
 * @throws FailedAttempt when another attempt may succeed.
 * @throws DownloadError when no other attempt would succeed.
 */
export async function fetchInto(file: FileHandle, url: string, path: string, options: SaveOptions): Promise<number> {
  const { signal, stallTimeoutMs = 30_000, timeoutMs = 600_000 } = options;
  const timeoutError = (): DownloadError =>
    new DownloadError(path, `the download took longer than \`timeoutMs\`, ${timeoutMs} ms; raise it`);
  return withDeadline({ signal, timeoutMs, timeoutError }, (deadline) =>
    withStallLimit(deadline, stallTimeoutMs, path, async (stopSignal, onProgress) => {
      const response = await request(url, path, options, stopSignal);
      onProgress();
      return copy(response, file, path, options, stopSignal, onProgress);
    }),
  );
}

/** Runs work, and ends it when it has reported no progress for `stallTimeoutMs`. */
async function withStallLimit<Result>(
  signal: AbortSignal,
  stallTimeoutMs: number,
  path: string,
  work: (stopSignal: AbortSignal, onProgress: () => void) => Promise<Result>,
): Promise<Result> {
  const { controller, unlink } = linkAbort(signal);
  const timer = setTimeout(() => {
    const error = new DownloadError(path, `no byte arrived for \`stallTimeoutMs\`, ${stallTimeoutMs} ms`);
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

/** Requests a URL, follows its redirects, and returns the response with the file. */
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
      fail(path, "no response arrived", cause);
    }
    return typeof response?.status === "number" ? response : refuse("`fetch` must return a Response");
  };
  const response = await fetchFollowing(url, checkedFetch, signal, refuse);
  const { status, headers } = response;
  const problem = problemOf(response, url, maxBytes);
  if (problem === undefined) return response;
  response.body?.cancel().catch(() => {});
  const retryAfterMs = requestedDelayMs({ status, headers }, Date.now());
  const error = new DownloadError(path, problem, { status, retryAfterMs });
  throw status === 200 ? error : new FailedAttempt(error, headers);
}

function problemOf({ status, headers }: Response, url: string, maxBytes: number): string | undefined {
  if (status !== 200) {
    const isGone = status === 403 || status === 404 || status === 410;
    const hint = isGone ? "; outputs are deleted after the `retention` of the prediction" : "";
    return `the server answered ${status}${hint}`;
  }
  if (Number(headers.get("content-length")) > maxBytes) return tooLong(maxBytes);
  const mediaType = (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") return HTML;
  const isJson = mediaType === "application/json" || mediaType.endsWith("+json");
  return isJson && !/json$/i.test(new URL(url).pathname) ? JSON_REPORT : undefined;
}

async function copy(
  response: Response,
  file: FileHandle,
  path: string,
  { maxBytes = DEFAULT_MAX_BYTES }: SaveOptions,
  signal: AbortSignal,
  onProgress: () => void,
): Promise<number> {
  const ends = new FileEnds();
  try {
    for await (const chunk of readChunks(response, maxBytes, signal)) {
      onProgress();
      await onDisk(path, () => file.writeFile(chunk));
      ends.add(chunk);
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof DownloadError) throw cause;
    if (cause instanceof ResponseTooLargeError) throw new DownloadError(path, tooLong(maxBytes), { cause });
    return fail(path, `the connection was lost after ${ends.sizeBytes} bytes`, cause);
  }
  if (ends.isHtml()) throw new DownloadError(path, HTML, { status: response.status });
  const { sizeBytes } = ends;
  if (sizeBytes === 0) fail(path, "the file is empty");
  const contentLength = response.headers.get("content-length");
  if (contentLength === null) {
    if (ends.isTruncated())
      fail(path, `the image is incomplete: it ends after ${sizeBytes} bytes, without its end marker`);
  } else if (!response.headers.has("content-encoding") && Number(contentLength) !== sizeBytes) {
    fail(path, `the file is incomplete: ${sizeBytes} bytes arrived of ${contentLength}`);
  }
  return sizeBytes;
}

function tooLong(maxBytes: number): string {
  return `the file is larger than \`maxBytes\`, ${maxBytes} bytes; raise it if outputs may be that large`;
}

const HTML = "the response is an HTML page instead of a file; it may come from a proxy or a login page";

const JSON_REPORT = "the response is JSON instead of a file; it may report an error";

function fail(path: string, problem: string, cause?: unknown): never {
  const code = systemCodeOf(cause);
  throw new FailedAttempt(new DownloadError(path, code ? `${problem} (${code})` : problem, { cause }));
}
