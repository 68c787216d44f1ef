import { parseJson } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import type { Pace } from "../limiter.js";

/** How far the producer of a queue has come. */
export interface Listing {
  /** Names the producer that may write this. Another one takes over by writing its own name. */
  readonly producer: string;
  readonly target: string;
  /** For messages, such as `the folder photos`. */
  readonly source: string;
  /** Where the source can be read, if not everywhere. */
  readonly label?: string | undefined;
  /** Of the last item before which everything is in the queue, if the source has cursors. */
  readonly cursor?: string | undefined;
  /** Counts the producers, because each one numbers its batches from 1. */
  readonly epoch: number;
  /** Items of this batch of this producer, and of its earlier ones, are not listed again. */
  readonly committedBatch: number;
  /** Items and bytes that were listed, and how many of the items an earlier transfer had done. */
  readonly items: number;
  readonly bytes: number;
  readonly settled: number;
  readonly isComplete: boolean;
}

/** Which requests a limit is about. */
export type LimitScope = "source" | "target";

/** What a store grants. */
export interface Lease {
  /** How many requests may start. With none, it is to be asked again after `delayMs`. */
  readonly granted: number;
  /** When the first of them may start, in milliseconds from now. The others follow at the interval. */
  readonly delayMs: number;
  /** How long all requests are held back, if they are. */
  readonly heldMs: number;
}

/** No request starts later than so many milliseconds after it was granted, so that a hold is noticed soon. */
export const LEASE_MS = 100;

/**
 * What the processes of one queue share beside the jobs. Each method is one atomic step, and can be repeated when its
 * outcome is not known.
 */
export interface Store {
  load(): Promise<Listing | undefined>;
  /**
   * Writes the listing.
   *
   * @param takeOver - also if another producer has written it before.
   * @returns whether it was written: another producer may have taken over.
   */
  save(listing: Listing, takeOver?: boolean): Promise<boolean>;
  /**
   * Makes a collector the one of the queue, if there is no other one or it takes over.
   *
   * @returns whether it is the collector of the queue.
   */
  claimCollector(collector: string, takeOver?: boolean): Promise<boolean>;
  /** Notes items whose jobs are about to be removed, while the producer may list them again. */
  addCollected(ids: readonly string[]): Promise<void>;
  isCollected(id: string): Promise<boolean>;
  /** Notes why the queue is paused. The first reason stays. Returns whether it was the first. */
  setPauseReason(reason: string): Promise<boolean>;
  pauseReason(): Promise<string | undefined>;
  clearPauseReason(): Promise<void>;
  lease(scope: LimitScope, count: number, pace: Pace): Promise<Lease>;
  /** Holds all requests back, unless they are held back for longer already. */
  hold(scope: LimitScope, holdMs: number): Promise<void>;
  /** Removes everything but the limits. */
  clear(): Promise<void>;
}

/** Reads what a store holds; `undefined` for a text that is not a listing. */
export function parseListing(text: string): Listing | undefined {
  const parsed = parseJson(text);
  return parsed.problem === undefined && isListing(parsed.value) ? parsed.value : undefined;
}

function isListing(value: unknown): value is Listing {
  if (!isObject(value)) return false;
  const { producer, target, source, label, cursor, isComplete } = value;
  return (
    [producer, target, source].every((one) => typeof one === "string") &&
    [label, cursor].every((one) => one === undefined || typeof one === "string") &&
    ["epoch", "committedBatch", "items", "bytes", "settled"].every((name) => Number.isSafeInteger(value[name])) &&
    typeof isComplete === "boolean"
  );
}
