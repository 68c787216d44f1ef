// Copies pictures until it is stopped. As many processes on as many machines as one likes.
import { createTransferWorker } from "@pixwire/transfer/bullmq";
import { queue, transfer } from "./transfer.js";

const worker = createTransferWorker(transfer, queue, { concurrency: 8 });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => worker.close({ timeoutMs: 20_000 }));
await worker.ready;
console.log("Working.");
await worker.ended;
await queue.close();
