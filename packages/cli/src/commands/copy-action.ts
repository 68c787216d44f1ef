import { createTransfer, type ItemRecord, memoryJournal, type OnConflict, type Transfer } from "@pixwire/transfer";
import type { Context } from "../context.js";
import { findPart, joinParts, nameOfItem } from "../copy/parts.js";
import { type CopyPlan, planCopy } from "../copy/plan.js";
import type { Action } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { quoteWord } from "../terminal/shell-words.js";
import { exitCodeOf, messageOf } from "../transfers/failure.js";
import { observeJournal } from "../transfers/observe-journal.js";
import { maxAttempts } from "../transfers/options.js";
import { count, showProgress } from "../transfers/progress-line.js";
import type { Values } from "../values.js";

const DEFAULT_CONCURRENCY = 3;

/** How often a file is tried where `--max-retries` says nothing. */
const DEFAULT_ATTEMPTS = 3;

const REPLACE_HINT = "Replace it with --overwrite, or leave it out with --skip-existing.";

type TransferPlan = Extract<CopyPlan, { kind: "transfer" }>;

/** What became of one file, as `--json` writes it. */
interface CopyResult {
  source: string;
  destination: string;
  status: "copied" | "skipped" | "failed";
  size?: number;
  error?: string;
}

export const runCopy: Action = async (context, { args, options }) => {
  if (options.flag("overwrite") && options.flag("skipExisting")) {
    throw new UsageError("--overwrite and --skip-existing contradict each other.", "Give one of them.");
  }
  const concurrency = options.wholeNumber("concurrency", 1, 100) ?? DEFAULT_CONCURRENCY;
  const plan = await planCopy(context, args, options.flag("recursive"));
  if (options.flag("dryRun")) return showPlan(context, plan, args);
  if (plan.kind === "print") {
    for await (const chunk of plan.chunks) await context.output.bytes(chunk);
    return;
  }
  context.setResumeCommand(resumeCommand(args, options, plan.isSingle));
  const outcome = new CopyOutcome(context, plan, readConflict(options));
  const transfer = createTransfer({
    source: joinParts(plan.parts),
    target: plan.target,
    journal: observeJournal(memoryJournal(), (record) => outcome.report(record)),
    onConflict: readConflict(options),
    concurrency,
    maxAttempts: maxAttempts(context) ?? DEFAULT_ATTEMPTS,
  });
  await run(context, transfer, plan);
  outcome.end();
};

async function run({ talk, signal }: Context, transfer: Transfer, { parts }: TransferPlan): Promise<void> {
  try {
    await transfer.run({
      signal,
      onProgress: (progress) => showProgress(talk, progress, (path) => nameOfItem(parts, path)),
    });
  } finally {
    talk.clearStatus();
  }
}

function readConflict(options: Values): OnConflict {
  if (options.flag("overwrite")) return "overwrite";
  return options.flag("skipExisting") ? "skip" : "fail";
}

/** Says what becomes of each file, and at the end of all of them. */
class CopyOutcome {
  private copied = 0;
  private skipped = 0;
  private readonly failures: { message: string; hint: string | undefined; exitCode: ExitCode }[] = [];
  private readonly context: Context;
  private readonly plan: TransferPlan;
  private readonly conflict: OnConflict;

  constructor(context: Context, plan: TransferPlan, conflict: OnConflict) {
    this.context = context;
    this.plan = plan;
    this.conflict = conflict;
  }

  async report(record: ItemRecord): Promise<void> {
    const { output, talk } = this.context;
    const { parts, isSingle, nameOfDestination } = this.plan;
    const source = nameOfItem(parts, record.path);
    const destination = nameOfDestination(record.destination);
    const common = { source, destination };
    // A file that is the same already is not replaced, either, by a command that promises to make a new one.
    const isTaken = record.error?.code === "taken" || (record.status === "skipped" && this.conflict === "fail");
    if (record.status === "failed" || isTaken) {
      const isRemote = findPart(parts, record.path)?.isRemote ?? true;
      const message = isTaken ? `${destination} exists already.` : messageOf(record, isRemote);
      const hint = isTaken ? REPLACE_HINT : undefined;
      this.failures.push({ message, hint, exitCode: isTaken ? EXIT.failed : exitCodeOf(record, isRemote) });
      // A single failure is reported where the command ends.
      if (isSingle) return;
      talk.error(`${source}: ${message}`, hint);
      return this.write({ ...common, status: "failed", error: message }, "");
    }
    if (record.status === "skipped") {
      this.skipped++;
      return this.write({ ...common, status: "skipped" }, `skipped ${source} -> ${destination}`);
    }
    this.copied++;
    talk.clearStatus();
    await output.done({ ...common, status: "copied", size: record.bytes }, () => `copied ${source} -> ${destination}`);
  }

  /** @throws CommandError if something failed. */
  end(): void {
    const { talk } = this.context;
    const [first] = this.failures;
    if (first === undefined) {
      const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : "";
      if (!this.plan.isSingle) talk.info(`${this.copied} copied${skipped}.`);
      return;
    }
    if (this.plan.isSingle) throw new CommandError(first.message, first);
    const text = `${this.copied} copied, ${this.failures.length} failed.`;
    if (this.copied + this.skipped === 0) throw new CommandError(text, { exitCode: first.exitCode });
    throw new PartlyDoneError(text, "Repeat the command with --skip-existing to copy the rest.");
  }

  private async write(result: CopyResult, human: string): Promise<void> {
    this.context.talk.clearStatus();
    await this.context.output.done(result, () => human);
  }
}

/** Says what would be copied, without looking at what is there. */
async function showPlan(context: Context, plan: CopyPlan, args: readonly string[]): Promise<void> {
  const { output, signal, talk } = context;
  if (plan.kind === "print") {
    const planned = { source: args[0], destination: "-", status: "planned" };
    return output.result(planned, () => `would copy ${planned.source} -> -`);
  }
  const { parts, target, nameOfDestination } = plan;
  let planned = 0;
  for await (const item of joinParts(parts).list({ signal, gate: { enter: async () => () => {} } })) {
    const source = nameOfItem(parts, item.path);
    try {
      const destination = nameOfDestination(target.place(item).destination);
      await output.result({ source, destination, status: "planned" }, () => `would copy ${source} -> ${destination}`);
      planned++;
    } catch (error) {
      if (!(error instanceof Error) || Reflect.get(error, "code") !== "refused") throw error;
      talk.warn(`${source} cannot be copied: ${error.message.replace(`${item.path}: `, "")}`);
    }
  }
  if (!plan.isSingle) talk.info(`${count(planned, "file")} would be copied.`);
}

/** Files that have been copied are left out the next time, unless all of them were to be replaced. */
function resumeCommand(args: readonly string[], options: Values, isSingle: boolean): string {
  const replace = options.flag("overwrite") ? " --overwrite" : isSingle ? "" : " --skip-existing";
  return `pixwire cp${options.flag("recursive") ? " -r" : ""}${replace} ${args.map(quoteWord).join(" ")}`;
}
