import type { Settings } from "./options.js";
import type { ProgressMeter } from "./progress.js";
import type { UploadTarget } from "./target.js";
import type { Transport } from "./transport.js";

/** One upload to one target: what its parts have in common. */
export interface Session {
  readonly target: UploadTarget;
  /** Epoch milliseconds; nothing is sent from then on. */
  readonly expiresAt: number | undefined;
  readonly settings: Settings;
  readonly transport: Transport;
  readonly progress: ProgressMeter;
  /** Aborts when the caller aborts or a part has failed for good. */
  readonly signal: AbortSignal;
  /** Length of each confirmed part by its number. */
  readonly confirmed: Map<number, number>;
  /** Numbers of the confirmed parts, ascending. */
  storedParts(): number[];
}
