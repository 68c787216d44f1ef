import {
  type BulkJob,
  getBulkJobStatus,
  getPurgeFileCacheStatus,
  type ImageKitClient,
  type PurgeStatus,
} from "@pixwire/api/imagekit";
import { PixwireError } from "@pixwire/api/runtime";
import { checked, type Job, type PollOptions, type StatusOptions, waitFor } from "./poll.js";
import { createSchedule, type ScheduleOptions } from "./schedule.js";

export interface WaitForOptions<State> extends ScheduleOptions, PollOptions, StatusOptions<State> {}

/** The job was still `Pending` after the last request that `maxAttempts` allows. It goes on: wait for it again by its id. */
export class JobTimeoutError extends PixwireError {
  override name = "JobTimeoutError";

  /** `options.cause` is why the last request failed, if it did. */
  constructor(
    /** The id that was waited for. */
    readonly id: string,
    /** Requests that were made. */
    readonly attempts: number,
    /** The last state that the server reported; `undefined` when no request was answered. */
    readonly last: BulkJob | PurgeStatus | undefined,
    what: string,
    options?: ErrorOptions,
  ) {
    const state = last ? `still ${last.status}` : "not read";
    super(
      `${what} ${id} was ${state} after ${attempts} ${attempts === 1 ? "request" : "requests"}. ` +
        "It goes on: wait for the same id again, or raise `maxAttempts` or `retryIntervalMs`.",
      options,
    );
  }
}

/**
 * Waits until copying, moving or renaming a folder has ended: until its status is not `Pending`. ImageKit documents no
 * status for a failure. For a rename that purges, `purgeRequestId` is what {@link waitForPurge} takes.
 *
 * @throws RangeError before any request, for an option out of range.
 * @throws PartialSuccessError when the folder has its new name, but the purge failed.
 * @throws {@link JobTimeoutError} after `maxAttempts` requests.
 */
export async function waitForBulkJob(
  client: ImageKitClient,
  jobId: string,
  options: WaitForOptions<BulkJob> = {},
): Promise<BulkJob> {
  const job = jobOf<BulkJob>("Bulk job", jobId, async (requestOptions) =>
    checked("getBulkJobStatus", await getBulkJobStatus(client, { jobId }, requestOptions).withResponse(), "status"),
  );
  return waitFor(job, createSchedule(options), options);
}

/**
 * Waits until a purge of the cache has ended: until its status is not `Pending`.
 *
 * @throws RangeError before any request, for an option out of range.
 * @throws BadRequestError for an id that ImageKit does not know.
 * @throws {@link JobTimeoutError} after `maxAttempts` requests.
 */
export async function waitForPurge(
  client: ImageKitClient,
  requestId: string,
  options: WaitForOptions<PurgeStatus> = {},
): Promise<PurgeStatus> {
  const job = jobOf<PurgeStatus>("Purge", requestId, async (requestOptions) => {
    const answer = await getPurgeFileCacheStatus(client, { requestId }, requestOptions).withResponse();
    return checked("getPurgeFileCacheStatus", answer, "status");
  });
  return waitFor(job, createSchedule(options), options);
}

function jobOf<State extends BulkJob | PurgeStatus>(
  what: string,
  id: string,
  read: Job<State, State>["read"],
): Job<State, State> {
  return {
    read,
    // Its statuses are an open set with one that is known not to be final.
    isFinal: (state): state is State => state.status !== "Pending",
    outOfAttempts: (attempts, last, cause) =>
      new JobTimeoutError(id, attempts, last, what, cause === undefined ? {} : { cause }),
  };
}
