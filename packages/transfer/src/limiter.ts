import { abortReason, onAbort, type ResponseHead, requestedDelayMs, throwIfAborted } from "@pixwire/api/runtime";
import type { Limiter } from "./ports.js";

/** How many requests may start in which time. */
export interface RateLimit {
  requests: number;
  /** In milliseconds. */
  perMs: number;
}

/**
 * The share of `perMs` that requests may come early. What is early is added to the time that all of them get, so that
 * no span of `perMs` has more than `requests`.
 */
const EARLY_SHARE = 0.04;
/** How evenly requests start, in milliseconds: one per interval, of which some may come early. */
export interface Pace {
  readonly intervalMs: number;
  readonly earlyMs: number;
}

export function paceOf(rateLimit: RateLimit | undefined): Pace {
  const earlyMs = rateLimit ? rateLimit.perMs * EARLY_SHARE : 0;
  return { earlyMs, intervalMs: rateLimit ? (rateLimit.perMs + earlyMs) / rateLimit.requests : 0 };
}

/** How long all requests are held back by a refusal that does not say how long. It doubles with each one in a row. */
const FIRST_HOLD_MS = 1000;

/** In milliseconds. Longer waits than a quarter of an hour are left to another run. */
export const DEFAULT_MAX_RETRY_AFTER_MS = 15 * 60_000;

interface Waiting {
  start(): void;
}

/**
 * One gate for all items. Requests start evenly, at the rate that is allowed. When a response asks for a delay, nothing
 * starts until it is over, whichever request got the response. The number of requests in flight is halved when the
 * server refuses one, and grows by one after each round of successes.
 *
 * @param maxRetryAfterMs - a longer delay is not waited for here: whoever sent the request ends the run.
 * @param onHold - is told when a response holds all requests back, and for how long.
 */
export function createLimiter(
  concurrency: number,
  rateLimit?: RateLimit,
  maxRetryAfterMs: number = DEFAULT_MAX_RETRY_AFTER_MS,
  onHold?: (holdMs: number) => void,
): Limiter {
  const { intervalMs, earlyMs } = paceOf(rateLimit);
  const waiting: Waiting[] = [];
  const readyListeners = new Set<() => void>();
  let inFlight = 0;
  let allowedInFlight = concurrency;
  /** When the next request may start, if all of them started evenly. */
  let nextStart = 0;
  let heldUntil = 0;
  let refusalsInARow = 0;
  /** Requests that started before the last refusal say nothing new about the number in flight. */
  let lastDecrease = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts what may start now, and sets the timer for what may start later. */
  function startNext(): void {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0 && inFlight < Math.floor(allowedInFlight)) {
      const now = performance.now();
      const delayMs = Math.max(heldUntil - now, nextStart - earlyMs - now);
      if (delayMs > 0) {
        timer = setTimeout(startNext, Math.ceil(delayMs));
        break;
      }
      nextStart = Math.max(nextStart, now) + intervalMs;
      inFlight++;
      waiting.shift()?.start();
    }
    if (isReady()) for (const listener of [...readyListeners]) listener();
    else if (waiting.length === 0 && readyListeners.size > 0) {
      timer = setTimeout(startNext, Math.max(1, Math.ceil(heldUntil - performance.now())));
    }
  }

  function isReady(): boolean {
    return waiting.length === 0 && performance.now() >= heldUntil;
  }

  function leave(head: ResponseHead | undefined, startedAt: number): void {
    inFlight--;
    const now = performance.now();
    const holdMs = holdOf(head);
    if (holdMs !== undefined) {
      heldUntil = Math.max(heldUntil, now + holdMs);
      onHold?.(holdMs);
    }
    if (isRefusal(head)) {
      if (startedAt >= lastDecrease) {
        allowedInFlight = Math.max(1, allowedInFlight / 2);
        lastDecrease = now;
        refusalsInARow++;
      }
    } else if (head) {
      refusalsInARow = 0;
      allowedInFlight = Math.min(concurrency, allowedInFlight + 1 / allowedInFlight);
    }
    startNext();
  }

  /** How long a response holds all requests back, in milliseconds. */
  function holdOf(head: ResponseHead | undefined): number | undefined {
    if (!head) return undefined;
    if (isRefusal(head)) {
      const backoffMs = head.status === 429 ? FIRST_HOLD_MS * 2 ** Math.min(refusalsInARow, 6) : undefined;
      const holdMs = requestedDelayMs(head, Date.now()) ?? backoffMs;
      return holdMs === undefined || holdMs > maxRetryAfterMs ? undefined : holdMs;
    }
    if (head.headers?.get("x-ratelimit-remaining")?.trim() !== "0") return undefined;
    // This response used up the allowance: what it says about a 429 holds from now on.
    const resetMs = requestedDelayMs({ ...head, status: 429 }, Date.now());
    return resetMs === undefined || resetMs > maxRetryAfterMs ? undefined : resetMs;
  }

  return {
    enter(signal) {
      return new Promise((resolve, reject) => {
        throwIfAborted(signal);
        const entry: Waiting = {
          start() {
            stopListening();
            const startedAt = performance.now();
            resolve((head) => leave(head, startedAt));
          },
        };
        const stopListening = onAbort(signal, () => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(abortReason(signal));
          startNext();
        });
        waiting.push(entry);
        startNext();
      });
    },
    ready(signal) {
      return new Promise((resolve, reject) => {
        throwIfAborted(signal);
        if (isReady()) return resolve();
        const done = (): void => {
          readyListeners.delete(done);
          stopListening();
          resolve();
        };
        const stopListening = onAbort(signal, () => {
          readyListeners.delete(done);
          reject(abortReason(signal));
        });
        readyListeners.add(done);
        startNext();
      });
    },
  };
}

function isRefusal(head: ResponseHead | undefined): boolean {
  return head?.status === 429 || head?.status === 503;
}
