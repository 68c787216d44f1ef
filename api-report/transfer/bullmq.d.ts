import { PixwireError } from '@pixwire/api/runtime';
interface Amount {
    readonly items: number;
    readonly bytes: number;
}
interface CloseOptions {
    timeoutMs?: number | undefined;
}
interface CollectOptions {
    signal?: AbortSignal | undefined;
    onProgress?: ((progress: TransferProgress) => void) | undefined;
}
interface CommonOptions {
    name: string;
    resolveFrom?: string | undefined;
    onError?: ((error: Error) => void) | undefined;
}
interface EnqueueOptions {
    signal?: AbortSignal | undefined;
    label?: string | undefined;
}
interface EnqueueSummary {
    readonly items: number;
    readonly bytes: number;
    readonly settled: number;
}
interface ItemRecord {
    readonly id: string;
    readonly status: ItemStatus;
    readonly path: string;
    readonly destination: string;
    readonly attempted?: string | undefined;
    readonly attempts: number;
    readonly bytes: number;
    readonly durationMs: number;
    readonly at: number;
    readonly version?: string | undefined;
    readonly sha256?: string | undefined;
    readonly sourceUrl?: string | undefined;
    readonly url?: string | undefined;
    readonly notCarried?: readonly string[] | undefined;
    readonly error?: {
        readonly code: string;
        readonly message: string;
    } | undefined;
}
type ItemStatus = "pending" | "running" | "done" | "skipped" | "failed";
interface PlanOptions {
    signal?: AbortSignal | undefined;
    onItem?: ((item: PlannedItem) => void) | undefined;
}
interface PlannedItem {
    readonly action: "create" | "overwrite" | "rename" | "same" | "taken" | "settled" | "refused" | "delete";
    readonly path: string | undefined;
    readonly destination: string;
    readonly size: number | undefined;
}
interface PostgresQueueOptions extends CommonOptions {
    backend: "postgres";
    connectionString: string;
    schema?: string | undefined;
    migrate?: boolean | undefined;
}
type QueueOptions = RedisQueueOptions | PostgresQueueOptions;
declare class QueuePausedError extends PixwireError {
    name: string;
    constructor(queue: string, reason: string, options?: ErrorOptions);
}
interface QueueStatus {
    readonly waiting: number;
    readonly active: number;
    readonly finished: number;
    readonly isPaused: boolean;
    readonly pauseReason: string | undefined;
}
type RedirectFormat = "csv" | "netlify" | "nginx";
interface RedisQueueOptions extends CommonOptions {
    backend?: "redis" | undefined;
    connection: {
        url: string;
        [option: string]: unknown;
    };
    prefix?: string | undefined;
}
type ReportFormat = "jsonl" | "csv";
interface ReportOptions {
    format?: ReportFormat | undefined;
    escapeFormulas?: boolean | undefined;
}
interface RunOptions {
    signal?: AbortSignal | undefined;
    onProgress?: ((progress: TransferProgress) => void) | undefined;
}
interface Transfer {
    plan(options?: PlanOptions): Promise<TransferPlan>;
    run(options?: RunOptions): Promise<TransferSummary>;
    retryFailed(options?: RunOptions): Promise<TransferSummary>;
    items(options?: {
        status?: ItemStatus | undefined;
    }): AsyncIterable<ItemRecord>;
    report(options?: ReportOptions): AsyncIterable<string>;
    redirects(options?: {
        format?: RedirectFormat | undefined;
    }): AsyncIterable<string>;
}
interface TransferPlan {
    readonly total: Amount;
    readonly create: Amount;
    readonly overwrite: Amount;
    readonly rename: Amount;
    readonly same: Amount;
    readonly taken: Amount;
    readonly settled: Amount;
    readonly refused: Amount;
    readonly deleted: Amount;
    readonly notCarried: Readonly<Record<string, number>>;
    readonly isEmpty: boolean;
    readonly refusals: readonly {
        readonly path: string;
        readonly message: string;
    }[];
}
interface TransferProgress {
    readonly items: {
        readonly done: number;
        readonly skipped: number;
        readonly failed: number;
        readonly settled: number;
    };
    readonly sentBytes: number;
    readonly total: {
        readonly items: number;
        readonly bytes: number;
    } | undefined;
    readonly itemsPerSecond: number;
    readonly bytesPerSecond: number;
    readonly remainingMs: number | undefined;
    readonly current: readonly {
        readonly path: string;
        readonly sentBytes: number;
        readonly size: number | undefined;
    }[];
}
interface TransferQueue {
    readonly name: string;
    status(): Promise<QueueStatus>;
    pause(): Promise<void>;
    resume(): Promise<void>;
    close(): Promise<void>;
}
interface TransferSummary {
    readonly done: number;
    readonly skipped: number;
    readonly failed: number;
    readonly settled: number;
    readonly deleted: number;
    readonly sentBytes: number;
    readonly durationMs: number;
    readonly notCarried: Readonly<Record<string, number>>;
}
interface TransferWorker {
    readonly ready: Promise<void>;
    readonly ended: Promise<void>;
    close(options?: CloseOptions): Promise<void>;
}
interface TransferWorkerOptions {
    concurrency?: number | undefined;
    label?: string | undefined;
    takeOverAfterMs?: number | undefined;
    signal?: AbortSignal | undefined;
}
declare function bullmqQueue(options: QueueOptions): TransferQueue;
declare function collect(transfer: Transfer, queue: TransferQueue, options?: CollectOptions): Promise<TransferSummary>;
declare function createTransferWorker(transfer: Transfer, queue: TransferQueue, options?: TransferWorkerOptions): TransferWorker;
declare function enqueue(transfer: Transfer, queue: TransferQueue, options?: EnqueueOptions): Promise<EnqueueSummary>;
export type { CloseOptions, CollectOptions, EnqueueOptions, EnqueueSummary, PostgresQueueOptions, QueueOptions, QueueStatus, RedisQueueOptions, TransferQueue, TransferWorker, TransferWorkerOptions };
export { QueuePausedError, bullmqQueue, collect, createTransferWorker, enqueue };
