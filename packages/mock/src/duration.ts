import { numberIn, wholeNumberIn } from "@pixwire/check-options";

/** The state of a piece of work that takes time. */
export interface Timed {
  /** By the emulator's clock, in milliseconds. */
  readonly startedAt: number;
  /** How many times its state was read. */
  readonly polls: number;
}

/** How long the work takes. */
export interface Duration {
  readonly ms: number;
  /** If given, the work ends with this read of its state, however much time has passed. */
  readonly polls: number | undefined;
}

export function isOver({ startedAt, polls }: Timed, duration: Duration, now: number): boolean {
  return duration.polls === undefined ? now >= startedAt + duration.ms : polls >= duration.polls;
}

/** Rules for the options that say how long work takes. */
export const msRule = numberIn(0);
export const pollsRule = wholeNumberIn(1);
