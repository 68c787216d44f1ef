import { calls } from "./calls.js";
import { type Check, type CheckResult, runChecks, type World } from "./check.js";
import { emulator } from "./emulator.js";
import { predictions } from "./predictions.js";
import { transfers } from "./transfers.js";
import { uploads } from "./uploads.js";
import { urls } from "./urls.js";

export type { CheckResult } from "./check.js";

/** What every runtime has to pass, by the columns of the matrix. It uses nothing but what all of them have. */
export const groups: Readonly<Record<string, readonly Check[]>> = {
  Calls: calls,
  Uploads: [...uploads, ...transfers],
  Predictions: predictions,
  "URLs and webhooks": urls,
  Emulator: emulator,
};

/** @param more - checks of some runtimes only, by the group that each belongs to. */
export async function conform(
  world: World,
  more: Readonly<Record<string, readonly Check[]>> = {},
): Promise<CheckResult[]> {
  return [...(await runChecks(groups, world)), ...(await runChecks(more, world))];
}
