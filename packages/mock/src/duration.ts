import { numberIn, wholeNumberIn } from "@pixwire/check-options";

/** Work that takes time, as it is kept. */
export interface Timed {
  /** By the emulator's clock, in milliseconds. */
  readonly startedAt: number;
  /** How often its state was read. */
  readonly polls: number;
}

/** How long it takes. */
export interface Duration {
  readonly ms: number;
  /** Counts reads instead of time: the read of this number is the first that sees the end. */
  readonly polls: number | undefined;
}

export function isOver({ startedAt, polls }: Timed, duration: Duration, now: number): boolean {
  return duration.polls === undefined ? now >= startedAt + duration.ms : polls >= duration.polls;
}

/** The rules of options that say how long work takes. */
export const msRule = numberIn(0);
export const pollsRule = wholeNumberIn(1);
