import type { PredictionPending } from "@pixwire/api/pixelbin";
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
  const jobs = new Map([...requestIds].map((id) => [id, jobOf(id)]));
  for await (const { id: requestId, ...outcome } of pollAll(jobs, createSchedule(options), options)) {
    yield "final" in outcome ? { requestId, prediction: outcome.final } : { requestId, error: outcome.error };
  }
}
