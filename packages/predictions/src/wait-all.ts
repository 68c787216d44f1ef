import type { PredictionPending } from "@pixwire/api/pixelbin";
import { InvalidInputError } from "@pixwire/api/runtime";
import { checkMethodOptions, type MethodRules } from "./options.js";
import type { Job } from "./poll.js";
import { pollAll, pollAllRules } from "./poll-all.js";
import { createSchedule, scheduleRules } from "./schedule.js";
import type { FinalPrediction, WaitAllOptions, WaitAllResult } from "./types.js";

const waitAllRules: MethodRules<WaitAllOptions> = {
  numbers: { ...scheduleRules.numbers, ...pollAllRules.numbers },
  others: { ...scheduleRules.others, ...pollAllRules.others },
};

/** The implementation of `Predictions.waitAll`. */
export async function* waitAll(
  jobOf: (requestId: string) => Job<PredictionPending, FinalPrediction>,
  requestIds: Iterable<string>,
  options: WaitAllOptions,
): AsyncGenerator<WaitAllResult, void, undefined> {
  checkMethodOptions("waitAll", options, waitAllRules);
  // A string is iterable as well: it would be taken for a list of one-character ids.
  if (typeof requestIds === "string" || typeof requestIds?.[Symbol.iterator] !== "function") {
    throw new InvalidInputError(
      "waitAll",
      "requestIds",
      "must be an array or another iterable of ids; pass a single id as `[id]`",
    );
  }
  const jobs = new Map([...requestIds].map((id) => [id, jobOf(id)]));
  for await (const { id: requestId, ...outcome } of pollAll(jobs, createSchedule("waitAll", options), options)) {
    yield "final" in outcome ? { requestId, prediction: outcome.final } : { requestId, error: outcome.error };
  }
}
