import { decideRetry, delay, redact } from "@pixwire/api/runtime";
import { follow } from "./abort.js";
import { UploadExpiredError, UploadFailedError, UploadSourceError, UploadStalledError } from "./errors.js";
import type { Session } from "./session.js";
import { secretsOf } from "./target.js";
import type { RequestBody, TransportResponse } from "./transport.js";
import { watchdog } from "./watchdog.js";

/** One request of the protocol, to be tried until it is answered or given up. */
export interface Exchange {
  /** `undefined` for the completion. */
  partNumber: number | undefined;
  method: "PUT" | "POST";
  url: string;
  contentType: string;
  body: RequestBody;
  /** How long nothing may move, in milliseconds. */
  stallTimeoutMs: number;
  onBytes?(sentBytes: number): void;
}

/** Beside the usual ones 425 and every 5xx: whatever was wrong, a part or the completion may be sent again. */
const RETRIED: ReadonlySet<number> = /* @__PURE__ */ new Set([
  408,
  425,
  429,
  ...Array.from({ length: 100 }, (_, index) => 500 + index),
]);

/** Slowest upload that is not taken for a stall where bytes cannot be seen, in bytes per millisecond (32 KiB/s). */
const BLIND_BYTES_PER_MS = 32.768;

type Outcome = { response: TransportResponse } | { cause: unknown; stalled: boolean };

/**
 * Sends a request, again after failures that may pass, and resolves with the first answer of status 2xx.
 *
 * @throws UploadFailedError, UploadStalledError, UploadExpiredError, or the reason of the session's signal.
 */
export async function exchange(session: Session, request: Exchange): Promise<TransportResponse> {
  const { signal, settings, expiresAt } = session;
  for (let attempt = 1; ; attempt++) {
    if (expiresAt !== undefined && Date.now() >= expiresAt) throw new UploadExpiredError(new Date(expiresAt));
    const outcome = await attemptOnce(session, request);
    const response = "response" in outcome ? outcome.response : undefined;
    if (response && response.status >= 200 && response.status < 300) return response;

    const decision = decideRetry(
      attempt,
      { status: response?.status, headers: response?.headers, idempotent: true, retriedStatuses: RETRIED },
      {
        maxRetries: settings.maxRetries,
        initialDelayMs: settings.retryDelayMs,
        maxDelayMs: 30_000,
        factor: settings.exponentialFactor,
      },
      Date.now(),
    );
    const failure = failureOf(session, request, attempt, outcome);
    const resumesAt = Date.now() + (decision.retry ? decision.delayMs : 0);
    if (expiresAt !== undefined && resumesAt >= expiresAt) {
      throw new UploadExpiredError(new Date(expiresAt), { cause: failure });
    }
    if (!decision.retry) throw failure;
    await delay(decision.delayMs, signal);
  }
}

/** One attempt, ended when nothing moves for too long. Rejects only with what ends the upload. */
async function attemptOnce(session: Session, request: Exchange): Promise<Outcome> {
  const { transport, signal } = session;
  const { method, url, body, contentType, stallTimeoutMs } = request;
  const controller = new AbortController();
  const unfollow = follow(signal, controller);
  const startedAt = performance.now();
  let stalled = false;
  const dog = watchdog(
    transport.reportsBytes ? stallTimeoutMs : stallTimeoutMs + body.byteLength / BLIND_BYTES_PER_MS,
    () => {
      stalled = true;
      controller.abort();
    },
  );
  const onBytes = (sentBytes: number): void => {
    // What the system still holds when it has taken all leaves no faster than what left before.
    const drainMs = sentBytes < body.byteLength ? 0 : performance.now() - startedAt;
    dog.moved(stallTimeoutMs + drainMs);
    request.onBytes?.(sentBytes);
  };
  try {
    const headers = { "content-type": contentType };
    return { response: await transport.send({ method, url, headers, body, signal: controller.signal, onBytes }) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof UploadSourceError) throw cause;
    return { cause, stalled };
  } finally {
    dog.stop();
    unfollow();
  }
}

function failureOf(session: Session, request: Exchange, attempts: number, outcome: Outcome): UploadFailedError {
  const response = "response" in outcome ? outcome.response : undefined;
  const { message, code } = response ? readError(response.text) : { message: undefined, code: undefined };
  const what = request.partNumber === undefined ? "the completion" : `part ${request.partNumber}`;
  const failure = {
    partNumber: request.partNumber,
    attempts,
    status: response?.status,
    code,
    storedParts: session.storedParts(),
  };
  const tries = `after ${attempts} ${attempts === 1 ? "attempt" : "attempts"}`;
  if ("cause" in outcome) {
    const { cause, stalled } = outcome;
    return stalled
      ? new UploadStalledError(`${what} moved no byte for ${request.stallTimeoutMs} ms, ${tries}.`, failure)
      : new UploadFailedError(`${what} had no answer, ${tries}.`, failure, { cause });
  }
  const said = message === undefined ? "" : `: ${redact(message, secretsOf(session.target))}`;
  return new UploadFailedError(`${what} was answered with status ${response?.status}, ${tries}${said}`, failure);
}

/** The members that PixelBin's two kinds of error bodies have in common. */
function readError(text: string): { message: string | undefined; code: string | undefined } {
  const body = parseObject(text);
  const code = body.code ?? body.errorCode;
  return {
    message: typeof body.message === "string" ? body.message : undefined,
    code: typeof code === "string" ? code : undefined,
  };
}

/** A JSON object; an empty one for anything else, since proxies answer in any form. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
