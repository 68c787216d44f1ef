import type { Settings } from "./options.js";
import type { ProgressMeter } from "./progress.js";
import type { Resume } from "./resume.js";
import type { UploadTarget } from "./target.js";
import type { Transport } from "./transport.js";

/** What the requests to one target have in common. */
export interface Session {
  readonly target: UploadTarget;
  /** Epoch milliseconds; nothing is sent from then on. `NaN` when the target does not expire. */
  readonly expiresAt: number;
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
