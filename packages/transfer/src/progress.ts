import type { Item } from "./item.js";

/** Where a run is. The numbers are of this run, and `settled` counts what earlier ones have finished. */
export interface TransferProgress {
  readonly items: {
    readonly done: number;
    readonly skipped: number;
    readonly failed: number;
    readonly settled: number;
  };
  /** Bytes that have been sent, those of items in flight included. */
  readonly sentBytes: number;
  /** Items and bytes of the whole source; `undefined` until it has been listed to its end, by `plan` or by the run. */
  readonly total: { readonly items: number; readonly bytes: number } | undefined;
  /** Over the last seconds. */
  readonly itemsPerSecond: number;
  readonly bytesPerSecond: number;
  /** How long the rest will take at this rate, in milliseconds; `undefined` without a total or a rate. */
  readonly remainingMs: number | undefined;
  /** What is in flight. */
  readonly current: readonly { readonly path: string; readonly sentBytes: number; readonly size: number | undefined }[];
}

/** Milliseconds between two events: 20 events a second. */
const INTERVAL_MS = 50;
/** The rate is that of about this many milliseconds. */
const RATE_WINDOW_MS = 5000;

type Ending = "done" | "skipped" | "failed" | "settled";

/** Counts what happens in a run, and reports it at most 20 times a second. */
export class ProgressReporter {
  #report: ((progress: TransferProgress) => void) | undefined;
  readonly #fail: (error: unknown) => void;
  readonly #counts: Record<Ending, number> = { done: 0, skipped: 0, failed: 0, settled: 0 };
  readonly #current = new Map<string, { path: string; sentBytes: number; size: number | undefined }>();
  readonly #samples: { at: number; items: number; bytes: number }[] = [];
  #finishedBytes = 0;
  #total: TransferProgress["total"];
  #lastReport = Number.NEGATIVE_INFINITY;

  /** @param fail - is called once, with the error that the listener throws. After that, nothing is reported. */
  constructor(
    report: ((progress: TransferProgress) => void) | undefined,
    total: TransferProgress["total"],
    fail: (error: unknown) => void,
  ) {
    this.#report = report;
    this.#total = total;
    this.#fail = fail;
  }

  get counts(): TransferProgress["items"] {
    return this.#counts;
  }

  get sentBytes(): number {
    return this.#finishedBytes;
  }

  started(id: string, { path, size }: Item): void {
    this.#current.set(id, { path, sentBytes: 0, size });
  }

  sent(id: string, sentBytes: number): void {
    const entry = this.#current.get(id);
    if (entry) entry.sentBytes = sentBytes;
    this.#tick();
  }

  ended(id: string, ending: Ending, sentBytes = 0): void {
    this.#current.delete(id);
    this.#counts[ending]++;
    this.#finishedBytes += sentBytes;
    this.#tick();
  }

  /** The source has been listed to its end. */
  listed(total: NonNullable<TransferProgress["total"]>): void {
    this.#total = total;
  }

  /** Reports the last state. */
  end(): void {
    this.#send(performance.now());
  }

  #tick(): void {
    if (!this.#report) return;
    const now = performance.now();
    if (now - this.#lastReport < INTERVAL_MS) return;
    this.#lastReport = now;
    this.#send(now);
  }

  /** The listener is called in the middle of a request, which must not take its error for one of its own. */
  #send(now: number): void {
    try {
      this.#report?.(this.#snapshot(now));
    } catch (error) {
      this.#report = undefined;
      this.#fail(error);
    }
  }

  #snapshot(now: number): TransferProgress {
    const { done, skipped, failed, settled } = this.#counts;
    const current = [...this.#current.values()].map((entry) => ({ ...entry }));
    const sentBytes = this.#finishedBytes + current.reduce((sum, entry) => sum + entry.sentBytes, 0);
    const items = done + skipped + failed;
    this.#samples.push({ at: now, items, bytes: sentBytes });
    while (this.#samples.length > 2 && now - (this.#samples[1]?.at ?? now) >= RATE_WINDOW_MS) this.#samples.shift();
    const first = this.#samples[0] ?? { at: now, items, bytes: sentBytes };
    const seconds = (now - first.at) / 1000;
    const itemsPerSecond = seconds > 0 ? (items - first.items) / seconds : 0;
    const left = this.#total && this.#total.items - items - settled;
    return {
      items: { done, skipped, failed, settled },
      sentBytes,
      total: this.#total,
      itemsPerSecond,
      bytesPerSecond: seconds > 0 ? Math.max(0, sentBytes - first.bytes) / seconds : 0,
      remainingMs: left !== undefined && itemsPerSecond > 0 ? (left / itemsPerSecond) * 1000 : undefined,
      current,
    };
  }
}
