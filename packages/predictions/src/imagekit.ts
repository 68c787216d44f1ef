import {
  type BulkJob,
  getBulkJobStatus,
  getPurgeFileCacheStatus,
  type ImageKitClient,
  type PurgeStatus,
} from "@pixwire/api/imagekit";
import { checkClient, PixwireError, type WithResponse } from "@pixwire/api/runtime";
import { describeTimeout, type TimeoutDetails } from "./errors.js";
import { checkMethodOptions, type MethodRules } from "./options.js";
import {
  type Job,
  type PollOptions,
  pollRules,
  requireStrings,
  type StatusOptions,
  statusRules,
  unusable,
  waitFor,
} from "./poll.js";
import { createSchedule, type ScheduleOptions, scheduleRules } from "./schedule.js";

export interface WaitForOptions<State> extends ScheduleOptions, PollOptions, StatusOptions<State> {}

const waitForRules: MethodRules<WaitForOptions<never>> = {
  numbers: { ...scheduleRules.numbers, ...pollRules.numbers },
  others: { ...scheduleRules.others, ...pollRules.others, ...statusRules.others },
};

/**
 * The job had not ended after the last request that `maxAttempts` allows, or the server asked for a longer delay than
 * the wait had time for. The job continues: wait for the same id again.
 */
export class JobTimeoutError extends PixwireError {
  override name = "JobTimeoutError";
  /** The id of the job. */
  readonly id: string;
  /** The number of requests that were made. */
  readonly attempts: number;
  /**
   * The last state that the server reported; `undefined` if no request succeeded. Enumerable, unlike that of a prediction,
   * because it has only ids and a status.
   */
  readonly last: BulkJob | PurgeStatus | undefined;
  /** How long the server asks to wait, in milliseconds, if that is longer than the time that remained. */
  readonly retryAfterMs: number | undefined;

  /** @param details - `cause` is the error of the last request, if it failed. */
  constructor(
    id: string,
    attempts: number,
    last: BulkJob | PurgeStatus | undefined,
    kind: string,
    { retryAfterMs, ...options }: TimeoutDetails = {},
  ) {
    super(`${kind} ${id} ${describeTimeout(attempts, last, { retryAfterMs, ...options })}`, options);
    this.id = id;
    this.attempts = attempts;
    this.last = last;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Waits until a job that copies, moves or renames a folder has ended, that is, until its status is not `Pending`.
 * ImageKit documents no status for a failure. After a rename that purges the cache, pass `purgeRequestId` to
 * {@link waitForPurge}.
 *
 * @throws RangeError before any request, for a number out of range.
 * @throws ConfigurationError before any request, for any other wrong option and for a client of another provider.
 * @throws PartialSuccessError when the folder has its new name, but the purge failed.
 * @throws {@link JobTimeoutError} after `maxAttempts` requests.
 */
export async function waitForBulkJob(
  client: ImageKitClient,
  jobId: string,
  options: WaitForOptions<BulkJob> = {},
): Promise<BulkJob> {
  checkClient(client, "imagekit", "waitForBulkJob");
  checkMethodOptions("waitForBulkJob", options, waitForRules);
  const job = jobOf<BulkJob>("Bulk job", jobId, async (requestOptions) => {
    const result = await getBulkJobStatus(client, { jobId }, requestOptions).withResponse();
    requireStrings("getBulkJobStatus", result, "jobId", "status");
    if (result.data.jobId !== jobId) throw unusable("getBulkJobStatus", result, "has the `jobId` of another job");
    return requireStatus("getBulkJobStatus", result);
  });
  return waitFor(job, createSchedule("waitForBulkJob", options), options);
}

/**
 * Waits until a purge of the cache has ended, that is, until its status is not `Pending`.
 *
 * @throws RangeError before any request, for a number out of range.
 * @throws ConfigurationError before any request, for any other wrong option and for a client of another provider.
 * @throws BadRequestError for an id that ImageKit does not know.
 * @throws {@link JobTimeoutError} after `maxAttempts` requests.
 */
export async function waitForPurge(
  client: ImageKitClient,
  requestId: string,
  options: WaitForOptions<PurgeStatus> = {},
): Promise<PurgeStatus> {
  checkClient(client, "imagekit", "waitForPurge");
  checkMethodOptions("waitForPurge", options, waitForRules);
  const job = jobOf<PurgeStatus>("Purge", requestId, async (requestOptions) => {
    const result = await getPurgeFileCacheStatus(client, { requestId }, requestOptions).withResponse();
    return requireStatus("getPurgeFileCacheStatus", requireStrings("getPurgeFileCacheStatus", result, "status"));
  });
  return waitFor(job, createSchedule("waitForPurge", options), options);
}

/** Every status except `Pending` ends a wait, so an empty one must not count as a status. */
function requireStatus<State extends BulkJob | PurgeStatus>(
  operation: string,
  result: WithResponse<State>,
): WithResponse<State> {
  if (result.data.status === "") throw unusable(operation, result, "has an empty `status`");
  return result;
}

function jobOf<State extends BulkJob | PurgeStatus>(
  kind: string,
  id: string,
  read: Job<State, State>["read"],
): Job<State, State> {
  return {
    read,
    // ImageKit may add statuses. Only this one is documented as not final.
    isFinal: (state): state is State => state.status !== "Pending",
    timeoutError: ({ attempts, last, ...options }) => new JobTimeoutError(id, attempts, last, kind, options),
  };
}
