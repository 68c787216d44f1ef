// A million items of 0 bytes through a target that does nothing: what the transfer itself costs. Prints JSON. It is
// JavaScript, because the memory of a loader for TypeScript would be measured with it.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransfer } from "@pixwire/transfer";
import { fileJournal } from "@pixwire/transfer/node";

const count = Number(process.argv[2]);
const EMPTY = new Uint8Array(0);

/** @type {import("@pixwire/transfer").Source} */
const source = {
  name: "the items",
  reach: "this machine",
  async *list() {
    for (let index = 0; index < count; index++) {
      yield { path: `folder-${index % 1000}/picture-${index}.jpg`, size: 0, version: `${index}` };
    }
  },
  open: async () => ({ body: EMPTY, size: 0 }),
};

/** @type {import("@pixwire/transfer").Target} */
const target = {
  id: "nothing:",
  capabilities: { copyFromUrl: false, sha256: false, overwrite: true },
  place: ({ path }) => ({ destination: path, notCarried: [] }),
  look: async () => undefined,
  write: async ({ destination }) => ({ destination, size: 0, url: `https://cdn.example.test/${destination}` }),
  async *list() {},
};

const folder = mkdtempSync(join(tmpdir(), "pixwire-scale-"));
const file = join(folder, "journal.jsonl");
let mostRss = 0;
const watch = setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss());
}, 50);
try {
  const transfer = createTransfer({ source, target, journal: fileJournal(file), concurrency: 8 });
  const summary = await transfer.run();
  if (summary.done !== count) throw new Error(`${summary.done} of ${count} items are done`);
  const journalBytes = statSync(file).size;
  const openedAt = performance.now();
  const journal = await fileJournal(file).open(target.id);
  const openMs = performance.now() - openedAt;
  if (journal.size !== count) throw new Error(`The journal has ${journal.size} of ${count} items`);
  await journal.close();
  const secondAt = performance.now();
  const second = await transfer.run();
  if (second.settled !== count) throw new Error(`${second.settled} of ${count} items are settled`);
  const secondMs = performance.now() - secondAt;
  console.log(JSON.stringify({ count, ms: summary.durationMs, journalBytes, openMs, secondMs, mostRss }));
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true });
}
