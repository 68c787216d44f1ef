import { createTransferWorker } from "@pixwire/transfer/bullmq";
import type { Action } from "../definition.js";
import { openQueue } from "../transfers/open-queue.js";
import { openSync } from "../transfers/open-sync.js";

export const runWorker: Action = async (context, { args, options }) => {
  const { io, output, talk, signal } = context;
  const { transfer, key } = await openSync(context, args, options);
  const queue = openQueue(context, options, key, false);
  try {
    if (options.flag("unpause")) await queue.resume();
    const worker = createTransferWorker(transfer, queue, {
      concurrency: options.wholeNumber("concurrency", 1, 1000),
      label: options.text("label"),
      signal,
    });
    if (io.stderr.isTTY) talk.info("Stop it with Ctrl-C.");
    await Promise.race([worker.ready, worker.ended]);
    if (!signal.aborted) await output.result({ queue: queue.name }, () => `Taking files of the queue ${queue.name}`);
    await worker.ended;
    // Stopping is how this command ends, and no failure.
    talk.info("The worker has stopped.");
  } finally {
    await queue.close();
  }
};
