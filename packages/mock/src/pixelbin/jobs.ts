import { arrayOf, callable, numberIn, type OptionRules, object, wholeNumberIn } from "@pixwire/check-options";
import type { JsonObject } from "../json.js";
import type { PredictionInputs, PredictionModel } from "./models.js";

/** What comes of a job: the files that it makes, an object for a model that analyses, or the reason why it failed. */
export type PredictionOutcome = { files: readonly Blob[] } | { analysis: JsonObject } | { error: string };

export interface PredictionOptions {
  /** How long a job is `ACCEPTED`, in milliseconds by the emulator's clock. @defaultValue 200 */
  acceptedMs?: number | undefined;
  /** How long it then is `RUNNING`. @defaultValue 600 */
  runningMs?: number | undefined;
  /** Counts reads instead of time: the read of this number is the first that sees the final status. */
  polls?: number | undefined;
  /** Models beside `erase_bg`. */
  models?: readonly PredictionModel[] | undefined;
  /** Decides what comes of a job; undefined leaves it to the emulator. */
  outcome?: ((job: { name: string; input: PredictionInputs }) => PredictionOutcome | undefined) | undefined;
}

export interface Job {
  readonly id: string;
  readonly createdAt: number;
  /** The inputs that are no files. */
  readonly values: JsonObject;
  /** Paths of the inputs that are files. */
  readonly files: Readonly<Record<string, string | readonly string[]>>;
  readonly webhook: string | undefined;
  readonly result: { paths: readonly string[] } | { analysis: JsonObject } | { error: string };
  /** How often it was read. */
  polls: number;
  isNotified: boolean;
}

export type JobStatus = "ACCEPTED" | "RUNNING" | "SUCCESS" | "FAILURE";

export function statusOf(job: Job, options: PredictionOptions, now: number): JobStatus {
  const { acceptedMs, runningMs } = timingOf(options);
  const final = "error" in job.result ? "FAILURE" : "SUCCESS";
  if (options.polls !== undefined) return job.polls >= options.polls ? final : job.polls <= 1 ? "ACCEPTED" : "RUNNING";
  const age = now - job.createdAt;
  return age < acceptedMs ? "ACCEPTED" : age < acceptedMs + runningMs ? "RUNNING" : final;
}

export const predictionOptionRules = {
  acceptedMs: numberIn(0),
  runningMs: numberIn(0),
  polls: wholeNumberIn(1),
  models: arrayOf(object),
  outcome: callable,
} satisfies OptionRules<PredictionOptions>;

export function timingOf({ acceptedMs = 200, runningMs = 600 }: PredictionOptions): {
  acceptedMs: number;
  runningMs: number;
} {
  return { acceptedMs, runningMs };
}

export function isFinal(status: JobStatus): boolean {
  return status === "SUCCESS" || status === "FAILURE";
}
