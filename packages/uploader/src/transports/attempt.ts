import { ConfigurationError, InvalidInputError, ResponseTooLargeError } from "@pixwire/api/runtime";
import { follow, raced } from "../abort.js";
import { UploadSourceError } from "../errors.js";
import type { Settings } from "../options.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";

/** How long an attempt may take, and how much may be read of its answer. */
export type AttemptLimits = Pick<Settings, "stallTimeoutMs" | "timeoutMs" | "maxResponseBytes">;

/** One request that is given up when it takes too long. */
export interface WatchedRequest extends Pick<TransportRequest, "method" | "url" | "headers" | "body"> {
  limits: AttemptLimits;
  onBytes?(sentBytes: number): void;
}

/** What came of an attempt: an answer, or what stood in its way. */
export type Outcome =
  | { response: TransportResponse; sentBytes: number }
  | {
      response?: undefined;
      /** Why there is no answer: a clause. */
      problem: string;
      cause: unknown;
      /** Whether it was given up because nothing moved. */
      stalled: boolean;
    };

/** The slowest upload that is taken for one: 32 KiB a second, in bytes per millisecond. */
const SLOWEST_RATE = 32;

/** What a body of unknown length is taken to hold at most. */
const UNKNOWN_BYTES = 2 ** 30;

/** How long bytes that have been handed over may be on their way, at most, in milliseconds. */
const LONGEST_DELIVERY_MS = 600_000;

/** The default limit of an attempt, beside the time that its body takes at the slowest rate. */
const HOUR_MS = 3_600_000;

/** Timers take 31 bits: beyond that they end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What another attempt would run into as well: the source failed, or no request could be made. */
const FINAL = [UploadSourceError, InvalidInputError, ConfigurationError];

/** The reason for which an attempt is aborted that takes too long. Its message is a clause. */
class GivenUp extends Error {
  constructor(
    message: string,
    readonly stalled: boolean,
  ) {
    super(message);
  }
}

/**
 * One attempt, given up when nothing moves for too long and when all of it takes too long. Rejects only with what has to
 * end the upload.
 *
 * Only bytes of the request count as movement. Those of the answer do not: a server that sends one now and then would
 * otherwise keep an attempt alive for ever.
 */
export async function attemptOnce(
  { transport, signal }: { transport: Transport; signal: AbortSignal | undefined },
  request: WatchedRequest,
): Promise<Outcome> {
  const { limits, body, onBytes, ...message } = request;
  const { stallTimeoutMs, maxResponseBytes } = limits;
  const bodyMs = (body.byteLength ?? UNKNOWN_BYTES) / SLOWEST_RATE;
  const timeoutMs = limits.timeoutMs ?? HOUR_MS + bodyMs;
  const controller = new AbortController();
  const unfollow = follow(signal, (reason) => controller.abort(reason));
  let sentBytes = 0;
  let thrown: { error: unknown } | undefined;
  const giveUpAfter = (ms: number, why: string, stalled: boolean): ReturnType<typeof setTimeout> =>
    setTimeout(() => controller.abort(new GivenUp(why, stalled)), Math.min(ms, LONGEST_TIMER_MS));
  const waitForBytes = (): ReturnType<typeof setTimeout> => {
    const { byteLength = sentBytes } = body;
    if (transport.reportsBytes && (sentBytes < byteLength || sentBytes === 0)) {
      return giveUpAfter(stallTimeoutMs, `no byte moved for ${stallTimeoutMs} ms`, true);
    }
    // What has been handed over may still wait in the system's buffers, or in a proxy that takes all of a request before
    // it passes anything on. Nothing tells of that, so the body gets the time that it needs on a slow line.
    const deliveryMs = transport.reportsBytes ? Math.min(sentBytes / SLOWEST_RATE, LONGEST_DELIVERY_MS) : bodyMs;
    const ms = Math.ceil(stallTimeoutMs + deliveryMs);
    return giveUpAfter(ms, `no answer came within ${ms} ms`, true);
  };
  const timeout = giveUpAfter(timeoutMs, `it took longer than \`timeoutMs\`, ${timeoutMs} ms`, false);
  let stall = waitForBytes();
  try {
    const sending = transport.send({
      ...message,
      body,
      maxResponseBytes,
      signal: controller.signal,
      onBytes(bytes) {
        // A write that was under way may still end after the abort.
        if (controller.signal.aborted || bytes <= sentBytes) return;
        sentBytes = bytes;
        clearTimeout(stall);
        stall = waitForBytes();
        try {
          onBytes?.(bytes);
        } catch (error) {
          // What the caller's own callback throws has to end the upload, and not the transport.
          thrown = { error };
          controller.abort();
        }
      },
    });
    // Raced as well as passed on: a transport of the caller's own may not listen to its signal.
    return { response: await raced(sending, controller.signal), sentBytes };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (thrown) throw thrown.error;
    if (FINAL.some((kind) => cause instanceof kind)) throw cause;
    return { cause, stalled: cause instanceof GivenUp && cause.stalled, problem: problemOf(cause) };
  } finally {
    clearTimeout(timeout);
    clearTimeout(stall);
    unfollow();
  }
}

function problemOf(cause: unknown): string {
  if (cause instanceof GivenUp) return cause.message;
  if (cause instanceof ResponseTooLargeError)
    return `the answer is longer than \`maxResponseBytes\`, ${cause.maxBytes} bytes`;
  return "no answer";
}
