export { type CollectOptions, collect } from "./collect.js";
export { type EnqueueOptions, enqueue } from "./enqueue.js";
export { QueuePausedError } from "./errors.js";
export type { PostgresQueueOptions, QueueOptions, RedisQueueOptions } from "./options.js";
export type { EnqueueSummary } from "./producer.js";
export { bullmqQueue, type QueueStatus, type TransferQueue } from "./queue.js";
export type { CloseOptions, TransferWorker } from "./queue-worker.js";
export { createTransferWorker, type TransferWorkerOptions } from "./worker.js";
