// A million items of 0 bytes through a target that does nothing: what the transfer itself costs. Prints JSON.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransfer, type Item, type Source, type Target } from "@pixwire/transfer";
import { fileJournal } from "@pixwire/transfer/node";

const count = Number(process.argv[2]);
const EMPTY = new Uint8Array(0);

const source: Source = {
  name: "the items",
  reach: "this machine",
  async *list() {
    for (let index = 0; index < count; index++) {
      const item: Item = { path: `folder-${index % 1000}/picture-${index}.jpg`, size: 0, version: `${index}` };
      yield item;
    }
  },
  open: async () => ({ body: EMPTY, size: 0 }),
};

const target: Target = {
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
