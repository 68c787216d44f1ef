import {
  ConnectionError,
  type Fetch,
  type PreparedRequest,
  type RequestOptions,
  type RequestSender,
  ResponseTooLargeError,
  type RetryPolicy,
  TimeoutError,
} from "@pixwire/api/runtime";
import type { UploadControls } from "../controls.js";
import { UploadIntegrityError, UploadStalledError } from "../errors.js";
import { type SingleRequestOptions, withDefaults } from "../options.js";
import { progressMeter } from "../progress.js";
import { frameForm } from "../protocol/form-frame.js";
import { isSuccess } from "../protocol/read-response.js";
import { AttemptTimeout, attemptOnce, type LimitedRequest, type NoResponse } from "../transports/attempt.js";
import { chooseTransport } from "../transports/choose-transport.js";
import type { BodySegment, Transport } from "../transports/transport.js";

/** A file that is sent in the request of an operation, as its member `file`. */
export interface SingleRequest<Result> {
  controls: Pick<UploadControls, "transport" | "onProgress"> & { uploadOptions?: SingleRequestOptions | undefined };
  /** The client's own `fetch`, if it has one. */
  clientFetch: Fetch | undefined;
  /** Makes the member a file. Without a name, it is a text field. */
  filename: string | undefined;
  /** @defaultValue `application/octet-stream` */
  mediaType: string | undefined;
  /** The bytes of the file, for one attempt. */
  bytes(): BodySegment;
  /** The length of the file in bytes, as far as it is known. */
  size(): number | undefined;
  /** Takes precedence over `uploadOptions`. */
  retry?: RetryPolicy;
  /** How many times `stallTimeoutMs` the service may take. @defaultValue 1 */
  stallTimeoutFactor?: number;
  controller: AbortController;
  /** Calls the operation. The sender sends the file, after the other members of the body. */
  call(sender: RequestSender<"file">, options: RequestOptions): PromiseLike<Result>;
  /** @throws UploadIntegrityError unless the response confirms that the file is stored. */
  check(result: Result): Promise<void> | void;
}

/** The default. The response describes the file with its metadata, so it may be as long as any response of an API. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** So that a file of any length is one part. */
const WHOLE_FILE = Number.MAX_SAFE_INTEGER;

/**
 * Uploads a file in the request of an operation. The bytes go over a transport, with progress and limits of their own;
 * input, credential, retries and errors are those of the client.
 *
 * @returns the response, once it has confirmed that the file is stored.
 * @throws what the operation throws, TimeoutError and ResponseTooLargeError included; UploadSourceError,
 * UploadStalledError, UploadIntegrityError, or the reason of the controller's signal.
 */
export async function sendInOneRequest<Result>(upload: SingleRequest<Result>): Promise<Result> {
  const { controls, clientFetch, size, controller } = upload;
  const { maxRetries, retryDelayMs, exponentialFactor, maxRetryAfterMs, maxResponseBytes } =
    controls.uploadOptions ?? {};
  const options: RequestOptions = {
    signal: controller.signal,
    // The attempts have limits of their own.
    timeoutMs: Number.POSITIVE_INFINITY,
    maxResponseBytes,
    retry: { maxRetries, initialDelayMs: retryDelayMs, factor: exponentialFactor, maxRetryAfterMs, ...upload.retry },
  };
  const transport = chooseTransport(controls.transport, clientFetch);
  const progress = progressMeter(controls.onProgress, size, WHOLE_FILE, controller);
  const onBytes = (sentBytes: number): void => progress.sent(1, sentBytes);
  progress.begin(new Map());
  try {
    const result = await upload.call(
      { member: "file", send: (prepared) => sendFile(upload, transport, prepared, onBytes) },
      options,
    );
    await upload.check(result);
    progress.confirm(1, size() ?? 0);
    progress.flush();
    return result;
  } catch (error) {
    throw error instanceof ConnectionError && isLimit(error.cause) ? error.cause : error;
  } finally {
    progress.stop();
  }
}

/** Sends the request of one attempt, with the file behind the other members of its body. */
async function sendFile(
  upload: SingleRequest<unknown>,
  transport: Transport,
  { request, body, attempt, connectionError }: PreparedRequest,
  onBytes: (sentBytes: number) => void,
): Promise<Response> {
  const { filename, mediaType, bytes, size, controls, stallTimeoutFactor = 1 } = upload;
  const { stallTimeoutMs, timeoutMs } = withDefaults(controls.uploadOptions);
  const { prefix, suffix, contentType } = frameForm(textFields(body), filename, mediaType);
  const length = size();
  const byteLength = length === undefined ? undefined : prefix.byteLength + length + suffix.byteLength;
  const limited: LimitedRequest = {
    method: "POST",
    url: request.url,
    headers: { ...Object.fromEntries(request.headers), "content-type": contentType },
    // The client decides whether there is another attempt.
    body: { segments: [prefix, bytes(), suffix], byteLength, once: true },
    limits: {
      stallTimeoutMs: stallTimeoutMs * stallTimeoutFactor,
      timeoutMs,
      maxResponseBytes: controls.uploadOptions?.maxResponseBytes ?? MAX_RESPONSE_BYTES,
    },
    onBytes: (sent) => onBytes(Math.max(0, Math.min(sent - prefix.byteLength, size() ?? sent))),
  };
  const result = await attemptOnce({ transport, signal: request.signal }, limited);
  if (result.response) {
    const { response, sentBytes } = result;
    if (isSuccess(response) && transport.reportsBytes && sentBytes < (byteLength ?? 0)) {
      // The service cannot have stored bytes that were not sent. It may have stored a part of them, so this ends the
      // upload.
      throw new UploadIntegrityError(
        sentBytes,
        undefined,
        "the service reported a success before all of them had been sent",
      );
    }
    return new Response(response.text || null, response);
  }
  throw errorOf(result, attempt, connectionError);
}

/**
 * The error of an attempt without a response. As long as a connection error wraps it, the client may make another
 * attempt; {@link sendInOneRequest} unwraps it.
 */
function errorOf(
  { problem, cause }: NoResponse,
  attempt: number,
  connectionError: PreparedRequest["connectionError"],
): Error {
  const { operation } = connectionError(cause);
  // Not wrapped, because the service has accepted the file: another attempt would store it again.
  if (cause instanceof ResponseTooLargeError) {
    const message = `${operation}: ${problem}. The file may nevertheless be stored.`;
    return new ResponseTooLargeError(cause.maxBytes, { operation, message });
  }
  if (!(cause instanceof AttemptTimeout)) return connectionError(cause);
  return connectionError(
    cause.stalled ? stalledError(attempt, cause) : new TimeoutError(operation, attempt, cause.timeoutMs),
  );
}

function isLimit(error: unknown): boolean {
  return error instanceof UploadStalledError || error instanceof TimeoutError;
}

function stalledError(attempts: number, cause: AttemptTimeout): UploadStalledError {
  return new UploadStalledError(
    `failed in attempt ${attempts}: ${cause.message}.`,
    { partNumber: undefined, attempts, status: undefined, code: undefined, storedParts: [], retryAfterMs: undefined },
    cause,
  );
}

function textFields(body: PreparedRequest["body"]): [name: string, value: string][] {
  if (!(body instanceof FormData)) return [];
  return [...body].filter((field): field is [string, string] => typeof field[1] === "string");
}
