import type { Settings } from "../options.js";
import type { ProgressMeter } from "../progress.js";
import type { Transport } from "../transports/transport.js";
import type { Resume } from "./resume.js";
import type { UploadTarget } from "./target.js";

/** What the requests to one target share. */
export interface Session {
  readonly target: UploadTarget;
  /** By the server's clock, in epoch milliseconds; `NaN` if the target does not say. */
  readonly expiresAt: number;
  /** `false` if the local clock is wrong: by it, the target had expired when it was signed. */
  readonly clockIsPlausible: boolean;
  readonly settings: Settings;
  readonly transport: Transport;
  readonly progress: ProgressMeter;
  readonly resume: Resume | undefined;
  /** Aborts when the caller aborts, and for parts also when another part has failed for good. */
  readonly signal: AbortSignal;
  /** The length of each confirmed part by its number. */
  readonly confirmed: Map<number, number>;
}

/** The numbers of the confirmed parts, ascending. */
export function storedParts(confirmed: ReadonlyMap<number, number>): number[] {
  return [...confirmed.keys()].sort((a, b) => a - b);
}
