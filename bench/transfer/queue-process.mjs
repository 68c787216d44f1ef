// One process of a transfer over a queue, or a plain loop that does the same work. It is told when to begin, and tells how
// much memory it has used. It is JavaScript, because the memory of a loader for TypeScript would be measured with it.
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createTransfer } from "@pixwire/transfer";
import { bullmqQueue, collect, createTransferWorker, enqueue } from "@pixwire/transfer/bullmq";
import { pixelbinTarget } from "@pixwire/transfer/pixelbin";

/** @typedef {{ options: import("@pixwire/transfer/bullmq").QueueOptions, count: number, bytes: number, url: string, answerMs: number, concurrency: number, index: number, processes: number, rateLimit?: import("@pixwire/transfer").RateLimit }} Settings */

const [role, settings] = process.argv.slice(2);
/** @type {Settings} */
const { options, count, bytes, url, answerMs, concurrency, index, processes, rateLimit } = JSON.parse(settings ?? "{}");
const content = new Uint8Array(bytes).fill(7);

/** @type {import("@pixwire/transfer").Source} */
const source = {
  name: "the items",
  reach: "anywhere",
  async *list() {
    for (let number = 0; number < count; number++) {
      yield { path: `folder-${number % 1000}/picture-${number}.jpg`, size: bytes, version: "1", cursor: `${number}` };
    }
  },
  open: async () => ({ body: content, size: bytes }),
};

/** @param {string} name */
async function put(name) {
  if (url === "") {
    if (answerMs > 0) await delay(answerMs);
    return bytes;
  }
  const response = await fetch(`${url}/${name}`, { method: "PUT", body: content });
  return Number(await response.text());
}

/** @type {import("@pixwire/transfer").Target} */
const puts = {
  id: "bench:",
  capabilities: { copyFromUrl: false, sha256: false, overwrite: true },
  place: ({ path }) => ({ destination: path, notCarried: [] }),
  look: async () => undefined,
  async *list() {},
  async write({ destination }, { gate, signal }) {
    const leave = await gate.enter(signal);
    const size = await put(destination);
    leave({ status: 200 });
    return { destination, size };
  },
};

async function loop() {
  let next = index;
  const one = async () => {
    for (let number = next; number < count; number = next) {
      next += processes;
      await put(`folder-${number % 1000}/picture-${number}.jpg`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
}

// The limit is that of an account, so that the files go to the emulator of a provider.
const target = rateLimit ? pixelbinTarget(createPixelbin({ token: "bench", baseUrl: url })) : puts;
const transfer = createTransfer({ source, target, concurrency, rateLimit, lookup: "list" });
const queue = bullmqQueue(options);
const worker = role === "work" ? createTransferWorker(transfer, queue) : undefined;
if (role !== "loop") await (worker ? worker.ready : queue.status());
process.send?.("ready");
await once(process, "message");
if (role === "loop") await loop();
if (role === "enqueue") await enqueue(transfer, queue);
if (role === "collect") {
  const { done } = await collect(transfer, queue);
  if (done !== count) throw new Error(`${done} of ${count} items are done`);
}
if (worker) await worker.close();
process.send?.({ rss: process.resourceUsage().maxRSS * 1024 });
await queue.close();
process.disconnect?.();
