import { BulkJob, PurgeStatus, ImageKitClient } from '@pixwire/api/imagekit';
import { PixwireError } from '@pixwire/api/runtime';
declare class JobTimeoutError extends PixwireError {
    name: string;
    readonly id: string;
    readonly attempts: number;
    readonly last: BulkJob | PurgeStatus | undefined;
    readonly retryAfterMs: number | undefined;
    constructor(id: string, attempts: number, last: BulkJob | PurgeStatus | undefined, kind: string, { retryAfterMs, ...options }?: TimeoutDetails);
}
interface PollOptions {
    signal?: AbortSignal | undefined;
    timeoutMs?: number | undefined;
}
interface ScheduleOptions {
    maxAttempts?: number | undefined;
    retryIntervalMs?: number | undefined;
    retryFactor?: number | undefined;
    maxIntervalMs?: number | undefined;
    jitter?: number | undefined;
    adaptive?: boolean | undefined;
}
interface StatusOptions<State> {
    onStatus?: ((state: State) => void) | undefined;
}
interface TimeoutDetails extends ErrorOptions {
    retryAfterMs?: number | undefined;
}
interface WaitForOptions<State> extends ScheduleOptions, PollOptions, StatusOptions<State> {
}
declare function waitForBulkJob(client: ImageKitClient, jobId: string, options?: WaitForOptions<BulkJob>): Promise<BulkJob>;
declare function waitForPurge(client: ImageKitClient, requestId: string, options?: WaitForOptions<PurgeStatus>): Promise<PurgeStatus>;
export type { WaitForOptions };
export { JobTimeoutError, waitForBulkJob, waitForPurge };
