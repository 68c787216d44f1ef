import {
  abortReason,
  ConfigurationError,
  InvalidInputError,
  LONGEST_TIMER_MS,
  onAbort,
  ResponseTooLargeError,
  withDeadline,
} from "@pixwire/api/runtime";
import { UploadSourceError } from "../errors.js";
import type { Settings } from "../options.js";
import { type Bytes, lengthOf } from "../sources/bytes.js";
import { cannotStart } from "./cannot-start.js";
import { checkResponse } from "./check-response.js";
import type { BodySegment, RequestBody, Transport, TransportRequest, TransportResponse } from "./transport.js";

/** How long an attempt may take, and how much of its response is read. */
export type AttemptLimits = Pick<Settings, "stallTimeoutMs" | "timeoutMs" | "maxResponseBytes">;

/** A request with the limits of an attempt at it. */
export interface LimitedRequest extends Pick<TransportRequest, "method" | "url" | "headers" | "body"> {
  limits: AttemptLimits;
  /** Called with the number of body bytes sent so far. If it throws, {@link attemptOnce} rejects with that error. */
  onBytes?(sentBytes: number): void;
}

/** What came of an attempt. */
export type AttemptResult = Responded | NoResponse;

export interface Responded {
  response: TransportResponse;
  /** The number of body bytes that the transport reported as sent. */
  sentBytes: number;
}

export interface NoResponse {
  response?: undefined;
  /** Why there is no response: a clause for a message. */
  problem: string;
  /** An {@link AttemptTimeout} if the attempt was given up. */
  cause: unknown;
}

/** The slowest upload that does not count as stalled: 32 KiB per second, in bytes per millisecond. */
const SLOWEST_RATE = 32;

/** The length that a body of unknown length is assumed to have when the whole attempt is limited, in bytes. */
const UNKNOWN_BYTES = 2 ** 30;

/** The longest time that bytes which have been handed over may take to arrive, in milliseconds. */
const LONGEST_DELIVERY_MS = 600_000;

/** The default limit of an attempt, in addition to the time that its body takes at the slowest rate. */
const HOUR_MS = 3_600_000;

/**
 * Errors that another attempt would run into again: the source failed, or the request could not be made at all. They are
 * listed, rather than those after which an attempt is repeated, because a transport of the caller may reject with anything.
 */
const FINAL_ERRORS = [UploadSourceError, InvalidInputError, ConfigurationError];

/** Ends an attempt that takes too long. The message is a clause. */
export class AttemptTimeout extends Error {
  override name = "AttemptTimeout";
  /** The time that was too long, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether nothing sent during that time. If not, all of the attempt took longer. */
  readonly stalled: boolean;

  constructor(message: string, timeoutMs: number, stalled: boolean) {
    super(message);
    this.timeoutMs = timeoutMs;
    this.stalled = stalled;
  }
}

/**
 * Makes one attempt, and gives it up when nothing moves for too long or when all of it takes too long.
 *
 * Only bytes of the request count as movement: those that the transport reads from a stream or file, and those that it
 * reports as sent. Bytes of the response do not, because a server that sends one now and then would keep an attempt alive
 * forever.
 *
 * @throws only what has to end the upload: the reason of the signal, an error of the source or of `onBytes`, and an
 * error that kept the request from being made.
 */
