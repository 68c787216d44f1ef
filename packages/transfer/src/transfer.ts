import { ConfigurationError, linkAbort } from "@pixwire/api/runtime";
import { boolean, checkOptions, type OptionRules, oneOf } from "@pixwire/check-options";
import { checkedTarget } from "./checked-target.js";
import type { Item } from "./item.js";
import type { Listable } from "./listing.js";
import { memoryJournal } from "./memory-journal.js";
import {
  checkPlanOptions,
  checkRunOptions,
  checkTransferOptions,
  type PlanOptions,
  type RunOptions,
  type TransferOptions,
} from "./options.js";
import type { TransferPlan } from "./plan.js";
import type { ItemRecord, ItemStatus, Journal, OpenJournal, Source } from "./ports.js";
import { type RedirectFormat, redirectLines } from "./redirects.js";
import { csvReport, jsonlReport, type ReportFormat } from "./report.js";
import { planTransfer, runTransfer, type TransferSummary } from "./run.js";
import { itemSource } from "./sources.js";
import { setInternals } from "./transfer-internals.js";

export interface ReportOptions {
  /** @defaultValue `jsonl` */
  format?: ReportFormat | undefined;
  /**
   * In CSV: puts `'` before a value that a spreadsheet would run as a formula. For a report that people open: its values
   * are then no longer those of the items. @defaultValue false
   */
  escapeFormulas?: boolean | undefined;
}

/** Many files from one place to another. */
export interface Transfer {
  /**
   * Says what a run would do. Makes no request that changes anything, and writes nothing to the journal.
   *
   * @throws what listing the source or the target throws, JournalError, and the reason of the signal.
   */
  plan(options?: PlanOptions): Promise<TransferPlan>;
  /**
   * Copies what is not there yet. A failure of one item is recorded, and the run goes on.
   *
   * @throws TransferStoppedError when nothing else could succeed, MaxDeleteError, JournalError, and the reason of the
   * signal. Whatever it throws, the next run goes on where this one ended.
   */
  run(options?: RunOptions): Promise<TransferSummary>;
  /** Runs the items that have failed, and no others. They are read from the source again. */
  retryFailed(options?: RunOptions): Promise<TransferSummary>;
  /**
   * Yields what the journal knows, each item once.
   *
   * @throws ConfigurationError for options that are wrong, as `report` and `redirects` do.
   */
  items(options?: { status?: ItemStatus | undefined }): AsyncIterable<ItemRecord>;
  /** Yields the lines of a report of every item, each with its line break. CSV starts with a line of names. */
  report(options?: ReportOptions): AsyncIterable<string>;
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
  const conflict = source.conflictWith?.({ target: given.target, journal, deleteExtra: given.deleteExtra ?? false });
  if (conflict !== undefined) throw new ConfigurationError(`\`source\` ${conflict}`, "createTransfer");
  const options = { ...given, source, journal, target: checkedTarget(given.target) };
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

  async function* records(status?: ItemStatus): AsyncGenerator<ItemRecord> {
    const open = await journal.open(options.target.id, { readOnly: true });
    try {
      for await (const record of open.records()) if (status === undefined || record.status === status) yield record;
    } finally {
      await open.close();
    }
  }

  const transfer: Transfer = {
    async plan(planOptions) {
      checkPlanOptions(planOptions);
      const { controller, unlink } = linkAbort(planOptions?.signal);
      try {
        const plan = await withJournal(true, (open) =>
          planTransfer(options, open, { ...planOptions, signal: controller.signal }),
        );
        total = plan.total;
        return plan;
      } finally {
        unlink();
      }
    },
    run: (runOptions) => run(runOptions, "all"),
    retryFailed: (runOptions) => run(runOptions, "failed"),
    items(itemsOptions = {}) {
      check(itemsOptions, ITEMS_RULES, "items");
      return records(itemsOptions.status);
    },
    report(reportOptions = {}) {
      check(reportOptions, REPORT_RULES, "report");
      const { format = "jsonl", escapeFormulas = false } = reportOptions;
      if (format === "csv") return csvReport(records(), escapeFormulas);
      if (escapeFormulas) throw new ConfigurationError('`escapeFormulas` needs format: "csv"', "report");
      return jsonlReport(records());
    },
    redirects(redirectOptions = {}) {
      check(redirectOptions, REDIRECT_RULES, "redirects");
      return redirectLines(records(), redirectOptions.format ?? "csv");
    },
  };
  return setInternals(transfer, { options, journal });
}

const ITEMS_RULES = { status: oneOf("pending", "running", "done", "skipped", "failed") };
const REPORT_RULES = { format: oneOf("jsonl", "csv"), escapeFormulas: boolean } satisfies OptionRules<ReportOptions>;
const REDIRECT_RULES = { format: oneOf("csv", "netlify", "nginx") };

function check<Options>(options: Options, rules: OptionRules<Options>, caller: string): void {
  checkOptions(options, rules, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, caller);
  });
}

function isSource(source: Source | Listable<Item>): source is Source {
  return "list" in source && typeof source.list === "function" && "open" in source && typeof source.open === "function";
}
