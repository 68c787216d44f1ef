import { PixwireError, RetryPolicy, Fetch } from '@pixwire/api/runtime';
import { Prediction } from '@pixwire/api/pixelbin';
declare class DownloadError extends PixwireError {
    name: string;
    readonly path: string;
    readonly status: number | undefined;
    readonly code: string | undefined;
    readonly retryAfterMs: number | undefined;
    constructor(path: string, problem: string, { status, code, retryAfterMs, ...options }?: DownloadErrorDetails);
}
interface DownloadErrorDetails extends ErrorOptions {
    status?: number | undefined;
    code?: string | undefined;
    retryAfterMs?: number | undefined;
}
interface DownloadOptions extends SaveOptions {
    to: string;
}
interface DownloadedFile {
    url: string;
    path: string;
    sizeBytes: number;
}
interface SaveOptions {
    overwrite?: boolean | undefined;
    maxBytes?: number | undefined;
    signal?: AbortSignal | undefined;
    stallTimeoutMs?: number | undefined;
    timeoutMs?: number | undefined;
    retry?: RetryPolicy | undefined;
    fetch?: Fetch | undefined;
}
declare function downloadOutputs(prediction: Prediction, options: DownloadOptions): Promise<DownloadedFile[]>;
export type { DownloadErrorDetails, DownloadOptions, DownloadedFile };
export { DownloadError, downloadOutputs };
