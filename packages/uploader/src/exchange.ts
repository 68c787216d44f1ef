import { delay, retryAfterMs } from "@pixwire/api/runtime";
import { follow } from "./abort.js";
import { UploadExpiredError, UploadFailedError, UploadSourceError, UploadStalledError } from "./errors.js";
import { type Session, storedParts } from "./session.js";
import { hideSecrets, isObject } from "./target.js";
import type { RequestBody, TransportRequest, TransportResponse } from "./transport.js";

/** One request that is given up when nothing moves for too long. */
export interface WatchedRequest extends Pick<TransportRequest, "method" | "url" | "headers"> {
  body: RequestBody;
  /** How long nothing may move, in milliseconds. */
  stallTimeoutMs: number;
  onBytes?(sentBytes: number): void;
}

/** One request of the protocol, sent until it is answered or given up. */
export interface Exchange extends WatchedRequest {
  /** `undefined` for the completion. */
  partNumber?: number;
}

/** The slowest upload that is no stall where bytes cannot be seen: 32 KiB a second, in bytes per millisecond. */
const BLIND_RATE = 32;

/** What a body of unknown length is taken to hold at most, there. */
const UNKNOWN_BYTES = 2 ** 30;

/** No wait is longer, be it computed or asked for by the server, in milliseconds. */
const MAX_DELAY_MS = 60_000;

/** What came of an attempt: an answer, or what stood in its way. */
type Outcome = { response?: TransportResponse; cause?: unknown; stalled?: boolean };

/**
 * Sends a request, again after failures that may pass, and resolves with its first answer of success.
 *
 * @throws UploadFailedError, UploadStalledError, UploadExpiredError, UploadSourceError, or the reason of the signal.
 */
export async function exchange(session: Session, request: Exchange): Promise<TransportResponse> {
  const { signal, expiresAt, settings } = session;
  for (let attempt = 1; ; attempt++) {
    if (Date.now() >= expiresAt) throw new UploadExpiredError(expiresAt);
    const outcome = await attemptOnce(session, request);
    const { response } = outcome;
    if (response && response.status >= 200 && response.status < 300) return response;

    const failure = failureOf(session, request, attempt, outcome);
    const mayPass = !response || response.status >= 500 || [408, 425, 429].includes(response.status);
    const retry = mayPass && attempt <= settings.maxRetries;
    const now = Date.now();
    const asked = response && retryAfterMs(response.headers, now);
    const wait = asked ?? Math.random() * settings.retryDelayMs * settings.exponentialFactor ** (attempt - 1);
    const delayMs = retry ? Math.min(wait, MAX_DELAY_MS) : 0;
    if (now + delayMs >= expiresAt) throw new UploadExpiredError(expiresAt, failure);
    if (!retry) throw failure;
    await delay(delayMs, signal);
  }
}

/** One attempt, ended when nothing moves for too long. Rejects only with what ends the upload. */
export async function attemptOnce(
  { transport, signal }: Pick<Session, "transport" | "signal">,
  request: WatchedRequest,
): Promise<Outcome> {
  const { body, stallTimeoutMs } = request;
  const controller = new AbortController();
  const unfollow = follow(signal, (reason) => controller.abort(reason));
  const startedAt = performance.now();
  let stalled = false;
  let thrown: { error: unknown } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitFor = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stalled = true;
      controller.abort();
    }, ms);
  };
  waitFor(stallTimeoutMs + (transport.reportsBytes ? 0 : (body.byteLength ?? UNKNOWN_BYTES) / BLIND_RATE));
  try {
    const response = await transport.send({
      ...request,
      signal: controller.signal,
      onBytes(sentBytes) {
        // A write that was under way may still end after the abort.
        if (controller.signal.aborted) return;
        // What the system has taken but not sent yet leaves no faster than what went before.
        waitFor(stallTimeoutMs + (sentBytes < (body.byteLength ?? 0) ? 0 : performance.now() - startedAt));
        try {
          request.onBytes?.(sentBytes);
        } catch (error) {
          // What the caller's own callback throws has to end the upload, and not the transport.
          thrown = { error };
          controller.abort();
        }
      },
    });
    return { response };
  } catch (cause) {
    signal?.throwIfAborted();
    if (thrown) throw thrown.error;
    if (cause instanceof UploadSourceError) throw cause;
    return { cause, stalled };
  } finally {
    clearTimeout(timer);
    unfollow();
  }
}

function failureOf(session: Session, request: Exchange, attempts: number, outcome: Outcome): UploadFailedError {
  const { response, cause, stalled } = outcome;
  const { partNumber } = request;
  const { message, code, errorCode } = parseObject(response?.text);
  const what = response
    ? `status ${response.status}. ${hideSecrets(String(message ?? ""), session.target)}`
    : stalled
      ? `no byte moved for ${request.stallTimeoutMs} ms.`
      : "no answer.";
  return new (stalled ? UploadStalledError : UploadFailedError)(
    `${partNumber ? `part ${partNumber}` : "completion"}, attempt ${attempts}: ${what}`,
    {
      partNumber,
      attempts,
      status: response?.status,
      // The error bodies in use have either.
      code: [code, errorCode].find((text) => typeof text === "string"),
      storedParts: storedParts(session),
    },
    cause,
  );
}

/** A JSON object; an empty one for anything else, since proxies answer in any form. */
export function parseObject(text = ""): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
