import {
  decideRetry,
  delay,
  type ResponseHead,
  type RetryPolicy,
  requestedDelayMs,
  TRANSIENT_STATUSES,
} from "@pixwire/api/runtime";
import { UploadExpiredError, UploadFailedError, UploadStalledError } from "../errors.js";
import {
  type AttemptResult,
  AttemptTimeout,
  attemptOnce,
  type LimitedRequest,
  type Responded,
} from "../transports/attempt.js";
import type { TransportResponse } from "../transports/transport.js";
import { hasExpired } from "./expiry.js";
import { quoteWithoutSecrets } from "./quote.js";
import { type Confirmation, isSuccess, parseObject } from "./read-response.js";
import { type Session, storedParts } from "./session.js";

/** A request of the protocol. */
export interface ProtocolRequest<Result> extends LimitedRequest {
  /** `undefined` for the completion. */
  partNumber?: number;
  /** Reads what a success response proves. */
  read(response: TransportResponse): Confirmation<Result>;
}

/**
 * Sends a request until a response proves its success. Sends it again after failures that may pass.
 *
 * @throws UploadFailedError, UploadStalledError, UploadExpiredError, UploadSourceError, or the reason of the signal.
 */
export async function sendWithRetries<Result>(session: Session, request: ProtocolRequest<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const result = await attemptOnce(session, request);
    const { response } = result;
    const confirmation = response && isSuccess(response) ? confirmationOf(session, request, result) : undefined;
    if (confirmation && "confirmed" in confirmation) return confirmation.confirmed;

    // A success that proves nothing does not come from the API, so its status says nothing.
    const status = confirmation ? undefined : response?.status;
    const head: ResponseHead = { status, headers: response?.headers };
    const now = Date.now();
    const outcome = { ...head, idempotent: true, retriedStatuses: TRANSIENT_STATUSES };
    const decision = decideRetry(attempt, outcome, retryPolicy(session), now);
    const asksForTooLong = !decision.retry && decision.retryAfterMs !== undefined;
    const delayMs = decision.retry ? decision.delayMs : 0;
    const isExpired = response && !confirmation && !asksForTooLong && hasExpired(session, response, delayMs);
    const failure = createFailure(session, {
      partNumber: request.partNumber,
      attempts: attempt,
      result,
      unconfirmed: confirmation?.problem,
      retryAfterMs: requestedDelayMs(head, now),
      // An expiry says itself what to do.
      advice: isExpired ? "" : adviceFor(response?.status),
    });
    if (isExpired) throw new UploadExpiredError(session.expiresAt, failure);
    if (!decision.retry) throw failure;
    await delay(decision.delayMs, session.signal);
  }
}

/** No delay that is computed is longer than this, in milliseconds. */
const MAX_DELAY_MS = 60_000;

function retryPolicy({ settings }: Session): RetryPolicy {
  return {
    maxRetries: settings.maxRetries,
    initialDelayMs: settings.retryDelayMs,
    factor: settings.exponentialFactor,
    maxDelayMs: MAX_DELAY_MS,
    maxRetryAfterMs: settings.maxRetryAfterMs,
  };
}

function confirmationOf<Result>(
  { transport }: Session,
  { body, read }: ProtocolRequest<Result>,
  { response, sentBytes }: Responded,
): Confirmation<Result> {
  // The server cannot have stored bytes that were not sent.
  const isEarly = transport.reportsBytes && body.byteLength !== undefined && sentBytes < body.byteLength;
  return isEarly ? { problem: "but before all of the request had been sent" } : read(response);
}

/** What the caller can do about a failure that another attempt did not cure. */
function adviceFor(status: number | undefined): string {
  if (status === 401 || status === 403) return "Sign a new target.";
  if (status === 413) return "Use a smaller `chunkSize`.";
  const mayPass = status === undefined || status === 429 || status >= 500;
  return mayPass ? "Upload again; with `resume`, only the missing parts are sent." : "";
}

/** What came of the last attempt at a request. */
interface FailedRequest {
  partNumber: number | undefined;
  attempts: number;
  result: AttemptResult;
  /** Why a success response confirms nothing: a clause. */
  unconfirmed: string | undefined;
  retryAfterMs: number | undefined;
  /** What to do, if the server does not ask to wait. */
  advice: string;
}

function createFailure({ target, confirmed, settings }: Session, failed: FailedRequest): UploadFailedError {
  const { partNumber, attempts, result, unconfirmed, retryAfterMs, advice } = failed;
  const { response } = result;
  const { message, code, errorCode } = parseObject(response?.text ?? "");
  const answered = `the server responded with status ${response?.status}`;
  const problem = response ? [answered, unconfirmed].filter(Boolean).join(", ") : result.problem;
  const isAskedToWait = retryAfterMs !== undefined && retryAfterMs > settings.maxRetryAfterMs;
  const sentences = [
    `${partNumber ? `part ${partNumber}` : "the completion"} failed in attempt ${attempts}: ${problem}.`,
    isAskedToWait
      ? `The server asks to wait ${retryAfterMs} ms, longer than \`maxRetryAfterMs\`. Upload again after that time.`
      : advice,
    quoteWithoutSecrets(message, target),
  ];
  const isStalled = !response && result.cause instanceof AttemptTimeout && result.cause.stalled;
  const Failure = isStalled ? UploadStalledError : UploadFailedError;
  return new Failure(
    sentences.filter(Boolean).join(" "),
    {
      partNumber,
      attempts,
      status: response?.status,
      // The error bodies of the API have either of them.
      code: [code, errorCode].map((text) => quoteWithoutSecrets(text, target)).find(Boolean),
      storedParts: storedParts(confirmed),
      retryAfterMs,
    },
    response ? undefined : result.cause,
  );
}
