import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import {
  createTransfer,
  type Transfer,
  type TransferPlan,
  type TransferProgress,
  type TransferSummary,
} from "@pixwire/transfer";
import { fileJournal } from "@pixwire/transfer/node";
import { confirm } from "../ask.js";
import { stateFolder } from "../config/folders.js";
import type { Context } from "../context.js";
import { lookAt, writeWhole } from "../copy/local-files.js";
import type { Action } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import { openSource, openTarget } from "../sync/endpoints.js";
import { readComparison, readRateLimit, readSelection } from "../sync/options.js";
import { formatBytes, formatDuration } from "../terminal/text.js";
import type { Values } from "../values.js";

export const runSync: Action = async (context, { args, options }) => {
  const [from = "", to = ""] = args;
  const deletes = options.flag("delete");
  const maxDelete = options.wholeNumber("maxDelete", 0);
  if (maxDelete !== undefined && !deletes) throw new UsageError("--max-delete needs --delete.");
  const report = readReport(options);
  const compare = readComparison(options);
  const rateLimit = readRateLimit(options.text("rateLimit"));
  const concurrency = options.wholeNumber("concurrency", 1, 1000);
  const selection = await readSelection(context, options);
  if (deletes && (selection.paths ?? [...selection.include, ...selection.exclude].length > 0)) {
    throw new UsageError(
      "--delete would remove the files that the options leave out.",
      "Sync everything, or leave out --delete.",
    );
  }
  const [source, target] = [await openSource(context, from, selection), await openTarget(context, to)];
  const file = journalFile(context, from, target.id);
  if ((options.flag("resume") || options.flag("retryFailed")) && (await lookAt(file)) === undefined) {
    throw new UsageError(
      "There is no earlier run of this sync to go on with.",
      "Leave out --resume and --retry-failed.",
    );
  }
  const create = (limit: number | undefined): Transfer =>
    createTransfer({
      source,
      target,
      journal: fileJournal(file),
      mode: "mirror",
      compare,
      concurrency,
      rateLimit,
      ...(deletes && { deleteExtra: true, maxDelete: limit ?? Number.MAX_SAFE_INTEGER }),
    });
  const transfer = create(maxDelete);
  if (options.flag("dryRun")) return showPlan(context, await transfer.plan({ signal: context.signal }));
  if (deletes && !options.flag("yes")) {
    const { deleted } = await transfer.plan({ signal: context.signal });
    if (deleted.items > 0) await confirm(context, `Remove ${deleted.items} files from ${to}`, false);
  }
  context.setResumeCommand("the same command");
  const run = { signal: context.signal, onProgress: (progress: TransferProgress) => showProgress(context, progress) };
  try {
    const summary = await (options.flag("retryFailed") ? transfer.retryFailed(run) : transfer.run(run));
    await finish(context, transfer, summary);
  } finally {
    context.talk.clearStatus();
    if (report !== undefined) await writeReport(context, transfer, report);
  }
};

interface Report {
  file: string;
  format: "csv" | "jsonl";
}

function readReport(options: Values): Report | undefined {
  const file = options.text("report");
  if (file === undefined) return undefined;
  const format = /\.(csv|jsonl)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === "csv" || format === "jsonl") return { file, format };
  throw new UsageError(`--report takes a file that ends in .csv or .jsonl, not ${JSON.stringify(file)}.`);
}

async function writeReport({ io }: Context, transfer: Transfer, { file, format }: Report): Promise<void> {
  async function* lines(): AsyncGenerator<Uint8Array> {
    for await (const text of transfer.report({ format }))
      yield new TextEncoder().encode(text.endsWith("\n") ? text : `${text}\n`);
  }
  await writeWhole(resolve(io.cwd, file), lines());
}

/** Each pair of a source and a destination has a record of its own. */
function journalFile({ io, globals }: Context, from: string, targetId: string): string {
  const source = from.includes(":") ? `${from} ${globals.profile ?? ""}` : resolve(io.cwd, from);
  const key = createHash("sha256").update(`${source}\n${targetId}`).digest("hex").slice(0, 32);
  return join(stateFolder(io), "syncs", `${key}.jsonl`);
}

async function showPlan({ output, talk }: Context, plan: TransferPlan): Promise<void> {
  const { create, overwrite, same, settled, deleted, refused, refusals } = plan;
  await output.result({ create, overwrite, same, settled, deleted, refused }, () =>
    [
      `${create.items} to copy (${formatBytes(create.bytes)})`,
      `${overwrite.items} to replace (${formatBytes(overwrite.bytes)})`,
      `${same.items + settled.items} the same`,
      ...(deleted.items > 0 ? [`${deleted.items} to remove`] : []),
      ...(refused.items > 0 ? [`${refused.items} cannot be copied`] : []),
    ].join("\n"),
  );
  for (const { path, message } of refusals) talk.warn(`${path}: ${message}`);
}

function showProgress({ talk }: Context, progress: TransferProgress): void {
  const { items, total, sentBytes, bytesPerSecond, remainingMs, current } = progress;
  const ended = items.done + items.skipped + items.failed + items.settled;
  const parts = [
    total === undefined ? `${ended} files` : `${ended}/${total.items}`,
    formatBytes(sentBytes),
    `${formatBytes(Math.round(bytesPerSecond))}/s`,
    ...(remainingMs === undefined ? [] : [formatDuration(remainingMs / 1000)]),
    ...(items.failed > 0 ? [`${items.failed} failed`] : []),
  ];
  const names = current.slice(0, 3).map(({ path }) => path);
  talk.status((width) => (width < 60 ? parts : [...parts, names.join(", ")]).join("  "));
}

async function finish(context: Context, transfer: Transfer, summary: TransferSummary): Promise<void> {
  const { output, talk } = context;
  talk.clearStatus();
  if (summary.failed > 0) {
    for await (const { path, destination, status, error } of transfer.items({ status: "failed" })) {
      talk.error(`${path}: ${error?.message ?? "failed"}`, undefined);
      if (output.mode.kind !== "human") await output.result({ path, destination, status, error }, () => "");
    }
  }
  const { done, skipped, failed, settled, deleted, sentBytes, durationMs } = summary;
  await output.result({ done, skipped, failed, settled, deleted, sentBytes, durationMs }, () =>
    [
      `${done} copied (${formatBytes(sentBytes)})`,
      `${skipped + settled} the same`,
      ...(deleted > 0 ? [`${deleted} removed`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
      `in ${formatDuration(durationMs / 1000)}`,
    ].join(", "),
  );
  for (const [what, count] of Object.entries(summary.notCarried))
    talk.warn(`${what} could not be carried over for ${count} files.`);
  if (failed === 0) return;
  const text = `${failed} of ${done + skipped + settled + failed} files failed.`;
  const hint = "Try them again with --retry-failed.";
  if (done + skipped + settled > 0) throw new PartlyDoneError(text, hint);
  throw new CommandError(text, { hint });
}
