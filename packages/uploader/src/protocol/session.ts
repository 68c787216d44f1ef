import type { Settings } from "../options.js";
import type { ProgressMeter } from "../progress.js";
import type { Transport } from "../transports/transport.js";
import type { Resume } from "./resume.js";
import type { UploadTarget } from "./target.js";

/** What the requests to one target have in common. */
export interface Session {
  readonly target: UploadTarget;
  /** By the server's clock, in epoch milliseconds; `NaN` when the target does not say. */
  readonly expiresAt: number;
  /** `false` when the target came from signing and was past its time by the local clock: then that clock is wrong. */
  readonly clockIsPlausible: boolean;
  readonly settings: Settings;
  readonly transport: Transport;
  readonly progress: ProgressMeter;
  readonly resume: Resume | undefined;
  /** Aborts when the caller aborts, and for a part also when another has failed for good. */
  readonly signal: AbortSignal | undefined;
  /** Length of each confirmed part, by its number. */
  readonly confirmed: Map<number, number>;
}

/** Numbers of the confirmed parts, ascending. */
export function storedParts({ confirmed }: Session): number[] {
  return [...confirmed.keys()].sort((a, b) => a - b);
}
