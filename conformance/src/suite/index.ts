import { calls } from "./calls.js";
import { type CheckResult, runChecks, type World } from "./check.js";
import { emulator } from "./emulator.js";
import { predictions } from "./predictions.js";
import { uploads } from "./uploads.js";
import { urls } from "./urls.js";

/** What every runtime has to pass. It uses nothing but what all of them have. */
export function conform(world: World): Promise<CheckResult[]> {
  return runChecks([...calls, ...uploads, ...predictions, ...urls, ...emulator], world);
}
