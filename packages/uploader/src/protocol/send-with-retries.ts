import { delay, retryAfterMs } from "@pixwire/api/runtime";
import { UploadExpiredError, UploadFailedError, UploadStalledError } from "../errors.js";
import { attemptOnce, type Outcome, type WatchedRequest } from "../transports/attempt.js";
import type { TransportResponse } from "../transports/transport.js";
import { isSuccess, mayPass, type Proof, parseObject } from "./answer.js";
import { hasExpired, serverTime } from "./expiry.js";
import { type Session, storedParts } from "./session.js";
import { quoteWithoutSecrets } from "./target.js";

/** One request of the protocol, sent until it is answered or given up. */
export interface ProtocolRequest<Result> extends WatchedRequest {
  /** `undefined` for the completion. */
  partNumber?: number;
  /** Reads what an answer with a status of success proves. */
  read(response: TransportResponse): Proof<Result>;
}

/** No wait is longer, be it computed or asked for by the server, in milliseconds. */
const MAX_DELAY_MS = 60_000;

/**
 * Sends a request, again after failures that may pass, and resolves with what the first answer of success proves.
 *
 * @throws UploadFailedError, UploadStalledError, UploadExpiredError, UploadSourceError, or the reason of the signal.
 */
export async function sendWithRetries<Result>(session: Session, request: ProtocolRequest<Result>): Promise<Result> {
  const { signal, settings } = session;
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(session, request);
    const { response } = outcome;
    const proof = response && isSuccess(response) ? readProof(session, request, outcome) : undefined;
    if (proof && "proven" in proof) return proof.proven;

    const failure = failureOf(session, request, attempt, outcome, proof?.problem);
    const retry = (!response || proof || mayPass(response)) && attempt <= settings.maxRetries;
    const requestedMs = response && retryAfterMs(response.headers, serverTime(response) ?? Date.now());
    const wait = requestedMs ?? Math.random() * settings.retryDelayMs * settings.exponentialFactor ** (attempt - 1);
    const delayMs = retry ? Math.min(wait, MAX_DELAY_MS) : 0;
    if (response && !proof && hasExpired(session, response, delayMs)) {
      throw new UploadExpiredError(session.expiresAt, failure);
    }
    if (!retry) throw failure;
    await delay(delayMs, signal);
  }
}

function readProof<Result>(
  { transport }: Session,
  { body, read }: ProtocolRequest<Result>,
  { response, sentBytes }: Extract<Outcome, { response: TransportResponse }>,
): Proof<Result> {
  // Nobody can have stored what has not been sent.
  const early = transport.reportsBytes && body.byteLength !== undefined && sentBytes < body.byteLength;
  return early ? { problem: "but before all of the request had been sent" } : read(response);
}

function failureOf(
  session: Session,
  { partNumber }: { partNumber?: number },
  attempts: number,
  outcome: Outcome,
  unproven: string | undefined,
): UploadFailedError {
  const { response } = outcome;
  const { message, code, errorCode } = parseObject(response?.text ?? "");
  const quote = quoteWithoutSecrets(message, session.target);
  const problem = response ? [`status ${response.status}`, unproven].filter(Boolean).join(", ") : outcome.problem;
  const Failure = !response && outcome.stalled ? UploadStalledError : UploadFailedError;
  return new Failure(
    `${partNumber ? `part ${partNumber}` : "completion"}, attempt ${attempts}: ${problem}. ${quote}`.trimEnd(),
    {
      partNumber,
      attempts,
      status: response?.status,
      // The API's error bodies have either.
      code: [code, errorCode].map((text) => quoteWithoutSecrets(text, session.target)).find(Boolean),
      storedParts: storedParts(session),
    },
    response ? undefined : outcome.cause,
  );
}
