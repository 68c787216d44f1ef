import {
  type BulkJob,
  getBulkJobStatus,
  getPurgeFileCacheStatus,
  type ImageKitClient,
  type PurgeStatus,
} from "@pixwire/api/imagekit";
import { checkClient, PixwireError } from "@pixwire/api/runtime";
import { describeTimeout, type TimeoutDetails } from "./errors.js";
import { checkMethodOptions, type MethodRules } from "./options.js";
import {
  type Job,
  type PollOptions,
  pollRules,
  requireStrings,
  type StatusOptions,
  statusRules,
  waitFor,
} from "./poll.js";
import { createSchedule, type ScheduleOptions, scheduleRules } from "./schedule.js";

export interface WaitForOptions<State> extends ScheduleOptions, PollOptions, StatusOptions<State> {}

const waitForRules: MethodRules<WaitForOptions<never>> = {
  numbers: { ...scheduleRules.numbers, ...pollRules.numbers },
  others: { ...scheduleRules.others, ...pollRules.others, ...statusRules.others },
};

/**
 * The job was not over after the last request that `maxAttempts` allows, or the server asked to come back later than the
 * wait may take. The job goes on: wait for it again by its id.
 */
export class JobTimeoutError extends PixwireError {
  override name = "JobTimeoutError";

  /** How long the server asks to wait, in milliseconds, if that is longer than the wait had left. */
  readonly retryAfterMs: number | undefined;

  /** @param details - its `cause` is why the last request failed, if it did. */
  constructor(
    /** The id of the job. */
    readonly id: string,
    /** Requests that were made. */
    readonly attempts: number,
    /** The last state that the server reported; `undefined` if no request was answered. */
    readonly last: BulkJob | PurgeStatus | undefined,
    what: string,
    { retryAfterMs, ...options }: TimeoutDetails = {},
  ) {
    super(`${what} ${id} ${describeTimeout(attempts, last, { retryAfterMs, ...options })}`, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Waits until copying, moving or renaming a folder has ended: until its status is not `Pending`. ImageKit documents no
 * status for a failure. For a rename that purges, `purgeRequestId` is what {@link waitForPurge} takes.
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
    const answer = await getBulkJobStatus(client, { jobId }, requestOptions).withResponse();
    return requireStrings("getBulkJobStatus", answer, "status");
  });
  return waitFor(job, createSchedule("waitForBulkJob", options), options);
}

/**
 * Waits until a purge of the cache has ended: until its status is not `Pending`.
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
    const answer = await getPurgeFileCacheStatus(client, { requestId }, requestOptions).withResponse();
    return requireStrings("getPurgeFileCacheStatus", answer, "status");
  });
  return waitFor(job, createSchedule("waitForPurge", options), options);
}

function jobOf<State extends BulkJob | PurgeStatus>(
  what: string,
  id: string,
  read: Job<State, State>["read"],
): Job<State, State> {
  return {
    read,
    // The statuses are an open set, and only one of them is known not to be final.
    isFinal: (state): state is State => state.status !== "Pending",
    timeoutError: ({ attempts, last, ...options }) => new JobTimeoutError(id, attempts, last, what, options),
  };
}
