import type { PredictionPending } from "@pixwire/api/pixelbin";
import { InvalidInputError } from "@pixwire/api/runtime";
import type { Job } from "./poll.js";
import { pollAll } from "./poll-all.js";
import { createSchedule } from "./schedule.js";
import type { FinalPrediction, WaitAllOptions, WaitAllResult } from "./types.js";

/** The work of `Predictions.waitAll`. */
export async function* waitAll(
  jobOf: (requestId: string) => Job<PredictionPending, FinalPrediction>,
  requestIds: Iterable<string>,
  options: WaitAllOptions,
): AsyncGenerator<WaitAllResult, void, undefined> {
  // A text is iterable too: each of its letters would be asked for.
  if (typeof requestIds === "string") {
    throw new InvalidInputError("waitAll", "requestIds", "must be a list of ids; pass a single one as `[id]`");
  }
  const jobs = new Map([...requestIds].map((id) => [id, jobOf(id)]));
  for await (const { id: requestId, ...outcome } of pollAll(jobs, createSchedule(options), options)) {
    yield "final" in outcome ? { requestId, prediction: outcome.final } : { requestId, error: outcome.error };
  }
}
