import { type CopyJob, copyFile } from "../copy/copy-file.js";
import { planCopy } from "../copy/plan.js";
import { CopyProgress } from "../copy/progress.js";
import type { Action } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import { describeError } from "../errors/describe-error.js";
import type { Values } from "../values.js";

const DEFAULT_CONCURRENCY = 3;

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
  const progress = new CopyProgress(context.talk);
  const isDryRun = options.flag("dryRun");
  context.setResumeCommand(resumeCommand(args, options, plan.isSingle));
  let copied = 0;
  let skipped = 0;
  const failures: unknown[] = [];

  const run = async (job: CopyJob): Promise<void> => {
    const { source, destination } = job;
    if (isDryRun) {
      const planned = { source: source.shown, destination: destination.shown, status: "planned" };
      return context.output.result(planned, () => `would copy ${source.shown} -> ${destination.shown}`);
    }
    const result: CopyResult = { source: source.shown, destination: destination.shown, status: "copied" };
    try {
      const replace = options.flag("overwrite") ? "overwrite" : options.flag("skipExisting") ? "skip" : "refuse";
      const done = await copyFile(context, job, { replace, progress });
      if (done.status === "skipped") skipped++;
      else copied++;
      Object.assign(result, done);
    } catch (error) {
      context.signal.throwIfAborted();
      failures.push(error);
      const { message, hint } = describeError(error);
      Object.assign(result, { status: "failed", error: message });
      if (!plan.isSingle) context.talk.error(`${source.shown}: ${message}`, hint);
    }
    progress.clear();
    // Bytes go to standard output themselves, and a single failure is reported where the command ends.
    if (job.destination.kind === "stream" || (plan.isSingle && result.status === "failed")) return;
    await context.output.result(result, () =>
      result.status === "failed" ? "" : `${result.status} ${result.source} -> ${result.destination}`,
    );
  };

  const jobs = plan.jobs[Symbol.asyncIterator]();
  const worker = async (): Promise<void> => {
    for (let next = await jobs.next(); !next.done; next = await jobs.next()) {
      context.signal.throwIfAborted();
      await run(next.value);
    }
  };
  await Promise.all(Array.from({ length: plan.isSingle ? 1 : concurrency }, worker));
  context.signal.throwIfAborted();
  const [first] = failures;
  if (first === undefined) {
    if (!plan.isSingle && !isDryRun) context.talk.info(`${copied} copied${skipped > 0 ? `, ${skipped} skipped` : ""}.`);
    return;
  }
  if (plan.isSingle) throw first;
  const text = `${copied} copied, ${failures.length} failed.`;
  if (copied + skipped > 0)
    throw new PartlyDoneError(text, "Repeat the command with --skip-existing to copy the rest.");
  throw new CommandError(text, { exitCode: describeError(first).exitCode });
};

/** Files that have been copied are left out the next time, unless all of them were to be replaced. */
function resumeCommand(args: readonly string[], options: Values, isSingle: boolean): string {
  const replace = options.flag("overwrite") ? " --overwrite" : isSingle ? "" : " --skip-existing";
  return `pixwire cp${options.flag("recursive") ? " -r" : ""}${replace} ${args.map(quote).join(" ")}`;
}

/** An argument as a shell takes it. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
