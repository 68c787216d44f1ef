// One process of a transfer over a queue: its role is the first argument. The test ends some of them in the middle.
import { createTransfer, DestinationTakenError } from "@pixwire/transfer";
import { bullmqQueue, collect, createTransferWorker, enqueue } from "@pixwire/transfer/bullmq";
import { fileJournal, folder } from "@pixwire/transfer/node";

const [role, queueOptions, store, files, journal] = process.argv.slice(2);
const queue = bullmqQueue({ ...JSON.parse(queueOptions), onError: () => {} });

/** Lists no more files than the test allows, and tells it when it waits. */
function limited(source) {
  return {
    ...source,
    async *list(context) {
      let count = 0;
      for await (const item of source.list(context)) {
        if (count === Number(process.env.ALLOWED)) {
          process.send("waiting");
          await new Promise(() => {});
        }
        count++;
        yield item;
      }
    },
  };
}

/** Sends one request, and throws for a status that says that it failed. */
async function request(method, destination, { signal, gate }, init = {}) {
  const leave = await gate.enter(signal);
  let response;
  try {
    response = await fetch(`${store}/${encodeURIComponent(destination)}`, { method, signal, ...init });
    await response.arrayBuffer();
  } finally {
    leave(response);
  }
  const { status, headers } = response;
  if (status === 429 || status >= 500) throw Object.assign(new Error(`status ${status}`), { status, headers });
  return response;
}

const target = {
  id: "store:",
  capabilities: { copyFromUrl: false, sha256: true, overwrite: false },
  place: ({ path }) => ({ destination: path, notCarried: [] }),
  async look(destination, context) {
    const { status, headers } = await request("HEAD", destination, context);
    if (status === 404) return undefined;
    return { destination, size: Number(headers.get("x-size")), sha256: headers.get("x-sha256") };
  },
  async write({ item, destination, content }, context) {
    const { status, headers } = await request("PUT", destination, context, { body: content.body });
    if (status === 412) throw new DestinationTakenError(item.path, destination);
    return { destination, size: Number(headers.get("x-size")), sha256: headers.get("x-sha256") };
  },
};

const transfer = createTransfer({
  source: limited(folder(files)),
  target,
  // The producer and the workers know nothing of the journal, as on other machines.
  journal: role === "collect" ? fileJournal(journal) : undefined,
  concurrency: 8,
  maxAttempts: 100,
  lookup: "each",
});

if (role === "enqueue") console.log(JSON.stringify(await enqueue(transfer, queue)));
else if (role === "collect") console.log(JSON.stringify(await collect(transfer, queue)));
else {
  const worker = createTransferWorker(transfer, queue, { takeOverAfterMs: Number(process.env.TAKE_OVER_AFTER_MS) });
  process.once("SIGTERM", () => worker.close());
  await worker.ended;
}
await queue.close();
process.disconnect?.();
