import { linkAbort } from "@pixwire/api/runtime";
import type { Transfer, TransferProgress, TransferSummary } from "@pixwire/transfer";
import type { CollectOptions } from "@pixwire/transfer/bullmq";
import { confirm } from "../ask.js";
import type { Context } from "../context.js";
import type { Action } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import type { ExitCode } from "../exit-codes.js";
import { formatBytes, formatDuration } from "../terminal/text.js";
import { exitCodeOf, messageOf } from "../transfers/failure.js";
import { openSync } from "../transfers/open-sync.js";
import { count, showProgress } from "../transfers/progress-line.js";
import { readReportFile, writeReport } from "../transfers/report-file.js";
import { showPlan } from "../transfers/show-plan.js";
import type { Values } from "../values.js";

export const runSync: Action = async (context, { args, options, line }) => {
  const { signal, talk } = context;
  const report = await readReportFile(context, options);
  checkQueueOptions(options);
  const { transfer, deletes, key } = await openSync(context, args, options);
  if (options.flag("dryRun")) return showPlan(context, transfer);
  if (deletes && !options.flag("yes")) {
    const { deleted } = await transfer.plan({ signal });
    if (deleted.items > 0) await confirm(context, `Remove ${count(deleted.items, "file")} from ${args[1]}`, false);
  }
  context.setResumeCommand(line);
  const onProgress = (progress: TransferProgress): void => showProgress(talk, progress, (path) => path);
  talk.status(() => "Listing the files");
  try {
    const run = { signal, onProgress };
    const summary = options.flag("enqueue")
      ? await runOverQueue(context, transfer, options, { ...run, key })
      : await (options.flag("retryFailed") ? transfer.retryFailed(run) : transfer.run(run));
    await finish(context, transfer, summary, deletes);
  } finally {
    talk.clearStatus();
    if (report !== undefined) await writeReport(transfer, report);
  }
};

/** @throws UsageError for options that go together with a queue only, or not with one. */
function checkQueueOptions(options: Values): void {
  if (options.flag("enqueue")) {
    for (const [name, reason] of NOT_OVER_QUEUE) {
      if (options.flag(name)) throw new UsageError(reason, "Run it without --enqueue afterwards.");
    }
    return;
  }
  if (["redis", "postgres", "queue", "label"].some((name) => options.text(name) !== undefined)) {
    throw new UsageError(
      "--redis, --postgres, --queue and --label need --enqueue.",
      "Without a queue, leave them out.",
    );
  }
}

const NOT_OVER_QUEUE = [
  ["delete", "--delete is not possible with --enqueue: only one process knows all files."],
  ["retryFailed", "--retry-failed is not possible with --enqueue."],
] as const;

/** Puts the files into a queue, and collects what the workers have done. */
async function runOverQueue(
  context: Context,
  transfer: Transfer,
  options: Values,
  { key, signal, onProgress }: CollectOptions & { key: string },
): Promise<TransferSummary> {
  const [{ collect, enqueue }, { openQueue }] = await Promise.all([
    import("@pixwire/transfer/bullmq"),
    import("../transfers/open-queue.js"),
  ]);
  const queue = openQueue(context, options, key, true);
  const { controller, unlink } = linkAbort(signal);
  try {
    // Connects and creates what is missing, before both of them need it.
    const { isPaused, pauseReason } = await queue.status();
    if (isPaused) context.talk.warn(`The queue is paused${pauseReason === undefined ? "." : `: ${pauseReason}`}`);
    context.talk.info(`The queue is ${queue.name}. Start workers with the same source and destination.`);
    const adding = enqueue(transfer, queue, { signal: controller.signal, label: options.text("label") });
    const collecting = collect(transfer, queue, { signal: controller.signal, onProgress });
    const [, summary] = await Promise.all([adding, collecting]).catch(async (error: unknown) => {
      // The other one must have ended before the connections are closed.
      controller.abort(error);
      await Promise.allSettled([adding, collecting]);
      throw error;
    });
    return summary;
  } finally {
    unlink();
    await queue.close();
  }
}

/** Says what has been done. @throws CommandError if files have failed. */
export async function finish(
  context: Context,
  transfer: Transfer,
  summary: TransferSummary,
  deletes: boolean,
): Promise<void> {
  const { output, talk } = context;
  talk.clearStatus();
  let exitCode: ExitCode | undefined;
  if (summary.failed > 0) {
    for await (const record of transfer.items({ status: "failed" })) {
      const { path, destination, status, error } = record;
      exitCode ??= exitCodeOf(record, true);
      talk.error(`${path}: ${messageOf(record, true)}`, undefined);
      if (output.mode.kind !== "human") await output.result({ path, destination, status, error }, () => "");
    }
  }
  const { done, skipped, failed, settled, deleted, sentBytes, durationMs } = summary;
  await output.done({ done, skipped, failed, settled, deleted, sentBytes, durationMs }, () =>
    [
      `${done} copied (${formatBytes(sentBytes)})`,
      `${skipped + settled} the same`,
      ...(deleted > 0 ? [`${deleted} removed`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
      `in ${formatDuration(durationMs / 1000)}`,
    ].join(", "),
  );
  for (const [what, number] of Object.entries(summary.notCarried))
    talk.warn(`${what} could not be carried over for ${count(number, "file")}.`);
  if (failed === 0) return;
  if (deletes) talk.warn("Nothing was removed, because files have failed.");
  const text = `${failed} of ${count(done + skipped + settled + failed, "file")} failed.`;
  const hint = "Try them again with --retry-failed.";
  if (done + skipped + settled > 0) throw new PartlyDoneError(text, hint);
  throw new CommandError(text, { hint, ...(exitCode !== undefined && { exitCode }) });
}