export async function attemptOnce(
  { transport, signal }: { transport: Transport; signal: AbortSignal | undefined },
  { limits, body, onBytes, ...message }: LimitedRequest,
): Promise<AttemptResult> {
  const { stallTimeoutMs, maxResponseBytes } = limits;
  const timeoutMs = limits.timeoutMs ?? HOUR_MS + (body.byteLength ?? UNKNOWN_BYTES) / SLOWEST_RATE;
  const timeoutError = (): AttemptTimeout =>
    new AttemptTimeout(`it took longer than \`timeoutMs\`, ${timeoutMs} ms`, timeoutMs, false);
  let sentBytes = 0;
  let readBytes = 0;
  let unreadSegments = body.segments.filter(isIterable).length;
  let callbackFailure: { error: unknown } | undefined;

  const send = (attemptSignal: AbortSignal): Promise<TransportResponse> =>
    new Promise((resolve, reject) => {
      let stallTimer: ReturnType<typeof setTimeout> | undefined;
      let hasEnded = false;
      const end = (): void => {
        hasEnded = true;
        clearTimeout(stallTimer);
      };
      const restartStallTimer = (): void => {
        clearTimeout(stallTimer);
        // A read or a write that was under way may still complete after the end.
        if (hasEnded) return;
        const { ms, problem } = stallLimit();
        stallTimer = setTimeout(() => reject(new AttemptTimeout(problem, ms, true)), Math.min(ms, LONGEST_TIMER_MS));
      };
      const report = (bytes: number): void => {
        if (hasEnded || bytes <= sentBytes) return;
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
      const watched = watchReading(body, (bytes) => {
        if (bytes === undefined) unreadSegments--;
        else readBytes += bytes;
        restartStallTimer();
      });
      restartStallTimer();
      // Whatever ends a failed attempt aborts its signal.
      onAbort(attemptSignal, end);
      const request = { ...message, body: watched, maxResponseBytes, signal: attemptSignal, onBytes: report };
      startSending(transport, request).then(checkResponse).then(resolve, reject).finally(end);
    });

  const stallLimit = (): { ms: number; problem: string } => {
    const { byteLength = sentBytes } = body;
    const isHandedOver = transport.reportsBytes ? sentBytes > 0 && sentBytes >= byteLength : unreadSegments === 0;
    if (!isHandedOver)
      return { ms: stallTimeoutMs, problem: `no byte was sent for ${stallTimeoutMs} ms (\`stallTimeoutMs\`)` };
    // Bytes that have been handed over may still wait in a buffer of the system, or of a proxy that reads a whole
    // request before it passes it on. Nothing reports their progress, so the body gets the time that it needs on a slow
    // line.
    const handedOverBytes = transport.reportsBytes ? sentBytes : readBytes + lengthInMemory(body);
    const ms = Math.ceil(stallTimeoutMs + Math.min(handedOverBytes / SLOWEST_RATE, LONGEST_DELIVERY_MS));
    return { ms, problem: `no response came within ${ms} ms` };
  };

  try {
    return { response: await withDeadline({ signal, timeoutMs, timeoutError }, send), sentBytes };
  } catch (cause) {
    if (signal?.aborted) throw abortReason(signal);
    if (callbackFailure) throw callbackFailure.error;
    if (FINAL_ERRORS.some((kind) => cause instanceof kind)) throw cause;
    return { cause, problem: problemOf(cause) };
  }
}

/** @throws ConfigurationError for what `send` itself throws. If the request fails, the promise rejects. */
async function startSending(transport: Transport, request: TransportRequest): Promise<TransportResponse> {
  let sending: Promise<TransportResponse>;
  try {
    sending = transport.send(request);
  } catch (error) {
    throw cannotStart("upload", error, "`transport.send` threw an error before the request started");
  }
  return await sending;
}

function isIterable(segment: BodySegment): segment is AsyncIterable<Bytes> {
  return Symbol.asyncIterator in segment;
}

/** The length of the segments that need not be read, in bytes. */
function lengthInMemory({ segments }: RequestBody): number {
  return segments.reduce((total, segment) => total + (isIterable(segment) ? 0 : lengthOf(segment)), 0);
}

/** @param onRead - called with the length of each piece that is read from an iterable, and without one at its end. */
function watchReading(body: RequestBody, onRead: (bytes?: number) => void): RequestBody {
  async function* watch(pieces: AsyncIterable<Bytes>): AsyncGenerator<Bytes, void, undefined> {
    for await (const piece of pieces) {
      onRead(piece.byteLength);
      yield piece;
    }
    onRead();
  }
  return { ...body, segments: body.segments.map((segment) => (isIterable(segment) ? watch(segment) : segment)) };
}

function problemOf(cause: unknown): string {
  if (cause instanceof AttemptTimeout) return cause.message;
  if (cause instanceof ResponseTooLargeError) {
    return `the response is longer than \`maxResponseBytes\`, ${cause.maxBytes} bytes`;
  }
  return "no response arrived";
}
