import { ConfigurationError, delay, linkAbort } from "@pixwire/api/runtime";
import { aborter, callable, checkOptions, type OptionRules } from "@pixwire/check-options";
import type { TransferProgress } from "../progress.js";
import type { TransferSummary } from "../run.js";
import type { Transfer } from "../transfer.js";
import { internalsOf } from "../transfer-internals.js";
import { Collector } from "./collector.js";
import { openQueue, type TransferQueue } from "./queue.js";
import { checkSuitsQueue } from "./suitability.js";

export interface CollectOptions {
  /** Ends the call. Called again, it goes on. */
  signal?: AbortSignal | undefined;
  /** Called at most 20 times a second, and at the end. If it throws, the call rejects with that error. */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** How often the queue is asked for what has been finished, when there was nothing. */
const POLL_MS = 200;

const RULES = { signal: aborter, onProgress: callable } satisfies OptionRules<CollectOptions>;

/**
 * Writes what the workers have done to the journal of a transfer, and resolves when the producer has added everything and
 * all of it is in the journal. It waits for a producer that has not begun. There is one collector for a queue: a
 * second call takes over, and the first one ends with a ConfigurationError.
 *
 * After a kill, call it again. What its journal has as finished by then counts as `settled` of the summary.
 *
 * @throws ConfigurationError, JournalError, QueuePausedError when a worker has paused the queue and nothing is left to be
 * collected, and the reason of the signal.
 */
export async function collect(
  transfer: Transfer,
  queue: TransferQueue,
  options: CollectOptions = {},
): Promise<TransferSummary> {
  const { options: transferOptions, journal } = internalsOf(transfer, "collect");
  checkOptions(options, RULES, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, "collect");
  });
  checkSuitsQueue(transferOptions, "collect");
  const backend = await openQueue(queue, "collect");
  const opened = await journal.open(transferOptions.target.id);
  const { controller, unlink } = linkAbort(options.signal);
  const { signal } = controller;
  const collector = new Collector(backend, opened, transferOptions, options.onProgress, (error) =>
    controller.abort(error),
  );
  try {
    await collector.start(signal);
    for (;;) {
      const state = await collector.collectSome(signal);
      if (state === "complete") break;
      signal.throwIfAborted();
      if (state === "waiting") await delay(POLL_MS, signal);
    }
    await collector.finish();
    return collector.summary();
  } finally {
    unlink();
    collector.end();
    await opened.close();
  }
}
