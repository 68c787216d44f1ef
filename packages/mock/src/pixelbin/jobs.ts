import { arrayOf, callable, type OptionRules, object } from "@pixwire/check-options";
import { isOver, msRule, pollsRule, type Timed } from "../duration.js";
import type { JsonObject } from "../json.js";
import type { PredictionInputs, PredictionModel } from "./models.js";

/** The outcome of a job: its output files, the result of an analysis, or the reason for its failure. */
export type PredictionOutcome = { files: readonly Blob[] } | { analysis: JsonObject } | { error: string };

export interface PredictionOptions {
  /** How long a job is `ACCEPTED`, in milliseconds by the emulator's clock. @defaultValue 200 */
  acceptedMs?: number | undefined;
  /** How long a job is then `RUNNING`, in milliseconds. @defaultValue 600 */
  runningMs?: number | undefined;
  /** If given, a job ends with this read of it, however much time has passed. */
  polls?: number | undefined;
  /** Models in addition to `erase_bg`. */
  models?: readonly PredictionModel[] | undefined;
  /** Decides the outcome of a job. Return undefined to leave it to the emulator. */
  outcome?: ((job: { name: string; input: PredictionInputs }) => PredictionOutcome | undefined) | undefined;
}

export interface Job extends Timed {
  readonly id: string;
  /** The inputs that are not files. */
  readonly values: JsonObject;
  /** Paths of the inputs that are files. */
  readonly files: Readonly<Record<string, string | readonly string[]>>;
  readonly webhook: string | undefined;
  readonly result: { paths: readonly string[] } | { analysis: JsonObject } | { error: string };
  /** How many times it was read. */
  polls: number;
  isNotified: boolean;
}

export type JobStatus = "ACCEPTED" | "RUNNING" | "SUCCESS" | "FAILURE";

export function statusOf(job: Job, options: PredictionOptions, now: number): JobStatus {
  const { acceptedMs, runningMs } = timingOf(options);
  const { polls } = options;
  if (isOver(job, { ms: acceptedMs + runningMs, polls }, now)) return "error" in job.result ? "FAILURE" : "SUCCESS";
  // When reads are counted, only the first one sees the status `ACCEPTED`.
  const accepted = { ms: acceptedMs, polls: polls === undefined ? undefined : 2 };
  return isOver(job, accepted, now) ? "RUNNING" : "ACCEPTED";
}

export const predictionOptionRules = {
  acceptedMs: msRule,
  runningMs: msRule,
  polls: pollsRule,
  models: arrayOf(object),
  outcome: callable,
} satisfies OptionRules<PredictionOptions>;

export function timingOf({ acceptedMs = 200, runningMs = 600 }: PredictionOptions): {
  acceptedMs: number;
  runningMs: number;
} {
  return { acceptedMs, runningMs };
}

export function isFinal(status: JobStatus): status is "SUCCESS" | "FAILURE" {
  return status === "SUCCESS" || status === "FAILURE";
}
