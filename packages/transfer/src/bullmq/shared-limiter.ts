import { abortReason, delay, onAbort, throwIfAborted } from "@pixwire/api/runtime";
import { createLimiter, type Pace, paceOf, type RateLimit } from "../limiter.js";
import type { Limiter } from "../ports.js";
import { rideOut } from "./outages.js";
import { LEASE_MS, type Lease, type LimitScope, type Store } from "./store.js";

export interface SharedLimiterOptions {
  readonly store: Pick<Store, "hold" | "lease">;
  readonly scope: LimitScope;
  /** How many requests of this process are in flight. */
  readonly concurrency: number;
  readonly rateLimit: RateLimit | undefined;
  readonly maxRetryAfterMs: number;
  readonly onError: (error: Error) => void;
}

/**
 * A gate for the requests of all workers of a queue. How many requests of this process are in flight is decided here;
 * when they may start is granted by the store, a few at a time. Without a rate limit, the store is still asked ten times
 * a second, so that a refusal that another worker met holds this one back as well.
 */
export function createSharedLimiter(options: SharedLimiterOptions): Limiter {
  const { store, scope, concurrency, rateLimit, maxRetryAfterMs, onError } = options;
  const local = createLimiter(concurrency, undefined, maxRetryAfterMs, (holdMs) => {
    rideOut(() => store.hold(scope, holdMs)).catch(onError);
  });
  // Requests of several processes reach the server with some delay each, which takes the place of an early start.
  const pace: Pace = { ...paceOf(rateLimit), earlyMs: 0 };
  const permits = new Permits((count) => store.lease(scope, count, pace), pace);
  return {
    async ready(signal) {
      await local.ready(signal);
      await permits.ready(signal);
    },
    async enter(signal) {
      const leave = await local.enter(signal);
      try {
        await permits.take(signal);
        return leave;
      } catch (error) {
        leave(undefined);
        throw error;
      }
    },
  };
}

/** A request that starts later after its time, in milliseconds, could meet others. */
const LATE_MS = 20;

interface Waiting {
  /** Whether it has given up a permit. */
  wasLate: boolean;
  start(): void;
  fail(error: unknown): void;
}

/** Leases permits for the requests that wait, and hands them out at their times. */
class Permits {
  readonly #lease: (count: number) => Promise<Lease>;
  readonly #pace: Pace;
  readonly #waiting: Waiting[] = [];
  #isLeasing = false;
  /** Until when requests may start without asking, when there is no rate limit. */
  #freeUntil = 0;
  #heldUntil = 0;

  constructor(lease: (count: number) => Promise<Lease>, pace: Pace) {
    this.#lease = lease;
    this.#pace = pace;
  }

  /** Resolves when nothing is known to be held back. */
  async ready(signal: AbortSignal): Promise<void> {
    for (;;) {
      const heldMs = this.#heldUntil - performance.now();
      if (heldMs <= 0) return;
      await delay(heldMs, signal);
    }
  }

  /** Resolves when a request may start. */
  take(signal: AbortSignal): Promise<void> {
    if (this.#pace.intervalMs === 0 && performance.now() < this.#freeUntil) return Promise.resolve();
    return new Promise((resolve, reject) => {
      throwIfAborted(signal);
      const entry: Waiting = {
        wasLate: false,
        start() {
          stopListening();
          resolve();
        },
        fail(error) {
          stopListening();
          reject(error);
        },
      };
      const stopListening = onAbort(signal, () => {
        const index = this.#waiting.indexOf(entry);
        if (index >= 0) this.#waiting.splice(index, 1);
        reject(abortReason(signal));
      });
      this.#waiting.push(entry);
      if (!this.#isLeasing) void this.#leaseForAll();
    });
  }

  async #leaseForAll(): Promise<void> {
    this.#isLeasing = true;
    try {
      while (this.#waiting.length > 0) await this.#leaseOnce();
    } catch (error) {
      for (const entry of this.#waiting.splice(0)) entry.fail(error);
    } finally {
      this.#isLeasing = false;
    }
  }

  async #leaseOnce(): Promise<void> {
    const askedAt = performance.now();
    const { granted, delayMs, heldMs } = checkLease(await rideOut(() => this.#lease(this.#waiting.length)));
    if (heldMs > 0) this.#heldUntil = askedAt + heldMs;
    if (granted === 0) return delay(Math.max(1, delayMs));
    if (this.#pace.intervalMs === 0) this.#freeUntil = askedAt + LEASE_MS;
    for (const [index, entry] of this.#waiting.splice(0, granted).entries()) {
      // From the response on: a start that is a little late does no harm, and one before its time may be refused.
      const waitMs = delayMs + index * this.#pace.intervalMs;
      if (waitMs <= 0) entry.start();
      else this.#startAfter(waitMs, entry);
    }
  }

  /**
   * Starts a request at its time. If this process is late, by a stall, other requests have that time by now: the permit is
   * given up, once, for another one.
   */
  #startAfter(waitMs: number, entry: Waiting): void {
    const dueAt = performance.now() + waitMs;
    setTimeout(() => {
      if (entry.wasLate || performance.now() - dueAt <= LATE_MS) return entry.start();
      entry.wasLate = true;
      this.#waiting.unshift(entry);
      if (!this.#isLeasing) void this.#leaseForAll();
    }, waitMs);
  }
}

/** @throws Error for what is not a lease: requests would start without a limit. */
function checkLease(lease: Lease): Lease {
  if (lease.granted >= 0 && lease.delayMs >= 0 && lease.heldMs >= 0) return lease;
  throw new Error("The server of the queue did not return a lease.");
}
