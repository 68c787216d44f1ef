import { linkAbort } from "@pixwire/api/runtime";
import type { Item } from "./item.js";
import type { Listable } from "./listing.js";
import { memoryJournal } from "./memory-journal.js";
import { checkRunOptions, checkTransferOptions, type RunOptions, type TransferOptions } from "./options.js";
import type { TransferPlan } from "./plan.js";
import type { ItemRecord, ItemStatus, Journal, OpenJournal, Source } from "./ports.js";
import { type RedirectFormat, redirectLines } from "./redirects.js";
import { csvReport, jsonlReport, type ReportFormat } from "./report.js";
import { planTransfer, runTransfer, type TransferSummary } from "./run.js";
import { itemSource } from "./sources.js";

/** Many files from one place to another. */
export interface Transfer {
  /**
   * Says what a run would do. Makes no request that changes anything, and writes nothing to the journal.
   *
   * @throws what listing the source or the target throws, JournalError, and the reason of the signal.
   */
  plan(options?: Pick<RunOptions, "signal">): Promise<TransferPlan>;
  /**
   * Copies what is not there yet. A failure of one item is recorded, and the run goes on.
   *
   * @throws TransferStoppedError when nothing else could succeed, MaxDeleteError, JournalError, and the reason of the
   * signal. Whatever it throws, the next run goes on where this one ended.
   */
  run(options?: RunOptions): Promise<TransferSummary>;
  /** Runs the items that have failed, and no others. They are read from the source again. */
  retryFailed(options?: RunOptions): Promise<TransferSummary>;
  /** Yields what the journal knows, each item once. */
  items(options?: { status?: ItemStatus | undefined }): AsyncIterable<ItemRecord>;
  /** Yields the lines of a report of every item, each with its line break. CSV starts with a line of names. */
  report(options?: { format?: ReportFormat | undefined }): AsyncIterable<string>;
  /** Yields the lines of a file that leads old URLs to new ones, for the items that have both. */
  redirects(options?: { format?: RedirectFormat | undefined }): AsyncIterable<string>;
}

/**
 * Creates a transfer. Nothing is read or sent before one of its methods is called.
 *
 * @throws ConfigurationError for options that are wrong, or that the target cannot follow.
 */
export function createTransfer(given: TransferOptions): Transfer {
  checkTransferOptions(given);
  const source = isSource(given.source) ? given.source : itemSource(given.source);
  const journal: Journal = given.journal ?? memoryJournal();
  const options = { ...given, source, journal };
  let total: TransferPlan["total"] | undefined;

  async function run(runOptions: RunOptions | undefined, only: "all" | "failed"): Promise<TransferSummary> {
    checkRunOptions(runOptions, only === "all" ? "run" : "retryFailed");
    return withJournal(false, (open) => runTransfer(options, open, { ...runOptions, only, total }));
  }

  async function withJournal<Result>(
    readOnly: boolean,
    work: (journal: OpenJournal) => Promise<Result>,
  ): Promise<Result> {
    const open = await journal.open(options.target.id, { readOnly });
    try {
      return await work(open);
    } finally {
      await open.close();
    }
  }

  async function* items({ status }: { status?: ItemStatus | undefined } = {}): AsyncGenerator<ItemRecord> {
    const open = await journal.open(options.target.id, { readOnly: true });
    try {
      for await (const record of open.records()) if (status === undefined || record.status === status) yield record;
    } finally {
      await open.close();
    }
  }

  return {
    async plan(planOptions) {
      checkRunOptions(planOptions, "plan");
      const { controller, unlink } = linkAbort(planOptions?.signal);
      try {
        const plan = await withJournal(true, (open) => planTransfer(options, open, controller.signal));
        total = plan.total;
        return plan;
      } finally {
        unlink();
      }
    },
    run: (runOptions) => run(runOptions, "all"),
    retryFailed: (runOptions) => run(runOptions, "failed"),
    items,
    report: ({ format = "jsonl" } = {}) => (format === "csv" ? csvReport(items()) : jsonlReport(items())),
    redirects: ({ format = "csv" } = {}) => redirectLines(items(), format),
  };
}

function isSource(source: Source | Listable<Item>): source is Source {
  return "list" in source && typeof source.list === "function" && "open" in source && typeof source.open === "function";
}
