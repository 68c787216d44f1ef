import type { PlannedItem, Transfer, TransferPlan } from "@pixwire/transfer";
import type { Context } from "../context.js";
import { formatBytes } from "../terminal/text.js";
import { count } from "./progress-line.js";

/** What would change something, in the words of the command. */
const VERBS: Partial<Readonly<Record<PlannedItem["action"], string>>> = {
  create: "copy",
  overwrite: "replace",
  delete: "remove",
};

/** Files that are waiting to be written. More than this, and the rest is only counted, so that memory stays bounded. */
const MOST_LINES = 100_000;

/** Says what a sync would do: a line per file that would change, and the numbers behind them. */
export async function showPlan({ output, talk, signal }: Context, transfer: Transfer): Promise<void> {
  const changes: PlannedItem[] = [];
  let more = 0;
  talk.status(() => "Comparing the files");
  const plan = await transfer.plan({
    signal,
    onItem(item) {
      if (VERBS[item.action] === undefined) return;
      if (changes.length < MOST_LINES) changes.push(item);
      else more++;
    },
  });
  talk.clearStatus();
  for (const { action, destination, path, size } of changes) {
    const record = { action, ...(path !== undefined && { path }), destination, ...(size !== undefined && { size }) };
    await output.result(record, () => `would ${VERBS[action]} ${destination}`);
  }
  if (more > 0) talk.warn(`${count(more, "more file")} would change, and are not listed.`);
  await showNumbers(output, plan);
  for (const { path, message } of plan.refusals) talk.warn(`${path}: ${message.replace(`${path}: `, "")}`);
}

async function showNumbers(output: Context["output"], plan: TransferPlan): Promise<void> {
  const { create, overwrite, same, settled, deleted, refused } = plan;
  await output.result({ create, overwrite, same, settled, deleted, refused }, () =>
    [
      `${create.items} to copy (${formatBytes(create.bytes)})`,
      `${overwrite.items} to replace (${formatBytes(overwrite.bytes)})`,
      `${same.items + settled.items} the same`,
      ...(deleted.items > 0 ? [`${deleted.items} to remove`] : []),
      ...(refused.items > 0 ? [`${refused.items} cannot be copied`] : []),
    ].join("\n"),
  );
}
