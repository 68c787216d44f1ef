import type { Transfer, TransferProgress, TransferSummary } from "@pixwire/transfer";
import { confirm } from "../ask.js";
import type { Context } from "../context.js";
import type { Action } from "../definition.js";
import { CommandError, PartlyDoneError } from "../errors/command-error.js";
import type { ExitCode } from "../exit-codes.js";
import { formatBytes, formatDuration } from "../terminal/text.js";
import { exitCodeOf, messageOf } from "../transfers/failure.js";
import { openSync } from "../transfers/open-sync.js";
import { count, showProgress } from "../transfers/progress-line.js";
import { readReportFile, writeReport } from "../transfers/report-file.js";
import { showPlan } from "../transfers/show-plan.js";

export const runSync: Action = async (context, { args, options, line }) => {
  const { signal, talk } = context;
  const report = await readReportFile(context, options);
  const { transfer, deletes } = await openSync(context, args, options);
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
    const summary = await (options.flag("retryFailed") ? transfer.retryFailed(run) : transfer.run(run));
    await finish(context, transfer, summary, deletes);
  } finally {
    talk.clearStatus();
    if (report !== undefined) await writeReport(transfer, report);
  }
};

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
      talk.error(`${path}: ${messageOf(record)}`, undefined);
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
