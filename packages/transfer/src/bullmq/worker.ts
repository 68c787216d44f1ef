import { hostname } from "node:os";
import { ConfigurationError } from "@pixwire/api/runtime";
import {
  aborter,
  checkOptions,
  nonEmptyString,
  numberIn,
  type OptionRules,
  wholeNumberIn,
} from "@pixwire/check-options";
import { settingsOf } from "../run.js";
import type { Transfer } from "../transfer.js";
import { internalsOf } from "../transfer-internals.js";
import { createSharedLimiters } from "./limiters.js";
import { openQueue, type TransferQueue } from "./queue.js";
import { QueueWorker, type TransferWorker } from "./queue-worker.js";
import { checkSuitsQueue } from "./suitability.js";

export interface TransferWorkerOptions {
  /** How many items are handled at once in this process. @defaultValue `concurrency` of the transfer, or 8 */
  concurrency?: number | undefined;
  /**
   * What this worker can read: the items of a folder are handled by workers with the label of their producer alone.
   *
   * @defaultValue the name of this machine
   */
  label?: string | undefined;
  /**
   * After so many milliseconds to twice as many, the items of a worker that was killed are handled by another one. A
   * process that does nothing else for as long loses its items as well. @defaultValue 30_000
   */
  takeOverAfterMs?: number | undefined;
  /** Closes the worker when it is aborted, as `close()` does. */
  signal?: AbortSignal | undefined;
}

const RULES = {
  concurrency: wholeNumberIn(1, 1000),
  label: nonEmptyString,
  takeOverAfterMs: numberIn(500, 3_600_000),
  signal: aborter,
} satisfies OptionRules<TransferWorkerOptions>;

/**
 * Creates a worker that handles the items of a queue in this process. Any number of workers, on any number of machines,
 * share a queue. What one of them held when it was killed is taken over by another one, which looks at the target before
 * it writes.
 *
 * @throws ConfigurationError for options that are wrong. What turns out later rejects `ended`.
 */
export function createTransferWorker(
  transfer: Transfer,
  queue: TransferQueue,
  options: TransferWorkerOptions = {},
): TransferWorker {
  const caller = "createTransferWorker";
  const { options: transferOptions } = internalsOf(transfer, caller);
  checkOptions(options, RULES, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, caller);
  });
  checkSuitsQueue(transferOptions, caller);
  const { concurrency = transferOptions.concurrency ?? 8, label = hostname() } = options;
  const { takeOverAfterMs = 30_000, signal } = options;
  const open = async () => {
    const backend = await openQueue(queue, caller);
    const limiters = createSharedLimiters(transferOptions, backend, concurrency);
    return { backend, setup: { ...settingsOf(transferOptions), ...limiters } };
  };
  return new QueueWorker(open, { concurrency, label, takeOverAfterMs, signal });
}
