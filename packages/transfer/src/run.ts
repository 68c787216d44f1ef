import { linkAbort, raceAbort, throwIfAborted } from "@pixwire/api/runtime";
import { attemptFor, type EngineSetup, handleItem } from "./engine.js";
import { TransferStoppedError } from "./errors.js";
import { ExistingFiles } from "./existing-files.js";
import { deleteExtraFiles, findExtraFiles } from "./extra-files.js";
import { classifyFailure, describe } from "./failures.js";
import type { Item } from "./item.js";
import { createLimiter, DEFAULT_MAX_RETRY_AFTER_MS } from "./limiter.js";
import { listWithRetries } from "./list-with-retries.js";
import { comparisonOf, type PlanOptions, type RunOptions, type TransferOptions } from "./options.js";
import { NotCarriedCounter, PlanCounter, type TransferPlan } from "./plan.js";
import type { CallContext, ItemStatus, OpenJournal, Source, Task } from "./ports.js";
import { ProgressReporter } from "./progress.js";
import { failedRecord } from "./records.js";
import { withRetries } from "./retrying.js";
import { decideStep } from "./step.js";
import { createTasks, Destinations, type Planned } from "./tasks.js";
import { runWorkers } from "./workers.js";

/** What a run did. */
export interface TransferSummary {
  /** Copied and verified in this run. */
  readonly done: number;
  /** The same file or, as `onConflict` says, another one is at the destination. */
  readonly skipped: number;
  readonly failed: number;
  /** Finished by earlier runs. */
  readonly settled: number;
  /** Removed from the target, because the source has not got them. */
  readonly deleted: number;
  /** Sent in this run. */
  readonly sentBytes: number;
  readonly durationMs: number;
  /** What the target cannot hold, such as `tags`, and how many items of this run have it. */
  readonly notCarried: Readonly<Record<string, number>>;
}

/** The options of a transfer, its source and journal made sure of. */
export interface Prepared extends TransferOptions {
  source: Source;
}

/** So many files that would be removed are kept in memory, to be told of when all of them are known. */
const MOST_LISTED_EXTRA = 100_000;
/** A source of at least as many items is worth a list of the target. */
const LISTED_FROM = 100;
/** What is in flight may take this long to notice an abort. */
const GRACE_MS = 900;

export async function runTransfer(
  options: Prepared,
  journal: OpenJournal,
  {
    signal,
    onProgress,
    only,
    total,
  }: RunOptions & { only: "all" | "failed"; total: TransferPlan["total"] | undefined },
): Promise<TransferSummary> {
  const { target, concurrency = 8, failFast = false, deleteExtra = false, maxDelete = 0 } = options;
  const startedAt = performance.now();
  const { controller, unlink } = linkAbort(signal);
  const progress = new ProgressReporter(onProgress, total, (error) => controller.abort(error));
  const notCarried = new NotCarriedCounter();
  const destinations = new Destinations(target);
  let deleted = 0;
  try {
    const { setup, planned } = await prepare(options, journal, destinations, controller.signal);
    await runWorkers(countItems(planned, progress), concurrency, GRACE_MS, work, controller.signal);
    if (deleteExtra && only === "all" && progress.counts.failed === 0) {
      const context = { signal: controller.signal, gate: setup.targetLimiter };
      deleted = await deleteExtraFiles(
        target,
        destinations,
        { maxDelete, concurrency, retryLimits: setup.retryLimits },
        context,
      );
    }

    async function work(entry: Planned, workSignal: AbortSignal): Promise<void> {
      const { task } = entry;
      if (only === "failed" && journal.statusOf(task.id) !== "failed") return;
      if (entry.kind === "settled") return progress.ended(task.id, "settled");
      progress.started(task.id, task.item);
      const listener = { onProgress: (sentBytes: number) => progress.sent(task.id, sentBytes) };
      const record =
        entry.kind === "task"
          ? await handleItem(setup, task, listener, workSignal)
          : failedRecord(task, entry.error, { attempts: 1, durationMs: 0 });
      if (entry.kind === "refused") await journal.append(record);
      if (record.status !== "failed") notCarried.add(task.notCarried);
      // What the target has named in another way is not extra.
      if (deleteExtra) destinations.protect(record.destination);
      progress.ended(task.id, toEnding(record.status), record.status === "done" ? record.bytes : 0);
      if (record.status === "failed" && failFast) {
        throw new TransferStoppedError(`an item failed, and \`failFast\` is set: ${record.error?.message}`, undefined);
      }
    }
  } finally {
    unlink();
    progress.end();
  }
  // What the listener has thrown, also at the end.
  throwIfAborted(controller.signal);
  const { done, skipped, failed, settled } = progress.counts;
  const durationMs = Math.round(performance.now() - startedAt);
  return {
    done,
    skipped,
    failed,
    settled,
    deleted,
    sentBytes: progress.sentBytes,
    durationMs,
    notCarried: notCarried.counts(),
  };
}

