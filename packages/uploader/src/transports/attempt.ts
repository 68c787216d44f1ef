import {
  abortReason,
  ConfigurationError,
  InvalidInputError,
  onAbort,
  ResponseTooLargeError,
  withDeadline,
} from "@pixwire/api/runtime";
import { UploadSourceError } from "../errors.js";
import type { Settings } from "../options.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";

/** How long an attempt may take, and how much of its answer is read. */
export type AttemptLimits = Pick<Settings, "stallTimeoutMs" | "timeoutMs" | "maxResponseBytes">;

/** A request with the limits of an attempt at it. */
export interface LimitedRequest extends Pick<TransportRequest, "method" | "url" | "headers" | "body"> {
  limits: AttemptLimits;
  /** Called with the number of body bytes sent so far. If it throws, {@link attemptOnce} rejects with that error. */
  onBytes?(sentBytes: number): void;
}

/** What came of an attempt. */
export type AttemptResult = Answer | NoAnswer;

export interface Answer {
  response: TransportResponse;
  /** The number of body bytes that the transport reported as sent. */
  sentBytes: number;
}

export interface NoAnswer {
  response?: undefined;
  /** Why there is no answer: a clause for a message. */
  problem: string;
  cause: unknown;
  /** Whether the attempt was given up because nothing moved. */
  stalled: boolean;
}

/** The slowest upload that does not count as stalled: 32 KiB per second, in bytes per millisecond. */
const SLOWEST_RATE = 32;

/** The assumed length of a body of unknown length, in bytes. */
const UNKNOWN_BYTES = 2 ** 30;

/** The longest time that bytes which have been handed over may take to arrive, in milliseconds. */
const LONGEST_DELIVERY_MS = 600_000;

/** The default limit of an attempt, in addition to the time that its body takes at the slowest rate. */
const HOUR_MS = 3_600_000;

/** The longest time that a timer can measure: with more than 31 bits it would fire immediately. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Errors that another attempt would run into again: the source failed, or the request could not be made at all. */
const FINAL_ERRORS = [UploadSourceError, InvalidInputError, ConfigurationError];

/** Ends an attempt that takes too long. The message is a clause. */
class AttemptTimeout extends Error {
  constructor(
    message: string,
    readonly stalled: boolean,
  ) {
    super(message);
  }
}

/**
 * Makes one attempt, and gives it up when nothing moves for too long or when all of it takes too long.
 *
 * Only bytes of the request count as movement. Bytes of the answer do not, because a server that sends one now and then
 * would keep an attempt alive forever.
 *
 * @throws only what has to end the upload: the reason of the signal, an error of the source or of `onBytes`, and an
 * error that kept the request from being made.
 */
export async function attemptOnce(
  { transport, signal }: { transport: Transport; signal: AbortSignal | undefined },
  { limits, body, onBytes, ...message }: LimitedRequest,
): Promise<AttemptResult> {
  const { stallTimeoutMs, maxResponseBytes } = limits;
  const bodyMs = (body.byteLength ?? UNKNOWN_BYTES) / SLOWEST_RATE;
  const timeoutMs = limits.timeoutMs ?? HOUR_MS + bodyMs;
  const timeoutError = (): AttemptTimeout =>
    new AttemptTimeout(`it took longer than \`timeoutMs\`, ${timeoutMs} ms`, false);
  let sentBytes = 0;
  let callbackFailure: { error: unknown } | undefined;

  const send = (attemptSignal: AbortSignal): Promise<TransportResponse> =>
    new Promise((resolve, reject) => {
      let stallTimer: ReturnType<typeof setTimeout> | undefined;
      const restartStallTimer = (): void => {
        clearTimeout(stallTimer);
        const { ms, problem } = stallLimit();
        stallTimer = setTimeout(() => reject(new AttemptTimeout(problem, true)), Math.min(ms, LONGEST_TIMER_MS));
      };
      const report = (bytes: number): void => {
        // A write that was under way may still complete after the abort.
        if (attemptSignal.aborted || bytes <= sentBytes) return;
        sentBytes = bytes;
        restartStallTimer();
        try {
          onBytes?.(bytes);
        } catch (error) {
          // Has to end the upload, and must not be thrown into the transport.
          callbackFailure = { error };
          reject(error);
        }
      };
      restartStallTimer();
      // Whatever ends a failed attempt aborts its signal.
      onAbort(attemptSignal, () => clearTimeout(stallTimer));
      Promise.resolve(transport.send({ ...message, body, maxResponseBytes, signal: attemptSignal, onBytes: report }))
        .then(resolve, reject)
        .finally(() => clearTimeout(stallTimer));
    });

  const stallLimit = (): { ms: number; problem: string } => {
    const { byteLength = sentBytes } = body;
    if (transport.reportsBytes && (sentBytes < byteLength || sentBytes === 0)) {
      return { ms: stallTimeoutMs, problem: `no byte moved for ${stallTimeoutMs} ms` };
    }
    // Bytes that have been handed over may still wait in a buffer of the system, or of a proxy that reads a whole
    // request before it passes it on. Nothing reports their progress, so the body gets the time that it needs on a slow
    // line.
    const deliveryMs = transport.reportsBytes ? Math.min(sentBytes / SLOWEST_RATE, LONGEST_DELIVERY_MS) : bodyMs;
    const ms = Math.ceil(stallTimeoutMs + deliveryMs);
    return { ms, problem: `no answer came within ${ms} ms` };
  };

  try {
    return { response: await withDeadline({ signal, timeoutMs, timeoutError }, send), sentBytes };
  } catch (cause) {
    if (signal?.aborted) throw abortReason(signal);
    if (callbackFailure) throw callbackFailure.error;
    if (FINAL_ERRORS.some((kind) => cause instanceof kind)) throw cause;
    return { cause, stalled: cause instanceof AttemptTimeout && cause.stalled, problem: problemOf(cause) };
  }
}

function problemOf(cause: unknown): string {
  if (cause instanceof AttemptTimeout) return cause.message;
  if (cause instanceof ResponseTooLargeError) {
    return `the answer is longer than \`maxResponseBytes\`, ${cause.maxBytes} bytes`;
  }
  return "no answer arrived";
}
