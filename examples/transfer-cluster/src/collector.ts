// Writes the journal and, when everything is in it, the report. One process; when it is killed, start it again.
import { collect } from "@pixwire/transfer/bullmq";
import { saveLines } from "@pixwire/transfer/node";
import { queue, transfer } from "./transfer.js";

const { done, skipped, failed, settled } = await collect(transfer, queue, {
  onProgress: ({ items, total }) => console.error(items.done + items.settled, "of", total?.items ?? "?"),
});
await saveLines(`${process.env.DATA ?? "data"}/report.csv`, transfer.report({ format: "csv" }));
console.log(`${done} copied, ${skipped} skipped, ${failed} failed, ${settled} done before.`);
await queue.close();