export async function planTransfer(
  options: Prepared,
  journal: OpenJournal,
  { signal, onItem }: PlanOptions & { signal: AbortSignal },
): Promise<TransferPlan> {
  const { target, concurrency = 8, deleteExtra = false } = options;
  const counter = new PlanCounter();
  const destinations = new Destinations(target);
  const { setup, planned } = await prepare(options, journal, destinations, signal);
  await runWorkers(
    planned,
    concurrency,
    GRACE_MS,
    async (entry, workSignal) => {
      const { item, notCarried, destination } = entry.task;
      if (entry.kind === "refused") counter.refuse(item.path, entry.error.message);
      else counter.notCarried.add(notCarried);
      const action = entry.kind === "task" ? await decideOrRefuse(entry, workSignal) : entry.kind;
      if (action !== "refused") counter.add(action, item.size);
      onItem?.({ action, path: item.path, destination, size: item.size });
    },
    signal,
  );
  if (deleteExtra) {
    const context = { signal, gate: setup.targetLimiter };
    const most = onItem ? MOST_LISTED_EXTRA : 0;
    const { extra, count } = await findExtraFiles(target, destinations, setup.retryLimits, context, most);
    counter.add("deleted", 0, count);
    for (const { destination, size } of extra) onItem?.({ action: "delete", path: undefined, destination, size });
  }
  return counter.plan();

  async function decideOrRefuse({ task }: Planned, workSignal: AbortSignal) {
    try {
      return await withRetries(
        () => decideStep(setup, attemptFor(setup, task, workSignal)),
        setup.retryLimits,
        workSignal,
      );
    } catch (error) {
      throwIfAborted(workSignal);
      if (classifyFailure(error) === "stop") throw error;
      counter.refuse(task.item.path, describe(error).message);
      return "refused" as const;
    }
  }
}

/** What is the same for every item, whichever process handles it. */
export function settingsOf(options: Prepared) {
  const { source, target, mode = "copy", maxAttempts = 5, maxRetryAfterMs = DEFAULT_MAX_RETRY_AFTER_MS } = options;
  const onConflict = options.onConflict ?? (mode === "mirror" ? "overwrite" : "skip");
  return { source, target, onConflict, compare: comparisonOf(options), retryLimits: { maxAttempts, maxRetryAfterMs } };
}

/** The limits that the requests of a run keep to. */
export type Limiters = Pick<EngineSetup, "sourceLimiter" | "targetLimiter">;

function createLimiters(options: Prepared): Limiters {
  const { concurrency = 8, maxRetryAfterMs } = options;
  return {
    sourceLimiter: createLimiter(concurrency, options.sourceRateLimit, maxRetryAfterMs),
    targetLimiter: createLimiter(concurrency, options.rateLimit, maxRetryAfterMs),
  };
}

/**
 * Lists the target if that is worth it, and begins to list the source.
 *
 * @param from - the cursor behind which the list goes on, and limits other than those of the options.
 */
export async function prepare(
  options: Prepared,
  journal: OpenJournal,
  destinations: Destinations,
  signal: AbortSignal,
  from: { readonly cursor?: string | undefined; readonly limiters?: Limiters } = {},
): Promise<{ setup: EngineSetup; planned: AsyncIterable<Planned> }> {
  const { source, target, mode = "copy", lookup = "auto" } = options;
  const settings = settingsOf(options);
  const { retryLimits, onConflict } = settings;
  const { sourceLimiter, targetLimiter } = from.limiters ?? createLimiters(options);
  const { first, all } = await peek(
    listWithRetries((cursor) => source.list({ signal, gate: sourceLimiter }, cursor), {
      name: source.name,
      limits: retryLimits,
      signal,
      from: from.cursor,
    }),
    LISTED_FROM,
    signal,
  );
  const isListed =
    target.list && (mode === "mirror" || lookup === "list" || (lookup === "auto" && first > LISTED_FROM));
  const context: CallContext = { signal, gate: targetLimiter };
  const existing = isListed ? await ExistingFiles.list(target, context, retryLimits) : undefined;
  async function isSettled({ id, item, destination }: Task): Promise<boolean> {
    const status = journal.statusOf(id);
    if (status === "skipped") return onConflict === "skip";
    if (status !== "done" || !existing) return status === "done" && mode === "copy";
    if (mode === "copy" || existing.has(destination, item.size)) return true;
    // The target has given it another name.
    const stored = (await journal.find(id))?.destination;
    if (stored === undefined || !existing.has(stored, item.size)) return false;
    destinations.protect(stored);
    return true;
  }
  return {
    setup: { ...settings, journal, sourceLimiter, targetLimiter, existing },
    planned: createTasks(all, { target, isSettled }, destinations),
  };
}

/** Reads the first items of a list, to know whether it is long. */
async function peek(
  items: AsyncIterable<Item>,
  count: number,
  signal: AbortSignal,
): Promise<{ first: number; all: AsyncIterable<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const read: Item[] = [];
  while (read.length <= count) {
    const next = await raceAbort(iterator.next(), signal);
    if (next.done) break;
    read.push(next.value);
  }
  async function* all(): AsyncGenerator<Item> {
    yield* read.splice(0);
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first: read.length, all: all() };
}

async function* countItems(planned: AsyncIterable<Planned>, progress: ProgressReporter): AsyncGenerator<Planned> {
  let items = 0;
  let bytes = 0;
  for await (const entry of planned) {
    items++;
    bytes += entry.task.item.size ?? 0;
    yield entry;
  }
  progress.listed({ items, bytes });
}

function toEnding(status: ItemStatus): "done" | "skipped" | "failed" {
  return status === "done" || status === "skipped" ? status : "failed";
}
