import { ConfigurationError, linkAbort, raceAbort } from "@pixwire/api/runtime";
import { aborter, checkOptions, nonEmptyString, type OptionRules } from "@pixwire/check-options";
import type { ItemRecord, OpenJournal } from "../ports.js";
import { prepare } from "../run.js";
import { Destinations } from "../tasks.js";
import type { Transfer } from "../transfer.js";
import { internalsOf } from "../transfer-internals.js";
import { createSharedLimiters } from "./limiters.js";
import { type EnqueueSummary, Producer } from "./producer.js";
import { openQueue, type TransferQueue } from "./queue.js";
import { checkSuitsQueue } from "./suitability.js";

export interface EnqueueOptions {
  /** Ends the call. Called again, it goes on. */
  signal?: AbortSignal | undefined;
  /**
   * Names what can read a source that is not reachable from everywhere, such as a folder: a machine, or storage that
   * several machines share. Only workers with the same label take its items. @defaultValue the name of this machine
   */
  label?: string | undefined;
}

const RULES = { signal: aborter, label: nonEmptyString } satisfies OptionRules<EnqueueOptions>;

/**
 * Adds the items of the source of a transfer to a queue, and resolves when all of them have been added. It holds about
 * 10,000 in the queue at most, so that it takes about as long as the workers and the collector.
 *
 * After a kill, call it again: a source with cursors goes on where it was, any other one is listed again. No item is
 * handled twice for that. When a queue has been listed to its end and not been collected, it returns at once.
 *
 * @throws ConfigurationError, QueuePausedError, TransferStoppedError if the source cannot be listed, and the reason of
 * the signal.
 */
export async function enqueue(
  transfer: Transfer,
  queue: TransferQueue,
  options: EnqueueOptions = {},
): Promise<EnqueueSummary> {
  const { options: transferOptions, journal } = internalsOf(transfer, "enqueue");
  checkOptions(options, RULES, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, "enqueue");
  });
  checkSuitsQueue(transferOptions, "enqueue");
  const backend = await openQueue(queue, "enqueue");
  const { controller, unlink } = linkAbort(options.signal);
  const { signal } = controller;
  const opened = await journal.open(transferOptions.target.id, { readOnly: true });
  try {
    const producer = await Producer.start(transferOptions, backend, options.label);
    if (producer.isComplete) return producer.summary();
    const limiters = createSharedLimiters(transferOptions, backend, transferOptions.concurrency ?? 8);
    const from = { cursor: producer.cursor, limiters };
    const { setup, planned } = await prepare(
      transferOptions,
      opened,
      new Destinations(transferOptions.target),
      signal,
      from,
    );
    for await (const entry of untilAborted(planned, signal)) {
      const { id, destination } = entry.task;
      const known = { existing: setup.existing?.get(destination), earlier: await findAttempted(opened, id) };
      await producer.take(entry, known, signal);
    }
    await producer.finish(signal);
    return producer.summary();
  } finally {
    controller.abort(new Error("The call has ended."));
    unlink();
    await opened.close();
  }
}

/** Returns the record of an attempt that may have written, for the workers, which do not have the journal. */
async function findAttempted(journal: OpenJournal, id: string): Promise<ItemRecord | undefined> {
  const status = journal.statusOf(id);
  if (status !== "failed" && status !== "running") return undefined;
  const record = await journal.find(id);
  return record?.attempted === undefined ? undefined : record;
}

/** Yields what another iterable does. One that hangs does not keep an abort from ending the loop. */
async function* untilAborted<Value>(values: AsyncIterable<Value>, signal: AbortSignal): AsyncGenerator<Value> {
  const iterator = values[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await raceAbort(iterator.next(), signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not awaited: it would wait for a value that may never come.
    iterator.return?.()?.catch(() => undefined);
  }
}
